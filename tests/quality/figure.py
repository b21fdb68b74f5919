"""A figure: one measure over a corpus, kept article by article."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from tests.quality.corpus import Label
from tests.quality.program import Answer

Labels = Mapping[str, Label]
Answers = Mapping[str, Answer]
Values = Mapping[str, float]
"""Article -> its value."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure over a corpus; folds and languages can be read off."""

    values: Values
    recalls: Values | None = None
    """For an F: ``values`` are then precisions, and the figure the harmonic mean of both means."""

    def over(self, articles: Collection[str] | None = None) -> float | None:
        """The figure over these articles (all, if None); None if none of them has a value."""
        first = _mean(self.values, articles)
        if self.recalls is None:
            return first
        second = _mean(self.recalls, articles)
        if second is None:
            return None
        return 2 * (first or 0.0) * second / ((first or 0.0) + second) if first and second else 0.0


Take = Callable[[Labels, Answers], Figure]
"""Takes one measure; a figure without values if the labels or the answers do not allow it."""


def _mean(values: Values, articles: Collection[str] | None) -> float | None:
    chosen = [values[path] for path in (values if articles is None else articles) if path in values]
    return sum(chosen) / len(chosen) if chosen else None
