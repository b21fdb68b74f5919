"""Dates that a sentence names, in languages that part words: as printed, as precise as printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import chain

from msgspec import Struct

from builder.analysis.facts import calendar
from builder.analysis.facts.date_words import DATE_WORDS, DateWords
from builder.analysis.facts.found import FoundDate, Span, Taken, near, pieces
from builder.analysis.facts.tongues import of
from builder.analysis.facts.tongues.kinds import Tongue
from builder.text.patterns import late

LAST_DAY = 31

LEAD = 24
"""Characters before a weekday or a year in which what belongs to it stands."""

PAPERS = (
    "times|post|mirror|mail|telegraph|herald|express|star|sun|people|league|school|night live"
    "|prayers|market"
)
"""What after a weekday makes it part of a name or a habit."""

_YEAR = r"(?:19|20)\d\d"
_YEAR_LIKE = late(_YEAR)
_Y = rf"(?P<y>{_YEAR})(?!\d)(?![.,]\d)"
_D = r"(?<![\d.,:/-])(?P<d>[0-3]?\d)"


class _Patterns(Struct, frozen=True):
    tongue: Tongue
    words: DateWords
    months: frozenset[str]
    """Tokens without which no month is looked for; likewise the next ones."""
    weekdays: frozenset[str]
    relatives: frozenset[str]
    full: re.Pattern[str]
    numeric: re.Pattern[str]
    month_year: re.Pattern[str]
    month: re.Pattern[str]
    decade: re.Pattern[str]
    year: re.Pattern[str]
    weekday: re.Pattern[str]
    lead: re.Pattern[str]
    """What may stand before a weekday, at the end of a stretch."""
    relative: re.Pattern[str]
    ago: re.Pattern[str]
    range: re.Pattern[str]
    ahead: re.Pattern[str]
    past: re.Pattern[str]


class _Case(Struct, frozen=True, dict=True):
    """One sentence, with what its dates may be resolved from."""

    said: str
    rules: _Patterns
    published: str | None

    @cached_property
    def is_ahead(self) -> bool:
        """True unless the sentence tells of the past alone: else nothing is resolved backwards."""
        return bool(self.rules.ahead.search(self.said)) or not self.rules.past.search(self.said)


def find(said: str, words: frozenset[str], language: str, published: str | None) -> list[FoundDate]:
    """The dates of a sentence, by place; none overlaps another.

    Args:
        said: the sentence.
        words: its tokens.
        language: ISO 639-1.
        published: the article's own date, from which relative dates are resolved.
    """
    rules = _patterns(language) if language in DATE_WORDS else None
    finders = [*_finders(said, words, rules)] if rules else []
    if not (rules and finders):
        return []
    case = _Case(said, rules, published)
    taken = Taken()
    every = chain.from_iterable(finder(case) for finder in finders)
    return sorted(each for each in every if taken.take(each.start, each.end))


def _finders(said: str, words: frozenset[str], rules: _Patterns) -> Iterator[_Finder]:
    """What may find something in a sentence with these tokens, in the order in which it does."""
    month = not words.isdisjoint(rules.months)
    year = ("19" in said or "20" in said) and bool(_YEAR_LIKE.search(said))
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
    for match in near(case.rules.year, _YEAR_LIKE, case.said, LEAD):
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
        unit, shift = shifts[match["r"].lower().removeprefix("earlier ").removeprefix("later ")]
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


@cache
def _patterns(language: str) -> _Patterns:
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
    relative = "|".join(re.escape(each) for each in _longest(words.relative))
    units = "|".join(_longest(tongue.times))
    return _Patterns(
        tongue,
        words,
        pieces(*tongue.months),
        pieces(*tongue.weekdays),
        frozenset(_last_piece(each) for each in words.relative),
        _compiled(rf"(?<!\w){words.full}", parts),
        _compiled(_NUMERIC, parts),
        _compiled(rf"(?<!\w){words.month_year}", parts),
        _compiled(rf"(?<!\w)(?P<before>{words.month}){{M}}(?!\w)(?!\.?\ \d)", parts),
        late(
            r"(?<![\w.,-])(?:(?:in|since|during|from|of)\ )?(?:the\ )?(?:(?:early|mid|late)"
            r"[\ -])?(?P<y>(?:19|20)\d0)['’]?s(?!\w)"
        )
        if language == "en"
        else _NEVER,
        _compiled(rf"(?<![\w.,$€£-]){words.year}{{Y}}(?![\w%])(?!['’]\d)", parts),
        late(
            rf"(?<![\w-])(?-i:(?P<w>{weekday}))(?!\w)"
            rf"(?:[\ ]?(?P<after>{words.after})(?!\w))?(?!\ (?:-|–)\ )"
            rf"(?!\ (?:{PAPERS})(?!\w))",
            re.I,
        ),
        late(rf"(?<![\w-])(?:{words.weekday})\ $", re.I),
        late(rf"(?<![\w-])(?<!\bthe\s)(?P<r>{relative})(?!\w)", re.I),
        late(
            r"(?<!\w)(?P<vague>(?:about|around|roughly|almost|nearly|more than|over|some|at least)"
            rf"\ )?(?P<n>\d{{1,3}}|a|an|{'|'.join(_longest(tongue.numbers))})\ (?P<unit>{units})"
            r"\ ago(?!\w)",
            re.I,
        )
        if language == "en"
        else _NEVER,
        late(rf"(?:{words.range})(?P<y>{_YEAR}|\d\d)(?![\w.,:%-]\d|\w)"),
        late(
            rf"(?<![\w-])(?:{'|'.join(_longest(tongue.ahead))}|{words.future})(?!\w)"
            r"|\b(?:von|ab)\ (?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)\w+\ an\b|à\ partir\ d"
        ),
        late(rf"(?<![\w-])(?:{words.past})(?!\w)"),
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
