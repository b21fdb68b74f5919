"""The sites that another process makes (``worker``), while this one answers those who read them.

When that dies, the next save starts another.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from _thread import LockType
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from threading import Lock, RLock
from typing import NamedTuple, Self

from builder.errors import BuilderError, Problem
from builder.serve.shelf import Site, Unfinished, mounted
from builder.serve.worker import OUT_OF_MEMORY, Open, Ready, work

LAST_SECONDS = 5.0
"""How long a process that does not answer any more is waited for, to hear how it ended."""


class Workshop:
    """Makes one site after the other in a process of its own, which ends with the block."""

    def __init__(self, opened: Open) -> None:
        """Start the process."""
        self._opened = opened
        self._site = self._shown = Site()
        """The last one that was whole, and the last one."""
        self._hearing = RLock()
        self._running: _Running | None = _started(opened)

    def make(self, looked_at: Collection[str] = ()) -> Site:
        """The site as it is to be seen now; a process that has died is replaced.

        All but the files that are looked at may be yet to be made, while ``finish`` is called. What
        the site before still lacks is given up.

        Args:
            looked_at: paths.

        Raises:
            BuilderError: it cannot be made, or the process died of it.
        """
        if self._running is None or not self._running.process.is_alive():
            self.close()
            self._site, self._running = Site(), _started(self._opened)
        self._running.send(tuple(looked_at))
        running = self._running
        with self._hearing:
            with suppress(BuilderError):  # of a site that nobody waits for any more
                self.finish(self._shown)
            self._shown = self._hear(running, Unfinished(self._site.files, running.send))
            return self._shown

    def finish(self, site: Site) -> Site | None:
        """Wait, in whatever thread, until a site is whole; its files arrive meanwhile.

        Returns:
            None if it was whole already, or is given up.

        Raises:
            BuilderError: as ``make``.
        """
        with self._hearing:
            files, running, whole = site.files, self._running, None
            if not isinstance(files, Unfinished) or files.is_over or running is None:
                return None
            try:
                whole = self._hear(running, files)
            except _GivenUpError:
                return None
            finally:
                files.end(whole.files if whole else None)
            return whole

    def close(self) -> int:
        """End the process, and those that it works with; its status if it had ended before."""
        running, self._running = self._running, None
        if running is None:
            return 0
        _kill(running.process)
        running.process.join()
        with self._hearing:
            running.pipe.close()
            if isinstance(self._shown.files, Unfinished):
                self._shown.files.end(None)
        return running.process.exitcode or 0

    def __enter__(self) -> Self:
        """The workshop itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def _hear(self, running: _Running, files: Unfinished) -> Site:
        """Take files until their site can be shown, or is whole."""
        try:
            while not isinstance(told := running.pipe.recv(), Ready | BuilderError | None):
                files.add(*told)
        except (EOFError, OSError):
            if self._running is None:  # it was closed meanwhile
                raise _GivenUpError from None
            wait([running.process.sentinel], LAST_SECONDS)
            raise BuilderError(ended(self.close())) from None
        except BaseException:
            self.close()  # half an answer may be left in the pipe
            raise
        if told is None:
            raise _GivenUpError
        if isinstance(told, BuilderError):
            raise told
        if told.gone is None:
            return Site(files, mounted(told.base_url), name=told.name)
        self._site = self._site.followed(files.made, told.gone, told.base_url, told.name)
        return self._site


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


class _GivenUpError(Exception):
    """The rest of a site is not made any more."""


class _Running(NamedTuple):
    process: SpawnProcess
    pipe: Connection
    sending: LockType

    def send(self, asked: str | tuple[str, ...]) -> None:
        """Ask for a file; or for a site, some files of which are looked at."""
        with self.sending, suppress(OSError):  # that it is dead is heard
            self.pipe.send(asked)


def _started(opened: Open) -> _Running:
    """A process that waits to be asked for a site.

    It is begun from nothing, not as a copy of this one: that is safe also while threads answer
    requests, and the same on all systems.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(opened, theirs))
    with theirs, _uninterrupted():
        process.start()
    return _Running(process, ours, Lock())


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
