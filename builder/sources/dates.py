"""Dates as people write them, read without a guess."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from builder.text.months import ERAS, MONTHS, folded
from builder.text.patterns import late

Order = Literal["unknown", "dotted", "dmy", "mdy"]
"""What comes first in 04/05/2023; ``dotted``: the day, but not where slashes part them."""

SLASHED = frozenset(("ar", "ca", "el", "es", "fr", "gl", "he", "hi", "id", "it", "pt", "vi"))
"""Languages in which 04/05/2023 is the fourth of May, in whichever country."""

DOTTED = frozenset(
    (
        *("bg", "cs", "da", "de", "et", "fi", "hr", "lv", "nb", "nl", "nn", "no", "pl", "ro", "ru"),
        *("sk", "sl", "sr", "sv", "tr", "uk"),
    )
)
"""Languages in which 04.05.2023 and 04-05-2023 are; who writes 04/05/2023 in them has a program
that may mean April."""

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Years that an article can be from; other numbers of four digits are numbers."""

_MONTH = r"(?P<m>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<d>\d{1,2})(?!\d)(?:st|nd|rd|th|er|º|°|\.)?"
_NUMBER_DAY = r"(?P<d>\d{1,2})(?!\d)"
_PATTERNS = tuple(
    late(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![A-Za-z0-9_/-]){_YEAR}-(?P<m>\d\d)-{_NUMBER_DAY}",
        rf"(?<![A-Za-z0-9_/-]){_YEAR}/(?P<m>\d{{1,2}})/{_NUMBER_DAY}",
        rf"(?<![A-Za-z0-9_.]){_YEAR}\.\s?(?P<m>\d{{1,2}})\.\s?{_NUMBER_DAY}",
        r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日",
        r"(?P<y>(?:令和|平成)(?:元|\d{1,2}))年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日",
        r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?년\s?(?P<m>\d{1,2})\s?월\s?(?P<d>\d{1,2})\s?일",
        rf"{_DAY}\s?(?:de\s|d'|of\s)?\s?(?<![^\W\d_]){_MONTH}(?:,|\sde|\sdel)?\s{_YEAR}",
        rf"(?<![^\W_]){_MONTH}\s{_DAY},?\s{_YEAR}",
        rf"{_DAY}[-/]{_MONTH}[-/]{_YEAR}",
        rf"(?<![\w.]){_YEAR}\.?\s{_MONTH}\s{_DAY}",
        rf"(?<!\d)(?P<d>\d{{1,2}})\.(?P<m>[^\W\d_]{{3,12}})\.{_YEAR}",
    )
)
"""Whole dates that can be read in one way only; named groups y, m and d."""
_NUMERIC = late(rf"(?<![\w/.-])(?P<a>\d{{1,2}})([/-]|\. ?)(?P<b>\d{{1,2}})\2{_YEAR}")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""How the days of the week begin in English, Monday first: hardly any other language leaves open
whether the day comes first."""
LONGEST_WEEKDAY = 12
"""Characters of the longest day with what parts it from a date."""
_WEEKDAY = late(rf"\b({'|'.join(WEEKDAYS)})[a-z]{{0,6}},?\s$", re.IGNORECASE)
_MONTHS_ONLY = tuple(
    late(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w/-]){_YEAR}-(?P<m>\d\d)(?![\d/-])",
        r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]",
        rf"(?<![^\W_]){_MONTH}(?:,|\sde|\sdel)?\s{_YEAR}",
    )
)
_COMPACT = late(r"(?<![\w.-])(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)")


class Found(Struct, frozen=True):
    """A date in a text."""

    date: str | None
    """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``; None for a date that cannot be or cannot be read."""
    start: int
    """Offset into the text, in characters."""
    end: int


def parse(text: str, order: Order = "unknown") -> str | None:
    """The first date in a text that is meant to be one; None if it holds none that is sure.

    Args:
        text: such as ``2023-08-18T10:00Z``, ``Aug. 18, 2023``, ``18 août 2023``, ``2023年8月18日``.
        order: settles ``04/05/2023``, which is otherwise unknown unless one number is above 12.

    Returns:
        ``YYYY-MM-DD``, or ``YYYY-MM`` or ``YYYY`` where the text says no more.
    """
    found = next(search(text, order), None)
    if found:
        return found.date
    compact = _COMPACT.match(text.strip())
    if compact:
        return _date(int(compact["y"]), int(compact["m"]), int(compact["d"]))
    for pattern in _MONTHS_ONLY:
        part = pattern.search(text)
        month = part and _month(part["m"])
        if part and month:
            return f"{part['y']}-{month:02}"
    year = text.strip()
    return year if re.fullmatch(r"(?:19|20)\d\d", year) else None


def search(text: str, order: Order = "unknown") -> Iterator[Found]:
    """Every whole date in a text, in order of place; impossible ones with ``date`` None."""
    if not ("19" in text or "20" in text or "令和" in text or "平成" in text):
        return iter(())
    return iter(_search(text, order))


@lru_cache(maxsize=1 << 8)
def _search(text: str, order: Order) -> Sequence[Found]:
    """``search`` in the lines of one file, each of which several rules ask for its dates."""
    hits = []
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            month = _month(found["m"])
            if month is not None:
                date = _date(_year(found["y"]), month, int(found["d"]))
                hits.append(Found(date, found.start(), found.end()))
    hits += [
        Found(_numeric(found, order) or _on_weekday(found), found.start(), found.end())
        for found in _NUMERIC.finditer(text)
    ]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def date_order(order: Order, language: str | None) -> Order:
    """The order that the settings name, or else the one in which a language is written.

    English has both; East Asian languages begin with the year.
    """
    if order != "unknown":
        return order
    return "dmy" if language in SLASHED else "dotted" if language in DOTTED else order


def is_month(word: str) -> bool:
    """True for the name of a month, whole or short, in one of the languages."""
    return folded(word) in MONTHS


def _year(printed: str) -> int:
    """The year of a number, or of a number of years in a Japanese era."""
    if printed.isdecimal():
        return int(printed)
    count = printed[2:]
    return ERAS[printed[:2]] + (1 if count == "元" else int(count))


def _month(name: str) -> int | None:
    """The month of a name or number; 0 for a number that is no month, None for another word."""
    if name.isdigit():
        number = int(name)
        return number if number in range(1, 13) else 0
    return MONTHS.get(folded(name))


def _date(year: int, month: int, day: int) -> str | None:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return date.isoformat() if FIRST_YEAR <= year <= LAST_YEAR else None


def _on_weekday(found: re.Match[str]) -> str | None:
    """The only one of the two readings that falls on the weekday named before it."""
    named = _WEEKDAY.search(found.string, max(0, found.start() - LONGEST_WEEKDAY), found.start())
    if named is None:
        return None
    year, first, second = int(found["y"]), int(found["a"]), int(found["b"])
    wanted = WEEKDAYS.index(named[1].lower())
    fit = [
        each
        for each in (_date(year, second, first), _date(year, first, second))
        if each and dt.date.fromisoformat(each).weekday() == wanted
    ]
    return fit[0] if len(fit) == 1 else None


def _numeric(found: re.Match[str], order: Order) -> str | None:
    """Day and month in the given order, or in the only one that is possible."""
    year, first, second = int(found["y"]), int(found["a"]), int(found["b"])
    as_dmy, as_mdy = _date(year, second, first), _date(year, first, second)
    dotted = (order == "dotted" and found[2] != "/") or found[2] == ". "
    if order == "dmy" or dotted or as_dmy == as_mdy:
        return as_dmy
    if order == "mdy":
        return as_mdy
    return None if as_dmy and as_mdy else as_dmy or as_mdy
