"""Themes, stories and links against the groups that a person made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

Groups = Mapping[str, Hashable]
"""Article -> the group that it belongs to."""

LINKS = 3
"""How many links an article are looked at: what a reader sees without scrolling."""


def alone(groups: Mapping[str, Hashable | None]) -> Groups:
    """Groups in which every article without one (None) is a group of its own."""
    return {
        article: ("alone", article) if group is None else ("group", group)
        for article, group in groups.items()
    }


def b_cubed(found: Groups, gold: Groups) -> dict[str, tuple[float, float]]:
    """Article -> (precision, recall) of its group, 0 to 1; both mappings hold the same articles.

    Precision is the share of its found group that truly belongs with it, recall the share of its
    true group that was found with it; it counts itself in both. Bagga & Baldwin (1998); that it
    satisfies all constraints one can ask of a measure of groups: Amigó et al. (2009). The usual
    figure is the harmonic mean of the mean precision and the mean recall.
    """
    found_sizes = Counter(found.values())
    gold_sizes = Counter(gold.values())
    both = Counter((found[article], gold[article]) for article in gold)
    return {
        article: (
            both[found[article], gold[article]] / found_sizes[found[article]],
            both[found[article], gold[article]] / gold_sizes[gold[article]],
        )
        for article in gold
    }


def precision_of_links(
    links: Mapping[str, Sequence[str]], gold: Groups, *, limit: int = LINKS
) -> dict[str, float]:
    """Article -> share of its first ``limit`` links that stay in its group.

    Out of ``limit``, or of the others in its group if these are fewer: a link that is missing
    counts as a wrong one. Articles that are alone in their group are left out.
    """
    sizes = Counter(gold.values())
    return {
        article: sum(gold[other] == group for other in _first(links, article, gold, limit))
        / min(limit, sizes[group] - 1)
        for article, group in gold.items()
        if sizes[group] > 1
    }


def off_topic_links_of_loners(
    links: Mapping[str, Sequence[str]], themes: Groups, stories: Groups, *, limit: int = LINKS
) -> dict[str, float]:
    """Article that is alone in its story -> how many of its first ``limit`` links leave its theme.

    An article with a close relative can hardly go wrong; one without any shows whether the links
    have a floor. Both mappings of groups hold the same articles.
    """
    sizes = Counter(stories.values())
    return {
        article: float(
            sum(themes[other] != themes[article] for other in _first(links, article, themes, limit))
        )
        for article, story in stories.items()
        if sizes[story] == 1
    }


def _first(
    links: Mapping[str, Sequence[str]], article: str, gold: Groups, limit: int
) -> Sequence[str]:
    known = [other for other in links.get(article, ()) if other in gold and other != article]
    return known[:limit]
