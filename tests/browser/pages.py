"""One page of each kind of a site, and how to serve a folder."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page as Tab

    from builder.model import Page

BY_ID = ("articles", "stories", "themes", "phrases", "sources")
"""Folders with a page for each article, story, theme, phrase or publisher."""


class Quiet(SimpleHTTPRequestHandler):
    """A server that logs nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def write(pages: Iterable[Page], folder: Path) -> Path:
    """The site in a folder, which is returned."""
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.body)
    return folder


def kinds(site: Path) -> list[str]:
    """Paths of every page that a site has once, and of the largest page of each folder."""
    single = sorted(path.name for path in site.glob("*.html"))
    largest = [
        max((site / folder).glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
        for folder in BY_ID
    ]
    return [*single, *(path.relative_to(site).as_posix() for path in largest)]


@contextmanager
def served(root: Path) -> Iterator[str]:
    """The address, with its final ``/``, at which a server shows the folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def announcing(tab: Tab, words: str) -> Iterator[None]:
    """Wait until the page has announced these words; they may be gone again by then."""
    tab.evaluate(
        """words => {
          const status = document.querySelector("#status");
          const heard = () => (window.heard ||= status.textContent === words);
          new MutationObserver(heard).observe(status, { childList: true });
        }""",
        words,
    )
    yield
    tab.wait_for_function("() => window.heard")


def copied(tab: Tab) -> str:
    """What was copied last."""
    return str(tab.evaluate("navigator.clipboard.readText()"))
