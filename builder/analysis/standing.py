"""Whether a sentence stands alone, or leans on one that a summary would leave behind (S4)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Final, Literal

from builder.analysis.lexicon import openers
from builder.analysis.lexicon.countries import COUNTRIES
from builder.analysis.lexicon.kinds import words as listed_words
from builder.analysis.lexicon.openers import Openers
from builder.analysis.lexicon.openers.kinds import Cued
from builder.analysis.said import Said
from builder.text import stopwords
from builder.text.patterns import late
from builder.text.words import SPACELESS, fold, letters

Lean = Literal["", "fragment", "quotation", "pronoun", "connective", "pointer", "speaker"]
"""Why a sentence does not stand alone; empty if it does."""

OPENING: Final = 100
"""Characters at the start of a sentence that tell whether it leans."""

FEWEST_WORDS: Final = 4
"""Fewer are a fragment in a script with spaces."""

FEWEST_CHARACTERS: Final = 8
"""Fewer are a fragment in Japanese, Chinese and Korean."""

_FINAL: Final = late(
    r"[.!?…。！？｡]['\"”’»›)\]」』]*(?:\[\d{1,3}\])*$"
    r"|[^\W\d_]['\"”’»›)]*[.!?]['\"”’»›)]*\d{1,3}$"
)
"""How a sentence ends, perhaps in the number of a note: "….[1]", or "….1" on copied pages."""
_STOPS: Final = tuple(".!?…。！？｡")
"""How most sentences end: the expression looks at every letter before it gets there."""
_FRAGMENT_START: Final = late(r"[^\w\"“”„«»‘’'‹›(\[「『¿¡$€£¥#@]|[QARFPDV]\s?[:.] ")
"""Nothing that a sentence begins with, or what marks questions and answers in a transcript."""
_PAIRS: Final = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ("(", ")"))
_PAIRED: Final = late(r"[“”„«»「」『』()]")
_OPEN_QUOTE: Final = late(r"[\"“„«「『]|['‘](?=\w)")
_AFTER_QUOTE: Final = late(r"[\"”»」』“]([^\"“”„«»「」『』]*)$")


CAPITALS: Final = COUNTRIES.keys() - {"de"}
"""Languages in which a capital within a sentence is a name's."""

_NO_START: Final = listed_words(
    "a al an bin d da de dei del den der di dr du east el fort het il la lake las le les lo los m "
    "miss mme mount mr mrs ms new north o os port saint san santa south sr sra st the un una une "
    "van von west"
)
"""Words before a name after which it is no last name alone, folded: "the Senate", "Ms. Smith",
"San Francisco"."""

_FULL: Final = late(
    r"([A-ZÀ-Ý][\w'’-]*+\.?+) (?:[A-Z]\. )?(?:(?:[Aa]l|bin|d[aeiu]|de[lnr]|[Vv][ao]n) ){0,2}"
    r"([A-ZÀ-Ý][\w-]{2,}+)(?! [A-ZÀ-Ý])"
)
"""Two names in a row, the last of a row: "Rosa Lind", "J. Edgar Hoover"."""

LEAD: Final = 20
"""Characters before a name in which the word before it stands."""
_WORD_BEFORE: Final = late(r"(?:^|[^\s]+\s)[\"“‘'(]?$")
"""The word before a name, as far as ``LEAD`` shows it."""
_TOLD: Final = late(r"[\w-]| [A-ZÀ-Ý(–—-]|,? (?:who|an?|the|\d)\b")
"""What goes on behind a name: another one, or who that is."""


