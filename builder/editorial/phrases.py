"""Every place in the edition where a phrase stands."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.editorial.index import Index, canonical
from builder.editorial.places import RUN, Spans, inner, locate, with_capitals
from builder.editorial.vectors import COMMON, FEW
from builder.model import Analysis, Article, Keyphrase, Mention, Phrase, Sentence
from builder.settings import KeyphraseSettings
from builder.words import singular

MOST_MENTIONS = 1000
"""Places told of one phrase; the list of its articles is never cut."""

SHORTEST_STEM = 2
"""Letters by which a form is told from an alias."""

ID_DIGITS = 10
"""Hexadecimal digits of a phrase's id."""


def phrases(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    chosen: Sequence[Sequence[Keyphrase]],
    settings: KeyphraseSettings,
) -> tuple[tuple[Phrase, ...], tuple[tuple[Keyphrase, ...], ...]]:
    """Find every phrase that some article shows and that two articles or more hold.

    Args:
        articles: of the edition, in its order.
        analyses: of the same articles in the same order.
        chosen: what ``choose`` picked for each.
        settings: aliases.

    Returns:
        The phrases by folded display form, ties by id; and the keyphrases once more, each with
        the id of its phrase where it has one.
    """
    keys = [
        _keys(article, analysis, shown, settings)
        for article, analysis, shown in zip(articles, analyses, chosen, strict=True)
    ]
    made = {
        name: _phrase(name, found, len(articles))
        for name, found in _find(
            articles, analyses, {name for shown in keys for name in shown}
        ).items()
        if len(found.articles) > 1
    }
    holders = {name: frozenset(phrase.articles) for name, phrase in made.items()}
    linked = tuple(
        tuple(
            replace(each, phrase=made[name].id if article.id in holders.get(name, ()) else None)
            for each, name in zip(shown, names, strict=True)
        )
        for article, shown, names in zip(articles, chosen, keys, strict=True)
    )
    return tuple(sorted(made.values(), key=lambda each: (each.text.casefold(), each.id))), linked


def _keys(
    article: Article, analysis: Analysis, shown: Sequence[Keyphrase], settings: KeyphraseSettings
) -> list[str]:
    """The key of each phrase that an article shows."""
    known = {each.forms[0][0]: each.key for each in analysis.candidates}
    return [
        known.get(each.text) or canonical(each.text, article.language, settings.aliases)
        for each in shown
    ]


@dataclass(slots=True)
class _Found:
    """What the articles say of a phrase, gathered from one after the other."""

    articles: list[str] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)

    def add(self, article: Article, text: str, spans: Spans, sentences: _Sentences) -> None:
        """Enter an article that prints the phrase at these places of its text."""
        self.articles.append(article.id)
        for start, end in spans:
            self.forms[text[start:end]] += 1
        if len(self.mentions) < MOST_MENTIONS:
            self.mentions += sentences.mentions(article.id, spans)


class _Sentences:
    """An article's sentences, to find the one that holds a place."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]

    def mentions(self, article: str, spans: Spans) -> Iterator[Mention]:
        """Each place with its sentence; a place across two sentences has none."""
        for start, end in spans:
            number = bisect_right(self._starts, start) - 1
            if number >= 0 and end <= self._sentences[number].end:
                yield Mention(article, self._sentences[number].id, start, end)


def _find(
    articles: Sequence[Article], analyses: Sequence[Analysis], wanted: set[str]
) -> dict[str, _Found]:
    """Key -> every article that holds the phrase, as a candidate or not, in order."""
    index = Index()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    plain: dict[str, str] = {}
    for article, analysis in zip(articles, analyses, strict=True):
        for each in analysis.candidates:
            if each.key in wanted:
                index.add(each.key, article.language)
                counts = forms[each.key]
                for form, count in each.forms:
                    counts[form] += count
                    plain[form] = singular(form, article.language)
    told = {name: frozenset(_variants(name, counts, plain)) for name, counts in forms.items()}
    printed = _Printed(told)
    found: defaultdict[str, _Found] = defaultdict(_Found)
    for article, analysis in zip(articles, analyses, strict=True):
        own = {each.key: each.spans for each in analysis.candidates if each.key in wanted}
        longer = inner([(each.key, each.spans) for each in analysis.candidates if " " in each.key])
        sentences, text = _Sentences(analysis.sentences), article.text
        runs = {*RUN.findall(text)}
        for name in sorted(own.keys() | index.mentioned(analysis.terms)):
            if name in own:
                kept = told[name]
                spans = tuple(span for span in own[name] if text[span[0] : span[1]] in kept)
            else:
                likely = [form for form, parts in printed[name] if runs.issuperset(parts)]
                spans = _outside(locate(likely, text), longer.get(name)) if likely else ()
            if spans:
                found[name].add(article, text, spans, sentences)
    return found


class _Printed(dict[str, list[tuple[str, list[str]]]]):
    """Key -> each form in which a text may print it, with its runs of letters and digits."""

    def __init__(self, forms: Mapping[str, frozenset[str]]) -> None:
        """Begin with none of the forms, by key."""
        super().__init__()
        self._forms = forms

    def __missing__(self, name: str) -> list[tuple[str, list[str]]]:
        """Remember the forms of a key; most keys are never asked for."""
        self[name] = [(form, RUN.findall(form)) for form in with_capitals(self._forms[name])]
        return self[name]


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


def _outside(spans: Spans, around: Sequence[tuple[int, int]] | None) -> Spans:
    """The places that do not lie within something longer."""
    if not around:
        return spans
    return tuple(
        (first, last)
        for first, last in spans
        if not any(start <= first and last <= end for start, end in around)
    )


def _phrase(name: str, found: _Found, total: int) -> Phrase:
    text = min(found.forms, key=lambda form: (-found.forms[form], form))
    return Phrase(
        id="p-" + hashlib.sha256(name.encode()).hexdigest()[:ID_DIGITS],
        text=text,
        variants=tuple(sorted(set(found.forms) - {text})),
        articles=tuple(found.articles),
        mentions=tuple(found.mentions[:MOST_MENTIONS]),
        common=total >= FEW and len(found.articles) > COMMON * total,
    )
