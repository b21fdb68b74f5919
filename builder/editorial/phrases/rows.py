"""Rows: which phrases articles have, and how much each says of them, as ascending numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.terms import radix
from builder.editorial.terms.wording import stretches

DIGITS = 6
"""Decimals of a score that decide an order: the last bits of a sum differ between machines."""


def best_first(starts: Any, scores: Any) -> Any:
    """The places of what stands in each of some rows, best first, ties as they come.

    Args:
        starts: where each row begins; one more for the end.
        scores: 0 or more, row after row.
    """
    marks = np.rint(scores * 10.0**DIGITS).astype(np.int64)
    owners = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    return radix.argsort(owners, marks.max(initial=0) - marks)


class Rows(Struct, frozen=True):
    """A sparse matrix in compressed rows, one for each article or group of articles."""

    starts: Any
    """Where the phrases of each row begin; one more for the end."""
    names: Any
    """The phrases of each row, ascending."""
    weights: Any

    def common(self, first: Any, second: Any) -> Shares:
        """The phrases that both of some rows have.

        Args:
            first: the number of one row of each pair.
            second: that of the other.
        """
        width = 1 + int(self.names.max(initial=0))
        (here, one), (there, other) = (self._coded(each, width) for each in (first, second))
        codes, at, beside = np.intersect1d(here, there, assume_unique=True, return_indices=True)
        pairs, names = np.divmod(codes, width)
        starts = np.searchsorted(pairs, np.arange(len(first) + 1))
        return Shares(starts, names, self.weights[one[at]], self.weights[other[beside]])

    def _coded(self, numbers: Any, width: int) -> tuple[Any, Any]:
        """The phrases of some rows as ascending numbers, and the place of each."""
        starts = self.starts[numbers]
        owners, cells = stretches(starts, self.starts[numbers + 1] - starts)
        return owners * width + self.names[cells], cells

    def totals(self, groups: Sequence[Sequence[int]]) -> Totals:
        """What the articles of each of some groups have together."""
        parts = [self.added(some) for some in chunks(groups)]
        sizes = np.array([*map(len, groups)], np.int64)
        counts = np.concatenate([np.diff(each.starts) for each in parts])
        names, weights, held = (
            np.concatenate([getattr(each, name) for each in parts])
            for name in ("names", "weights", "held")
        )
        return Totals(sizes, np.cumsum([0, *counts]), names, weights, held)

    def added(self, groups: Sequence[Sequence[int]]) -> Added:
        """``totals`` of a few groups, with the cells that were added up: 90 bytes for each cell."""
        members = np.array([*chain.from_iterable(groups)], np.int64)
        homes = np.repeat(np.arange(len(groups)), [*map(len, groups)])
        starts = self.starts[members]
        owners, cells = stretches(starts, self.starts[members + 1] - starts)
        width = 1 + int(self.names.max(initial=0))
        codes = homes[owners] * width + self.names[cells]
        order = radix.argsort(codes)
        codes = codes[order]
        fresh = np.diff(codes, prepend=-1) > 0
        at = np.empty_like(order)
        at[order] = np.cumsum(fresh) - 1
        held = np.bincount(at, minlength=0)
        homes, names = np.divmod(codes[fresh], width)
        return Added(
            sizes=np.array([*map(len, groups)], np.int64),
            starts=np.searchsorted(homes, np.arange(len(groups) + 1)),
            names=names.astype(np.int32),
            weights=np.bincount(at, self.weights[cells], len(names)),
            held=held.astype(np.int32),
            members=members,
            owners=owners,
            cells=cells,
            at=at,
        )

    def holders(self, members: Sequence[int]) -> Callable[[int], set[int]]:
        """Gives those of some articles that have a phrase, by its number."""
        own = np.array(members, np.int64)
        borders = zip(self.starts[own].tolist(), self.starts[own + 1].tolist(), strict=True)
        rows = [self.names[start:end] for start, end in borders]
        names = np.concatenate([self.names[:0], *rows])
        ends = [*accumulate(map(len, rows))]

        def holders(name: int) -> set[int]:
            places = np.flatnonzero(names == name).tolist()
            return {members[bisect_right(ends, place)] for place in places}

        return holders


class Shares(Struct, frozen=True):
    """Phrases that both of some rows have, pair after pair."""

    starts: Any
    """For each pair where its phrases begin; one more for the end."""
    names: Any
    """Ascending in each pair."""
    one: Any
    """The weights in the first row."""
    other: Any
    """The weights in the second."""


AT_ONCE = 1 << 8
"""Groups whose phrases are added up at a time."""


def chunks(groups: Sequence[Sequence[int]]) -> Iterator[Sequence[Sequence[int]]]:
    """A few groups after the other; none at all is one chunk."""
    for start in range(0, max(1, len(groups)), AT_ONCE):
        yield groups[start : start + AT_ONCE]


class Totals(Struct, frozen=True):
    """What the articles of each of some groups have together, group after group."""

    sizes: Any
    """For each group the number of its articles."""
    starts: Any
    """For each group where its phrases begin; one more for the end."""
    names: Any
    """The phrases; ascending in each group."""
    weights: Any
    """The sum of the weights that the articles of the group give each."""
    held: Any
    """How many of them have it."""

    @property
    def homes(self) -> Any:
        """For each phrase of a group the number of the group."""
        return np.repeat(np.arange(len(self.sizes)), np.diff(self.starts))

    @property
    def rows(self) -> Rows:
        """A row for each group."""
        return Rows(self.starts, self.names, self.weights)


class Added(Totals, frozen=True, kw_only=True):
    """Totals with the cells that were added up, member after member."""

    members: Any
    """The articles of the groups, by number."""
    owners: Any
    """For each phrase of a member the place of the member."""
    cells: Any
    """The place of that in the rows."""
    at: Any
    """The place of the same phrase among those of the groups."""
