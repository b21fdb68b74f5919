"""Lazy tables: the value of an article is made when it is asked for, the last ones are kept.

Held for all articles at once, texts and sentences would take as much memory as the whole edition
from which they are made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

import numpy as np
from msgspec import Struct

from builder.model import Phrase
from builder.model.mentions import MentionColumns
from builder.packed import digest
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
        number = self._cells.numbers.get(article)
        return None if number is None else self._digests[number].tobytes()

    @cached_property
    def _digests(self) -> Any:
        return self._cells.digests()

    def _made(self, article: str) -> tuple[Mentioned, ...]:
        starts, ends, which = self._cells.of_article(article)
        order = np.lexsort((ends, starts))  # then by phrase, as they stand
        phrases = map(self._cells.phrases.__getitem__, which[order].tolist())
        return tuple(zip(starts[order].tolist(), ends[order].tolist(), phrases, strict=True))


class _Cells(Struct, frozen=True):
    """The places of phrases, cell by cell: those of one phrase in one article."""

    numbers: Mapping[str, int]
    """Of the articles."""
    phrases: Sequence[tuple[str, str, bool]]
    """For each phrase the last of ``Mentioned``."""
    which: Any
    """The phrase of each cell."""
    counts: Any
    """Its places."""
    firsts: Any
    """The first of them."""
    starts: Any
    """Start of each place, by phrase, article and place."""
    ends: Any
    """Its end, negative."""
    order: Any
    """The cells by article."""
    borders: Any
    """For each article where its cells begin among these; one more for the end."""

    @staticmethod
    def of(phrases: Iterable[Phrase], paths: Mapping[str, str]) -> _Cells:
        """Put them in order; as for ``Mentions``."""
        told = sorted((each for each in phrases if not each.common), key=lambda each: each.id)
        numbers = _Numbers()
        columns = [*MentionColumns.among((each.mentions, each.articles) for each in told)]
        holders = chain.from_iterable(each.articles for each in columns)
        whose = np.array([*map(numbers.__getitem__, holders)], np.min_scalar_type(len(numbers)))
        counts, starts, ends = (
            np.frombuffer(b"".join(some), np.int32)
            for some in (
                [each.counts for each in columns],
                [each.starts for each in columns],
                [each.ends for each in columns],
            )
        )
        order = np.argsort(whose, kind="stable")
        return _Cells(
            dict(numbers),
            [(each.id, paths[each.id], _tells(each.text)) for each in told],
            np.repeat(np.arange(len(told)), [len(each.articles) for each in columns]),
            counts,
            np.cumsum(counts) - counts,
            starts,
            -ends,
            order,
            np.searchsorted(whose[order], np.arange(len(numbers) + 1)),
        )

    def of_article(self, article: str) -> tuple[Any, Any, Any]:
        """Start, end and phrase of each place in an article, by phrase and place."""
        number = self.numbers[article]
        cells = self.order[slice(*self.borders[number : number + 2])]
        counts = self.counts[cells]
        places = np.repeat(self.firsts[cells] - np.cumsum(counts) + counts, counts)
        places += np.arange(len(places))
        return self.starts[places], self.ends[places], np.repeat(self.which[cells], counts)

    def digests(self) -> Any:
        """For each article a digest of its places and of their phrases, as two columns."""
        marks = np.frombuffer(b"".join(map(digest, self.phrases)), np.uint64).reshape(-1, 2)
        places = self.starts.astype(np.uint64) << np.uint64(32) | self.ends.view(np.uint32)
        found = np.empty((len(self.numbers), 2), np.uint64)
        for column, odd in enumerate(_SPREADS):
            cells = np.add.reduceat(_spread(places, odd), self.firsts) + marks[self.which, column]
            found[:, column] = np.add.reduceat(_spread(cells, odd)[self.order], self.borders[:-1])
        return found


_SPREADS = np.array((0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F), np.uint64)
"""Odd numbers that spread what they are multiplied by over 64 bits, one for each half."""


def _spread(numbers: Any, odd: Any) -> Any:
    """Numbers whose sums tell sets of them apart."""
    told = (numbers ^ (numbers >> np.uint64(32))) * odd
    return (told ^ (told >> np.uint64(29))) * odd


class _Numbers(dict[str, int]):
    """Articles, numbered as they come."""

    def __missing__(self, article: str) -> int:
        return self.setdefault(article, len(self))


def _tells(phrase: str) -> bool:
    """True for a phrase worth a link where it is not the article's own: no single common word."""
    return " " in phrase or phrase != phrase.lower() or not phrase.isascii()
