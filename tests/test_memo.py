"""What editing found out is asked once, and never taken for the answer to something else."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from builder.memo import Memo, key

KEYS = [key(b"one"), key(b"two"), key(b"three")]
ARTICLES = {"a": b"digest"}


class Asked:
    """Answers with the numbers of keys, and remembers for which it was asked."""

    def __init__(self) -> None:
        self.numbers: list[list[int]] = []

    def __call__(self, numbers: Sequence[int]) -> list[bytes]:
        self.numbers.append([*numbers])
        return [bytes([number]) for number in numbers]


def begun(before: Memo | None = None) -> Memo:
    memo = before or Memo()
    memo.begin(ARTICLES)
    return memo


def test_what_is_known_is_not_asked_again():
    memo, asked = begun(), Asked()

    first = memo.answers("kind", KEYS[:2], asked)
    again = begun(memo).answers("kind", [KEYS[2], KEYS[0]], asked)

    assert first == [b"\0", b"\1"]
    assert again == [b"\0", b"\0"]  # made for number 0 of the second call, and known of the first
    assert asked.numbers == [[0, 1], [0]]


def test_kinds_are_kept_apart():
    memo, asked = begun(), Asked()
    memo.answers("kind", KEYS, asked)

    begun(memo).answers("other kind", KEYS, asked)

    assert asked.numbers == [[0, 1, 2]] * 2


def test_what_was_not_asked_for_in_an_edition_is_forgotten_in_the_next_but_one():
    memo, asked = begun(), Asked()
    memo.answers("kind", KEYS, asked)
    begun(memo).answers("kind", KEYS[:1], asked)

    begun(memo).answers("kind", KEYS, asked)

    assert asked.numbers == [[0, 1, 2], [], [1, 2]]
    assert {*memo.tables["kind"]} == {*KEYS}


def test_nothing_is_remembered_where_nobody_knows_what_articles_were_made_from():
    memo, asked = Memo(), Asked()
    memo.begin({})

    memo.answers("kind", KEYS, asked)
    memo.begin({})
    memo.answers("kind", KEYS, asked)

    assert asked.numbers == [[0, 1, 2]] * 2
    assert not memo.tables


def test_what_a_copy_of_the_process_found_out_counts_as_asked():
    memo, asked = begun(), Asked()

    memo.learn({"kind": {KEYS[0]: b"told"}})

    assert begun(memo).answers("kind", KEYS, asked) == [b"told", b"\1", b"\2"]


@given(st.lists(st.binary()), st.lists(st.binary()))
def test_other_parts_have_another_key(one, other):
    assert (key(*one) == key(*other)) == (one == other)
