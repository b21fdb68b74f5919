"""Units: names as one each, whatever small words they hold, other words one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.kinds import DIGITS, NAME, TITLE
from builder.analysis.noun_phrases.seen import Seen
from builder.analysis.noun_phrases.tokens import Token

LONGEST_NAME = 6
"""Words; "General Security of Military Information Agreement" has six."""

SHORT_NAME = 2
"""Words; a longer one may begin with the people that its bearer belongs to."""

MOST_LINKS = 2
"""Small words in a row inside a name ("Secretary of the Navy")."""

NO_LINKS = frozenset({"and", "the", "et", "la", "le", "les", "y", "las", "los", "e", "und"})
"""Links that do not go first: two names with "and" between them are two names."""

PREPOSITIONS = frozenset({"of", "for", "der", "des", "für"})
"""Links that need a body before them ("Bank of England"), unlike "van" and "de"."""


class Unit(NamedTuple):
    """A word or a name of several words."""

    start: int
    """Index of its first word in the sentence."""
    end: int
    kind: str


_unit = partial(tuple.__new__, Unit)
"""Makes a named tuple in half the time that its own call takes."""


def units(sentence: Sequence[Token], kinds: str, words: Lexicon, seen: Seen) -> list[Unit]:
    """The units of a sentence in reading order; every word is in one."""
    found: list[Unit] = []
    index = 0
    while (name := kinds.find(NAME, index)) >= 0:
        found += _singly(index, name, kinds)
        index = _name_end(sentence, kinds, name, words, seen)
        found += _named(sentence, name, index, words)
    found += _singly(index, len(kinds), kinds)
    return found


def _singly(start: int, end: int, kinds: str) -> Iterator[Unit]:
    """A unit for each word of a stretch."""
    return map(
        _unit, zip(range(start, end), range(start + 1, end + 1), kinds[start:end], strict=True)
    )


def _name_end(sentence: Sequence[Token], kinds: str, start: int, words: Lexicon, seen: Seen) -> int:
    """Where the run of capital words, and what links them, ends."""
    end = start + 1
    while end < len(sentence) and end - start < LONGEST_NAME and not sentence[end].gap:
        if kinds[end] == NAME:
            end += 1
        elif kinds[end] == DIGITS:
            return end + 1
        else:
            reach = _over_link(sentence, kinds, start, end, words)
            reach = reach or _over_and(sentence, kinds, end, words, seen)
            if not reach:
                break
            end = reach
    return end


def _over_link(sentence: Sequence[Token], kinds: str, start: int, end: int, words: Lexicon) -> int:
    """Where the name goes on after one or two small words; 0 if it does not."""
    after = end
    while after < min(len(sentence), end + MOST_LINKS) and _links(sentence[after], words):
        after += 1
    if after in (end, len(sentence)) or kinds[after] != NAME or sentence[end].fold in NO_LINKS:
        return 0
    if sentence[after].gap and len(sentence[after - 1].text) > 1:
        return 0
    before = {token.fold for token in sentence[start:end]}
    if before & words.titles:
        return 0
    if before & words.bodies:
        return after + 1
    if words.nouns_capital and start and sentence[start - 1].fold in words.before_nouns:
        return 0
    particle = sentence[end].fold not in PREPOSITIONS
    return after + 1 if words.noun_first or particle else 0


def _over_and(sentence: Sequence[Token], kinds: str, end: int, words: Lexicon, seen: Seen) -> int:
    """Where "Food and Drug Administration" ends; 0 for two names.

    It is one name if the words beside the "and" have their capitals equally often.
    """
    if not words.tails or sentence[end].fold not in NO_LINKS:
        return 0
    last = end + 1
    while last < len(sentence) and kinds[last] == NAME and not sentence[last].gap:
        last += 1
    if sentence[end].fold != "and" or sentence[last - 1].fold not in words.tails:
        return 0
    before, after = sentence[end - 1], sentence[end + 1]
    return last if seen.capital[before.fold] == seen.capital[after.fold] else 0


def _links(token: Token, words: Lexicon) -> bool:
    return token.fold in words.links and not token.gap


def _named(sentence: Sequence[Token], start: int, end: int, words: Lexicon) -> Iterator[Unit]:
    """A run of capital words without the titles of persons in it."""
    begin = start
    for index in range(start, end):
        if sentence[index].fold in words.titles or (
            index == begin and index + 1 < end and words.title_like.fullmatch(sentence[index].fold)
        ):
            begin = index + 1
    if begin == end:
        yield _unit((start, end, TITLE))
        return
    if end - begin > SHORT_NAME and _is_people(sentence, begin, words):
        begin += 1
    if begin > start:
        yield _unit((start, begin, TITLE))
    yield _unit((begin, end, NAME))


def _is_people(sentence: Sequence[Token], index: int, words: Lexicon) -> bool:
    """True for "Italienne" in "l'Italienne Chiara Bonfanti": no person's name has an article."""
    return (
        index > 0
        and sentence[index - 1].fold in words.articles
        and bool(words.people_before.fullmatch(sentence[index].fold))
    )
