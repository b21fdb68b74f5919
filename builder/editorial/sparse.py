"""scipy's sparse matrices, without the half of numpy that their import would load beside them.

scipy's array layer takes up every name that numpy lists, and by that what numpy loads only when it
is asked for: a compiler's front end, random numbers, a test suite. That is half of the tenth of a
second that the import takes, and 12 MB.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

__all__ = ["sparse"]

SPARED = (
    *("char", "core", "ctypeslib", "f2py", "ma", "matlib", "polynomial", "random", "rec"),
    *("strings", "testing", "typing"),
)
"""Parts of numpy that no sparse matrix needs."""

_LISTS = ("__all__", "__dir__")


@contextmanager
def _unlisted(names: Container[str]) -> Iterator[None]:
    """Keep names out of what numpy says that it has; whoever asks for one gets it all the same."""
    told: dict[str, Any] = vars(np)
    before = {name: told[name] for name in _LISTS if name in told}
    listed = [name for name in dir(np) if name not in names]
    told["__all__"] = [name for name in np.__all__ if name not in names]
    told["__dir__"] = lambda: listed
    try:
        yield
    finally:
        for name in _LISTS:
            del told[name]
        told.update(before)


with _unlisted(SPARED):
    from scipy import sparse
