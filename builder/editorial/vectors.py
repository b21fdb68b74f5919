"""Vectors: how much two articles have in common, by the weighted words that they share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial import radix
from builder.editorial.calendar import without_dates
from builder.editorial.cells import Cells
from builder.editorial.pairs import Pairs
from builder.editorial.steps import STEPS, round_up
from builder.editorial.wording import Wording

COMMON = 0.4
"""Phrases in a larger share of the articles never drive a link, a theme or a label (K3)."""

MOST_HELD = 0.5
"""Terms in a larger share of the articles, their number rounded up, say nothing about any of them.
At .4 editions on two or three subjects fall apart (B-cubed F of themes .905, at .5 .935)."""

HEADLINE = 8
"""So many content words at the beginning of an article are taken for its headline."""

FADING = 100
"""Content words over which what a word's place adds falls to a third: news puts its point first."""

LEAST_PLACE, HEADLINE_PLACE = 0.25, 1.0
"""What a place counts however late it comes, and what the headline adds to its words. With
places, the average precision with which likeness finds pairs of articles on one subject rises from
.949 to .960, on one event from .890 to .913 (mean over fourteen pools of labelled news); fading
over 60 or 150 words and .1 or .3 for the least do as well, 2 for the headline does not."""

LEAST_BOND, BONDS = 0.065, 2
"""Pairs of words that an article shares with another, as a share of what both have (the cosine of
the two sets) and as a number, before its words count among the folder's. On thirteen pools of
labelled news 92 of 100 articles with a relative there share so many, and 1 of 150 articles from
elsewhere does. Counting alone, four pairs, takes 81 and 3 of 200."""

COMMON_BOND = 64
"""A pair of words that more articles hold is no bond: "prime minister", "last year"."""

LEAST_SAID = 0.5
"""What a term says that every article holds; one that few hold says up to ten times as much."""

FEW = 8
"""In smaller editions a share says nothing: there every term counts."""

MOST_NEIGHBOURS = 64
"""Neighbours kept of an article: more than a subject has articles in all but huge folders."""

LEAST_LIKENESS = 0.01
"""Likeness below this is chance: two articles on nothing common have .005 to .02."""

MOST_WORK = 5_000
"""Products for each article, at most, so that time grows with the number of articles and not with
its square; it leaves out nothing in folders of some hundred articles."""

MOST_TERMS = 400
"""Terms of an article that are compared, those that say most, so that a long one costs no more:
with 200 themes lose .007, with 250 .003."""

DIGITS = 6
"""Decimals of a likeness: the last bits of a sum differ between machines."""

HAIR = 10.0**-DIGITS
"""What is less than something by no more than this may be rounded to it."""


class Vectors(Struct, frozen=True):
    """Weighted terms of every article, unit length over all of its words and pairs of words.

    Terms that only one article has lengthen its vector but have no column: nothing can be alike
    in them. Keeping them in the length makes likeness mean the same in a folder of reprints and
    in an inbox of loners (B-cubed F of themes on sparse pools .946, without them .86).
    """

    matrix: Cells
    """The terms that two articles or more have."""
    heard: Any
    """For each article whether its words count when rare ones are told from common ones.

    Only articles with ``BONDS`` to another are heard. So one more article that has nothing to do
    with the others changes no weight, and nothing that rests on weights (T7)."""

    def neighbours(self) -> Pairs:
        """Give the pairs of articles that are alike.

        Returns:
            ``(first, second, cosine)`` with first < second, ascending; at least
            ``LEAST_LIKENESS`` and among the ``MOST_NEIGHBOURS`` closest of one of the two.
        """
        rows = self.matrix.those(self._affordable())
        parts = [*zip(*rows.products(LEAST_LIKENESS - HAIR), strict=True)]
        if not parts:
            return Pairs.of(())
        first, second, scores = map(np.concatenate, parts)
        scores = np.round(scores, DIGITS)
        apart = first < second
        owners = np.concatenate((first, second[apart]))
        kept = _largest(owners, np.concatenate((scores, scores[apart])), MOST_NEIGHBOURS + 1)
        told = kept[: len(first)]
        told[apart] |= kept[len(first) :]
        told &= apart & (scores >= LEAST_LIKENESS)
        return Pairs(first[told].astype(np.int32), second[told].astype(np.int32), scores[told])

    def _affordable(self) -> Any:
        """The cells that are compared: in a huge folder the commonest terms would cost the most."""
        holders = self.matrix.holders
        held = np.sort(holders)
        work = np.cumsum(held.astype(np.float64) ** 2)
        affordable = np.searchsorted(work, MOST_WORK * self.matrix.count, side="right")
        if affordable == len(held):
            return slice(None)
        return (holders < held[affordable])[self.matrix.features]


def weigh(terms: Sequence[str], wording: Wording | None = None) -> Vectors:
    """Weigh the terms of all articles: tf-idf over words and pairs, early ones more than late.

    Args:
        terms: ``Analysis.terms`` of every article, in a stated order.
        wording: of the same terms, if it is there already.

    Returns:
        A row an article in that order; a zero row for an article that has no word.
    """
    words, pairs = _features(wording or Wording.of(terms))
    heard = _heard(pairs)
    return Vectors(_weighed(words.and_further(pairs), heard), heard)


