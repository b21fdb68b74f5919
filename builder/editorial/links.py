"""Links: for each article the few that are closest to it, both ways, each with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builder.editorial.linkage import Pair
from builder.model import Related

FLOOR = 0.1
"""Likeness of two related articles, at least."""

MOST = 5
"""Links of an article, at most (L2)."""

DIGITS = 4
"""Decimals of a score."""

Reason = Callable[[int, int], Sequence[tuple[str, str]]]
"""Tells why two articles belong together: phrases as the first and as the second prints them."""


def relate(
    ids: Sequence[str], pairs: Sequence[Pair], reason: Reason
) -> tuple[tuple[Related, ...], ...]:
    """Link the articles that are closest, as long as both ends have room.

    Args:
        ids: the articles' ids, in a stated order.
        pairs: how alike they are, by number.
        reason: asked only for pairs that are about to be linked; no reason, no link.

    Returns:
        For each article at most ``MOST`` others, best first, ties by id; if A names B then B
        names A.
    """
    near = sorted(
        (-score, ids[first], ids[second], first, second)
        for first, second, score in pairs
        if score >= FLOOR
    )
    found: list[list[Related]] = [[] for _ in ids]
    for minus, _, _, first, second in near:
        if len(found[first]) == MOST or len(found[second]) == MOST:
            continue
        because = reason(first, second)
        if because:
            score = round(-minus, DIGITS)
            found[first].append(Related(ids[second], score, tuple(one for one, _ in because)))
            found[second].append(Related(ids[first], score, tuple(two for _, two in because)))
    return tuple(tuple(sorted(each, key=lambda link: (-link.score, link.id))) for each in found)
