"""Long files that are made piece by piece: one that was made before is copied from where it is.

With one article changed in 10,000, nearly all of a file of 150 MB stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

import msgspec
from msgspec import Struct

from builder.model import Before, Long
from builder.packed import digest, pack, unpack

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
    places: dict[bytes, tuple[int, int]] = {}
    marks: list[bytes] = []

    def parts() -> Iterator[bytes | tuple[int, int]]:
        places.clear()
        marks.clear()
        known = _recalled(before.note(path))
        yield from _joined(_given(pieces(), known, places, marks))

    return Long(path, parts, partial(before.open, path), lambda: pack(_Note(places, digest(marks))))


class _Note(Struct, frozen=True, array_like=True):
    """What is known of a file in pieces."""

    places: Mapping[bytes, tuple[int, int]]
    """Start and length of the pieces that have keys, by these."""
    whole: bytes
    """Digest of what tells the bytes of each piece, in order."""


def _recalled(note: bytes) -> Mapping[bytes, tuple[int, int]]:
    """``_Note.places`` of a file; none if nothing is noted."""
    try:
        return unpack(note, _Note).places
    except msgspec.DecodeError:
        return {}


def _given(
    pieces: Iterable[Piece],
    known: Mapping[bytes, tuple[int, int]],
    places: dict[bytes, tuple[int, int]],
    marks: list[bytes],
) -> Iterator[bytes | tuple[int, int]]:
    """The bytes of each new piece; of one that the old file has, its start and length there.

    Args:
        pieces: of the file.
        known: start and length of those of the file as it stands.
        places: takes start and length of each that has a key.
        marks: takes what tells the bytes of each.
    """
    place = 0
    for piece in pieces:
        found = known.get(piece.key) if piece.key else None
        made = found or piece.make()
        length = found[1] if found else len(made)
        if piece.key:
            places[piece.key] = place, length
        marks.append(piece.key or digest(made))
        place += length
        yield made


def _joined(given: Iterable[bytes | tuple[int, int]]) -> Iterator[bytes | tuple[int, int]]:
    """New bytes, and start and end of stretches of the old file, adjacent ones as one."""
    start = end = 0
    for each in given:
        if isinstance(each, tuple) and each[0] == end and end - start < COPIED:
            end += each[1]
            continue
        if end > start:
            yield start, end
        start = end = 0
        if isinstance(each, tuple):
            start, end = each[0], sum(each)
        else:
            yield each
    if end > start:
        yield start, end
