from __future__ import annotations

from functools import reduce

import pytest

from builder.editorial.likeness.accord import AS_CLOSE, Accord

ALIKE = 0.5
"""Likeness of the articles of a group."""


def group(*articles: set[int]) -> Accord:
    """Articles that are alike, by the figures of each."""
    singles = [Accord.of(figures) for figures in articles]
    return reduce(lambda one, other: one.joined(other, ALIKE * one.size), singles)


def differs(one: Accord, other: Accord, alike: float = ALIKE * AS_CLOSE / 2) -> bool:
    between = alike * one.size * other.size
    found = one.differs(other, between)
    assert found == other.differs(one, between)
    return found


def test_groups_that_agree_on_other_figures_differ():
    assert differs(group({61, 34}, {61}), group({57, 18}, {18, 9, 57}, {18}))


def test_groups_that_are_as_alike_as_each_in_itself_do_not():
    assert not differs(group({61}, {61}), group({57}, {57}), ALIKE * AS_CLOSE + 0.01)
    assert differs(group({61}, {61}), group({57}, {57}), ALIKE * AS_CLOSE - 0.01)


def test_a_figure_in_common_on_which_both_agree_is_enough():
    assert not differs(group({61, 34}, {61, 34}), group({34, 18}, {34, 18}))
    assert differs(group({61, 34}, {61}), group({34, 18}, {34, 18}))


@pytest.mark.parametrize("other", [group({57}), group({57}, {58}), group(set(), set())])
def test_who_agrees_on_nothing_does_not_differ(other: Accord):
    assert not differs(group({61}, {61}), other)


def test_half_of_the_articles_must_agree():
    assert differs(group({61}, {61}), group({57}, {57}, {58}, {59}))
    assert not differs(group({61}, {61}), group({57}, {57}, {58}, {59}, {60}))
