"""YAKE's scores from its counts (sections 3.2 to 3.4 of the paper).

Every sum is made in the order in which the ``yake`` package makes it, so that both give the same
floats.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from builder.analysis.engine.counts import LONGEST, Counts
from builder.analysis.engine.words import ACRONYM, Word

LANES, HALVED = 8, 128
"""numpy, by which the package measures spread, adds up eight sums side by side, and halves what is
longer than 128 numbers (pairwise summation)."""


def score(counts: Counts, asked: Collection[str] | None = None) -> dict[str, float]:
    """Score every phrase, best (lowest) first, ties in the order of ``counts.phrases``.

    Args:
        counts: of the text.
        asked: the phrases of several words that are wanted, and no order; None for all phrases.
    """
    terms = _score_terms(counts)
    found = _score_words(counts, terms)
    several = dict(_score_several(counts, terms))
    if asked is not None:
        return found | several
    every = {each: several[each] if each in several else found[each] for each in counts.phrases}
    return dict(sorted(every.items(), key=itemgetter(1)))


def _score_terms(counts: Counts) -> dict[str, float]:
    """S(t) of every term that is fit (eq. 7)."""
    if not counts.fit:
        return {}
    said, numbers, opening = counts.said, counts.numbers, counts.opening
    often = [len(places) for places in counts.fit.values()]
    most = max(map(len, counts.terms.values()))
    usual = sum(often) / len(often) + deviation(often)
    sentences = len(opening)
    side = 0.5 + 1 / most
    by_sides = (1.0, side + 0.5, side + side)
    once = [(each, 1 / usual / each, 1 / sentences / each) for each in by_sides]
    scores = {}
    for term, places in counts.fit.items():
        at, mentions = places[0], len(places)
        if mentions == 1:  # as most are: what counts is whether a term stands on either side
            lower, _, _, capitals, _ = said[at]
            sides = (said[at - 1][0] != "") + (said[at + 1][0] != "") if lower else 0
            related, frequent, spread = once[sides]
            casing = 1.0 if capitals and (capitals == ACRONYM or at not in opening) else 0.0
            place: float = numbers[at]
        else:
            left, right, cased = _beside(said, places, opening)
            share = mentions / most
            related = (0.5 + left * share) + (0.5 + right * share)
            held = [*dict.fromkeys([numbers[at] for at in places])]
            frequent, spread = mentions / usual / related, len(held) / sentences / related
            casing = cased / (1.0 + math.log(mentions))
            place = held[0] if len(held) == 1 else median(held)
        scores[term] = (position(place) * related) / (casing + frequent + spread)
    return scores


def _beside(
    said: Sequence[Word], places: Sequence[int], opening: Collection[int]
) -> tuple[float, float, int]:
    """Of different terms among the neighbours on either side (DL and DR of section 3.2); casing.

    Casing is the number of mentions as an acronym or as a name, whichever are more.
    """
    before, after = [], []
    acronyms = names = 0
    for at in places:
        lower, _, _, capitals, _ = said[at]
        if lower:
            left, right = said[at - 1], said[at + 1]
            if left[0]:
                before.append(left[1])
            if right[0]:
                after.append(right[1])
            if capitals == ACRONYM:
                acronyms += 1
            elif capitals and at not in opening:
                names += 1
    ahead = len(set(before)) / len(before) if before else 0.0
    behind = len(set(after)) / len(after) if after else 0.0
    return ahead, behind, max(acronyms, names)


def _score_words(counts: Counts, terms: Mapping[str, float]) -> dict[str, float]:
    """S(kw) of single words (eq. 8)."""
    said, scores = counts.said, {}
    for term, own in terms.items():
        places = counts.fit[term]
        if len(places) == 1:
            scores[said[places[0]][0]] = own / (own + 1)
        else:
            lowers = [said[at][0] for at in places]
            for lower in set(lowers):
                scores[lower] = own / ((own + 1) * lowers.count(lower))
    scores.pop("", None)  # numbers and the like
    return scores


def deviation(numbers: Sequence[float]) -> float:
    """The standard deviation of at least one number."""
    mean = sum(numbers) / len(numbers)
    squares = {each: (each - mean) * (each - mean) for each in set(numbers)}
    return math.sqrt(_add([squares[each] for each in numbers]) / len(numbers))


def _add(numbers: Sequence[float]) -> float:
    """The sum, added up in numpy's order."""
    size = len(numbers)
    if size < LANES:
        return _in_turn(numbers)
    if size > HALVED:
        half = size // 2
        half -= half % LANES
        return _add(numbers[:half]) + _add(numbers[half:])
    end = size - size % LANES
    one, two, three, four, five, six, seven, eight = (
        _in_turn(numbers[lane:end:LANES]) for lane in range(LANES)
    )
    total = ((one + two) + (three + four)) + ((five + six) + (seven + eight))
    for number in numbers[end:]:
        total += number
    return total


def _in_turn(numbers: Sequence[float]) -> float:
    """The sum, rounded after each number; ``sum`` does not from Python 3.12 on."""
    total = 0.0
    for number in numbers:
        total += number
    return total


def median(places: Sequence[int]) -> float:
    """The median of ascending numbers, at least one."""
    middle = len(places) // 2
    return places[middle] if len(places) % 2 else (places[middle - 1] + places[middle]) / 2


@lru_cache(maxsize=1 << 12)
def position(place: float) -> float:
    """What the place of a term adds to its score: less, the earlier its sentences stand (eq. 2)."""
    return math.log(math.log(3.0 + place))


def _score_several(counts: Counts, terms: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """S(kw) of phrases of several words (eq. 8)."""
    said = counts.said
    for phrase, places in counts.phrases.items():
        size = phrase.count(" ") + 1
        if size > 1:
            at = places[0]
            first, last = terms[said[at - size + 1][1]], terms[said[at][1]]
            if size < LONGEST:
                times, total = first * last, first + last
            else:
                times, total = _combine(counts, terms, at)
            yield phrase, times / ((total + 1) * len(places))


def _combine(counts: Counts, terms: Mapping[str, float], at: int) -> tuple[float, float]:
    """Product and sum over three words up to a place; one without meaning counts by the others."""
    said = counts.said
    before, term, after = said[at - 2][1], said[at - 1][1], said[at][1]
    first, last = terms[before], terms[after]
    if term in terms:
        middle = terms[term]
        return first * middle * last, first + middle + last
    bound = _share(said, counts.fit[before], 1, term)
    bound *= _share(said, counts.fit[after], -1, term)
    return first * (1 + (1 - bound)) * last, first - (1 - bound) + last


def _share(said: Sequence[Word], places: Sequence[int], side: int, term: str) -> float:
    """Share of the places that have a term before (-1) or behind them (1)."""
    beside = [said[at + side] for at in places if said[at].lower]
    return [word.term for word in beside if word.lower].count(term) / len(places)
