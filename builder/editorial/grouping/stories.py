"""Stories: articles on one event."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any

import numpy as np
from msgspec.structs import replace

from builder.editorial.dating import UNDATED
from builder.editorial.likeness.linkage import Bar, Known, Limits, adopt, join
from builder.editorial.likeness.pairs import Pair
from builder.editorial.likeness.vectors import FEW
from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import Wording, stretches
from builder.memo import Memo
from builder.model import Article, Story

BAR = Bar(floor=0.16, few=0.3, many=0.1)
"""How much must speak for one event; floors of .15 to .165 do nearly as well."""

ADOPTED = 0.19
"""Average likeness of a lone article to its two closest relatives in a story, at least."""

BAR_IN_FEW = Bar(floor=0.4)
"""The same in an edition too small to tell rare words from common ones: two articles on one subject
look as alike there as two on one event. Too small to be measured; it errs towards none."""

ID_DIGITS = 10
"""Hexadecimal digits of a story's id."""

LONG_HEADLINE = 16
"""Words of a headline that a reader takes in at a glance; a longer one gains nothing by them."""

AT_ALL = Bar(floor=1e-9)
"""Reached by whatever is alike at all."""


def group(
    articles: Sequence[Article],
    pairs: Sequence[Pair],
    *,
    window_days: int,
    marks: Sequence[frozenset[str]],
    figures: Sequence[Collection[int]] = (),
    together: Sequence[Sequence[int]] = (),
    known: Known | None = None,
) -> tuple[tuple[int, ...], ...]:
    """Put the articles on one event together.

    Args:
        articles: in a stated order.
        pairs: how much speaks for one event in each two of them.
        window_days: days between the first and the last article at most, where both are known.
        marks: for each article; two with the same mark are not one story.
        figures: for each article those that it names, by number; empty if none is known.
        together: articles that report one event, as the editor says.
        known: what became of articles in an earlier edition.

    Returns:
        Ascending numbers of the articles of every story, at least two each, by the lowest.
    """
    days = [_day(article.published) for article in articles]
    limits = Limits((), days, window_days, figures)
    alone = [[number] for number in range(len(articles))]
    bar, known = (BAR, known) if len(articles) >= FEW else (BAR_IN_FEW, None)
    groups = join(alone, pairs, bar=bar, limits=limits, known=known)
    grown = adopt(groups, pairs, floor=max(ADOPTED, bar.floor), limits=limits)
    if any(marks):
        limits = replace(limits, marks=marks)
        grown = [part for each in grown for part in _part(each, pairs, bar, limits)]
    if together:
        grown = _unite(grown, together, marks)
    return tuple(tuple(members) for members in grown if len(members) > 1)


def _part(
    members: Sequence[int], pairs: Sequence[Pair], bar: Bar, limits: Limits
) -> list[list[int]]:
    """Make a story anew of its own articles if some of them must stay apart.

    The others go where they are most alike: they were in one story, and few of them may be too
    little alike to begin one. No other story changes, as some would if all were made with these
    limits.
    """
    marks = limits.marks
    if sum(len(marks[each]) for each in members) == len(_marks(members, marks)):
        return [[*members]]
    alike = join([[each] for each in members], pairs, bar=bar, limits=limits)
    return join(alike, pairs, bar=AT_ALL, limits=limits)


def _unite(
    groups: Sequence[Sequence[int]],
    together: Sequence[Sequence[int]],
    marks: Sequence[frozenset[str]],
) -> list[list[int]]:
    """Put the stories together in which articles of one event stand.

    Where others of two such stories must stay apart, an article comes without its story.
    """
    homes = {member: whole for whole in map(set, groups) for member in whole}
    for event in together:
        whole = homes[event[0]]
        for number in event[1:]:
            for some in ({*homes[number]}, {number}):
                if number not in whole and not _marks(whole, marks) & _marks(some, marks):
                    homes[number] -= some
                    whole |= some
                    homes.update(dict.fromkeys(some, whole))
    return sorted({min(each): sorted(each) for each in homes.values()}.values())


def _marks(members: Iterable[int], marks: Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*(marks[each] for each in members))


AT_ONCE = 256
"""Groups whose words are looked at together; of all of them they would take 7 kB an article."""


