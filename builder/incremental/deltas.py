"""Delta encoding: a long file as stretches of the file before it, and the bytes between.

With one article changed in 5,000, a hundred megabytes of the site are as they were, in files that
are not.
"""

from __future__ import annotations

import hashlib

from msgspec import Struct

from builder.model import Long


class Delta(Struct, frozen=True):
    """A file of the site that is partly as the one before it."""

    path: str
    """As ``Page.path``."""
    pieces: tuple[bytes | tuple[int, int], ...]
    """In order: new bytes, or ``(start, end)`` of a stretch to copy from the file before it."""

    @classmethod
    def of(cls, file: Long) -> Delta:
        """The delta of a long file."""
        return cls(file.path, tuple(file.parts()))

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the file, if all of it is new; else empty, as it is not there."""
        whole = hashlib.sha256()
        for each in self.pieces:
            if isinstance(each, tuple):
                return ""
            whole.update(each)
        return whole.hexdigest()

    def body(self, last: bytes) -> bytes:
        """All bytes of the file.

        Args:
            last: the bytes of the file before it.
        """
        whole = memoryview(last)
        return b"".join(
            whole[slice(*each)] if isinstance(each, tuple) else each for each in self.pieces
        )
