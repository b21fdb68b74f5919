"""Which keys of phrases stand in which articles' terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from builder import stopwords
from builder.editorial.tree import NONE
from builder.editorial.wording import PAUSE, Wording
from builder.words import aliases, key_of


class Index(Struct, frozen=True):
    """Keys as they were looked for in all articles' terms at once.

    Function words of an article's language are pauses in its terms, so that a key is looked for
    as each language that has it would have it there.
    """

    articles: Any
    """Numbers of the articles in which something stands."""
    found: Any
    """The number of what stands there: of a key as it is, or of another that is looked for."""
    keys: Any
    """Numbers of keys that may be meant, the one to be preferred last."""
    meanings: Any
    """For each of them the number of what is looked for."""
    total: int
    """Of what is looked for."""
    names: int
    """Of the keys, which come first in it."""

    @staticmethod
    def of(
        names: Sequence[str], asked: Iterable[tuple[int, str | None]], wording: Wording
    ) -> Index:
        """Look for keys.

        Args:
            names: the keys, each once.
            asked: numbers of keys, each with a language of articles that have it; where two keys
                are the same but for function words, the later one is meant.
            wording: of the articles.
        """
        looked = {name: number for number, name in enumerate(names)}
        keys: list[int] = []
        meanings: list[int] = []
        for key, language in asked:
            said = _said(names[key], stopwords.of(language))
            keys.append(key)
            meanings.append(key if said is None else looked.setdefault(said, len(looked)))
        articles, found = wording.holding([*looked])
        return Index(
            articles,
            found,
            np.array(keys, np.int32),
            np.array(meanings, np.int32),
            len(looked),
            len(names),
        )

    def verbatim(self) -> tuple[Any, Any]:
        """Which keys stand in which articles as they are, function words and all.

        Returns:
            ``(articles, keys)`` by number; now and then a pair twice.
        """
        there = self.found < self.names
        return self.articles[there], self.found[there]

    def holders(self, wanted: Any = None) -> tuple[Any, Any]:
        """The same for keys as languages have them.

        Args:
            wanted: for each key whether it is looked for; all are if None.
        """
        told = np.arange(len(self.keys)) if wanted is None else np.flatnonzero(wanted[self.keys])
        last = np.full(self.total, NONE)
        np.maximum.at(last, self.meanings[told], told)
        meant = last[self.found]
        there = meant != NONE
        return self.articles[there], self.keys[meant[there]]


def _said(name: str, empty: frozenset[str]) -> str | None:
    """The key with pauses for function words; None if it has none of these."""
    words = name.split(" ")
    if empty.isdisjoint(words):
        return None
    return " ".join(PAUSE if word in empty else word for word in words)


def canonical(text: str, language: str | None, configured: Mapping[str, Sequence[str]]) -> str:
    """The key of a printed phrase, or of the name whose alias it is."""
    name = key_of(text, language)
    return aliases(configured, language).get(name, name)
