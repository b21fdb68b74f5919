"""Naming: the phrases by which a person knows what a theme is about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, filterfalse, islice, pairwise
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from builder.editorial.phrases.places import is_printed
from builder.editorial.phrases.rows import best_first
from builder.editorial.phrases.shared import Shared
from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import Wording, stretches
from builder.memo import Memo, key

CONSIDERED = 60
"""Phrases of a theme that are looked at, best first; labels are found among the first twenty."""

MOST_LABEL = 3
"""Phrases in a label, at most."""

TELLING = 0.25
"""Phrases that half of the articles hold come first only if one of them says at least this share of
what the best phrase says: two stories in one theme share but "kilometres" and "road"."""

ENOUGH = 0.6
"""A label needs no further phrase once this share of the theme's articles have one of its own."""

PAIR = 2
"""Articles of a theme that one common word does not name."""

LEAST_HOLDERS = 3
"""Articles of a theme that hold a phrase of its label, where it has more: what two of four share is
their event, not the subject."""

OTHERS = 1 / 3
"""Share of a theme's articles that hold none of the names in its label from which one is added that
most of these hold: a label with the name of one of two events says nothing of the other."""

HEADLINES = 3.0
"""How many times as much a phrase says that stands in the headline of each article of a theme, less
one: headlines say what happened in words that a reader knows."""

SAYS_MORE = 4.0
"""How many times as much a second name says as the best common noun, so that it stands in its
place: "World Cup" rather than "captain" beside "Sri Lanka"."""

ALMOST_ALL = 0.75
"""Share of a word's articles which hold a longer name that ends in it, so that this is printed:
"Dennis Rodman" for "Rodman"."""

LOOKED_AT = 20
"""Articles of a theme in which a name is looked for without its capital."""

MOST_PLAIN = 0.25
"""A word that a larger share of these prints without its capital as well is no name."""


class Named(Struct, frozen=True):
    """Phrases of a theme, by their keys."""

    label: tuple[str, ...]
    """One to ``MOST_LABEL`` that name it; none if its articles share no phrase."""
    phrases: tuple[str, ...]
    """All that its articles share, strongest first, none much like another."""


class Subjects(Struct, frozen=True):
    """What each of some themes is about: phrases that two of its articles or more have."""

    groups: Sequence[Sequence[int]]
    """The articles of each, by number."""
    shared: Shared
    considered: Sequence[Mapping[str, _Phrase]]
    """For each theme the keys of at most ``CONSIDERED`` that are not much like another, those that
    say most of it first, and names in full in the place of words that end them."""
    prints: Sequence[bytes]
    """For each theme a digest of what decides them, if anything is known of an earlier edition."""
    known: Callable[[Hashable, Callable[[], tuple[str, ...]]], tuple[str, ...]]
    """The labels of that."""

    @staticmethod
    def of(
        groups: Sequence[Sequence[int]], shared: Shared, titles: Wording, memo: Memo | None = None
    ) -> Subjects:
        """Weigh the phrases of all themes.

        Args:
            groups: the numbers of the articles of each.
            shared: all articles and their phrases.
            titles: the articles' headlines.
            memo: what is known of an earlier edition.
        """
        memo = memo or Memo()

        def make(numbers: Sequence[int]) -> Iterator[Mapping[str, _Phrase]]:
            return _weighed([groups[number] for number in numbers], shared, titles, memo)

        prints = shared.together(groups) if memo.lasts else [b""] * len(groups)
        considered = memo.objects("subjects", prints, make)
        return Subjects(groups, shared, considered, prints, memo.one_by_one("labels"))

    def choose(self, number: int, used: Collection[str]) -> Named:
        """Choose the phrases that name a theme.

        Args:
            number: of the theme.
            used: keys of phrases that name other themes.
        """
        considered = self.considered[number]
        free = {name: phrase for name, phrase in considered.items() if name not in used}

        def make() -> tuple[str, ...]:
            told = {self.shared.numbers[name]: phrase for name, phrase in free.items()}
            chosen = _enough(told, self.groups[number], self.shared)
            return tuple([self.shared.names[each] for each in chosen])

        return Named(self.known((self.prints[number], *free), make), tuple(considered))


