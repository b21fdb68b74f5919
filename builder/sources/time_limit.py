"""A limit to the time that one file may take."""

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
    """Run the block for at most so many seconds of wall time.

    Only the main thread of a process can be interrupted, and not on Windows; elsewhere there is
    no limit.

    Raises:
        TooSlow: the time is up.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooSlow
