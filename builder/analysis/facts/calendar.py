"""Dates resolved from an article's own date, each by a rule that can be shown. Never the clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from builder.analysis.facts.found import FoundDate

WEEKDAY, NEAREST_YEAR, NEAREST_DAY, MONTH_BEFORE, COUNTED = (
    "weekday-before",
    "nearest-year",
    "nearest-day",
    "month-before",
    "counted",
)
"""Names of the rules; the catalogue of the site's words says what each does."""

OLDEST_MONTH = 8
"""Months back to which a month without a year is looked for: in May, "in October" is unclear."""

MOST_AHEAD = 60
"""Days after the article for which a sentence in the past may still name a day without a year."""

MOST_AHEAD_ALONE = 2
"""Days after the article for a day without a month: an article may be dated in another zone than
its events."""

WEEK = 7

YEARS = range(1500, 2500)
"""Years of articles from which dates are counted; others are slips of the pen."""

_DAY, _MONTH = 10, 7
"""Characters of dates known to the day and to the month."""


def whole(year: int, month: int, day: int) -> str:
    """The date as ``YYYY-MM-DD``; empty if there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def known_day(published: str | None) -> date | None:
    """The article's date, if it is known to the day."""
    if not published or len(published) != _DAY:
        return None
    try:
        found = date.fromisoformat(published)
    except ValueError:
        return None
    return found if found.year in YEARS else None


def weekday(number: int, published: str | None, *, before: bool = False) -> tuple[str, str]:
    """``(value, rule)`` of the last such weekday up to the article's date.

    Args:
        number: 0 for Monday to 6.
        published: the article's date.
        before: True to leave out the article's own day ("last Friday").
    """
    own = known_day(published)
    if own is None:
        return "", ""
    back = (own.weekday() - number) % WEEK
    if before and not back:
        back = WEEK
    return (own - timedelta(days=back)).isoformat(), WEEKDAY


def day_and_month(day: int, month: int, published: str | None) -> tuple[str, str]:
    """``(value, rule)`` of a day without a year: in the year that brings it nearest."""
    own = known_day(published)
    if own is None:
        return "", ""
    days = [whole(year, month, day) for year in (own.year - 1, own.year, own.year + 1)]
    return _nearest(own, days, NEAREST_YEAR)


def is_far_ahead(value: str, published: str | None, most: int = MOST_AHEAD) -> bool:
    """True for a day so long after the article that a sentence in the past cannot mean it.

    Args:
        value: the day.
        published: the article's date.
        most: days after it that the sentence may still mean.
    """
    own, day = known_day(published), known_day(value)
    return bool(own and day and (day - own).days > most)


def day_alone(day: int, published: str | None) -> tuple[str, str]:
    """``(value, rule)`` of a day without a month: in the month that brings it nearest."""
    own = known_day(published)
    if own is None:
        return "", ""
    months = [_month(own, shift) for shift in (-1, 0, 1)]
    return _nearest(own, [whole(year, month, day) for year, month in months], NEAREST_DAY)


def month_alone(month: int, published: str | None) -> tuple[str, str]:
    """``(value, rule)`` of a month without a year: the last such month up to the article's."""
    start = known_day(f"{published or ''}-01"[:_DAY]) if len(published or "") != _DAY else None
    start = start or known_day(published)
    if not start:
        return "", ""
    year, own = start.year, start.month
    if (own - month) % 12 > OLDEST_MONTH:
        return "", ""
    return f"{year if month <= own else year - 1}-{month:02}", MONTH_BEFORE


def counted(unit: str, shift: int, published: str | None) -> tuple[str, str]:
    """``(value, rule)`` of "last year", "next week", "two days ago", as precise as its unit."""
    own, value = known_day(published), ""
    start = known_day(f"{published or ''}-01-01"[:_DAY]) if len(published or "") != _DAY else own
    if start and unit == "year":
        value = f"{start.year + shift}"
    elif start and unit == "month" and len(published or "") >= _MONTH:
        year, month = _month(start, shift)
        value = f"{year}-{month:02}"
    elif own and unit == "week":
        year, week, _ = (own + timedelta(weeks=shift)).isocalendar()
        value = f"{year}-W{week:02}"
    elif own and unit == "day":
        value = (own + timedelta(days=shift)).isoformat()
    return (value, COUNTED) if value else ("", "")


def found(start: int, end: int, value: tuple[str, str] | str) -> FoundDate:
    """A date with its value, resolved by a rule or printed in full."""
    return (
        FoundDate(start, end, value, "")
        if isinstance(value, str)
        else FoundDate(start, end, *value)
    )


def _nearest(own: date, days: Iterable[str], rule: str) -> tuple[str, str]:
    """``(value, rule)`` of the day nearest to the article's, ties the earlier; empty for no day."""
    real = [date.fromisoformat(each) for each in days if each]
    if not real:
        return "", ""
    return min(real, key=lambda each: (abs((each - own).days), each)).isoformat(), rule


def _month(own: date, shift: int) -> tuple[int, int]:
    months = own.year * 12 + own.month - 1 + shift
    return months // 12, months % 12 + 1
