"""Pairs: how alike two articles are, in arrays: there are fifty pairs for each article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import numpy as np

Pair = tuple[int, int, float]
"""Two articles, by number, and how alike they are, 0 to 1."""

AT_ONCE = 1 << 12
"""Pairs that are made into tuples at a time."""


class Pairs(Sequence[Pair]):
    """Pairs in a stated order; their columns can be had as they are."""

    __slots__ = ("first", "scores", "second")

    def __init__(self, first: Any, second: Any, scores: Any) -> None:
        """Pairs of these numbers of articles with these likenesses."""
        self.first = first
        self.second = second
        self.scores = scores

    @staticmethod
    def of(pairs: Iterable[Pair]) -> Pairs:
        """The same pairs in the same order."""
        if isinstance(pairs, Pairs):
            return pairs
        told = [*pairs]
        return Pairs(
            np.array([first for first, _, _ in told], np.int32),
            np.array([second for _, second, _ in told], np.int32),
            np.array([score for _, _, score in told], np.float64),
        )

    def __iter__(self) -> Iterator[Pair]:
        """One after the other."""
        for start in range(0, len(self), AT_ONCE):
            some = self[start : start + AT_ONCE]
            columns = some.first.tolist(), some.second.tolist(), some.scores.tolist()
            yield from zip(*columns, strict=True)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.scores)

    @overload
    def __getitem__(self, index: int) -> Pair: ...
    @overload
    def __getitem__(self, index: slice) -> Pairs: ...
    def __getitem__(self, index: int | slice) -> Pair | Pairs:
        """One or several of them."""
        if isinstance(index, slice):
            return self.those(index)
        return int(self.first[index]), int(self.second[index]), float(self.scores[index])

    def __eq__(self, other: object) -> bool:
        """Whether the other is a sequence of the same."""
        return isinstance(other, Sequence) and [*self] == [*other]

    def __hash__(self) -> int:
        """As that of a tuple."""
        return hash((*self,))

    def those(self, chosen: Any) -> Pairs:
        """Some of them, by a slice, a mask or places."""
        return Pairs(self.first[chosen], self.second[chosen], self.scores[chosen])

    def within(self, groups: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        """For each pair the groups of the first and the second article, by number; -1 for none."""
        count = 1 + max(self.first.max(initial=-1), self.second.max(initial=-1))
        home = np.full(max(count, 1 + max(map(max, filter(None, groups)), default=-1)), -1)
        for number, members in enumerate(groups):
            home[[*members]] = number
        return home[self.first], home[self.second]
