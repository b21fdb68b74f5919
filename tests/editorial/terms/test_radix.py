from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.terms.radix import argsort, ordered, ranked, unique

numbers = st.integers(0, 9) | st.integers(0, 1 << 40)


@given(st.lists(st.tuples(numbers, numbers), max_size=40))
def test_orders_by_the_first_column_then_by_the_second_equal_ones_as_they_were(rows):
    columns = np.array(rows, np.int64).reshape(-1, 2).T

    assert argsort(*columns).tolist() == sorted(range(len(rows)), key=rows.__getitem__)


@given(st.lists(st.tuples(numbers, numbers), max_size=40))
def test_finds_each_different_row_where_it_first_comes(rows):
    columns = np.array(rows, np.int64).reshape(-1, 2).T

    assert unique(*columns).tolist() == [rows.index(row) for row in sorted({*rows})]


@given(st.lists(st.tuples(numbers, numbers), max_size=40))
def test_tells_where_a_row_is_another_than_the_one_before_it(rows):
    columns = np.array(rows, np.int64).reshape(-1, 2).T
    told = sorted(rows)

    places, fresh = ordered(*columns)

    assert places.tolist() == argsort(*columns).tolist()
    assert fresh.tolist() == [at == 0 or told[at - 1] != row for at, row in enumerate(told)]


@given(st.lists(numbers, max_size=40))
def test_tells_the_place_of_each_number_among_the_different_ones(row):
    places, told = ranked(np.array(row, np.int64))

    assert told.tolist() == sorted({*row})
    assert [told[place] for place in places.tolist()] == row
