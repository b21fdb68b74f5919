"""Closest: the nearest neighbours of each article, by cosine.

Of an edition most of whose articles are what they were, only the others are held against all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.likeness.cells import Cells
from builder.editorial.likeness.pairs import Pairs
from builder.editorial.terms import digests, radix
from builder.editorial.terms.trie import NONE

MOST = 64
"""Neighbours kept of an article: more than a subject has articles in all but huge folders."""

LEAST = 0.01
"""Likeness below this is chance: two articles on nothing common have .005 to .02."""

DIGITS = 6
"""Decimals of a likeness: the last bits of a sum differ between machines."""

HAIR = 10.0**-DIGITS
"""What is less than something by no more than this may be rounded to it."""

LEAST_SAME = 0.75
"""Share of the articles that must be what they were: one against all costs twice what it costs
where all are held against all."""

AT_ONCE = 512
"""Articles whose fingerprints are made together, so that their cells stay in the CPU's cache."""

MOST_WAITING = 1 << 21
"""New pairs that wait until those are left out which are among nobody's closest: each takes some
100 bytes then. Of 50,000 texts of a few words there were 50 million, 5 GB."""


class Near(Struct, frozen=True):
    """Pairs of articles that are alike, and each with itself, in columns."""

    first: Any
    """int32: the lower number of each pair; pairs ascend."""
    second: Any
    """int32: the higher one."""
    marks: Any
    """int32: how alike they are, in parts of ``10**DIGITS``."""
    last: Any
    """int32: for each article the mark from which others are among its closest; below it not all
    that are like it are there. 0 if it has fewer, and all are there."""
    places: Any
    """For each pair its place among those that were known before; ``NONE`` if it was not."""

    @property
    def told(self) -> Any:
        """For each pair whether two articles are no less alike than ``LEAST``."""
        return (self.first < self.second) & (self.marks >= LEAST * 10**DIGITS)

    @property
    def pairs(self) -> Pairs:
        """The pairs of two articles that are told."""
        told = self.told
        return Pairs(self.first[told], self.second[told], self.marks[told] / 10**DIGITS)


def find(
    cells: Cells, prints: Sequence[bytes] = (), before: tuple[Sequence[bytes], Near] | None = None
) -> Near:
    """Find the articles that are most like each.

    Args:
        cells: what articles have, of unit length.
        prints: for each article the bytes of its fingerprint.
        before: the same of an earlier edition, and what was found there.

    Returns:
        The pairs that are among the ``MOST`` closest of one of the two.
    """
    was = _earlier(prints, before[0]) if before else np.full(cells.count, NONE)
    new = np.flatnonzero(was == NONE)
    if before is None or len(new) > (1 - LEAST_SAME) * cells.count:
        columns = _columns(_pruned(cells.products(LEAST - HAIR), cells.count))
        return _closest(columns, np.full(len(columns[0]), NONE), cells.count)
    known = before[1]
    columns, places = _renumbered(known, was)
    columns, places = _with(columns, places, cells, new)
    last = np.where(was == NONE, 0, known.last[was])
    lacking = np.flatnonzero(_counted(columns, last) < np.where(last > 0, MOST + 1, 0))
    columns, places = _with(columns, places, cells, lacking)
    return _closest(columns, places, cells.count)


def fingerprints(cells: Cells, signs: Any) -> Any:
    """A fingerprint of each article's cells, 128 bits, as two columns of uint64.

    Args:
        cells: of which none is left out.
        signs: uint64: for each feature a digest of what it is.
    """
    borders = np.searchsorted(cells.owners, np.arange(cells.count + 1))
    parts = [np.zeros((0, 2), np.uint64)]
    for start in range(0, cells.count, AT_ONCE):
        ends = borders[start : start + AT_ONCE + 1]
        some = slice(ends[0], ends[-1])
        told = signs[cells.features[some]] ^ cells.values[some].view(np.uint64)
        parts.append(digests.sums(told, ends - ends[0]))
    return np.concatenate(parts)


def kth_largest(most: int, owners: Any, marks: Any, count: int) -> Any:
    """The k-th largest mark of each row; 0 for a row that has fewer.

    Args:
        most: k, 1 or more.
        owners: for each mark the number of its row.
        marks: whole numbers from 0.
        count: of the rows.
    """
    counts, last = np.bincount(owners, minlength=count), np.zeros(count, np.int64)
    long = counts >= most
    at = np.flatnonzero(long[owners]) if long.any() else owners[:0]
    if len(at):
        owners, marks = owners[at], marks[at]
        order = radix.argsort(owners, int(marks.max()) - marks)
        firsts = np.searchsorted(owners[order], np.flatnonzero(long))
        last[long] = marks[order[firsts + most - 1]]
    return last


