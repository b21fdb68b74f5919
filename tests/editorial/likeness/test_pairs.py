"""Pairs of articles in arrays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.likeness.pairs import AT_ONCE, Pair, Pairs

SOME = [(0, 1, 0.5), (0, 3, 0.25), (1, 2, 0.125)]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0, 1)), max_size=9))
def test_pairs_are_what_they_were(pairs: list[Pair]):
    made = Pairs.of(pairs)

    assert made == pairs
    assert Pairs.of(made) is made
    assert [made[number] for number in range(len(pairs))] == pairs
    assert made[1:4] == pairs[1:4]


def test_many_pairs_keep_their_order():
    many = [(number, number + 1, 0.5) for number in range(2 * AT_ONCE + 1)]

    assert [*Pairs.of(many)] == many


def test_each_end_of_a_pair_is_told_its_group():
    first, second = Pairs.of(SOME).within([[1, 2], [], [3, 8]])

    assert first.tolist() == [-1, -1, 0]
    assert second.tolist() == [0, 2, 0]


def test_no_pair_is_within_nothing():
    first, second = Pairs.of(()).within([])

    assert len(first) == len(second) == 0
