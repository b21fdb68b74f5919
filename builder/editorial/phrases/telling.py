"""Telling: the phrases that say most of what the articles of a theme share and others do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from builder.editorial.phrases.rows import best_first
from builder.editorial.phrases.shared import Shared
from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import Wording, stretches
from builder.memo import Memo, key

CONSIDERED = 60
"""Phrases of a theme that are looked at, best first; labels are found among the first twenty."""

HEADLINES = 3.0
"""How many times as much a phrase says that stands in the headline of each article of a theme, less
one: headlines say what happened in words that a reader knows."""

ALMOST_ALL = 0.75
"""Share of a word's articles which hold a longer name that ends in it, so that this is printed:
"Dennis Rodman" for "Rodman"."""


class Telling(Struct, frozen=True):
    """What a phrase tells of a theme."""

    score: float
    """How much it says of what most articles share and others do not."""
    held: int
    """How many articles of the theme have it."""


def weigh(
    groups: Sequence[Sequence[int]], shared: Shared, titles: Wording, memo: Memo
) -> Iterator[Mapping[str, Telling]]:
    """The phrases that are looked at in each of some themes.

    Args:
        groups: the numbers of the articles of each.
        shared: all articles and their phrases.
        titles: the articles' headlines.
        memo: what is known of an earlier edition.

    Yields:
        For each theme the keys of at most ``CONSIDERED`` phrases that are not much like another,
        those that say most of it first, and names in full in the place of words that end them.
    """
    totals = shared.rows.totals(groups)
    several = totals.held > 1
    names, held, homes = totals.names[several], totals.held[several], totals.homes[several]
    distinct, at = np.unique(names, return_inverse=True)
    spelt = _Spelt(names, at, *shared.spelt(distinct))
    share = _headlined(groups, homes, spelt, titles)
    sizes = totals.sizes[homes]
    scores = (
        totals.weights[several]
        * np.sqrt(held / sizes)
        * (held / shared.holders[names])
        * (1 + HEADLINES * share)
        * shared.shapes[names]
    )
    starts = np.searchsorted(homes, np.arange(len(groups) + 1))
    order = best_first(starts, scores)
    names, held = names[order], held[order]
    rows = [np.arange(*some) for some in pairwise(starts.tolist())]
    ranks = _apart("subjects", names, rows, shared, memo)
    looked = [row[some] for row, some in zip(rows, ranks, strict=True)]
    longer = _longer(
        replace(spelt, phrases=names, at=at[order]), held, homes[order], looked, shared
    )
    full = [
        np.array([longer.get(place, place) for place in row.tolist()], np.int64) for row in looked
    ]
    ranks = _apart("subjects in full", names, full, shared, memo)
    scores = scores[order]
    for row, each, some in zip(looked, full, ranks, strict=True):
        told = (column[row[some]].tolist() for column in (scores, held))
        found = names[each[some]].tolist()
        yield {
            shared.names[name]: phrase
            for name, phrase in zip(found, map(Telling, *told), strict=True)
        }


def _apart(kind: str, names: Any, rows: Sequence[Any], shared: Shared, memo: Memo) -> Iterator[Any]:
    """For each of some rows of phrases, best first, which are not much like another, by rank.

    Args:
        kind: of question, for the memo.
        names: phrases.
        rows: places of them.
        shared: all articles and their phrases.
        memo: what is known of an earlier edition.
    """

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        for number in numbers:
            ranks = {name: rank for rank, name in enumerate(names[rows[number]].tolist())}
            found = shared.printable(ranks, (), CONSIDERED)
            yield np.array([ranks[name] for name in found], "<i4").tobytes()

    keys = [key(shared.digests[names[row]].tobytes()) for row in rows]
    return (np.frombuffer(each, "<i4") for each in memo.answers(kind, keys, make))


class _Spelt(Struct, frozen=True):
    """The words of phrases."""

    phrases: Any
    at: Any
    """For each its number among those that differ."""
    numbers: Mapping[str, int]
    """The different words, and this and what follows as ``Shared.spelt`` gives it."""
    row: Any
    starts: Any

    @property
    def lengths(self) -> Any:
        """How many words each has."""
        return self.starts[self.at + 1] - self.starts[self.at]


def _longer(
    spelt: _Spelt, held: Any, homes: Any, considered: Sequence[Any], shared: Shared
) -> dict[int, int]:
    """The place of a word -> that of the best name in full which ends in it, where there is one.

    Args:
        spelt: the phrases theme after theme, best first.
        held: how many articles of the theme have each.
        homes: the number of its theme.
        considered: for each theme the places that are looked at.
        shared: all articles and their phrases.
    """
    names = spelt.phrases
    last, single = spelt.row[spelt.starts[spelt.at + 1] - 1], spelt.lengths == 1
    asked = np.concatenate((np.zeros(0, np.int64), *considered))
    asked = asked[single[asked]]
    words = {
        (home, word): place
        for home, word, place in zip(
            homes[asked].tolist(), last[asked].tolist(), asked.tolist(), strict=True
        )
        if shared.named[names[place]]
    }
    ends = np.zeros(len(spelt.numbers) + 1, bool)
    ends[[word for _, word in words]] = True
    found: dict[int, int] = {}
    for place in np.flatnonzero(~single & ends[last]).tolist():
        word = words.get((int(homes[place]), int(last[place])))
        if (
            word is not None
            and held[place] >= ALMOST_ALL * held[word]
            and all(each[:1].isupper() for each in shared.forms[names[place]][0].split())
        ):
            found.setdefault(word, place)
    return found


def _headlined(groups: Sequence[Sequence[int]], homes: Any, spelt: _Spelt, titles: Wording) -> Any:
    """For each phrase the share of the headlines with a word of it, as the mean over its words.

    Args:
        groups: the articles of themes.
        homes: for each phrase the number of its theme.
        spelt: the words of the phrases.
        titles: the articles' headlines.
    """
    numbers, lengths = spelt.numbers, spelt.lengths
    told = np.array([numbers.get(word, NONE) for word in titles.numbers])
    sizes = np.array([*map(len, groups)], np.int64)
    words = titles.distinct.those(np.array([*chain.from_iterable(groups)], np.int64))
    owners = np.repeat(np.repeat(np.arange(len(groups)), sizes), np.diff(words.starts))
    said, known = told[words.words], told[words.words] != NONE
    said, often = np.unique((owners * len(numbers) + said)[known], return_counts=True)
    whose, within = stretches(spelt.starts[spelt.at], lengths)
    asked = homes[whose] * len(numbers) + spelt.row[within]
    at = np.searchsorted(said, asked)
    found = np.append(said, NONE)[at] == asked
    counts = np.append(often, 0)[at] * found
    return np.bincount(whose, counts, len(lengths)) / (lengths * sizes[homes])
