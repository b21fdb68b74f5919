"""A counter that forked processes share, to take the next of some items each."""

from __future__ import annotations

import mmap
import os
import sys
from collections.abc import Callable
from select import select

_COUNT_BYTES, _TOKEN = 8, b"."

LOST_SECONDS = 5.0
"""After so long, a lock that is held for microseconds is held by a process that was killed."""


class SharedCounter:
    """How many items are taken, in memory that this process shares with its forks.

    The lock is a pipe that holds one byte: who has read it has the lock, and writes it back. A
    lock of ``multiprocessing`` needs ``/dev/shm``, which not every container may write to.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._count = mmap.mmap(-1, _COUNT_BYTES)
        self._lock, self._unlock = os.pipe()
        os.write(self._unlock, _TOKEN)

    def take(self, some: Callable[[int], int]) -> int:
        """Take the next items: the number of the first, from 0; nobody else gets them.

        A number beyond all items if the process that held the lock was killed.

        Args:
            some: gives how many to take, from the number of the first.
        """
        if not select([self._lock], [], [], LOST_SECONDS)[0]:
            return sys.maxsize
        os.read(self._lock, len(_TOKEN))
        start = int.from_bytes(self._count[:], "big")
        self._count[:] = (start + some(start)).to_bytes(_COUNT_BYTES, "big")
        os.write(self._unlock, _TOKEN)
        return start

    def close(self) -> None:
        """Release its memory and its pipe."""
        self._count.close()
        os.close(self._lock)
        os.close(self._unlock)
