"""What stands beside a number: its qualifier, and what makes it an age or an hour."""

from __future__ import annotations

from collections.abc import Iterable

from builder.analysis.facts.tongues.kinds import words
from builder.text.patterns import late

TOPIC = late(
    r"(?i)(?:talk\w*|sp[eo]ak\w*|spoke|know\w*|knew|concern\w*|question\w*|complain\w*|worr\w+"
    r"|learn\w*|hear\w*|ask\w*|story|stories|book|film|information|think\w*)\s$"
)
"""Words after which "about" names a topic and limits no number."""


def is_age_or_hour(before: str, unit: str) -> bool:
    """True for "une femme de 30 ans" and "vers 7 heures": years and hours that count nothing.

    Args:
        before: what stands before the number.
        unit: in a Romance language or Dutch.
    """
    low = unit.lower()
    if low in _YEARS_OF_AGE:
        return bool(_OF_AGE.search(before))
    return low in _HOURS and bool(_AT_HOUR.search(before))


_YEARS_OF_AGE = words("ans an años anos anni jaar")
_OF_AGE = late(
    r"(?i)(?:(?:\bd[eo]s?|d['’])\s(?:(?:moins|plus|menos|más|mais) de\s)?"
    r"|\b(?:avait|aura|tenía|tinha|los|aos|di|van)\s|\d,?\s(?:et|y|e|ou|o|à|a)\s)$"
)
_HOURS = words("heures heure horas hora ore uur")
_AT_HOUR = late(
    r"(?i)\b(?:à|vers|dès|avant|après|depuis|jusqu['’]à|las|la|às|a|alle|dalle|om|tot|vanaf)\s$"
)


def ends_with(tail: str, phrase: str) -> bool:
    """True if a text ends with a phrase, and not within a longer word."""
    start = len(tail) - len(phrase)
    return tail.endswith(phrase) and (start == 0 or not tail[start - 1].isalnum())


def by_last_word(listed: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Last word -> the phrases that end with it, the longest first."""
    found: dict[str, list[str]] = {}
    for each in sorted(listed, key=lambda phrase: (-len(phrase), phrase)):
        found.setdefault(each.rpartition(" ")[2], []).append(each)
    return {last: tuple(phrases) for last, phrases in found.items()}
