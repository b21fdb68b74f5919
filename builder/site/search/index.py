"""What the index of search was made from, for the build that comes after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

import msgspec
from msgspec import Struct

from builder.packed import pack, unpack
from builder.site.search.coding import path_of
from builder.site.search.rows import Line

FRONT = path_of("index")
"""The script that a search loads first; the note stands beside it."""


class Index(Struct, frozen=True):
    """An index beside its words."""

    lines: tuple[Line, ...]
    """Each article, in order."""
    pack: int
    """How many articles share a shard of texts."""
    cuts: tuple[str, ...]
    """The first term of each shard of terms; nothing for the first shard."""
    heads: tuple[int, ...]
    """How many characters its places take."""
    common: tuple[str, ...]
    """Function words that are left out."""
    spoken: Mapping[str, tuple[int, int]]
    """As ``postings.count_function_words``."""

    @property
    def note(self) -> bytes:
        """Packed, for ``of`` in the next build."""
        return pack(self)

    @classmethod
    def of(cls, note: bytes) -> Self | None:
        """What a note tells; None if it is none."""
        try:
            return unpack(note, cls)
        except msgspec.DecodeError:
            return None
