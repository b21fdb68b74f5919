"""Tables that make what they hold of an article when they are asked for it.

Held for all articles at once, texts and sentences would take as much memory as the whole edition
from which they are made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeVar

import numpy as np

from builder.model import Phrase
from builder.site.views.lookup import Mentioned
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


def mentioned(
    phrases: Iterable[Phrase], paths: Mapping[str, str]
) -> Mapping[str, tuple[Mentioned, ...]]:
    """The places of phrases that tell articles apart, by article and place.

    Args:
        phrases: of the edition.
        paths: of their pages.
    """
    told = sorted((each for each in phrases if not each.common), key=lambda each: each.id)
    its = [(each.id, paths[each.id], _tells(each.text)) for each in told]
    articles: dict[str, int] = {}
    cells = np.fromiter(chain.from_iterable(_places(told, articles)), np.int32).reshape(-1, 4)
    cells = cells[np.lexsort(cells.T[::-1])]
    borders = np.searchsorted(cells[:, 0], np.arange(len(articles) + 1)).tolist()

    def make(article: str) -> tuple[Mentioned, ...]:
        number = articles[article]
        starts, ends, numbers = cells[borders[number] : borders[number + 1], 1:].T.tolist()
        return tuple(zip(starts, ends, map(its.__getitem__, numbers), strict=True))

    return Opened(articles, make, most=1)


def _places(
    phrases: Iterable[Phrase], articles: dict[str, int]
) -> Iterator[tuple[int, int, int, int]]:
    """Numbers of article, start, end (negative) and phrase; articles are numbered as they come."""
    for number, phrase in enumerate(phrases):
        for each in phrase.mentions:
            yield articles.setdefault(each.article, len(articles)), each.start, -each.end, number


def _tells(phrase: str) -> bool:
    """True for a phrase worth a link where it is not the article's own: no single common word."""
    return " " in phrase or phrase != phrase.lower() or not phrase.isascii()
