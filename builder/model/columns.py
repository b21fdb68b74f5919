"""Candidates as columns: what an edition reads of them, without an object for each."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import NamedTuple, Self

from builder.model.analyses import Candidate
from builder.packed import Packed, pack, unpack

_COUNT, _SCORE = "I", "d"
"""How numbers are kept, as ``array`` calls it: four bytes each, and eight for a score."""


class Columns(NamedTuple):
    """The candidates of an article, part by part."""

    keys: tuple[str, ...]
    """Of each candidate."""
    forms: tuple[str, ...]
    """The printed forms of the first, of the second and so on."""
    kinds: bytes
    """How many forms each has."""
    counts: bytes
    """How often each form is printed."""
    scores: bytes
    mentions: bytes
    """How many places each has."""
    spans: bytes
    """Beginning and end of each place of the first, of the second and so on."""

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> Self:
        """Part candidates; columns as they are."""
        if isinstance(candidates, Columned):
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
        """The candidates."""
        printed = [*zip(self.forms, _numbers(self.counts), strict=True)]
        offsets = iter(_numbers(self.spans))
        places = [*zip(offsets, offsets, strict=True)]
        forms, spans = (_parts(_numbers(each)) for each in (self.kinds, self.mentions))
        scores = array(_SCORE, self.scores)
        for key, score, some, where in zip(self.keys, scores, forms, spans, strict=True):
            yield Candidate(key, tuple(printed[some]), score, tuple(places[where]))


class Columned(Packed[Candidate]):
    """Candidates that are packed as columns."""

    __slots__ = ()

    @classmethod
    def of(cls, values: Sequence[Candidate], kind: type[Candidate] = Candidate) -> Self:
        """Pack candidates."""
        return cls(pack(Columns.of(values)), kind)

    def __len__(self) -> int:
        """How many there are."""
        return len(Columns.of(self).keys)

    def _read(self) -> tuple[Candidate, ...]:
        return tuple(Columns.of(self).rows())


def _numbers(data: bytes) -> array[int]:
    return array(_COUNT, data)


def _parts(sizes: Sequence[int]) -> Iterator[slice]:
    """One stretch after the other, of these sizes."""
    return (slice(start, end) for start, end in pairwise(accumulate(sizes, initial=0)))
