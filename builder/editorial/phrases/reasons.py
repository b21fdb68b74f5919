"""Reasons: the phrases for which two articles, or an article and its theme, belong together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
from msgspec import Struct

from builder.editorial.likeness.pairs import Pairs
from builder.editorial.phrases.rows import Rows, best_first
from builder.editorial.phrases.shared import LEAST_REASONS, MOST_REASONS, Shared
from builder.editorial.terms import digests
from builder.memo import Memo
from builder.packed import pack
from builder.text.words import fold

AT_ONCE = 1 << 9
"""Pairs whose phrases are held against each other in one go: 2 MB for articles, 10 for themes."""


Because = tuple[tuple[str, str], ...]
"""Phrases as the first article and as the second prints them."""


class Ranked(Struct, frozen=True):
    """Phrases for each of some rows, best first."""

    names: Any
    """Row after row."""
    starts: Any
    """Where each row begins; one more for the end."""


Pair = tuple[int, int]
"""Two articles, by number."""


class Reason(Protocol):
    """Tells why the two articles of each of some pairs belong together."""

    def __call__(self, pairs: Sequence[Pair], memo: Memo, /) -> Sequence[Because]:
        """For each pair phrases as the first article and as the second prints them."""
        ...


def agreed(
    choose: Callable[[Collection[int]], list[int]],
    pairs: Pairs,
    reason: Reason,
    memo: Memo,
) -> dict[int, Because]:
    """Choose pairs of which each has its reason; only what is about to be chosen is asked for it.

    Args:
        choose: gives places of pairs, and none of those that it is told to leave out.
        pairs: from which it chooses.
        reason: tells why two articles belong together.
        memo: what is known of an earlier edition.

    Returns:
        Place of each pair that is chosen -> its reason.
    """
    known: dict[int, Because] = {}
    while True:
        chosen = choose([place for place, because in known.items() if not because])
        asked = [place for place in chosen if place not in known]
        if not asked:
            return {place: known[place] for place in chosen}
        told = reason([(first, second) for first, second, _ in pairs.those(asked)], memo)
        known.update(zip(asked, told, strict=True))
        memo = Memo()  # the few that take the place of others have no room in it


def between(shared: Shared, kind: str, pairs: Sequence[Pair], memo: Memo) -> list[Because]:
    """Tell why two articles belong together.

    Args:
        shared: the articles and their phrases.
        kind: of question, for the memo.
        pairs: those that are asked about.
        memo: what is known of an earlier edition.

    Returns:
        For each pair at most ``MOST_REASONS`` phrases, strongest first, none much like another;
        each as the first article prints it and as the second does.
    """
    first, second = np.array(pairs, np.int64).reshape(-1, 2).T
    prints = shared.prints

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        some = np.array(numbers, np.int64)
        ranked = common(shared.rows, first[some], second[some], shared.worth)
        return printable(shared, ranked, [pairs[number] for number in numbers])

    keys = digests.rows(prints[first], prints[second])
    told = memo.read(kind, keys, make, Because)
    return [
        each if len(each) >= LEAST_REASONS else _made_up(shared, each, *pair)
        for each, pair in zip(told, pairs, strict=True)
    ]


def printable(shared: Shared, ranked: Ranked, printers: Sequence[Sequence[int]]) -> Iterator[bytes]:
    """The first phrases of each row that some articles print, none much like another.

    Args:
        shared: the articles and their phrases.
        ranked: the rows.
        printers: for each row the articles that must print a phrase.

    Yields:
        For each row at most ``MOST_REASONS`` phrases, each as these articles print it, packed.
    """
    for (start, end), some in zip(pairwise(ranked.starts.tolist()), printers, strict=True):
        names = shared.printable(ranked.names[start:end].tolist(), some, MOST_REASONS)
        yield pack([[shared.printed(each, name) for each in some] for name in names])


def common(rows: Rows, first: Any, second: Any, worth: Any) -> Ranked:
    """The phrases that both of some rows have, those first that say most of both.

    Args:
        rows: of articles or of groups.
        first: the number of one row of each pair.
        second: that of the other.
        worth: for each phrase how much it says of whatever shares it.
    """
    names, starts = [np.zeros(0, np.int32)], [np.zeros(1, np.int64)]
    for begin in range(0, len(first), AT_ONCE):
        some = slice(begin, begin + AT_ONCE)
        both = rows.common(first[some], second[some])
        order = best_first(both.starts, worth[both.names] * np.sqrt(both.one * both.other))
        names.append(both.names[order])
        starts.append(starts[-1][-1] + both.starts[1:])
    return Ranked(np.concatenate(names), np.concatenate(starts))


def without(
    words: Iterable[tuple[str, str]], told: Sequence[tuple[str, str]], limit: int
) -> list[tuple[str, str]]:
    """The first of the words that stand in none of the phrases told already."""
    said = " ".join(fold(one) for one, _ in told)
    return [each for each in words if fold(each[0]) not in said][:limit]


def _made_up(shared: Shared, phrases: Because, first: int, second: int) -> Because:
    """What few phrases articles share, with single words that both print."""
    words = shared.words(first, second)
    return (*phrases, *without(words, phrases, LEAST_REASONS - len(phrases)))
