"""Shared phrases: what two or more articles both say, in words that a person understands."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.editorial.vectors import COMMON, FEW, PAUSE
from builder.model import Analysis, Article, Keyphrase
from builder.words import key, key_of, parts

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

SHORTEST = 3
"""Letters of a word that may stand as a reason when the articles share no phrase."""


@dataclass(frozen=True)
class Shared:
    """The phrases of every article by key, how much each says, and how to print it."""

    articles: Sequence[Article]
    terms: Sequence[str]
    """``Analysis.terms`` of each."""
    weights: tuple[Mapping[str, float], ...]
    """For each article: key -> how much the phrase says of it, more than 0 to 1."""
    holders: Mapping[str, int]
    """Key -> number of articles that have it."""
    forms: Mapping[str, tuple[str, ...]]
    """Key -> printed forms in any article, commonest first."""
    _printed: dict[tuple[int, str], str] = field(default_factory=dict)

    def between(self, first: int, second: int) -> tuple[tuple[str, str], ...]:
        """Tell why two articles belong together.

        Returns:
            At most ``MOST_REASONS`` phrases, strongest first, none within another; each as the
            first article prints it and as the second does.
        """
        one, other = sorted((self.weights[first], self.weights[second]), key=len)
        scores = {
            name: self.worth(name) * math.sqrt(one[name] * other[name])
            for name in one
            if name in other and not self.common(name)
        }
        names = self.printable(by_score(scores), (first, second), MOST_REASONS)
        names = names or self.printable(self._words(first, second), (first, second), 2)
        return tuple((self.printed(first, name), self.printed(second, name)) for name in names)

    def printable(self, names: Iterable[str], members: Sequence[int], limit: int) -> list[str]:
        """The first keys that each of the articles prints, none within another.

        Args:
            names: keys, best first.
            members: articles that must print them.
            limit: how many at most.
        """
        taken: list[str] = []
        for name in names:
            if len(taken) == limit:
                break
            if not any(_nested(name, other) for other in taken) and all(
                self.printed(member, name) for member in members
            ):
                taken.append(name)
        return taken

    def printed(self, article: int, name: str) -> str:
        """The phrase as the article prints it, in its text or else in its title; or nothing."""
        known = self._printed.get((article, name))
        if known is None:
            known = self._find(article, name)
            self._printed[article, name] = known
        return known

    def worth(self, name: str) -> float:
        """How much a phrase says of whatever shares it: rare, long and named says more."""
        rare = math.log((1 + len(self.articles)) / (1 + self.holders[name])) + 1
        return self.bonus(name) * rare

    def bonus(self, name: str) -> float:
        """How much a phrase says by its shape alone."""
        several = " " in name
        named = self.forms[name][0].split()[-1][:1].isupper()
        if several:
            return SEVERAL * (NAME if named else 1.0)
        return NAME if named else ONE_PLAIN_WORD

    def common(self, name: str) -> bool:
        """Whether too many articles have the phrase to say anything about one of them (K3)."""
        return len(self.articles) >= FEW and self.holders[name] > COMMON * len(self.articles)

    def _find(self, article: int, name: str) -> str:
        """Look for a form that is known, then for any words with this key."""
        text, title = self.articles[article].text, self.articles[article].title
        for form in self.forms.get(name, ()):
            if _stands(form, text):
                return form
        language = self.articles[article].language
        for said in (text, title):
            for form in _runs(said, name, language):
                return form
        return ""

    def _words(self, first: int, second: int) -> Iterator[str]:
        """Single words that both have, longest first: better than no reason."""
        both = {*self.terms[first].split()} & {*self.terms[second].split()}
        yield from sorted(
            (word for word in both if len(word) >= SHORTEST and word.isalpha()),
            key=lambda word: (-len(word), word),
        )


def share(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    chosen: Sequence[Sequence[Keyphrase]],
) -> Shared:
    """Collect the phrases of all articles.

    A phrase is one that some article shows or has as a candidate; whoever else mentions it has
    it too.

    Args:
        articles: in a stated order.
        analyses: of the same articles.
        chosen: the keyphrases that each article shows.
    """
    weights: list[dict[str, float]] = []
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article, analysis, shown in zip(articles, analyses, chosen, strict=True):
        own: dict[str, float] = {}
        for rank, each in enumerate(shown):
            name = key_of(each.text, article.language)
            own.setdefault(name, SHOWN * (1 - rank / len(shown) / 2))
            forms[name][each.text] += len(each.spans)
        for rank, phrase in enumerate(analysis.candidates):
            own.setdefault(phrase.key, CANDIDATE * (1 - rank / len(analysis.candidates) / 2))
            forms[phrase.key].update(dict(phrase.forms))
        weights.append(own)
    known = _by_first_word(forms)
    for own, analysis in zip(weights, analyses, strict=True):
        for name in _mentions(analysis.terms, known):
            own.setdefault(name, MENTIONED)
    holders = Counter(name for own in weights for name in own)
    return Shared(
        articles,
        [each.terms for each in analyses],
        tuple(
            {name: weight for name, weight in own.items() if holders[name] > 1} for own in weights
        ),
        {name: count for name, count in holders.items() if count > 1},
        {name: _in_order(forms[name]) for name, count in holders.items() if count > 1},
    )


def by_score(scores: Mapping[str, float]) -> list[str]:
    """The keys, best first, ties by key."""
    return sorted(scores, key=lambda name: (-round(scores[name], DIGITS), name))


DIGITS = 6
"""Decimals of a score that decide an order: the last bits of a sum differ between machines."""


def _nested(one: str, other: str) -> bool:
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _by_first_word(names: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(name.split())
        if words:
            found.setdefault(words[0], []).append(words)
    return found


def _mentions(terms: str, known: Mapping[str, Sequence[tuple[str, ...]]]) -> Iterator[str]:
    """Every known phrase in an article's terms, perhaps more than once."""
    words = terms.split()
    for place, word in enumerate(words):
        if word != PAUSE:
            for phrase in known.get(word, ()):
                if tuple(words[place : place + len(phrase)]) == phrase:
                    yield " ".join(phrase)


def _in_order(forms: Mapping[str, int]) -> tuple[str, ...]:
    """Commonest first; a form all in capitals only where there is no other."""
    return tuple(sorted(forms, key=lambda form: (_shouted(form), -forms[form], form)))


def _shouted(form: str) -> bool:
    return form.isupper() and len(form) > LONGEST_ACRONYM


LONGEST_ACRONYM = 5
"""Letters of an acronym ("ASEAN"); longer words in capitals are shouted, or open a dispatch."""


def _stands(form: str, text: str) -> bool:
    """Whether the form stands in the text between word borders."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            return True
        start = text.find(form, start + 1)
    return False


def _runs(text: str, name: str, language: str | None) -> Iterator[str]:
    """Stretches of the text, parted by single spaces, whose key is the name."""
    words = list(parts(text, language))
    keys = [key(word.text, language) for word in words]
    for first, start in enumerate(words):
        said = ""
        for last in range(first, len(words)):
            if last > first and text[words[last - 1].end : words[last].start] != " ":
                break
            said = f"{said} {keys[last]}".strip()
            if said == name:
                yield text[start.start : words[last].end]
            if not f"{name} ".startswith(f"{said} "):
                break
