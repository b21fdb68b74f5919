from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.likeness import closest, vectors
from builder.editorial.likeness.closest import MOST
from builder.editorial.likeness.vectors import (
    COMMON_BOND,
    FADING,
    FEW,
    HEADLINE_PLACE,
    LEAST_PLACE,
    Vectors,
    weigh,
    weigh_marks,
)
from builder.editorial.terms.wording import Wording
from builder.memo import Memo, Table

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


def bound(first: str, second: str, *words: str) -> list[str]:
    """Articles of a word each that the same two pairs of words bind, so that they are heard."""
    return [f"{first} {second} {first} . {word}" for word in words]


def test_a_rare_common_word_says_more_than_a_frequent_one():
    few, many = bound("gate", "tide", "one", "two"), bound("ship", "frost", "six", "ten", "elf")
    near = likeness(*few, *many)

    assert near[0, 1] > near[2, 3]


def test_words_that_many_of_many_articles_have_say_nothing():
    common = bound("gate", "tide", *(f"own{number}" for number in range(9)))

    assert likeness(*common, "frost plum", "frost plum") == {(9, 10): 1.0}


def test_an_article_without_bonds_is_not_heard():
    texts = [*bound("gate", "tide", "one", "two"), "gate . tide . ship", ""]

    assert weigh(texts).heard.tolist() == [True, True, False, False]


def test_one_pair_in_common_is_not_enough_nor_are_two_in_long_texts():
    own = [" ".join(f"{name}{number}" for number in range(60)) for name in "ab"]

    assert not weigh(["gate tide", "gate tide"]).heard.any()
    assert not weigh([f"gate tide gate {each}" for each in own]).heard.any()


def test_a_pair_of_words_that_very_many_share_is_no_bond():
    crowd = [f"gate tide gate . own{number}" for number in range(COMMON_BOND + 1)]

    others = [
        text
        for number in range(COMMON_BOND)
        for text in bound(f"ship{number}", f"plum{number}", "x", "y")
    ]

    assert weigh([*crowd[1:], *others]).heard.all()
    assert weigh([*crowd, *others]).heard.tolist() == [False] * len(crowd) + [True] * len(others)


def test_where_most_articles_stand_alone_all_are_heard():
    couple = bound("gate", "tide", "one", "two")
    alone = [f"ship . own{number}" for number in range(FEW)]

    assert weigh([*couple, *alone]).heard.all()
    assert weigh([*couple, *couple, *couple, *alone[2:]]).heard.tolist() == [True] * 6 + [False] * 6


def test_where_most_articles_of_a_language_stand_alone_all_of_it_are_heard():
    crowd = [f"gate tide gate . own{number}" for number in range(3 * FEW)]
    alone = [f"marée . mot{number}" for number in range(FEW)]
    tongues = ["en"] * len(crowd) + ["fr"] * FEW

    assert not weigh([*crowd, *alone]).heard[-FEW:].any()
    assert weigh([*crowd, *alone], languages=tongues).heard.all()
    assert not weigh([*crowd, *alone[1:]], languages=tongues[:-1]).heard[1 - FEW :].any()


def test_words_that_most_lonely_articles_have_make_none_alike():
    common = "people . world . year . work . house . street"
    alone = [
        f"{common} . " + " . ".join(f"own{number}x{each}" for each in range(6))
        for number in range(3 * FEW)
    ]

    assert likeness(*bound("gate", "tide", "one", "two"), *alone).keys() == {(0, 1)}


@given(st.lists(st.sampled_from(["gate", "tide", "ship", "odd", "new"]), max_size=30))
def test_an_article_without_bonds_changes_no_likeness_of_the_others(words):
    texts = [*bound("gate", "tide", "odd", "new", "odd"), "ship . frost", "ship . plum"]
    more = weigh([*texts, " . ".join(words)])
    before, after = likeness(*texts), more.neighbours()

    assert not more.heard[-1]
    assert {(one, two): score for one, two, score in after if two < len(texts)} == before


def columns(weighed: Vectors) -> list[list[object]]:
    cells = weighed.compared
    told = cells.features, cells.owners, cells.values, weighed.heard, weighed.prints
    return [each.tolist() for each in told]


