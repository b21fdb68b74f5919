"""Which phrases stand among the words of which articles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.terms.wording import Wording
from builder.memo import Memo, Table, key


def held(terms: Sequence[str], names: Sequence[str]) -> list[list[str]]:
    """The phrases of each article, in the order of the names."""
    found = {*zip(*(each.tolist() for each in Wording.of(terms).holding(names)), strict=True)}
    return [
        [name for number, name in enumerate(names) if (article, number) in found]
        for article in range(len(terms))
    ]


def test_phrases_are_found_however_they_overlap():
    names = ("tidal gate", "gate", "gate of sellmouth", "sellmouth harbour")

    assert held(["tidal gate of gate of sellmouth"], names) == [
        ["tidal gate", "gate", "gate of sellmouth"]
    ]


def test_a_phrase_does_not_reach_from_one_article_into_the_next():
    assert held(["tidal", "gate . gate", ""], ("tidal gate", "gate .", "gate")) == [
        [],
        ["gate .", "gate"],
        [],
    ]


@given(
    st.lists(st.lists(st.sampled_from("abc."), max_size=9).map(" ".join), max_size=4),
    st.lists(st.lists(st.sampled_from("abcd."), min_size=1, max_size=4).map(" ".join), unique=True),
)
def test_every_run_of_words_that_is_a_phrase_is_found(terms: list[str], names: list[str]):
    runs = [
        {
            " ".join(words[start:end])
            for start in range(len(words))
            for end in range(start + 1, len(words) + 1)
        }
        for words in map(str.split, terms)
    ]

    assert held(terms, names) == [[name for name in names if name in run] for run in runs]


def test_articles_that_are_looked_at_together_make_no_difference(monkeypatch: pytest.MonkeyPatch):
    terms = ["tidal gate", "", "gate . tidal gate of sellmouth", "of", "sellmouth gate tidal gate"]
    names = ("tidal gate", "gate", "gate of sellmouth", "sellmouth gate")
    whole, distinct = held(terms, names), Wording.of(terms).distinct

    monkeypatch.setattr("builder.editorial.terms.wording.AT_ONCE", 5)

    assert held(terms, names) == whole
    assert Wording.of(terms).distinct.words.tolist() == distinct.words.tolist()
    assert Wording.of(terms).distinct.starts.tolist() == [0, 2, 2, 7, 8, 11]
    assert distinct.starts.tolist() == [0, 2, 2, 7, 8, 11]


def test_words_are_numbered_in_their_order_after_the_pause():
    wording = Wording.of(["tide . gate tide", "frost"])

    assert wording.numbers == {".": 0, "frost": 1, "gate": 2, "tide": 3}
    assert wording.row.tolist() == [3, 0, 2, 3, 0, 1, 0]
    assert wording.distinct.starts.tolist() == [0, 3, 4]
    assert wording.distinct.words.tolist() == [0, 2, 3, 1]
    assert wording.distinct.those(np.array([1])).words.tolist() == [1]


editions = st.lists(
    st.lists(st.sampled_from(["gate", "tide", "ship", "."]), max_size=5).map(" ".join),
    max_size=6,
    unique=True,
)


def read(terms: Sequence[str], tables: dict[str, Table]) -> Wording:
    """The wording of an edition after those whose tables these are."""
    digests = [key(each.encode()) for each in terms]
    memo = Memo(tables, {"any": b"article"})
    wording = Wording.read(terms, digests, memo)
    wording.keep(digests, memo)
    return wording


@given(st.lists(editions, min_size=1, max_size=4))
def test_what_is_remembered_of_earlier_editions_changes_nothing(told: list[list[str]]):
    tables: dict[str, Table] = {}
    for terms in told:
        again, alone = read(terms, tables), Wording.of(terms)
        fresh: dict[str, Table] = {}
        read(terms, fresh)

        assert again.terms == terms
        assert [*again.numbers.items()] == [*alone.numbers.items()]
        assert again.row.tolist() == alone.row.tolist()
        assert again.starts.tolist() == alone.starts.tolist()
        assert again.distinct.words.tolist() == alone.distinct.words.tolist()
        assert again.distinct.starts.tolist() == alone.distinct.starts.tolist()
        assert tables == fresh


def test_words_of_known_articles_are_not_parted_again():
    tables: dict[str, Table] = {}
    read(["gate tide"], tables)
    digests = [key(b"gate tide")]

    told = Wording.read(["another text"], digests, Memo(tables, {"any": b"article"}))

    assert [*told.numbers] == [".", "gate", "tide"]


def test_very_many_words_are_remembered_too():
    terms = [" ".join(f"w{number}" for number in range(1 << 16)), "gate tide"]
    tables: dict[str, Table] = {}
    read(terms[:1], tables)

    assert read(terms, tables).row.tolist() == Wording.of(terms).row.tolist()
