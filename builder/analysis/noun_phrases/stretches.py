"""Stretches of units that are noun phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.kinds import ADJECTIVE, CONTENT, NAME, NOUN
from builder.analysis.noun_phrases.tokens import Token
from builder.analysis.noun_phrases.units import Unit

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


def phrases(sentence: Sequence[Token], units: Sequence[Unit], words: Lexicon) -> Iterator[Found]:
    """Every noun phrase of a sentence, in reading order of their first word."""
    name_last = words.tells_verbs and (words.noun_first or words.nouns_capital)
    for first, (start, end, kind) in enumerate(units):
        if kind not in CONTENT:
            continue
        if kind != ADJECTIVE and not (end == start + 1 and _is_partial(sentence[start], words)):
            yield _found(sentence, units, first, first, kind == NAME)
        if first + 1 < len(units) and units[first + 1][2] in CONTENT:
            yield from _longer(sentence, units, first, words, name_last=name_last)
        if kind == NAME and end > start + 2:
            yield from _remainder(sentence, units, first, words)
        elif kind == NOUN and end < len(sentence) and sentence[end][1] in words.joints:
            yield from _joined(sentence, units, first)


def _longer(
    sentence: Sequence[Token],
    units: Sequence[Unit],
    first: int,
    words: Lexicon,
    *,
    name_last: bool,
) -> Iterator[Found]:
    """What begins with a unit and goes on over the next ones."""
    named = units[first].kind == NAME
    for last in range(first + 1, min(first + _most(units[first], words), len(units))):
        start, _, kind = units[last]
        if kind not in CONTENT or sentence[start].gap:
            return
        if kind == NAME:
            if named or not name_last:
                return
            named = True
        if kind != ADJECTIVE:
            yield _found(sentence, units, first, last, named)


def _most(unit: Unit, words: Lexicon) -> int:
    """Units of a phrase at most: where verbs are not known, a name stands alone."""
    if words.tells_verbs:
        return MOST_UNITS
    return 1 if unit.kind == NAME else MOST_UNITS - 1


def _is_partial(token: Token, words: Lexicon) -> bool:
    """True for a word that is no phrase by itself, whatever its capitals ("Consult", "Great")."""
    word = token[1]
    listed = word in words.verbs or word in words.partial or word in words.openers
    return listed and not (token.text.isupper() and token.end - token.start > 1)


def _remainder(
    sentence: Sequence[Token], units: Sequence[Unit], number: int, words: Lexicon
) -> Iterator[Found]:
    """What a name is without a people before it ("South Korean Joint Chiefs of Staff")."""
    start, end, _ = units[number]
    for size in (1, 2):
        before = " ".join(token.fold for token in sentence[start : start + size])
        if end - start > size + 1 and words.people_like.fullmatch(before):
            own = [*units[:number], Unit(start + size, end, NAME), *units[number + 1 :]]
            yield _found(sentence, own, number, number, True)


def _joined(sentence: Sequence[Token], units: Sequence[Unit], first: int) -> Iterator[Found]:
    """A noun with the one behind the small word that joins them."""
    if first + JOINED >= len(units):
        return
    joint, second = units[first + 1], units[first + 2]
    token = sentence[joint.start]
    if (
        not token.gap
        and second.kind in (NOUN, NAME)
        and (not sentence[second.start].gap or len(token.text) == 1)
    ):
        yield _found(sentence, units, first, first + 2, second.kind == NAME)


_NOUNS = frozenset((NAME, NOUN))


def _found(
    sentence: Sequence[Token], units: Sequence[Unit], first: int, last: int, name: bool
) -> Found:
    start, end = units[first][0], units[last][1]
    _, word, begins, ends, gap, _, _ = sentence[start]
    free = (gap or not first or units[first - 1][2] not in CONTENT) and (
        last + 1 == len(units) or units[last + 1][2] not in _NOUNS or sentence[end][4]
    )
    if end == start + 1:
        return _new(Found, ((word,), begins, ends, name, free))
    said = tuple([token[1] for token in sentence[start:end]])
    return _new(Found, (said, begins, sentence[end - 1][3], name, free))
