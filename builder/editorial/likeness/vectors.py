"""Vectors: tf-idf weights of words and pairs of words, and their cosines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.likeness import closest
from builder.editorial.likeness.cells import Cells
from builder.editorial.likeness.closest import DIGITS
from builder.editorial.likeness.pairs import Pairs
from builder.editorial.terms import digests
from builder.editorial.terms.calendar import without_dates
from builder.editorial.terms.steps import STEPS, round_up
from builder.editorial.terms.wording import Wording

COMMON = 0.4
"""Phrases in a larger share of the articles never drive a link, a theme or a label (K3)."""

MOST_HELD = 0.5
"""Terms in a larger share of the articles, their number rounded up, say nothing about any of them.
With less, editions on two or three subjects fall apart."""

HEADLINE = 8
"""So many content words at the beginning of an article are taken for its headline."""

FADING = 100
"""Content words over which what a word's place adds falls to a third: news puts its point first."""

LEAST_PLACE, HEADLINE_PLACE = 0.25, 1.0
"""What a place counts however late it comes, and what the headline adds to its words. With places,
likeness finds pairs on one subject better, and pairs on one event better still."""

LEAST_BOND, BONDS = 0.065, 2
"""Pairs of words that an article shares with another, as a share of what both have (the cosine of
the two sets) and as a number, before its words count among the folder's. In labelled news nine in
ten articles that have a relative share so many, and hardly any article from elsewhere does."""

BONDED = 0.5
"""Share of the articles in a language that have such bonds, below which all of them are heard: the
few others cannot tell which words are common, and whatever is written in one language is alike. It
asks for ``FEW`` articles at least."""

COMMON_BOND = 64
"""A pair of words that more articles hold is no bond: "prime minister", "last year"."""

LEAST_SAID = 0.5
"""What a term says that every article holds; one that few hold says up to ten times as much."""

FEW = 8
"""In smaller editions a share says nothing: there every term counts."""

MOST_WORK = 5_000
"""Products for each article, at most, so that time grows with the number of articles and not with
its square; it leaves out nothing in folders of some hundred articles."""

MOST_TERMS = 400
"""Terms of an article that are compared, those that say most, so that a long one costs no more."""


class Vectors(Struct, frozen=True):
    """Weighted terms of every article, unit length over all of its words and pairs of words.

    Terms that only one article has lengthen its vector but have no column: nothing can be alike
    in them. Keeping them in the length makes likeness mean the same in a folder of reprints and
    in an inbox of loners.
    """

    matrix: Cells
    """The terms that two articles or more have."""
    heard: Any
    """For each article whether it counts in document frequencies.

    Only articles with ``BONDS`` to another are heard. So one more article that has nothing to do
    with the others changes no weight, and nothing that rests on weights (T7). Where most articles
    of a language have none, all of it are heard."""
    signs: Any
    """uint64: for each feature a hash of the word, or pair of words, that it is."""

    def neighbours(self) -> Pairs:
        """Give the pairs of articles that are alike.

        Returns:
            ``(first, second, cosine)`` with first < second, ascending; at least ``closest.LEAST``
            and among the ``closest.MOST`` closest of one of the two.
        """
        return closest.find(self.compared).pairs

    @property
    def compared(self) -> Cells:
        """What of the terms is held against each other."""
        return self.matrix.those(self._affordable())

    def _affordable(self) -> Any:
        """The cells that are compared: in a huge folder the commonest terms would cost the most."""
        holders = self.matrix.holders
        held = np.sort(holders)
        work = np.cumsum(held.astype(np.float64) ** 2)
        affordable = np.searchsorted(work, MOST_WORK * self.matrix.count, side="right")
        if affordable == len(held):
            return slice(None)
        return (holders < held[affordable])[self.matrix.features]


def weigh(
    terms: Sequence[str],
    wording: Wording | None = None,
    languages: Sequence[str | None] = (),
) -> Vectors:
    """Weigh the terms of all articles: tf-idf over words and pairs, early ones more than late.

    Args:
        terms: ``Analysis.terms`` of every article, in a stated order.
        wording: of the same terms, if it is there already.
        languages: of the same articles; empty if all are in one.

    Returns:
        A row an article in that order; a zero row for an article that has no word.
    """
    words, pairs, signs = _features(wording or Wording.of(terms))
    heard = _heard(pairs, _spoken(languages, pairs.count))
    both = words.and_further(pairs)
    del words, pairs  # 60 MB of 10,000 articles
    return Vectors(_weighed(both, heard), heard, signs)


