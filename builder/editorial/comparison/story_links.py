"""Story links: stories that have close articles, with the reason of each link."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

import numpy as np

from builder.editorial.likeness.pairs import Pair, Pairs
from builder.editorial.phrases.reasons import Reason, agreed
from builder.memo import Memo
from builder.model import Entry, Related, Story

FLOOR = 0.1
"""Likeness of their closest articles from which two stories are related, as for articles in
``links``."""

FLOOR_WITHIN = 0.07
"""The same for stories of one theme."""

MOST_RELATED = 5
"""Related stories, at most (L2)."""

DIGITS = 4
"""Decimals of a score."""


def relate(
    stories: Sequence[Story],
    entries: Sequence[Entry],
    pairs: Sequence[Pair],
    reason: Reason,
    memo: Memo,
) -> list[tuple[Related, ...]]:
    """Link the stories that have the closest articles, as long as both ends have room.

    Args:
        stories: those that have a page of their own.
        entries: all articles that count.
        pairs: how alike they are, by number.
        reason: asked for the closest articles of two stories; no reason, no link.
        memo: what is known of an earlier edition.

    Returns:
        For each story at most ``MOST_RELATED`` others, best first, the same both ways.
    """
    wishes, ends = _wishes(stories, entries, Pairs.of(pairs))
    found: list[list[Related]] = [[] for _ in stories]
    because = agreed(partial(_come_true, ends, len(stories)), wishes, reason, memo)
    for (place, said), (_, _, likeness) in zip(
        because.items(), wishes.those([*because]), strict=True
    ):
        one, two = ends[place]
        score = round(likeness, DIGITS)
        found[one].append(Related(stories[two].id, score, tuple(say for say, _ in said)))
        found[two].append(Related(stories[one].id, score, tuple(say for _, say in said)))
    return [tuple(links) for links in found]


def _come_true(ends: Sequence[tuple[int, int]], count: int, barren: Collection[int]) -> list[int]:
    """The places of the links for which both stories have room, best first."""
    held = [0] * count
    left = {*barren}
    true = []
    for place, (one, two) in enumerate(ends):
        if place not in left and max(held[one], held[two]) < MOST_RELATED:
            held[one] += 1
            held[two] += 1
            true.append(place)
    return true


def _wishes(
    stories: Sequence[Story], entries: Sequence[Entry], pairs: Pairs
) -> tuple[Pairs, list[tuple[int, int]]]:
    """The closest articles of each two stories that may be linked, and the two; best first."""
    numbers = {entry.article.id: number for number, entry in enumerate(entries)}
    ones, twos = pairs.within([[numbers[name] for name in story.articles] for story in stories])
    themes: dict[str | None, int] = {None: -1}
    home = np.array([themes.setdefault(story.theme, len(themes)) for story in stories], np.int64)
    apart = np.flatnonzero(
        (ones >= 0) & (twos >= 0) & (ones != twos) & (pairs.scores >= FLOOR_WITHIN)
    )
    within = (home[ones[apart]] == home[twos[apart]]) & (home[ones[apart]] >= 0)
    apart = apart[pairs.scores[apart] >= np.where(within, FLOOR_WITHIN, FLOOR)]
    pairs, ones, twos = pairs.those(apart), ones[apart], twos[apart]
    low, high = np.minimum(ones, twos), np.maximum(ones, twos)
    first, second = _turned(pairs.first, pairs.second, ones > twos)
    order = np.lexsort((second, first, -pairs.scores, high, low))
    fresh = np.diff(low[order] * len(stories) + high[order], prepend=-1) > 0
    best = order[fresh]
    best = best[np.argsort(-pairs.scores[best], kind="stable")]
    return (
        Pairs(first[best], second[best], pairs.scores[best]),
        [*zip(low[best].tolist(), high[best].tolist(), strict=True)],
    )


def _turned(first: Any, second: Any, where: Any) -> tuple[Any, Any]:
    """Two rows, with what they hold at some places exchanged."""
    return np.where(where, second, first), np.where(where, first, second)
