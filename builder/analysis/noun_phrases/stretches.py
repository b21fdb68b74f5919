"""Stretches of units that are noun phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.kinds import ADJECTIVE, CONTENT, NAME, NOUN
from builder.analysis.noun_phrases.tokens import Line
from builder.analysis.noun_phrases.units import Units

MOST_UNITS = 3
"""Words of a phrase at most, a name counting as one."""

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


def phrases(line: Line, units: Units, words: Lexicon, partial: frozenset[str]) -> list[Found]:
    """Every noun phrase of a sentence, in reading order of their first word.

    Args:
        line: the words of the sentence.
        units: what they make up.
        words: the word classes of its language.
        partial: folded words that are no phrase by themselves, unless all in capitals.
    """
    kinds, bounds = units
    texts, folds, starts, ends, gaps = line[:5]
    tells = words.tells_verbs
    adjective = words.people_like.fullmatch
    name_last = tells and (words.noun_first or words.nouns_capital)
    reaches: list[_Reach] = []
    for stretch in _CONTENT.finditer(kinds):
        begin, stop = stretch.span()
        for first in range(begin, stop):
            start, end, kind = bounds[first], bounds[first + 1], kinds[first]
            if kind != ADJECTIVE and (
                end > start + 1 or folds[start] not in partial or texts[start].isupper()
            ):
                reaches.append((start, first, first, kind == NAME))
            if first + 1 < stop and not gaps[end]:
                alone = kind == NAME and not tells and not adjective(folds[end - 1])
                most = 1 if alone else MOST_UNITS
                reaches += _longer(gaps, units, first, most, name_last=name_last)
            if kind == NAME and end > start + 2:
                reaches += _remainder(line, units, first, words)
            elif (
                kind in _NOUNS
                and (folds[start] in words.bodies if kind == NAME else folds[start] not in partial)
                and first + JOINED < len(kinds)
                and folds[end] in words.joints
            ):
                reaches += _joined(line, units, first, noun_first=words.noun_first)
    found = []
    for start, first, last, name in reaches:
        end = bounds[last + 1]
        free = (gaps[start] or not first or kinds[first - 1] not in CONTENT) and (
            last + 1 == len(kinds) or kinds[last + 1] not in _NOUNS or gaps[end]
        )
        said = (folds[start],) if end == start + 1 else tuple(folds[start:end])
        found.append(_new(Found, (said, starts[start], ends[end - 1], name, free)))
    return found


_Reach = tuple[int, int, int, bool]
"""Index of a phrase's first word, indices of its first and last unit, and whether it is a name."""

_NOUNS = frozenset((NAME, NOUN))


def _longer(
    gaps: Sequence[bool], units: Units, first: int, most: int, *, name_last: bool
) -> Iterator[_Reach]:
    """The stretches that begin with a unit and go on over the next ones, ``most`` in all."""
    kinds, bounds = units
    named = kinds[first] == NAME
    for last in range(first + 1, min(first + most, len(kinds))):
        kind = kinds[last]
        if kind not in CONTENT or gaps[bounds[last]]:
            return
        if kind == NAME:
            if named or not name_last:
                return
            named = True
        if kind != ADJECTIVE:
            yield bounds[first], first, last, named


def _remainder(line: Line, units: Units, number: int, words: Lexicon) -> Iterator[_Reach]:
    """What a name is without a people before it ("South Korean Joint Chiefs of Staff")."""
    start, end = units.bounds[number], units.bounds[number + 1]
    for size in (1, 2):
        before = " ".join(line.folds[start : start + size])
        if end - start > size + 1 and words.people_like.fullmatch(before):
            yield start + size, number, number, True


def _joined(line: Line, units: Units, first: int, *, noun_first: bool) -> Iterator[_Reach]:
    """A noun with the one behind the small word that joins them ("weapons of mass destruction")."""
    kinds, bounds = units
    joint, second = bounds[first + 1], bounds[first + 2]
    last = first + JOINED
    if line.gaps[joint] or kinds[last] not in _NOUNS or line.gaps[second]:
        return
    name = kinds[last] == NAME
    more = not (name or noun_first) and kinds.startswith(NOUN, last + 1)
    if more and not line.gaps[bounds[last + 1]]:
        last += 1
    yield bounds[first], first, last, name
