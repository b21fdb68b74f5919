"""The site as it would be built, watched and served to one reader on this machine.

Pages live in memory: nothing is written. Another process makes them (``worker``); this one
watches and answers. A request gets the last good site, also while the next one is being made; a
failure is shown over it and vanishes when it is mended.

After a save, the next site is shown once the pages are made that somebody looks at; its other pages
are made when they are asked for, or else one after the other. Should one of them fail, all readers
go back to the last site that was whole, under what is wrong. A save ends this, and what is asked
for then waits for the site after it.
"""

from __future__ import annotations

import logging
import webbrowser
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from builder.errors import Problem, UsageError
from builder.serve.server import Server
from builder.serve.shelf import Shelf, Site
from builder.serve.watcher import Watcher
from builder.serve.worker import Making, fault
from builder.serve.workshop import Workshop
from builder.settings import FILE_NAME

if TYPE_CHECKING:
    from builder.archive import Archive

__all__ = ["HOST", "Making", "Server", "Shelf", "Site", "Workshop", "browse", "serve"]

HOST = "127.0.0.1"
"""Only this machine can ask."""

MOST_TOLD = 10
"""Problems that are said after a save; the page of quality tells all."""

log = logging.getLogger(__name__)


def serve(
    content: Path,
    make: Callable[[], Site],
    *,
    finish: Callable[[Site], Site | None] = lambda _: None,
    config: Path | None = None,
    host: str = HOST,
    port: int | None = None,
    say: Callable[[str], None] = log.info,
    ready: Callable[[str], None] = lambda _: None,
    stop: Event | None = None,
    shelf: Shelf | None = None,
    opened: Callable[[], Archive | None] = lambda: None,
) -> None:
    """Serve the site until Ctrl-C, made again after every change.

    Args:
        content: the content folder; all in it is watched.
        make: gives the site as the content folder and its settings now have it.
        finish: waits for such a site to be whole; None if it was, or is given up.
        config: a settings file outside the content folder, watched too.
        host: the address to bind.
        port: the port to bind; None takes the usual one or the next that is free, 0 any.
        say: told what a person at the terminal wants to know.
        ready: told the site's address once it can be opened.
        stop: ends the command when it is set.
        shelf: where the finished site is put; one of our own if None.
        opened: gives the editions that the site keeps; they are watched and answered, too.

    Raises:
        UsageError: the folder is missing, the settings are wrong at the start, or the port is busy.
    """
    if not content.is_dir():
        raise _missing(content)
    shelf, archive = shelf or Shelf(), opened()

    def kept(path: str) -> bytes | None:
        return archive.get(path) if archive else None

    def anew() -> Site:
        nonlocal archive
        archive = opened()
        watcher.follow(archive.folder if archive else None)
        return make()

    with (
        closing(Watcher(content, config, archive.folder if archive else None)) as watcher,
        Server(shelf, host=host, port=port, kept=kept) as server,
    ):
        if host not in (HOST, "localhost", "::1"):
            say(f"warning: anybody who reaches {host} can read this preview")
        try:
            shelf.put(make())
            server.start()
            address = server.address + shelf.site.base.removeprefix("/")
            say(f"Serving {content} at {address} (Ctrl-C to stop)")
            _tell(shelf.site.problems, say)
            ready(address)
            rest = Thread()
            for paths in watcher.changes(stop):
                log.info("changed: %s", ", ".join(paths))
                rest = _refresh(shelf, anew, finish, say, rest)
        except KeyboardInterrupt:
            say("")


def browse(address: str) -> None:
    """Open the address in the reader's own browser."""
    webbrowser.open(address)


def _refresh(
    shelf: Shelf,
    make: Callable[[], Site],
    finish: Callable[[Site], Site | None],
    say: Callable[[str], None],
    before: Thread,
) -> Thread:
    """Put a new site on the shelf, or what is wrong over the one that is there.

    Args:
        shelf: where it stands.
        make: as for ``serve``.
        finish: likewise.
        say: likewise.
        before: finishes the site before this one.

    Returns:
        What finishes this one.
    """
    version, known = shelf.site.version, {*shelf.good.problems}

    def put(get: Callable[[], Site | None]) -> None:
        try:
            site = get()
        except Exception as error:  # the preview outlives whatever is wrong with one save
            log.debug("the build failed", exc_info=True)
            wrong = fault(error)
            shelf.fail(wrong)
            say(str(wrong))
            return
        if site:
            shelf.put(site)
        if site and site.is_whole and site.version != version:
            say(f"{len(site.files):,} files are ready")
            _tell([each for each in site.problems if each not in known], say)

    def made() -> Site:
        try:
            return make()
        finally:
            if before.is_alive():
                before.join()

    put(made)
    rest = Thread(target=put, args=(partial(finish, shelf.site),), daemon=True)
    if not shelf.site.is_whole:
        rest.start()
    return rest


def _tell(problems: Sequence[Problem], say: Callable[[str], None]) -> None:
    """Say what is wrong with some files, though the site is there."""
    for problem in problems[:MOST_TOLD]:
        say(str(problem))
    if len(problems) > MOST_TOLD:
        say(f"… and {len(problems) - MOST_TOLD:,} more: see quality.html")


def _missing(content: Path) -> UsageError:
    what = "this is a file, not a folder" if content.exists() else "there is no such folder"
    remedy = f"Name a folder of articles; settings go into its {FILE_NAME}"
    return UsageError.of(content, "E503", what, remedy)
