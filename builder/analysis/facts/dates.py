"""Dates that a sentence names, in languages that part words: as printed, as precise as printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from itertools import chain

from msgspec import Struct

from builder.analysis.facts import calendar
from builder.analysis.facts.date_patterns import YEAR_LIKE, DatePatterns, date_patterns
from builder.analysis.facts.date_words import DATE_WORDS, DateWords
from builder.analysis.facts.found import FoundDate, Span, Taken, near
from builder.text.patterns import late

LAST_DAY = 31
"""Of the longest months."""

LEAD = 24
"""Characters before a weekday or a year in which what belongs to it stands."""


class _Case(Struct, frozen=True, dict=True):
    """One sentence, with what its dates may be resolved from."""

    said: str
    rules: DatePatterns
    published: str | None

    @cached_property
    def is_ahead(self) -> bool:
        """True unless the sentence tells of the past alone: else nothing is resolved backwards."""
        return bool(self.rules.ahead.search(self.said)) or not self.rules.past.search(self.said)


@cache
def cues(language: str) -> frozenset[str]:
    """Tokens of which a sentence has one if it names a date in words alone."""
    if language not in DATE_WORDS:
        return frozenset()
    rules = date_patterns(language)
    return rules.months | rules.weekdays | rules.relatives | {"ago"}


def find(said: str, words: frozenset[str], language: str, published: str | None) -> list[FoundDate]:
    """The dates of a sentence, by place; none overlaps another.

    Args:
        said: the sentence.
        words: its tokens.
        language: ISO 639-1.
        published: the article's own date, from which relative dates are resolved.
    """
    if language not in DATE_WORDS:
        return []
    rules = date_patterns(language)
    finders = [*_finders(said, words, rules)]
    if not finders:
        return []
    case, taken = _Case(said, rules, published), Taken()
    every = chain.from_iterable(finder(case) for finder in finders)
    return sorted(each for each in every if taken.take(each.start, each.end))


def _finders(said: str, words: frozenset[str], rules: DatePatterns) -> Iterator[_Finder]:
    """What may find something in a sentence with these tokens, in the order in which it does."""
    month = not words.isdisjoint(rules.months)
    year = ("19" in said or "20" in said) and bool(YEAR_LIKE.search(said))
    if month:
        yield _full
    if year and ("-0" in said or "-1" in said):
        yield _numeric
    if month:
        if year:
            yield _month_year
        yield _month
    if "ago" in words:
        yield _ago
    if year:
        if "0s" in said or "0's" in said or "0’s" in said:
            yield _decade
        yield _year
    if not words.isdisjoint(rules.relatives):
        yield _relative
    if not words.isdisjoint(rules.weekdays):
        yield _weekday


_Finder = Callable[[_Case], Iterator[FoundDate]]


def _full(case: _Case) -> Iterator[FoundDate]:
    """Days with their month, and ranges of days: "on 3 May 2024", "May 3 to 5"."""
    for match in case.rules.full.finditer(case.said):
        parts = match.groupdict()
        day = int(parts["d"] or parts["d2"])
        month = parts["m"] or parts["m2"]
        year = parts["y"] or parts.get("y2")
        number = case.rules.tongue.months[month.lower()]
        if not 0 < day <= LAST_DAY or (
            parts.get("m2")
            and _NAMED.search(case.said, max(0, match.start() - LEAD), match.start())
        ):
            continue
        value, rule = calendar.day_and_month(day, number, case.published)
        if year:
            value, rule = calendar.whole(int(year), number, day), ""
        elif not case.is_ahead and calendar.is_far_ahead(value, case.published):
            value = ""
        last = parts["to"] or parts.get("to2")
        if last and value:
            until = calendar.whole(int(value[:4]), number, int(last))
            value = f"{value}/{until}" if until > value else ""
        if value or not year:
            yield calendar.found(*_trimmed(match), (value, rule if value else ""))


_NAMED = late(r"(?<=[a-z]\s)[A-Z]\w+\s$")
"""A name directly before "May 1", which then belongs to it."""


def _numeric(case: _Case) -> Iterator[FoundDate]:
    for match in case.rules.numeric.finditer(case.said):
        value = calendar.whole(int(match["y"]), int(match["m"]), int(match["d"]))
        if value:
            yield calendar.found(*match.span(), value)


def _month_year(case: _Case) -> Iterator[FoundDate]:
    for match in case.rules.month_year.finditer(case.said):
        number = case.rules.tongue.months[match["m"].lower()]
        yield calendar.found(*match.span(), f"{match['y']}-{number:02}")


def _month(case: _Case) -> Iterator[FoundDate]:
    for match in case.rules.month.finditer(case.said):
        number = case.rules.tongue.months[match["m"].lower()]
        opening = match["before"].lower().strip(" -")
        open_ended = re.search(rf"(?:{case.rules.words.open})$", opening) or case.is_ahead
        resolved = ("", "") if open_ended else calendar.month_alone(number, case.published)
        yield calendar.found(*match.span(), resolved)


def _decade(case: _Case) -> Iterator[FoundDate]:
    for match in case.rules.decade.finditer(case.said):
        yield calendar.found(*match.span(), f"{match['y']}s")


def _year(case: _Case) -> Iterator[FoundDate]:
    for match in near(case.rules.year, YEAR_LIKE, case.said, LEAD):
        if _counts_something(case, match.end()):
            continue
        value, end = match["y"], match.end()
        second = case.rules.range.match(case.said, end)
        if second and not _counts_something(case, second.end()):
            last = (value[:2] + second["y"])[-4:] if len(second["y"]) < len(value) else second["y"]
            if last > value:
                value, end = f"{value}/{last}", second.end()
        skipped = _IDLE.match(match[0])
        yield calendar.found(match.start() + (skipped.end() if skipped else 0), end, value)


def _counts_something(case: _Case, end: int) -> bool:
    """True if a counted noun follows the four digits: "in 2000 homes"."""
    word = _WORD_AFTER.match(case.said, end)
    if not word:
        return bool(_SIGN_AFTER.match(case.said, end))
    low, tongue = word[1].lower(), case.rules.tongue
    if low in tongue.measures or low in tongue.money or low in tongue.times or low in tongue.scales:
        return True
    if tongue.nouns == "capital":
        return word[1][0].isupper() and low not in tongue.stops
    if _THE_BEFORE.search(case.said, max(0, end - LEAD), end - 4):
        return False
    return (
        low.endswith("s")
        and low not in tongue.stops
        and word[1][0].islower()
        and not (low in tongue.said or low in tongue.ahead or low in ("was", "is", "has"))
    )


_IDLE = late(r"(?i)(?:the|of|de|year|season|und|y|e|entre)[ -](?=\d)")
"""Before a year without saying anything of it."""

_SIGN_AFTER = late(r"[\s\u00a0]?[%€$°]|[-–]\w")
_THE_BEFORE = late(r"(?i)\bthe $")
_WORD_AFTER = late(r"[\s\u00a0]([^\W\d_][\w-]*)")


def _weekday(case: _Case) -> Iterator[FoundDate]:
    """Weekdays, but for those in names and habits ("Black Friday", "every Monday")."""
    words = case.rules.words
    for match in case.rules.weekday.finditer(case.said):
        start = match.start()
        lead = case.rules.lead.search(case.said, max(0, start - LEAD), start)
        start = lead.start() if lead else start
        before = _WORD_BEFORE.search(case.said, max(0, start - LEAD), start)
        if before and _is_name(before[1], lead, words):
            continue
        opening = " ".join(filter(None, (lead and lead[0], match["after"]))).lower()
        number = case.rules.tongue.weekdays[match["w"].lower()]
        if re.search(rf"(?:{words.open}|prochain|próximo)(?!\w)", opening) or case.is_ahead:
            yield calendar.found(start, match.end(), ("", ""))
        else:
            last = bool(re.search(rf"(?:{words.last})(?!\w)", opening))
            resolved = calendar.weekday(number, case.published, before=last)
            yield calendar.found(start, match.end(), resolved)


def _is_name(before: str, preposition: re.Match[str] | None, words: DateWords) -> bool:
    """True if the word before a weekday makes it a name or a habit: "Black Friday"."""
    if re.fullmatch(rf"(?i)(?:{words.never})", before):
        return True
    return not preposition and before[0].isupper() and words is DATE_WORDS["en"] and len(before) > 1


_WORD_BEFORE = late(r"([^\W\d_][\w'’-]*)[\s\u00a0]$")


def _relative(case: _Case) -> Iterator[FoundDate]:
    shifts = case.rules.words.relative
    for match in case.rules.relative.finditer(case.said):
        said = match["r"].lower().replace("’", "'")
        unit, shift = shifts[said.removeprefix("earlier ").removeprefix("later ")]
        yield calendar.found(*match.span(), calendar.counted(unit, shift, case.published))


def _ago(case: _Case) -> Iterator[FoundDate]:
    for match in case.rules.ago.finditer(case.said):
        number = match["n"].lower()
        count = int(number) if number.isdigit() else case.rules.tongue.numbers.get(number, 1)
        unit = match["unit"].lower().rstrip("s")
        exact = unit in ("day", "week", "month", "year") and not match["vague"]
        value = calendar.counted(unit, -count, case.published) if exact else ("", "")
        yield calendar.found(*match.span(), value)


def _trimmed(match: re.Match[str]) -> Span:
    """The span without a full stop that only ends the sentence."""
    return match.start(), match.end() - (1 if match[0].endswith(".") else 0)
