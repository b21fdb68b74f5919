"""Linkage: agglomerative clustering by average linkage, with bounds on what may join."""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import count
from typing import Any

import numpy as np
from msgspec import Struct, field

from builder.editorial.likeness.accord import Accord
from builder.editorial.likeness.components import Components
from builder.editorial.likeness.pairs import Pair, Pairs
from builder.memo import Memo

DIGITS = 9
"""Decimals that decide what joins: the last bits of a sum differ between machines."""

CLOSEST = 2
"""Relatives that vouch for a lone article: one vouches less well, a third adds nothing."""


class Limits(Struct, frozen=True):
    """What keeps groups apart, whatever they have in common."""

    marks: Sequence[frozenset[str]] = ()
    """For each article; two groups that hold the same mark never join."""
    days: Sequence[int | None] = ()
    """For each article its day, None where it is not known."""
    window: int = 0
    """The days between the first and the last article of a group at most; 0: any."""
    figures: Sequence[Collection[int]] = ()
    """For each article those that it names, by number. ``join`` parts by them what it began with
    single articles."""


class Known(Struct, frozen=True):
    """What is known of an earlier edition."""

    memo: Memo
    kind: str
    """Of question, for the memo."""
    articles: Any
    """uint64: for each a digest of it and of all that limits say of it."""


class Bar(Struct, frozen=True):
    """How alike two groups must be on average, over all pairs of articles between them.

    It is ``floor * (1 + few / n) * (1 + many * log(m))``, where ``n`` is the number of pairs
    between the two and ``m`` that of the articles in the smaller one.
    """

    floor: float
    few: float = 0.0
    """The average of few pairs is high by chance more easily than the average of many."""
    many: float = 0.0
    """Groups that belong together have mostly met before both are large."""

    def reached(self, likeness: float, first: int, second: int) -> float:
        """The likeness of groups of two sizes as a multiple of what they need; 1 is enough."""
        need = (1 + self.few / (first * second)) * (1 + self.many * math.log(min(first, second)))
        return round(likeness / (self.floor * need), DIGITS)

    def may_reach(self, total: Any, pairs: Any) -> Any:
        """Whether what some pairs add up to may be enough, whatever the sizes are."""
        return total > self.floor * (pairs + self.few) * (1 - 10.0**-DIGITS)


class _Group(Struct):
    members: list[int]
    marks: frozenset[str]
    days: tuple[int, int] | None
    near: dict[int, float] = field(default_factory=dict)
    """Other group -> sum of the likeness of all pairs of articles between the two."""
    accord: Accord = field(default_factory=lambda: Accord.of(()))
    """What its articles agree on, where it grew from single ones."""


def join(
    start: Iterable[Sequence[int]],
    pairs: Iterable[Pair],
    *,
    bar: Bar,
    limits: Limits,
    known: Known | None = None,
) -> list[list[int]]:
    """Join groups by average linkage until no two are alike enough.

    The order of ``start`` and ``pairs`` does not matter: ties go to the group with the lowest
    article. Time is about ``len(pairs) * log(len(pairs))``.

    Args:
        start: groups to begin with; together they hold every article once.
        pairs: likeness of articles; a pair that is not listed is not alike at all.
        bar: how alike two groups must be.
        limits: what keeps groups apart.
        known: what became of groups in an earlier edition.

    Returns:
        All groups, each ascending, by their lowest article.
    """
    groups = sorted(sorted(each) for each in start if each)
    parts = Components.of(groups, pairs, bar.floor)
    make = partial(_grown, parts, bar, limits)
    if known:
        names = parts.prints(known.articles)
        return parts.joined(known.memo.answers(known.kind, names, make))
    return parts.joined([*make(range(len(parts.starts) - 1))])