def describe(
    groups: Sequence[Sequence[int]],
    articles: Sequence[Article],
    wording: Wording,
    titles: Wording,
    *,
    memo: Memo | None = None,
) -> tuple[Story, ...]:
    """Give each group its headline and its articles in reading order.

    Args:
        groups: as ``group`` returns them.
        articles: in the same order as there.
        wording: of their terms.
        titles: their headlines.
        memo: what is known of articles.

    Returns:
        The stories in the order of the groups, each without its theme.
    """
    some = (groups[start : start + AT_ONCE] for start in range(0, len(groups), AT_ONCE))
    specific = chain.from_iterable(_specific(each, wording, titles).tolist() for each in some)
    every, memo = [articles[number] for number in chain.from_iterable(groups)], memo or Memo()
    names = memo.digests(every)
    cut = iter(memo.answers("cut", names, lambda new: [_cut(every[each]) for each in new]))
    found: list[Story] = []
    taken: Counter[str] = Counter()
    for members in groups:
        label = min((next(cut), -next(specific), articles[number].title) for number in members)[2]
        digest = hashlib.sha256(label.encode()).hexdigest()[:ID_DIGITS]
        taken[digest] += 1
        repeat = f"-{taken[digest]}" if taken[digest] > 1 else ""
        order = sorted(
            (articles[number].published or UNDATED, articles[number].id) for number in members
        )
        found.append(Story(f"e-{digest}{repeat}", label, tuple(name for _, name in order), None))
    return tuple(found)


def reading_order(groups: Sequence[Sequence[int]], articles: Sequence[Article]) -> list[int]:
    """Tell each article's place when all are read: stories together, then by date, then by id.

    Args:
        groups: as ``group`` returns them.
        articles: in the same order as there.

    Returns:
        For each article its place, from 0; undated ones come last.
    """
    own = [(each.published or UNDATED, each.id) for each in articles]
    lead = list(own)
    for members in groups:
        for number in members:
            lead[number] = min(own[member] for member in members)
    order = sorted(range(len(articles)), key=lambda number: (lead[number], own[number]))
    places = [0] * len(articles)
    for place, number in enumerate(order):
        places[number] = place
    return places


def _cut(article: Article) -> bytes:
    """Something if the headline breaks off within the first sentence of the text, else nothing."""
    title, text = article.title.removesuffix("…"), article.text
    cut = text.startswith(title) and text[len(title) : len(title) + 1] not in {"", "\n", *".!?"}
    return b"\1" * cut


def _specific(groups: Sequence[Sequence[int]], wording: Wording, titles: Wording) -> Any:
    """For each member how much its headline says that the story bears out and other headlines lack.

    Args:
        groups: the members of each story.
        wording: of all articles' terms.
        titles: their headlines.
    """
    members = np.array([*chain.from_iterable(groups)], np.int64)
    sizes = np.array([*map(len, groups)], np.int64)
    homes = np.repeat(np.arange(len(groups)), sizes)
    own, told = titles.distinct.those(members), wording.distinct.those(members)
    lengths = np.diff(own.starts)
    terms = np.array([wording.numbers.get(word, NONE) for word in titles.numbers])[own.words]
    rows = np.repeat(np.arange(len(members)), lengths)
    rare = np.log((1 + len(titles.terms)) / titles.holders[own.words])
    # For each term of a headline how many articles of its story have it.
    width = len(wording.numbers)
    asked, at = np.unique((homes[rows] * width + terms)[terms != NONE], return_inverse=True)
    stories, words = np.divmod(asked, max(1, width))
    whose, others = stretches((np.cumsum(sizes) - sizes)[stories], sizes[stories])
    cells = np.repeat(np.arange(len(members)), np.diff(told.starts)) * width + told.words
    sought = others * width + words[whose]
    there = np.append(cells, NONE)[np.searchsorted(cells, sought)] == sought
    borne = np.zeros(len(rows))
    borne[terms != NONE] = np.bincount(whose, there, len(asked))[at]
    much = np.bincount(rows, rare * borne, len(members))
    return np.round(much / sizes[homes] / np.maximum(1, lengths / LONG_HEADLINE), DIGITS)


DIGITS = 6
"""Decimals of what decides: the last bits of a sum differ between machines."""


def _day(published: str | None) -> int | None:
    """The number of the day; None where the date is unknown or not known to the day."""
    try:
        return date.fromisoformat(published or "").toordinal()
    except ValueError:
        return None
