"""Quotations: what stands between quotation marks as somebody's words, and who is named there.

Marks are paired over a whole block, so that a quotation may run over several sentences; each
sentence then holds its own stretch. The speaker is the subject of the nearest speech verb outside
the marks, in the same sentence, as printed; never looked for elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from builder.analysis.facts.found import FoundQuotation, Span
from builder.analysis.facts.speakers import find_speaker, is_spoken
from builder.text.patterns import late
from builder.text.words import UNPARTED

PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", '"': '"', "‹": "›"}
"""Opening mark -> what may close it."""

MARK = late('[“”„«»「」"‹›]')
"""Any of them: a block without one holds no quotation."""

FEWEST_WORDS, FEWEST_DENSE = 4, 8
"""Words, or Han, kana and Hangul characters, of the shortest quotation: fewer are a term, a title
or a mark of distance as often as speech."""

FEWEST_HERE = 2
"""Words of the shortest stretch of a longer quotation in one sentence."""

SILENT_SUBJECTS = ("ja", "ko", "zh")
"""Languages in which a speech verb often has no subject."""

LONGEST_SENTENCE = 5000
"""Characters of the longest sentence with quotations: a longer one is a text without full stops,
and each of its quotations is held against all of it."""

LONG_WORD, TITLE_CASE = 4, 0.6
"""A quotation is a title if more than this share of its words of so many characters have a
capital, its first word left aside."""

LONGEST = 1500
"""Characters between two marks; more come of a mark that is missing."""

_WORD = late(r"[^\W\d_][\w'’-]*")
_QUOTED = late(
    r"(?<!was )(?<!were )(?<!been )(?<!is )\bquot(?:ed|es|ing) (?!by\b)"
    r"([^\"“”,;:]{2,60}?) as (?:saying|telling)\b"
)
"""Who speaks where another quotes him: "the agency quoted the mayor as saying"."""


def find(
    text: str, sentences: Sequence[Span], language: str
) -> Iterator[tuple[int, FoundQuotation]]:
    """The quotations of a block.

    Args:
        text: the block.
        sentences: offsets of its sentences, ascending.
        language: ISO 639-1.

    Yields:
        Index of a sentence, and the quotation by offsets into the block; by place. None for a
        sentence with a speech verb whose subject is not understood: neither a name nor the lack
        of one could be stated.
    """
    pairs = list(_pairs(text))
    opened, closed = [first for first, _ in pairs], [last for _, last in pairs]
    reach = closed[-1] if pairs else 0
    for index, (start, end) in enumerate(sentences):
        if start >= reach:
            return
        inside = pairs[bisect_right(closed, start) : bisect_left(opened, end)]
        if not inside or end - start > LONGEST_SENTENCE:
            continue
        whole = [(max(first, start) - start, min(last, end) - start) for first, last in inside]
        said = text[start:end]
        for (first, last), (opening, closing) in zip(whole, inside, strict=True):
            here = said[first:last]
            if len(_WORD.findall(here)) < FEWEST_HERE and not UNPARTED.search(here):
                continue
            if not _says_enough(text[opening:closing], language):
                continue
            runs_on = opening < start or closing > end
            if not runs_on and not _is_speech(said, first, last, whole, language):
                continue
            if speaker := _speaker(said, (first, last), whole, language):
                begin, stop = (start + each for each in speaker)
                yield index, FoundQuotation(start + first, start + last, begin, stop)


def _pairs(text: str) -> Iterator[Span]:
    """The stretches between marks, marks included.

    A mark opens or closes by what stands beside it. Where one opens inside another of its kind, a
    mark is missing, and the earlier one is passed over.
    """
    opened, closing = -1, ""
    pointing_in = "«" not in text
    for match in MARK.finditer(text):
        mark, at = match[0], match.start()
        opens, closes = _faces(text, at)
        if opened >= 0 and mark in closing and (closes or mark not in PAIRS):
            if at - opened <= LONGEST:
                yield opened, at + 1
            opened = -1
        elif (
            mark in PAIRS
            and opens
            and (mark != "»" or pointing_in)
            and (opened < 0 or mark == text[opened] or at - opened > LONGEST)
        ):
            opened, closing = at, PAIRS[mark]


def _faces(text: str, at: int) -> tuple[bool, bool]:
    """``(opens, closes)``: whether a word follows and none goes before, and the other way.

    A Korean particle may follow a mark that closes.
    """
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in "「」":
        return text[at] == "「", text[at] == "」"
    if text[at] in "«»" and (before + after).strip("\u00a0\u202f ") != before + after:
        return text[at] == "«", text[at] == "»"
    year = text[at] == '"' and after.isdigit() and text[at + 2 : at + 4] in ("0s", "0'")
    opens = bool(after) and not after.isspace() and (not before or not before.isalnum())
    particle = "가" <= after <= "힣"
    closes = bool(before) and not before.isspace() and (particle or not after.isalnum())
    return opens and not year and before not in (".", ",", "!", "?"), closes


def _says_enough(quoted: str, language: str) -> bool:
    """True if there are enough words between the marks, and they are not a title."""
    words = quoted.strip('“”„«»「」"‹› \u00a0\u202f,.')
    if len(UNPARTED.findall(words)) >= FEWEST_DENSE:
        return True
    return len(_WORD.findall(words)) >= FEWEST_WORDS and not _is_title(words, language)


def _is_speech(said: str, first: int, last: int, whole: Sequence[Span], language: str) -> bool:
    """True if the words between the marks are somebody's, not a term."""
    outside = len(said) - sum(end - start for start, end in whole)
    introduced = said[:first].rstrip().endswith(":")
    if outside <= 1 or introduced or said[last - 2 : last - 1] in (",", "?", "!"):
        return True
    return is_spoken(said, (first, last), whole, language)


def _speaker(said: str, quoted: Span, whole: Sequence[Span], language: str) -> Span | None:
    """Who says it: nobody where the place is empty; None where that is not understood."""
    reported = _QUOTED.search(said) if language == "en" else None
    if reported and not any(begin <= reported.start() < stop for begin, stop in whole):
        return reported.span(1)
    if speaker := find_speaker(said, quoted, whole, language):
        return speaker
    if language not in SILENT_SUBJECTS and is_spoken(said, quoted, whole, language):
        return None
    return quoted[0], quoted[0]


def _is_title(words: str, language: str) -> bool:
    """True if most words have a capital: a headline, a film, a programme."""
    found = _WORD.findall(words)[1:]
    long = [word for word in found if len(word) >= LONG_WORD]
    capital = sum(word[0].isupper() for word in long)
    return language != "de" and len(long) > 1 and capital > TITLE_CASE * len(long)
