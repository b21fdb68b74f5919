"""Labels: what a theme is called, why each article is in it, and which themes are close."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np

from builder.editorial.likeness.components import sums
from builder.editorial.likeness.pairs import Pair, Pairs
from builder.editorial.phrases import naming
from builder.editorial.phrases.naming import Subjects
from builder.editorial.phrases.reasons import Ranked, common, printable, without
from builder.editorial.phrases.rows import best_first, chunks
from builder.editorial.phrases.shared import LEAST_REASONS, Shared
from builder.editorial.terms import digests
from builder.editorial.terms.wording import Wording
from builder.memo import Memo, key
from builder.model import Article, Related, Theme
from builder.packed import pack

ID_DIGITS = 10
"""Hexadecimal digits of a theme's id."""

MOST_PHRASES = 8
"""Shared phrases that are told of a theme."""

MOST_NEIGHBOURS = 3
"""Other themes that are told of a theme."""

LEAST_NEAR = 0.12
"""Two themes are neighbours if their articles are at least this share as alike as those of each are
among themselves. What is further shares but words of all news, such as "company" and "night"."""

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
    *,
    titles: Wording,
    memo: Memo | None = None,
) -> tuple[Theme, ...]:
    """Name each group by what its articles share, and put the themes in order.

    Args:
        groups: numbers of the articles of each theme, ascending: newest first.
        names: the configured name of each; empty if the theme was found.
        shared: the articles and their phrases.
        pairs: how alike the articles are.
        order: for each article its place in the reading order.
        titles: the articles' headlines.
        memo: what is known of an earlier edition.

    Returns:
        The largest theme first, ties by its newest article. No two have one label.
    """
    ranked = sorted(zip(groups, names, strict=True), key=lambda each: (-len(each[0]), each[0]))
    groups = [members for members, _ in ranked]
    subjects = naming.Subjects.of(groups, shared, titles, memo)
    memo = memo or Memo()
    labels, told = _labels([name for _, name in ranked], subjects, memo)
    ids = ["t-" + hashlib.sha256(label.encode()).hexdigest()[:ID_DIGITS] for label in labels]
    near = _neighbours(subjects, ids, pairs, memo)
    return tuple(
        Theme(
            ids[number],
            labels[number],
            tuple(shared.articles[each].id for each in sorted(members, key=order.__getitem__)),
            told[number],
            near[number],
            seeded=bool(ranked[number][1]),
        )
        for number, members in enumerate(groups)
    )


def reasons(
    groups: Sequence[Sequence[int]],
    shared: Shared,
    pairs: Sequence[Pair],
    memo: Memo | None = None,
) -> list[tuple[str, ...]]:
    """Tell for each article which phrases put it into its theme (T5).

    Args:
        groups: numbers of the articles of each theme.
        shared: the articles and their phrases.
        pairs: how alike the articles are.
        memo: what is known of an earlier edition.

    Returns:
        Two to ``MOST_REASONS`` each where there are so many, strongest first, as the article
        prints them; empty for an article in no theme.
    """
    members = [*chain.from_iterable(groups)]
    homes = np.repeat(np.arange(len(groups)), [*map(len, groups)])

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        some = [groups[home] for home in dict.fromkeys(homes[[*numbers]].tolist())]
        asked = [(each,) for each in chain.from_iterable(some)]
        answers = dict(zip(asked, printable(shared, _strongest(some, shared), asked), strict=True))
        return (answers[members[number],] for number in numbers)

    memo = memo or Memo()
    together, prints = shared.together(groups), digests.rows(shared.prints[members])
    keys = [together[home] + own for home, own in zip(homes.tolist(), prints, strict=True)]
    told = memo.read("themes", keys, make, list[tuple[str]])
    few = any(len(phrases) < LEAST_REASONS for phrases in told)
    closest = _closest(groups, pairs) if few else {}
    because: list[tuple[str, ...]] = [()] * len(shared.articles)
    for member, phrases in zip(members, told, strict=True):
        said = [(form, "") for (form,) in phrases]
        if len(said) < LEAST_REASONS and member in closest:
            words = shared.words(member, closest[member])
            said += without(words, said, LEAST_REASONS - len(said))
        because[member] = tuple(form for form, _ in said)
    return because


