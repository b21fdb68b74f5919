"""Rows: which phrases articles have, and how much each says of them, as ascending numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct


class Row(Struct, frozen=True):
    """Phrases with a weight each."""

    names: Any
    """Ascending."""
    weights: Any

    def common(self, other: Row) -> tuple[Any, Any, Any]:
        """The phrases that both have, ascending, with the weight in this and in the other."""
        if not len(other.names):
            return other.names, other.weights, other.weights
        places = other.names.searchsorted(self.names)
        both = other.names.take(places, mode="clip") == self.names
        return self.names[both], self.weights[both], other.weights[places[both]]


class Rows(Struct, frozen=True):
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
        every = np.concatenate([row.names for row in rows])
        owners = np.repeat(np.arange(-1, len(members)), [len(row.names) for row in rows])
        names, places, held = np.unique(every, return_inverse=True, return_counts=True)
        weights = np.concatenate([row.weights for row in rows])
        sums = np.bincount(places, weights, minlength=len(names))
        return Total(Row(names, sums), held, every, owners)


class Total(Struct, frozen=True):
    """What several articles have together."""

    row: Row
    """The sums of their weights."""
    held: Any
    """For each of the phrases how many of them have it."""
    every: Any
    """The phrases of one article after the other."""
    owners: Any
    """For each of these the place of its article among them."""

    def holders(self, name: int) -> list[int]:
        """The places of those that have a phrase."""
        places: list[int] = self.owners[self.every == name].tolist()
        return places
