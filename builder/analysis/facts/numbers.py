"""Numbers as they are printed, and the same in digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from builder.analysis.facts.found import token_places
from builder.analysis.facts.tongues import of
from builder.analysis.facts.tongues.kinds import Tongue

LONGEST = 15
"""Digits of the longest number: more are an account, not an amount."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What finds numbers of one language."""

    tongue: Tongue
    cues: frozenset[str]
    """Words with which a number may begin: a sentence without them and without digits has none."""
    scales: frozenset[str]
    """Words that multiply: with one of them a number may begin with a word for one."""
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
        rf"|(?P<single>{single})(?=\s(?:{scales})(?!\w)))" + scale
    )
    return Patterns(
        tongue,
        frozenset(word.partition("-")[0] for word in tongue.numbers),
        frozenset(tongue.scales),
        re.compile(number, re.I),
    )


def starts(said: str, words: frozenset[str], found: Patterns) -> list[int]:
    """Where a number may begin in a sentence, ascending.

    Args:
        said: the sentence.
        words: its tokens.
        found: the patterns of its language.
    """
    cues = words & found.cues
    if words & found.scales:
        cues |= found.tongue.single
    if cues:
        return [
            match.start()
            for match in token_places(said)
            if match[0][0].isdigit() or match[0].lower() in cues
        ]
    return [match.start() for match in _DIGITS.finditer(said)]


MOST_DIGITS = 1_000
"""Digits beyond which no number is looked at: Python itself refuses to print 4,301 of them."""

_DIGITS = re.compile(r"\d+")


def amount(match: re.Match[str], tongue: Tongue) -> str:
    """The number in plain digits with a full stop for the decimal mark; empty if it is too long."""
    if match["digits"]:
        plain = re.sub(rf"[{tongue.group}]", "", match["digits"]).replace(tongue.point, ".")
    elif match["word"]:
        plain = str(tongue.numbers[match["word"].lower()])
    else:
        plain = "1"
    whole, _, rest = plain.partition(".")
    factor = scale_of(match, tongue)
    if len(plain) > MOST_DIGITS:
        return ""
    digits = str(int((whole + rest) or "0") * factor)
    if len(digits) > LONGEST + len(rest):
        return ""
    if not rest:
        return digits
    digits = digits.zfill(len(rest) + 1)
    fraction = digits[-len(rest) :].rstrip("0")
    return digits[: -len(rest)] + (f".{fraction}" if fraction else "")


def scale_of(match: re.Match[str], tongue: Tongue) -> int:
    """What the words after a number multiply it by; 1 if there are none."""
    factor = 1
    for scale in re.findall(r"\w+", (match["scale"] or "").lower()):
        factor *= tongue.scales.get(scale) or _LETTERS[scale]
    return factor


_LETTERS = {"m": 10**6, "bn": 10**9, "k": 1_000}


def _alternation(listed: list[str]) -> str:
    """The words as an alternation, the longest first."""
    return "|".join(re.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word)))
