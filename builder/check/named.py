"""What sentences name, in ``briefing.json`` as the checks read it: figures, dates, quotations."""

from __future__ import annotations

from msgspec import Struct


class Figure(Struct, frozen=True):
    """A number with its unit or what it counts, by offsets into its article's text."""

    sentence: str
    start: int
    end: int
    text: str
    """As printed, from its qualifier to what it counts."""
    qualifier: str
    number: str
    unit: str
    thing: str
    amount: str
    """The number in digits; two with a hyphen for a range."""


class DateNamed(Struct, frozen=True):
    """A date that a sentence names, by offsets into its article's text."""

    sentence: str
    start: int
    end: int
    text: str
    value: str | None
    """As precise as printed: a day, month, year, ISO week or decade, two parted by ``/``."""
    rule: str | None
    """How it was resolved from the article's date; null where it is printed in full."""


class Quotation(Struct, frozen=True):
    """Quoted words with their speaker as printed, by offsets into the article's text."""

    sentence: str
    start: int
    end: int
    text: str
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
