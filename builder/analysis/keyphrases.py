"""Keyphrases of one article: what YAKE finds, put right. The only file that knows YAKE."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from builder import stopwords
from builder.model import Article, Candidate, Sentence
from builder.settings import KeyphraseSettings
from builder.words import fold, key, key_of, parts

LIMIT = 40
LONGEST_WORD = 40
MOST_WORDS = 3


class _Token(NamedTuple):
    text: str
    fold: str
    start: int
    end: int
    gap: bool
    first: bool
    empty: bool
    capital: bool


def extract(
    article: Article, sentences: Sequence[Sentence], settings: KeyphraseSettings
) -> tuple[Candidate, ...]:
    """Find the phrases that an article may show, best first, with every place of each."""
    language = article.language
    empty = stopwords.of(language) | set(settings.stopwords.get(language or "", ()))
    runs = _runs(article.text, sentences, language, empty)
    yake = _yake(_spoken(runs), language)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    scores: dict[str, float] = {}
    for run in runs:
        for phrase in _phrases(run):
            name = " ".join(key(t.text, language) for t in phrase)
            spans[name].append((phrase[0].start, phrase[-1].end))
            said = " ".join(t.fold.replace(".", "") for t in phrase)
            if said in yake:
                scores[name] = min(yake[said], scores.get(name, math.inf))
    text = article.text
    found = []
    for name, places in spans.items():
        if name not in scores:
            continue
        score = (
            -math.log(max(scores[name], 1e-9)) + math.log(len(places)) - 1.5 * (name.count(" ") > 1)
        )
        forms = Counter(text[a:b] for a, b in places)
        found.append(
            Candidate(
                name,
                tuple(sorted(forms.items(), key=lambda f: (-f[1], f[0]))),
                score,
                tuple(places),
            )
        )
    found.sort(key=lambda c: (-c.score, c.key))
    return tuple(found[:LIMIT])


def _runs(
    text: str, sentences: Sequence[Sentence], language: str | None, empty: Collection[str]
) -> list[list[_Token]]:
    runs = []
    for sentence in sentences:
        tokens = []
        end = -1
        said = text[sentence.start : sentence.end]
        for word in parts(said, language):
            folded = fold(word.text)
            tokens.append(
                _Token(
                    word.text,
                    folded,
                    sentence.start + word.start,
                    sentence.start + word.end,
                    end < 0 or said[end : word.start] not in (" ", "\u00a0"),
                    end < 0,
                    (folded in empty and not (len(word.text) > 1 and word.text.isupper()))
                    or len(word.text) < 2,
                    word.text[:1].isupper(),
                )
            )
            end = word.end
        runs.append(tokens)
    return runs


def _phrases(tokens: Sequence[_Token]) -> Iterator[Sequence[_Token]]:
    for i, first in enumerate(tokens):
        if first.empty or first.text[:1].isdigit():
            continue
        for j in range(i, min(i + MOST_WORDS, len(tokens))):
            token = tokens[j]
            if token.empty or (j > i and token.gap) or len(token.text) > LONGEST_WORD:
                break
            if any(c.isalpha() for c in token.text):
                yield tokens[i : j + 1]


def _spoken(runs: Sequence[Sequence[_Token]]) -> str:
    said = []
    for run in runs:
        for token in run:
            if token.gap and not token.first:
                said.append(",")
            said.append(token.text.replace(".", ""))
        said.append(".")
    return " ".join(said)


def _yake(text: str, language: str | None) -> Mapping[str, float]:
    return {
        phrase: float(score) for phrase, score in _extractor(language or "").extract_keywords(text)
    }


@lru_cache(maxsize=None)
def _extractor(language: str) -> Any:
    import yake

    return yake.KeywordExtractor(lan=language, n=3, dedup_lim=1.0, top=1_000_000)
