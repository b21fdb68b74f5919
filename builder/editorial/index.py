"""Which keys of phrases stand in which articles' terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder import stopwords
from builder.editorial.places import beginnings, mentioned
from builder.editorial.vectors import PAUSE
from builder.words import aliases, key_of


class Index:
    """Keys that are looked for in articles' terms, in one pass over each."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._begun: set[str] = set()
        self._masked: dict[tuple[str, str | None], str] = {}

    def add(self, name: str, language: str | None) -> None:
        """Look for a key from now on; function words in it are pauses among the terms."""
        masked = self._masked.get((name, language))
        if masked is None:
            empty = stopwords.of(language)
            masked = " ".join(PAUSE if word in empty else word for word in name.split())
            self._masked[name, language] = masked
        if self._names.get(masked) != name:
            self._names[masked] = name
            self._begun |= beginnings([masked])

    def mentioned(self, terms: str) -> set[str]:
        """Every key that the terms hold."""
        words = terms.replace("-", " ").split()
        return {self._names[name] for name in mentioned(words, self._names, self._begun)}


def canonical(text: str, language: str | None, configured: Mapping[str, Sequence[str]]) -> str:
    """The key of a printed phrase, or of the name whose alias it is."""
    name = key_of(text, language)
    return aliases(configured, language).get(name, name)
