"""The process that makes the site, while this one answers those who read it.

It has no threads, so that it can work on copies of itself as ``build`` does; it keeps what it knows
of the last edition, and hands over only what has changed. When it dies, the next save starts
another.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import NamedTuple, NoReturn, Self

from msgspec import Struct

from builder.errors import BuilderError, Problem
from builder.incremental.deltas import Delta
from builder.model import Kept, Page
from builder.serve.shelf import Site

MOST_SENT = 1 << 20
"""Bytes of pages from which they are handed over: some 70 pages at a time."""

LAST_SECONDS = 5.0
"""How long a process that does not answer any more is waited for, to hear how it ended."""

OUT_OF_MEMORY = 70
"""Exit status of a process that had none left."""

log = logging.getLogger(__name__)


class Making(Struct, frozen=True):
    """A site about to be made."""

    files: Iterable[Page | Delta | Kept]
    """All of it, made as they are asked for; kept are those that are as they were in the last one
    whose files were all taken."""
    base_url: str
    """The published site's address; empty if it has none."""
    rest: Callable[[], None] = lambda: None
    """What is better done while nobody waits, once the site is handed over."""


Make = Callable[[], Making]
"""Gives the site as the content folder and its settings now have it."""

Open = Callable[[], AbstractContextManager[Make]]
"""Begins to make sites; at the top level of a module, so that another process can find it."""


class Workshop:
    """Makes one site after the other in a process of its own, which ends with the block."""

    def __init__(self, opened: Open) -> None:
        """Start the process."""
        self._opened = opened
        self._site = Site()
        self._running: _Running | None = _started(opened)

    def make(self) -> Site:
        """The site as it is to be seen now; a process that has died is replaced.

        Raises:
            BuilderError: it cannot be made, or the process died of it.
        """
        if self._running is None or not self._running.process.is_alive():
            self._site, self._running = Site(), _started(self._opened)
        try:
            told = self._ask(self._running.pipe)
        except (EOFError, OSError):
            wait([self._running.process.sentinel], LAST_SECONDS)
            raise BuilderError(ended(self.close())) from None
        except BaseException:
            self.close()  # half an answer may be left in the pipe
            raise
        if isinstance(told, BuilderError):
            raise told
        self._site = told
        return told

    def close(self) -> int:
        """End the process, and those that it works with; its status if it had ended before."""
        if self._running is None:
            return 0
        process, pipe = self._running.process, self._running.pipe
        self._running = None
        pipe.close()
        _kill(process)
        process.join()
        return process.exitcode or 0

    def __enter__(self) -> Self:
        """The workshop itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def _ask(self, pipe: Connection) -> Site | BuilderError:
        """What the process answers when it is asked for a site."""
        pipe.send_bytes(b"")
        files: dict[str, bytes | Delta] = {}
        while isinstance(told := pipe.recv(), list):
            files |= {file.path: file.body if isinstance(file, Page) else file for file in told}
        return told if isinstance(told, BuilderError) else self._site.followed(files, *told)


def fault(error: Exception) -> Problem:
    """What keeps a site from being made."""
    if isinstance(error, BuilderError):
        return error.problem
    what = f"{type(error).__name__}: {error}"
    return Problem("briefing", "E521", what, "Run briefing build --debug to see where", "error")


def ended(status: int) -> Problem:
    """What to say of a process that ended before its site was made.

    Args:
        status: as Python tells it: below 0 for the signal that ended it.
    """
    why = f"signal {-status} ended it" if status < 0 else f"it ended with status {status}"
    if status == OUT_OF_MEMORY:
        why = "no memory was left"
    what = f"the process that makes the site is gone: {why}"
    remedy = "Save a file once more to start another, with less open if memory is short"
    return Problem("briefing", "E522", what, remedy, "error")


class _Running(NamedTuple):
    process: SpawnProcess
    pipe: Connection


def _started(opened: Open) -> _Running:
    """A process that waits to be asked for a site.

    It is begun from nothing, not as a copy of this one: that is safe also while threads answer
    requests, and the same on all systems.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(opened, theirs))
    with theirs, _uninterrupted():
        process.start()
    return _Running(process, ours)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """What is started meanwhile does not hear Ctrl-C: this process does, and ends it."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _kill(process: SpawnProcess) -> None:
    """End a process and all of its group, which its number names until somebody waits for it."""
    if sys.platform != "win32" and process.pid:
        with suppress(ProcessLookupError):  # it did not come so far as to lead one
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _work(opened: Open, pipe: Connection) -> None:
    """Make a site whenever one is asked for, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.setpgid(0, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # its bar is drawn from the background
    gc.disable()
    with suppress(EOFError, ConnectionError):
        pipe.recv_bytes()
        try:
            with opened() as make:
                _answer(pipe, make)
        except BuilderError as error:
            pipe.send(error)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)


def _answer(pipe: Connection, make: Make) -> NoReturn:
    """Hand over a site, and the next one whenever it is asked for.

    Garbage is collected in between, while nobody waits: an edition holds itself, 30 MB at 1,000
    articles. What is there afterwards was looked at once, and that is enough.
    """
    there: set[str] = set()
    while True:
        for told in _answers(make, there):
            pipe.send(told)
        gc.collect()
        gc.freeze()
        pipe.recv_bytes()


def _answers(make: Make, there: set[str]) -> Iterator[object]:
    """New files, some at a time, and then which are gone and the site's address; or what is wrong.

    Args:
        make: gives the site.
        there: paths of the files that were handed over; they become those of this site.
    """
    try:
        making = make()
        now, some, size = set(), [], 0
        for file in making.files:
            now.add(file.path)
            if not isinstance(file, Kept):
                some.append(file)
                size += len(file.body) if isinstance(file, Page) else MOST_SENT
            if size >= MOST_SENT:
                yield some
                some, size = [], 0
    except MemoryError:
        raise
    except Exception as error:  # the preview outlives whatever is wrong with one save
        log.debug("the build failed", exc_info=True)
        yield error if isinstance(error, BuilderError) else BuilderError(fault(error))
        return
    yield some
    yield there - now, making.base_url
    there.clear()
    there.update(now)
    making.rest()
