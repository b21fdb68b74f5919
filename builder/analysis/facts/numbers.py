"""Numbers as they are printed, and the same in digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from builder.analysis.facts.tongues import of
from builder.analysis.facts.tongues.kinds import Tongue

LONGEST = 15
"""Digits of the longest number: more are an account, not an amount."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What finds numbers of one language."""

    tongue: Tongue
    trigger: re.Pattern[str]
    """Finds a digit or a number word: a sentence without it holds no figure."""
    number: re.Pattern[str]
    """A number with its scale: ``digits`` or ``word``, then ``scale``."""


@cache
def patterns(language: str) -> Patterns | None:
    """The patterns of a language; None if nothing is known of it."""
    tongue = of(language)
    if tongue is None:
        return None
    listed = _alternation([*tongue.numbers])
    group, point = tongue.group, re.escape(tongue.point)
    digits = rf"\d{{1,3}}(?:[{group}]\d{{3}}(?!\d))+(?:{point}\d+)?|\d+(?:{point}\d+)?"
    scales = _alternation([*tongue.scales])
    single = _alternation([*tongue.single])
    scale = rf"(?P<scale>(?:[\s\u00a0-]?(?:{scales})(?![\w-]))+|\s?(?:bn|m|k)(?!\w))?"
    number = (
        rf"(?<![\w.,/:°№#+])(?<!(?<![dlDL])['’])(?:(?P<digits>{digits})(?!\d)"
        rf"|(?P<word>{listed})(?!\w)(?!-\w)"
        rf"|(?P<single>{single})(?=\s(?:{scales})(?!\w)))"
        + scale
    )
    return Patterns(
        tongue,
        re.compile(rf"\d|(?<!\w)(?:{_alternation([*tongue.numbers, *tongue.scales])})(?!\w)", re.I),
        re.compile(number, re.I),
    )


def amount(match: re.Match[str], tongue: Tongue) -> str:
    """The number in plain digits with a full stop for the decimal mark; empty if it is too long."""
    if match["digits"]:
        plain = re.sub(rf"[{tongue.group}]", "", match["digits"]).replace(tongue.point, ".")
    elif match["word"]:
        plain = str(tongue.numbers[match["word"].lower()])
    else:
        plain = "1"
    whole, _, rest = plain.partition(".")
    factor = 1
    for scale in re.findall(r"\w+", (match["scale"] or "").lower()):
        factor *= tongue.scales.get(scale) or {"m": 10**6, "bn": 10**9, "k": 1_000}[scale]
    digits = str(int((whole + rest) or "0") * factor)
    if len(digits) > LONGEST + len(rest):
        return ""
    if not rest:
        return digits
    digits = digits.zfill(len(rest) + 1)
    fraction = digits[-len(rest) :].rstrip("0")
    return digits[: -len(rest)] + (f".{fraction}" if fraction else "")


def _alternation(listed: list[str]) -> str:
    """The words as an alternation, the longest first."""
    return "|".join(re.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word)))
