"""Files in pieces: what was made before is copied, and nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Before
from builder.site import pieces
from builder.site.pieces import Piece, long

PIECES = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.booleans()))
"""Text of a piece, and whether it has a key."""


class Bakery:
    """Pieces, and a list of those that were made."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def pieces(self, told: Sequence[tuple[str, bool]]) -> Iterator[Piece]:
        for text, known in told:
            yield Piece(partial(self._make, text), text.encode() if known else b"")

    def _make(self, text: str) -> bytes:
        self.made.append(text)
        return text.encode() * ord(text)


def written(told: Sequence[tuple[str, bool]], before: Before) -> tuple[bytes, bytes, list[str]]:
    """The bytes of a file, its note, and what was made for it."""
    bakery = Bakery()
    file = long("x", partial(bakery.pieces, told), before)
    body = b"".join(file.chunks())
    return body, file.note(), bakery.made


@given(last=PIECES, now=PIECES, most=st.sampled_from([0, 100, 1 << 20]))
def test_a_file_is_the_same_whatever_stood_there(
    last: list[tuple[str, bool]], now: list[tuple[str, bool]], most: int
):
    body, note, _ = written(last, Before())
    left = Before(note=lambda _: note, open=lambda _: BytesIO(body))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "COPIED", most)

        again, told, made = written(now, left)

    whole, noted, _ = written(now, Before())
    assert again == whole
    assert told == noted
    known = {text for text, keyed in last if keyed}
    assert made == [text for text, keyed in now if not (keyed and text in known)]


def test_a_note_that_says_nothing_is_none():
    left = Before(note=lambda _: b"\xc1", open=lambda _: BytesIO(b"else"))

    assert written([("a", True)], left)[0] == b"a" * ord("a")


@given(last=PIECES, now=PIECES)
def test_files_with_the_same_note_have_the_same_bytes(
    last: list[tuple[str, bool]], now: list[tuple[str, bool]]
):
    one, another = written(last, Before()), written(now, Before())

    assert (one[1] == another[1]) <= (one[0] == another[0])
    assert (last == now) <= (one[1] == another[1])
