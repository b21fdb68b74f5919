"""Cells: which article has which feature, how much that says, and what two articles share in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self

import numpy as np
from msgspec import Struct

from builder.editorial.terms import radix
from builder.editorial.terms.wording import stretches

AT_ONCE = 1 << 19
"""Sums that are made at a time: 4 MB, which stay at hand. With twice or half as many it takes as
long."""


class Cells(Struct, frozen=True):
    """A sparse matrix of articles by features: article by article, as are its columns.

    What an article has comes in an order that is the same for all features of all of them.
    """

    count: int
    """Of articles."""
    features: Any
    """For each cell the number of its feature."""
    owners: Any
    """For each cell the number of its article, ascending."""
    values: Any
    """float64: its weight."""
    firsts: Any = None
    """For each feature the number of one place that has it; None unless made by ``gather``."""

    @classmethod
    def gather(cls, count: int, owners: Any, told: Any, places: Any, worth: Any) -> Self:
        """Count features that stand at places, so that early and frequent ones weigh more.

        Args:
            count: of articles.
            owners: for each place the number of its article, ascending.
            told: columns of numbers that together tell the feature at each place.
            places: the number of each place in its article.
            worth: what a place of each number counts.

        Returns:
            Cells feature by feature; ``by_article`` puts them in order. Features are numbered in
            the order of what tells them. A value is one and the logarithm of how often the article
            has the feature, times the mean of its places.
        """
        at, other = radix.ordered(*told)
        owners = owners[at]
        fresh = np.flatnonzero(other | radix.changes(owners))
        counts = np.diff(fresh, append=len(at))
        values = np.log(np.arange(1, counts.max(initial=0) + 1))[counts - 1] + 1
        if len(fresh):
            values *= np.add.reduceat(worth[places[at]], fresh)
        values /= counts
        numbers = np.cumsum(other[fresh], dtype=np.int32) - np.int32(1)
        return cls(count, numbers, owners[fresh], values, at[other])

    @property
    def total(self) -> int:
        """One more than the highest number of a feature."""
        return int(self.features.max(initial=-1)) + 1

    @property
    def holders(self) -> Any:
        """For each feature the number of articles that have it."""
        return np.bincount(self.features, minlength=self.total)

    def those(self, kept: Any) -> Cells:
        """Some of them, by a mask or ascending places."""
        return Cells(self.count, self.features[kept], self.owners[kept], self.values[kept])

    def and_further(self, others: Cells) -> Cells:
        """These and then other features of the same articles, numbered on."""
        features = others.features + np.int32(self.total)
        columns = zip(
            (self.features, self.owners, self.values),
            (features, others.owners, others.values),
            strict=True,
        )
        return Cells(self.count, *map(np.concatenate, columns))

    @property
    def by_article(self) -> Cells:
        """The same article by article, each one's in the order in which they are here."""
        at = radix.argsort(self.owners)
        return Cells(self.count, self.features[at], self.owners[at], self.values[at])

    def products(self, least: float, rows: Any = None) -> Iterator[tuple[Any, Any, Any]]:
        """Dot products of articles with each other.

        What a sum adds up comes in the order of an article's features, whichever rows are asked
        for.

        Args:
            least: smaller sums are left out.
            rows: ascending numbers of articles, each held against all; if None, all are, each
                against itself and those after it.

        Yields:
            ``(first, second, sums)``: articles, and the sum of the products of their values.
        """
        told = self if rows is None else self._of_features(rows)
        at = radix.argsort(told.features)
        told, ends = told.those(at), np.cumsum(told.holders)
        if rows is None:
            rows, cells = np.arange(self.count), np.arange(len(at))
            firsts = np.empty(len(at), np.int64)
            firsts[at] = cells
        else:
            cells = np.flatnonzero(self._of(rows))
            firsts = np.concatenate(([0], ends))[self.features[cells]]
        counts = ends[self.features[cells]] - firsts
        borders = np.searchsorted(self.owners[cells], [*rows, self.count])
        step = max(1, AT_ONCE // max(1, self.count))
        for start in range(0, len(rows), step):
            some = rows[start : start + step]
            here = slice(*borders[[start, start + len(some)]].tolist())
            lines = np.repeat(np.arange(len(some)), np.diff(borders[start : start + len(some) + 1]))
            sums = told._summed(self.values[cells[here]], firsts[here], counts[here], lines)
            found = np.flatnonzero(sums >= least)
            first, second = np.divmod(found, self.count)
            yield some[first], second, sums[found]

    def dot_products(self, first: Any, second: Any) -> Any:
        """The dot product of the two articles of each pair.

        Args:
            first: number of one article of each pair, ascending.
            second: of the other.
        """
        features, values = self.features, self.values
        borders = np.searchsorted(self.owners, np.arange(self.count + 1))
        step = max(1, AT_ONCE // max(1, self.total))
        table, sums = np.zeros(step * self.total), np.zeros(len(first))
        steps = np.arange(0, self.count + step, step, dtype=first.dtype)
        ends = np.searchsorted(first, steps).tolist()
        for start in range(0, self.count, step):
            some = slice(*ends[start // step : start // step + 2])
            if some.start == some.stop:
                continue
            here = slice(*borders[[start, min(start + step, self.count)]].tolist())
            filled = (self.owners[here] - start) * self.total + features[here]
            table[filled] = values[here]
            starts = borders[second[some]]
            whose, at = stretches(starts, borders[second[some] + 1] - starts)
            places = ((first[some] - start) * self.total)[whose] + features[at]
            products = table[places] * values[at]
            sums[some] = np.bincount(whose, products, minlength=some.stop - some.start)
            table[filled] = 0
        return sums

    def _of(self, rows: Any) -> Any:
        """For each cell whether it is of one of these articles."""
        asked = np.zeros(self.count, bool)
        asked[rows] = True
        return asked[self.owners]

    def _of_features(self, rows: Any) -> Cells:
        """All cells of the features that some articles have."""
        asked = np.zeros(self.total, bool)
        asked[self.features[self._of(rows)]] = True
        return self.those(asked[self.features])

    def _summed(self, values: Any, firsts: Any, counts: Any, lines: Any) -> Any:
        """The sums of some rows, one line after the other; these are cells by feature.

        Args:
            values: of the cells of the rows.
            firsts: for each the first cell of its feature with which it is multiplied.
            counts: with how many it is.
            lines: the number of its row among these.
        """
        skipped = firsts - np.cumsum(counts) + counts
        at = np.repeat(skipped, counts)
        at += np.arange(len(at))
        places = np.repeat(lines * self.count, counts)
        places += self.owners[at]
        products = np.repeat(values, counts)
        products *= self.values[at]
        most = (int(lines[-1]) + 1 if len(lines) else 0) * self.count
        return np.bincount(places, products, minlength=most)
