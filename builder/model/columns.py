"""Candidates as columns (a struct of arrays): no object for each is made to read a field of all."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import NamedTuple, Self

from builder.model.analyses import Candidate
from builder.packed import Packed, pack, unpack

_COUNT, _SCORE = "I", "d"
"""Type codes of ``array``: uint32 for counts and offsets, float64 for scores."""


class CandidateColumns(NamedTuple):
    """The candidates of an article, a column for each field; variable parts behind each other."""

    keys: tuple[str, ...]
    """Of each candidate."""
    forms: tuple[str, ...]
    """Printed forms of all candidates, those of the first in front."""
    kinds: bytes
    """uint32: number of forms of each candidate."""
    counts: bytes
    """uint32: how often each of ``forms`` is printed."""
    scores: bytes
    """float64, of each candidate."""
    mentions: bytes
    """uint32: number of mentions of each candidate."""
    spans: bytes
    """uint32: start and end of each mention by turns, those of the first candidate in front."""

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> Self:
        """The columns of candidates; of packed ones those they are packed as."""
        if isinstance(candidates, PackedCandidates):
            return unpack(candidates.raw, cls)
        printed = [*chain.from_iterable(each.forms for each in candidates)]
        places = chain.from_iterable(each.spans for each in candidates)
        return cls(
            keys=tuple(each.key for each in candidates),
            forms=tuple(form for form, _ in printed),
            kinds=array(_COUNT, [len(each.forms) for each in candidates]).tobytes(),
            counts=array(_COUNT, [count for _, count in printed]).tobytes(),
            scores=array(_SCORE, [each.score for each in candidates]).tobytes(),
            mentions=array(_COUNT, [len(each.spans) for each in candidates]).tobytes(),
            spans=array(_COUNT, chain.from_iterable(places)).tobytes(),
        )

    def rows(self) -> Iterator[Candidate]:
        """The candidates again, in their order."""
        printed = [*zip(self.forms, _numbers(self.counts), strict=True)]
        offsets = iter(_numbers(self.spans))
        places = [*zip(offsets, offsets, strict=True)]
        forms, spans = (_slices(_numbers(each)) for each in (self.kinds, self.mentions))
        scores = array(_SCORE, self.scores)
        for key, score, some, where in zip(self.keys, scores, forms, spans, strict=True):
            yield Candidate(key, tuple(printed[some]), score, tuple(places[where]))


class PackedCandidates(Packed[Candidate]):
    """Candidates that are packed as columns."""

    __slots__ = ()

    @classmethod
    def of(cls, values: Sequence[Candidate], kind: type[Candidate] = Candidate) -> Self:
        """Pack candidates."""
        return cls(pack(CandidateColumns.of(values)), kind)

    def __len__(self) -> int:
        """How many there are."""
        return len(CandidateColumns.of(self).keys)

    def _read(self) -> tuple[Candidate, ...]:
        return tuple(CandidateColumns.of(self).rows())


def _numbers(data: bytes) -> array[int]:
    return array(_COUNT, data)


def _slices(sizes: Sequence[int]) -> Iterator[slice]:
    """Adjacent slices of these lengths, the first from 0."""
    return (slice(start, end) for start, end in pairwise(accumulate(sizes, initial=0)))
