"""Components: the groups that may come to join, parted from all others.

What two groups grow into is no more alike on average than the most alike of the groups that they
grew from. So groups in two components of the graph of those that are alike enough never join, and
what becomes of one component follows from it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.likeness.pairs import Pair, Pairs
from builder.editorial.terms import digests, radix
from builder.editorial.terms.wording import stretches

HAIR = 10.0**-9
"""Groups that are alike enough but for this share of it may be so once rounded."""


class Components(Struct, frozen=True):
    """Components of two groups or more, one after the other."""

    groups: Sequence[Sequence[int]]
    """The articles of every group, whether in one of them or not."""
    members: Any
    """Numbers of their groups, ascending in each."""
    starts: Any
    """Where those of each begin; one more for the end."""
    low: Any
    """For each two groups of a component that are at all alike the lower number; ascending."""
    high: Any
    """The higher one."""
    totals: Any
    """What the likeness of all pairs of articles between the two adds up to."""
    borders: Any
    """Where the pairs of each component begin; one more for the end."""

    @staticmethod
    def of(groups: Sequence[Sequence[int]], pairs: Iterable[Pair], floor: float) -> Components:
        """Part groups by which are alike enough.

        Args:
            groups: the articles of each.
            pairs: likeness of articles.
            floor: how alike two groups must be on average, at least, to join.
        """
        low, high, totals = sums(groups, pairs)
        sizes = np.array([*map(len, groups)], np.int64)
        enough = totals >= floor * sizes[low] * sizes[high] * (1 - HAIR)
        homes = _lowest(len(groups), low[enough], high[enough])
        members = radix.argsort(homes)
        members = members[np.bincount(homes, minlength=len(groups))[homes[members]] > 1]
        starts = np.append(np.flatnonzero(radix.changes(homes[members])), len(members))
        near = np.flatnonzero(homes[low] == homes[high])
        near = near[radix.argsort(homes[low[near]])]
        low, high, totals = low[near], high[near], totals[near]
        borders = np.searchsorted(homes[low], np.append(homes[members[starts[:-1]]], len(groups)))
        return Components(groups, members, starts, low, high, totals, borders)

    @property
    def met(self) -> Any:
        """For each two groups the number of pairs of articles between them."""
        sizes = np.array([*map(len, self.groups)], np.int64)
        return sizes[self.low] * sizes[self.high]

    def those(self, numbers: Sequence[int]) -> Components:
        """Some of them."""
        some = np.array(numbers, np.int64)
        counts, pairs = np.diff(self.starts)[some], np.diff(self.borders)[some]
        _, at = stretches(self.starts[some], counts)
        _, told = stretches(self.borders[some], pairs)
        columns = self.low[told], self.high[told], self.totals[told]
        starts, borders = (np.concatenate(([0], np.cumsum(each))) for each in (counts, pairs))
        return Components(self.groups, self.members[at], starts, *columns, borders)

    def prints(self, articles: Any) -> list[bytes]:
        """For each a digest of its groups and of how alike they are.

        Args:
            articles: uint64: for each a digest of what matters of it.
        """
        told = np.array([*chain.from_iterable(self.groups)], np.int64)
        own = digests.sums(articles[told], np.cumsum([0, *map(len, self.groups)]))[:, 0]
        pairs = (own[self.low] * digests.SPREAD ^ own[self.high]) * digests.SPREAD
        pairs += self.totals.view(np.uint64)
        return digests.rows(
            digests.sums(own[self.members], self.starts), digests.sums(pairs, self.borders)
        )

    def places(self, joined: Iterable[Sequence[int]]) -> Iterator[bytes]:
        """Tell what becomes of these components, whatever the numbers of groups are.

        Args:
            joined: ascending articles of what their groups grow into.

        Yields:
            For each int32: for each of its groups the place there of the lowest with which it is
            in one.
        """
        homes = {each: place for place, group in enumerate(self._own) for each in group}
        lowest = np.zeros(len(self.members), np.int64)
        for members in joined:
            lowest[[homes[each] for each in members]] = homes[members[0]]
        for start, end in pairwise(self.starts.tolist()):
            yield (lowest[start:end] - start).astype(np.int32).tobytes()

    def joined(self, places: Sequence[bytes]) -> list[list[int]]:
        """All groups as they have grown, each ascending, by their lowest article.

        Args:
            places: for each component what becomes of it, as ``places`` tells it.
        """
        at = np.frombuffer(b"".join(places), np.int32)
        at = at + np.repeat(self.starts[:-1], np.diff(self.starts))
        homes = np.arange(len(self.groups))
        homes[self.members] = self.members[at]
        found: dict[int, list[int]] = {}
        for each, home in zip(self.groups, homes.tolist(), strict=True):
            found.setdefault(home, []).extend(each)
        return sorted(map(sorted, found.values()))

    @property
    def _own(self) -> Iterator[Sequence[int]]:
        return map(self.groups.__getitem__, self.members.tolist())


def sums(groups: Sequence[Sequence[int]], pairs: Iterable[Pair]) -> tuple[Any, Any, Any]:
    """The likeness of all pairs of articles between two groups, ``(low, high, total)``, ascending.

    What is added up stands in the order of the articles, whatever the order of the pairs is.
    """
    pairs = Pairs.of(pairs)
    first, second = pairs.within(groups)
    met = np.flatnonzero((first >= 0) & (second >= 0) & (first != second))
    met = met[(pairs.first[met] * np.int64(1 << 32) + pairs.second[met]).argsort(kind="stable")]
    first, second = first[met], second[met]
    low, high = np.minimum(first, second), np.maximum(first, second)
    order, fresh = radix.ordered(low, high)
    totals = np.bincount(np.cumsum(fresh) - 1, pairs.scores[met[order]], minlength=0)
    return low[order[fresh]], high[order[fresh]], totals


def _lowest(count: int, first: Any, second: Any) -> Any:
    """For each of some groups the lowest number in its connected component.

    scipy has the same, with a tenth of a second for its import.
    """
    lowest = np.arange(count)
    while True:
        before = lowest.copy()
        least = np.minimum(lowest[first], lowest[second])
        np.minimum.at(lowest, first, least)
        np.minimum.at(lowest, second, least)
        lowest = lowest[lowest]
        if np.array_equal(lowest, before):
            return lowest
