"""Likeness: how alike all articles are, and how much speaks for one event in each two of them.

``vectors`` are tf-idf weights in ``cells``, of which ``standing`` keeps what an edition found out;
``closest`` finds the nearest neighbours of each article, in ``pairs``. ``evidence`` adds what tells
events apart: ``moments`` (dates, numbers of a series) and figures (``accord``). ``linkage``
clusters by average linkage.

The constants here, in ``grouping`` and in ``links`` were set on pools of labelled news that do not
belong to this project. What another value does to stories, themes and links is told by
``python -m tests.benchmarks.quality tests/quality``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.likeness import closest, evidence, vectors
from builder.editorial.likeness.closest import Near
from builder.editorial.likeness.moments import Moments
from builder.editorial.likeness.pairs import Pairs
from builder.editorial.terms import digests
from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import Wording
from builder.memo import Memo
from builder.model import Article, DateNamed


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
    moments: bytes
    """float64: the same, with what both say of when."""
    known: bytes
    """bool, for each article: as ``Vectors.heard`` has it."""

    @staticmethod
    def of(
        articles: Sequence[Article],
        wording: Wording,
        titles: Wording,
        dates: Sequence[Sequence[DateNamed]],
        memo: Memo,
    ) -> Likeness:
        """Hold all articles against each other.

        Args:
            articles: of the edition, in its order.
            wording: of their terms.
            titles: their headlines.
            dates: that each names.
            memo: what is known of an earlier edition.
        """
        names = memo.digests(articles)
        languages = [each.language for each in articles]
        weighed = vectors.weigh(wording.terms, wording, languages, names, memo)
        views = evidence.Views.of(articles, weighed.heard, wording, titles, memo)
        before = memo.recall(_KIND, _Kept)
        prints = np.concatenate((weighed.prints, views.prints), axis=1)
        names = digests.rows(prints)
        known = (before.names, before.near) if before else None
        near = closest.find(weighed.compared, names, known)
        marks = _strengthened(near, views, before)
        memo.keep(_KIND, _Kept.of(prints, near, marks), prints.tobytes())
        pairs, told = near.pairs, near.told
        close = Pairs(pairs.first, pairs.second, marks[told] / _WHOLE)
        dated = Moments.read(articles, dates, wording, memo).tell(close)
        scores = pairs.scores, close.scores, dated.scores
        columns = pairs.first, pairs.second, *scores, weighed.heard
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
    def dated(self) -> Pairs:
        """Likewise with what speaks for one event if what both say of when counts as well."""
        return self._with(self.moments)

    @property
    def heard(self) -> Any:
        """For each article whether its words count when rare ones are told from common ones."""
        return np.frombuffer(self.known, bool)

    def _with(self, scores: bytes) -> Pairs:
        first, second = (np.frombuffer(each, np.int32) for each in (self.first, self.second))
        return Pairs(first, second, np.frombuffer(scores, np.float64))


_KIND = "likeness"
"""Under which it is kept."""

_WHOLE = 10**closest.DIGITS


class _Kept(Struct, frozen=True, array_like=True):
    """What was found out about an edition."""

    prints: memoryview
    """Of its articles, all of one length."""
    last: memoryview
    """These and what follows are int32; as ``closest.Near`` has them."""
    first: memoryview
    second: memoryview
    marks: memoryview
    events: memoryview
    """For each pair how much speaks for one event, in parts of ``_WHOLE``; 0 where nobody asks."""

    @staticmethod
    def of(prints: Any, near: Near, events: Any) -> _Kept:
        columns = prints, near.last, near.first, near.second, near.marks, events
        return _Kept(*(column.data for column in columns))

    @property
    def names(self) -> list[bytes]:
        count = len(self.last) // np.dtype(np.int32).itemsize
        return digests.rows(np.frombuffer(self.prints, np.uint64).reshape(count, -1))

    @property
    def near(self) -> Near:
        told = (self.first, self.second, self.marks, self.last)
        first, second, marks, last = (np.frombuffer(each, np.int32) for each in told)
        return Near(first, second, marks, last, np.arange(len(first)))


def _strengthened(near: Near, views: evidence.Views, before: _Kept | None) -> Any:
    """int32: for each pair how much speaks for one event, in parts of ``_WHOLE``."""
    told = near.told
    marks = np.zeros(len(told), np.int32)
    known = told & (near.places != NONE)
    if before is not None:
        marks[known] = np.frombuffer(before.events, np.int32)[near.places[known]]
    new = np.flatnonzero(told & ~known)
    pairs = Pairs(near.first[new], near.second[new], near.marks[new] / _WHOLE)
    marks[new] = np.rint(views.strengthen(pairs).scores * _WHOLE)
    return marks
