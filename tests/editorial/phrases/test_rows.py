from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.phrases.rows import Rows, best_first

tables = st.lists(st.dictionaries(st.integers(0, 9), st.sampled_from((0.25, 0.5, 1.0))), min_size=1)


def rows(told: list[dict[int, float]]) -> Rows:
    """Rows of weights by phrase."""
    cells = [each for row in told for each in sorted(row.items())]
    return Rows(
        np.cumsum([0, *map(len, told)]),
        np.array([name for name, _ in cells], np.int32),
        np.array([weight for _, weight in cells]),
    )


@given(tables, st.data())
def test_totals_are_what_adding_up_gives(told: list[dict[int, float]], data: st.DataObject):
    numbers = st.integers(0, len(told) - 1)
    groups = data.draw(st.lists(st.lists(numbers, unique=True)))
    totals = rows(told).totals(groups)

    for number, members in enumerate(groups):
        own = slice(*totals.starts[number : number + 2])
        held = Counter(name for each in members for name in told[each])
        assert totals.names[own].tolist() == sorted(held)
        assert totals.held[own].tolist() == [held[name] for name in sorted(held)]
        assert totals.weights[own].tolist() == [
            sum(told[each].get(name, 0.0) for each in members) for name in sorted(held)
        ]
        holders = rows(told).holders(members)
        for name in held:
            assert holders(name) == {each for each in members if name in told[each]}


@given(st.lists(st.lists(st.floats(0, 1000))))
def test_each_row_has_its_best_first_and_ties_as_they_come(scores: list[list[float]]):
    starts = np.cumsum([0, *map(len, scores)])
    order = best_first(starts, np.array([each for row in scores for each in row]))

    assert order.tolist() == [
        start + place
        for start, row in zip(starts.tolist(), scores, strict=False)
        for place in sorted(range(len(row)), key=lambda place: -np.rint(row[place] * 1e6))
    ]
