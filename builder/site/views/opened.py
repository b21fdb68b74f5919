"""Tables that make what they hold of an article when they are asked for it.

Held for all articles at once, texts and sentences would take as much memory as the whole edition
from which they are made.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from builder.model import Phrase
from builder.model.mentions import Places
from builder.site.views.lookup import Mentioned
from builder.site.views.reads import DIGEST_BYTES, digest
from builder.words import Known

Value = TypeVar("Value")

AT_HAND = 1024
"""Articles of which a table remembers what it made, some 10 kB of each. An edition of so many is
opened as quickly as if all were made at once."""


class Opened(Mapping[str, Value]):
    """A table of articles whose values are made when they are asked for."""

    def __init__(
        self, names: Mapping[str, object], make: Callable[[str], Value], *, most: int = AT_HAND
    ) -> None:
        """Open a table.

        Args:
            names: has the keys.
            make: gives the value of a key, the same each time; a KeyError for what is none.
            most: values that are remembered.
        """
        self._names = names
        self._known = Known(make, most)

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


class Mentions(Opened[tuple[Mentioned, ...]]):
    """The places of phrases that tell articles apart, by article and place."""

    def __init__(self, phrases: Iterable[Phrase], paths: Mapping[str, str]) -> None:
        """Put them in order.

        Args:
            phrases: of the edition.
            paths: of their pages.
        """
        told = sorted((each for each in phrases if not each.common), key=lambda each: each.id)
        articles = _Numbers()
        cells = _cells((Places.of(each.mentions) for each in told), articles)
        places = cells[:, 0].astype(np.int64) << 32 | cells[:, 1]
        self._cells = cells = cells[np.lexsort((cells[:, 2], places))]  # then by phrase
        self._borders = np.searchsorted(cells[:, 0], np.arange(len(articles) + 1)).tolist()
        self._phrases = [(each.id, paths[each.id], _tells(each.text)) for each in told]
        self._numbers = dict(articles)
        super().__init__(self._numbers, self._made, most=1)

    def state(self, article: str) -> object:
        """What tells whether the places of an article are others."""
        if article not in self:
            return None
        row = self._row(article)
        return row[:, 1:3].tobytes(), self._marks[row[:, 3]].tobytes()

    @cached_property
    def _marks(self) -> Any:
        """A digest of each phrase."""
        return np.frombuffer(b"".join(map(digest, self._phrases)), f"V{DIGEST_BYTES}")

    def _made(self, article: str) -> tuple[Mentioned, ...]:
        starts, ends, numbers = self._row(article)[:, 1:].T.tolist()
        return tuple(zip(starts, ends, map(self._phrases.__getitem__, numbers), strict=True))

    def _row(self, article: str) -> Any:
        number = self._numbers[article]
        return self._cells[self._borders[number] : self._borders[number + 1]]


class _Numbers(dict[str, int]):
    """Articles, numbered as they come."""

    def __missing__(self, article: str) -> int:
        return self.setdefault(article, len(self))


def _cells(phrases: Iterable[Places], articles: _Numbers) -> Any:
    """A row for each place: numbers of article, start, end (negative) and phrase.

    Args:
        phrases: the places of each.
        articles: takes their articles.
    """
    whose, held = array("i"), array("i")
    counts, starts, ends = bytearray(), bytearray(), bytearray()
    for each in phrases:
        whose.extend(map(articles.__getitem__, each.articles))
        held.append(len(each.articles))
        counts += each.counts
        starts += each.starts
        ends += each.ends
    which = np.repeat(np.arange(len(held), dtype=np.int32), held)
    columns = np.array((whose, which)).repeat(np.frombuffer(counts, np.int32), axis=1)
    first, last = (np.frombuffer(each, np.int32) for each in (starts, ends))
    return np.stack((columns[0], first, -last, columns[1]), 1)


def _tells(phrase: str) -> bool:
    """True for a phrase worth a link where it is not the article's own: no single common word."""
    return " " in phrase or phrase != phrase.lower() or not phrase.isascii()
