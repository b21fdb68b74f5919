"""What the finders of facts give back: places in one sentence, before they have an article."""

from __future__ import annotations

import re
from typing import NamedTuple

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


def free(spans: list[Span], start: int, end: int) -> bool:
    """True if the stretch touches none of the spans."""
    return all(end <= first or last <= start for first, last in spans)


_TOKEN = re.compile(r"[^\W\d_]+|\d+")


def token_places(said: str) -> list[re.Match[str]]:
    """Runs of letters and runs of digits with their places, in order."""
    return list(_TOKEN.finditer(said))


def pieces(*listed: str) -> frozenset[str]:
    """The tokens of words, in lower case."""
    return frozenset(piece for each in listed for piece in _TOKEN.findall(each.lower()))
