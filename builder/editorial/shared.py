"""Shared phrases: what two or more articles both say, in words that a person understands."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.editorial.vectors import COMMON, FEW
from builder.model import Analysis, Article, Candidate

MOST_REASONS = 4
"""Phrases that a reason names at most (T5)."""

NAME_BONUS = 1.5
"""A phrase with a capital inside a sentence names something: it says more than a common noun."""

WORDS_BONUS = 1.3
"""A phrase of two words or more says more than one word alone."""

HALF_RANK = 10
"""At this place in its article's list a phrase counts half as much as the first."""


@dataclass(frozen=True, slots=True)
class Said:
    """One phrase as one article has it."""

    text: str
    """The commonest printed form, verbatim in the article's text."""
    weight: float
    """How much it says of this article, more than 0 to 1."""
    forms: frozenset[str]
    """Every printed form in the article."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The phrases of every article by key, and how many articles have each."""

    said: tuple[Mapping[str, Said], ...]
    """For each article: key -> phrase."""
    holders: Mapping[str, int]
    """Key -> number of articles."""

    def between(self, first: int, second: int) -> tuple[tuple[str, str], ...]:
        """Tell why two articles belong together.

        Returns:
            At most ``MOST_REASONS`` phrases, strongest first, none within another; each as
            the first article prints it and as the second does, alike where they have a form in
            common.
        """
        one, other = self.said[first], self.said[second]
        if len(other) < len(one):
            both = [name for name in other if name in one]
        else:
            both = [name for name in one if name in other]
        ranked = sorted(
            (-self.worth(name) * math.sqrt(one[name].weight * other[name].weight), name)
            for name in both
            if not self.common(name)
        )
        names = without_nested((name for _, name in ranked), MOST_REASONS)
        return tuple(_forms(one[name], other[name]) for name in names)

    def worth(self, name: str) -> float:
        """How much a phrase says of whatever shares it: rare, long and named says more."""
        return self.bonus(name) * (math.log((1 + len(self.said)) / (1 + self.holders[name])) + 1)

    def bonus(self, name: str) -> float:
        """How much more a phrase says for being of several words."""
        return WORDS_BONUS if " " in name else 1.0

    def common(self, name: str) -> bool:
        """Whether too many articles have the phrase to say anything about one of them (K3)."""
        return len(self.said) >= FEW and self.holders[name] > COMMON * len(self.said)


def share(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Shared:
    """Collect the phrases of all articles.

    Args:
        articles: in a stated order.
        analyses: of the same articles in the same order.

    Returns:
        For each article its phrases that one other article has too.
    """
    phrases = [
        {phrase.key: phrase for phrase in analysis.candidates if phrase.forms}
        for analysis in analyses
    ]
    holders = Counter(name for each in phrases for name in each)
    said = tuple(
        {
            name: _said(phrase, rank)
            for rank, (name, phrase) in enumerate(each.items())
            if holders[name] > 1
        }
        for each in phrases
    )
    return Shared(said, {name: count for name, count in holders.items() if count > 1})


def without_nested(names: Iterable[str], limit: int) -> list[str]:
    """The first keys of which none lies within another that comes before it.

    Args:
        names: keys, best first.
        limit: how many to give at most.
    """
    taken: list[str] = []
    for name in names:
        if len(taken) == limit:
            break
        if not any(_nested(name, other) for other in taken):
            taken.append(name)
    return taken


def _nested(one: str, other: str) -> bool:
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _forms(one: Said, other: Said) -> tuple[str, str]:
    """The printed forms for both sides: one that both have, if there is one."""
    if one.text in other.forms:
        return one.text, one.text
    if other.text in one.forms:
        return other.text, other.text
    both = sorted(one.forms & other.forms)
    return (both[0], both[0]) if both else (one.text, other.text)


def _said(phrase: Candidate, rank: int) -> Said:
    """The phrase with its weight: its place in the article's list, more for a name."""
    text = phrase.forms[0][0]
    bonus = NAME_BONUS if any(word[:1].isupper() for word in text.split()[-1:]) else 1.0
    weight = bonus * HALF_RANK / (HALF_RANK + rank)
    return Said(text, weight / NAME_BONUS, frozenset(form for form, _ in phrase.forms))
