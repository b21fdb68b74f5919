from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.likeness.components import sums
from builder.editorial.likeness.linkage import Bar, Limits, adopt, attach, join

FREE = Limits()


def alone(count: int) -> list[list[int]]:
    return [[number] for number in range(count)]


def test_joins_what_is_alike_and_leaves_the_rest_alone():
    assert join(alone(4), [(0, 2, 0.5)], bar=Bar(0.3), limits=FREE) == [[0, 2], [1], [3]]


def test_likeness_is_the_average_over_all_pairs():
    chain = [(0, 1, 0.9), (1, 2, 0.5)]

    assert join(alone(3), chain, bar=Bar(0.25), limits=FREE) == [[0, 1, 2]]
    assert join(alone(3), chain, bar=Bar(0.26), limits=FREE) == [[0, 1], [2]]


def test_the_closest_join_first():
    pairs = [(0, 1, 0.4), (1, 2, 0.6)]

    assert join(alone(3), pairs, bar=Bar(0.35), limits=FREE) == [[0], [1, 2]]


def test_groups_that_are_there_stay_together():
    assert join([[0, 3], [1], [2]], [(1, 2, 0.9)], bar=Bar(0.5), limits=FREE) == [[0, 3], [1, 2]]


def test_groups_with_the_same_mark_stay_apart():
    marks = [frozenset({"x"}), frozenset(), frozenset({"x"})]
    pairs = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.7)]

    assert join(alone(3), pairs, bar=Bar(0.1), limits=Limits(marks)) == [[0, 1], [2]]


def test_groups_stay_within_the_window():
    pairs = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.7)]

    assert join(alone(3), pairs, bar=Bar(0.1), limits=Limits((), [1, 8, 15], 7)) == [[0, 1], [2]]


def test_an_article_without_a_date_fits_into_every_window():
    pairs = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.7)]
    limits = Limits((), [1, None, 8], 7)

    assert join(alone(3), pairs, bar=Bar(0.1), limits=limits) == [[0, 1, 2]]


def test_groups_that_agree_on_other_figures_stay_apart():
    pairs = [(0, 1, 0.5), (2, 3, 0.5)]
    pairs += [(0, 2, 0.3), (0, 3, 0.3), (1, 2, 0.3), (1, 3, 0.3)]
    other, same = Limits(figures=[[1], [1], [2], [2]]), Limits(figures=[[1], [1], [1, 2], [1, 2]])

    assert join(alone(4), pairs, bar=Bar(0.1), limits=other) == [[0, 1], [2, 3]]
    assert join(alone(4), pairs, bar=Bar(0.1), limits=same) == [[0, 1, 2, 3]]


def test_large_groups_must_be_more_alike_than_small_ones():
    two_and_two = [(0, 2, 0.2), (0, 3, 0.2), (1, 2, 0.2), (1, 3, 0.2)]
    one_and_four = [(0, 2, 0.2), (1, 2, 0.2), (2, 3, 0.2), (2, 4, 0.2)]
    bar = Bar(0.19, many=0.1)

    assert join([[0, 1], [2, 3]], two_and_two, bar=Bar(0.19), limits=FREE) == [[0, 1, 2, 3]]
    assert join([[0, 1], [2, 3]], two_and_two, bar=bar, limits=FREE) == [[0, 1], [2, 3]]
    assert join([[0, 1, 3, 4], [2]], one_and_four, bar=bar, limits=FREE) == [[0, 1, 2, 3, 4]]


def test_few_pairs_must_be_more_alike_than_many():
    two_pairs = [(0, 1, 0.9), (2, 3, 0.9)]
    between = [(0, 2, 0.2), (0, 3, 0.2), (1, 2, 0.2), (1, 3, 0.2)]
    bar = Bar(0.15, few=0.5)

    assert join(alone(2), [(0, 1, 0.2)], bar=bar, limits=FREE) == [[0], [1]]
    assert join(alone(4), two_pairs + between, bar=bar, limits=FREE) == [[0, 1, 2, 3]]


def test_a_lone_article_joins_its_two_closest_relatives():
    pairs = [(0, 3, 0.3), (1, 3, 0.2), (2, 3, 0.01)]

    assert adopt([[0, 1, 2], [3]], pairs, floor=0.25, limits=FREE) == [[0, 1, 2, 3]]
    assert adopt([[0, 1, 2], [3]], pairs, floor=0.26, limits=FREE) == [[0, 1, 2], [3]]


