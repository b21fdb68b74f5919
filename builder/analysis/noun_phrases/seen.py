"""What an article as a whole says of each of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import compress
from operator import gt, not_

from builder.analysis.noun_phrases.tokens import Line

BEFORE_NOUNS, BEFORE_VERBS, AFTER_VERBS = 1, 2, 4
"""What a word says of the words beside it; the sum, if it says several things."""


class Seen:
    """In which surroundings each folded word stands."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Look at all words of an article."""
        small: list[str] = []
        capital: list[str] = []
        for line in lines:
            small += compress(line.folds, map(not_, line.capitals))
            if not line.shouted:
                capital += compress(line.folds, map(gt, line.capitals, line.opens))
        self.small: Mapping[str, int] = Counter(small)
        """With a small first letter."""
        self.capital: Mapping[str, int] = Counter(capital)
        """With a capital that means something."""
        self._noun: set[str] = set()
        """In small letters after an article, a possessive or a preposition."""
        self._verb: set[str] = set()
        """After a subject or an auxiliary, or before an article."""
        for line in lines:
            self._look(line)

    def _look(self, line: Line) -> None:
        folds, gaps, capitals = line.folds, line.gaps, line.capitals
        noun, verb, last = self._noun, self._verb, len(folds) - 1
        for index in compress(range(len(folds)), line.signs):
            sign = line.signs[index]
            if sign & AFTER_VERBS and not gaps[index]:
                verb.add(folds[index - 1])
            if index < last and not capitals[index + 1]:
                if sign & BEFORE_NOUNS:
                    noun.add(folds[index + 1])
                elif sign & BEFORE_VERBS and not gaps[index + 1]:
                    verb.add(folds[index + 1])

    def use(self, word: str) -> int:
        """How the article uses a folded word in small letters.

        1 if it ever stands where nouns and adjectives do, else 2 if where verbs do, else 0.
        """
        return 1 if word in self._noun else 2 if word in self._verb else 0
