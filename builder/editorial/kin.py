"""Kin: stories that have close articles, with the reason of each link."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builder.editorial.pairs import Pair, Pairs
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

Reason = Callable[[int, int], Sequence[tuple[str, str]]]
"""Tells why two articles belong together: phrases as the first and as the second prints them."""


def relate(
    stories: Sequence[Story], entries: Sequence[Entry], pairs: Sequence[Pair], reason: Reason
) -> list[tuple[Related, ...]]:
    """Link the stories that have the closest articles, as long as both ends have room.

    Args:
        stories: those that have a page of their own.
        entries: all articles that count.
        pairs: how alike they are, by number.
        reason: asked for the closest articles of two stories; no reason, no link.

    Returns:
        For each story at most ``MOST_RELATED`` others, best first, the same both ways.
    """
    numbers = {entry.article.id: number for number, entry in enumerate(entries)}
    pairs = Pairs.of(pairs)
    ones, twos = pairs.within([[numbers[name] for name in story.articles] for story in stories])
    apart = (ones >= 0) & (twos >= 0) & (ones != twos) & (pairs.scores >= FLOOR_WITHIN)
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for one, two, (first, second, score) in zip(
        ones[apart].tolist(), twos[apart].tolist(), pairs.those(apart), strict=True
    ):
        theme = stories[one].theme
        if score < (FLOOR_WITHIN if theme and theme == stories[two].theme else FLOOR):
            continue
        wish = (score, first, second) if one < two else (score, second, first)
        ends = (min(one, two), max(one, two))
        if ends not in best or (-wish[0], *wish[1:]) < (-best[ends][0], *best[ends][1:]):
            best[ends] = wish
    found: list[list[Related]] = [[] for _ in stories]
    for (one, two), (score, first, second) in sorted(
        best.items(), key=lambda each: (-each[1][0], each[0])
    ):
        if max(len(found[one]), len(found[two])) < MOST_RELATED:
            because = reason(first, second)
            if because:
                found[one].append(
                    Related(stories[two].id, round(score, DIGITS), tuple(say for say, _ in because))
                )
                found[two].append(
                    Related(stories[one].id, round(score, DIGITS), tuple(say for _, say in because))
                )
    return [tuple(links) for links in found]