def adopt(
    groups: Sequence[Sequence[int]], pairs: Iterable[Pair], *, floor: float, limits: Limits
) -> list[list[int]]:
    """Let a lone article join the group that holds its two closest relatives.

    Average linkage leaves out a short article whose likeness to most of a group is low, though
    two of its members are as close to it as they are to each other.

    Args:
        groups: as ``join`` returns them.
        pairs: likeness of articles.
        floor: the least average likeness to its two closest articles in the group.
        limits: what keeps groups apart.

    Returns:
        All groups, each ascending, by their lowest article.
    """
    home = {member: number for number, each in enumerate(groups) for member in each}
    near: dict[int, dict[int, list[float]]] = {}
    pairs = Pairs.of(pairs)
    sizes = np.array([*map(len, groups)], np.int64)
    homes = pairs.within(groups)
    here, there = (sizes[each] for each in homes)
    wanted = ((here == 1) & (there > CLOSEST)) | ((there == 1) & (here > CLOSEST))
    told = pairs.those(wanted)
    one, other = (each[wanted] for each in homes)
    codes = np.minimum(one, other) * len(groups) + np.maximum(one, other)
    close = np.sort(codes[told.scores >= floor])  # np.isin would load numpy's masked arrays
    held = np.append(close, -1)[np.searchsorted(close, codes)] == codes
    for first, second, score in told.those(held):
        lone, member = (first, second) if len(groups[home[first]]) == 1 else (second, first)
        near.setdefault(lone, {}).setdefault(home[member], []).append(score)
    grown = {number: _group(each, limits) for number, each in enumerate(groups)}
    for lone in sorted(near):
        wishes = sorted(
            (-sum(sorted(scores)[-CLOSEST:]) / CLOSEST, number)
            for number, scores in near[lone].items()
        )
        likeness, wish = wishes[0]
        if -likeness >= floor and _may_join(grown, home[lone], wish, limits):
            _take(grown, home[lone], wish, limits)
    return sorted(sorted(group.members) for group in grown.values())


def attach(
    groups: Iterable[Sequence[int]],
    late: Iterable[Sequence[int]],
    pairs: Iterable[Pair],
    *,
    bar: Bar,
    limits: Limits,
) -> list[list[int]]:
    """Let each late group join the group that it is most like, without changing what that is.

    Each is compared with the groups as they were before any other came late, so none changes what
    becomes of another; only marks and days that do not go together are looked at again.

    Args:
        groups: what is there.
        late: further groups, of other articles.
        pairs: likeness of articles.
        bar: how alike a late group must be to the one that it joins.
        limits: what keeps groups apart.

    Returns:
        All groups, each ascending, by their lowest article; late ones that are like none stay as
        they are.
    """
    there = sorted(sorted(each) for each in groups)
    come = sorted(sorted(each) for each in late)
    grown = {number: _group(each, limits) for number, each in enumerate([*there, *come])}
    for guest, wishes in sorted(_wishes(there, come, pairs, bar).items()):
        for _, nearest in sorted(wishes):
            if _may_join(grown, guest, nearest, limits):
                _take(grown, guest, nearest, limits)
                break
    return sorted(sorted(group.members) for group in grown.values())


def _wishes(
    there: Sequence[Sequence[int]], come: Sequence[Sequence[int]], pairs: Iterable[Pair], bar: Bar
) -> dict[int, list[tuple[float, int]]]:
    """For each group that comes, by its number after those there: ``(minus reached, group)``."""
    both = [*there, *come]
    pairs = Pairs.of(pairs)
    one, other = pairs.within(both)
    low, high = np.minimum(one, other), np.maximum(one, other)
    met = (low < len(there)) & (high >= len(there))
    told = pairs.those(met)
    order = np.lexsort((told.scores, told.second, told.first))
    sums: dict[tuple[int, int], float] = {}
    for guest, group, score in zip(
        high[met][order].tolist(),
        low[met][order].tolist(),
        told.scores[order].tolist(),
        strict=True,
    ):
        sums[guest, group] = sums.get((guest, group), 0.0) + score
    wishes: dict[int, list[tuple[float, int]]] = {}
    for (guest, group), total in sorted(sums.items()):
        sizes = len(both[guest]), len(both[group])
        reached = bar.reached(total / (sizes[0] * sizes[1]), *sizes)
        if reached >= 1:
            wishes.setdefault(guest, []).append((-reached, group))
    return wishes


