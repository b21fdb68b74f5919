"""Whether a sentence stands alone, or leans on one that a summary would leave behind (S4)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from builder.analysis.lexicon import openers
from builder.analysis.lexicon.openers import Openers

Lean = Literal["", "fragment", "quotation", "pronoun", "connective", "pointer", "speaker"]
"""Why a sentence does not stand alone; empty if it does."""

OPENING: Final = 100
"""Characters at the start of a sentence that tell whether it leans."""

FEWEST_WORDS: Final = 4
"""Fewer are a fragment in a script with spaces."""

FEWEST_CHARACTERS: Final = 8
"""Fewer are a fragment in Japanese, Chinese and Korean."""

SPACELESS: Final = frozenset({"ja", "zh"})

_FINAL: Final = re.compile(r"[.!?…。！？｡]['\"”’»›)\]」』]*(?:\[\d{1,3}\])*$")
_FRAGMENT_START: Final = re.compile(r"[^\w\"“”„«»‘’'‹›(\[「『¿¡$€£¥#@]")
_PAIRS: Final = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ("(", ")"))
_PAIRED: Final = re.compile(r"[“”„«»「」『』()]")
_OPEN_QUOTE: Final = re.compile(r"[\"“„«「『]|['‘](?=\w)")
_AFTER_QUOTE: Final = re.compile(r"[\"”»」』“]([^\"“”„«»「」『』]*)$")


def leans(text: str, language: str | None) -> Lean:
    """Tell why a sentence cannot stand alone.

    Args:
        text: one sentence as printed.
        language: ISO 639-1. Where there is no list, only fragments and open quotations are found.

    Returns:
        ``fragment`` (begins small, has no end, too short), ``quotation`` (open, or without its
        speaker), ``pronoun``, ``connective``, ``pointer`` ("The two …", "The company said …") or
        ``speaker`` ("…, he said"); empty if the sentence stands alone.
    """
    said = text.strip()
    if _is_fragment(said, language):
        return "fragment"
    if _is_open(said):
        return "quotation"
    listed = openers.OPENERS.get(language or "")
    if listed is None:
        return "quotation" if _is_bare_quotation(said) else ""
    return _rules(language or "").judge(said)


def _is_fragment(said: str, language: str | None) -> bool:
    if not said or _FRAGMENT_START.match(said) or not _FINAL.search(said):
        return True
    if language in SPACELESS:
        return len(said) < FEWEST_CHARACTERS
    first = said.lstrip("\"“”„«»‘’'‹›([¿¡ ")
    if first[:1].islower() and not first[1:2].isupper():
        return True
    return len(said.split()) < (FEWEST_WORDS - 1 if language == "ko" else FEWEST_WORDS)


def _is_open(said: str) -> bool:
    """True if a quotation or bracket opens without closing, or closes without opening."""
    if said.count('"') % 2:
        return True
    if not _PAIRED.search(said):
        return False
    if "„" in said:
        return said.count("„") != said.count("“") + said.count("”")
    return any(
        sum(map(said.count, opening)) != sum(map(said.count, closing))
        for opening, closing in _PAIRS
    )


def _is_bare_quotation(said: str) -> bool:
    """True if the sentence is a quotation and does not name who speaks."""
    if not _OPEN_QUOTE.match(said):
        return False
    rest = _AFTER_QUOTE.search(said)
    return rest is None or not re.search(r"\w{2}", rest[1])


class _Rules:
    """One language's openers, ready to match."""

    def __init__(self, listed: Openers) -> None:
        self._unless = re.compile(listed.unless, re.IGNORECASE)
        self._kinds: tuple[tuple[Lean, re.Pattern[str]], ...] = (
            ("pronoun", _words(listed.pronouns, listed.spaced)),
            ("connective", _words(listed.connectives, listed.spaced)),
            ("pointer", re.compile(listed.pointers, re.IGNORECASE)),
        )
        self._speaker = re.compile(listed.speaker, re.IGNORECASE)
        self._anywhere = re.compile(listed.anywhere, re.IGNORECASE)
        self._timed = listed.timed
        self._later = re.compile(listed.later, re.IGNORECASE)
        self._dated = re.compile(listed.dated, re.IGNORECASE)

    def judge(self, said: str) -> Lean:
        """Why a whole sentence leans; empty if it does not."""
        if self._speaker.search(said):
            return "speaker"
        if _is_bare_quotation(said):
            return "quotation"
        if self._is_timed(said):
            return "pointer"
        return self._opening(said[:OPENING])

    def _is_timed(self, said: str) -> bool:
        """True if it counts days or years from something that it does not name."""
        small = said.lower()
        if not any(sign in small for sign in self._timed):
            return False
        if self._anywhere.search(said):
            return True
        later = self._later.search(said)
        return bool(later and not self._dated.search(said, 0, later.start()))

    def _opening(self, said: str) -> Lean:
        """Why the beginning leans; empty if it does not."""
        plain = said.replace("’", "'").lstrip("\"“”„«»‘'‹›([「『 ")
        if self._unless.match(plain):
            return ""
        return next((kind for kind, pattern in self._kinds if pattern.match(plain)), "")


@cache
def _rules(language: str) -> _Rules:
    return _Rules(openers.OPENERS[language])


def _words(listed: str, spaced: bool) -> re.Pattern[str]:
    """Matches any of the entries, parted by ``|``, as whole words where spaces part words."""
    joined = "|".join(sorted(listed.split("|"), key=len, reverse=True))
    return re.compile(rf"(?:{joined})(?![\w-])" if spaced else rf"(?:{joined})", re.IGNORECASE)