def weigh_marks(marks: Sequence[Sequence[str]], heard: Any) -> Any:
    """Weigh marks of articles, such as the names or the figures in each, as ``weigh`` does terms.

    Args:
        marks: for each article any strings, as often as they stand there.
        heard: as ``Vectors`` has it, for the same articles.

    Returns:
        Weights of what two articles or more have, of unit length with the rest.
    """
    numbers = {mark: number for number, mark in enumerate(sorted({*chain.from_iterable(marks)}))}
    features = np.fromiter(map(numbers.__getitem__, chain.from_iterable(marks)), np.int64)
    counts = np.array([len(each) for each in marks], np.int64)
    return weigh_numbers(np.repeat(np.arange(len(marks)), counts), features, heard)


def weigh_numbers(owners: Any, features: Any, heard: Any) -> Cells:
    """As ``weigh_marks``, of marks that are numbers already.

    Args:
        owners: for each mark the number of its article, ascending.
        features: the marks.
        heard: as ``Vectors`` has it.
    """
    nowhere = np.zeros(len(owners), np.int32)
    return _weighed(Cells.gather(len(heard), owners, (features,), nowhere, np.ones(1)), heard)


def _weighed(cells: Cells, heard: Any) -> Cells:
    """The weights of what two or more articles have, of unit length with the rest.

    Args:
        cells: which article has which feature, and how strongly.
        heard: which articles tell rare features from common ones.
    """
    told = cells.features if heard.all() else cells.features[heard[cells.owners]]
    idf = _idf(np.bincount(told, minlength=cells.total), int(heard.sum()))
    weights = idf[cells.features] * cells.values
    lengths = np.sqrt(np.bincount(cells.owners, weights**2, minlength=cells.count))
    lengths[lengths == 0] = 1
    shared = ((idf > 0) & (cells.holders > 1))[cells.features]
    rows = cells.those(shared)
    rows = Cells(rows.count, rows.features, rows.owners, weights[shared] / lengths[rows.owners])
    return rows.those(_largest(rows.owners, np.round(rows.values, DIGITS), MOST_TERMS))


def _features(said: Wording) -> tuple[Cells, Cells]:
    """The words of all articles, and the pairs of words, each by its places; without dates."""
    words = without_dates(said)
    single = words > 0
    paired = np.append(single[:-1] & single[1:], False)[single]
    words, owners = words[single], said.owners[single]
    lengths = np.bincount(owners, minlength=len(said.terms))
    each = np.arange(int(lengths.max(initial=0)), dtype=np.int32)
    places = np.concatenate([each[:0], *(each[:length] for length in lengths.tolist())])
    worth = LEAST_PLACE + np.exp(-each / FADING) + HEADLINE_PLACE * (each < HEADLINE)
    at, count = np.flatnonzero(paired), len(said.terms)
    return (
        Cells.gather(count, owners, (words,), places, worth),
        Cells.gather(count, owners[at], (words[at], words[at + 1]), places[at], worth),
    )


def _heard(pairs: Cells) -> Any:
    """For each article whether it shares enough pairs of words with another."""
    sizes = np.sqrt(np.bincount(pairs.owners, minlength=pairs.count))
    bonds = (pairs.holders > 1) & (pairs.holders <= COMMON_BOND)
    rows = pairs.those(bonds[pairs.features])
    rows = Cells(rows.count, rows.features, rows.owners, np.ones(len(rows.owners)))
    heard = np.zeros(pairs.count, bool)
    for first, second, shared in rows.products(BONDS):
        enough = (shared >= LEAST_BOND * sizes[first] * sizes[second]) & (first != second)
        heard[first[enough]] = heard[second[enough]] = True
    return heard


def _idf(holders: Any, count: int) -> Any:
    """How much each feature says, by the number of articles that hold it; 0 for common ones."""
    steps = np.array(STEPS, dtype=np.float64)
    folder = round_up(count)
    held = steps[np.maximum(np.searchsorted(steps, holders, side="right") - 1, 0)]
    idf = np.log((1 + folder) / (1 + held)) + LEAST_SAID
    if count >= FEW:
        idf[holders > MOST_HELD * folder] = 0
    return idf


def _largest(rows: Any, scores: Any, most: int) -> Any:
    """For each score whether it is among the largest of its row, ties with the last of them."""
    kept = np.ones(len(rows), bool)
    counts = np.bincount(rows)
    at = np.flatnonzero(counts[rows] > most) if len(rows) else rows[:0]
    if not len(at):
        return kept
    owners, told = rows[at], np.rint(scores[at] * 10**DIGITS).astype(np.int64)
    order = radix.order(owners, int(told.max()) - told)
    firsts = np.searchsorted(owners[order], np.arange(len(counts)))
    last = told[order[np.minimum(firsts + most - 1, len(at) - 1)]]
    kept[at] = told >= last[owners]
    return kept
