"""Every place in the edition where a phrase stands."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from builder.editorial.index import Index, canonical
from builder.editorial.places import RUN, Spans, inner, locate, with_capitals
from builder.editorial.vectors import COMMON, FEW
from builder.editorial.wording import Wording, table
from builder.model import Analysis, Article, Candidate, Keyphrase, Mention, Phrase, Sentence
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
    wording: Wording | None = None,
) -> tuple[tuple[Phrase, ...], tuple[tuple[Keyphrase, ...], ...]]:
    """Find every phrase that some article shows and that two articles or more hold.

    Args:
        articles: of the edition, in its order.
        analyses: of the same articles in the same order.
        chosen: what ``choose`` picked for each.
        settings: aliases.
        wording: of the articles' terms, if it is there already.

    Returns:
        The phrases by folded display form, ties by id; and the keyphrases once more, each with
        the id of its phrase where it has one.
    """
    keys = [
        _keys(article, analysis, shown, settings)
        for article, analysis, shown in zip(articles, analyses, chosen, strict=True)
    ]
    found = _find(
        articles,
        analyses,
        {name for shown in keys for name in shown},
        wording or Wording.of([each.terms for each in analyses]),
    )
    sentences = [_Sentences.of(each.sentences) for each in analyses]
    made = {
        name: _phrase(name, each, articles, sentences)
        for name, each in found.items()
        if len(each.articles) > 1
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

    articles: list[int] = field(default_factory=list)
    """By number."""
    places: list[Spans] = field(default_factory=list)
    """Where each of them prints it."""
    forms: Counter[str] = field(default_factory=Counter)


def _mentions(
    found: _Found, articles: Sequence[Article], sentences: Sequence[_Sentences]
) -> Iterator[Mention]:
    """Each place with its sentence; a place across two sentences has none."""
    for number, spans in zip(found.articles, found.places, strict=True):
        told, name = sentences[number], articles[number].id
        for start, end in spans:
            sentence = bisect_right(told.starts, start) - 1
            if sentence >= 0 and end <= told.sentences[sentence].end:
                yield Mention(name, told.sentences[sentence].id, start, end)


@dataclass(frozen=True, slots=True)
class _Sentences:
    """An article's sentences, to find the one that holds a place."""

    sentences: Sequence[Sentence]
    starts: Sequence[int]

    @staticmethod
    def of(sentences: Sequence[Sentence]) -> _Sentences:
        return _Sentences(sentences, [sentence.start for sentence in sentences])


def _find(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    wanted: Collection[str],
    wording: Wording,
) -> dict[str, _Found]:
    """Key -> every article that holds the phrase, as a candidate or not, in order."""
    index = Index()
    own: list[dict[str, Candidate]] = []
    for article, analysis in zip(articles, analyses, strict=True):
        own.append({each.key: each for each in analysis.candidates if each.key in wanted})
        index.add([*own[-1]], article.language)
    told = _told(articles, own)
    printed = _Printed(told)
    names = [*told]
    held = table(
        *index.holders(wording, {name: number for number, name in enumerate(names)}),
        (len(articles), len(names)),
    )
    found: defaultdict[str, _Found] = defaultdict(_Found)
    for number, (article, analysis) in enumerate(zip(articles, analyses, strict=True)):
        mine, text = own[number], article.text
        for name, each in mine.items():
            if spans := _kept(each, told[name], text):
                _enter(found[name], number, spans, text)
        row = held.indices[held.indptr[number] : held.indptr[number + 1]].tolist()
        others = [name for name in map(names.__getitem__, row) if name not in mine]
        for name, spans in _elsewhere(others, printed, analysis, text):
            _enter(found[name], number, spans, text)
    return found


def _told(
    articles: Sequence[Article], own: Sequence[Mapping[str, Candidate]]
) -> dict[str, frozenset[str]]:
    """Key -> the printed forms by which it is known wherever it stands."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    language: dict[str, str | None] = {}
    for article, mine in zip(articles, own, strict=True):
        for name, each in mine.items():
            counts = forms[name]
            for form, count in each.forms:
                counts[form] += count
                language[form] = article.language
    plain = {form: singular(form, language[form]) for form in language}
    return {name: frozenset(_variants(name, counts, plain)) for name, counts in forms.items()}


def _kept(candidate: Candidate, told: Collection[str], text: str) -> Spans:
    """The places at which an article prints one of the forms."""
    if all(form in told for form, _ in candidate.forms):
        return candidate.spans
    return tuple(span for span in candidate.spans if text[span[0] : span[1]] in told)


def _elsewhere(
    names: Sequence[str], printed: _Printed, analysis: Analysis, text: str
) -> Iterator[tuple[str, Spans]]:
    """Each of the names that a text prints though it is no candidate there, with its places."""
    longer = inner([(each.key, each.spans) for each in analysis.candidates if " " in each.key])
    runs = {*RUN.findall(text)}
    for name in names:
        likely = [form for form, parts in printed[name] if runs.issuperset(parts)]
        if likely and (spans := _outside(locate(likely, text), longer.get(name))):
            yield name, spans


def _enter(found: _Found, number: int, spans: Spans, text: str) -> None:
    """Enter an article that prints the phrase at these places of its text."""
    found.articles.append(number)
    found.places.append(spans)
    for start, end in spans:
        found.forms[text[start:end]] += 1


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


def _phrase(
    name: str, found: _Found, articles: Sequence[Article], sentences: Sequence[_Sentences]
) -> Phrase:
    text = min(found.forms, key=lambda form: (-found.forms[form], form))
    return Phrase(
        id="p-" + hashlib.sha256(name.encode()).hexdigest()[:ID_DIGITS],
        text=text,
        variants=tuple(sorted(set(found.forms) - {text})),
        articles=tuple(articles[number].id for number in found.articles),
        mentions=tuple(islice(_mentions(found, articles, sentences), MOST_MENTIONS)),
        common=len(articles) >= FEW and len(found.articles) > COMMON * len(articles),
    )
