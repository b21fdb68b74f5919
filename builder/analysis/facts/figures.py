"""Figures: numbers with their unit, or with what they count, in languages that part words.

A number is only a figure if a unit, a currency or a counted noun stands with it: years, times of
day, telephone and section numbers, names of models and flights, ages and scores do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from builder.analysis.facts.found import FoundFigure, Span, free
from builder.analysis.facts.nouns import noun_phrase, of_phrase
from builder.analysis.facts.numbers import Patterns, amount, patterns
from builder.analysis.facts.tongues.kinds import Tongue

LOOK_BACK = 40
"""Characters before a number in which its qualifier and its label stand."""

SMALL = 10
"""Number words up to this, after "the" or "these", name a known group."""

YEARS = range(1900, 2100)
"""Numbers of four digits that are years as often as amounts."""

_CURRENCY = r"(?:US|AU|A|CA|C|HK|NZ|NT|S|R)?\$|€|£|¥|₩|₹|(?:USD|EUR|GBP|JPY|CHF)[\s\u00a0]"
_SYMBOLS = (
    "km/h km² km m² m³ cm mm kg mg µg kWh MWh GWh TWh kW MW GW TW kt Mt mph kph ha GB TB MB MHz "
    "GHz nm bpd °C °F"
)


@dataclass(frozen=True, slots=True)
class _Rules:
    """What stands around a number in one language."""

    tongue: Tongue
    numbers: Patterns
    money: re.Pattern[str]
    qualifier: re.Pattern[str]
    trailing: re.Pattern[str]
    unit: re.Pattern[str]
    span: re.Pattern[str]
    between: tuple[str, str]
    idle: re.Pattern[str]
    """What before a number keeps it from being an amount."""


def find(said: str, language: str, taken: list[Span]) -> Iterator[FoundFigure]:
    """The figures of a sentence, by place.

    Args:
        said: the sentence.
        language: ISO 639-1.
        taken: where its dates stand; no figure touches one.
    """
    numbers = patterns(language)
    if numbers is None or not numbers.trigger.search(said):
        return
    rules = _rules(language)
    done = 0
    for match in numbers.number.finditer(said):
        if match.start() >= done and free(taken, match.start(), match.end()):
            found = _read(said, match, rules, taken)
            if found:
                yield found
                done = found.end


def _read(said: str, match: re.Match[str], rules: _Rules, taken: list[Span]) -> FoundFigure | None:
    """The figure around one number, if it is one."""
    money = rules.money.search(said, max(0, match.start() - LOOK_BACK), match.start())
    start, first = (money.start() if money else match.start()), match
    before = said[max(0, start - LOOK_BACK) : start]
    last = _range_end(said, match, before, rules) or match
    if last is not match and not free(taken, last.start(), last.end()):
        return None
    if _is_idle(said, match, last, before, rules) and not money:
        return None
    unit, thing, end = _what(said, last, rules, money=bool(money))
    if not (money or unit or thing) or end < 0:
        return None
    if not (money or unit) and _names_group(match, before, rules):
        return None
    low, high = amount(first, rules.tongue), amount(last, rules.tongue)
    if not low or not high:
        return None
    number = said[first.start() : last.end()]
    start, number, low = _reach_between(said, before, start, number, low, rules)
    before = said[max(0, start - LOOK_BACK) : start]
    qualifier = _qualifier(before, rules, timed=unit.lower() in rules.tongue.times)
    start -= len(qualifier) + (1 if qualifier and before.endswith((" ", "\u00a0")) else 0)
    trailing = rules.trailing.match(said, end)
    if trailing:
        end = trailing.end()
    return FoundFigure(
        start,
        end,
        qualifier or (trailing[0].strip() if trailing else ""),
        number,
        money[0].strip() if money else unit,
        thing,
        _joined(low, high, first, last, rules.tongue),
    )


def _joined(
    low: str, high: str, first: re.Match[str], last: re.Match[str], tongue: Tongue
) -> str:
    """One number, or both ends of a range; a scale after the second counts for both."""
    if first is last or low == high:
        return low if first is last else high
    if last["scale"] and not first["scale"]:
        low = _scaled(low, last, tongue)
    return f"{low}-{high}"


def _scaled(low: str, last: re.Match[str], tongue: Tongue) -> str:
    factor = 1
    for scale in re.findall(r"\w+", (last["scale"] or "").lower()):
        factor *= tongue.scales.get(scale, 1)
    return str(int(low) * factor) if low.isdigit() else low


def _range_end(
    said: str, match: re.Match[str], before: str, rules: _Rules
) -> re.Match[str] | None:
    """The second number of a range that begins with this one."""
    joint = rules.span.match(said, match.end())
    if not joint or re.search(r"(?i)(?<!\w)(?:from|von|de|du|des)\s$", before):
        return None
    return rules.numbers.number.match(said, joint.end())


def _reach_between(
    said: str, before: str, start: int, number: str, low: str, rules: _Rules
) -> tuple[int, str, str]:
    """``between 10 and 15``: the figure begins at the first number."""
    opening, joint = rules.between
    if not opening:
        return start, number, low
    found = re.search(
        rf"(?i)(?<!\w){opening}\s(?P<low>[^\s]+(?:\s[^\W\d]+)?)\s{joint}\s$", before
    )
    if not found:
        return start, number, low
    first = rules.numbers.number.match(said, start - len(before) + found.start("low"))
    if not first or not amount(first, rules.tongue):
        return start, number, low
    begin = start - len(before) + found.start()
    return begin, said[first.start() : start] + number, f"{amount(first, rules.tongue)}-{low}"


def _qualifier(before: str, rules: _Rules, *, timed: bool) -> str:
    """What limits the number, as it stands before it; empty if nothing does."""
    found = rules.qualifier.search(before)
    if not found:
        return ""
    words = found[1]
    if timed and words.lower() in ("over", "under", "über", "unter", "some"):
        return ""
    if words.lower() == "about" and re.search(
        r"(?i)(?:talk\w*|sp[eo]ak\w*|spoke|know\w*|knew|concern\w*|question\w*|complain\w*|worr\w+"
        r"|learn\w*|hear\w*|ask\w*|story|stories|book|film|information|think\w*)\s$",
        before[: found.start(1)],
    ):
        return ""
    return words


def _is_idle(
    said: str, match: re.Match[str], last: re.Match[str], before: str, rules: _Rules
) -> bool:
    """True for a number that is no amount: a label, a time, a score, part of a name."""
    after = said[last.end() : last.end() + 12]
    if _AFTER.match(after) or rules.idle.search(before):
        return True
    word = _LAST_WORD.search(before)
    if not word or not match["digits"]:
        return False
    name = word[1]
    if name.lower() in rules.tongue.labels:
        return True
    return (
        rules.tongue.nouns == "plural"
        and name[0].isupper()
        and name.lower() not in rules.tongue.stops
        and name.lower() not in _OPENERS
    )


_OPENERS = frozenset(
    "some about around nearly roughly only just over under another killed police officials a an "
    "the approximately almost exactly estimated more less".split()  # noqa: SIM905
)
"""Words before a number that do not make it part of a name, even with a capital."""


def _what(
    said: str, last: re.Match[str], rules: _Rules, *, money: bool
) -> tuple[str, str, int]:
    """``(unit, thing, end)`` of what stands after the number; ``end`` is -1 if it is no figure."""
    tongue, end = rules.tongue, last.end()
    if money:
        return "", *of_phrase(said, end, tongue, money=True)
    if (last["scale"] or "").strip().lower() in ("m", "k"):
        return "", "", -1
    unit = rules.unit.match(said, end)
    if unit:
        if unit["time"] and _AGE.match(said, unit.end()):
            return "", "", -1
        thing, reach = of_phrase(said, unit.end(), tongue, money=False)
        return unit["sign"] or unit["word"], thing, reach
    phrase = noun_phrase(said, end, tongue, scaled=bool(last["scale"]))
    if phrase is None or (_is_year(last) and " " in phrase[0]):
        return "", "", end
    return "", *phrase


def _is_year(match: re.Match[str]) -> bool:
    digits = match["digits"] or ""
    return not match["scale"] and digits.isdigit() and len(digits) == 4 and int(digits) in YEARS  # noqa: PLR2004


def _names_group(match: re.Match[str], before: str, rules: _Rules) -> bool:
    """True for "the three countries": a known group, no count."""
    word = _LAST_WORD.search(before)
    return bool(
        match["word"]
        and rules.tongue.numbers[match["word"].lower()] <= SMALL
        and not match["scale"]
        and word
        and word[1].lower() in rules.tongue.definite
    )


_LAST_WORD = re.compile(r"([^\W\d_][\w.'’-]*?)\.?[\s\u00a0]$")
_AFTER = re.compile(
    r"[:/](?=\d)|[-–—]\d|\.\d|,\d|['’]|\s?(?:[ap]\.?m\b|[AP]\.?M\b|o['’]clock|Uhr\b|GMT\b|h\d)"
    r"|-(?:year|Jahr|jähr)|\w|\s?°(?![CF])"
)
"""After a number: a clock, a score, an age, a longer name."""

_AGE = re.compile(r"[\s-](?:old\b|alt(?:e[nrs]?)?\b|d['’]âge)|\s(?:ago|earlier|later|before)\b")


@cache
def _rules(language: str) -> _Rules:
    numbers = patterns(language)
    assert numbers is not None
    tongue = numbers.tongue
    units = sorted({*tongue.measures, *tongue.times, *tongue.money}, key=lambda each: -len(each))
    times = "|".join(sorted(tongue.times, key=lambda each: -len(each)))
    listed = "|".join(map(re.escape, units))
    symbols = "|".join(map(re.escape, _SYMBOLS.split()))
    joint = r"(?:(?:nautical|square|cubic|metric|light|US|U\.S\.)\s)?"
    apostrophe = "" if tongue.nouns == "first" else r"(?!['’]\w)"
    of = r"(?:de\s|d['’])?" if tongue.nouns == "first" else ""
    return _Rules(
        tongue,
        numbers,
        re.compile(rf"(?:{_CURRENCY})\s?$|(?:{_CURRENCY})$"),
        re.compile(
            r"(?i)(?<!\w)("
            + "|".join(re.escape(each) for each in sorted(tongue.qualifiers, key=lambda q: -len(q)))
            + r")[\s\u00a0]?$"
        ),
        re.compile(
            r"(?i)\s(?:" + "|".join(map(re.escape, tongue.trailing)) + r")(?!\w)"
            if tongue.trailing
            else r"(?!)"
        ),
        re.compile(
            rf"[\s\u00a0\u202f]?(?:(?P<sign>(?i:{tongue.percent})(?!\w)|(?:{symbols})(?![\w/]))"
            rf"|(?<=[\s\u00a0\u202f-])(?i:{of}(?P<word>{joint}(?:(?P<time>{times})|{listed})))"
            rf"(?![\w-]){apostrophe})"
        ),
        re.compile(rf"(?:[\s\u00a0](?:{tongue.span})[\s\u00a0]|\s?[-–—]\s?)(?=[\d\w$€£¥₩])", re.I),
        tuple((tongue.between + "  ").split(" ")[:2]),  # type: ignore[arg-type]
        re.compile(
            r"(?i)(?:[-–—]|\b(?:per|every|one in|1 in|no\.|nos\.|few|several|many|couple of"
            rf"|top|{'|'.join(tongue.ages)})\s|\d\s(?:in|von|sur)\s|[a-z]-)$"
        ),
    )
