from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.vectors import MOST_NEIGHBOURS, round_up, weigh

texts = st.lists(
    st.lists(st.sampled_from(["gate", "tide", "ship", "frost", "plum", "."]), max_size=12).map(
        " ".join
    ),
    max_size=12,
)


def likeness(*terms: str) -> dict[tuple[int, int], float]:
    return {(first, second): score for first, second, score in weigh(terms).neighbours()}


def test_no_article_has_no_neighbours():
    assert weigh([]).neighbours() == []


def test_empty_articles_are_like_nothing():
    assert weigh(["", "gate tide", ""]).neighbours() == []


def test_one_article_alone_has_no_neighbours():
    assert weigh(["gate tide gate"]).neighbours() == []


def test_the_same_text_twice_is_wholly_alike():
    assert likeness("gate tide", "gate tide") == {(0, 1): 1.0}


def test_articles_with_no_common_word_are_not_listed():
    assert likeness("gate tide", "frost plum") == {}


def test_a_pair_of_words_counts_beside_the_words():
    near = likeness("gate tide", "gate tide", "gate . tide")

    assert near[0, 1] == 1.0
    assert near[0, 2] < 1.0


def test_a_word_of_its_own_makes_an_article_less_like_the_others():
    near = likeness("gate tide", "gate tide", "gate tide ship")

    assert near[0, 2] < near[0, 1]


def test_a_rare_common_word_says_more_than_a_frequent_one():
    near = likeness("gate . one", "gate . two", "tide . three", "tide . four", "tide . five")

    assert near[0, 1] > near[2, 3]


def test_words_that_many_of_many_articles_have_say_nothing():
    common = [f"gate own{number}" for number in range(9)]

    assert likeness(*common, "frost plum", "frost plum") == {(9, 10): 1.0}


def test_in_a_tiny_edition_every_word_counts():
    assert likeness("gate tide", "gate plum", "gate frost").keys() == {(0, 1), (0, 2), (1, 2)}


def test_the_weights_are_tf_idf_with_logarithmic_counts():
    near = likeness("gate gate tide . ship", "gate . frost")
    shared, own = math.log(8 / 3) + 0.5, math.log(8 / 2) + 0.5
    first = math.sqrt(((1 + math.log(2)) * shared) ** 2 + 4 * own**2)
    second = math.sqrt(shared**2 + own**2)

    assert near[0, 1] == pytest.approx((1 + math.log(2)) * shared**2 / (first * second), abs=1e-6)


def test_keeps_only_the_closest_of_very_many():
    count = 3 * MOST_NEIGHBOURS
    pairs = weigh([f"gate{number // 2} tide . own{number}" for number in range(count)]).neighbours()

    assert {(first, first + 1) for first in range(0, count, 2)} <= {each[:2] for each in pairs}


def test_numbers_are_rounded_up_to_steps():
    assert [round_up(count) for count in (0, 7, 8, 44, 59, 60)] == [7, 7, 11, 59, 59, 89]
    assert round_up(10_000) == 10_000


@given(texts)
def test_pairs_are_ordered_and_cosines_stay_within_bounds(terms):
    pairs = weigh(terms).neighbours()

    assert pairs == sorted(set(pairs))
    assert all(first < second < len(terms) and 0 < score <= 1 for first, second, score in pairs)


@given(texts)
def test_turning_the_order_round_changes_no_likeness(terms):
    count = len(terms)
    turned = {
        (count - 1 - second, count - 1 - first): score
        for first, second, score in weigh(terms[::-1]).neighbours()
    }

    assert turned == pytest.approx(likeness(*terms), abs=2e-6)
