"""Freed memory: kept for later allocations, and given back to the system in between.

Large arrays come and go while an edition is made. By default the C library maps each of the largest
anew from the system, page by page, and what it keeps of the others stays with the process to its
end: a fifth of its memory at 2,000 articles.
"""

from __future__ import annotations

import sys
from typing import Any

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""Names of settings in the C library's ``malloc.h``."""

_LARGEST_HELD, _MOST_HELD = 1 << 25, 1 << 30
"""Bytes from which an allocation is mapped on its own, the most that the C library accepts; and
bytes of free memory at the top of the heap from which they are given back."""


def hold() -> None:
    """Keep freed memory for later allocations, from this call on.

    To map it anew takes a tenth of the time in which an edition is made: at 10,000 articles of
    which one has changed, the system spends .65 instead of 1.5 s. The peak stays the same.
    """
    call = _function("mallopt")
    if call is not None:
        call(_MMAP_THRESHOLD, _LARGEST_HELD)
        call(_TRIM_THRESHOLD, _MOST_HELD)


def trim() -> None:
    """Give free memory back to the system."""
    call = _function("malloc_trim")
    if call is not None:
        call(0)


def _function(name: str) -> Any:
    """A function of the GNU C library; None elsewhere."""
    if sys.platform != "linux":
        return None
    import ctypes  # of use only here

    library = ctypes.CDLL(None)
    return getattr(library, name, None) if hasattr(library, "gnu_get_libc_version") else None
