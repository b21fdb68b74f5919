"""Lazy tables: the value of an article is made when it is asked for, the last ones are kept.

Held for all articles at once, texts and sentences would take as much memory as the whole edition
from which they are made.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from msgspec import Struct

from builder.model import Phrase
from builder.model.mentions import MentionColumns
from builder.packed import DIGEST_BYTES, digest
from builder.site.views.lookup import Mentioned
from builder.text.words import MemoDict

Value = TypeVar("Value")

AT_HAND = 1024
"""Articles of which a table remembers what it made, some 10 kB of each. An edition of so many is
opened as quickly as if all were made at once."""


class LazyTable(Mapping[str, Value]):
    """A table of articles whose values are made when asked for, and cached."""

    def __init__(
        self, names: Mapping[str, object], make: Callable[[str], Value], *, most: int = AT_HAND
    ) -> None:
        """Begin with no value made.

        Args:
            names: has the keys.
            make: gives the value of a key, the same each time; a KeyError for what is none.
            most: values that are remembered.
        """
        self._names = names
        self._known = MemoDict(make, most)

    def __getitem__(self, key: str) -> Value:
        """The value of a key."""
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        """True if the table has the key."""
        return key in self._names

    def __iter__(self) -> Iterator[str]:
        """All keys."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._names)


class LateTable(Mapping[str, Value]):
    """A table that is made as a whole when it is first read.

    What only pages of articles and phrases read is made while copies of this process are at work on
    others: with 5,000 articles of which one has changed, they begin .15 s earlier.
    """

    def __init__(self, make: Callable[[], Mapping[str, Value]]) -> None:
        """Begin without it.

        Args:
            make: gives the table, the same each time.
        """
        self._make = make

    @cached_property
    def _table(self) -> Mapping[str, Value]:
        return self._make()

    def __getitem__(self, key: str) -> Value:
        """The value of a key."""
        return self._table[key]

    def __contains__(self, key: object) -> bool:
        """True if the table has the key."""
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        """All keys."""
        return iter(self._table)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._table)


class Mentions(LazyTable[tuple[Mentioned, ...]]):
    """The places of phrases that tell articles apart, by article and place."""

    def __init__(self, phrases: Iterable[Phrase], paths: Mapping[str, str]) -> None:
        """Begin without them: they are put in order when one is asked for.

        Args:
            phrases: of the edition.
            paths: of their pages.
        """
        self._told, self._paths = phrases, paths
        super().__init__(LateTable(lambda: self._cells.numbers), self._made, most=1)

    @cached_property
    def _cells(self) -> _Cells:
        return _Cells.of(self._told, self._paths)

    def state(self, article: str) -> object:
        """A value that differs when the places of an article do."""
        if article not in self:
            return None
        places, which = self._cells.of_article(article)
        return places.tobytes(), self._marks[which].tobytes()

    @cached_property
    def _marks(self) -> Any:
        """A digest of each phrase."""
        return np.frombuffer(b"".join(map(digest, self._cells.phrases)), f"V{DIGEST_BYTES}")

    def _made(self, article: str) -> tuple[Mentioned, ...]:
        places, which = self._cells.of_article(article)
        starts, ends = places.T
        order = np.lexsort((ends, starts))  # then by phrase, as they stand
        phrases = map(self._cells.phrases.__getitem__, which[order].tolist())
        return tuple(zip(starts[order].tolist(), ends[order].tolist(), phrases, strict=True))


class _Cells(Struct, frozen=True):
    """The places of phrases by article, then by phrase and place."""

    numbers: Mapping[str, int]
    """Of the articles."""
    borders: Sequence[int]
    """For each article where its places begin; one more for the end."""
    places: Any
    """Start and end (negative) of each."""
    which: Any
    """For each the number of its phrase."""
    phrases: Sequence[tuple[str, str, bool]]
    """For each phrase the last of ``Mentioned``."""

    @staticmethod
    def of(phrases: Iterable[Phrase], paths: Mapping[str, str]) -> _Cells:
        """Put them in order; as for ``Mentions``."""
        told = sorted((each for each in phrases if not each.common), key=lambda each: each.id)
        articles = _Numbers()
        whose, places, which = _cells(told, articles)
        borders = np.searchsorted(whose, np.arange(len(articles) + 1)).tolist()
        named = [(each.id, paths[each.id], _tells(each.text)) for each in told]
        return _Cells(dict(articles), borders, places, which, named)

    def of_article(self, article: str) -> tuple[Any, Any]:
        """The places in an article, and their phrases."""
        number = self.numbers[article]
        start, end = self.borders[number : number + 2]
        return self.places[start:end], self.which[start:end]


class _Numbers(dict[str, int]):
    """Articles, numbered as they come."""

    def __missing__(self, article: str) -> int:
        return self.setdefault(article, len(self))


def _cells(phrases: Sequence[Phrase], articles: _Numbers) -> tuple[Any, Any, Any]:
    """The number of the article of each place, start and end (negative), and number of the phrase.

    All by article, then by phrase and place.

    Args:
        phrases: in order.
        articles: takes their articles.
    """
    whose, held = array("i"), array("i")
    counts, starts, ends = bytearray(), bytearray(), bytearray()
    for each in phrases:
        places = MentionColumns.among(each.mentions, each.articles)
        whose.fromlist([*map(articles.__getitem__, places.articles)])
        held.append(len(places.articles))
        counts += places.counts
        starts += places.starts
        ends += places.ends
    which = np.repeat(np.arange(len(held), dtype=np.int32), held)
    columns = np.array((whose, which)).repeat(np.frombuffer(counts, np.int32), axis=1)
    order = np.argsort(columns[0].astype(_numbered(articles)), kind="stable")
    first, last = (np.frombuffer(each, np.int32) for each in (starts, ends))
    return columns[0][order], np.stack((first, -last), 1)[order], columns[1][order]


def _numbered(articles: Collection[str]) -> Any:
    """A type for the numbers of articles: short ones are put in order in a tenth of the time."""
    return np.min_scalar_type(len(articles))


def _tells(phrase: str) -> bool:
    """True for a phrase worth a link where it is not the article's own: no single common word."""
    return " " in phrase or phrase != phrase.lower() or not phrase.isascii()