class _JoinQueue(Struct, frozen=True):
    """A priority queue of pairs of groups: which two join next."""

    groups: dict[int, _Group]
    bar: Bar
    heap: list[tuple[float, int, int, int, int]] = field(default_factory=list)
    """A heap: ``(minus reached, lowest article, other lowest article, group, other group)``."""

    def push(self, first: int, second: int) -> None:
        """Enter two groups if they are alike enough: they stay so until one of them grows."""
        one, other = self.groups[first], self.groups[second]
        sizes = len(one.members), len(other.members)
        reached = self.bar.reached(one.near[second] / (sizes[0] * sizes[1]), *sizes)
        if reached < 1:
            return
        low, high = sorted((one.members[0], other.members[0]))
        heapq.heappush(self.heap, (-reached, low, high, first, second))


def _group(members: Sequence[int], limits: Limits) -> _Group:
    marks = frozenset[str]().union(*(limits.marks[each] for each in members if limits.marks))
    days = [limits.days[each] for each in members if limits.days]
    known = [day for day in days if day is not None]
    span = (min(known), max(known)) if known else None
    accord = Accord.of(limits.figures[members[0]] if limits.figures and len(members) == 1 else ())
    return _Group(list(members), marks, span, accord=accord)


def _grown(
    components: Components, bar: Bar, limits: Limits, numbers: Sequence[int]
) -> Iterator[bytes]:
    """What groups of some components grow into, as ``Components.places`` tells it.

    Args:
        components: all of them.
        bar: how alike two groups must be.
        limits: what keeps groups apart.
        numbers: of components.
    """
    parts = components.those(numbers)
    groups = {each: _group(parts.groups[each], limits) for each in parts.members.tolist()}
    columns = parts.low.tolist(), parts.high.tolist(), parts.totals.tolist()
    for one, other, total in zip(*columns, strict=True):
        groups[one].near[other] = groups[other].near[one] = total
    queue = _JoinQueue(groups, bar)
    able = bar.may_reach(parts.totals, parts.met)
    for first, second in zip(parts.low[able].tolist(), parts.high[able].tolist(), strict=True):
        queue.push(first, second)
    further = count(len(parts.groups))
    while queue.heap:
        _, _, _, first, second = heapq.heappop(queue.heap)
        if (
            first in groups
            and second in groups
            and _may_join(groups, first, second, limits)
            and not groups[first].accord.differs(groups[second].accord, groups[first].near[second])
        ):
            number = next(further)
            for near in _merge(groups, first, second, number, bar):
                queue.push(near, number)
    return parts.places([group.members for group in groups.values()])


def _may_join(groups: dict[int, _Group], first: int, second: int, limits: Limits) -> bool:
    one, other = groups[first], groups[second]
    if one.marks & other.marks:
        return False
    if limits.window and one.days and other.days:
        return max(one.days[1], other.days[1]) - min(one.days[0], other.days[0]) <= limits.window
    return True


def _take(groups: dict[int, _Group], guest: int, home: int, limits: Limits) -> None:
    """Put one group into another, whose number stays."""
    members = sorted((*groups.pop(guest).members, *groups[home].members))
    groups[home] = _group(members, limits)


def _merge(
    groups: dict[int, _Group], first: int, second: int, number: int, bar: Bar
) -> Iterator[int]:
    """Put two groups into one under a new number; give those that may be alike enough to it."""
    one, other = groups.pop(first), groups.pop(second)
    days = [day for span in (one.days, other.days) if span for day in span]
    merged = groups[number] = _Group(
        sorted((*one.members, *other.members)),
        one.marks | other.marks,
        (min(days), max(days)) if days else None,
        one.near,
        one.accord.joined(other.accord, one.near[second]),
    )
    for near, total in other.near.items():
        merged.near[near] = merged.near.get(near, 0.0) + total
    del merged.near[first], merged.near[second]
    for near, total in merged.near.items():
        neighbour = groups[near]
        neighbour.near.pop(first, None)
        neighbour.near.pop(second, None)
        neighbour.near[number] = total
        if bar.may_reach(total, len(neighbour.members) * len(merged.members)):
            yield near
