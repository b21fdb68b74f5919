"""Delta encoding: a long file as stretches of the file before it, and the bytes between.

With one article changed in 5,000, a hundred megabytes of the site are as they were, in files that
are not.
"""

from __future__ import annotations

from io import BytesIO

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
        """The delta of a long file whose chunks were read from a ``TaggedFile``, if from any."""
        return cls(
            file.path,
            tuple(
                (each.end - len(each), each.end) if isinstance(each, _Tagged) else each
                for each in file.chunks()
            ),
        )

    def body(self, last: bytes) -> bytes:
        """All bytes of the file.

        Args:
            last: the bytes of the file before it.
        """
        whole = memoryview(last)
        return b"".join(
            whole[slice(*each)] if isinstance(each, tuple) else each for each in self.pieces
        )


class TaggedFile(BytesIO):
    """A file in memory whose reads give bytes that know their place in it."""

    def read(self, size: int | None = -1, /) -> _Tagged:
        """The next bytes."""
        there = _Tagged(super().read(size))
        there.end = self.tell()
        return there


class _Tagged(bytes):
    end: int
    """Offset in the file after the last of them."""
