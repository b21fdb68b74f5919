"""Links: for each article the few that are closest to it, both ways, each with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from builder.editorial.pairs import Pair, Pairs
from builder.model import Related

FLOOR = 0.15
"""Likeness of two related articles, at least. With .1, loners in pools of labelled news get .12
links to what they have nothing to do with, with .15 .07, and articles on a subject lose none."""

FLOOR_WITHIN = 0.03
"""Likeness of two related articles of one theme, at least: P@3 on the same subject .948 (mean over
twelve kinds of pool), with .07 .940."""

MOST = 5
"""Links of an article, at most (L2)."""

DIGITS = 4
"""Decimals of a score."""

Reason = Callable[[int, int], Sequence[tuple[str, str]]]
"""Tells why two articles belong together: phrases as the first and as the second prints them."""


def relate(
    ids: Sequence[str],
    pairs: Sequence[Pair],
    close: Sequence[Pair],
    reason: Reason,
    *,
    themes: Sequence[str | None],
    stories: Sequence[str | None],
) -> tuple[tuple[Related, ...], ...]:
    """Link the articles that are closest, as long as both ends have room.

    Articles on one event come first, then those of one theme, then the rest. In each round every
    article that has too few asks for one link more, so that few are left out because the others
    filled up first.

    Args:
        ids: the articles' ids, in a stated order.
        pairs: how alike they are, by number.
        close: the same pairs in the same order with how much speaks for one event in each; it says
            which come first (P@3 on the same event .928, by likeness alone .921).
        reason: asked only for pairs that are about to be linked; no reason, no link.
        themes: for each article the id of its theme.
        stories: for each article the id of its story.

    Returns:
        For each article at most ``MOST`` others, best first, ties by id; if A names B then B
        names A.
    """
    pairs, close = Pairs.of(pairs), Pairs.of(close)
    told, subject = _kinship(stories, pairs), _kinship(themes, pairs)
    wanted = pairs.scores >= np.where(subject, FLOOR_WITHIN, FLOOR)
    keys = (pairs.second, pairs.first, -close.scores, ~subject, ~told)
    order = np.lexsort([key[wanted] for key in keys])
    found: list[list[Related]] = [[] for _ in ids]
    left = [*close.those(wanted).those(order)]
    for room in range(1, MOST + 1):
        later = []
        for wish in left:
            first, second, event = wish
            held = len(found[first]), len(found[second])
            if max(held) == MOST:
                continue
            if min(held) >= room:
                later.append(wish)
                continue
            because = reason(first, second)
            if because:
                score = round(event, DIGITS)
                found[first].append(Related(ids[second], score, tuple(one for one, _ in because)))
                found[second].append(Related(ids[first], score, tuple(two for _, two in because)))
        left = later
    return tuple(tuple(sorted(each, key=lambda link: (-link.score, link.id))) for each in found)


def _kinship(groups: Sequence[str | None], pairs: Pairs) -> Any:
    """For each pair whether both are in one group."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(groups))}
    own = np.array([NONE if name is None else numbers[name] for name in groups], np.int64)
    first = own[pairs.first]
    return (first == own[pairs.second]) & (first != NONE)


NONE = -1
"""Number of no group."""