def weigh_marks(owners: Any, marks: Any, heard: Any) -> Cells:
    """Weigh marks of articles, such as the names or the figures in each, as ``weigh`` does terms.

    Args:
        owners: for each mark the number of its article, ascending.
        marks: whole numbers; an article may have one several times.
        heard: as ``Vectors`` has it, for the same articles.

    Returns:
        Weights of what two articles or more have, of unit length with the rest.
    """
    nowhere = np.zeros(len(owners), np.int32)
    return _weighed(Cells.gather(len(heard), owners, (marks,), nowhere, np.ones(1)), heard)


def _weighed(cells: Cells, heard: Any) -> Cells:
    """The weights of what two or more articles have, of unit length with the rest.

    Args:
        cells: which article has which feature, and how strongly.
        heard: which articles count in document frequencies.
    """
    holders = cells.holders
    unheard = cells.features[(~heard)[cells.owners]]
    idf = _idf(holders - np.bincount(unheard, minlength=cells.total), int(heard.sum()))
    weights = idf[cells.features] * cells.values
    lengths = np.sqrt(np.bincount(cells.owners, weights**2, minlength=cells.count))
    lengths[lengths == 0] = 1
    rows = Cells(cells.count, cells.features, cells.owners, weights)
    rows = rows.those(((idf > 0) & (holders > 1))[cells.features])
    values = rows.values / lengths[rows.owners]
    rows = Cells(rows.count, rows.features, rows.owners, values)
    marks = np.rint(values * 10.0**DIGITS).astype(np.int64)
    least = closest.kth_largest(MOST_TERMS, rows.owners, marks, rows.count)
    return rows.those(marks >= least[rows.owners]) if least.any() else rows


def _features(said: Wording) -> tuple[Cells, Cells, Any]:
    """The words of all articles, and the pairs of words, each by its places; without dates.

    Returns:
        Which article has which word, and which pair; and for each of both a digest of it.
    """
    words = without_dates(said)
    inner = words > 0
    paired = np.append(inner[:-1] & inner[1:], False)[inner]
    words, owners = words[inner], said.owners[inner]
    lengths = np.bincount(owners, minlength=len(said.terms))
    each = np.arange(int(np.max(lengths, initial=0)), dtype=np.int32)
    places = np.concatenate([each[:0], *(each[:length] for length in lengths.tolist())])
    worth = LEAST_PLACE + np.exp(-each / FADING) + HEADLINE_PLACE * (each < HEADLINE)
    at, count = np.flatnonzero(paired), len(said.terms)
    single = Cells.gather(count, owners, (words,), places, worth)
    double = Cells.gather(count, owners[at], (words[at], words[at + 1]), places[at], worth)
    signs, begins = digests.of([*said.numbers]), at[double.firsts]
    both = signs[words[begins]] * digests.SPREAD + signs[words[begins + 1]]
    return single, double, np.concatenate((signs[words[single.firsts]], both))


def _spoken(languages: Sequence[str | None], count: int) -> Any:
    """For each article the number of its language."""
    if not languages:
        return np.zeros(count, np.int64)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(languages))}
    return np.array([numbers[name] for name in languages], np.int64)


def _heard(pairs: Cells, spoken: Any) -> Any:
    """For each article whether it shares enough pairs of words with another.

    Args:
        pairs: which article has which pair of words.
        spoken: for each article the number of its language.
    """
    sizes = np.sqrt(np.bincount(pairs.owners, minlength=pairs.count))
    bonds = (pairs.holders > 1) & (pairs.holders <= COMMON_BOND)
    rows = pairs.those(bonds[pairs.features])
    rows = Cells(rows.count, rows.features, rows.owners, np.ones(len(rows.owners)))
    heard = np.zeros(pairs.count, bool)
    for first, second, shared in rows.products(BONDS):
        enough = (shared >= LEAST_BOND * sizes[first] * sizes[second]) & (first != second)
        heard[first[enough]] = heard[second[enough]] = True
    sizes = np.bincount(spoken)
    lonely = (sizes >= FEW) & (np.bincount(spoken, heard) < BONDED * sizes)
    return heard | lonely[spoken]


def _idf(holders: Any, count: int) -> Any:
    """Inverse document frequency of each feature; 0 for those in more than ``MOST_HELD``."""
    steps = np.array(STEPS, dtype=np.float64)
    folder = round_up(count)
    held = steps[np.maximum(np.searchsorted(steps, holders, side="right") - 1, 0)]
    idf = np.log((1 + folder) / (1 + held)) + LEAST_SAID
    if count >= FEW:
        idf[holders > MOST_HELD * folder] = 0
    return idf
