"""Vectors: how much two articles have in common, by the weighted words that they share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np
from msgspec import Struct
from scipy import sparse

from builder.editorial.calendar import without_dates
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

CHUNK = 512
"""Rows of the likeness matrix that are held at a time."""

DIGITS = 6
"""Decimals of a likeness: the last bits of a sum differ between machines."""


class Vectors(Struct, frozen=True):
    """Weighted terms of every article, unit length over all of its words and pairs of words.

    Terms that only one article has lengthen its vector but have no column: nothing can be alike
    in them. Keeping them in the length makes likeness mean the same in a folder of reprints and
    in an inbox of loners (B-cubed F of themes on sparse pools .946, without them .86).
    """

    matrix: Any
    """CSR matrix of float64: a row an article, a column a term that two or more have."""
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
        rows = self.matrix[:, self._affordable()]
        columns = rows.T.tocsr()
        count = rows.shape[0]
        parts = [
            _closest(rows[start : start + CHUNK] @ columns, start)
            for start in range(0, count, CHUNK)
        ]
        if not parts:
            return Pairs.of(())
        first, second, scores = (np.concatenate(part) for part in zip(*parts, strict=True))
        pairs, once = np.unique(first * count + second, return_index=True)
        first, second = np.divmod(pairs, count)
        return Pairs(first.astype(np.int32), second.astype(np.int32), scores[once])

    def _affordable(self) -> Any:
        """Which columns are compared: in a huge folder the commonest would cost the most."""
        holders = np.bincount(self.matrix.indices, minlength=self.matrix.shape[1])
        held = np.sort(holders)
        work = np.cumsum(held.astype(np.float64) ** 2)
        affordable = np.searchsorted(work, MOST_WORK * self.matrix.shape[0], side="right")
        if affordable == len(held):
            return slice(None)
        return np.flatnonzero(holders < held[affordable])


def weigh(terms: Sequence[str], wording: Wording | None = None) -> Vectors:
    """Weigh the terms of all articles: tf-idf over words and pairs, early ones more than late.

    Args:
        terms: ``Analysis.terms`` of every article, in a stated order.
        wording: of the same terms, if it is there already.

    Returns:
        A row an article in that order; a zero row for an article that has no word.
    """
    wording = wording or Wording.of(terms)
    cells = _Cells.count(*_features(wording), len(terms))
    heard = _heard(cells, len(wording.numbers), len(terms))
    return Vectors(cells.matrix(heard, len(terms)), heard)


def weigh_marks(marks: Sequence[Sequence[str]], heard: Any) -> Any:
    """Weigh marks of articles, such as the names or the figures in each, as ``weigh`` does terms.

    Args:
        marks: for each article any strings, as often as they stand there.
        heard: as ``Vectors`` has it, for the same articles.

    Returns:
        CSR matrix of float64, unit length; a zero row for an article that has none.
    """
    numbers = _numbers(chain.from_iterable(marks))
    features = np.fromiter(map(numbers.__getitem__, chain.from_iterable(marks)), np.int64)
    counts = np.array([len(each) for each in marks], np.int64)
    return weigh_numbers(np.repeat(np.arange(len(marks)), counts), features, heard)


def weigh_numbers(owners: Any, features: Any, heard: Any) -> Any:
    """As ``weigh_marks``, of marks that are numbers already.

    Args:
        owners: for each mark the number of its article.
        features: the marks.
        heard: as ``Vectors`` has it.
    """
    cells = _Cells.count(owners, features, np.ones(len(features)), len(heard))
    return cells.matrix(heard, len(heard))


class _Cells(Struct, frozen=True):
    """Which article has which feature, how often and where."""

    owners: Any
    features: Any
    strengths: Any
    """One and the logarithm of the count, times the mean of the places."""
    total: int
    """One more than the highest number of a feature."""

    @classmethod
    def count(cls, owners: Any, features: Any, places: Any, articles: int) -> _Cells:
        """Gather the places at which each of a number of articles has each feature."""
        total = int(features.max()) + 1 if len(features) else 1
        shape = (articles, total)
        # Making a CSR matrix adds up what stands in one cell, in time that grows with the cells.
        ones = np.ones(len(features), np.int32)
        counts = sparse.csr_matrix((ones, (owners, features)), shape=shape)
        del ones
        sums = sparse.csr_matrix((places, (owners, features)), shape=shape)
        rows = np.repeat(np.arange(articles, dtype=np.int32), np.diff(counts.indptr))
        strengths = np.log(counts.data)
        strengths += 1
        strengths *= sums.data
        strengths /= counts.data
        return cls(rows, counts.indices, strengths, total)

    def matrix(self, heard: Any, count: int) -> Any:
        """CSR matrix of the weights of what two or more articles have, unit length with the rest.

        Args:
            heard: which articles tell rare features from common ones.
            count: the number of articles.
        """
        holders = np.bincount(self.features[heard[self.owners]], minlength=self.total)
        weights = _idf(holders, int(heard.sum()))[self.features]
        weights *= self.strengths
        lengths = np.sqrt(np.bincount(self.owners, weights**2, minlength=count))
        lengths[lengths == 0] = 1
        several = np.bincount(self.features, minlength=self.total) > 1
        shared = several[self.features] & (weights > 0)
        columns = np.cumsum(several) - 1
        owners = self.owners[shared]
        rows = sparse.csr_matrix(
            (weights[shared] / lengths[owners], (owners, columns[self.features[shared]])),
            shape=(count, max(1, int(several.sum()))),
        )
        _keep_largest(rows, np.round(rows.data, DIGITS), MOST_TERMS)
        return rows


def _features(said: Wording) -> tuple[Any, Any, Any]:
    """The owner, the number and the weight of the place of every word and pair of words, but dates.

    Pairs have higher numbers than words.
    """
    words, total = without_dates(said), len(said.numbers)
    single = words > 0
    paired = np.append(single[:-1] & single[1:], False)[single]
    words, owners = words[single], said.owners[single]
    places = _places(owners)
    pairs = words[paired].astype(np.int64) * total + words[1:][paired[:-1]]
    pairs = np.unique(pairs, return_inverse=True)[1].astype(np.int32) + np.int32(total)
    return (
        np.concatenate((owners, owners[paired])),
        np.concatenate((words, pairs)),
        np.concatenate((places, places[paired])),
    )


def _numbers(words: Iterable[str]) -> dict[str, int]:
    """Each different word with its number, in the order in which they come."""
    return {word: number for number, word in enumerate(dict.fromkeys(words))}


def _places(owners: Any) -> Any:
    """What each word of an article counts: the headline most, then less and less."""
    lengths = np.bincount(owners)
    place = np.arange(len(owners)) - (np.cumsum(lengths) - lengths)[owners]
    each = np.arange(int(lengths.max(initial=0)))
    return (LEAST_PLACE + np.exp(-each / FADING) + HEADLINE_PLACE * (each < HEADLINE))[place]


def _heard(cells: _Cells, words: int, count: int) -> Any:
    """For each article whether it shares enough pairs of words with another."""
    pairs = cells.features >= words
    sizes = np.sqrt(np.bincount(cells.owners[pairs], minlength=count))
    holders = np.bincount(cells.features, minlength=cells.total)
    bonds = pairs & (holders[cells.features] > 1) & (holders[cells.features] <= COMMON_BOND)
    columns, features = np.unique(cells.features[bonds], return_inverse=True)
    ones = np.ones(len(features), dtype=np.int32)
    shape = (count, max(1, len(columns)))
    rows = sparse.csr_matrix((ones, (cells.owners[bonds], features)), shape=shape)
    holding = rows.T.tocsr()
    heard = np.zeros(count, dtype=bool)
    for start in range(0, count, CHUNK):
        shared = (rows[start : start + CHUNK] @ holding).tocoo()
        first, second = shared.row + start, shared.col
        enough = (shared.data >= BONDS) & (first != second)
        enough &= shared.data >= LEAST_BOND * sizes[first] * sizes[second]
        heard[first[enough]] = True
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


def _closest(rows: Any, start: int) -> tuple[Any, Any, Any]:
    """``first``, ``second`` and ``score`` of each row's closest articles, first < second."""
    rows.data = np.round(rows.data, DIGITS)
    rows.data[rows.data < LEAST_LIKENESS] = 0
    rows.eliminate_zeros()
    _keep_largest(rows, rows.data, MOST_NEIGHBOURS + 1)
    rows = rows.tocoo()
    first, second = rows.row.astype(np.int64) + start, rows.col.astype(np.int64)
    kept = first != second
    first, second = first[kept], second[kept]
    return np.minimum(first, second), np.maximum(first, second), rows.data[kept]


def _keep_largest(rows: Any, rounded: Any, most: int) -> None:
    """Take out of each row of a CSR matrix what is smaller than the largest, ties with the last."""
    for row in np.flatnonzero(np.diff(rows.indptr) > most):
        held = slice(rows.indptr[row], rows.indptr[row + 1])
        values = rounded[held]
        rows.data[held][values < np.partition(values, -most)[-most]] = 0
    rows.eliminate_zeros()
