"""An inverted index: which keys of phrases stand in which articles' terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import PAUSE, split
from builder.text import stopwords
from builder.text.words import aliases, key_of


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
        names: Sequence[str],
        keys: Any,
        spoken: Any,
        languages: Sequence[str | None],
        standing: Callable[[Sequence[str]], tuple[Any, Any]],
    ) -> Index:
        """Look for keys.

        Args:
            names: the keys, each once.
            keys: numbers of keys; where two are the same but for function words, the later one is
                meant.
            spoken: for each of them the number of a language of articles that have it.
            languages: each once.
            standing: tells which names stand in which articles, as ``Wording.holding`` does.
        """
        paused: dict[str, int] = {}
        meanings = keys.copy()
        for at in np.flatnonzero(_emptied(names, keys, spoken, languages)).tolist():
            said = _said(names[keys[at]], stopwords.of(languages[spoken[at]]))
            meanings[at] = paused.setdefault(said, len(names) + len(paused))
        articles, found = standing([*names, *paused])
        return Index(articles, found, keys, meanings, len(names) + len(paused), len(names))

    def verbatim(self) -> tuple[Any, Any]:
        """Which keys stand in which articles as they are, function words and all.

        Returns:
            ``(articles, keys)`` by number; now and then a pair twice.
        """
        there = self.found < self.names
        return self.articles[there], self.found[there]

    def holders(self, wanted: Any = None) -> tuple[Any, Any]:
        """Which keys stand in which articles, whatever function words stand inside them there.

        Args:
            wanted: for each key whether it is looked for; all are if None.
        """
        told = np.arange(len(self.keys)) if wanted is None else np.flatnonzero(wanted[self.keys])
        last = np.full(self.total, NONE, np.int32)
        last[self.meanings[told]] = self.keys[told]  # of several the last stays
        meant = last[self.found]
        there = meant != NONE
        return self.articles[there], meant[there]


def _emptied(names: Sequence[str], keys: Any, spoken: Any, languages: Sequence[str | None]) -> Any:
    """For each of the keys that ``Index.of`` looks for whether it has function words."""
    words, lengths = split(names)
    firsts = np.cumsum(lengths) - lengths
    found = np.zeros(len(keys), bool)
    for number, language in enumerate(languages):
        empty = stopwords.of(language)
        told = np.fromiter(map(empty.__contains__, words), bool, len(words))
        if told.any():
            found |= (spoken == number) & np.logical_or.reduceat(told, firsts)[keys]
    return found


def _said(name: str, empty: frozenset[str]) -> str:
    """The key with pauses for function words."""
    return " ".join(PAUSE if word in empty else word for word in name.split(" "))


def canonical(text: str, language: str | None, configured: Mapping[str, Sequence[str]]) -> str:
    """The key of a printed phrase, or of the name whose alias it is."""
    name = key_of(text, language)
    return aliases(configured, language).get(name, name)
