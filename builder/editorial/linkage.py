"""Linkage: groups that grow by joining the two that are most alike on average."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

Pair = tuple[int, int, float]
"""Two articles, by number, and how alike they are, 0 to 1."""


CLOSEST = 2
"""Relatives that vouch for a lone article (B-cubed F of stories .919; one .915, three .919,
none .901: mean over twelve pools)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps groups apart, whatever they have in common."""

    marks: Sequence[frozenset[str]] = ()
    """For each article; two groups that hold the same mark never join."""
    days: Sequence[int | None] = ()
    """For each article its day, None where it is not known."""
    window: int = 0
    """The days between the first and the last article of a group at most; 0: any."""


@dataclass(slots=True)
class _Group:
    members: list[int]
    marks: frozenset[str]
    days: tuple[int, int] | None
    near: dict[int, float] = field(default_factory=dict)
    """Other group -> sum of the likeness of all pairs of articles between the two."""


def join(
    start: Iterable[Sequence[int]],
    pairs: Iterable[Pair],
    *,
    floor: float,
    limits: Limits,
    reluctance: float = 0.0,
) -> list[list[int]]:
    """Join groups by average linkage until no two are alike enough.

    The order of ``start`` and ``pairs`` does not matter: ties go to the group with the lowest
    article. Time is about ``len(pairs) * log(len(pairs))``.

    Args:
        start: groups to begin with; together they hold every article once.
        pairs: likeness of articles; a pair that is not listed is not alike at all.
        floor: the least average likeness, over all pairs of articles between two groups.
        limits: what keeps groups apart.
        reluctance: a group that would hold the share ``s`` of all articles must reach
            ``floor * (1 + reluctance * s)``: what holds much must be closely knit.

    Returns:
        All groups, each ascending, by their lowest article.
    """
    groups = {
        number: _group(members, limits)
        for number, members in enumerate(sorted(sorted(each) for each in start if each))
    }
    _connect(groups, pairs)
    doubt = reluctance / max(1, sum(len(group.members) for group in groups.values()))
    heap = [
        _bid(groups, first, second, total, doubt)
        for first, group in groups.items()
        for second, total in group.near.items()
        if first < second
    ]
    heapq.heapify(heap)
    numbers = count(len(groups))
    while heap:
        likeness, _, _, first, second = heapq.heappop(heap)
        if -likeness < floor:
            break
        if first in groups and second in groups and _may_join(groups, first, second, limits):
            _merge(groups, first, second, next(numbers), heap, doubt)
    return sorted(sorted(group.members) for group in groups.values())


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
    for one, other, score in pairs:
        for lone, member in ((one, other), (other, one)):
            if len(groups[home[lone]]) == 1 and len(groups[home[member]]) > CLOSEST:
                near.setdefault(lone, {}).setdefault(home[member], []).append(score)
    grown = {number: _group(each, limits) for number, each in enumerate(groups)}
    for lone in sorted(near):
        wishes = sorted(
            (-sum(sorted(scores)[-CLOSEST:]) / CLOSEST, number)
            for number, scores in near[lone].items()
        )
        likeness, wish = wishes[0]
        if -likeness >= floor and _may_join(grown, home[lone], wish, limits):
            both = grown.pop(home[lone]), grown[wish]
            grown[wish] = _group(sorted((*both[0].members, *both[1].members)), limits)
    return sorted(sorted(group.members) for group in grown.values())


Bid = tuple[float, int, int, int, int]
"""``(minus likeness, lowest article, other lowest article, group, other group)``."""


def _group(members: Sequence[int], limits: Limits) -> _Group:
    marks = frozenset(
        mark for member in members for mark in (limits.marks[member] if limits.marks else ())
    )
    known = [day for member in members if limits.days and (day := limits.days[member]) is not None]
    return _Group(list(members), marks, (min(known), max(known)) if known else None)


def _connect(groups: dict[int, _Group], pairs: Iterable[Pair]) -> None:
    """Add up the likeness between groups."""
    home = {member: number for number, group in groups.items() for member in group.members}
    for first, second, score in sorted(pairs):
        one, other = home[first], home[second]
        if one != other:
            groups[one].near[other] = groups[one].near.get(other, 0.0) + score
            groups[other].near[one] = groups[other].near.get(one, 0.0) + score


def _bid(groups: dict[int, _Group], first: int, second: int, total: float, doubt: float) -> Bid:
    one, other = groups[first].members, groups[second].members
    likeness = total / (len(one) * len(other)) / (1 + doubt * (len(one) + len(other)))
    lowest = sorted((one[0], other[0]))
    return (-likeness, *lowest, first, second)  # type: ignore[return-value]


def _may_join(groups: dict[int, _Group], first: int, second: int, limits: Limits) -> bool:
    one, other = groups[first], groups[second]
    if one.marks & other.marks:
        return False
    if limits.window and one.days and other.days:
        return max(one.days[1], other.days[1]) - min(one.days[0], other.days[0]) <= limits.window
    return True


def _merge(
    groups: dict[int, _Group], first: int, second: int, number: int, heap: list[Bid], doubt: float
) -> None:
    """Put two groups into one under a new number, and bid for its neighbours anew."""
    one, other = groups.pop(first), groups.pop(second)
    days = [day for span in (one.days, other.days) if span for day in span]
    merged = _Group(
        sorted((*one.members, *other.members)),
        one.marks | other.marks,
        (min(days), max(days)) if days else None,
    )
    groups[number] = merged
    for near in sorted({*one.near, *other.near} - {first, second}):
        total = one.near.get(near, 0.0) + other.near.get(near, 0.0)
        merged.near[near] = total
        neighbour = groups[near].near
        neighbour.pop(first, None)
        neighbour.pop(second, None)
        neighbour[number] = total
        heapq.heappush(heap, _bid(groups, near, number, total, doubt))
