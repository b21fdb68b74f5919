"""Shared phrases: what two or more articles both say, in words that a person understands."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np
from scipy import sparse

from builder.editorial.rows import Rows
from builder.editorial.vectors import COMMON, FEW
from builder.editorial.wording import Wording
from builder.model import Analysis, Article, Candidate, Keyphrase
from builder.words import fold, key, key_of, parts

MOST_REASONS = 4
"""Phrases that a reason names at most (T5)."""

SHOWN = 1.0
"""Weight of an article's first keyphrase; the last weighs half."""

CANDIDATE = 0.4
"""Weight of an article's first candidate that is not shown; the last weighs half."""

MENTIONED = 0.15
"""Weight of a phrase that the article mentions but that is a candidate only elsewhere."""

NAME = 1.3
"""A phrase with a capital at its last word names something: it says more than a common noun."""

SEVERAL = 1.3
"""A phrase of two words or more says more than one word alone."""

ONE_PLAIN_WORD = 0.5
"""One word in lower case ("water", "rules") is the weakest of reasons."""

SHORTEST = 4
"""Letters of a word that may stand as a reason when the articles share no phrase."""

LEAST_REASONS = 2
"""Where articles share fewer phrases, single words that both print make up for it (T5)."""

AT_HAND = 1024
"""Texts that are remembered, some 4 MB; of larger editions others are made anew."""


@dataclass(frozen=True)
class Shared:
    """The phrases of every article by number, how much each says, and how to print it."""

    articles: Sequence[Article]
    text: Callable[[int], str]
    """``Article.text`` of one, by its number."""
    wording: Wording
    """Of ``Analysis.terms`` of each."""
    names: Sequence[str]
    """The key of each phrase, ascending. Only phrases that two articles or more have, and none that
    too many have (K3)."""
    rows: Rows
    """Which article has which phrase, and how much that says of it, more than 0 to 1."""
    holders: Any
    """For each phrase the number of articles that have it."""
    worth: Any
    """For each phrase how much it says of whatever shares it: rare, long and named says more."""
    shapes: Any
    """For each phrase how much it says by its shape alone, whoever has it."""
    forms: Sequence[tuple[str, ...]]
    """For each phrase its printed forms in any article, commonest first."""
    _printed: dict[tuple[int, int], str] = field(default_factory=dict)
    _words: dict[int, frozenset[str]] = field(default_factory=dict)

    def between(self, first: int, second: int) -> tuple[tuple[str, str], ...]:
        """Tell why two articles belong together.

        Returns:
            At most ``MOST_REASONS`` phrases, strongest first, none much like another; each as the
            first article prints it and as the second does.
        """
        common, one, other = self.rows.of(first).common(self.rows.of(second))
        ranked = by_score(common, self.worth[common] * np.sqrt(one * other))
        names = self.printable(ranked, (first, second), MOST_REASONS)
        told = [(self.printed(first, name), self.printed(second, name)) for name in names]
        if len(told) < LEAST_REASONS:
            words = self.words(first, second)
            told += without(words, told, LEAST_REASONS - len(told))
        return tuple(told)

    def printable(self, names: Iterable[int], members: Sequence[int], limit: int) -> list[int]:
        """The first phrases that each of the articles prints, none much like another.

        Args:
            names: phrases, best first.
            members: articles that must print them.
            limit: how many at most.
        """
        taken: list[int] = []
        held: dict[str, list[frozenset[str]]] = {}
        for name in names:
            if len(taken) == limit:
                break
            words = self._words.get(name)
            if words is None:
                words = self._words[name] = frozenset(self.names[name].split())
            near = chain.from_iterable(held[word] for word in words if word in held)
            if not any(_alike(words, other) for other in near) and all(
                self.printed(member, name) for member in members
            ):
                taken.append(name)
                for word in words:
                    held.setdefault(word, []).append(words)
        return taken

    def printed(self, article: int, name: int) -> str:
        """The phrase as the article prints it, in its text or else in its title; or nothing."""
        known = self._printed.get((article, name))
        if known is None:
            known = self._find(article, name)
            self._printed[article, name] = known
        return known

    def _find(self, article: int, name: int) -> str:
        """The commonest of the known forms that stands in the text, or in the title."""
        for text in (self.text(article), self.articles[article].title):
            for form in self.forms[name]:
                if stands(form, text):
                    return form
        return ""

    def words(self, first: int, second: int) -> list[tuple[str, str]]:
        """Single words that both print, rarest first: better than no reason."""
        one, other = self._longest(first), self._longest(second)
        most = COMMON * len(self.articles) if len(self.articles) >= FEW else len(self.articles)
        names = [name for name in one if name in other and self._frequency(name) <= most]
        names.sort(key=lambda name: (self._frequency(name), -len(name), name))
        return [(one[name], other[name]) for name in names]

    def _frequency(self, word: str) -> int:
        """Number of articles that have a word."""
        return int(self.wording.holders[self.wording.numbers[word]])

    def _longest(self, article: int) -> dict[str, str]:
        """Key -> printed form of every word that is long enough to stand as a reason."""
        language = self.articles[article].language
        told = {*self.wording.terms[article].split()}
        found: dict[str, str] = {}
        for word in parts(self.text(article), language):
            if len(word.text) >= SHORTEST and (name := key(word.text, language)) in told:
                found.setdefault(name, word.text)
        return found


