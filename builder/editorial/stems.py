"""Stems: what printed words say, as numbers, and how much in an edition."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from builder import stopwords
from builder.editorial.wording import Wording
from builder.model import Entry
from builder.words import WORD, fold, key, parts

MARKS = ".,;:!?-'\"()“”‘’"
"""What may stand before or after a word without being part of it."""

SPELLED: Mapping[str, str] = {
    **{
        f"{stem}our": f"{stem}or"
        for stem in (
            "arm",
            "behavi",
            "col",
            "endeav",
            "fav",
            "harb",
            "hon",
            "lab",
            "neighb",
            "rum",
            "vap",
        )
    },
    "calibr": "calib",
    "centr": "center",
    "chequ": "check",
    "criticis": "critic",
    "defenc": "defens",
    "fibr": "fiber",
    "kilometr": "kilomet",
    "licenc": "licens",
    "litr": "liter",
    "metr": "meter",
    "offenc": "offens",
    "organis": "organiz",
    "privatis": "privat",
    "programm": "program",
    "realis": "realiz",
    "recognis": "recogn",
    "theatr": "theater",
    "tonn": "ton",
}
"""Stem of an English word as it is spelled in Britain -> as in America: what the origins of one
event spell in two ways."""

UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""A run of Kana, Han or Hangul, in which no space parts words."""


class Stems(dict[str, tuple[str, ...]]):
    """What stands between two spaces -> stems of its content words, when first asked for."""

    def __init__(self, language: str | None) -> None:
        """Begin with no word of a language."""
        super().__init__()
        self._language = language
        self._empty = stopwords.of(language)

    def __missing__(self, printed: str) -> tuple[str, ...]:
        """Remember the stems of a word; pairs of characters where no space parts words."""
        bare = printed.strip(MARKS)
        if bare != printed:
            self[printed] = self[bare]
            return self[bare]
        if printed.isascii() and printed.isalpha():
            self[printed] = tuple(self._of_word(printed))
        else:
            self[printed] = tuple(self._of_words(printed))
        return self[printed]

    def _of_words(self, printed: str) -> Iterator[str]:
        for word in chain.from_iterable(
            parts(run, self._language) for run in WORD.findall(printed)
        ):
            runs = UNSPACED.findall(word.text)
            for run in runs:
                said = fold(run)
                yield from (said[start : start + 2] for start in range(max(1, len(said) - 1)))
            if not runs:
                yield from self._of_word(word.text)

    def _of_word(self, word: str) -> Sequence[str]:
        if len(word) == 1 or fold(word) in self._empty:
            return ()
        stems = key(word, self._language).split()
        english = self._language == "en"
        return [SPELLED.get(stem, stem) for stem in stems] if english else stems


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the words of an edition; it grows with every sentence."""

    rarity: Mapping[str, float]
    """How much each content word says: more, the fewer articles hold it."""
    numbers: dict[str, int]
    """Of the stems that were met."""
    weights: list[float]
    """For each of these its rarity."""
    stems: dict[str | None, Stems]
    """By language."""
    said: dict[str | None, Said]
    """By language."""

    @staticmethod
    def of(entries: Sequence[Entry], wording: Wording | None = None) -> Known:
        """All that the terms of the articles tell; no stems yet.

        Args:
            entries: all articles that count.
            wording: of their terms, if it is there already.
        """
        wording = wording or Wording.of([each.analysis.terms for each in entries])
        holders = wording.holders.tolist()
        says = {count: math.log((1 + len(entries)) / (1 + count)) + 1 for count in {*holders}}
        rarity = dict(zip(wording.numbers, map(says.__getitem__, holders), strict=True))
        for british, american in SPELLED.items():
            if british in rarity:
                rarity[american] = min(rarity[british], rarity.get(american, math.inf))
        return Known(rarity, {}, [], {}, {})

    def number(self, stem: str) -> int:
        """The number of a stem, a new one if it was not met before."""
        number = self.numbers.setdefault(stem, len(self.numbers))
        if number == len(self.weights):
            self.weights.append(self.rarity.get(stem, 1.0))
        return number

    def words(self, language: str | None) -> Said:
        """What each printed word of a language says."""
        if language not in self.said:
            self.stems[language] = Stems(language)
            self.said[language] = Said(self, self.stems[language])
        return self.said[language]


class Said(dict[str, tuple[int, ...]]):
    """What stands between two spaces -> numbers of its stems, when first asked for."""

    def __init__(self, known: Known, stems: Stems) -> None:
        """Begin with no word."""
        super().__init__()
        self._known = known
        self._stems = stems

    def __missing__(self, printed: str) -> tuple[int, ...]:
        """Remember the numbers of a word."""
        self[printed] = tuple(self._known.number(stem) for stem in self._stems[printed])
        return self[printed]
