"""An end to inputs that take too long."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

MOST = 12.0
"""Seconds of processor time for one input of at most 60 kB. The program itself gives a file five,
and what a parser did before it swallowed the alarm comes on top."""


class Hang(BaseException):
    """The input took too long."""


@contextmanager
def limited(seconds: float = MOST) -> Iterator[None]:
    """Run the block for at most so many seconds of this process's own time, where that works."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
