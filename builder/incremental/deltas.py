"""Long files that are handed over as what changed in them.

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
    """Its bytes from the first to the last; or, of the file before it, from where and to where."""

    @classmethod
    def of(cls, file: Long) -> Delta:
        """A long file that is made out of a marked one, if out of any."""
        return cls(
            file.path,
            tuple(
                (each.end - len(each), each.end) if isinstance(each, _There) else each
                for each in file.chunks()
            ),
        )

    def body(self, last: bytes) -> bytes:
        """All of its bytes.

        Args:
            last: those of the file before it.
        """
        whole = memoryview(last)
        return b"".join(
            whole[slice(*each)] if isinstance(each, tuple) else each for each in self.pieces
        )


class Marked(BytesIO):
    """The bytes of a file, which know where they were when they are read."""

    def read(self, size: int | None = -1, /) -> _There:
        """The next bytes."""
        there = _There(super().read(size))
        there.end = self.tell()
        return there


class _There(bytes):
    end: int
    """Where they end in their file."""
