"""Which keys of phrases stand in which articles' terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from builder import stopwords
from builder.editorial.wording import PAUSE, Wording
from builder.words import aliases, key_of


class Index:
    """Keys that are looked for in all articles' terms at once."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def add(self, names: Sequence[str], language: str | None) -> None:
        """Look for keys from now on; function words in them are pauses among the terms."""
        empty = stopwords.of(language)
        for name in names:
            words = name.split(" ")
            if empty.isdisjoint(words):
                self._names[name] = name
            else:
                said = " ".join(PAUSE if word in empty else word for word in words)
                self._names[said] = name

    def holders(self, wording: Wording, numbers: Mapping[str, int]) -> tuple[Any, Any]:
        """Tell which articles hold which keys.

        Args:
            wording: of the articles.
            numbers: the number of each key.

        Returns:
            ``(articles, keys)`` by number; now and then a pair twice.
        """
        articles, found = wording.apart.holding([*self._names])
        keys = np.fromiter(map(numbers.__getitem__, self._names.values()), np.int32)
        return articles, keys[found]


def canonical(text: str, language: str | None, configured: Mapping[str, Sequence[str]]) -> str:
    """The key of a printed phrase, or of the name whose alias it is."""
    name = key_of(text, language)
    return aliases(configured, language).get(name, name)
