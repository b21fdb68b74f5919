"""Numbers as they are printed, and the same in digits."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from builder.analysis.facts.found import holds_digit, token_places
from builder.analysis.facts.tongues import of
from builder.analysis.facts.tongues.kinds import Tongue
from builder.text.patterns import late

LONGEST = 15
"""Digits of the longest number: more are an account, not an amount."""


class Patterns(Struct, frozen=True):
    """What finds numbers of one language."""

    tongue: Tongue
    cues: frozenset[str]
    """Words with which a number may begin: a sentence without them and without digits has none."""
    scales: frozenset[str]
    """Words that multiply: with one of them a number may begin with a word for one."""
    number: re.Pattern[str]
    """A number with its scale: ``digits``, ``word``, ``single`` or ``part``, then ``scale``."""
    compound: re.Pattern[str] | None
    """Several number words that may be one number; the same groups, all but ``words`` empty."""
    halves: frozenset[str]
    """Words that tell of a half: with one of them a number may begin with it or with "one"."""

    def match(self, said: str, start: int) -> re.Match[str] | None:
        """The number that begins at a place of a sentence, as long as it reads as one."""
        in_words = self.compound if not said[start].isdigit() else None
        several = in_words.match(said, start) if in_words else None
        if several and value_of(several["words"], self.tongue):
            return several
        return self.number.match(said, start)


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
    stop = rf"(?:(?<={_SHORT})\.(?=\s\w))?"
    scale = rf"(?P<scale>(?:[\s\u00a0-]?(?:{scales})(?![\w-]){stop})+|\s?(?:bn|m|k)(?!\w))?"
    border = r"(?<![\w.,/:°№#+])(?<!(?<![dlDL])['’])"
    added = tongue.and_half or "(?!)"
    number = (
        rf"{border}(?:(?P<digits>{digits})(?!\d)"
        rf"|(?P<word>{listed})(?!\w)(?!-\w)"
        rf"|(?P<single>{single})(?=\s(?:(?:{scales})(?!\w)|{added}))"
        rf"|(?P<part>{tongue.half or '(?!)'})(?=[\s-](?:{scales})(?!\w)))"
        rf"(?P<half>\s(?:{added})(?!\w))?(?P<words>(?!))?{scale}"
    )
    return Patterns(
        tongue,
        frozenset(word.partition("-")[0] for word in tongue.numbers),
        frozenset(tongue.scales),
        late(number, re.I),
        late(border + _compound(tongue, listed, single, scales), re.I),
        frozenset(re.findall(r"\w+", f"{tongue.half} {'half' if tongue.and_half else ''}")),
    )


def _compound(tongue: Tongue, listed: str, single: str, scales: str) -> str:
    """Number words one after the other, with scales between them."""
    joint = "|".join(filter(None, (tongue.joint, tongue.late_joint)))
    inside = rf"(?:(?:{joint})\s)?" if joint else ""
    number = rf"(?:{listed})(?![\w-])(?:\s(?:{scales})(?![\w-])){{0,2}}"
    first = rf"(?:{listed}|{single})(?![\w-])(?:\s(?:{scales})(?![\w-])){{0,2}}"
    empty = "".join(
        rf"(?P<{name}>(?!))?" for name in ("digits", "word", "single", "part", "half", "scale")
    )
    return rf"(?P<words>{first}(?:\s{inside}{number}){{1,6}}){empty}"


@cache
def cues(language: str) -> frozenset[str]:
    """Tokens of which a sentence has one if it holds a number in words."""
    found = patterns(language)
    return found.cues | found.scales | found.halves if found else frozenset()


def starts(said: str, words: frozenset[str], found: Patterns) -> list[int]:
    """Where a number may begin in a sentence of these tokens, ascending."""
    cues = words & found.cues
    if not words.isdisjoint(found.scales):
        cues |= found.tongue.single
    if not words.isdisjoint(found.halves):
        cues |= found.tongue.single | found.halves
    digits = [match.start() for match in _DIGITS.finditer(said)] if holds_digit(said) else []
    return sorted([*digits, *token_places(said, cues)]) if cues else digits


MOST_DIGITS = 1_000
"""Digits beyond which no number is looked at: Python itself refuses to print 4,301 of them."""

_DIGITS = late(r"\d+")


def amount(match: re.Match[str], tongue: Tongue) -> str:
    """The number in plain digits with a full stop for the decimal mark; empty if it is too long."""
    if match["words"]:
        return value_of(match["words"], tongue)
    if match["digits"]:
        plain = re.sub(rf"[{tongue.group}]", "", match["digits"]).replace(tongue.point, ".")
    elif match["word"]:
        plain = str(tongue.numbers[match["word"].lower()])
    else:
        plain = "0.5" if match["part"] else "1"
    if match["half"] and plain.isdigit():
        plain += ".5"
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


def value_of(printed: str, tongue: Tongue) -> str:
    """Several number words as one number in digits; empty if they are none.

    Each word adds to those before it only what they leave open: "two hundred fifty" is one number,
    "two fifty" is none.
    """
    total = part = 0
    ceiling = 0
    joint = ""
    for word in printed.lower().split():
        value = tongue.numbers.get(word, int(word in tongue.single))
        if word in (tongue.joint, tongue.late_joint):
            joint = word
        elif word in tongue.scales and (part or total or word not in tongue.numbers):
            factor = tongue.scales[word]
            if not part or factor in UNCOUNTED or (ceiling and factor >= ceiling):
                return ""
            if factor == HUNDRED:
                if part >= HUNDRED:
                    return ""
                part *= factor
            else:
                total, part, ceiling = total + part * factor, 0, factor
        elif value and _is_open(total + part, value, joint, tongue):
            part += value
            joint = ""
        else:
            return ""
    return str(total + part) if total + part < 10**LONGEST and not joint else ""


HUNDRED = 100

UNCOUNTED = (12,)
"""Scales that stand in no longer number: a dozen."""

LEAST_JOINED = 20
"""From here on a joint may stand between tens and ones."""


def _is_open(before: int, value: int, joint: str, tongue: Tongue) -> bool:
    """Whether a number word adds to what stands before it, with or without a joint."""
    if not before:
        return not joint
    if before % 10 ** len(str(value)) or before < LEAST_JOINED:
        return False
    return not joint or joint == tongue.joint or before >= HUNDRED


def scale_of(match: re.Match[str], tongue: Tongue) -> int:
    """What the words after a number multiply it by; 1 if there are none."""
    factor = 1
    for scale in re.findall(r"\w+", (match["scale"] or "").lower()):
        factor *= tongue.scales.get(scale) or _LETTERS[scale]
    return factor


def is_scaled(match: re.Match[str], tongue: Tongue) -> bool:
    """Whether the number ends with a word that multiplies."""
    last = (match["words"] or "").rpartition(" ")[2].lower()
    return bool(match["scale"]) or last in tongue.scales


_SHORT = "(?i:mio|mrd|tsd|mln|mld)"
"""Scales that are written with a full stop as well."""

_LETTERS = {"m": 10**6, "bn": 10**9, "k": 1_000}


def _alternation(listed: list[str]) -> str:
    """The words as an alternation, the longest first."""
    return "|".join(re.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word)))
