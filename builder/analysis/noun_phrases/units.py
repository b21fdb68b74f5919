"""Units: names as one each, whatever small words they hold, other words one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.kinds import DIGITS, NAME, TITLE
from builder.analysis.noun_phrases.seen import Seen
from builder.analysis.noun_phrases.tokens import Line

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


BEARERS = frozenset({"van", "von", "de"})
PARTICLES = frozenset({"der", "den", "de", "het", "ten", "ter", "la", "las", "los"})
"""After one of the first, with a capital, one of the second belongs to a name in any language:
"Van der Velde", "De la Cruz"."""


HOLDERS = ("minist", "secretar", "secrétaire")
"""How titles begin that an office follows before the name, in most languages."""


class Units(NamedTuple):
    """The units of a sentence in reading order; every word is in one."""

    kinds: str
    """A letter each."""
    bounds: Sequence[int]
    """Index of the first word of each, and at the end how many words there are."""


def units(line: Line, kinds: str, words: Lexicon, seen: Seen) -> Units:
    """Part a sentence whose words are of these kinds."""
    told: list[str] = []
    bounds: list[int] = []
    index = 0
    while (name := kinds.find(NAME, index)) >= 0:
        told.append(kinds[index:name])
        bounds += range(index, name)
        index = _name_end(line, kinds, name, words, seen)
        for kind, start in _named(line, name, index, words):
            told.append(kind)
            bounds.append(start)
    if not told:
        return Units(kinds, range(len(kinds) + 1))
    told.append(kinds[index:])
    bounds += range(index, len(kinds) + 1)
    return Units("".join(told), bounds)


def _name_end(line: Line, kinds: str, start: int, words: Lexicon, seen: Seen) -> int:
    """Where the run of capital words, and what links them, ends."""
    end = start + 1
    while end < len(kinds) and end - start < LONGEST_NAME and not line.gaps[end]:
        if kinds[end] == NAME:
            end += 1
        elif kinds[end] == DIGITS:
            decimal = kinds.startswith(DIGITS, end + 1) and line.gaps[end + 1]
            counts = (
                end + 1 < len(kinds) and not line.gaps[end + 1] and _measures(line, end + 1, words)
            )
            return end if decimal or counts else end + 1
        else:
            reach = _over_particle(line, kinds, end) or _over_link(line, kinds, start, end, words)
            reach = reach or _over_and(line, kinds, end, words, seen)
            if not reach:
                break
            end = reach
    return end


def _measures(line: Line, index: int, words: Lexicon) -> bool:
    """True for what a number before it counts: in "61 Jahre" it belongs to no name."""
    return line.folds[index] in words.empty


def _over_particle(line: Line, kinds: str, end: int) -> int:
    """Where "Van der Velde" ends; 0 for another name."""
    folds = line.folds
    particle = folds[end] in PARTICLES and folds[end - 1] in BEARERS
    return end + 2 if particle and kinds.startswith(NAME, end + 1) and not line.gaps[end + 1] else 0


def _over_link(line: Line, kinds: str, start: int, end: int, words: Lexicon) -> int:
    """Where the name goes on after one or two small words; 0 if it does not."""
    folds, gaps = line.folds, line.gaps
    if folds[end] not in words.links or folds[end] in NO_LINKS:
        return 0
    after, most = end + 1, min(len(kinds), end + MOST_LINKS)
    while after < most and folds[after] in words.links and not gaps[after]:
        after += 1
    apart = after < len(kinds) and gaps[after]
    if apart or not kinds.startswith(NAME, after):
        return 0
    before = {*folds[start:end]}
    if before & words.titles:
        return 0
    if before & words.bodies:
        return after + 1
    if words.nouns_capital and start and folds[start - 1] in words.before_nouns:
        return 0
    return after + 1 if words.noun_first or folds[end] not in PREPOSITIONS else 0


def _over_and(line: Line, kinds: str, end: int, words: Lexicon, seen: Seen) -> int:
    """Where "Food and Drug Administration" ends; 0 for two names.

    It is one name if the words beside the "and" have their capitals equally often.
    """
    folds = line.folds
    if not words.tails or folds[end] not in NO_LINKS:
        return 0
    last = end + 1
    while last < len(kinds) and kinds[last] == NAME and not line.gaps[last]:
        last += 1
    if folds[end] != "and" or folds[last - 1] not in words.tails:
        return 0
    before, after = folds[end - 1], folds[end + 1]
    return last if seen.capital.get(before, 0) == seen.capital.get(after, 0) else 0


def _named(line: Line, start: int, end: int, words: Lexicon) -> Iterator[tuple[str, int]]:
    """``(kind, start)`` of the units of a run of capital words, titles of persons parted off."""
    folds = line.folds
    begin = start
    for index in range(start, end):
        last = index + 1 == end
        if not last and folds[index + 1] in words.unborne:
            continue
        if (
            folds[index] in words.titles
            or (index == begin > start and folds[index] in words.second_titles)
            or (not last and folds[index] in words.posts)
            or (index == begin and not last and words.title_like.fullmatch(folds[index]))
        ):
            begin = index + 1
    if begin == end:
        yield TITLE, start
        return
    if end - begin > SHORT_NAME and (
        _is_people(line, begin, words) or (begin == start and _is_held(line, begin, words))
    ):
        begin += 1
    if begin > start:
        yield TITLE, start
    yield NAME, begin


def _is_held(line: Line, index: int, words: Lexicon) -> bool:
    """True for "Infrastrutture" in "il ministro delle Infrastrutture Chiara Bonfanti": an office.

    A person's name has two words, and what a title has between it and them is no part of it.
    """
    before = index - 1
    while before > 0 and line.folds[before] in words.links and not line.gaps[before]:
        before -= 1
    return before < index - 1 and line.folds[before].startswith(HOLDERS)


def _is_people(line: Line, index: int, words: Lexicon) -> bool:
    """True for "Italienne" in "l'Italienne Chiara Bonfanti": no person's name has an article."""
    return (
        index > 0
        and line.folds[index - 1] in words.articles
        and bool(words.people_before.fullmatch(line.folds[index]))
    )
