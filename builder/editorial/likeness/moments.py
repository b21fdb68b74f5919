"""Moments: when it happened, and which of a series it was, as the beginnings of articles say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.likeness.cells import Cells
from builder.editorial.likeness.pairs import Pairs
from builder.editorial.terms import radix
from builder.editorial.terms.wording import Wording
from builder.memo import Memo
from builder.model import Article, DateNamed
from builder.text.months import MONTHS, folded

OTHER_DATES = 0.84
"""What is left of the likeness of two articles that both name days of months and none in common, or
each a single month and not the same one. Articles on two events of one subject do so twice as often
as those on one. The same day in both adds nothing."""

OTHER_TURN = 0.6
"""What is left if both number the same thing, and otherwise: "the second hearing", "the third
hearing"; "Q2", "third quarter"."""

LEAD = 1500
"""Characters in which dates are looked for."""

LEAD_TERMS = 250
"""Content words and pauses in which things are numbered."""

MOST_TURNS = 1000
"""Numbers of a series are below this."""

DIGITS = 6
"""Decimals of a likeness: the last bits of a sum differ between machines."""

_TURNS = {
    stem: number
    for line in """
        second third fourth fifth sixth seventh eighth ninth tenth
        deuxiem troisiem quatriem cinquiem sixiem septiem huitiem neuviem dixiem
        zweit dritt viert funft - siebt - neunt zehnt
        segund tercer cuart quint sext septim octav noven decim
        tweede terc quart - - sétim oitav non décim
        - terceir - - sest settim ottav - tiend
        - terz - - - - - - -
        """.strip().splitlines()
    for number, stem in enumerate(line.split(), 2)
    if stem != "-"
}
"""Stems of ordinal numbers in English, French, German, Spanish, Portuguese, Italian and Dutch,
those left out that mean something else in one of them."""

_NUMBERED = re.compile(r"(\d{1,3})(?:st|nd|rd|th|e|em|er|o|a)")

_WORD = re.compile(r"[^\W\d_]{3,}")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WHOLE = re.compile(r"\d{4}-(\d\d)-(\d\d)")
_EASTERN = re.compile(r"(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?")

_SHORT = "<u2"
"""As numbers of months and days are kept."""

_DAYS = 32
"""A day is told as its month times this and its number."""


class Moments(Struct, frozen=True):
    """What the beginning of each article says of when, and of which in a series."""

    months: Any
    """Those that it names, as bits."""
    dates: Cells
    """Days of months."""
    things: Cells
    """What it numbers."""
    turns: Cells
    """The same with the number."""

    @staticmethod
    def read(
        articles: Sequence[Article],
        dates: Sequence[Sequence[DateNamed]],
        wording: Wording,
        memo: Memo,
    ) -> Moments:
        """Read all articles.

        Args:
            articles: of the edition.
            dates: that each names.
            wording: of their terms.
            memo: what is known of articles.
        """

        def named(numbers: Sequence[int]) -> Iterator[bytes]:
            for number in numbers:
                months, days = months_and_days(articles[number].text, dates[number], LEAD)
                yield np.array((months, *days), _SHORT).tobytes()

        keys = memo.digests(articles)
        told = [
            np.frombuffer(each, _SHORT).tolist() for each in memo.answers("moments", keys, named)
        ]
        return Moments.of([each[0] for each in told], [each[1:] for each in told], wording)

    @staticmethod
    def of(months: Sequence[int], dates: Sequence[Sequence[int]], wording: Wording) -> Moments:
        """Gather what is said.

        Args:
            months: for each article, as bits.
            dates: for each the days of months that it names.
            wording: of the terms of all articles.
        """
        count = len(dates)
        owners = np.repeat(np.arange(count), [*map(len, dates)])
        days = np.array([day for each in dates for day in each], np.int64)
        whose, things, numbers = _numbered(wording)
        return Moments(
            np.array(months, np.int64),
            _cells(count, owners, days),
            _cells(count, whose, things),
            _cells(count, whose, things * MOST_TURNS + numbers),
        )

    def tell(self, close: Pairs) -> Pairs:
        """Let what is said of when speak against one event.

        Args:
            close: how much else speaks for it in each pair of articles.

        Returns:
            The same pairs in the same order.
        """
        first, second = close.first, close.second
        one, other = self.months[first], self.months[second]
        single = (one > 0) & (other > 0) & (one & (one - 1) == 0) & (other & (other - 1) == 0)
        dated = np.bincount(self.dates.owners, minlength=self.dates.count) > 0
        both, shared = dated[first] & dated[second], self.dates.dot_products(first, second) > 0
        apart = np.where(both, ~shared, single & (one != other))
        turned = (self.things.dot_products(first, second) > 0) & (
            self.turns.dot_products(first, second) == 0
        )
        told = np.where(apart, OTHER_DATES, 1.0) * np.where(turned, OTHER_TURN, 1.0)
        return Pairs(first, second, np.round(close.scores * told, DIGITS))


