"""Keyphrases: YAKE as it comes, and tf-idf."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from builder.model import Entry
from builder.text import stopwords, words
from tests.benchmarks.rivals.common import Answers, Entries, sentences
from tests.quality.corpus import Corpus
from tests.quality.metrics.phrases import LIMIT
from tests.quality.metrics.words import stem
from tests.quality.program import Answer

LONGEST = 3
"""Words of the longest tf-idf phrase; YAKE's default too."""


def raw_yake(corpus: Corpus, entries: Entries) -> Answers:
    """YAKE as it comes: ``KeywordExtractor(lan=…)`` and its first ten phrases."""
    return {
        path: Answer(keyphrases=[phrase for phrase, _ in yake(entry)][:LIMIT])
        for path, entry in entries.items()
        if corpus.labels[path].keyphrases is not None
    }


def yake(entry: Entry) -> list[tuple[str, float]]:
    """What YAKE with its defaults finds in headline and text, best first."""
    article = entry.article
    found: list[tuple[str, float]] = _extractor(article.language or "en").extract_keywords(
        f"{article.title}\n\n{article.text}"
    )
    return found


def tf_idf_phrases(corpus: Corpus, entries: Entries) -> Answers:
    """Phrases of up to three words by count × log(articles / articles with it), idf on the folder.

    No phrase crosses a sentence or begins or ends in a stop word. A stem's commonest form is shown.
    """
    wanted = [path for path, label in corpus.labels.items() if label.keyphrases is not None]
    if not wanted:
        return {}
    counts = {path: _phrases(entry) for path, entry in entries.items()}
    spread = Counter(key for forms in counts.values() for key in forms)
    total = len(counts)
    return {
        path: Answer(keyphrases=_best(counts[path], spread, total))
        for path in wanted
        if path in counts
    }


@cache
def _extractor(language: str) -> Any:
    return import_module("yake").KeywordExtractor(lan=language)


def _phrases(entry: Entry) -> Mapping[str, Counter[str]]:
    """Stems of a phrase -> how often each of its printed forms stands in the article."""
    language = entry.article.language
    empty = stopwords.of(language)
    found: dict[str, Counter[str]] = {}
    for sentence in (entry.article.title, *sentences(entry)):
        for printed in _runs([word.text for word in words.parts(sentence, language)], empty):
            key = " ".join(stem(word.lower(), language) for word in printed.split())
            found.setdefault(key, Counter())[printed] += 1
    return found


def _runs(parts: Sequence[str], empty: frozenset[str]) -> Iterator[str]:
    hollow = [part.lower() in empty or not part[0].isalpha() for part in parts]
    for start in range(len(parts)):
        for end in range(start + 1, min(start + LONGEST, len(parts)) + 1):
            if not hollow[start] and not hollow[end - 1]:
                yield " ".join(parts[start:end])


def _best(forms: Mapping[str, Counter[str]], spread: Counter[str], total: int) -> list[str]:
    score = {key: each.total() * math.log(total / spread[key]) for key, each in forms.items()}
    best = sorted(forms, key=lambda key: (-score[key], key))[:LIMIT]
    return [min(forms[key], key=lambda form: (-forms[key][form], form)) for key in best]
