from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.likeness import cells
from builder.editorial.likeness.cells import Cells

ARTICLES = 7

tables = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, ARTICLES - 1)),
    st.integers(1, 9).map(float),
    max_size=30,
)


def made(table: dict[tuple[int, int], float]) -> Cells:
    keys = by_article(table)
    features, owners = np.array(keys, np.int32).reshape(-1, 2).T
    return Cells(ARTICLES, features, owners, np.array([table[key] for key in keys]))


def by_article(keys: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted(keys, key=lambda key: key[::-1])


def expected(table: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    sums: dict[tuple[int, int], float] = defaultdict(float)
    for (feature, one), value in table.items():
        for (same, other), factor in table.items():
            if feature == same:
                sums[one, other] += value * factor
    return sums


def test_a_value_is_the_mean_place_and_grows_with_the_logarithm_of_the_count():
    worth = np.array([4.0, 2.0, 1.0])
    told = np.array([8, 3, 8, 3])
    found = Cells.gather(2, np.array([0, 0, 0, 1]), told, np.array([0, 1, 2, 0]), worth)

    assert found.features.tolist() == [3, 8, 3]
    assert found.owners.tolist() == [0, 0, 1]
    assert found.values.tolist() == pytest.approx([2, (1 + math.log(2)) * 2.5, 4])


def test_nothing_has_no_features():
    none = np.zeros(0, int)
    found = Cells.gather(0, none, none, none, np.ones(1))

    assert found.total == 0
    assert [*found.products(0.5)] == []
    assert found.dot_products(none, none).tolist() == []


@given(tables, st.sampled_from([1, 2, ARTICLES, 100]))
def test_the_parts_of_cells_joined_are_the_same_again(table, articles):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "ARTICLES", articles)
        parts = [*made(table).parts()]
    joined = Cells.joined(parts)

    assert sum(part.count for part in parts) == joined.count == ARTICLES
    for name in ("features", "owners", "values"):
        assert getattr(joined, name).tolist() == getattr(made(table), name).tolist()


def test_no_parts_are_no_cells():
    assert Cells.joined([]).count == Cells.joined([]).total == 0


@given(tables, st.sampled_from([1, 20, 1000]))
def test_all_articles_are_held_against_themselves_and_those_after_them(table, at_once):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "AT_ONCE", at_once)
        parts = [*made(table).products(1.0)]
    found = [
        each for part in parts for each in zip(*(column.tolist() for column in part), strict=True)
    ]

    assert {(one, two): value for one, two, value in found} == {
        pair: value for pair, value in expected(table).items() if pair[0] <= pair[1]
    }
    assert found == sorted(found)


@given(tables, st.sets(st.integers(0, ARTICLES - 1)), st.sampled_from([1, 20, 1000]))
def test_some_articles_are_held_against_all(table, rows, at_once):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "AT_ONCE", at_once)
        parts = [*made(table).products(1.0, np.array(sorted(rows), int))]
    found = {
        (one, two): value
        for part in parts
        for one, two, value in zip(*(column.tolist() for column in part), strict=True)
    }

    assert found == {pair: value for pair, value in expected(table).items() if pair[0] in rows}


@given(
    tables,
    st.lists(st.tuples(st.integers(0, ARTICLES - 1), st.integers(0, ARTICLES - 1))),
    st.sampled_from([1, 20, 1000]),
)
def test_articles_are_held_against_each_other_pair_by_pair(table, pairs, at_once):
    first, second = np.array(sorted(pairs), int).reshape(-1, 2).T
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "AT_ONCE", at_once)
        sums = made(table).dot_products(first, second)

    assert sums.tolist() == [expected(table)[pair] for pair in sorted(pairs)]
