"""What is handed over of a long file gives its bytes again, and is short if little has changed."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from builder.incremental.deltas import Delta, TaggedFile
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
    again = _long(now, Before(lambda _: first.note(), lambda _: None, lambda _: TaggedFile(last)))

    delta = Delta.of(again)

    assert last == b"".join(before)
    assert delta.body(last) == b"".join(now)
    assert [each for each in delta.pieces if isinstance(each, bytes)] == [
        word for word in now if word not in before
    ]


def test_bytes_that_are_read_are_taken_from_where_they_were():
    def chunks() -> Iterator[bytes]:
        with TaggedFile(b"The tide gate") as there:
            there.seek(4)
            yield there.read(4)
            yield b" of Velm"
            yield there.read()

    delta = Delta.of(Long("long", chunks))

    assert delta.pieces == ((4, 8), b" of Velm", (8, 13))
    assert delta.body(b"The lock door") == b"lock of Velm door"
