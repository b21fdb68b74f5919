"""Stretches of units that are noun phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.kinds import ADJECTIVE, CONTENT, NAME, NOUN
from builder.analysis.noun_phrases.tokens import Line
from builder.analysis.noun_phrases.units import Units

MOST_UNITS = 3
"""A phrase has at most so many words, a name counting as one."""

JOINED = 2
"""Units after the first in "fase de apuramento"."""


class Found(NamedTuple):
    """A noun phrase where it stands."""

    words: tuple[str, ...]
    """Its folded words."""
    start: int
    end: int
    name: bool
    """True if it is, or begins or ends with, a name."""
    free: bool
    """True if no noun or adjective that it leaves out stands directly before or after it."""


_new = tuple.__new__
"""Makes a named tuple in half the time that its own call takes."""

_CONTENT = re.compile(f"[{''.join(sorted(CONTENT))}]+")


def phrases(line: Line, units: Units, words: Lexicon) -> list[Found]:
    """Every noun phrase of a sentence, in reading order of their first word."""
    kinds, bounds = units
    name_last = words.tells_verbs and (words.noun_first or words.nouns_capital)
    found: list[Found] = []
    for stretch in _CONTENT.finditer(kinds):
        for first in range(*stretch.span()):
            start, end, kind = bounds[first], bounds[first + 1], kinds[first]
            if kind != ADJECTIVE and not (end == start + 1 and _is_partial(line, start, words)):
                found.append(_found(line, units, first, first, kind == NAME))
            if first + 1 < stretch.end():
                found += _longer(line, units, first, words, name_last=name_last)
            if kind == NAME and end > start + 2:
                found += _remainder(line, units, first, words)
            elif kind == NOUN and words.joints and end < bounds[-1]:
                found += _joined(line, units, first, words)
    return found


def _longer(
    line: Line, units: Units, first: int, words: Lexicon, *, name_last: bool
) -> Iterator[Found]:
    """What begins with a unit and goes on over the next ones."""
    kinds, bounds = units
    named = kinds[first] == NAME
    for last in range(first + 1, min(first + _most(kinds[first], words), len(kinds))):
        kind = kinds[last]
        if kind not in CONTENT or line.gaps[bounds[last]]:
            return
        if kind == NAME:
            if named or not name_last:
                return
            named = True
        if kind != ADJECTIVE:
            yield _found(line, units, first, last, named)


def _most(kind: str, words: Lexicon) -> int:
    """Units of a phrase at most: where verbs are not known, a name stands alone."""
    if words.tells_verbs:
        return MOST_UNITS
    return 1 if kind == NAME else MOST_UNITS - 1


def _is_partial(line: Line, index: int, words: Lexicon) -> bool:
    """True for a word that is no phrase by itself, whatever its capitals ("Consult", "Great")."""
    word, text = line.folds[index], line.texts[index]
    listed = word in words.verbs or word in words.partial or word in words.openers
    return listed and not (text.isupper() and len(text) > 1)


def _remainder(line: Line, units: Units, number: int, words: Lexicon) -> Iterator[Found]:
    """What a name is without a people before it ("South Korean Joint Chiefs of Staff")."""
    kinds, bounds = units
    start, end = bounds[number], bounds[number + 1]
    for size in (1, 2):
        before = " ".join(line.folds[start : start + size])
        if end - start > size + 1 and words.people_like.fullmatch(before):
            own = [*bounds[:number], start + size, *bounds[number + 1 :]]
            yield _found(line, Units(kinds, own), number, number, True)


def _joined(line: Line, units: Units, first: int, words: Lexicon) -> Iterator[Found]:
    """A noun with the one behind the small word that joins them."""
    kinds, bounds = units
    if first + JOINED >= len(kinds) or line.folds[bounds[first + 1]] not in words.joints:
        return
    joint, second = bounds[first + 1], bounds[first + 2]
    if (
        not line.gaps[joint]
        and kinds[first + 2] in _NOUNS
        and (not line.gaps[second] or len(line.texts[joint]) == 1)
    ):
        yield _found(line, units, first, first + 2, kinds[first + 2] == NAME)


_NOUNS = frozenset((NAME, NOUN))


def _found(line: Line, units: Units, first: int, last: int, name: bool) -> Found:
    kinds, bounds = units
    start, end = bounds[first], bounds[last + 1]
    _, folds, starts, ends, _, gaps, _, _ = line
    free = (gaps[start] or not first or kinds[first - 1] not in CONTENT) and (
        last + 1 == len(kinds) or kinds[last + 1] not in _NOUNS or gaps[end]
    )
    said = (folds[start],) if end == start + 1 else tuple(folds[start:end])
    return _new(Found, (said, starts[start], ends[end - 1], name, free))
