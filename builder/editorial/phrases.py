"""Which phrases an article shows, and every place in the edition where a phrase stands."""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from builder.errors import Problem
from builder.model import Analysis, Article, Candidate, Keyphrase, Mention, Phrase
from builder.settings import KeyphraseSettings
from builder.words import key_of

IDF_WEIGHT = 1.0
COMMON_SHARE = 0.4
COMMON_LEAST = 8
ID_DIGITS = 10


def choose(
    articles: Sequence[Article], analyses: Sequence[Analysis], settings: KeyphraseSettings
) -> tuple[tuple[tuple[Keyphrase, ...], ...], tuple[Problem, ...]]:
    """Pick the phrases that each article shows."""
    counts = _document_counts(analyses)
    total = len(articles)
    chosen = tuple(
        _choose(article, analysis, counts, total, settings)
        for article, analysis in zip(articles, analyses, strict=True)
    )
    return chosen, ()


def phrases(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    chosen: Sequence[Sequence[Keyphrase]],
    settings: KeyphraseSettings,
) -> tuple[tuple[Phrase, ...], tuple[tuple[Keyphrase, ...], ...]]:
    """Every phrase that stands in two articles or more, with its places; keyphrases with its id."""
    shown = {
        key_of(each.text, article.language)
        for article, some in zip(articles, chosen, strict=True)
        for each in some
    }
    holders: dict[str, list[tuple[int, Candidate]]] = defaultdict(list)
    for index, analysis in enumerate(analyses):
        for candidate in analysis.candidates:
            if candidate.key in shown:
                holders[candidate.key].append((index, candidate))
    made = {}
    for name, places in holders.items():
        if len(places) > 1:
            made[name] = _phrase(name, places, articles, analyses)
    linked = tuple(
        tuple(
            replace(
                each,
                phrase=made[name].id
                if (name := key_of(each.text, article.language)) in made
                else None,
            )
            for each in some
        )
        for article, some in zip(articles, chosen, strict=True)
    )
    return tuple(sorted(made.values(), key=lambda p: (p.text.casefold(), p.id))), linked


def _phrase(
    name: str,
    places: Sequence[tuple[int, Candidate]],
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
) -> Phrase:
    forms: Counter[str] = Counter()
    mentions = []
    for index, candidate in places:
        forms.update(dict(candidate.forms))
        sentences = iter(analyses[index].sentences)
        sentence = next(sentences)
        for start, end in candidate.spans:
            while sentence.end < end:
                sentence = next(sentences)
            mentions.append(Mention(articles[index].id, sentence.id, start, end))
    text = min(forms, key=lambda f: (-forms[f], f))
    return Phrase(
        id="p-" + hashlib.sha256(name.encode()).hexdigest()[:ID_DIGITS],
        text=text,
        variants=tuple(sorted(set(forms) - {text})),
        articles=tuple(articles[index].id for index, _ in places),
        mentions=tuple(mentions),
        common=len(articles) >= COMMON_LEAST and len(places) > COMMON_SHARE * len(articles),
    )


def _document_counts(analyses: Iterable[Analysis]) -> Mapping[str, int]:
    return Counter(c.key for analysis in analyses for c in analysis.candidates)


def _choose(
    article: Article,
    analysis: Analysis,
    counts: Mapping[str, int],
    total: int,
    settings: KeyphraseSettings,
) -> tuple[Keyphrase, ...]:
    scored = sorted(
        (
            (c.score + IDF_WEIGHT * math.log((total + 1) / counts[c.key]), c)
            for c in analysis.candidates
        ),
        key=lambda pair: (-pair[0], pair[1].key),
    )
    blocked = {key_of(each, article.language) for each in settings.block}
    taken: list[tuple[float, Candidate]] = []
    for score, candidate in scored:
        if len(taken) == settings.per_article:
            break
        name = f" {candidate.key} "
        if candidate.key not in blocked and not any(
            name in f" {other.key} " or f" {other.key} " in name for _, other in taken
        ):
            taken.append((score, candidate))
    best = max((score for score, _ in taken), default=1.0) or 1.0
    return tuple(
        Keyphrase(c.forms[0][0], round(max(0.0, min(1.0, score / best)), 4), None, c.spans)
        for score, c in taken
    )
