"""Naming: the phrases by which a person knows what a theme is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.rows import Total
from builder.editorial.shared import Shared, by_score, is_name, stands
from builder.editorial.wording import stretches
from builder.words import key_of

CONSIDERED = 60
"""Phrases of a theme that are looked at, best first; labels are found among the first twenty."""

MOST_LABEL = 3
"""Phrases in a label, at most."""

TELLING = 0.25
"""Phrases that half of the articles hold come first only if one of them says at least this share of
what the best phrase says: two stories in one theme share but "kilometres" and "road"."""

ENOUGH = 0.6
"""A label needs no further phrase once this share of the theme's articles have one of its own."""

LEAST_HOLDERS = 3
"""Articles of a theme that hold a phrase of its label, where it has more: what two of four share is
their event, not the subject."""

HEADLINES = 3.0
"""How many times as much a phrase says that stands in the headline of each article of a theme, less
one: headlines say what happened in words that a reader knows."""

LOOKED_AT = 20
"""Articles of a theme in which a name is looked for without its capital."""

MOST_PLAIN = 0.25
"""A word that a larger share of these prints without its capital as well is no name."""


class Named(Struct, frozen=True):
    """Phrases of a theme, by number."""

    label: tuple[int, ...]
    """One to ``MOST_LABEL`` that name it; none if its articles share no phrase."""
    phrases: tuple[int, ...]
    """All that its articles share, strongest first, none much like another."""


def choose(
    members: Sequence[int], used: Collection[int], shared: Shared, total: Total | None = None
) -> Named:
    """Choose the phrases that name a theme.

    Args:
        members: the numbers of its articles.
        used: phrases that name other themes.
        shared: all articles and their phrases.
        total: what its articles have together, if it is there already.
    """
    total = total or shared.rows.total(members)
    found = _phrases(members, shared, total)
    phrases = shared.printable(by_score(found.names, found.scores), (), CONSIDERED)
    places = np.searchsorted(found.names, phrases).tolist()
    free = {
        name: _Phrase(*told)
        for name, *told in zip(
            phrases,
            found.scores[places].tolist(),
            found.held[places].tolist(),
            found.headlined[places].tolist(),
            strict=True,
        )
        if name not in used
    }
    weak = cache(lambda name: _weak(name, members, shared))
    chosen = _enough(free, weak, len(members), total, shared)
    return Named(tuple(chosen), tuple(phrases))


class _Phrase(Struct, frozen=True):
    score: float
    """How much it says of what most articles share and others do not."""
    held: int
    """Articles of the theme that have it."""
    headlined: bool
    """True if all its words stand in headlines of the theme."""


class _Phrases(Struct, frozen=True):
    """As ``_Phrase``, of all phrases that two articles or more have."""

    names: Any
    """Ascending."""
    scores: Any
    held: Any
    headlined: Any


def _phrases(members: Sequence[int], shared: Shared, total: Total) -> _Phrases:
    several = total.held > 1
    names, held = total.row.names[several], total.held[several]
    share, headlined = _headlined(names, members, shared)
    scores = (
        total.row.weights[several]
        * np.sqrt(held / len(members))
        * (held / shared.holders[names])
        * (1 + HEADLINES * share)
        * shared.shapes[names]
    )
    return _Phrases(names, scores, held, headlined)


def _headlined(names: Any, members: Sequence[int], shared: Shared) -> tuple[Any, Any]:
    """For each phrase the share of the headlines with a word of it; and whether each is in one.

    The share is the mean over the words of the phrase.
    """
    titles = (shared.articles[member] for member in members)
    held = Counter(word for each in titles for word in {*key_of(each.title, each.language).split()})
    numbers, row, starts = shared.spelt
    titled = np.zeros(len(numbers), np.int64)
    for word in held.keys() & numbers.keys():
        titled[numbers[word]] = held[word]
    lengths = starts[names + 1] - starts[names]
    whose, places = stretches(starts[names], lengths)
    counts = titled[row[places]]
    shares = np.bincount(whose, counts, len(names)) / (lengths * len(members))
    return shares, np.bincount(whose, counts == 0, len(names)) == 0


def _enough(
    phrases: Mapping[int, _Phrase],
    weak: Callable[[int], bool],
    articles: int,
    total: Total,
    shared: Shared,
) -> list[int]:
    """The first phrases, until most of the articles have one: those that half have come first.

    A label of names alone says who or where, not what, and one of common nouns the reverse: each
    gets the best of the other kind beside it. Nothing stands alone where there are two.

    Args:
        phrases: those that no other theme has, best first.
        weak: whether one may not stand in a label; most need not be asked about.
        articles: how many the theme has.
        total: what they have together.
        shared: all articles and their phrases.
    """
    least = max(articles / 2, LEAST_HOLDERS if articles > LEAST_HOLDERS else 0)
    half = [name for name, phrase in phrases.items() if phrase.held >= least and not weak(name)]
    best = next((phrase.score for name, phrase in phrases.items() if not weak(name)), 0.0)
    if half and phrases[half[0]].score < TELLING * best:
        half = []
    chosen: list[int] = []
    covered: set[int] = set()
    for name in chain(half, (name for name in phrases if name not in half and not weak(name))):
        more = {*total.holders(name)} - covered
        if more:
            chosen.append(name)
            covered |= more
        if len(covered) >= ENOUGH * articles or len(chosen) == MOST_LABEL:
            break
    names = [name for name in half if is_name(shared.forms[name])]
    plain = [name for name in half if name not in names]
    plain.sort(key=lambda name: not phrases[name].headlined)
    for kind in (names, plain):
        if not set(kind) & set(chosen):
            chosen += kind[:1]
    if len(chosen) == 1:
        chosen += [name for name in half if name not in chosen][:1]
    return chosen[:MOST_LABEL]


def _weak(name: int, members: Sequence[int], shared: Shared) -> bool:
    """Whether one word names nothing: "eight-year", or "Like" with a headline's capital."""
    form = shared.forms[name][0]
    if " " in form:
        return False
    if not is_name(shared.forms[name]):
        return "-" in form and form.islower()
    looked = members[:LOOKED_AT]
    plain = sum(stands(form.lower(), shared.text(member)) for member in looked)
    return plain > MOST_PLAIN * len(looked)
