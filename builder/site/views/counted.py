"""What a figure counts, and how exact it is: in the form in which figures are compared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import chain

from builder.text import stopwords
from builder.text.fates import BEFALLEN
from builder.text.words import UNPARTED, MemoDict, cut, fold, key

HOLLOW = frozenset(["case", "group", "kind", "member", "number", "piec", "round", "sort", "type"])
"""Stems of nouns that say nothing without what they are of."""

UNITS = {
    "tonne": "ton",
    "metric ton": "ton",
    "kilometre": "kilometer",
    "km": "kilometer",
    "metre": "meter",
    "litre": "liter",
    "per cent": "%",
    "percent": "%",
    "pct": "%",
    "prozent": "%",
    "pour cent": "%",
    "por ciento": "%",
    "por cento": "%",
    "dollar": "$",
}
"""Unit without its plural ending -> the same unit printed otherwise. Nothing is converted."""

COUNTED = frozenset(
    [
        "acre",
        "barrel",
        "ha",
        "hectare",
        "hektar",
        "km²",
        "megawatt",
        "square kilometer",
        "square mile",
    ]
)
"""Units that a report seldom prints of two things: told alike as what is counted is."""

PEOPLE = "peopl"
"""Stem of "people", whom "14 dead" counts as well."""

EXACT = 2
"""Digits of an amount to which another one may be rounded: the two then do not differ."""


def unit_of(printed: str) -> str:
    """A unit in one form for all the ways in which it is printed."""
    plain = fold(printed)
    single = plain.removesuffix("s") if len(plain) > 2 else plain  # noqa: PLR2004
    return UNITS.get(single, single)


def named(thing: str, language: str | None) -> tuple[str, frozenset[str]]:
    """Stem of the noun that is counted, and of all that names it: of "types of arms" the arms.

    What follows another "of" only says whose they are.
    """
    if thing in BEFALLEN:
        return PEOPLE, frozenset([PEOPLE])
    first, _, rest = thing.partition(" of ")
    found = [*stems(first, language)]
    if found and found[-1] in HOLLOW and rest:
        found += stems(rest, language)
    return (found or [""])[-1], frozenset(found)


def is_short_for(one: str, other: str) -> bool:
    """Whether two amounts are the same, or one is the other with ``EXACT`` digits or more.

    Rounded, or without its fraction.
    """
    if one == other:
        return True
    exact, short = sorted((one, other), key=lambda each: -len(_digits(each)))
    count = len(_digits(short))
    if count < EXACT or "-" in one + other:
        return False
    rounded = float(f"{float(exact):.{count - 1}e}")
    return float(short) in (rounded, float(int(float(exact))))


def _digits(amount: str) -> str:
    """Those that say how exact it is."""
    return amount.strip("0.").replace(".", "") if "." in amount else amount.rstrip("0")


def stems(text: str, language: str | None) -> Iterator[str]:
    """Stems of the content words, in order; pairs of characters where no space parts words."""
    known = _stems_by(language)
    return chain.from_iterable(map(known.__getitem__, cut(text, language)[1::2]))


@lru_cache
def _stems_by(language: str | None) -> MemoDict[tuple[str, ...]]:
    """What ``stems`` has of one word."""
    return MemoDict(partial(_stems_of, language=language))


def _stems_of(word: str, language: str | None) -> tuple[str, ...]:
    if UNPARTED.search(word):
        return tuple(word[at : at + 2] for at in range(max(1, len(word) - 1)))
    if len(word) > 1 and not word.isdigit() and fold(word) not in stopwords.of(language):
        return tuple(key(word, language).split())
    return ()
