"""Likeness: how alike all articles are, and how much speaks for one event in each two of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial import evidence, vectors
from builder.editorial.pairs import Pairs
from builder.editorial.wording import Wording
from builder.memo import Memo
from builder.model import Article


class Likeness(Struct, frozen=True):
    """Pairs of articles that are alike, in columns, as bytes: a copy of the process may tell it."""

    first: bytes
    """int32: the number of one article of each pair."""
    second: bytes
    """int32: that of the other."""
    scores: bytes
    """float64: how alike they are in their words, 0 to 1."""
    events: bytes
    """float64: how much speaks for one event, 0 to 1."""
    known: bytes
    """bool, for each article: as ``Vectors.heard`` has it."""

    @staticmethod
    def of(articles: Sequence[Article], wording: Wording, titles: Wording, memo: Memo) -> Likeness:
        """Hold all articles against each other.

        Args:
            articles: of the edition, in its order.
            wording: of their terms.
            titles: their headlines.
            memo: what is known of an earlier edition.
        """
        weighed = vectors.weigh(wording.terms, wording)
        pairs = weighed.neighbours()
        close = evidence.strengthen(
            pairs, articles, wording.terms, weighed.heard, wording, titles=titles, memo=memo
        )
        columns = pairs.first, pairs.second, pairs.scores, close.scores, weighed.heard
        return Likeness(*(column.tobytes() for column in columns))

    @property
    def pairs(self) -> Pairs:
        """Which articles are alike, and how much."""
        return self._with(self.scores)

    @property
    def close(self) -> Pairs:
        """The same pairs in the same order, with what speaks for one event."""
        return self._with(self.events)

    @property
    def heard(self) -> Any:
        """For each article whether its words count when rare ones are told from common ones."""
        return np.frombuffer(self.known, bool)

    def _with(self, scores: bytes) -> Pairs:
        first, second = (np.frombuffer(each, np.int32) for each in (self.first, self.second))
        return Pairs(first, second, np.frombuffer(scores, np.float64))
