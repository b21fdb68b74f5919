"""Dates named in texts, in the interface's words: as precise as they are printed."""

from __future__ import annotations

from datetime import date

from builder.site.strings import Strings

WEEK_MARK = "-W"
"""Stands in a value that names an ISO week."""


def words_of(value: str, strings: Strings) -> str:
    """A value of ``DateNamed`` in words; empty for none."""
    if not value:
        return ""
    first, _, last = value.partition("/")
    if last:
        return strings.dates(first, last) if "-" in first else f"{first}–{last}"
    if WEEK_MARK in value:
        return strings.say("date_week", date=strings.date(_monday(value).isoformat()))
    if value.endswith("s"):
        return strings.say("date_decade", year=value[:-1])
    return strings.date(value)


def first_day(value: str) -> str:
    """The first day that a value may mean, as ``YYYY-MM-DD``; dates are sorted by it."""
    first = value.partition("/")[0].rstrip("s")
    if WEEK_MARK in first:
        return _monday(first).isoformat()
    return first + "0000-01-01"[len(first) :]


def _monday(value: str) -> date:
    year, _, week = value.partition(WEEK_MARK)
    return date.fromisocalendar(int(year), int(week), 1)
