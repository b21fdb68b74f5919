"""Evidence: what tells that two articles are on one event, not only on one subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.likeness import closest
from builder.editorial.likeness.cells import Cells
from builder.editorial.likeness.pairs import Pair, Pairs
from builder.editorial.likeness.vectors import weigh_marks
from builder.editorial.terms import digests, radix
from builder.editorial.terms.wording import Wording
from builder.memo import Memo
from builder.model import Article
from builder.text.weekdays import named
from builder.text.words import fold

FIGURES, NAMES, HEADLINES = 0.5, 1.0, 0.5
"""What likeness in figures, in names and in headlines adds to that of all words, which counts 1.
Each finds stories that the words alone do not."""

LEAD = 1500
"""Characters in which names are looked for."""

OTHER_DAYS = 0.84
"""What is left of the likeness of two articles that both name weekdays and none in common."""

SAME_DAY = 1.2
"""What becomes of the likeness of two articles that name the same weekday: two events on one
subject do so once in seven times."""

TOGETHER = 0.1
"""What being in one story adds to what speaks for one event."""

MOST_TIMES = 3
"""So many times the likeness of all words at most: names and figures alone are no event. It moves
no score, but without it pairs that are none take a fifth of the time of a rebuild's editing."""

BARE = 1 << 7
"""Set beside the weekdays of an article without a headline: one title of opening words is like the
other where but their first words are ("The government says")."""

DIGITS = 6
"""Decimals of a likeness: the last bits of a sum differ between machines."""

_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁ](?<!\w.)[\w’'-]+")
"""A word with a capital; looking for that first takes half the time. The first words of sentences
count as well: those that merely begin one are common and weigh little."""


def figures(wording: Wording) -> list[list[int]]:
    """For each article the figures that it names, by number, ascending."""
    _, owners, numbers = wording.figures
    once = radix.unique(owners, numbers)
    counts = np.bincount(owners[once], minlength=len(wording.terms))
    told, ends = numbers[once].tolist(), np.cumsum(counts).tolist()
    return [told[start:end] for start, end in pairwise((0, *ends))]


class Views(Struct, frozen=True):
    """What articles have beside their words."""

    days: Any
    """The weekdays that the lead of each names, as bits, and ``BARE``."""
    shares: Sequence[tuple[float, Cells]]
    """Figures, names and headlines: how much likeness in them counts, and who has what."""
    signs: Sequence[Any]
    """For each of these a hash of each feature."""

    @staticmethod
    def of(
        articles: Sequence[Article],
        heard: Any,
        wording: Wording,
        titles: Wording,
        memo: Memo,
    ) -> Views:
        """Read all articles.

        Args:
            articles: of the edition.
            heard: as ``Vectors`` has it.
            wording: of their terms.
            titles: their headlines.
            memo: what is known of articles.
        """
        days, whose, names = _leads(articles, memo)
        said = (titles.row != 0) & ~(days & BARE).astype(bool)[titles.owners]
        figures, holders, figured = wording.figures
        order = np.argsort(names)
        fresh = radix.changes(names[order])
        named = np.empty(len(names), np.int64)
        named[order] = np.cumsum(fresh) - 1
        shares = (
            (FIGURES, weigh_marks(holders, figured, heard)),
            (NAMES, weigh_marks(whose, named, heard)),
            (HEADLINES, weigh_marks(titles.owners[said], titles.row[said], heard)),
        )
        signs = digests.of(figures), names[order][fresh], digests.of(titles.numbers)
        return Views(days, shares, signs)

    @property
    def prints(self) -> Any:
        """For each article a fingerprint of all that it has here, in columns of uint64."""
        told = [
            closest.fingerprints(view, signs)
            for (_, view), signs in zip(self.shares, self.signs, strict=True)
        ]
        return np.concatenate((*told, self.days[:, None].astype(np.uint64)), axis=1)

    def strengthen(self, pairs: Pairs) -> Pairs:
        """Say how much speaks for one event in each pair of articles.

        Two articles on one subject share its words; on one event they share figures and dates,
        names and words of the headline as well, and tell of the same weekday.

        Args:
            pairs: likeness of these articles, by number.

        Returns:
            The same pairs in the same order with a likeness between 0 and 1 that counts all five.
        """
        scores = pairs.scores
        for share, view in self.shares:
            scores = scores + share * view.dot_products(pairs.first, pairs.second)
        first, second = self.days[pairs.first], self.days[pairs.second]
        bare = ((first | second) & BARE) > 0
        scores = scores / (1 + sum(share for share, _ in self.shares) - HEADLINES * bare)
        scores = scores * _told_of(first & ~BARE, second & ~BARE)
        scores = np.minimum(scores, MOST_TIMES * pairs.scores)
        return Pairs(pairs.first, pairs.second, np.round(np.minimum(scores, 1), DIGITS))


def prefer(close: Sequence[Pair], stories: Sequence[Sequence[int]]) -> Pairs:
    """Let articles in one story speak for each other: the whole of it tells more than each pair.

    Args:
        close: how much speaks for one event in each pair of articles, 0 to 1.
        stories: groups of articles on one event.

    Returns:
        The same pairs in the same order, those of one story with ``TOGETHER`` more, 1 at most.
    """
    close = Pairs.of(close)
    first, second = close.within(stories)
    told = (first >= 0) & (first == second)
    scores = np.where(told, np.minimum(close.scores + TOGETHER, 1), close.scores)
    return Pairs(close.first, close.second, np.round(scores, DIGITS))


def _leads(articles: Sequence[Article], memo: Memo) -> tuple[Any, Any, Any]:
    """What the leads of articles name.

    Returns:
        For each the weekdays, as bits, and ``BARE``; and for each name in one the number of the
        article and a digest of the name, whatever its case.
    """
    sign = cache(lambda name: digests.single(fold(name)))

    def told(numbers: Sequence[int]) -> Iterator[bytes]:
        for number in numbers:
            lead = articles[number].text[:LEAD]
            seen = named(lead) | (0 if articles[number].headline else BARE)
            yield bytes([seen]) + b"".join(map(sign, _NAME.findall(lead)))

    answers = memo.answers("leads", memo.digests(articles), told)
    names = np.frombuffer(b"".join(each[1:] for each in answers), np.uint64)
    counts = [len(each) // names.itemsize for each in answers]
    days = np.array([each[0] for each in answers], np.int64)
    return days, np.repeat(np.arange(len(counts)), counts), names


def _told_of(one: Any, other: Any) -> Any:
    """How much the weekdays that two articles name speak for one event; 1 if one names none."""
    apart = (one > 0) & (other > 0) & (one & other == 0)
    return np.where(apart, OTHER_DAYS, np.where(one & other, SAME_DAY, 1.0))
