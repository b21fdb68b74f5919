"""A limit on the time that one file may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN = 0.1
"""Seconds until the alarm rings once more: a library written in C may swallow the first."""


class TooSlow(BaseException):
    """The time is up."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Run the block for at most ``seconds`` of processor time.

    Processor time, because what becomes of a file must not depend on what else the machine does.
    Only the main thread of a process can be interrupted, and not on Windows; elsewhere there is
    no limit.

    Raises:
        TooSlow: the time is up, also where a library swallowed the interruption and went on with
            half a result.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return
    rung: list[int] = []

    def stop(number: int, _: FrameType | None) -> None:
        rung.append(number)
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    if rung:
        raise TooSlow
