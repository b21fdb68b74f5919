"""Cells: which article has which feature, how much that says, and what two articles share in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, Self

import numpy as np
from msgspec import Struct

from builder.editorial.terms import radix
from builder.editorial.terms.wording import stretches

AT_ONCE = 1 << 19
"""Sums that are made at a time: 4 MB, which stay at hand. With twice or half as many it takes as
long."""

ARTICLES = 512
"""Articles whose cells are looked at together, so that these stay in the CPU's cache."""


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

    @classmethod
    def gather(cls, count: int, owners: Any, told: Any, places: Any, worth: Any) -> Self:
        """Count features that stand at places, so that early and frequent ones weigh more.

        Args:
            count: of articles.
            owners: for each place the number of its article.
            told: for each the number of its feature.
            places: the number of each place in its article.
            worth: what a place of each number counts.

        Returns:
            Cells article by article, there by feature. A value is one and the logarithm of how
            often the article has the feature, times the mean of its places.
        """
        at, other = radix.ordered(owners, told)
        fresh = np.flatnonzero(other)
        counts = np.diff(fresh, append=len(at))
        values = np.log(np.arange(1, counts.max(initial=0) + 1))[counts - 1] + 1
        if len(fresh):
            values *= np.add.reduceat(worth[places[at]], fresh)
        values /= counts
        some = at[fresh]
        return cls(count, told[some], owners[some], values)

    @classmethod
    def joined(cls, parts: Sequence[Cells]) -> Self:
        """Those of some articles, then those of others and so on."""
        firsts = [0, *accumulate(part.count for part in parts)]
        whole = cls(firsts[-1], *(np.zeros(0, kind) for kind in (np.int32, np.int32, np.float64)))
        own = [
            part.owners + part.owners.dtype.type(n) for n, part in zip(firsts, parts, strict=False)
        ]
        features, values = (
            [getattr(each, name) for each in (whole, *parts)] for name in ("features", "values")
        )
        return cls(firsts[-1], *map(np.concatenate, (features, (whole.owners, *own), values)))

    def parts(self) -> Iterator[Self]:
        """They again, some articles at a time: what is made of those stays at hand."""
        firsts = [*range(0, self.count, ARTICLES), self.count]
        borders = np.searchsorted(self.owners, firsts).tolist()
        for (first, last), ends in zip(pairwise(firsts), pairwise(borders), strict=True):
            some = slice(*ends)
            owners = self.owners[some] - self.owners.dtype.type(first)
            yield type(self)(last - first, self.features[some], owners, self.values[some])

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
        work = int(np.diff(borders)[second].sum()) // max(1, self.count)  # of an article
        step = max(1, AT_ONCE // max(1, self.total, work))
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
