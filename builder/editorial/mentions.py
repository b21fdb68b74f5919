"""Mentions: every place where articles print phrases, found for all phrases at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np

from builder.editorial.index import Index
from builder.editorial.places import Spans, inner, with_capitals
from builder.editorial.prints import Finder
from builder.editorial.wording import Wording, table
from builder.model import Analysis, Article, Candidate
from builder.words import singular

SHORTEST_STEM = 2
"""Letters by which a form is told from an alias."""

AT_ONCE = 256
"""Articles whose texts are looked through together."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where the articles print the phrases, and in which forms."""

    names: Sequence[str]
    """The key of each phrase."""
    forms: Sequence[Counter[str]]
    """For each phrase how often each form stands somewhere."""
    places: Any
    """Four rows of numbers: phrase, article, and offsets of beginning and end in its text; by
    phrase, article and place."""


def find(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    wanted: Collection[str],
    wording: Wording,
) -> Mentions:
    """Find every place of phrases, in articles that have them as candidates and in others.

    Args:
        articles: of the edition, in its order.
        analyses: of the same articles.
        wanted: keys of phrases; one that is a candidate nowhere is not looked for.
        wording: of the articles' terms.
    """
    index = Index()
    told = _told(articles, analyses, wanted, index)
    numbers = {name: number for number, name in enumerate(told)}
    held = table(*index.holders(wording, numbers), (len(articles), len(told)))
    search = _Search(told, held)
    parts = [np.zeros((4, 0), np.int64)]
    for start in range(0, len(articles), AT_ONCE):
        some = slice(start, start + AT_ONCE)
        parts += search.places(articles[some], analyses[some], start)
    places = np.concatenate(parts, axis=1)
    names, owners, starts, _ = places
    return Mentions([*told], search.forms, places[:, np.lexsort((starts, owners, names))])


