"""What is handed over of a long file gives its bytes again, and is short if little has changed."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from builder.incremental.deltas import Delta
from builder.model import Before, Long
from builder.site.pieces import Piece, long

WORDS = st.lists(st.binary(min_size=1, max_size=9), max_size=12, unique=True)


def _long(words: list[bytes], before: Before) -> Long:
    def pieces() -> Iterator[Piece]:
        for word in words:
            yield Piece(lambda word=word: word, word)  # type: ignore[misc]

    return long("briefing.json", pieces, before)


@given(WORDS, WORDS)
def test_a_mended_file_has_the_bytes_of_one_made_anew(before: list[bytes], now: list[bytes]):
    first = _long(before, Before())
    last = Delta.of(first).body(b"")
    again = _long(now, Before(lambda _: first.note(), lambda _: None, lambda _: BytesIO(last)))

    delta = Delta.of(again)

    assert last == b"".join(before)
    assert delta.body(last) == b"".join(now)
    assert [each for each in delta.pieces if isinstance(each, bytes)] == [
        word for word in now if word not in before
    ]


def test_stretches_of_the_last_file_are_told_by_their_places():
    def parts() -> Iterator[bytes | tuple[int, int]]:
        yield 4, 8
        yield b" of Velm"
        yield 8, 13

    long = Long("long", parts, lambda: BytesIO(b"The tide gate"))
    delta = Delta.of(long)

    assert delta.pieces == ((4, 8), b" of Velm", (8, 13))
    assert delta.body(b"The lock door") == b"lock of Velm door"
    assert [*long.chunks()] == [b"tide", b" of Velm", b" gate"]


def test_the_digest_of_a_file_is_known_where_all_of_it_is_new():
    assert Delta("long", (b"tide ", b"gate")).sha256 == sha256(b"tide gate").hexdigest()
    assert Delta("long", (b"tide ", (5, 9))).sha256 == ""
