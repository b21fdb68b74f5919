"""What the finders of facts give back: places in one sentence, before they have an article."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from builder.text.patterns import late

Span = tuple[int, int]
"""``(start, end)`` in the sentence, in characters."""


class FoundFigure(NamedTuple):
    """A figure by places in its sentence."""

    start: int
    end: int
    qualifier: str
    number: str
    unit: str
    thing: str
    amount: str


class FoundDate(NamedTuple):
    """A date by places in its sentence."""

    start: int
    end: int
    value: str
    rule: str


class FoundQuotation(NamedTuple):
    """A quotation by places in its sentence."""

    start: int
    end: int
    speaker_start: int
    speaker_end: int


class Taken:
    """Stretches of a sentence that are taken; none overlaps another."""

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        """Begin with some, in any order."""
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def free(self, start: int, end: int) -> bool:
        """True if the stretch touches none of them."""
        if not self._starts:
            return True
        after = bisect_right(self._ends, start)
        return after == len(self._starts) or end <= self._starts[after]

    def take(self, start: int, end: int) -> bool:
        """Take one more if it is free; whether it was."""
        was = self.free(start, end)
        if was:
            insort(self._starts, start)
            insort(self._ends, end)
        return was


def near(
    pattern: re.Pattern[str], sign: re.Pattern[str], said: str, lead: int
) -> Iterator[re.Match[str]]:
    """All that a pattern finds in a sentence; it is only asked near its sign.

    Args:
        pattern: finds nothing without the sign.
        sign: what ends it.
        said: the sentence.
        lead: characters before the sign at most.
    """
    done = 0
    for each in sign.finditer(said):
        if each.start() >= done:
            match = pattern.search(said, max(done, each.start() - lead))
            if not match:
                return
            yield match
            done = match.end()


def holds_digit(said: str) -> bool:
    """True if a digit of any script stands in a sentence: in a fifth of the expression's time."""
    for digit in "0123456789":
        if digit in said:
            return True
    return not said.isascii() and bool(_DIGIT.search(said))


_DIGIT = late(r"\d")
_TOKEN = late(r"[^\W\d_]+|\d+")


def token_places(said: str, wanted: Collection[str]) -> list[int]:
    """Where runs of letters stand that are wanted ones, given in small letters; in no order."""
    small = said.lower()
    if len(small) != len(said):  # a letter became two, so that places differ
        return [each.start() for each in _TOKEN.finditer(said) if each[0].lower() in wanted]
    found = []
    for each in wanted:
        start = small.find(each)
        while start >= 0:
            end = start + len(each)
            if not (_is_letter(small[start - 1 : start]) or _is_letter(small[end : end + 1])):
                found.append(start)
            start = small.find(each, end)
    return found


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


def pieces(*listed: str) -> frozenset[str]:
    """The tokens of words, in lower case."""
    return frozenset(piece for each in listed for piece in _TOKEN.findall(each.lower()))
