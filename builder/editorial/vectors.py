"""Vectors: how much two articles have in common, by the weighted words that they share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Any

import numpy as np
from scipy import sparse

PAUSE = "."
"""The term that no pair of words reaches over, as ``Analysis.terms`` has it."""

COMMON = 0.4
"""Phrases in a larger share of the articles never drive a link, a theme or a label (K3)."""

MOST_HELD = 0.5
"""Terms in a larger share of the articles, their number rounded up, say nothing about any of them.
At .4 editions on two or three subjects fall apart (B-cubed F of themes .905, at .5 .935)."""

LEAST_SAID = 0.5
"""What a term says that every article holds; one that few hold says up to ten times as much."""

FEW = 8
"""In smaller editions a share says nothing: there every term counts."""

STEPS = (1, 2, 3, 5, 7, 11, 17, 26, 39, 59, 89, 134, 201, 302, 453, 680, 1020, 1530, 2295, 3443)
"""Document frequencies are taken down to these, and the number of articles up, so that one more
article changes hardly a weight (T7); each is half as much again as the one before. Taking exact
numbers instead changes the quality of themes by less than chance does."""

LEAST_FOLDER = 7
"""A smaller edition is weighed as if it had so many articles."""

MOST_NEIGHBOURS = 64
"""Neighbours kept of an article: more than a subject has articles in all but huge folders."""

LEAST_LIKENESS = 0.01
"""Likeness below this is chance: two articles on nothing common have .005 to .02."""

MOST_WORK = 25_000
"""Products for each article, at most, so that time grows with the number of articles and not with
its square; it leaves out nothing below about 1,500 articles."""

CHUNK = 512
"""Rows of the likeness matrix that are held at a time."""

DIGITS = 6
"""Decimals of a likeness: the last bits of a sum differ between machines."""


@dataclass(frozen=True)
class Vectors:
    """Weighted terms of every article, unit length over all of its words and pairs of words.

    Terms that only one article has lengthen its vector but have no column: nothing can be alike
    in them. Keeping them in the length makes likeness mean the same in a folder of reprints and
    in an inbox of loners (B-cubed F of themes on sparse pools .946, without them .86).
    """

    matrix: Any
    """CSR matrix of float64: a row an article, a column a term that two or more have."""

    def neighbours(self) -> list[tuple[int, int, float]]:
        """Give the pairs of articles that are alike.

        Returns:
            ``(first, second, cosine)`` with first < second, ascending; at least
            ``LEAST_LIKENESS`` and among the ``MOST_NEIGHBOURS`` closest of one of the two.
        """
        rows = self.matrix[:, self._affordable()]
        columns = rows.T.tocsr()
        parts = [
            _closest(rows[start : start + CHUNK] @ columns, start)
            for start in range(0, rows.shape[0], CHUNK)
        ]
        if not parts:
            return []
        pairs = np.unique(np.concatenate(parts, axis=1), axis=1)
        first, second, score = pairs
        return list(
            zip(
                first.astype(int).tolist(), second.astype(int).tolist(), score.tolist(), strict=True
            )
        )

    def _affordable(self) -> Any:
        """Which columns are compared: in a huge folder the commonest would cost the most."""
        holders = np.bincount(self.matrix.indices, minlength=self.matrix.shape[1])
        held = np.sort(holders)
        work = np.cumsum(held.astype(np.float64) ** 2)
        affordable = np.searchsorted(work, MOST_WORK * self.matrix.shape[0], side="right")
        if affordable == len(held):
            return slice(None)
        return np.flatnonzero(holders < held[affordable])


def round_up(count: int) -> int:
    """The least of ``STEPS`` that is not below a number of articles; beyond them the number."""
    at_least = max(count, LEAST_FOLDER)
    return STEPS[bisect_left(STEPS, at_least)] if at_least <= STEPS[-1] else at_least


def weigh(terms: Sequence[str]) -> Vectors:
    """Weigh the terms of all articles: tf-idf over words and pairs, logarithmic counts.

    Args:
        terms: ``Analysis.terms`` of every article, in a stated order.

    Returns:
        A row an article in that order; a zero row for an article that has no word.
    """
    owners, features = _features(terms)
    total = int(features.max()) + 1 if len(features) else 1
    cells, counts = np.unique(owners * total + features, return_counts=True)
    owners, features = cells // total, cells % total
    holders = np.bincount(features, minlength=total)
    weights = _idf(holders, len(terms))[features] * (1 + np.log(counts))
    lengths = np.sqrt(np.bincount(owners, weights**2, minlength=len(terms)))
    lengths[lengths == 0] = 1
    shared = (holders[features] > 1) & (weights > 0)
    columns = np.cumsum(holders > 1) - 1
    matrix = sparse.csr_matrix(
        (
            weights[shared] / lengths[owners[shared]],
            (owners[shared], columns[features[shared]]),
        ),
        shape=(len(terms), max(1, int((holders > 1).sum()))),
    )
    return Vectors(matrix)


def _features(terms: Sequence[str]) -> tuple[Any, Any]:
    """The owner and the number of every word and every pair of words, as two arrays."""
    numbers: dict[str, int] = {PAUSE: 0}
    told = [text.split() for text in terms]
    for word in chain.from_iterable(told):
        numbers.setdefault(word, len(numbers))
    lengths = [len(each) + 1 for each in told]
    words = np.fromiter(
        chain.from_iterable(chain(map(numbers.__getitem__, each), repeat(0, 1)) for each in told),
        np.int64,
        sum(lengths),
    )
    owners = np.repeat(np.arange(len(told), dtype=np.int64), lengths)
    single = words > 0
    paired = single[:-1] & single[1:]
    pairs = words[:-1][paired] * len(numbers) + words[1:][paired]
    pairs = np.unique(pairs, return_inverse=True)[1].astype(np.int64) + len(numbers)
    return (
        np.concatenate((owners[single], owners[:-1][paired])),
        np.concatenate((words[single], pairs)),
    )


def _idf(holders: Any, count: int) -> Any:
    """How much each feature says, by the number of articles that hold it; 0 for common ones."""
    steps = np.array(STEPS, dtype=np.float64)
    folder = round_up(count)
    held = steps[np.maximum(np.searchsorted(steps, holders, side="right") - 1, 0)]
    idf = np.log((1 + folder) / (1 + held)) + LEAST_SAID
    if count >= FEW:
        idf[holders > MOST_HELD * folder] = 0
    return idf


def _closest(rows: Any, start: int) -> Any:
    """``(first, second, score)`` of each row's closest articles, three rows of an array."""
    rows.data = np.round(rows.data, DIGITS)
    for row in range(rows.shape[0]):
        scores = rows.data[rows.indptr[row] : rows.indptr[row + 1]]
        if len(scores) > MOST_NEIGHBOURS:
            least = np.partition(scores, -MOST_NEIGHBOURS - 1)[-MOST_NEIGHBOURS - 1]
            scores[scores < least] = 0
    rows = rows.tocoo()
    first, second = rows.row + start, rows.col
    kept = (first != second) & (rows.data >= LEAST_LIKENESS)
    first, second, score = first[kept], second[kept], rows.data[kept]
    return np.stack((np.minimum(first, second), np.maximum(first, second), score))
