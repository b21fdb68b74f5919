"""Standing: which terms articles have and what came of weighing them, kept for the next edition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from msgspec import Struct

from builder.editorial.likeness.cells import Cells
from builder.editorial.terms import radix
from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import picked, stretches
from builder.memo import Memo

_KIND = "vectors"
"""Under which it is kept."""

_TYPES = ("u8", "u1", "?", "?", "i4", "u8", "i8", "i4", "u1", "i8", "f8")
"""Of the columns of ``Standing``."""


class Standing(Struct, frozen=True):
    """What is known of the articles of an edition, of their terms, and of the cells of both.

    Cells come as in ``Cells``: article by article, there words by name, then pairs of words.
    """

    names: Sequence[bytes]
    """``Memo.digests`` of the articles."""
    folder: int
    """The number of articles for which they were weighed."""
    signs: Any
    """uint64: for each term a hash, ascending; even for a word and odd for a pair of words."""
    levels: Any
    """uint8: how much it says, as ``vectors`` tells it."""
    bonds: Any
    """bool: whether it binds articles."""
    compared: Any
    """bool: whether they are held against each other in it."""
    partners: Any
    """int32: for each article another one to which it is bound; ``NONE`` if there is none."""
    prints: Any
    """uint64, two for each: a fingerprint of what is compared of it."""
    starts: Any
    """int64: where its cells begin; one more for the end."""
    features: Any
    """int32: for each cell the number of its term."""
    told: Any
    """uint8: for each eight cells, as bits, whether they count when articles are compared."""
    borders: Any
    """int64: for each article where its cells begin that are compared; one more for the end."""
    values: Any
    """float64: the weights of these."""

    @classmethod
    def read(cls, names: Sequence[bytes], memo: Memo, least: float) -> tuple[Self, Any]:
        """That of an earlier edition; empty if it has less than a share of the articles.

        Args:
            names: of the articles.
            memo: what is known of an earlier edition.
            least: the share.

        Returns:
            It, and for each article its number there; ``NONE`` if it is not there.
        """
        kept = memo.recall(_KIND, tuple[list[bytes], int, list[memoryview]])
        if kept:
            known, folder, columns = kept
            places = {name: place for place, name in enumerate(known)}
            was = np.array([places.get(name, NONE) for name in names], np.int64)
            if np.count_nonzero(was != NONE) >= least * len(names):
                return cls(known, folder, *map(np.frombuffer, columns, _TYPES)), was
        nothing = (np.zeros(int(kind == "i8"), kind) for kind in _TYPES)
        return cls((), 0, *nothing), np.full(len(names), NONE)

    def keep(self, memo: Memo) -> None:
        """Keep it for the next edition."""
        names, folder, *rows = (getattr(self, each) for each in self.__struct_fields__)
        columns = [
            np.ascontiguousarray(row, kind).data for row, kind in zip(rows, _TYPES, strict=True)
        ]
        memo.keep(_KIND, (names, folder, columns), b"".join(names))


class Held(Struct, frozen=True):
    """The terms of the articles of an edition, with what an earlier one tells of both."""

    fresh: Any
    """bool: for each article whether nothing is known of it."""
    parted: Any
    """bool: likewise, or its partner is gone."""
    partners: Any
    """As this and what follows are in ``Standing``; ``NONE`` or 0 where nothing is known."""
    signs: Any
    levels: Any
    bonds: Any
    compared: Any
    starts: Any
    features: Any
    owners: Any
    """int32: for each cell the number of its article."""
    told: Any
    """bool: for each cell."""

    @classmethod
    def of(cls, before: Standing, was: Any, new: Cells, signs: Any) -> Self:
        """Put what is known of some articles together with what the others have.

        Args:
            before: what is known.
            was: for each article its number there; ``NONE`` for the others.
            new: of the others, in their order.
            signs: for each of their terms.
        """
        fresh, count, known = was == NONE, len(before.names), len(before.signs)
        told = np.unpackbits(before.told, count=len(before.features)).view(bool)
        old = before.starts, before.features, told
        ends = np.searchsorted(new.owners, np.arange(new.count + 1))
        further = ends, new.features + np.int32(known), np.zeros(len(new.features), bool)
        starts, features, told = picked(numbered(was, fresh, count), old, further)
        both = np.concatenate((before.signs, signs))
        used = np.zeros(len(both), bool)
        used[features] = True
        order = np.flatnonzero(used)
        order = order[np.argsort(both[order])]
        other = radix.changes(both[order])
        numbers = np.zeros(len(both), np.int64)  # looked up often: half the time of int32
        numbers[order] = np.cumsum(other) - 1
        ordered = both[order[other]]
        states = np.zeros((3, len(ordered)), np.uint8)
        there = np.stack((before.levels, before.bonds, before.compared))[:, used[:known]]
        states[:, numbers[:known][used[:known]]] = there
        levels, bonds, compared = states
        now = np.full(count + 1, NONE)
        now[was[~fresh]] = np.flatnonzero(~fresh)
        then = np.append(before.partners, NONE)[was]
        partners = now[then]
        parted = fresh | (partners != then) & (partners == NONE)
        owners = np.repeat(np.arange(len(was), dtype=np.int32), np.diff(starts))
        terms = ordered, levels, bonds.astype(bool), compared.astype(bool)
        cells = starts, numbers[features], owners, told
        return cls(fresh, parted, partners, *terms, *cells)

    @property
    def paired(self) -> Any:
        """For each term whether it is a pair of words."""
        return (self.signs & np.uint64(1)).astype(bool)

    def counted(self, cells: Any) -> Any:
        """For each term how many of some cells it has."""
        return np.bincount(self.features[cells], minlength=len(self.signs))

    def holding(self, terms: Any) -> Any:
        """For each article whether it is known, and has one of some terms."""
        found = np.zeros(len(self.fresh), bool)
        if terms.any() and not self.fresh.all():
            found[self.owners[terms[self.features]]] = True
        return found

    def cells(self, articles: Any) -> tuple[Any, Any]:
        """The cells of some articles: of each the number of its article among them; its place."""
        starts = self.starts[articles]
        return stretches(starts, self.starts[articles + 1] - starts)


def numbered(was: Any, others: Any, count: int) -> Any:
    """The numbers of articles, some of them counted on from those that are known.

    Args:
        was: for each its number among those.
        others: for each whether it is counted on.
        count: of those that are known.
    """
    return np.where(others, count - 1 + np.cumsum(others), was)