def test_one_relative_does_not_vouch_for_a_lone_article():
    assert adopt([[0, 1, 2], [3]], [(0, 3, 0.4)], floor=0.25, limits=FREE) == [[0, 1, 2], [3]]


def test_nobody_is_adopted_past_a_mark():
    marks = [frozenset({"x"}), frozenset(), frozenset(), frozenset({"x"})]
    pairs = [(0, 3, 0.9), (1, 3, 0.9)]

    assert adopt([[0, 1, 2], [3]], pairs, floor=0.1, limits=Limits(marks)) == [[0, 1, 2], [3]]


def test_a_late_article_joins_the_group_that_it_is_most_like():
    pairs = [(0, 1, 0.9), (0, 3, 0.2), (1, 3, 0.2), (2, 3, 0.3)]

    assert attach([[0, 1], [2]], [[3]], pairs, bar=Bar(0.1), limits=FREE) == [[0, 1], [2, 3]]
    assert attach([[0, 1], [2]], [[3]], pairs, bar=Bar(0.4), limits=FREE) == [[0, 1], [2], [3]]


def test_late_articles_neither_join_each_other_nor_change_who_joins():
    pairs = [(0, 3, 0.3), (1, 2, 0.9), (2, 3, 0.9)]

    assert attach([[0], [1]], [[2], [3]], pairs, bar=Bar(0.1), limits=FREE) == [[0, 3], [1, 2]]
    assert attach([[0], [1]], [[3]], pairs[:1], bar=Bar(0.1), limits=FREE) == [[0, 3], [1]]


def test_a_late_article_that_is_kept_apart_joins_the_next_best():
    marks = [frozenset({"x"}), frozenset[str](), frozenset({"x"})]
    pairs = [(0, 2, 0.9), (1, 2, 0.5)]

    assert attach([[0], [1]], [[2]], pairs, bar=Bar(0.1), limits=Limits(marks)) == [[0], [1, 2]]


def test_nothing_gives_nothing():
    assert join([], [], bar=Bar(0.1), limits=FREE) == []
    assert adopt([], [], floor=0.1, limits=FREE) == []
    assert attach([], [], [], bar=Bar(0.1), limits=FREE) == []


pairs_of_nine = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.05, 0.1, 0.2, 0.2, 0.4]),
).map(lambda found: [(*pair, score) for pair, score in found.items()])


@given(pairs_of_nine, st.integers())
def test_every_article_is_in_one_group_whatever_the_order(pairs, seed):
    shuffled = sorted(pairs, key=lambda pair: random.Random(f"{seed}{pair}").random())
    bar = Bar(0.1, few=0.5)
    groups = join(alone(9), pairs, bar=bar, limits=FREE)

    assert sorted(number for group in groups for number in group) == list(range(9))
    assert join(alone(9)[::-1], shuffled, bar=bar, limits=FREE) == groups


@pytest.mark.parametrize("count", [2, 5])
def test_a_whole_group_of_equals_joins(count):
    pairs = [(first, second, 0.5) for second in range(count) for first in range(second)]

    assert join(alone(count), pairs, bar=Bar(0.4), limits=FREE) == [list(range(count))]


def test_a_lone_article_is_adopted_whichever_number_it_has():
    """Its second relative may be less alike than the two must be on average."""
    for lone in range(4):
        one, other, last = (number for number in range(4) if number != lone)
        told = [
            (min(lone, near), max(lone, near), score) for near, score in ((one, 0.3), (other, 0.15))
        ]
        groups = sorted([[lone], [one, other, last]])

        assert adopt(groups, told, floor=0.2, limits=FREE) == [[0, 1, 2, 3]]
        assert adopt(groups, told, floor=0.23, limits=FREE) == groups


def test_groups_are_connected_only_by_what_is_alike_on_average():
    """One close pair between two large groups brings neither to the other, nor to what is near."""
    start = [[0, 1], [2, 3], [4]]
    pairs = [(0, 2, 0.9), (3, 4, 0.5), (2, 4, 0.5)]

    assert join(start, pairs, bar=Bar(0.4), limits=FREE) == [[0, 1], [2, 3, 4]]


@given(st.permutations([(0, 1, 0.1), (0, 2, 0.2), (1, 3, 0.3), (2, 3, 0.7), (3, 4, 0.4)]))
def test_sums_do_not_depend_on_the_order_of_pairs(pairs: list[tuple[int, int, float]]):
    low, high, totals = sums([[0, 1], [2, 3]], pairs)

    assert (low.tolist(), high.tolist()) == ([0], [1])
    assert totals.tolist() == [0.2 + 0.3]