def share(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    chosen: Sequence[Sequence[Keyphrase]],
    wording: Wording | None = None,
) -> Shared:
    """Collect the phrases of all articles.

    A phrase is one that some article shows or has as a candidate; whoever else mentions it has
    it too.

    Args:
        articles: in a stated order.
        analyses: of the same articles.
        chosen: the keyphrases that each article shows.
        wording: of the articles' terms, if it is there already.
    """
    wording = wording or Wording.of([each.terms for each in analyses])
    numbers: dict[str, int] = {}
    own = [
        _own(article, analysis, shown, numbers)
        for article, analysis, shown in zip(articles, analyses, chosen, strict=True)
    ]
    names = sorted(numbers)
    places = np.empty(len(names), np.int64)
    places[[numbers[name] for name in names]] = np.arange(len(names))
    holders, held = wording.holding(names)
    articles_of = np.repeat(np.arange(len(own)), np.array([len(each) for each, _ in own], np.int64))
    told = places[np.concatenate([np.zeros(0, np.int64), *(each for each, _ in own)])]
    weights = np.concatenate([np.zeros(0), *(each for _, each in own)])
    # What stands in one cell is added up; what an article shows or has as a candidate is above 0.
    cells = sparse.csr_matrix(
        (
            np.concatenate((weights, np.zeros(len(held)))),
            (np.concatenate((articles_of, holders)), np.concatenate((told, held))),
        ),
        (len(own), len(names)),
    )
    cells.data[cells.data == 0] = MENTIONED
    counts = np.bincount(cells.indices, minlength=len(names))
    most = COMMON * len(articles) if len(articles) >= FEW else len(articles)
    kept = (counts > 1) & (counts <= most)
    told = kept[cells.indices]
    starts = np.concatenate(([0], np.cumsum(told)))[cells.indptr]
    places = (np.cumsum(kept) - 1).astype(cells.indices.dtype)
    rows = Rows(starts, places[cells.indices[told]], cells.data[told])
    known = [names[number] for number in np.flatnonzero(kept).tolist()]
    printed = _forms(articles, analyses, chosen, known)
    shapes = np.array([shape(name, told) for name, told in zip(known, printed, strict=True)])
    rarity = {count: _rarity(count, len(articles)) for count in {*counts[kept].tolist()}}
    worth = shapes * np.array([rarity[count] for count in counts[kept].tolist()])
    text = lru_cache(AT_HAND)(lambda number: articles[number].text)
    return Shared(articles, text, wording, known, rows, counts[kept], worth, shapes, printed)