def months_and_days(text: str, dates: Iterable[DateNamed], end: int) -> tuple[int, list[int]]:
    """The months that a text names before a place, as bits, and the days of months, ascending.

    Args:
        text: of an article.
        dates: those that it names.
        end: a place in it.
    """
    months, days = 0, set[int]()
    for each in dates:
        if each.start < end:
            for month, day in _parts(text[each.start : each.end], each.value):
                months |= 1 << month
                if day:
                    days.add(month * _DAYS + day)
    return months, sorted(days)


def _parts(printed: str, value: str) -> list[tuple[int, int]]:
    """Months with a day, or with 0, of a date as it is printed and as it is understood."""
    whole = _WHOLE.fullmatch(value)
    named = [MONTHS[name] for name in map(folded, _WORD.findall(printed)) if name in MONTHS]
    if whole and (named or printed[:4].isdecimal() or printed[-4:].isdecimal()):
        return [(int(whole[1]), int(whole[2]))]
    if not named:
        return [(int(month), int(day or 0)) for month, day in _EASTERN.findall(printed)]
    days = [int(day) for day in _DAY.findall(printed)]
    return [(month, day) for month in named for day in days or [0]]


def _numbered(wording: Wording) -> tuple[Any, Any, Any]:
    """What each article numbers early.

    Returns:
        The article, the number of the word that it numbers, 0 for quarters, and which it is.
    """
    words = wording.numbers
    turns = np.fromiter(map(_turn, words), np.int64, len(words))
    at = np.flatnonzero(((turns > 0) & (turns < _QUARTER))[wording.row])
    owners = wording.owners[at]
    early = at - wording.starts[owners] < LEAD_TERMS
    at, owners = at[early], owners[early]
    told = turns[wording.row[at]]
    short, told = told > MOST_TURNS, told % MOST_TURNS
    things = wording.row[at + 1].astype(np.int64)
    quarter = short | (turns[things] == _QUARTER)
    kept = quarter | ((things > 0) & (told > 1))
    return owners[kept], np.where(quarter, 0, things)[kept], told[kept]


_QUARTER = 2 * MOST_TURNS
"""Stands for a word that says "quarter"."""


def _turn(word: str) -> int:
    """The number that an ordinal says, with ``MOST_TURNS`` more for "Q2"; 0 for other words."""
    if word[0].isdecimal():
        numbered = _NUMBERED.fullmatch(word)
        return int(numbered[1]) if numbered else 0
    return _SAID.get(word, 0)


_SAID = {
    **_TURNS,
    **dict.fromkeys(("first", "premi", "erst", "prim", "primer", "primeir", "eerst"), 1),
    **dict.fromkeys(("quarter", "trimestr", "quartal", "kwartaal"), _QUARTER),
    **{f"{letter}{turn}": MOST_TURNS + turn for letter in "qt" for turn in range(1, 5)},
}
"""What words say of turns. "First" counts of quarters only: what is called so is mostly not one of
a series."""


def _cells(count: int, owners: Any, marks: Any) -> Cells:
    """Which article has which mark."""
    nowhere = np.zeros(len(owners), np.int32)
    return Cells.gather(count, owners, radix.ranked(marks)[0], nowhere, np.ones(1))
