"""Links: for each article the few that are closest to it, both ways, each with its reason."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

import numpy as np

from builder.editorial.likeness.pairs import Pair, Pairs
from builder.editorial.phrases.reasons import Reason, agreed
from builder.editorial.terms import radix
from builder.memo import Memo
from builder.model import Related

FLOOR = 0.15
"""Likeness of two related articles, at least: below it loners are linked to what they have nothing
to do with."""

FLOOR_WITHIN = 0.03
"""Likeness of two related articles of one theme, at least."""

MOST = 5
"""Links of an article, at most (L2)."""

DIGITS = 4
"""Decimals of a score."""

_WHOLE = 10**9
"""Parts of one in which likeness is told: more than it has decimals."""

AT_ONCE = 1 << 10
"""Wishes that are looked at before those that cannot come true any more are left out."""


def relate(
    ids: Sequence[str],
    pairs: Sequence[Pair],
    close: Sequence[Pair],
    reason: Reason,
    *,
    themes: Sequence[Sequence[int]],
    stories: Sequence[Sequence[int]],
    memo: Memo | None = None,
) -> tuple[tuple[Related, ...], ...]:
    """Link the articles that are closest, as long as both ends have room.

    Articles on one event come first, then those of one theme, then the rest. In each round every
    article that has too few asks for one link more, so that few are left out because the others
    filled up first.

    Args:
        ids: the articles' ids, in a stated order.
        pairs: how alike they are, by number.
        close: the same pairs in the same order with how much speaks for one event in each; it says
            which come first.
        reason: asked only for pairs that are about to be linked; no reason, no link.
        themes: numbers of the articles of each theme.
        stories: numbers of the articles of each story.
        memo: what is known of an earlier edition.

    Returns:
        For each article at most ``MOST`` others, best first, ties by id; if A names B then B
        names A.
    """
    pairs, close = Pairs.of(pairs), Pairs.of(close)
    told, subject = _kinship(stories, pairs), _kinship(themes, pairs)
    wanted = pairs.scores >= np.where(subject, FLOOR_WITHIN, FLOOR)
    wishes = close.those(wanted)
    marks = np.rint((1 - wishes.scores) * _WHOLE).astype(np.int64)
    ranks = ~told[wanted], ~subject[wanted], marks, wishes.first, wishes.second
    wishes = wishes.those(radix.argsort(*ranks))
    found: list[list[Related]] = [[] for _ in ids]
    because = agreed(partial(_come_true, wishes, len(ids)), wishes, reason, memo or Memo())
    linked = wishes.those([*because])
    for (first, second, event), said in zip(linked, because.values(), strict=True):
        score = round(event, DIGITS)
        found[first].append(Related(ids[second], score, tuple(one for one, _ in said)))
        found[second].append(Related(ids[first], score, tuple(two for _, two in said)))
    return tuple(tuple(sorted(each, key=lambda link: (-link.score, link.id))) for each in found)


def _come_true(wishes: Pairs, count: int, barren: Collection[int]) -> list[int]:
    """The places of the wishes that come true.

    Args:
        wishes: those that come first, first.
        count: number of articles.
        barren: places of wishes that are left out.
    """
    links = array("i", bytes(4 * count))
    held = np.frombuffer(links, np.int32)
    came = np.zeros(len(wishes), bool)
    left = np.delete(np.arange(len(wishes)), [*barren])
    for room in range(1, MOST + 1):
        later = [left[:0]]
        for start in range(0, len(left), AT_ONCE):
            some = left[start : start + AT_ONCE]
            first, second = wishes.first[some], wishes.second[some]
            near = np.minimum(held[first], held[second]) < room
            near &= np.maximum(held[first], held[second]) < MOST
            for place, *ends in np.stack((some, first, second), 1)[near].tolist():
                both = links[ends[0]], links[ends[1]]
                if min(both) < room and max(both) < MOST:
                    came[place] = True
                    for each in ends:
                        links[each] += 1
            later.append(some[~came[some] & (np.maximum(held[first], held[second]) < MOST)])
        left = np.concatenate(later)
    places: list[int] = np.flatnonzero(came).tolist()
    return places


def _kinship(groups: Sequence[Sequence[int]], pairs: Pairs) -> Any:
    """For each pair whether both are in one group."""
    first, second = pairs.within(groups)
    return (first == second) & (first >= 0)
