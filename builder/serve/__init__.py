"""The site as it would be built, watched and served to one reader on this machine.

Pages live in memory: nothing is written. A request gets the last good site, also while the next
one is being made; a failure is shown over it and vanishes when it is mended.
"""

from __future__ import annotations

import logging
import webbrowser
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from threading import Event

from builder.errors import BuilderError, Problem, UsageError
from builder.model import Page
from builder.serve.server import Server
from builder.serve.shelf import Shelf, Site
from builder.serve.watcher import Watcher
from builder.settings import FILE_NAME

__all__ = ["HOST", "Server", "Shelf", "Site", "browse", "serve", "site_of"]

HOST = "127.0.0.1"
"""Only this machine can ask."""

log = logging.getLogger(__name__)


def serve(
    content: Path,
    make: Callable[[], Site],
    *,
    config: Path | None = None,
    host: str = HOST,
    port: int | None = None,
    say: Callable[[str], None] = log.info,
    ready: Callable[[str], None] = lambda _: None,
    stop: Event | None = None,
    shelf: Shelf | None = None,
) -> None:
    """Serve the site until Ctrl-C, made again after every change.

    Args:
        content: the content folder; all in it is watched.
        make: gives the site as the content folder and its settings now have it.
        config: a settings file outside the content folder, watched too.
        host: the address to bind.
        port: the port to bind; None takes the usual one or the next that is free, 0 any.
        say: told what a person at the terminal wants to know.
        ready: told the site's address once it can be opened.
        stop: ends the command when it is set.
        shelf: where the finished site is put; one of our own if None.

    Raises:
        UsageError: the folder is missing, the settings are wrong at the start, or the port is busy.
    """
    if not content.is_dir():
        raise _missing(content)
    shelf = shelf or Shelf()
    with (
        closing(Watcher(content, config)) as watcher,
        Server(shelf, host=host, port=port) as server,
    ):
        if host not in (HOST, "localhost", "::1"):
            say(f"warning: anybody who reaches {host} can read this preview")
        try:
            shelf.put(make())
            server.start()
            address = server.address + shelf.site.base.removeprefix("/")
            say(f"Serving {content} at {address} (Ctrl-C to stop)")
            ready(address)
            for paths in watcher.changes(stop):
                log.info("changed: %s", ", ".join(paths))
                _refresh(shelf, make, say)
        except KeyboardInterrupt:
            say("")


def site_of(pages: Iterable[Page], base_url: str, last: Site | None = None) -> Site:
    """The pages as they are served: at the path under which they will be published.

    Args:
        pages: every file of the site.
        base_url: the published site's address; empty if it has none.
        last: the site before this one; what is the same in both is not looked at again.
    """
    path = "/".join(base_url.split("/")[3:]).strip("/")
    files = {page.path: page.body for page in pages}
    before = last or Site()
    digests = {
        name: before.digests[name]
        for name, body in files.items()
        if name in before.digests and before.files[name] is body
    }
    return Site(files, f"/{path}/" if path else "/", digests=digests)


def browse(address: str) -> None:
    """Open the address in the reader's own browser."""
    webbrowser.open(address)


def _refresh(shelf: Shelf, make: Callable[[], Site], say: Callable[[str], None]) -> None:
    """Put a new site on the shelf, or what is wrong over the one that is there."""
    try:
        site = make()
    except BuilderError as error:
        fault = error.problem
    except Exception as error:  # the preview outlives whatever is wrong with one save
        log.debug("the build failed", exc_info=True)
        what = f"{type(error).__name__}: {error}"
        remedy = "Run briefing build --debug to see where"
        fault = Problem("briefing", "E521", what, remedy, "error")
    else:
        if shelf.put(site):
            say(f"{len(site.files):,} files are ready")
        return
    shelf.fail(fault)
    say(str(fault))


def _missing(content: Path) -> UsageError:
    remedy = f"Name a folder of articles; settings go into its {FILE_NAME}"
    return UsageError(Problem(str(content), "E503", "there is no such folder", remedy, "error"))
