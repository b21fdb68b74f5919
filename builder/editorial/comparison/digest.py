"""Digest: a story in a few sentences of its sources, none of which says another again."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from builder.editorial.comparison.matches import Line

LEAST, MOST = 3, 7
"""Sentences of a digest, where the sources have so many that stand alone (S6)."""

A_VOICE = 2
"""Sentences for each origin, on the average, up to ``MOST``."""

MOST_WORDS = 190
"""Words of a digest beyond its first ``LEAST`` sentences: a minute's reading."""

AGAIN = 0.3
"""Likeness from which a sentence says another again."""

WORDS_AGAIN = 0.36
"""Share of what the words of a sentence, or of one chosen before, say in the edition from which the
one says the other again, though all of the story has these words. With less, what takes their place
is trivial. They come back where there would be too few, and one of another origin where all others
are of one (S6)."""

WITHIN = 0.6
"""Share of a sentence's words in those chosen from which it says nothing new."""

LEAST_TERMS = 6
"""Content words of a sentence that tells enough to stand in a digest."""

PLACE = 1.5
"""What a place at the very top of an article is worth, beside one for each origin that tells the
same point: with less the digest was background, with more it was a row of opening sentences."""


def choose(
    said: Sequence[Line],
    near: Sequence[Mapping[int, float]],
    alike: Sequence[Mapping[int, float]],
    *,
    first: int,
    dates: Sequence[str],
    says: Sequence[float],
) -> tuple[int, ...]:
    """Pick the sentences that tell a story.

    The sentence that leads, then those that most origins bear out and that stand near the top of
    their article, from the origins in turn. They are told after the first by date, then by their
    place in their article.

    Args:
        said: every sentence of the story.
        near: for each the sentences of other origins that tell its point.
        alike: for each all sentences that are at all like it, and how much.
        first: the sentence that carries the story's headline.
        dates: for each article when it was published; sorts as text.
        says: how much each word says in the edition, by its number.

    Returns:
        Numbers of at most ``MOST`` sentences, all of which stand alone.
    """
    voices = len({line.voice for line in said})
    wanted = min(MOST, max(LEAST, A_VOICE * voices))
    taken = [first] if said[first].standing else []
    used = Counter(said[number].voice for number in taken)
    queues = _queues(said, near, taken)
    spare: list[int] = []
    while queues and len(taken) < wanted:
        best = _pop(queues, used)
        spent = sum(said[number].length for number in (*taken, best))
        too_long = len(taken) >= LEAST and spent > MOST_WORDS
        if too_long or not _adds(said, alike[best], best, taken):
            continue
        if any(_says_again(said[best], said[number], says) for number in taken):
            spare.append(best)
        else:
            taken.append(best)
            used[said[best].voice] += 1
    spare.sort(key=lambda number: used[said[number].voice])
    alone = bool(spare) and len(used) == 1 and not used[said[spare[0]].voice]
    taken += spare[: max(int(alone), LEAST - len(taken))]
    rest = sorted(
        taken[1:],
        key=lambda number: (dates[said[number].entry], said[number].place, number),
    )
    return (*taken[:1], *rest)


def _pop(queues: dict[int, list[tuple[float, int]]], used: Mapping[int, int]) -> int:
    """Take the best sentence of the origin that has said least; of two origins the better one's."""
    voice = min(queues, key=lambda voice: (used[voice], queues[voice][-1]))
    best = queues[voice].pop()[1]
    if not queues[voice]:
        del queues[voice]
    return best


def _adds(
    said: Sequence[Line], alike: Mapping[int, float], number: int, taken: Sequence[int]
) -> bool:
    """Whether a sentence is like none of those chosen, and their words hold too few of its own."""
    if any(alike.get(other, 0.0) >= AGAIN for other in taken):
        return False
    terms = said[number].terms
    held = terms.intersection(chain.from_iterable(said[other].terms for other in taken))
    return len(held) <= WITHIN * len(terms)


def _says_again(line: Line, other: Line, says: Sequence[float]) -> bool:
    """Whether what two sentences share is much of what one of them says."""
    least = min(_said(line.terms, says), _said(other.terms, says))
    return _said(line.terms & other.terms, says) >= WORDS_AGAIN * least


def _said(terms: frozenset[int], says: Sequence[float]) -> float:
    return math.fsum(says[term] for term in terms)


def _queues(
    said: Sequence[Line], near: Sequence[Mapping[int, float]], taken: Sequence[int]
) -> dict[int, list[tuple[float, int]]]:
    """For each origin its sentences that may follow, as ``(minus worth, number)``, best last."""
    queues: dict[int, list[tuple[float, int]]] = {}
    for number, line in enumerate(said):
        if line.standing and number not in taken and len(line.terms) >= LEAST_TERMS:
            worth = _worth(said, near, number)
            queues.setdefault(line.voice, []).append((-worth, number))
    for each in queues.values():
        each.sort(reverse=True)
    return queues


def _worth(said: Sequence[Line], near: Sequence[Mapping[int, float]], number: int) -> float:
    """How many other origins tell the same point, and how near the top it stands."""
    voices = {said[other].voice for other in near[number]}
    return round(len(voices) + PLACE * (1 - said[number].place) ** 2, 4)
