"""What a page reads of an edition, recorded while its view is made: its trace.

A view is given nothing but the tables of an edition, and a table notes what it is asked for. So
what was noted decides the view: while every part that a page read is as it was, so is the page.
Reading a table from end to end, or the edition itself, is reading everything; of such a page
nothing can be told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from builder.packed import digest

Value = TypeVar("Value")
Made = TypeVar("Made")

EVERYTHING = "*"
"""Stands for all of a table, or of the edition."""

ANY = "?"
"""Stands for whether a table holds anything."""


class Watched(Mapping[str, Value]):
    """A table that notes which of its keys it was asked for, those that it lacks among them."""

    __slots__ = ("_seen", "_table")

    def __init__(self, table: Mapping[str, Value], seen: dict[str, None]) -> None:
        """Watch a table.

        Args:
            table: never changes.
            seen: what was asked for, in the order in which it was; ``Reads`` empties it.
        """
        self._table = table
        self._seen = seen

    def __getitem__(self, key: str) -> Value:
        """The value of a key."""
        self._seen[key] = None
        return self._table[key]

    def get(self, key: str, default: Value | None = None) -> Value | None:  # type: ignore[override]
        """The value of a key, or what stands in for it."""
        self._seen[key] = None
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        """True if the table has the key."""
        self._seen[str(key)] = None
        return key in self._table

    def __bool__(self) -> bool:
        """True if the table holds anything."""
        self._seen[ANY] = None
        return bool(self._table)

    def __iter__(self) -> Iterator[str]:
        """All keys."""
        self._seen[EVERYTHING] = None
        return iter(self._table)

    def __len__(self) -> int:
        """How many keys there are."""
        self._seen[EVERYTHING] = None
        return len(self._table)


class Reads:
    """Notes what is read of an edition, and tells what state each part of it is in."""

    def __init__(self) -> None:
        """Begin with nothing noted."""
        self._seen: dict[str, dict[str, None]] = {}
        self._states: dict[str, Callable[[str], object]] = {}
        self._digests: dict[str, bytes] = {}

    def define(self, subject: str, state: Callable[[str], object]) -> None:
        """Name a kind of part.

        Args:
            subject: a word.
            state: gives, for a key, all that the tables of the subject tell of it, as what
                can be packed; None where they do not have it.
        """
        self._seen[subject] = {}
        self._states[subject] = state

    def watch(self, subject: str, table: Mapping[str, Value]) -> Mapping[str, Value]:
        """The table, asked for parts of this subject."""
        return Watched(table, self._seen[subject])

    def note(self, subject: str, key: str) -> None:
        """Note a part that stands in no table."""
        self._seen[subject][key] = None

    def made(self, make: Callable[[], Made]) -> tuple[Made, tuple[str, ...]]:
        """What a function gives, and the names of all parts that it read.

        No name at all if it read everything.
        """
        for seen in self._seen.values():
            seen.clear()
        made = make()
        names = tuple(f"{subject} {key}" for subject, seen in self._seen.items() for key in seen)
        whole = any(EVERYTHING in seen for seen in self._seen.values())
        return made, () if whole else names

    def state(self, name: str) -> object:
        """The state of a part by its name, as what can be packed."""
        subject, _, key = name.partition(" ")
        return self._states[subject](key) if subject in self._states else None

    def digest(self, name: str) -> bytes:
        """A digest of the state of a part, which is found once."""
        found = self._digests.get(name)
        if found is None:
            found = self._digests[name] = digest(self.state(name))
        return found
