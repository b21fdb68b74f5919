"""Sentences as segtok parts them, whose patterns are asked only where a glance leaves it open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from builder.text.patterns import late

LONGEST_ABBREVIATION = 24
"""Characters before a full stop that segtok looks at, but for a sentence of digits alone; the
longest are the likes of "Commander J.-P"."""

LONGEST_PLAIN = 6
"""Letters of an abbreviation that ends in a small one and has no other sign ("Approx")."""

LONGEST_DAY = 2
"""Digits of a day of the month."""

LONGEST_END = 4
"""Characters of an end that a small letter may follow ("spp.")."""

_BRACKET = late(r"[()\[\]]")


def split(text: str) -> Iterator[str]:
    """Part a text as ``segtok.segmenter.split_multi`` does, in a tenth of the time.

    Yields:
        Sentences in reading order without the white space around them; some may be empty.
    """
    if _BRACKET.search(text):  # segtok counts them; what YAKE is shown of an article has none
        yield from _segtok().split_multi(text)
        return
    sentence: list[str] = []
    for stretch in _stretches(_segtok().MAY_CROSS_ONE_LINE.split(text)):
        if sentence and not _goes_on(sentence[-1], stretch):
            yield "".join(sentence).strip()
            sentence = []
        sentence.append(stretch)
    yield "".join(sentence).strip()


def ends(words: Sequence[str], before: str) -> bool:
    """Tell whether a sentence ends at the full stop of the last of these words, or goes on.

    Args:
        words: all since the stop before, none with a stop inside; a comma follows them.
        before: what stands before the first of them.
    """
    last = words[-1][:-1]
    if _is_plain(last):
        return len(last) > LONGEST_PLAIN or not _is_abbreviated(last)
    return not _is_abbreviation(before + " ".join(words)[:-1])


def _stretches(spans: Sequence[str]) -> Iterator[str]:
    """The text up to every stop behind which a sentence may begin, and what is left.

    Args:
        spans: what stands before, in and behind each stop, by turns.
    """
    first = 0
    for stop in range(1, len(spans), 2):
        if _may_end(spans[stop - 1], spans[stop], spans[stop + 1]):
            yield "".join(spans[first : stop + 1])
            first = stop + 1
    yield "".join(spans[first:])


def _may_end(before: str, stop: str, after: str) -> bool:
    """True unless a full stop is an abbreviation's, a date's or an initial's."""
    if before[-1:].isspace():
        return False
    return stop[0] != "." or not (_is_abbreviation(before) or _is_continued(before, after))


def _is_abbreviation(before: str) -> bool:
    word = before[before.rfind(" ") + 1 :]
    if _is_plain(word):
        return len(word) <= LONGEST_PLAIN and _is_abbreviated(word)
    known = _segtok().ABBREVIATIONS
    reach = max(0, len(before) - LONGEST_ABBREVIATION)
    return before.isdecimal() or bool(known.search(before, reach))


def _is_plain(word: str) -> bool:
    """True for "tide" and "Tokyo", which end in no initial."""
    if len(word) == 1 or not word.isalpha():
        return False
    return word.islower() or (word.isascii() and word[-1].islower())


@lru_cache(maxsize=1 << 12)
def _is_abbreviated(word: str) -> bool:
    """The answer for a word that ends in a small letter, whatever stands before it."""
    return bool(_segtok().ABBREVIATIONS.search(word))


def _is_continued(before: str, after: str) -> bool:
    """True for a lone word in small letters, a month after its day, a name after an initial."""
    if not after[:1].isalnum():
        return False
    segtok = _segtok()
    if segtok.LONE_WORD.match(after):
        return True
    day = max(0, len(before) - LONGEST_DAY)
    if segtok.MONTH.match(after) and segtok.ENDS_IN_DATE_DIGITS.search(before, day):
        return True
    named = before[-1:].isupper() and segtok.UPPER_WORD_START.match(after)
    return bool(named and segtok.MIDDLE_INITIAL_END.search(before))


def _goes_on(before: str, after: str) -> bool:
    """True if a small letter goes on with the sentence that the stretch before it has begun."""
    if not after[:1].islower():
        return False
    segtok = _segtok()
    if segtok.CONTINUATIONS.match(after):
        return True
    end = max(0, len(before.rstrip()) - LONGEST_END)
    return bool(segtok.LOWER_WORD.match(after) and segtok.BEFORE_LOWER.match(before, end))


@cache
def _segtok() -> Any:
    from segtok import segmenter  # costs 20 ms that a rebuild of nothing saves

    return segmenter
