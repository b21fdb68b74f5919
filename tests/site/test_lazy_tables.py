"""Tables that make what they hold of an article when they are asked for it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builder.model import Mention, Phrase
from builder.packed import digest
from builder.site.views.lazy_tables import LateTable, LazyTable, Mentions
from tests.site.small import small


def test_a_table_has_what_it_would_hold():
    table = LazyTable({"a": 1, "b": 2}, {"a": "x", "b": "y"}.__getitem__, most=1)

    assert dict(table) == {"a": "x", "b": "y"}
    assert (len(table), "a" in table, "c" in table, table.get("c")) == (2, True, False, None)
    with pytest.raises(KeyError):
        table["c"]


def test_a_table_makes_a_value_once_while_it_has_room():
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    table = LazyTable({"a": 1, "b": 2}, make, most=2)

    assert [table[each] for each in "abab"] == ["A", "B", "A", "B"]
    assert made == ["a", "b"]


def test_a_late_table_is_made_once_when_it_is_read():
    made: list[str] = []

    def make() -> dict[str, int]:
        made.append("table")
        return {"a": 1, "b": 2}

    table = LateTable(make)
    assert made == []

    assert dict(table) == {"a": 1, "b": 2}
    assert (len(table), "a" in table, "c" in table, table.get("c")) == (2, True, False, None)
    assert made == ["table"]


def test_places_are_put_in_order_when_one_is_asked_for():
    phrases = [Phrase("p-1", "gate", (), (), (Mention("x", "s-1", 0, 4),), False)]
    paths: dict[str, str] = {}
    found = Mentions(phrases, paths)
    paths["p-1"] = "one"

    assert found["x"] == ((0, -4, ("p-1", "one", False)),)


def test_places_come_by_article_from_left_to_right_the_longer_first():
    def phrase(name: str, text: str, *places: tuple[str, int, int], common: bool = False) -> Phrase:
        mentions = tuple(Mention(article, "s-1", start, end) for article, start, end in places)
        return Phrase(name, text, (), ("x", "y"), mentions, common)

    found = Mentions(
        [
            phrase("p-2", "gate", ("x", 9, 13), ("y", 0, 4)),
            phrase("p-1", "gate keeper", ("x", 9, 20), ("x", 2, 13)),
            phrase("p-3", "year", ("x", 0, 4), common=True),
            phrase("p-0", "gate", ("y", 0, 4)),
        ],
        {"p-0": "zero", "p-1": "one", "p-2": "two"},
    )

    assert dict(found) == {
        "x": (
            (2, -13, ("p-1", "one", True)),
            (9, -20, ("p-1", "one", True)),
            (9, -13, ("p-2", "two", False)),
        ),
        "y": ((0, -4, ("p-0", "zero", False)), (0, -4, ("p-2", "two", False))),
    }
    assert "z" not in found


def test_the_state_of_places_tells_which_articles_have_others():
    def states(*phrases: Phrase) -> tuple[bytes, ...]:
        found = Mentions(phrases, {"p-1": "one", "p-2": "two"})
        return tuple(digest(found.state(each)) for each in "xyz")

    one = Phrase(
        "p-1", "gate", (), (), (Mention("x", "s-1", 0, 4), Mention("y", "s-1", 0, 4)), False
    )
    two = replace(one, id="p-2", mentions=(Mention("z", "s-1", 0, 4),))
    moved = replace(one, mentions=(Mention("x", "s-1", 0, 4), Mention("y", "s-1", 5, 9)))
    before = states(one)

    assert [now == was for now, was in zip(states(one, two), before, strict=True)] == [1, 1, 0]
    assert [now == was for now, was in zip(states(moved), before, strict=True)] == [1, 0, 1]
    named = replace(one, text="Gate")
    assert [now == was for now, was in zip(states(named), before, strict=True)] == [0, 0, 1]


def test_an_edition_without_phrases_has_no_places():
    assert dict(Mentions([], {})) == {}
    assert dict(Mentions(small().phrases, {each.id: each.id for each in small().phrases}))
