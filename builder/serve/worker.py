"""The process that makes the site: it is asked for one after the other by ``workshop``.

It has no threads, so that it can work on copies of itself as ``build`` does; it keeps what it knows
of the last site that was whole, and hands over only what has changed.

As soon as an edition is planned its site can be shown: the pages that somebody looks at are handed
over first. Then all others are made, and before them what is asked for, until another site is.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, suppress
from functools import partial
from multiprocessing.connection import Connection
from time import monotonic
from typing import NamedTuple, NoReturn

from msgspec import Struct

from builder.errors import BuilderError, Problem
from builder.incremental.deltas import Delta
from builder.incremental.preview import Draft
from builder.model import Kept, Page

MOST_SENT = 1 << 20
"""Bytes of pages from which they are handed over: some 70 pages at a time."""

LOOK_UP_SECONDS = 0.005
"""How often the rest of a site is interrupted for what is asked for: 30 µs each time."""

PAUSE_SECONDS = 0.1
"""How long after a site is shown its rest is begun, unless somebody asks for some of it before: the
browsers that show it load it once more now, for which they need a processor. What is read of all
articles for the rest cannot be given up for .15 s at a time, at 5,000 of them."""

QUIET_SECONDS, MOST_LITTER = 0.5, 8
"""When garbage of sites that were given up is collected, which takes .3 s at 5,000 articles: nobody
has asked for another for so long, or there are so many of them, 30 MB each."""

OUT_OF_MEMORY = 70
"""Exit status of a process that had none left."""

log = logging.getLogger(__name__)


class Making(Struct, frozen=True):
    """A site about to be made."""

    files: Iterable[Draft | Page | Delta | Kept]
    """All of it, made as they are asked for; kept are those that are as they were in the last one
    whose files were all taken. Before them there may be a draft."""
    base_url: str
    """The published site's address; empty if it has none."""
    rest: Callable[[], None] = lambda: None
    """What is better done while nobody waits, once the site is handed over."""


Make = Callable[[], Making]
"""Gives the site as the content folder and its settings now have it."""

Open = Callable[[], AbstractContextManager[Make]]
"""Begins to make sites; at the top level of a module, so that another process can find it."""


class Ready(NamedTuple):
    """A site can be shown."""

    base_url: str
    name: str
    gone: frozenset[str] | None
    """Paths that the last one had and it does not; None while its rest is yet to be made."""


def fault(error: Exception) -> Problem:
    """What keeps a site from being made."""
    if isinstance(error, BuilderError):
        return error.problem
    what = f"{type(error).__name__}: {error}"
    return Problem("briefing", "E521", what, "Run briefing build --debug to see where", "error")


def work(opened: Open, pipe: Connection) -> None:
    """Make a site whenever one is asked for, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.setpgid(0, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # its bar is drawn from the background
    gc.disable()
    with suppress(EOFError, ConnectionError):
        looked_at = pipe.recv()
        try:
            with opened() as make:
                _Worker(pipe, make).answer(looked_at)
        except BuilderError as error:
            pipe.send(error)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)


class _AskedError(Exception):
    """Another site is asked for, with files that are looked at."""


class _Worker:
    """Hands over a site, and the next one whenever it is asked for.

    Garbage is collected in between, while nobody waits: an edition holds itself, 30 MB at 1,000
    articles. What is there afterwards was looked at once, and that is enough. That of sites which
    were given up is collected once it is quiet after a save.
    """

    def __init__(self, pipe: Connection, make: Make) -> None:
        self._pipe, self._make = pipe, make
        self._there: set[str] = set()
        """Paths of the files of the last site that was whole."""
        self._litter = 0
        """Sites given up since then."""
        self._shown = self._next_look = 0.0

    def answer(self, asked: str | tuple[str, ...]) -> NoReturn:
        """Make what is asked for, for ever."""
        while True:
            if isinstance(asked, str):  # of a site that is whole by now
                asked = self._pipe.recv()
                continue
            try:
                self._hand_over(asked)
            except _AskedError as error:
                self._pipe.send(None)
                self._litter, asked = self._litter + 1, error.args
                continue
            gc.collect()
            gc.freeze()
            self._litter = 0
            asked = self._pipe.recv()

    def _hand_over(self, looked_at: tuple[str, ...]) -> None:
        """New files, some at a time, and then that the site is whole; or what is wrong with it."""
        now, name, some, size = set(), "", [], 0
        try:
            making = self._make()
            for file in making.files:
                if isinstance(file, Draft):
                    name = file.name
                    if self._there:
                        self._show(file, making.base_url, looked_at)
                    continue
                now.add(file.path)
                if not isinstance(file, Kept):
                    some.append(file)
                    size += len(file.body) if isinstance(file, Page) else MOST_SENT
                if size >= MOST_SENT:
                    self._pipe.send((some,))
                    some, size = [], 0
        except (MemoryError, _AskedError):
            raise
        except Exception as error:  # the preview outlives whatever is wrong with one save
            log.debug("the build failed", exc_info=True)
            told = error if isinstance(error, BuilderError) else BuilderError(fault(error))
            self._pipe.send(told)
            return
        self._pipe.send((some,))
        self._pipe.send(Ready(making.base_url, name, frozenset(self._there - now)))
        self._there = now
        making.rest()

    def _show(self, draft: Draft, base_url: str, looked_at: tuple[str, ...]) -> None:
        """Have a site shown of which nothing is made but what is looked at."""
        self._pipe.send(([*draft.opening(looked_at)],))
        self._pipe.send(Ready(base_url, draft.name, None))
        if self._litter >= MOST_LITTER:
            self._tidy_up()
        self._shown = monotonic()
        draft.meanwhile = partial(self._look_up, draft)
        if self._pipe.poll(PAUSE_SECONDS):
            self._look_up(draft)

    def _look_up(self, draft: Draft) -> None:
        """Make at once what is asked for; if that is nothing, tidy up."""
        if monotonic() < self._next_look:
            return
        while self._pipe.poll():
            asked = self._pipe.recv()
            if not isinstance(asked, str):
                raise _AskedError(*asked)
            self._pipe.send(([*draft.find(asked)], asked))
        if self._litter and monotonic() > self._shown + QUIET_SECONDS:
            self._tidy_up()
        self._next_look = monotonic() + LOOK_UP_SECONDS

    def _tidy_up(self) -> None:
        gc.collect()
        self._litter = 0
