"""Naming: the phrases by which a person knows what a theme is about."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.editorial.shared import Shared, by_score, is_name, shape, stands
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


@dataclass(frozen=True, slots=True)
class Named:
    """Phrases of a theme, by key."""

    label: tuple[str, ...]
    """One to ``MOST_LABEL`` that name it; none if its articles share no phrase."""
    phrases: tuple[str, ...]
    """All that its articles share, strongest first, none much like another."""


def choose(members: Sequence[int], used: Collection[str], shared: Shared) -> Named:
    """Choose the phrases that name a theme.

    Args:
        members: the numbers of its articles.
        used: phrases that name other themes.
        shared: all articles and their phrases.
    """
    scores, headlined = _phrases(members, shared)
    phrases = shared.printable(by_score(scores), (), CONSIDERED)
    free = {
        name: scores[name]
        for name in phrases
        if name not in used and not _weak(name, members, shared)
    }
    return Named(tuple(_enough(free, headlined, members, shared)), tuple(phrases))


def _phrases(members: Sequence[int], shared: Shared) -> tuple[dict[str, float], set[str]]:
    """How much each phrase says of what most articles share and others do not.

    And those phrases whose words all stand in headlines.
    """
    held: Counter[str] = Counter()
    weights: defaultdict[str, float] = defaultdict(float)
    for member in members:
        for name, weight in shared.weights[member].items():
            held[name] += 1
            weights[name] += weight
    headlines = _headlined([name for name in held if held[name] > 1], members, shared)
    scores = {
        name: weights[name]
        * math.sqrt(held[name] / len(members))
        * (held[name] / shared.holders[name])
        * (1 + HEADLINES * share)
        * shape(name, shared.forms[name])
        for name, (share, _) in headlines.items()
    }
    return scores, {name for name, (_, whole) in headlines.items() if whole}


def _headlined(
    names: Iterable[str], members: Sequence[int], shared: Shared
) -> dict[str, tuple[float, bool]]:
    """Phrase -> the share of the headlines that hold a word of it, and whether each is in one.

    The share is the mean over the words of the phrase.
    """
    titles = (shared.articles[member] for member in members)
    held = Counter(word for each in titles for word in {*key_of(each.title, each.language).split()})
    found = {}
    for name in names:
        counts = [held[word] for word in name.split()]
        found[name] = sum(counts) / (len(counts) * len(members)), all(counts)
    return found


def _enough(
    scores: Mapping[str, float],
    headlined: Collection[str],
    members: Sequence[int],
    shared: Shared,
) -> list[str]:
    """The first phrases, until most of the articles have one: those that half have come first.

    A label of names alone says who or where, not what, and one of common nouns the reverse: each
    gets the best of the other kind beside it. Nothing stands alone where there are two.

    Args:
        scores: phrase -> how much it says, best first.
        headlined: the phrases whose words all stand in headlines.
        members: the articles of the theme.
        shared: all articles and their phrases.
    """
    least = max(len(members) / 2, LEAST_HOLDERS if len(members) > LEAST_HOLDERS else 0)
    half = [name for name in scores if _count(name, members, shared) >= least]
    if half and scores[half[0]] < TELLING * max(scores.values()):
        half = []
    chosen: list[str] = []
    covered: set[int] = set()
    for name in [*half, *(name for name in scores if name not in half)]:
        more = {member for member in members if name in shared.weights[member]} - covered
        if more:
            chosen.append(name)
            covered |= more
        if len(covered) >= ENOUGH * len(members) or len(chosen) == MOST_LABEL:
            break
    names = [name for name in half if is_name(shared.forms[name])]
    plain = [name for name in half if name not in names]
    plain.sort(key=lambda name: name not in headlined)
    for kind in (names, plain):
        if not set(kind) & set(chosen):
            chosen += kind[:1]
    if len(chosen) == 1:
        chosen += [name for name in half if name not in chosen][:1]
    return chosen[:MOST_LABEL]


def _weak(name: str, members: Sequence[int], shared: Shared) -> bool:
    """Whether one word names nothing: "eight-year", or "Like" with a headline's capital."""
    form = shared.forms[name][0]
    if " " in form:
        return False
    if not is_name(shared.forms[name]):
        return "-" in form and form.islower()
    looked = members[:LOOKED_AT]
    plain = sum(stands(form.lower(), shared.articles[member].text) for member in looked)
    return plain > MOST_PLAIN * len(looked)


def _count(name: str, members: Sequence[int], shared: Shared) -> int:
    return sum(name in shared.weights[member] for member in members)