def _own(
    article: Article,
    analysis: Analysis,
    shown: Sequence[Keyphrase],
    numbers: dict[str, int],
) -> tuple[Any, Any]:
    """Phrases that an article shows or has as candidates, and how much each says of it.

    New ones get numbers.
    """
    own: dict[int, float] = {}
    candidates = [*analysis.candidates]
    for rank, name in enumerate(_shown(article, candidates, shown)):
        number = numbers.setdefault(name, len(numbers))
        own.setdefault(number, SHOWN * (1 - rank / len(shown) / 2))
    for rank, each in enumerate(candidates):
        number = numbers.setdefault(each.key, len(numbers))
        own.setdefault(number, CANDIDATE * (1 - rank / len(candidates) / 2))
    return np.fromiter(own, np.int32, len(own)), np.fromiter(own.values(), np.float64, len(own))


def _shown(
    article: Article, candidates: Sequence[Candidate], shown: Sequence[Keyphrase]
) -> list[str]:
    """The keys of the phrases that an article shows."""
    keys = {form: each.key for each in candidates for form, _ in each.forms}
    return [keys.get(each.text) or key_of(each.text, article.language) for each in shown]


def _forms(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    chosen: Sequence[Sequence[Keyphrase]],
    names: Sequence[str],
) -> list[tuple[str, ...]]:
    """The printed forms of each of the phrases, commonest first."""
    forms: dict[str, Counter[str]] = {name: Counter() for name in names}
    for article, analysis, shown in zip(articles, analyses, chosen, strict=True):
        candidates = [*analysis.candidates]
        for name, phrase in zip(_shown(article, candidates, shown), shown, strict=True):
            if name in forms:
                forms[name][phrase.text] += len(phrase.spans)
        for each in candidates:
            counts = forms.get(each.key)
            if counts is not None:
                for form, count in each.forms:
                    counts[form] += count
    return [_in_order(forms[name]) for name in names]


def shape(name: str, forms: Sequence[str]) -> float:
    """How much a phrase says by its shape alone, whoever has it."""
    named = is_name(forms)
    if " " in name:
        return SEVERAL * (NAME if named else 1.0)
    return NAME if named else ONE_PLAIN_WORD


def without(
    words: Iterable[tuple[str, str]], told: Sequence[tuple[str, str]], limit: int
) -> list[tuple[str, str]]:
    """The first of the words that stand in none of the phrases told already."""
    said = " ".join(fold(one) for one, _ in told)
    return [each for each in words if fold(each[0]) not in said][:limit]


def is_name(forms: Sequence[str]) -> bool:
    """Whether the last word has a capital in every form of a phrase."""
    return all(form.rsplit(maxsplit=1)[-1][:1].isupper() for form in forms)


def by_score(names: Any, scores: Any) -> list[int]:
    """The phrases, best first, ties by number."""
    ranked: list[int] = names[np.lexsort((names, -np.round(scores, DIGITS)))].tolist()
    return ranked


DIGITS = 6
"""Decimals of a score that decide an order: the last bits of a sum differ between machines."""


def _rarity(holders: int, total: int) -> float:
    return math.log((1 + total) / (1 + holders)) + 1


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether one phrase lies within the other, or has more than half of its words in common."""
    return 2 * len(first & second) > min(len(first), len(second))


def _in_order(forms: Mapping[str, int]) -> tuple[str, ...]:
    """Commonest first; a form all in capitals only where there is no other."""
    return tuple(sorted(forms, key=lambda form: (_shouted(form), -forms[form], form)))


def _shouted(form: str) -> bool:
    return form.isupper() and len(form) > LONGEST_ACRONYM


LONGEST_ACRONYM = 5
"""Letters of an acronym ("ASEAN"); longer words in capitals are shouted, or open a dispatch."""


def stands(form: str, text: str) -> bool:
    """Whether the form stands in the text between word borders."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            return True
        start = text.find(form, start + 1)
    return False
