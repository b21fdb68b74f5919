"""Labels: what a theme is called, why each article is in it, and which themes are close."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence

import numpy as np

from builder.editorial import naming
from builder.editorial.pairs import Pair, Pairs
from builder.editorial.rows import Total
from builder.editorial.shared import (
    LEAST_REASONS,
    MOST_REASONS,
    Shared,
    by_score,
    without,
)
from builder.model import Related, Theme

ID_DIGITS = 10
"""Hexadecimal digits of a theme's id."""

MOST_PHRASES = 8
"""Shared phrases that are told of a theme."""

MOST_NEIGHBOURS = 3
"""Other themes that are told of a theme."""

MOST_BOTH = 3
"""Phrases that are told of two close themes."""

DIGITS = 4
"""Decimals of a score."""


def describe(
    groups: Sequence[Sequence[int]],
    names: Sequence[str],
    shared: Shared,
    pairs: Sequence[Pair],
    order: Sequence[int],
) -> tuple[Theme, ...]:
    """Name each group by what its articles share, and put the themes in order.

    Args:
        groups: numbers of the articles of each theme, ascending: newest first.
        names: the configured name of each; empty if the theme was found.
        shared: the articles and their phrases.
        pairs: how alike the articles are.
        order: for each article its place in the reading order.

    Returns:
        The largest theme first, ties by its newest article. No two have one label.
    """
    ranked = sorted(zip(groups, names, strict=True), key=lambda each: (-len(each[0]), each[0]))
    totals = [shared.rows.total(members) for members, _ in ranked]
    labels, told = _labels(ranked, totals, shared)
    ids = ["t-" + hashlib.sha256(label.encode()).hexdigest()[:ID_DIGITS] for label in labels]
    near = _neighbours([members for members, _ in ranked], ids, totals, pairs, shared)
    return tuple(
        Theme(
            ids[number],
            labels[number],
            tuple(shared.articles[each].id for each in sorted(members, key=order.__getitem__)),
            tuple(shared.forms[name][0] for name in told[number][:MOST_PHRASES]),
            near[number],
        )
        for number, (members, _) in enumerate(ranked)
    )


def reasons(
    groups: Sequence[Sequence[int]], shared: Shared, pairs: Sequence[Pair]
) -> list[tuple[str, ...]]:
    """Tell for each article which phrases put it into its theme (T5).

    Args:
        groups: numbers of the articles of each theme.
        shared: the articles and their phrases.
        pairs: how alike the articles are.

    Returns:
        Two to ``MOST_REASONS`` each where there are so many, strongest first, as the article
        prints them; empty for an article in no theme.
    """
    because: list[tuple[str, ...]] = [()] * len(shared.articles)
    closest = _closest(groups, pairs)
    for members in groups:
        total = shared.rows.total(members)
        for member in members:
            own = shared.rows.of(member)
            held = total.held[np.searchsorted(total.row.names, own.names)]
            more = held > 1
            scores = shared.worth[own.names] * own.weights * held / len(members)
            ranked = by_score(own.names[more], scores[more])
            names = shared.printable(ranked, (member,), MOST_REASONS)
            told = [(shared.printed(member, name), "") for name in names]
            if len(told) < LEAST_REASONS and member in closest:
                words = shared.words(member, closest[member])
                told += without(words, told, LEAST_REASONS - len(told))
            because[member] = tuple(phrase for phrase, _ in told)
    return because


def _closest(groups: Sequence[Sequence[int]], pairs: Sequence[Pair]) -> dict[int, int]:
    """For each article the one of its group that is most like it."""
    pairs = Pairs.of(pairs)
    one, two = pairs.within(groups)
    best: dict[int, tuple[float, int]] = {}
    for first, second, score in pairs.those((one == two) & (one >= 0)):
        for here, there in ((first, second), (second, first)):
            best[here] = min(best.get(here, (0.0, there)), (-score, there))
    return {member: other for member, (_, other) in best.items()}


def _labels(
    ranked: Sequence[tuple[Sequence[int], str]], totals: Sequence[Total], shared: Shared
) -> tuple[list[str], list[list[int]]]:
    """A label for each group, and its phrases, those of the label first.

    No phrase is in two labels, and no label repeats another or a configured name.
    """
    taken = {name.casefold() for _, name in ranked if name}
    used: set[int] = set()
    labels, told = [], []
    for (members, name), total in zip(ranked, totals, strict=True):
        named = naming.choose(members, used, shared, total)
        chosen = () if name else named.label
        label = name
        if not label:
            label = _unused(", ".join(shared.forms[each][0] for each in chosen), taken)
            label = label or _unused(min(shared.articles[each].title for each in members), taken)
        used.update(chosen)
        taken.add(label.casefold())
        labels.append(label)
        told.append([*chosen, *(each for each in named.phrases if each not in chosen)])
    return labels, told


def _unused(label: str, taken: Collection[str]) -> str:
    """The label with a capital; one that is taken gets a number, and nothing stays nothing."""
    wanted = label = label[:1].upper() + label[1:]
    number = 1
    while label and label.casefold() in taken:
        number += 1
        label = f"{wanted} ({number})"
    return label


def _neighbours(
    groups: Sequence[Sequence[int]],
    ids: Sequence[str],
    sums: Sequence[Total],
    pairs: Sequence[Pair],
    shared: Shared,
) -> list[tuple[Related, ...]]:
    """For each theme those closest to it that share a phrase with it."""
    pairs = Pairs.of(pairs)
    first, second = pairs.within(groups)
    low, high = np.minimum(first, second), np.maximum(first, second)
    apart = (low >= 0) & (low != high)
    both, at = np.unique(low[apart] * max(1, len(groups)) + high[apart], return_inverse=True)
    likeness = np.bincount(at, pairs.scores[apart], minlength=len(both))
    near: list[list[tuple[float, int]]] = [[] for _ in groups]
    for ends, total in zip(both.tolist(), likeness.tolist(), strict=True):
        one, other = divmod(ends, len(groups))
        score = round(total / (len(groups[one]) * len(groups[other])), DIGITS)
        near[one].append((-score, other))
        near[other].append((-score, one))
    return [
        tuple(
            Related(ids[other], -score, because)
            for score, other in sorted(each)[:MOST_NEIGHBOURS]
            if (because := _both(sums[number], sums[other], shared))
        )
        for number, each in enumerate(near)
    ]


def _both(one: Total, other: Total, shared: Shared) -> tuple[str, ...]:
    """Phrases that articles of both groups have, strongest first."""
    common, here, there = one.row.common(other.row)
    ranked = by_score(common, shared.worth[common] * np.sqrt(here * there))
    names = shared.printable(ranked, (), MOST_BOTH)
    return tuple(shared.forms[name][0] for name in names)
