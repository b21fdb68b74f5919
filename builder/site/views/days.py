"""Days on a line: in which column of a picture a dated article stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from msgspec import Struct

from builder.site.strings import FULL_DATE

EARLY = 20
"""One article in this many may lie before the first column, if the others would be squeezed."""

KNOWN = 0.5
"""Share of dates whose day has to be known; a picture of the few others would mislead."""

SQUEEZED = 3
"""The oldest articles share the first column where they make the line longer by this factor."""


class Days(Struct, frozen=True):
    """A stretch of days, cut into columns of equal length."""

    first: int
    """The first day, as a proleptic Gregorian ordinal."""
    step: int
    """Days of a column."""
    columns: int
    last: str
    """The newest date, as ``YYYY-MM-DD``."""
    crowded: bool
    """True if the first column also holds what is older."""

    def column(self, published: str | None) -> int | None:
        """The column of a date; None if its day is not known."""
        day = ordinal(published)
        return None if day is None else max(0, day - self.first) // self.step

    def date(self, column: int) -> str:
        """The first day of a column, as ``YYYY-MM-DD``."""
        return date.fromordinal(self.first + column * self.step).isoformat()


def lay_out(dates: Iterable[str | None], columns: int) -> Days | None:
    """The days from the oldest date to the newest in at most ``columns`` columns.

    Returns:
        None if fewer than two different days are known, or those of fewer than half of the dates:
        there is no line to draw.
    """
    given = [ordinal(each) for each in dates]
    days = sorted(day for day in given if day is not None)
    if not days or days[0] == days[-1] or KNOWN * len(given) > len(days):
        return None
    first, last = days[0], days[-1]
    usual = days[len(days) // EARLY]
    crowded = usual < last and last - first > SQUEEZED * (last - usual)
    if crowded:
        first = usual
    step = -(-(last - first + 1) // columns)
    newest = date.fromordinal(last).isoformat()
    return Days(first, step, (last - first) // step + 1, newest, crowded)


@cache
def ordinal(published: str | None) -> int | None:
    """A day by its number; None where the day is not known."""
    if not published or len(published) != FULL_DATE:
        return None
    try:
        return date.fromisoformat(published).toordinal()
    except ValueError:
        return None