def _strongest(groups: Sequence[Sequence[int]], shared: Shared) -> Ranked:
    """The phrases that each article of each group has in common with another of it."""
    rows = shared.rows
    names, starts = [np.zeros(0, np.int32)], [np.zeros(1, np.int64)]
    for some in chunks(groups):
        told = rows.added(some)
        held = told.held[told.at]
        more = held > 1
        owners, cells = told.owners[more], told.cells[more]
        own = rows.names[cells]
        sizes = np.repeat(told.sizes, told.sizes)[owners]
        scores = shared.worth[own] * rows.weights[cells] * held[more] / sizes
        begins = np.searchsorted(owners, np.arange(len(told.members) + 1))
        names.append(own[best_first(begins, scores)])
        starts.append(starts[-1][-1] + begins[1:])
    return Ranked(np.concatenate(names), np.concatenate(starts))


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
    names: Sequence[str], subjects: Subjects, memo: Memo
) -> tuple[list[str], list[tuple[str, ...]]]:
    """A label for each group, and its phrases as its articles print them, the label's first.

    No phrase is in two labels, and no label repeats another or a configured name.
    """
    used: set[str] = set()
    chosen, wanted = [], []
    for number, name in enumerate(names):
        named = subjects.choose(number, used)
        picked = () if name else named.label
        used.update(picked)
        chosen.append(picked)
        wanted.append([*dict.fromkeys((*picked, *named.phrases))])

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        return (pack(subjects.told(each, wanted[each], MOST_PHRASES)) for each in numbers)

    keys = [
        key(prints, "\0".join(some).encode())
        for prints, some in zip(subjects.prints, wanted, strict=True)
    ]
    told = memo.read("told of themes", keys, make, dict[str, str])
    taken = {name.casefold() for name in names if name}
    spoken = Counter(each.language for each in subjects.shared.articles)
    labels = []
    for number, name in enumerate(names):
        label = name
        if not label:
            printed = map(told[number].get, chosen[number])
            label = _unused(", ".join(each for each in printed if each), taken)
            within = [subjects.shared.articles[each] for each in subjects.groups[number]]
            label = label or _unused(_headline(within, spoken), taken)
        taken.add(label.casefold())
        labels.append(label)
    return labels, [tuple(each.values()) for each in told]


def _headline(articles: Sequence[Article], spoken: Mapping[str | None, int]) -> str:
    """The first by code points of those in the language that most of the edition is in."""
    return min(articles, key=lambda each: (-spoken[each.language], each.title)).title


def _unused(label: str, taken: Collection[str]) -> str:
    """The label with a capital; one that is taken gets a number, and nothing stays nothing."""
    wanted = label = label[:1].upper() + label[1:]
    number = 1
    while label and label.casefold() in taken:
        number += 1
        label = f"{wanted} ({number})"
    return label


def _neighbours(
    subjects: Subjects, ids: Sequence[str], pairs: Sequence[Pair], memo: Memo
) -> list[tuple[Related, ...]]:
    """For each theme those closest to it, if they are close and share more than common nouns.

    "boy", "roads" and "car" are of all news.
    """
    groups = subjects.groups
    low, high, likeness = sums(groups, pairs)
    sizes = np.array([*map(len, groups)], np.int64)
    likeness = likeness / (sizes[low] * sizes[high])
    inside = _inside(groups, pairs)
    close = likeness >= LEAST_NEAR * np.sqrt(inside[low] * inside[high])
    low, high, scores = low[close], high[close], _rounded(likeness[close])
    here, there = np.concatenate((low, high)), np.concatenate((high, low))
    scores = np.concatenate((scores, scores))
    order = np.lexsort((there, -scores, here))
    here, there, scores = here[order], there[order], scores[order]
    ranks = np.arange(len(here)) - np.searchsorted(here, here)
    first = ranks < MOST_NEIGHBOURS
    here, there, scores = here[first], there[first], scores[first]
    near: list[list[Related]] = [[] for _ in groups]
    for one, other, score, because in zip(
        here.tolist(),
        there.tolist(),
        scores.tolist(),
        _both([*zip(here.tolist(), there.tolist(), strict=True)], subjects, memo),
        strict=True,
    ):
        if any(" " in said or not said[0].islower() for said in because):
            near[one].append(Related(ids[other], score, because))
    return [*map(tuple, near)]


def _inside(groups: Sequence[Sequence[int]], pairs: Sequence[Pair]) -> Any:
    """For each group how alike two of its articles are; the order of the pairs does not matter."""
    pairs = Pairs.of(pairs)
    one, two = pairs.within(groups)
    met = np.flatnonzero((one == two) & (one >= 0))
    met = met[np.lexsort((pairs.second[met], pairs.first[met]))]
    sizes = np.array([*map(len, groups)], np.int64)
    totals = np.bincount(one[met], pairs.scores[met], len(groups))
    return totals / np.maximum(1, sizes * (sizes - 1) / 2)


def _rounded(scores: Any) -> Any:
    """To ``DIGITS`` as Python rounds: numpy takes what is close to a half for one."""
    rounded = np.round(scores, DIGITS)
    half = np.abs(scores * 10.0**DIGITS % 1 - 0.5) < HALF
    rounded[half] = [round(each, DIGITS) for each in scores[half].tolist()]
    return rounded


HALF = 1e-6
"""Further from a half than a product's last bits."""


def _both(
    pairs: Sequence[tuple[int, int]], subjects: Subjects, memo: Memo
) -> Sequence[tuple[str, ...]]:
    """Phrases that articles of both themes of each pair have, strongest first."""
    shared, prints = subjects.shared, subjects.prints

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        some = [pairs[number] for number in numbers]
        places = {each: place for place, each in enumerate({*chain.from_iterable(some)})}
        rows = shared.rows.totals([subjects.groups[each] for each in places]).rows
        ends = np.array([(places[one], places[other]) for one, other in some], np.int64).reshape(
            -1, 2
        )
        ranked = common(rows, ends[:, 0], ends[:, 1], shared.worth)
        for (one, other), (start, end) in zip(some, pairwise(ranked.starts.tolist()), strict=True):
            names = shared.printable(ranked.names[start:end].tolist(), (), MOST_BOTH)
            there = subjects.told(other, map(shared.names.__getitem__, names))
            yield pack(tuple(subjects.told(one, there).values()))

    keys = [prints[one] + prints[other] for one, other in pairs]
    return memo.read("both", keys, make, tuple[str, ...])
