"""Who does what: processes take the next of some items, one process at a time."""

from __future__ import annotations

import mmap
import os
from collections.abc import Callable

_COUNT_BYTES, _FREE = 8, b"."


class SharedCounter:
    """How many items are taken, told to this process and to those that are copied from it.

    Made of what every process has: a lock of ``multiprocessing`` needs ``/dev/shm``, which not
    every container may write to.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._count = mmap.mmap(-1, _COUNT_BYTES)
        self._free, self._back = os.pipe()
        os.write(self._back, _FREE)

    def take(self, some: Callable[[int], int]) -> int:
        """The first of the next items, which nobody else will take.

        Args:
            some: tells from it how many.
        """
        os.read(self._free, len(_FREE))
        start = int.from_bytes(self._count[:], "big")
        self._count[:] = (start + some(start)).to_bytes(_COUNT_BYTES, "big")
        os.write(self._back, _FREE)
        return start

    def close(self) -> None:
        """Give back what it takes of the system."""
        self._count.close()
        os.close(self._free)
        os.close(self._back)