def _told(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    wanted: Collection[str],
    index: Index,
) -> dict[str, frozenset[str]]:
    """Key -> the printed forms by which it is known wherever it stands; the index grows."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    language: dict[str, str | None] = {}
    for article, analysis in zip(articles, analyses, strict=True):
        mine = {each.key: each.forms for each in analysis.candidates if each.key in wanted}
        index.add([*mine], article.language)
        for name, printed in mine.items():
            counts = forms[name]
            for form, count in printed:
                counts[form] += count
                language[form] = article.language
    plain = {form: singular(form, language[form]) for form in language}
    return {name: frozenset(_variants(name, counts, plain)) for name, counts in forms.items()}


def _variants(name: str, counts: Mapping[str, int], plain: Mapping[str, str]) -> list[str]:
    """The commonest form, those that differ from it in case or number alone, and aliases."""
    groups: Counter[str] = Counter()
    for form, count in counts.items():
        groups[plain[form]] += count
    kept = min(groups, key=lambda each: (-groups[each], each))
    stems = name.split()
    return sorted(
        form for form in counts if plain[form] == kept or not _is_stemmed(plain[form], stems)
    )


def _is_stemmed(form: str, stems: Sequence[str]) -> bool:
    """True if the form's words begin as the key's do: then it is no alias."""
    words = form.split()
    return len(words) == len(stems) and all(
        word[:SHORTEST_STEM] == stem[:SHORTEST_STEM]
        for word, stem in zip(words, stems, strict=True)
    )


class _Search:
    """Phrases that are looked for in articles, some articles after the other."""

    def __init__(self, told: Mapping[str, Collection[str]], held: Any) -> None:
        """Look for phrases.

        Args:
            told: key -> the printed forms by which it is known.
            held: CSR matrix of articles and keys: which mention what.
        """
        self.forms: list[Counter[str]] = [Counter() for _ in told]
        """For each key how often each form stands somewhere; it grows."""
        self._told, self._held = told, held
        self._numbers = {name: number for number, name in enumerate(told)}
        known: defaultdict[str, list[int]] = defaultdict(list)
        for name, printed in told.items():
            for form in sorted(with_capitals(printed)):
                known[form].append(self._numbers[name])
        self._spelt = [*known]
        self._finder = Finder(self._spelt)
        self._names = np.array([*chain.from_iterable(known.values())], np.int64)
        self._counts = np.array([*map(len, known.values())], np.int64)

    def places(
        self, articles: Sequence[Article], analyses: Sequence[Analysis], start: int
    ) -> tuple[Any, Any]:
        """The places of phrases that are candidates there, and of the others.

        Args:
            articles: some of them.
            analyses: of the same.
            start: number of the first.
        """
        texts = [article.text for article in articles]
        candidates = [[*analysis.candidates] for analysis in analyses]
        own = [
            {self._numbers[each.key]: each for each in some if each.key in self._numbers}
            for some in candidates
        ]
        owners = np.repeat(np.arange(len(own)), np.array([*map(len, own)], np.int64))
        shown = np.fromiter(chain.from_iterable(own), np.int64, len(owners))
        held = self._held[start : start + len(own)]
        others = held.astype(np.int8) - table(owners, shown, held.shape).astype(np.int8)
        longer = [[(c.key, c.spans) for c in some if " " in c.key] for some in candidates]
        both = self._own(own, texts), self._others(others, texts, longer)
        for found in both:
            found[1] += start
        return both

    def _own(self, own: Sequence[Mapping[int, Candidate]], texts: Sequence[str]) -> Any:
        """The places of phrases in articles that have them as candidates."""
        found: list[tuple[int, int, Spans]] = []
        for number, (mine, text) in enumerate(zip(own, texts, strict=True)):
            for name, each in mine.items():
                spans, kept, counts = each.spans, self._told[each.key], self.forms[name]
                if not all(form in kept for form, _ in each.forms):
                    spans = tuple(span for span in spans if text[span[0] : span[1]] in kept)
                for start, end in spans:
                    counts[text[start:end]] += 1
                found.append((name, number, spans))
        heads = np.array([(name, number, len(spans)) for name, number, spans in found], np.int64)
        names, owners, lengths = heads.reshape(-1, 3).T
        offsets = chain.from_iterable(chain.from_iterable(spans for _, _, spans in found))
        starts, ends = np.fromiter(offsets, np.int64).reshape(-1, 2).T
        return np.stack((np.repeat(names, lengths), np.repeat(owners, lengths), starts, ends))

    def _others(
        self, others: Any, texts: Sequence[str], longer: Sequence[Sequence[tuple[str, Spans]]]
    ) -> Any:
        """The places of phrases in articles that mention them but have them as no candidate.

        Args:
            others: CSR matrix of articles and keys: above 0 where to look for what.
            texts: of the articles.
            longer: for each its candidates of several words, with their places.
        """
        found = self._finder.find(texts)
        names, at = self._meant(found.forms)
        told = np.stack((names, found.texts[at], found.starts[at], found.ends[at]))
        mentioned = np.asarray(others[told[1], told[0]]).ravel() > 0
        told, spelt = told[:, mentioned], found.forms[at][mentioned]
        order = longest_first(told)
        told, spelt = told[:, order], spelt[order]
        free = self._free(told, longer)
        self._count(told[0][free], spelt[free])
        return told[:, free]

    def _meant(self, forms: Any) -> tuple[Any, Any]:
        """The phrases of forms, for each with the place of its form."""
        counts = self._counts[forms]
        at = np.repeat(np.arange(len(forms)), counts)
        nth = np.arange(len(at)) - (np.cumsum(counts) - counts)[at]
        return self._names[(np.cumsum(self._counts) - self._counts)[forms][at] + nth], at

    def _free(self, told: Any, longer: Sequence[Sequence[tuple[str, Spans]]]) -> Any:
        """Which places do not lie within something longer."""
        around: dict[int, list[tuple[int, int]]] = {}
        for number, several in enumerate(longer):
            for part, spans in inner(several).items():
                if part in self._numbers:
                    around[number * len(self._numbers) + self._numbers[part]] = spans
        codes = told[1] * len(self._numbers) + told[0]
        free = np.ones(len(codes), bool)
        for at in np.flatnonzero(np.isin(codes, np.array([*around], np.int64))).tolist():
            _, _, first, last = told[:, at].tolist()
            spans = around[int(codes[at])]
            free[at] = not any(begin <= first and last <= end for begin, end in spans)
        return free

    def _count(self, names: Any, spelt: Any) -> None:
        """Enter how often each form stands for each phrase."""
        codes, counts = np.unique(names * len(self._spelt) + spelt, return_counts=True)
        for code, count in zip(codes.tolist(), counts.tolist(), strict=True):
            name, form = divmod(code, len(self._spelt))
            self.forms[name][self._spelt[form]] += count


def longest_first(places: Any) -> Any:
    """Numbers of the places of each phrase from left to right.

    Of those that overlap the first, of those that begin together the longest.
    """
    names, articles, starts, ends = places
    order = np.lexsort((-ends, starts, articles, names))
    names, articles, starts, ends = places[:, order]
    fresh = np.ones(len(order), bool)
    fresh[1:] = (names[1:] != names[:-1]) | (articles[1:] != articles[:-1])
    group = np.cumsum(fresh) * (int(ends.max(initial=0)) + 1)
    reach = np.maximum.accumulate(group + ends)
    kept = np.ones(len(order), bool)
    for at in np.flatnonzero(group[1:] + starts[1:] < reach[:-1]).tolist():
        before = at
        while not kept[before]:
            before -= 1
        kept[at + 1] = starts[at + 1] >= ends[before]
    return order[kept]
