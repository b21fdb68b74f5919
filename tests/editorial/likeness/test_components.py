"""Components of groups that may come to join, and what is known of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.likeness import linkage
from builder.editorial.likeness.components import Components
from builder.editorial.likeness.linkage import Bar, Known, Limits, join
from builder.memo import Memo, Table

BAR = Bar(floor=0.3)
ALONE = [[number] for number in range(6)]
PAIRS = [(0, 2, 0.5), (2, 4, 0.25), (1, 3, 0.5), (3, 5, 0.5)]


def test_groups_that_are_not_alike_enough_are_in_no_component():
    parts = Components.of(ALONE, PAIRS, BAR.floor)

    assert parts.members.tolist() == [0, 2, 1, 3, 5]
    assert parts.starts.tolist() == [0, 2, 5]
    assert [*zip(parts.low.tolist(), parts.high.tolist(), strict=True)] == [(0, 2), (1, 3), (3, 5)]
    assert parts.those([1]).members.tolist() == [1, 3, 5]


def test_what_groups_grow_into_is_told_by_places_in_the_component():
    parts = Components.of(ALONE, PAIRS, BAR.floor)
    told = [*parts.places([[0, 2], [1], [3, 5]])]

    assert [np.frombuffer(each, np.int32).tolist() for each in told] == [[0, 0], [0, 1, 1]]
    assert parts.joined(told) == [[0, 2], [1], [3, 5], [4]]


def test_a_component_that_is_as_it_was_is_not_joined_anew(monkeypatch: pytest.MonkeyPatch):
    tables: dict[str, Table] = {}
    looked: list[int] = []
    grown = linkage._grown

    def counted(parts, bar, limits, numbers):
        looked.extend(numbers)
        return grown(parts, bar, limits, numbers)

    monkeypatch.setattr(linkage, "_grown", counted)
    for pairs in (PAIRS, [*PAIRS[:2], (1, 3, 0.6), PAIRS[3]]):
        known = Known(Memo(tables, {"a": b"1"}), "stories", np.arange(6, dtype=np.uint64))

        assert join(ALONE, pairs, bar=BAR, limits=Limits(), known=known) == join(
            ALONE, pairs, bar=BAR, limits=Limits()
        )

    assert looked == [0, 1, 0, 1, 1, 0, 1]


@given(st.permutations(range(6)), st.lists(st.sampled_from(PAIRS), unique=True))
def test_articles_with_other_numbers_are_known_again(numbers, pairs):
    tables: dict[str, Table] = {}
    order = sorted(numbers[:4])
    for names in (range(6), order):
        at = {name: number for number, name in enumerate(names)}
        own = np.array([*names], np.uint64)
        some = [(at[one], at[two], score) for one, two, score in pairs if {one, two} <= {*at}]
        known = Known(Memo(tables, {"a": b"1"}), "stories", own)
        alone = [[number] for number in range(len(own))]

        assert join(alone, some, bar=BAR, limits=Limits(), known=known) == join(
            alone, some, bar=BAR, limits=Limits()
        )
