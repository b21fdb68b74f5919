"""What one block shows by itself: its words, its length, and the furniture phrases it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from msgspec import Struct

from builder.sources.cleaning.colophon import remark
from builder.sources.cleaning.days import holds_date
from builder.sources.cleaning.forms import known_form
from builder.sources.cleaning.pleas import plea
from builder.sources.cleaning.told import (
    presents_thing,
    quotes,
    reports,
    sentences,
    speaks,
    tells,
    unquoted,
)
from builder.sources.cleaning.tongues import PHRASES
from builder.sources.fingerprints import folded_words
from builder.text.patterns import late

LONGEST: Final = 4000
"""Characters of a block that are looked at: a longer one is prose or nothing we know."""

SURE: Final = 1.0
"""Certainty where a whole block is a phrase, or begins with one."""

LIKELY: Final = 0.7
"""Certainty from which a short block counts as furniture. A phrase of 12 words in 15 reaches it."""

HELD: Final = 0.9
"""Greatest certainty of a block that only holds a phrase: prose may speak of newsletters too."""

BEGUN, FULL = 0.95, 3
"""Certainty of a sentence that begins with another phrase of what it holds, or holds so many."""

HELD_WORDS: Final = 15
"""Words up to which one phrase held says all about a block; two phrases: twice as many."""

WORD_HELD: Final = 0.5
"""What one word held counts, such as ``cookies``: articles speak of them."""

START_WORDS: Final = 16
"""Words up to which a block is known by its beginning; calls to action and labels are short."""

LABEL_WORDS: Final = 4
"""Words up to which one word, such as ``Published``, needs no colon behind it to be a label."""

LABELS: Final = frozenset(
    {"advertisement", "caption", "newsletter", "read-next", "related-headline", "tags", "timestamp"}
)
"""Rules whose phrases, with a colon behind them, make what follows theirs: "Advertisement: …"."""

SPOKEN: Final = frozenset(
    {"advertisement", "comment-form", "cookie-notice", "newsletter", "read-next", "share-line"}
)
"""Rules of what pages say to their readers."""

QUOTED: Final = SPOKEN | {"caption"}
"""Rules of which somebody quoted in an article may use the words."""

PROSE_WORDS: Final = 12
"""Words from which a block that ends as a sentence does is prose beyond doubt."""

SPEECH_WORDS: Final = 8
"""Words from which a block that ends as a sentence does counts towards the prose around it."""

SHORT_SENTENCE: Final = 5
"""Words from which a block that ends as a sentence does may be one."""

LIST_WORDS: Final = 15
"""Words from which a block without an end is a list or a cut paragraph rather than a label."""

CLOCK_WORDS: Final = 16
"""Words up to which a line that ends in a time of day, or a date, is none: "9:03 a.m."."""

SHORT_TERM: Final = 3
"""Letters from which a word can carry a subject."""

SENTENCES: Final = late(r"[a-zà-ÿ]{2}[.!] \W?[A-ZÀ-Ý]|。\S")
"""What a line of a paragraph holds that was cut by hand, and no headline."""


class Look(Struct, frozen=True):
    """One block as the cleaner sees it."""

    fingerprint: str
    """All its words, folded, parted by spaces: equal for reprints of one line."""
    key: str
    """The same without numbers."""
    terms: frozenset[str]
    """Its words that may carry a subject; pairs of characters where a script has no spaces."""
    size: float
    """Length in words; two Chinese or Japanese characters count as one."""
    ends: bool
    """Whether it ends as a sentence does."""
    rule: str
    """The furniture it seems to be; empty if none."""
    certainty: float
    """How surely, 0 to 1."""

    @property
    def is_furniture(self) -> bool:
        """Whether it is known by a phrase, and more than a remark in a paragraph."""
        return self.certainty >= LIKELY


def look(text: str, small: frozenset[str] = frozenset()) -> Look:
    """See one block.

    Args:
        text: of the block, on one line.
        small: the function words of its language, which carry no subject.
    """
    text = text[:LONGEST]
    found = folded_words(text)
    dense = not text.isascii() and (_is_dense(found) or _NUMBERED.search(text) is not None)
    words, size = _parted(found) if dense else (found, float(len(found)))
    named = [word for word in found if not word.isdigit()]
    terms = frozenset(
        [word for word in {*words} - small if len(word) >= SHORT_TERM or word[0] >= _FIRST_DENSE]
    )
    ends = _SENTENCE_END.search(text[-30:]) is not None or _is_stopless(text)
    if ends and size <= CLOCK_WORDS and _CLOCK.search(text):
        ends = False
    known = _furniture(text, named, size, ends)
    return Look(" ".join(found), " ".join(named), terms, size, ends, *known)


look_once = lru_cache(maxsize=1 << 10)(look)
"""``look`` for lines that pages of one site share, and for a title, at which each pass looks."""


def _is_stopless(text: str) -> bool:
    """True for prose of a script that ends no sentence with a mark: Thai, Lao."""
    return not text.isascii() and len(_STOPLESS.findall(text)) >= STOPLESS_PROSE


def _is_dense(words: Sequence[str]) -> bool:
    """True if a word begins with a letter of a script without spaces, or of Korean."""
    return not "".join(words).isascii() and max(words) >= _FIRST_DENSE


def _parted(found: Sequence[str]) -> tuple[list[str], float]:
    """Words, pairs of characters where a script has no spaces, and how many words those are."""
    words: list[str] = []
    size = 0.0
    for word in found:
        if _DENSE.search(word):
            words.extend(word[at : at + 2] for at in range(max(1, len(word) - 1)))
            size += max(1.0, len(word) / 2)
        else:
            words.append(word)
            size += 1
    return words, size


def longest_phrase(words: Sequence[str]) -> int:
    """How many of some folded words, from the first on, are one whole phrase of furniture."""
    if words[0] not in _FIRST_WORDS:
        return 0
    ends = range(len(words), 0, -1)
    return next((end for end in ends if " ".join(words[:end]) in _WHOLE), 0)


def _furniture(text: str, words: Sequence[str], size: float, ends: bool) -> tuple[str, float]:
    """The rule whose phrases or patterns a block matches, and how surely."""
    if not words:
        return "", 0.0
    whole = _WHOLE.get(" ".join(words)) if len(words) <= START_WORDS else None
    if whole:
        return whole, SURE
    form = known_form(text, size) or remark(text, size)
    if form and not reports(text, form, ends):
        return form, SURE
    if size <= START_WORDS:
        rule = _begins(text, words, size, ends)
        told = ends and tells(sentences(text)[0])
        told = told and (not _LABELLED.match(text) or reports(text, rule, ends))
        if rule and not told and not (rule in QUOTED and quotes(text)):
            return rule, HELD if ends and words[0][0] >= _FIRST_DENSE else SURE
    if rule := plea(words):
        return rule, BEGUN if rule == "newsletter" else HELD
    said = unquoted(text)
    own = words if said is text else [each for each in folded_words(said) if not each.isdigit()]
    rule, certainty = _holds(own, size) if own else ("", 0.0)
    return (rule, certainty) if not (rule and ends) else _held(text, size, rule, certainty)


def _held(text: str, size: float, rule: str, certainty: float) -> tuple[str, float]:
    """The same for sentences that hold phrases, once it is seen what else they say."""
    if _is_told(text):
        return "", 0.0
    calls = [_opens(each, rule) for each in sentences(text)]
    least = WORD_HELD if calls[0] and rule in SPOKEN else LIKELY
    if any(calls) and certainty >= least and size <= 2 * HELD_WORDS:
        return rule, BEGUN
    quiet = rule in SPOKEN and certainty <= HELD and size >= SPEECH_WORDS and not speaks(text)
    quiet = quiet or (rule == "author-blurb" and presents_thing(text))
    return rule, min(certainty, WORD_HELD) if quiet else certainty


def _opens(sentence: str, rule: str) -> bool:
    """Whether a sentence begins with a phrase of a rule, as a call to action does."""
    words = tuple(folded_words(sentence))
    own = [phrase for phrase, each in _STARTS.get("".join(words[:1]), ()) if each == rule]
    return rule in (*SPOKEN, "copyright") and any(words[: len(each)] == each for each in own)


def _is_told(text: str) -> bool:
    """Whether each sentence of a block that holds a phrase tells news."""
    return all(
        tells(_addressing().sub(" ", each)) or not _holds(folded_words(each), 1)[0]
        for each in sentences(text)
    )


@lru_cache(maxsize=1)
def _addressing() -> re.Pattern[str]:
    """Phrases whose "your" or "our" proves nothing, unless a sentence begins with them."""
    told = [" ".join(words) for words, rule in _listed()["inner"] if rule in SPOKEN]
    return re.compile(rf"(?<=[\w,] )(?:{'|'.join(filter(speaks, told))})\b", re.IGNORECASE)


def _begins(text: str, words: Sequence[str], size: float, ends: bool) -> str:
    """The rule of the longest phrase that a block begins with."""
    label = _LABELLED.match(text)
    for phrase, rule in _STARTS.get(words[0], ()):
        if tuple(words[: len(phrase)]) != phrase:
            continue
        if len(phrase) > 1:
            return rule if not ends or size <= START_WORDS / 2 else ""
        if ends and size >= PROSE_WORDS and not label:
            continue
        bare = size <= LABEL_WORDS and not ends
        if bare or _LABEL.match(text) or (rule == "timestamp" and holds_date(text)):
            return rule
    if label:
        rule = _WHOLE.get(" ".join(folded_words(label[1])), "")
        return rule if rule in LABELS else ""
    if words[0][0] >= _FIRST_DENSE:
        run = "".join(words)
        least = 3 if ends and not label else 1
        starts = [each for each in _DENSE_STARTS if run.startswith(each[0])]
        return next((rule for at, rule in starts if len(at) >= least or rule == "caption"), "")
    return ""


def _holds(words: Sequence[str], size: float) -> tuple[str, float]:
    """The rule most of whose phrases stand somewhere in a block."""
    hits: dict[str, float] = {}
    begun = _INNER.keys() & words
    for at in [at for at, word in enumerate(words) if word in begun] if begun else ():
        for place, phrase, rule in _INNER[words[at]]:
            first = at - place
            if first >= 0 and tuple(words[first : first + len(phrase)]) == phrase:
                hits[rule] = hits.get(rule, 0) + (1 if len(phrase) > 1 else WORD_HELD)
    if _is_dense(words):
        run = "".join(words)
        for text, rule in _DENSE_INNER:
            if text in run:
                hits[rule] = hits.get(rule, 0) + 1
    if not hits:
        return "", 0.0
    rule, count = min(hits.items(), key=lambda hit: (-hit[1], hit[0]))
    certainty = min(HELD, HELD_WORDS * count / size)
    return rule, BEGUN if count >= FULL and certainty == HELD else certainty


_FIRST_DENSE = "\u3040"
"""Letters from here on belong to scripts that are written without spaces, or to Korean."""
_DENSE = late(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
STOPLESS_PROSE = 60
"""Characters of such a script from which a block is prose: a headline has up to 50."""
_STOPLESS = late("[\u0e00-\u0eff]")
_NUMBERED = late(r"\d[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""How a word of such a script may begin as well ("3月の会議")."""
_SENTENCE_END = late(
    r"[.!?;。！？…؟।](?:[\"'”’»」』)\[\]*†‡¹²³⁰-⁹\d]|\s)*"
    r"(?: (?:[A-Z]{2,8} )?[a-z]{2,4}(?:/[a-z]{2,4}){1,3}| \((?:AFP|APA?|PAP|dpa|Reuters)\))?$"
)
"""The end of a sentence, perhaps with notes, or with an agency's initials: ". BOR ar/ms"."""
_CLOCK = late(
    r"\d{1,2}[:.]\d{2} ?[ap]\.m\.$|\d\. (?:19|20)\d\d$"
    r"|^\W?(?:[Uu]pdated|[Pp]ublished|[Pp]osted)\b.*[ap]\.m\.$"
)
_LABEL = late(r"\W*[^\W_]+\s?(?:[:：|–—]|\s-\s|\d)")
_LABELLED = late(r"\W*([^:：]{2,40})[:：]\s?\S")


