"""The closest articles of each: those of an edition that has changed are those of a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.editorial.likeness import Likeness, cells, closest
from builder.editorial.likeness.cells import Cells
from builder.editorial.terms import digests
from builder.editorial.terms.wording import Wording
from builder.memo import Memo, Table
from tests.editorial.articles import FOLDER, analyses, article

WORDS = "abcdef"
SIGNS = digests.of(WORDS)

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("".join)


def cells_of(told: Sequence[str]) -> Cells:
    """Articles whose vectors have unit length over their letters."""
    rows = [sorted({*each}) for each in told]
    cells = sorted(
        (owner, WORDS.index(letter), each.count(letter))
        for owner, (each, row) in enumerate(zip(told, rows, strict=True))
        for letter in row
    )
    owners, features, counts = np.array(cells, np.int64).reshape(-1, 3).T
    lengths = np.sqrt(np.bincount(owners, counts**2.0, minlength=len(told)))
    return Cells(len(told), features, owners, counts / lengths[owners])


def names_of(cells: Cells) -> list[bytes]:
    return [row.tobytes() for row in closest.fingerprints(cells, SIGNS)]


def columns(near: closest.Near) -> list[list[Any]]:
    return [each.tolist() for each in (near.first, near.second, near.marks)]


def test_prints_differ_by_what_an_article_has_and_by_how_much_it_says():
    cells = cells_of(["ab", "aab", "ac", "ab", "abb"])

    one, more, other, same, less = names_of(cells)

    assert one == same
    assert len({one, more, other, less}) == 4


def test_an_article_without_cells_has_a_print_too():
    none = np.zeros(0, np.int64)

    assert closest.fingerprints(Cells(2, none, none, np.zeros(0)), SIGNS).tolist() == [[0, 0]] * 2


@given(st.lists(texts, min_size=1, max_size=14), st.integers(1, 4), st.integers(0, 12))
def test_what_is_left_out_early_is_among_nobodys_closest(told: list[str], most: int, waiting: int):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(closest, "MOST", most)
        patch.setattr(cells, "AT_ONCE", 1)
        whole = closest.find(cells_of(told))
        patch.setattr(closest, "MOST_WAITING", waiting)
        parted = closest.find(cells_of(told))

    assert columns(parted) == columns(whole)
    assert parted.last.tolist() == whole.last.tolist()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(texts, min_size=1, max_size=14),
    st.lists(st.tuples(st.integers(0, 13), st.none() | texts), max_size=6),
    st.randoms(use_true_random=False),
)
def test_after_any_changes_the_closest_are_those_of_a_new_edition(
    monkeypatch: pytest.MonkeyPatch, told: list[str], changes: list[tuple[int, str | None]], dice
):
    monkeypatch.setattr(closest, "MOST", 2)
    monkeypatch.setattr(closest, "LEAST_SAME", 0.0)
    cells = cells_of(told)
    before = names_of(cells), closest.find(cells)
    for place, text in changes:
        if text is None:
            told = [each for number, each in enumerate(told) if number != place] or ["a"]
        elif place < len(told):
            told = [*told[:place], text, *told[place + 1 :]]
        else:
            dice.shuffle(told)
            told = [text, *told]
        cells = cells_of(told)

        near = closest.find(cells, names_of(cells), before)

        assert [*near.pairs] == [*closest.find(cells).pairs]
        before = names_of(cells), near


def test_only_what_has_changed_is_held_against_all(monkeypatch: pytest.MonkeyPatch):
    told = ["abc", "abd", "abe", "ace", "bdf", "cdf"]
    cells = cells_of(told)
    before = names_of(cells), closest.find(cells)
    cells, asked = cells_of(["abf", *told[1:]]), []
    products = Cells.products

    def spied(self: Cells, least: float, rows: Any = None) -> Any:
        asked.append(None if rows is None else rows.tolist())
        return products(self, least, rows)

    monkeypatch.setattr(Cells, "products", spied)
    near = closest.find(cells, names_of(cells), before)

    assert asked == [[0]]
    assert columns(near) == columns(closest.find(cells))


def test_what_is_known_of_an_edition_makes_no_difference_to_its_likeness(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(closest, "LEAST_SAME", 0.0)
    tables: dict[str, Table] = {}
    changed = article("post/bridge.txt", "Bridge", "A bearing of the lifting bridge came at night.")
    for told in (FOLDER, (changed, *FOLDER[1:]), FOLDER[1:], FOLDER[::-1]):
        memo = Memo(tables, {each.id: each.text.encode() for each in told})
        wording = Wording.of([each.terms for each in analyses(told)])
        titles = Wording.of([each.title.lower() for each in told])

        dates = [each.dates for each in analyses(told)]

        found = Likeness.of(told, wording, titles, dates, memo)

        assert found == Likeness.of(told, wording, titles, dates, Memo())
        assert "likeness" in tables