class _Phrase(Struct, frozen=True):
    score: float
    """How much it says of what most articles share and others do not."""
    held: int
    """How many articles of the theme have it."""


def _weighed(
    groups: Sequence[Sequence[int]], shared: Shared, titles: Wording, memo: Memo
) -> Iterator[Mapping[str, _Phrase]]:
    """What is considered of each of some themes."""
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
            for name, phrase in zip(found, map(_Phrase, *told), strict=True)
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


def _enough(phrases: Mapping[int, _Phrase], members: Sequence[int], shared: Shared) -> list[int]:
    """The first phrases, until most of the articles have one: those that half have come first.

    A label of names alone says who or where, not what, and one of common nouns the reverse: each
    gets the best of the other kind beside it, unless another name says much more. Nothing stands
    alone where there are two, and no name for those that hold another.

    Two articles that share but one common word ("man") have no label: a headline says more.

    Args:
        phrases: those that no other theme has, best first.
        members: the numbers of the theme's articles.
        shared: all articles and their phrases.
    """
    weak = cache(lambda name: _weak(name, members, shared))
    holders = shared.rows.holders(members)
    articles = len(members)
    half = _held_by_half(phrases, articles, weak)
    ordered = filterfalse(weak, dict.fromkeys((*half, *phrases)))
    chosen = _covering(ordered, articles, holders)
    names = [name for name in half if shared.named[name]]
    plain = [name for name in half if name not in names]
    if not set(names) & set(chosen):
        chosen += islice(filterfalse(weak, names), 1)
    noun = next(filterfalse(weak, plain), None)
    if noun is not None and not set(plain) & set(chosen):
        telling = (each for each in names if _says_more(phrases[each], phrases[noun]))
        others = (each for each in filterfalse(weak, telling) if each not in chosen)
        chosen.append(next(others, noun))
    if len(chosen) == 1:
        chosen += islice((name for name in filterfalse(weak, half) if name not in chosen), 1)
    told = [name for name in chosen if shared.named[name]]
    left = {*members}.difference(*map(holders, told))
    if told and len(chosen) < MOST_LABEL and len(left) > OTHERS * articles:
        wide = (name for name in phrases if len(holders(name) & left) > len(left) / 2)
        other = (each for each in filterfalse(weak, wide) if shared.named[each])
        chosen[chosen.index(told[-1]) + 1 : 0] = islice(other, 1)
    if articles == PAIR and len(chosen) == 1 and _is_plain(chosen[0], shared):
        return []
    return chosen[:MOST_LABEL]


def _held_by_half(
    phrases: Mapping[int, _Phrase], articles: int, weak: Callable[[int], bool]
) -> list[int]:
    """Those that half of the articles hold; none where they say little beside the best."""
    least = max(articles / 2, LEAST_HOLDERS if articles > LEAST_HOLDERS else 0)
    half = [name for name, phrase in phrases.items() if phrase.held >= least]
    leading, best = (
        next((phrases[name].score for name in filterfalse(weak, some)), 0.0)
        for some in (half, phrases)
    )
    return half if leading >= TELLING * best else []


def _covering(
    ordered: Iterable[int], articles: int, holders: Callable[[int], set[int]]
) -> list[int]:
    """The first that further articles hold, until most have one."""
    chosen: list[int] = []
    covered: set[int] = set()
    for name in ordered:
        more = holders(name) - covered
        if more:
            chosen.append(name)
            covered |= more
        if len(covered) >= ENOUGH * articles or len(chosen) == MOST_LABEL:
            break
    return chosen


def _is_plain(name: int, shared: Shared) -> bool:
    return not shared.named[name] and " " not in shared.names[name]


def _says_more(name: _Phrase, noun: _Phrase) -> bool:
    return name.held >= noun.held and name.score >= SAYS_MORE * noun.score


def _weak(name: int, members: Sequence[int], shared: Shared) -> bool:
    """Whether one word names nothing: "eight-year", or "Like" with a headline's capital."""
    form = shared.forms[name][0]
    if " " in form:
        return False
    if not shared.named[name]:
        return "-" in form and form.islower()
    looked = members[:LOOKED_AT]
    plain = sum(is_printed(form.lower(), shared.text(member)) for member in looked)
    return plain > MOST_PLAIN * len(looked)