@lru_cache(maxsize=1)
def _listed() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """``whole``, ``start`` and ``inner`` -> ``(words of a phrase, rule)``."""
    kinds: dict[str, dict[tuple[str, ...], str]] = {"whole": {}, "start": {}, "inner": {}}
    for rule, listed in chain.from_iterable(each.items() for each in PHRASES):
        for phrase in listed.split(";"):
            words = tuple(w for w in folded_words(phrase) if not w.isdigit())
            begins, ends = phrase.strip().startswith("…"), phrase.strip().endswith("…")
            kind = "inner" if begins else "start" if ends else "whole"
            kinds[kind][words] = rule
    kinds["whole"] = {**kinds["start"], **kinds["whole"]}
    return {
        kind: sorted(found.items(), key=lambda each: (-len(each[0]), each))
        for kind, found in kinds.items()
    }


def _by_first(
    phrases: Iterable[tuple[tuple[str, ...], str]],
) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, rule in phrases:
        found.setdefault(words[0], []).append((words, rule))
    return found


def _by_longest(
    phrases: Iterable[tuple[tuple[str, ...], str]],
) -> dict[str, list[tuple[int, tuple[str, ...], str]]]:
    """Phrases by their longest word, which fewer blocks hold than the first, with its place."""
    found: dict[str, list[tuple[int, tuple[str, ...], str]]] = {}
    for words, rule in phrases:
        longest = max(words, key=len)
        found.setdefault(longest, []).append((words.index(longest), words, rule))
    return found


def _dense(phrases: Iterable[tuple[tuple[str, ...], str]]) -> tuple[tuple[str, str], ...]:
    """Phrases of scripts without spaces, as one run of characters."""
    return tuple(("".join(w), rule) for w, rule in phrases if w[0][0] >= _FIRST_DENSE)


_WHOLE = {" ".join(words): rule for words, rule in _listed()["whole"]}
_FIRST_WORDS = frozenset(phrase.partition(" ")[0] for phrase in _WHOLE)
_STARTS = _by_first(_listed()["start"])
_INNER = _by_longest(_listed()["inner"])
_DENSE_STARTS = _dense(_listed()["start"])
_DENSE_INNER = _dense(_listed()["inner"])
