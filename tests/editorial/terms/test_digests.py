from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.terms import digests

sets = st.lists(st.lists(st.integers(0, 5) | st.integers(0, (1 << 64) - 1), max_size=5), max_size=8)


def sums(told: list[list[int]]) -> list[bytes]:
    numbers = np.array([number for some in told for number in some], np.uint64)
    return digests.rows(digests.sums(numbers, np.cumsum([0, *map(len, told)])))


@given(sets)
def test_the_same_numbers_in_any_order_have_one_digest_and_others_another(told):
    found = dict(zip(map(str, map(sorted, told)), sums(told), strict=True))

    assert sums([some[::-1] for some in told]) == sums(told)
    assert len({*found.values()}) == len(found)


def test_rows_of_several_tables_stand_side_by_side():
    one, other = np.array([[1], [2]], np.uint8), np.array([[3, 4], [5, 6]], np.uint8)

    assert digests.rows(one, other) == [b"\1\3\4", b"\2\5\6"]
    assert digests.rows(one[:0], other[:0]) == []


def test_texts_have_digests_of_their_own():
    assert len({*digests.of(["", "a", "b", "ab", "\ud800"]).tolist()}) == 5
