"""Accord: the figures that the articles of a group agree on, which tell events of one kind apart.

Reports on one event repeat its figures; those on two quakes, or on two quarters of one company,
repeat the words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection

from msgspec import Struct

AGREED = 2
"""Articles of a group that name a figure before it is one that they agree on."""

AS_CLOSE = 0.7
"""Two groups that agree on figures, but on none in common, join if they are alike to this share of
how alike each is in itself: else events of one kind, told without dates, come together."""

DIGITS = 9
"""Decimals that decide: the last bits of a sum differ between machines."""


class Accord(Struct, frozen=True):
    """What a group of articles agrees on, and how alike they are."""

    size: int
    """How many articles it holds."""
    within: float
    """Sum of the likeness of all pairs in it."""
    counts: Counter[int]
    """How many of its articles name each figure."""
    most: int
    """How many name the figure that most of them do."""

    @classmethod
    def of(cls, figures: Collection[int]) -> Accord:
        """That of a single article.

        Args:
            figures: those that it names, by number, none of them twice.
        """
        return cls(1, 0.0, Counter(figures), min(1, len(figures)))

    def joined(self, other: Accord, between: float) -> Accord:
        """That of both together; neither can be used any more.

        Args:
            other: of another group.
            between: sum of the likeness of all pairs of articles between the two.
        """
        less, more = self._sorted(other)
        more.counts.update(less.counts)
        most = max((more.counts[figure] for figure in less.counts), default=0)
        within = self.within + other.within + between
        return Accord(self.size + other.size, within, more.counts, max(more.most, most))

    def differs(self, other: Accord, between: float) -> bool:
        """Whether both agree on figures, on none in common, and are less alike than each in itself.

        Args:
            other: of another group.
            between: sum of the likeness of all pairs of articles between the two.
        """
        less, more = self._sorted(other)
        if less.most < less._quorum or more.most < more._quorum:
            return False
        agreed = (figure for figure, count in less.counts.items() if count >= less._quorum)
        if any(more.counts[figure] >= more._quorum for figure in agreed):
            return False
        alike = between / (less.size * more.size)
        return round(alike / math.sqrt(less._cohesion * more._cohesion), DIGITS) < AS_CLOSE

    def _sorted(self, other: Accord) -> tuple[Accord, Accord]:
        """The one with fewer figures first."""
        return (self, other) if len(self.counts) <= len(other.counts) else (other, self)

    @property
    def _quorum(self) -> int:
        """So many articles agree on what they name: half of them, at least ``AGREED``."""
        return max(AGREED, (self.size + 1) // 2)

    @property
    def _cohesion(self) -> float:
        """How alike two of them are on average."""
        return self.within / math.comb(self.size, 2)
