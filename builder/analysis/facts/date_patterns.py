"""Patterns of dates in languages that part words, made of each language's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from msgspec import Struct

from builder.analysis.facts.date_words import DATE_WORDS, DateWords
from builder.analysis.facts.found import pieces
from builder.analysis.facts.tongues import of
from builder.analysis.facts.tongues.kinds import Tongue
from builder.text.patterns import late

PAPERS = (
    "times|post|mirror|mail|telegraph|herald|express|star|sun|people|league|school|night live"
    "|prayers|market"
)
"""What after a weekday makes it part of a name or a habit."""

_YEAR = r"(?:19|20)\d\d"
YEAR_LIKE = late(_YEAR)
"""Four digits that may be a year of two centuries."""

_Y = rf"(?P<y>{_YEAR})(?!\d)(?![.,]\d)"
_D = r"(?<![\d.,:/-])(?P<d>[0-3]?\d)"


class DatePatterns(Struct, frozen=True):
    """What finds the dates of one language; groups ``y``, ``m``, ``d``, ``w`` are their parts."""

    tongue: Tongue
    words: DateWords
    months: frozenset[str]
    """Tokens without which no month is looked for; likewise the next two for what they name."""
    weekdays: frozenset[str]
    relatives: frozenset[str]
    full: re.Pattern[str]
    """A day with its month, perhaps with a year, or a range of days of one month."""
    numeric: re.Pattern[str]
    """``2023-08-18``."""
    month_year: re.Pattern[str]
    month: re.Pattern[str]
    """A month without a year, with what opens it as ``before``."""
    decade: re.Pattern[str]
    year: re.Pattern[str]
    weekday: re.Pattern[str]
    """With what follows it as ``after``."""
    lead: re.Pattern[str]
    """What may stand before a weekday, at the end of a stretch."""
    relative: re.Pattern[str]
    """Such as "yesterday" or "last year", as ``r``."""
    ago: re.Pattern[str]
    """Such as "two days ago": ``n``, ``unit``, and ``vague`` if the number is not exact."""
    range: re.Pattern[str]
    """What joins a year to a later one."""
    ahead: re.Pattern[str]
    """A word of a sentence that tells of the future."""
    past: re.Pattern[str]
    """A word of a sentence that tells of the past."""


@cache
def date_patterns(language: str) -> DatePatterns:
    """A language's patterns, made of its words; only for one in ``DATE_WORDS``."""
    tongue, words = of(language), DATE_WORDS[language]
    if tongue is None:
        raise KeyError(language)
    month, weekday = _names(tongue.months, tongue), _names(tongue.weekdays, tongue)
    parts = {
        "{W}": f"(?:{weekday})",
        "{D}": _D,
        "{D2}": r"(?P<d2>[0-3]?\d)",
        "{M}": f"(?P<m>{month})",
        "{M2}": f"(?P<m2>{month})",
        "{Y}": _Y,
        "{Y2}": _Y.replace("<y>", "<y2>"),
    }
    relative = "|".join(map(re.escape, _longest(words.relative))).replace("'", "['’]")
    units = "|".join(_longest(tongue.times))
    return DatePatterns(
        tongue=tongue,
        words=words,
        months=pieces(*tongue.months),
        weekdays=pieces(*tongue.weekdays),
        relatives=frozenset(_last_piece(each) for each in words.relative),
        full=_compiled(rf"(?<!\w){words.full}", parts),
        numeric=_compiled(_NUMERIC, parts),
        month_year=_compiled(rf"(?<!\w){words.month_year}", parts),
        month=_compiled(rf"(?<!\w)(?P<before>{words.month}){{M}}(?!\w)(?!\.?\ \d)", parts),
        decade=late(
            r"(?<![\w.,-])(?:(?:in|since|during|from|of)\ )?(?:the\ )?(?:(?:early|mid|late)"
            r"[\ -])?(?P<y>(?:19|20)\d0)['’]?s(?!\w)"
        )
        if language == "en"
        else _NEVER,
        year=_compiled(rf"(?<![\w.,$€£-]){words.year}{{Y}}(?![\w%])(?!['’]\d)", parts),
        weekday=late(
            rf"(?<![\w-])(?-i:(?P<w>{weekday}))(?!\w)"
            rf"(?:[\ ]?(?P<after>{words.after})(?!\w))?(?!\ (?:-|–)\ )"
            rf"(?!\ (?:{PAPERS})(?!\w))",
            re.I,
        ),
        lead=late(rf"(?<![\w-])(?:{words.weekday})\ $", re.I),
        relative=late(rf"(?<![\w-])(?<!\bthe\s)(?P<r>{relative})(?!\w)", re.I),
        ago=late(
            r"(?<!\w)(?P<vague>(?:about|around|roughly|almost|nearly|more than|over|some|at least)"
            rf"\ )?(?P<n>\d{{1,3}}|a|an|{'|'.join(_longest(tongue.numbers))})\ (?P<unit>{units})"
            r"\ ago(?!\w)",
            re.I,
        )
        if language == "en"
        else _NEVER,
        range=late(rf"(?:{words.range})(?P<y>{_YEAR}|\d\d)(?![\w.,:%-]\d|\w)"),
        ahead=late(
            rf"(?<![\w-])(?:{'|'.join(_longest(tongue.ahead))}|{words.future})(?!\w)"
            r"|\b(?:von|ab)\ (?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)\w+\ an\b|à\ partir\ d"
        ),
        past=late(rf"(?<![\w-])(?:{words.past})(?!\w)"),
    )


_NUMERIC = r"(?<![\d./-])(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\d-])"
_NEVER = late(r"(?!)")


def _compiled(pattern: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    for mark, part in parts.items():
        pattern = pattern.replace(mark, part)
    return late(pattern, re.I)


def _last_piece(phrase: str) -> str:
    """The last token of a phrase, by which it is looked for."""
    return str(re.findall(r"[^\W\d_]+", phrase.lower())[-1])


def _longest(listed: Iterable[str]) -> list[str]:
    return sorted(listed, key=lambda each: (-len(each), each))


def _names(listed: Iterable[str], tongue: Tongue) -> str:
    """The names as an alternation, with a capital where the language writes one."""
    any_case = tongue.nouns == "first"
    cased = (form for each in listed for form in (each.capitalize(), each.upper()))
    forms = listed if any_case else cased
    return f"(?{'' if any_case else '-'}i:" + "|".join(map(re.escape, _longest(forms))) + ")"
