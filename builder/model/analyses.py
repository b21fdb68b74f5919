"""One article, analysed: its sentences and what stands in them.

What an article has many of are tuples: they are made, packed and read in half the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct


class Sentence(NamedTuple):
    """A sentence: the unit that is shown, linked and counted."""

    id: str
    """``s-`` and hexadecimal digits of a digest of its words; ``-2`` and so on for repeats.

    Unique in its article, and the same as long as the sentence's words are."""
    start: int
    """Offset into the article's text, in characters."""
    end: int
    block: int
    """Index into the article's blocks."""
    first_line: int
    """1-based line of the decoded file."""
    last_line: int


class Candidate(NamedTuple):
    """A phrase that may become a keyphrase, with all that its article knows of it."""

    key: str
    """Folded and stemmed words, parted by spaces: equal for variants of one phrase."""
    forms: tuple[tuple[str, int], ...]
    """``(printed form, count)``, commonest first, ties by code point; verbatim in the text."""
    score: float
    """How much the article alone speaks for it; higher is better."""
    spans: tuple[tuple[int, int], ...]
    """``(start, end)`` of every mention in the article's text, ascending."""


class Figure(NamedTuple):
    """A number with its unit or with what it counts, as a sentence prints it."""

    sentence: int
    """Index into the article's sentences."""
    start: int
    """Offset into the article's text, in characters."""
    end: int
    """The whole stands before it: "at least 20 missiles"."""
    qualifier: str
    """What limits the number, as printed: "at least", "roughly"; often empty."""
    number: str
    """As printed: "17", "3.2 billion", "six", "10 to 15"."""
    unit: str
    """A measure, as printed: "percent", "$", "km", "years"; empty where things are counted."""
    thing: str
    """What is counted, as printed: "nuclear missile launches"; empty where only measured."""
    amount: str
    """The number in digits, to tell equal from different: "3200000000"; "10-15" for a range."""


class DateNamed(NamedTuple):
    """A date that a sentence names."""

    sentence: int
    """Index into the article's sentences."""
    start: int
    """Offset into the article's text, in characters."""
    end: int
    value: str
    """``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, ``YYYY-Wnn`` (ISO week) or ``YYYYs`` (decade), as
    precise as it is printed; two days or years parted by ``/`` for a stretch; empty where it
    cannot be told without a guess."""
    rule: str
    """Name of the rule that resolved it from the article's own date; empty where it stands in
    full, and where it could not be resolved."""


class Quotation(NamedTuple):
    """Words that a sentence quotes, and who is named there as saying them."""

    sentence: int
    """Index into the article's sentences."""
    start: int
    """Offset into the article's text, in characters, of the opening mark or the first word."""
    end: int
    speaker_start: int
    """Offset into the article's text of the speaker as printed; equal to ``speaker_end`` where
    the sentence names none."""
    speaker_end: int

    @property
    def named(self) -> bool:
        """True if the sentence names the speaker."""
        return self.speaker_end > self.speaker_start


class Analysis(Struct, frozen=True):
    """What one article holds, found without a look at any other.

    Rows of articles from the cache are packed: take what you need of one into a variable.
    """

    sentences: Sequence[Sentence]
    """In reading order."""
    summary: tuple[int, ...]
    """Ascending indices into ``sentences``: a summary cannot paraphrase by construction."""
    unsuitable: str
    """Why the article is not summarised (``short``, ``list`` …); empty if it is."""
    candidates: Sequence[Candidate]
    """Best first, ties by key. Each look at packed ones makes all of them anew."""
    terms: str
    """Content words, folded and stemmed, in reading order, parted by spaces; ``.`` parts stretches
    over which no pair of words reaches. The title comes first."""
    standing: tuple[int, ...] = ()
    """Ascending indices of the sentences that can be shown alone: they lean on no other (S4), not
    for a full name either, and neither turn to the reader nor tell of the author."""
    figures: Sequence[Figure] = ()
    """By place; none overlaps another, nor a date."""
    dates: Sequence[DateNamed] = ()
    """By place."""
    quotations: Sequence[Quotation] = ()
    """By place; one that runs over several sentences stands once in each."""