def leans(text: str, language: str | None, words: frozenset[str] | None = None) -> Lean:
    """Tell why a sentence cannot stand alone.

    Args:
        text: one sentence as printed.
        language: ISO 639-1. Where there is no list, only fragments and open quotations are found.
        words: its runs of letters (``builder.text.words.letters``), if they are known.

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
    return _rules(language or "").judge(said, letters(said) if words is None else words)


def _is_fragment(said: str, language: str | None) -> bool:
    if not said or _FRAGMENT_START.match(said):
        return True
    if not (said.endswith(_STOPS) or _FINAL.search(said)):
        return True
    if language in SPACELESS:
        return len(said) < FEWEST_CHARACTERS
    first = said.lstrip("\"“”„«»‘’'‹›([¿¡ ")
    if first[:1].islower() and not first[1:2].isupper():
        return True
    fewest = FEWEST_WORDS - 1 if language == "ko" else FEWEST_WORDS
    return len(said.split(maxsplit=fewest)) < fewest


def _is_open(said: str) -> bool:
    """True if a quotation or bracket opens without closing, or closes without opening."""
    if said.count('"') % 2:
        return True
    if said.isascii():
        return said.count("(") != said.count(")")
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


def introductions(said: Sequence[Said], headline: str, language: str | None) -> dict[int, int]:
    """Sentences that call somebody by a last name, as if it were known who that is.

    One with a person of the headline is told as that person's.

    Args:
        said: the sentences of an article, in reading order.
        headline: its headline.
        language: ISO 639-1; without capitals for names alone none are found.

    Returns:
        Number of each such sentence -> number of the one that has the full name.
    """
    if not language or language not in CAPITALS:
        return {}
    small, places = stopwords.of(language) | _NO_START, COUNTRIES[language]
    idle = small - _NO_START
    known = letters(headline)
    people: dict[str, tuple[str, int]] = {}
    found: dict[int, int] = {}
    for number, each in enumerate(said):
        own = {
            folded: last
            for first, last in _FULL.findall(each.text)
            if first.rstrip(".").casefold() not in small
            and not first.endswith(("'s", "’s"))
            and (folded := last.casefold()) not in places
        }
        if not people.keys().isdisjoint(each.letters):
            named = [name for name in people.keys() & each.letters if people[name][0] in each.text]
            if known.isdisjoint(named):
                told = (people[name] for name in named if name not in own)
                bare = [first for name, first in told if _is_bare(name, each.text, idle)]
                found.update({number: max(bare)} if bare else {})
        for folded, name in own.items():
            people.setdefault(folded, (name, number))
    return found


def _is_bare(name: str, said: str, idle: Collection[str]) -> bool:
    """True if a clause begins with the name, or small words, and nothing tells who that is."""
    start = said.find(name)
    while start >= 0:
        end = start + len(name)
        if not _TOLD.match(said, end):
            before = _WORD_BEFORE.search(said, max(0, start - LEAD), start)
            word = fold(before[0].strip("\"“‘'(. ")) if before else ""
            if (
                start == 0
                or word[-1:] in (",", ";", ":")
                or (word in idle and word not in _NO_START)
            ):
                return True
        start = said.find(name, end)
    return False


class _Rules:
    """One language's openers, ready to match."""

    def __init__(self, listed: Openers) -> None:
        self._unless = late(listed.unless, re.IGNORECASE)
        self._first = late(r"\w+" if listed.spaced else r"\w")
        self._words = _by_first(
            {"pronoun": listed.pronouns, "connective": listed.connectives},
            self._first,
            spaced=listed.spaced,
        )
        self._pointers = late(listed.pointers, re.IGNORECASE)
        self._cued = _by_opening(listed.cued)
        self._cued_anywhere = self._cued.get("", ())
        self._speaker = late(listed.speaker, re.IGNORECASE)
        self._speakers = frozenset(listed.speakers.split())
        self._anywhere = late(listed.anywhere, re.IGNORECASE)
        self._timed = frozenset(listed.timed.split())
        self._later = late(listed.later, re.IGNORECASE)
        self._dated = late(listed.dated, re.IGNORECASE)

    def judge(self, said: str, words: frozenset[str]) -> Lean:
        """Why a whole sentence leans; empty if it does not."""
        if _may_hold(words, self._speakers) and self._speaker.search(said):
            return "speaker"
        if _is_bare_quotation(said):
            return "quotation"
        if _may_hold(words, self._timed) and self._is_timed(said):
            return "pointer"
        return self._opening(said[:OPENING], words)

    def _is_timed(self, said: str) -> bool:
        """True if it counts days or years from something that it does not name."""
        if self._anywhere.search(said):
            return True
        later = self._later.search(said)
        return bool(later and not self._dated.search(said, 0, later.start()))

    def _opening(self, said: str, words: frozenset[str]) -> Lean:
        """Why the beginning leans; empty if it does not."""
        plain = said.replace("’", "'").lstrip("\"“”„«»‘'‹›([「『 ")
        if self._unless.match(plain):
            return ""
        for kind, pattern in self._words.get(_key(self._first, plain), ()):
            if pattern.match(plain):
                return kind
        return "pointer" if self._points(plain, words) else ""

    def _points(self, plain: str, words: frozenset[str]) -> bool:
        """True for "The two …"; expressions are asked only where their words stand."""
        if self._pointers.match(plain):
            return True
        first = plain.partition(" ")[0].casefold()
        for held, pattern in self._cued.get(first, self._cued_anywhere):
            if (not held or not held.isdisjoint(words)) and pattern.match(plain):
                return True
        return False


def _may_hold(words: frozenset[str], needed: frozenset[str]) -> bool:
    """True if one of the needed words is among them, or none is needed."""
    return not needed or not needed.isdisjoint(words)


@cache
def _rules(language: str) -> _Rules:
    return _Rules(openers.OPENERS[language])


def _by_opening(
    cued: Sequence[Cued],
) -> Mapping[str, Sequence[tuple[frozenset[str], re.Pattern[str]]]]:
    """First word -> what may begin with it, as the words that it needs and what matches it.

    What may begin with any word is listed for each, and alone for the empty word.
    """
    ready = [
        (each.first, frozenset(each.holds.split()), late("|".join(each.matches), re.IGNORECASE))
        for each in cued
    ]
    return {
        opening: tuple((held, found) for first, held, found in ready if first in (opening, ""))
        for opening in {"", *(first for first, _, _ in ready)}
    }


def _by_first(
    kinds: Mapping[Lean, str], first: re.Pattern[str], *, spaced: bool
) -> Mapping[str, Sequence[tuple[Lean, re.Pattern[str]]]]:
    """First word or character -> the kinds that may begin with it and their entries, in order."""
    found: defaultdict[str, list[tuple[Lean, re.Pattern[str]]]] = defaultdict(list)
    for kind, listed in kinds.items():
        entries: defaultdict[str, list[str]] = defaultdict(list)
        for entry in listed.split("|"):
            entries[_key(first, entry)].append(entry)
        for opening, own in entries.items():
            found[opening].append((kind, _words(own, spaced)))
    return found


def _key(first: re.Pattern[str], text: str) -> str:
    """The folded beginning of a text, by which entries are found."""
    match = first.match(text)
    return match[0].casefold() if match else ""


def _words(entries: Sequence[str], spaced: bool) -> re.Pattern[str]:
    """Matches any of the entries, as whole words where spaces part words."""
    joined = "|".join(sorted(entries, key=len, reverse=True))
    return late(rf"(?:{joined})(?![\w-])" if spaced else rf"(?:{joined})", re.IGNORECASE)
