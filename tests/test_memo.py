"""What editing found out is asked once, and never taken for the answer to something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.memo import Memo, Table, key
from builder.packed import pack

KEYS = [key(b"one"), key(b"two"), key(b"three")]
ARTICLES = {"a": b"digest"}


class Asked:
    """Answers with the numbers of keys, and remembers for which it was asked."""

    def __init__(self) -> None:
        self.numbers: list[list[int]] = []

    def __call__(self, numbers: Sequence[int]) -> list[bytes]:
        self.numbers.append([*numbers])
        return [bytes([number]) for number in numbers]


def test_what_is_known_is_not_asked_again():
    tables: dict[str, Table] = {}
    asked = Asked()

    first = Memo(tables, ARTICLES).answers("kind", KEYS[:2], asked)
    again = Memo(tables, ARTICLES).answers("kind", [KEYS[2], KEYS[1]], asked)

    assert first == [b"\0", b"\1"]
    assert again == [b"\0", b"\1"]  # made for number 0 of the second call, and known of the first
    assert asked.numbers == [[0, 1], [0]]


def test_kinds_are_kept_apart():
    tables: dict[str, Table] = {}
    asked = Asked()
    Memo(tables, ARTICLES).answers("kind", KEYS, asked)

    Memo(tables, ARTICLES).answers("other kind", KEYS, asked)

    assert asked.numbers == [[0, 1, 2]] * 2


def test_what_is_not_asked_for_in_an_edition_is_forgotten_in_the_next():
    tables: dict[str, Table] = {}
    asked = Asked()
    Memo(tables, ARTICLES).answers("kind", KEYS, asked)
    Memo(tables, ARTICLES).answers("kind", KEYS[:1], asked)

    assert {*tables["kind"]} == {KEYS[0]}

    Memo(tables, ARTICLES).answers("kind", KEYS, asked)

    assert asked.numbers == [[0, 1, 2], [], [1, 2]]


def test_what_has_not_changed_is_not_kept_again():
    tables: dict[str, Table] = {}
    Memo(tables, ARTICLES).answers("kind", KEYS, Asked())
    kept = tables["kind"]

    Memo(tables, ARTICLES).answers("kind", KEYS[::-1], Asked())

    assert tables["kind"] is kept


def test_nothing_is_remembered_where_nobody_knows_what_articles_were_made_from():
    tables: dict[str, Table] = {}
    asked = Asked()

    Memo(tables).answers("kind", KEYS, asked)
    Memo(tables).answers("kind", KEYS, asked)

    assert asked.numbers == [[0, 1, 2]] * 2
    assert not tables


@given(st.lists(st.binary()), st.lists(st.binary()))
def test_other_parts_have_another_key(one, other):
    assert (key(*one) == key(*other)) == (one == other)


def test_what_is_kept_as_a_whole_is_there_for_the_next_edition():
    tables: dict[str, Table] = {}
    Memo(tables, ARTICLES).keep("kind", ["first"], b"one")
    Memo(tables, ARTICLES).keep("kind", ["second"], b"two")

    assert Memo(tables, ARTICLES).recall("kind", list[str]) == ["second"]
    assert Memo(tables, ARTICLES).recall("other kind", list[str]) is None


def test_without_articles_nothing_is_kept_as_a_whole():
    tables: dict[str, Table] = {}
    Memo(tables).keep("kind", ["data"], b"one")

    assert tables == {}
    assert Memo().recall("kind", list[str]) is None


def test_an_object_is_the_same_as_long_as_each_edition_asks_for_it():
    kept: dict[str, dict[Any, Any]] = {}

    def ask(memo: Memo, *keys: str) -> list[list[str]]:
        return memo.objects("kind", keys, lambda numbers: ([keys[each]] for each in numbers))

    one, two = ask(Memo({}, ARTICLES, kept), "one", "two")
    again, new = ask(Memo({}, ARTICLES, kept), "two", "new")
    anew, _ = ask(Memo({}, ARTICLES, kept), "one", "new")

    assert (one, two, new) == (["one"], ["two"], ["new"])
    assert again is two
    assert anew is not one
    assert ask(Memo({}, {}, kept), "one")[0] is not anew


def test_what_is_held_is_the_same_object_in_a_process_that_knows_the_last_edition():
    tables: dict[str, Table] = {}
    kept: dict[str, dict[Any, Any]] = {}
    value = ["said"]

    Memo(tables, ARTICLES).hold("kind", value, b"one")
    assert Memo(tables, ARTICLES).recall("kind", list[str]) == value
    assert Memo(tables, ARTICLES, kept).recall("kind", list[str]) == value

    Memo(tables, ARTICLES, kept).hold("kind", value, b"two")
    assert Memo(tables, ARTICLES, kept).recall("kind", list[str]) is value
    assert tables["kind"] == {}
    assert Memo({}, {}, kept).recall("kind", list[str]) is None


def test_what_is_read_is_unpacked_once():
    tables: dict[str, Table] = {}
    objects: dict[str, dict[Any, Any]] = {}

    def make(numbers: Sequence[int]) -> list[bytes]:
        return [pack((number, "told")) for number in numbers]

    first = Memo(tables, ARTICLES, objects).read("kind", KEYS[:2], make, tuple[int, str])
    again = Memo(tables, ARTICLES, objects).read("kind", KEYS[1:], make, tuple[int, str])

    assert first == [(0, "told"), (1, "told")]
    assert again[0] is first[1]
    assert again[1] == (1, "told")