@given(
    st.lists(
        st.lists(
            st.tuples(
                st.integers(0, 30),
                st.none()
                | st.lists(st.sampled_from("abcdefghijklmnop."), max_size=16).map(" ".join),
            ),
            max_size=3,
        ),
        min_size=2,
        max_size=30,
    ),
    st.sampled_from([2, 64]),
    st.sampled_from([3, 400]),
    st.sampled_from([12, 5000]),
)
def test_after_any_changes_vectors_are_those_of_a_new_edition(editions, bond, most, work):
    texts = [
        f"{one} {two} {one} . {three} {one}" for one in "abc" for two in "def" for three in "gh"
    ]
    tables: dict[str, Table] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(closest, "LEAST_SAME", 0.0)
        patch.setattr(vectors, "COMMON_BOND", bond)
        patch.setattr(vectors, "MOST_TERMS", most)
        patch.setattr(vectors, "MOST_WORK", work)
        for changes in editions:
            for place, text in changes:
                kept = texts[:place], texts[place + 1 :]
                texts = [*kept[0], *kept[1]] if text is None else [*kept[0], text, *kept[1]]
            names = [text.encode() for text in texts]
            memo = Memo(tables, dict(zip(texts, names, strict=True)))
            tongues = ["fr" if "a" in text else "en" for text in texts]

            found = weigh(texts, None, tongues, names, memo)

            assert columns(found) == columns(weigh(texts, None, tongues))


def test_only_what_changed_or_holds_a_term_whose_weight_did_is_weighed(monkeypatch):
    couples = "gate tide", "ship frost", "plum dyke", "lock weir"
    texts = [text for couple in couples for text in bound(*couple.split(), "x", "y", "z", "v")]
    tables: dict[str, Table] = {}
    features, asked = vectors._features, []

    def spied(said: Wording, articles: Any) -> Any:
        asked.append(articles.tolist())
        return features(said, articles)

    monkeypatch.setattr(vectors, "_features", spied)
    for last in ("lock weir lock . v", "lock weir lock . v v", "lock weir lock . v . x"):
        now = [*texts[:-1], last]
        names = [text.encode() for text in now]
        weigh(now, names=names, memo=Memo(tables, dict(zip(now, names, strict=True))))

    assert asked == [[*range(16)], [15], [15], [0, 4, 8, 12, 15]]


def test_early_words_count_more_than_late_ones():
    filler = [" . ".join(f"{name}{number}" for number in range(40)) for name in "abcd"]
    texts = [f"gate . {filler[0]}", f"gate . {filler[1]}"]
    near = likeness(*texts, f"{filler[2]} . tide", f"{filler[3]} . tide")

    assert near[0, 1] > near[2, 3] > 0


def test_in_a_tiny_edition_every_word_counts():
    assert likeness("gate tide", "gate plum", "gate frost").keys() == {(0, 1), (0, 2), (1, 2)}


def test_the_weights_are_tf_idf_by_place_with_logarithmic_counts():
    near = likeness("gate gate tide . ship", "gate . frost")
    places = [LEAST_PLACE + math.exp(-place / FADING) + HEADLINE_PLACE for place in range(4)]
    gate = (1 + math.log(2)) * (places[0] + places[1]) / 2
    first = math.sqrt(gate**2 + places[0] ** 2 + places[1] ** 2 + places[2] ** 2 + places[3] ** 2)
    second = math.sqrt(places[0] ** 2 + places[1] ** 2)

    assert near[0, 1] == pytest.approx(gate * places[0] / (first * second), abs=1e-6)


def test_marks_that_few_articles_have_say_most():
    rows = weigh_marks(np.array([0, 0, 1, 1, 2]), np.array([0, 1, 0, 1, 0]), np.ones(4, dtype=bool))
    alike = rows.dot_products(np.array([0, 0, 0]), np.array([1, 2, 3]))

    assert alike[0] == pytest.approx(1)
    assert 0 < alike[1] < 1
    assert alike[2] == 0


def test_no_marks_are_like_nothing():
    none = np.zeros(0, np.int64)
    assert weigh_marks(none, none, np.zeros(0, dtype=bool)).total == 0
    assert weigh_marks(none, none, np.zeros(2, dtype=bool)).total == 0


def test_keeps_only_the_closest_of_very_many():
    count = 3 * MOST
    pairs = weigh([f"gate{number // 2} tide . own{number}" for number in range(count)]).neighbours()

    assert {(first, first + 1) for first in range(0, count, 2)} <= {each[:2] for each in pairs}


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
