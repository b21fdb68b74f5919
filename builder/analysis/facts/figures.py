"""Figures: numbers with their unit, or with what they count, in languages that part words.

A number is only a figure if a unit, a currency or a counted noun stands with it: years, times of
day, telephone and section numbers, names of models and flights, ages and scores do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from builder.analysis.facts.beside import TOPIC, by_last_word, ends_with, is_age_or_hour
from builder.analysis.facts.found import FoundFigure, Taken
from builder.analysis.facts.nouns import noun_phrase, of_phrase
from builder.analysis.facts.numbers import Patterns, amount, is_scaled, patterns, scale_of, starts
from builder.analysis.facts.tongues.kinds import Tongue, words
from builder.text.patterns import late

LOOK_BACK = 40
"""Characters before a number in which its qualifier and its label stand."""

TENS = 20
"""From here on a number in words may go on behind "and"."""

CURRENCY_BACK = 5
"""Characters before a number in which its currency stands."""

SMALL = 10
"""Number words up to this, after "the" or "these", name a known group."""

_CURRENCY = r"(?:US|AU|A|CA|C|HK|NZ|NT|S|R)?\$|€|£|¥|₩|₹|(?:USD|EUR|GBP|JPY|CHF)[\s\u00a0]"
_SYMBOLS = (
    "km/h km² km m² m³ cm mm kg mg µg kWh MWh GWh TWh kW MW GW TW kt Mt mph kph ha GB TB MB MHz "
    "GHz nm bpd °C °F"
)


class _Rules(Struct, frozen=True):
    """What stands around a number in one language."""

    tongue: Tongue
    numbers: Patterns
    money: re.Pattern[str]
    qualifiers: Mapping[str, tuple[str, ...]]
    """Last word of a qualifier -> the qualifiers that end with it, the longest first."""
    trailing: re.Pattern[str]
    unit: re.Pattern[str]
    span: re.Pattern[str]
    spans: frozenset[str]
    opened: re.Pattern[str]
    """The first number of a range, before the second."""
    joint: re.Pattern[str]
    """The second word of "between … and"."""
    idle_ends: frozenset[str]
    """Last words of what ``idle`` finds: nothing else is looked at."""
    idle: re.Pattern[str]
    """What before a number keeps it from being an amount."""


def find(said: str, words: frozenset[str], language: str, taken: Taken) -> Iterator[FoundFigure]:
    """The figures of a sentence, by place.

    Args:
        said: the sentence.
        words: its tokens.
        language: ISO 639-1.
        taken: where its dates stand; no figure touches one.
    """
    numbers = patterns(language)
    if numbers is None:
        return
    done, rules = 0, _rules(language)
    for start in starts(said, words, numbers):
        match = numbers.match(said, start) if start >= done else None
        if match and taken.free(match.start(), match.end()):
            found = _read(said, match, rules, taken)
            if found and taken.free(found.start, found.end):
                yield found
                done = found.end


class _Number(NamedTuple):
    """A number in a sentence, or both of a range, with what stands before."""

    said: str
    first: re.Match[str]
    last: re.Match[str]
    money: re.Match[str] | None
    """A sign of currency before it."""
    start: int
    """Where it begins, its currency with it."""
    before: str
    """What stands before it."""
    opening: int
    """Where the "between" begins that stands before the number; -1 if none does."""


def _read(said: str, match: re.Match[str], rules: _Rules, taken: Taken) -> FoundFigure | None:
    """The figure around one number, if it is one."""
    money = rules.money.search(said, max(0, match.start() - CURRENCY_BACK), match.start())
    start = money.start() if money else match.start()
    before = said[max(0, start - LOOK_BACK) : start]
    number = _Number(said, match, match, money, start, before, _opening(before, start, rules))
    last = _range_end(number, rules, taken)
    if last:
        number = number._replace(last=last)
    what = _what(number, rules)
    if what is None or (not money and _is_idle(number, rules)):
        return None
    ends = _amounts(number, rules.tongue)
    if ends is None:
        return None
    if not (money or what[0]) and _names_other(number, rules):
        return None
    if rules.tongue.nouns == "first" and is_age_or_hour(before, what[0]):
        return None
    return _whole(number, ends, what, rules)


def _opening(before: str, start: int, rules: _Rules) -> int:
    word = f"{rules.tongue.between.partition(' ')[0]} "
    tail = before[-len(word) :]
    if len(word) == 1 or tail.lower() != word or before[: -len(word)][-1:].isalnum():
        return -1
    return start - len(word)


def _amounts(number: _Number, tongue: Tongue) -> tuple[str, str] | None:
    """Both ends in digits; None if one cannot be read, or if they are no range."""
    low = amount(number.first, tongue)
    high = low if number.last is number.first else amount(number.last, tongue)
    if not low or not high:
        return None
    ranged = number.first is not number.last and not number.last["scale"]
    return None if ranged and float(low) >= float(high) else (low, high)


def _whole(
    number: _Number, ends: tuple[str, str], what: tuple[str, str, int], rules: _Rules
) -> FoundFigure:
    """The figure with its qualifier, before or behind, and the first end of "between"."""
    said, (unit, thing, end) = number.said, what
    begin, printed = number.start, said[number.first.start() : number.last.end()]
    value = _joined(*ends, number, rules.tongue)
    if number.opening >= 0 and number.first is not number.last:
        begin = number.opening
    before = said[max(0, begin - LOOK_BACK) : begin]
    qualifier = _qualifier(before, rules, timed=unit.lower() in rules.tongue.times)
    begin -= len(qualifier) + (1 if qualifier and before[-1:].isspace() else 0)
    trailing = rules.trailing.match(said, end)
    return FoundFigure(
        begin,
        trailing.end() if trailing else end,
        qualifier or (trailing[0].strip() if trailing else ""),
        printed,
        number.money[0].strip() if number.money else unit,
        thing,
        value,
    )


def _joined(low: str, high: str, number: _Number, tongue: Tongue) -> str:
    """One number, or both ends of a range; a scale after the second counts for both."""
    if number.first is number.last:
        return low
    if number.last["scale"] and not number.first["scale"] and low.isdigit():
        low = str(int(low) * scale_of(number.last, tongue))
    return f"{low}-{high}"


def _range_end(number: _Number, rules: _Rules, taken: Taken) -> re.Match[str] | None:
    """The second number of a range that begins with this one."""
    said, end = number.said, number.first.end()
    if number.opening >= 0:
        unit = rules.unit.match(said, end)
        joint = rules.joint.match(said, unit.end() if unit else end)
    else:
        joint = rules.span.match(said, end)
        joint = None if joint and _FROM.search(number.before[-8:]) else joint
    last = rules.numbers.match(said, joint.end()) if joint else None
    return last if last and taken.free(*last.span()) else None


_FROM = late(r"(?i)(?<!\w)(?:from|von)\s$")


def _qualifier(before: str, rules: _Rules, *, timed: bool) -> str:
    """What limits the number, as it stands before it; empty if nothing does."""
    tail = before.rstrip().lower()
    last = tail.rpartition(" ")[2].rpartition("\u00a0")[2]
    known = rules.qualifiers.get(last, ())
    words = next((each for each in known if ends_with(tail, each)), "")
    if not words:
        return ""
    stop = len(tail)
    words = before[stop - len(words) : stop]
    if timed and words.lower() in ("over", "under", "über", "unter", "some"):
        return ""
    topic = words.lower() == "about" and TOPIC.search(before[: stop - len(words)])
    return "" if topic else words


def _is_idle(number: _Number, rules: _Rules) -> bool:
    """True for a number that is no amount: a label, a time, a score, part of a name."""
    end = number.last.end()
    after, before = number.said[end : end + 12], number.before
    if _AFTER.match(after) or before.endswith(_DASHES) or _is_part(number, rules):
        return True
    name = _last_word(before)
    low, tongue = name.lower(), rules.tongue
    if low in rules.idle_ends and rules.idle.search(before):
        return True
    opening = low in rules.spans and rules.opened.search(before)
    if opening and rules.idle.search(before[: opening.start()]):
        return True
    told = number.first["word"] or ""
    if tongue.nouns == "first" and told[:1].isupper() and name:
        return True
    if not name or not number.first["digits"]:
        return low in tongue.numbers or low in tongue.scales
    named = tongue.nouns == "plural" and name[0].isupper()
    return low in tongue.labels or (named and low not in tongue.stops and low not in _OPENERS)


def _is_part(number: _Number, rules: _Rules) -> bool:
    """True for a part of a longer number in words: "two hundred and fifty", "seis vírgula sete"."""
    tongue, before = rules.tongue, number.before.lower()
    if number.first is not number.last:
        return False
    behind = _AND_BEHIND.search(before) if before.endswith(_JOINTS_END) else None
    ahead = _AND_AHEAD.match(number.said, number.last.end())
    low, joint = (behind[1], behind[2]) if behind else ("", "")
    if low in tongue.scales or tongue.numbers.get(low, -1) >= (0 if joint in _POINTS else TENS):
        return True
    own = tongue.numbers.get((number.first["word"] or "").lower(), 0)
    large = own >= TENS or number.last["scale"] or (ahead and ahead[1].lower() in _POINTS)
    return bool(large and ahead and ahead[2].lower() in tongue.numbers)


_POINTS = ["virgule", "vírgula", "virgola", "coma", "komma", "point"]
_JOINTS = "|".join(("and", "e", "y", "et", *_POINTS))
_JOINTS_END = tuple(f" {each} " for each in _JOINTS.split("|"))
_AND_BEHIND = late(rf"([^\W\d_]+)\s({_JOINTS})\s$")
_AND_AHEAD = late(rf"(?i)\s({_JOINTS})\s([^\W\d_]+)")
_DASHES = ("-", "–", "—")
_IDLE_ENDS = words("per every in no nos few several many of top half von sur de")

_OPENERS = words(
    "some about around nearly roughly only just over under another killed police officials a an "
    "the approximately almost exactly estimated more less"
)
"""Words before a number that do not make it part of a name, even with a capital."""


def _what(number: _Number, rules: _Rules) -> tuple[str, str, int] | None:
    """``(unit, thing, end)`` of what stands after the number; None if it is no figure."""
    said, tongue, end = number.said, rules.tongue, number.last.end()
    if number.money:
        glued = said[end : end + 1].isalnum()
        return None if glued else ("", *of_phrase(said, end, tongue, money=True))
    if (number.last["scale"] or "").strip().lower() in ("m", "k"):
        return None
    unit = rules.unit.match(said, end)
    if unit:
        if unit["time"] and _AGE.match(said, unit.end()):
            return None
        return unit["sign"] or unit["word"], *of_phrase(said, unit.end(), tongue, money=False)
    phrase = noun_phrase(said, end, tongue, scaled=is_scaled(number.last, tongue))
    return ("", *phrase) if phrase else None


def _names_other(number: _Number, rules: _Rules) -> bool:
    """True for "the three countries", a known group, and for "2003 results", a year."""
    digits = number.last["digits"] or ""
    if not number.last["scale"] and digits.isdigit() and _YEAR.fullmatch(digits):
        return not _qualifier(number.before, rules, timed=False)
    word, told = _last_word(number.before), number.first["word"]
    return bool(
        told
        and rules.tongue.numbers[told.lower()] <= SMALL
        and not number.first["scale"]
        and word.lower() in rules.tongue.definite
    )


def _last_word(before: str) -> str:
    """The word before a blank at the end, without the full stop of an abbreviation; or empty."""
    if not before[-1:].isspace():
        return ""
    parts = before.rsplit(maxsplit=1)
    word = parts[-1].lstrip("(“„«\"'").rstrip(".") if parts else ""
    return word if word[:1].isalpha() and word[-1:].isalnum() else ""


_YEAR = late(r"(?:19|20)\d\d")
_AFTER = late(
    r"[:/](?=\d)|[-–—]\d|\.\d|,\d|['’]|\s?(?:[ap]\.?m\b|[AP]\.?M\b|o['’]clock|Uhr\b|GMT\b|h\d)"
    r"|-(?:year|Jahr|jähr)|\w|\s?°(?![CF])"
)
"""After a number: a clock, a score, an age, a longer name."""
_AGE = late(r"[\s-](?:old\b|alt(?:e[nrs]?)?\b|d['’]âge)|\s(?:ago|earlier|later|before|past)\b")


@cache
def _rules(language: str) -> _Rules:
    """A language's patterns, made of its words; only for one that ``patterns`` knows."""
    numbers = patterns(language)
    assert numbers is not None
    tongue = numbers.tongue
    units = sorted({*tongue.measures, *tongue.times, *tongue.money}, key=lambda each: -len(each))
    times = "|".join(sorted(tongue.times, key=lambda each: -len(each)))
    listed = "|".join(map(re.escape, units))
    symbols = "|".join(map(re.escape, _SYMBOLS.split()))
    joint = r"(?:(?:nautical|square|cubic|metric|light|US|U\.S\.)\s)?"
    apostrophe = "" if tongue.nouns == "first" else r"(?!['’]\w)"
    of = rf"(?:(?:{tongue.of})(?:\s|(?<=['’])))?" if tongue.nouns == "first" and tongue.of else ""
    return _Rules(
        tongue=tongue,
        numbers=numbers,
        money=late(rf"(?:{_CURRENCY})\s?$|(?:{_CURRENCY})$"),
        qualifiers=by_last_word(tongue.qualifiers),
        trailing=late(
            r"(?i)\s(?:" + "|".join(map(re.escape, tongue.trailing)) + r")(?!\w)"
            if tongue.trailing
            else r"(?!)"
        ),
        unit=late(
            rf"[\s\u00a0\u202f]?(?:(?P<sign>(?i:{tongue.percent})(?!\w)|(?:{symbols})(?![\w/]))"
            rf"|(?<=[\s\u00a0\u202f-])(?i:{of}(?P<word>{joint}(?:(?P<time>{times})|{listed})))"
            rf"(?![\w-]){apostrophe})"
        ),
        span=late(
            rf"(?:[\s\u00a0](?:{tongue.span})[\s\u00a0]|\s?[-–—]\s?)(?:{_CURRENCY})?(?=[\d\w])",
            re.I,
        ),
        spans=frozenset(tongue.span.split("|")),
        opened=late(rf"(?i)(?<!\w)(?:\d+|{'|'.join(tongue.numbers)})\s(?:{tongue.span})\s$"),
        joint=late(
            rf"(?i)\s(?:{tongue.between.partition(' ')[2] or '(?!)'})\s(?:{_CURRENCY})?(?=[\d\w])"
        ),
        idle_ends=_IDLE_ENDS | tongue.ages,
        idle=late(
            r"(?i)(?:\b(?:per|every|one in|1 in|no\.|nos\.|few|several|many|couple of|top|half"
            rf"|quarter of|third of|{'|'.join(tongue.ages)})\s|\d\s(?:in|von|sur|su|op)\s"
            r"|(?:mineurs|enfants|jeunes|menores|niños|crianças) de )$"
        ),
    )
