"""Stems: what printed words say, as numbers, and how much in an edition."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.terms.steps import round_down, round_up
from builder.editorial.terms.wording import Wording
from builder.model import Entry
from builder.text import stopwords
from builder.text.patterns import late
from builder.text.words import WORD, fold, key, parts

MARKS = ".,;:!?-'\"()“”‘’"
"""What may stand before or after a word without being part of it."""

COLOURS = "arm behavi col endeav fav harb hon lab neighb rum vap"
"""What stands before "-our" in Britain, before "-or" in America."""

SPELLED: Mapping[str, str] = {
    **{f"{stem}our": f"{stem}or" for stem in COLOURS.split()},
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

UNSPACED = late(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
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


class Vocabulary(Struct, frozen=True):
    """The words of an edition by number, with their rarity; it grows with every sentence."""

    rarity: Mapping[str, float]
    """How much each content word says: more, the fewer articles hold it."""
    numbers: dict[str, int]
    """Of the stems that were met; 0 for the empty one."""
    weights: list[float]
    """For each of these its rarity."""
    _stems: dict[str | None, Stems]
    """By language."""
    _said: bytes
    """int32: how much each different word of an article says, article after article, in grains."""
    _starts: Sequence[int]
    """For each article where its own begin there; one more for the end."""

    @staticmethod
    def of(entries: Sequence[Entry], wording: Wording | None = None) -> Vocabulary:
        """All that the terms of the articles tell; no stems yet.

        Numbers of articles count in steps, so that one more article changes hardly a weight.

        Args:
            entries: all articles that count.
            wording: of their terms, if it is there already.
        """
        wording = wording or Wording.of([each.analysis.terms for each in entries])
        folder, holders = round_up(len(entries)), wording.holders.tolist()
        says = {
            count: float(exact(math.log((1 + folder) / (1 + round_down(count))) + 1))
            for count in {*holders}
        }
        rarity = dict(zip(wording.numbers, map(says.__getitem__, holders), strict=True))
        for british, american in SPELLED.items():
            if british in rarity:
                rarity[american] = min(rarity[british], rarity.get(american, math.inf))
        told = np.array([*map(rarity.__getitem__, wording.numbers)]) * GRAIN
        said = told.astype(np.int32)[wording.distinct.words]
        starts = (said.itemsize * wording.distinct.starts).tolist()
        return Vocabulary(rarity, {"": 0}, [0.0], {}, said.tobytes(), starts)

    @property
    def says(self) -> Any:
        """float64: how much each stem says, by its number."""
        return np.array(self.weights)

    def numbers_of(self, stems: Sequence[str]) -> list[int]:
        """The numbers of different stems, new ones for those that were not met before."""
        numbers, met = self.numbers, len(self.numbers)
        told = [numbers.setdefault(stem, len(numbers)) for stem in stems]
        self.weights.extend(
            self.rarity.get(stem, UNKNOWN)
            for stem, number in zip(stems, told, strict=True)
            if number >= met
        )
        return told

    def saying(self, article: int, further: Sequence[str]) -> bytes:
        """How much each different term of an article says, and each of some stems."""
        get = self.rarity.get
        told = self._said[self._starts[article] : self._starts[article + 1]]
        return told + array("d", [get(stem, UNKNOWN) for stem in further]).tobytes()

    def stems(self, language: str | None) -> Stems:
        """What each printed word of a language says."""
        if language not in self._stems:
            self._stems[language] = Stems(language)
        return self._stems[language]


UNKNOWN = 1.0
"""What a stem says that no article has among its terms."""

GRAIN, FINE_GRAIN = 1 << 16, 1 << 24
"""Parts of one to which weights are rounded, and parts of vectors of unit length."""


def exact(values: Any, grain: int = GRAIN) -> Any:
    """Values rounded to multiples of 1 / ``grain``, whose sums do not depend on their order.

    Such multiples, and their products, add up without loss as long as there are not millions: so a
    story weighs the same whichever stories are weighed with it.
    """
    return np.round(values * grain) / grain
