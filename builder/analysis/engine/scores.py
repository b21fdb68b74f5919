"""YAKE's scores from its counts (sections 3.2 to 3.4 of the paper).

Every sum is made in the order in which the ``yake`` package makes it, so that both give the same
floats.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from builder.analysis.engine.counts import Counts

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
    words = {lower: terms.get(term, 0.0) for lower, term in counts.term_of.items()}
    phrases = counts.phrases
    if asked is None:
        return dict(sorted(_score_phrases(counts, words, phrases), key=itemgetter(1)))
    found = {
        word: own / ((own + 1) * phrases[word]) for word, own in words.items() if word in phrases
    }
    wanted = [phrase for phrase in asked if phrase in phrases and phrase not in found]
    return found | dict(_score_phrases(counts, words, wanted))


def _score_terms(counts: Counts) -> dict[str, float]:
    """S(t) of every term that is fit (eq. 7)."""
    fit = [(term, mentions) for term, mentions in counts.terms.items() if counts.fit[term]]
    if not fit:
        return {}
    often = [mentions for _, mentions in fit]
    most = max(counts.terms.values())
    usual = sum(often) / len(often) + deviation(often)
    before = Counter(map(itemgetter(1), counts.pairs))
    after = Counter(map(itemgetter(0), counts.pairs))
    acronyms, names = counts.acronyms, counts.names
    cased = {
        term: max(acronyms.get(term, 0), names.get(term, 0)) for term in chain(acronyms, names)
    }
    all_places, sentences = counts.places, counts.sentences
    side = 0.5 + 1 / most
    by_sides = (1.0, side + 0.5, side + side)
    once = [(each, 1 / usual / each, 1 / sentences / each) for each in by_sides]
    scores = {}
    for term, mentions in fit:
        places, casing = all_places[term], float(cased.get(term, 0))
        if mentions == 1:  # as most are: what counts is whether a term stands on either side
            related, frequent, spread = once[(term in before) + (term in after)]
        else:
            places, casing = [*dict.fromkeys(places)], casing / (1.0 + math.log(mentions))
            share = mentions / most  # below DL and DR, of different terms among the neighbours
            left = before[term] / counts.after[term] if term in before else 0.0
            right = after[term] / counts.before[term] if term in after else 0.0
            related = (0.5 + left * share) + (0.5 + right * share)
            frequent, spread = mentions / usual / related, len(places) / sentences / related
        place = places[0] if len(places) == 1 else median(places)
        scores[term] = (position(place) * related) / (casing + frequent + spread)
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


def _score_phrases(
    counts: Counts, words: Mapping[str, float], asked: Iterable[str]
) -> Iterator[tuple[str, float]]:
    """S(kw) of phrases of the text (eq. 8)."""
    for phrase in asked:
        if phrase in words:
            times = total = words[phrase]
        else:
            said = phrase.split(" ")
            if len(said) == 2:  # noqa: PLR2004
                first, last = words[said[0]], words[said[1]]
                times, total = first * last, first + last
            else:
                times, total = _combine(counts, words, said)
        yield phrase, times / ((total + 1) * counts.phrases[phrase])


def _combine(
    counts: Counts, words: Mapping[str, float], said: Sequence[str]
) -> tuple[float, float]:
    """Product and sum over three words; one without meaning counts by its neighbours."""
    before, term, after = (counts.term_of[each] for each in said)
    first, last = words[said[0]], words[said[2]]
    if counts.fit[term]:
        middle = words[said[1]]
        return first * middle * last, first + middle + last
    bound = counts.pairs[before, term] / counts.terms[before]
    bound *= counts.pairs[term, after] / counts.terms[after]
    return first * (1 + (1 - bound)) * last, first - (1 - bound) + last