_Columns = tuple[Any, Any, Any]
"""The lower number of each pair, the higher one, and the mark."""


def _earlier(prints: Sequence[bytes], before: Sequence[bytes]) -> Any:
    """For each article its number in an earlier edition; ``NONE`` if it was not the same there."""
    known = _once(before)
    own = _once(prints)
    return np.array([known.get(each, NONE) if each in own else NONE for each in prints], np.int64)


def _once(prints: Sequence[bytes]) -> dict[bytes, int]:
    """The numbers of the articles whose prints no other has."""
    found: dict[bytes, int] = {}
    for number, each in enumerate(prints):
        found[each] = NONE if each in found else number
    return {each: number for each, number in found.items() if number != NONE}


def _pruned(parts: Iterator[tuple[Any, Any, Any]], count: int) -> Iterator[tuple[Any, Any, Any]]:
    """The same pairs, pruned on the way: those that are among nobody's closest are dropped.

    So no more than some ``MOST_WAITING`` are held at a time.
    """
    held, fresh = [], 0
    for part in parts:
        held.append(part)
        fresh += len(part[0])
        if fresh > MOST_WAITING:
            columns = _columns(iter(held))
            near = _closest(columns, np.full(len(columns[0]), NONE), count)
            held, fresh = [(near.first, near.second, near.marks / 10**DIGITS)], 0
    yield from held


def _columns(parts: Iterator[tuple[Any, Any, Any]]) -> _Columns:
    """What ``Cells.products`` gives, in whole."""
    none = np.zeros(0, np.int64)
    first, second, sums = map(np.concatenate, zip((none, none, none), *parts, strict=True))
    return first, second, np.rint(sums * 10.0**DIGITS).astype(np.int32)


def _renumbered(known: Near, was: Any) -> tuple[_Columns, Any]:
    """The pairs of articles that are still there, by their numbers now, and their places then."""
    now = np.full(len(known.last), NONE)
    there = np.flatnonzero(was != NONE)
    now[was[there]] = there
    first, second = now[known.first], now[known.second]
    places = np.flatnonzero((first != NONE) & (second != NONE))
    first, second = first[places], second[places]
    return (np.minimum(first, second), np.maximum(first, second), known.marks[places]), places


def _with(columns: _Columns, places: Any, cells: Cells, rows: Any) -> tuple[_Columns, Any]:
    """The pairs and all those of some articles, which are held against each other one."""
    if not len(rows):
        return columns, places
    asked = np.zeros(cells.count, bool)
    asked[rows] = True
    left = ~(asked[columns[0]] | asked[columns[1]])
    first, second, marks = _columns(cells.products(LEAST - HAIR, rows))
    once = ~asked[second] | (first <= second)
    first, second, marks = first[once], second[once], marks[once]
    fresh = np.minimum(first, second), np.maximum(first, second), marks
    one, other, told = (
        np.concatenate((some[left], more)) for some, more in zip(columns, fresh, strict=True)
    )
    return (one, other, told), np.concatenate((places[left], np.full(len(first), NONE)))


def _counted(columns: _Columns, last: Any) -> Any:
    """For each article how many others reach a mark."""
    low, high, marks = columns
    apart = low < high
    owners, told = np.concatenate((low, high[apart])), np.concatenate((marks, marks[apart]))
    return np.bincount(owners[told >= last[owners]], minlength=len(last))


def _closest(columns: _Columns, places: Any, count: int) -> Near:
    """Of all that are alike those that are among the closest of one of the two."""
    low, high, marks = columns
    apart = low < high
    owners, told = np.concatenate((low, high[apart])), np.concatenate((marks, marks[apart]))
    last = kth_largest(MOST + 1, owners, told, count)
    at = np.flatnonzero((marks >= last[low]) | (marks >= last[high]))
    at = at[radix.argsort(low[at], high[at])]
    short = (np.int32, np.int32, np.int32)
    first, second, marks = (
        each[at].astype(kind) for each, kind in zip(columns, short, strict=True)
    )
    return Near(first, second, marks, last.astype(np.int32), places[at])
