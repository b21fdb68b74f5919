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
        self._masked: dict[str | None, _Masked] = {}

    def add(self, names: Sequence[str], language: str | None) -> None:
        """Look for keys from now on; function words in them are pauses among the terms."""
        masked = self._masked.setdefault(language, _Masked(language))
        for name in names:
            self._names[masked[name]] = name

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


class _Masked(dict[str, str]):
    """Key -> the same with a pause for each function word, worked out when first asked for."""

    def __init__(self, language: str | None) -> None:
        """Begin with no key of a language."""
        super().__init__()
        self._empty = stopwords.of(language)

    def __missing__(self, name: str) -> str:
        """Remember how a key stands among the terms."""
        words = name.split(" ")
        said = " ".join(PAUSE if word in self._empty else word for word in words)
        self[name] = name if said == name else said
        return self[name]


def canonical(text: str, language: str | None, configured: Mapping[str, Sequence[str]]) -> str:
    """The key of a printed phrase, or of the name whose alias it is."""
    name = key_of(text, language)
    return aliases(configured, language).get(name, name)
