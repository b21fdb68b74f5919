"""Rows: which phrases articles have, and how much each says of them, as ascending numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True)
class Row:
    """Phrases with a weight each."""

    names: Any
    """Ascending."""
    weights: Any

    def common(self, other: Row) -> tuple[Any, Any, Any]:
        """The phrases that both have, ascending, with the weight in this and in the other."""
        if not len(other.names):
            return other.names, other.weights, other.weights
        places = np.searchsorted(other.names, self.names)
        places[places == len(other.names)] = 0
        both = other.names[places] == self.names
        return self.names[both], self.weights[both], other.weights[places[both]]

    def weight(self, name: int) -> float:
        """The weight of a phrase; 0 if it is not there."""
        place = int(np.searchsorted(self.names, name))
        there = place < len(self.names) and self.names[place] == name
        return float(self.weights[place]) if there else 0.0


@dataclass(frozen=True, slots=True)
class Rows:
    """A row for each article."""

    starts: Any
    names: Any
    weights: Any

    def of(self, article: int) -> Row:
        """What an article has."""
        held = slice(self.starts[article], self.starts[article + 1])
        return Row(self.names[held], self.weights[held])

    def total(self, members: Sequence[int]) -> Total:
        """What articles have together."""
        rows = [Row(self.names[:0], self.weights[:0]), *map(self.of, members)]
        names = np.concatenate([row.names for row in rows])
        names, places, held = np.unique(names, return_inverse=True, return_counts=True)
        weights = np.concatenate([row.weights for row in rows])
        return Total(Row(names, np.bincount(places, weights, minlength=len(names))), held)


@dataclass(frozen=True, slots=True)
class Total:
    """What several articles have together."""

    row: Row
    """The sums of their weights."""
    held: Any
    """For each of the phrases how many of them have it."""
