"""Long files that are made piece by piece: one that was made before is copied from where it is.

With one article changed in 10,000, nearly all of a file of 150 MB stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO

import msgspec
from msgspec import Struct

from builder.model import Before, Long
from builder.packed import pack, unpack

COPIED = 1 << 20
"""Bytes from which no more are copied at once: pieces that lie side by side are read as one."""


class Piece(Struct, frozen=True):
    """A part of a file, which begins where the one before ends."""

    make: Callable[[], bytes]
    key: bytes = b""
    """Digest of what alone decides its bytes beside code and settings; empty: nobody can tell."""


def long(path: str, pieces: Callable[[], Iterable[Piece]], before: Before) -> Long:
    """A file in pieces.

    Args:
        path: where it stands.
        pieces: gives all of them, each time the same.
        before: what an earlier build left.
    """
    told: dict[bytes, tuple[int, int]] = {}

    def chunks() -> Iterator[bytes]:
        told.clear()
        known = _recalled(before.note(path))
        with before.open(path) as there:
            yield from _joined(_given(pieces(), known, told), there)

    return Long(path, chunks, lambda: pack(told))


def _recalled(note: bytes) -> Mapping[bytes, tuple[int, int]]:
    """Start and length of the pieces of a file by their keys, as a note has them."""
    try:
        return unpack(note, dict[bytes, tuple[int, int]])
    except msgspec.DecodeError:
        return {}


def _given(
    pieces: Iterable[Piece],
    known: Mapping[bytes, tuple[int, int]],
    told: dict[bytes, tuple[int, int]],
) -> Iterator[bytes | tuple[int, int]]:
    """The bytes of each new piece; of one that the old file has, its start and length there.

    Args:
        pieces: of the file.
        known: start and length of those of the file as it stands.
        told: takes start and length of each.
    """
    place = 0
    for piece in pieces:
        found = known.get(piece.key) if piece.key else None
        made = found or piece.make()
        length = found[1] if found else len(made)
        if piece.key:
            told[piece.key] = place, length
        place += length
        yield made


def _joined(given: Iterable[bytes | tuple[int, int]], there: BinaryIO) -> Iterator[bytes]:
    """All bytes in order; stretches of the old file that are adjacent there are read at once."""
    start = end = 0
    for each in given:
        if isinstance(each, tuple) and each[0] == end and end - start < COPIED:
            end += each[1]
            continue
        if end > start:
            yield _read(there, start, end)
        start = end = 0
        if isinstance(each, tuple):
            start, end = each[0], sum(each)
        else:
            yield each
    if end > start:
        yield _read(there, start, end)


def _read(there: BinaryIO, start: int, end: int) -> bytes:
    there.seek(start)
    return there.read(end - start)
