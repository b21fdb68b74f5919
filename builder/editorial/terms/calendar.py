"""Dates in the wording: they tell when something was told, not what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from builder.text.months import may_be_month

LONGEST_DAY, YEAR = 2, 4
"""Digits of the number of a day, at most, and of a year."""

CENTURIES = ("19", "20")
"""How the years begin that news names."""


def kinds(words: Iterable[str]) -> Any:
    """uint8: what each of some words may be in a date; 0 for most."""
    return np.fromiter(map(_kind, words), np.uint8)


def without_dates(row: Any, kinds: Any) -> Any:
    """Words of articles with a pause for each part of a date.

    Years go wherever they stand; months and days only beside each other or beside a year, so that
    "march" and "mars" stay what they are. Datelines alone make themes of articles that have
    nothing else in common.

    Args:
        row: their numbers, as ``Wording.row`` has them.
        kinds: of each word, as ``kinds`` gives it.

    Returns:
        As ``row``.
    """
    told = kinds[row]
    at = np.flatnonzero(told)
    own = told[at]
    numbered = _beside(at, own != _MONTH)
    month = (own == _MONTH) & numbered
    dropped = at[(own == _YEAR) | month | ((own == _DAY) & _beside(at, month))]
    row = row.copy()
    row[dropped] = 0
    return row


_MONTH, _DAY, _YEAR = 1, 2, 3
"""What a word may be in a date."""


def _kind(word: str) -> int:
    if word[0].isdecimal():
        return _DAY if _may_be_day(word) else _YEAR if _is_year(word) else 0
    return _MONTH if may_be_month(word) else 0


def _may_be_day(word: str) -> bool:
    return len(word) <= LONGEST_DAY and word.isdecimal()


def _is_year(word: str) -> bool:
    return len(word) == YEAR and word.startswith(CENTURIES) and word.isdecimal()


def _beside(places: Any, marked: Any) -> Any:
    """For each of some ascending places whether it is next to one that is marked."""
    close = np.diff(places) == 1
    found = np.zeros(len(places), bool)
    found[1:] = marked[:-1] & close
    found[:-1] |= marked[1:] & close
    return found
