"""How much each sentence of an article tells.

TextRank (Mihalcea and Tarau, EMNLP 2004) over stems of content words says which sentences the
rest of the article repeats; beside it count names, the headline and the place, since news puts its
point first, and in some languages the article's best phrases.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from operator import mul
from typing import Final, NamedTuple

from builder import stopwords
from builder.model import Article, Candidate, Sentence
from builder.words import WORD, Known, fold, stem

SHORTEST, LONGEST = 8, 44
"""Words of a sentence that reads well (S5 allows 45)."""

DAMPING = 0.85
"""As in the paper."""

STEPS = 20
"""Rounds of the power iteration; the order of sentences is settled after ten."""

OPENING_MARKS: Final = ('"', "“", "«", "„", "「", "'", "‘")

DENSE_PHRASES = 12
"""Candidates whose words make a sentence dense."""

MOST_NAMES = 6
"""Capitalised words inside a sentence beyond which more say nothing."""

QUOTATION = 0.3
"""Taken off a sentence that begins with a quotation: .012 of what is in the reference on the own
articles; half of it is worth as much on bbc."""

BREVITY = 0.5
"""Taken off a sentence of fewer than ``SHORTEST`` words. This and the next are for the promise
(S5) and worth nothing in the figures."""

LENGTH = 0.2
"""Taken off for each 20 words beyond ``LONGEST``."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign is worth; every sign is 1 at most."""

    central: float
    """The TextRank score, 1 for the best sentence."""
    title: float
    """The share of the headline's words."""
    early: float
    """The TextRank score times the place: what the rest repeats counts more where it is first."""
    repetition: float
    """Taken off for what a sentence shares with one already chosen (marginal relevance)."""
    enough: float
    """What a sentence must add if two are chosen already and say a good deal."""
    names: float = 0.1
    """Capitalised words inside the sentence."""
    place: float = 0.1
    """1 for the first sentence, 1/2 for the second, 1/3 for the third."""
    near: float = 0.0
    """1 for the first sentence, less and less for those behind it: half at the fifth."""
    focus: float = 0.0
    """The share of the sentence's content words that the headline has."""
    density: float = 0.0
    """The share of the sentence's content words that belong to the best phrases."""


ENGLISH: Final = Weights(central=1.0, title=0.18, early=0.19, repetition=1.0, enough=0.2)
"""Set on bbc against its references, which are machine-made and near TextRank, on kpcrowd against
its readers' keyphrases, and on the English articles of tests/quality against their summaries.
Any of them changed a little moves bbc by .01 either way: over 450 draws of all weights its mean is
.607 of ROUGE-1 and .84 in the reference, and no weight moves that by more than .006. Nearness,
focus and density gained nothing; mentions of keyphrases neither, and summaries then followed each
change of those."""

OTHERS: Final = Weights(
    central=0.5,
    title=0.6,
    early=0.4,
    repetition=0.5,
    enough=0.9,
    place=0.2,
    near=0.4,
    focus=1.0,
    density=0.5,
)
"""Set on wikinews (French) and ptbn (Portuguese) against their readers' keyphrases, and on the
French, German and Spanish articles of tests/quality against their summaries. What these articles
tell first they seldom repeat, so that centrality alone would pass over it. Without nearness or
focus the own articles lose .03 of ROUGE-1; with an ``enough`` that asks nothing wikinews covers
.01 less."""

FADING: Final = 6
"""Sentences over which nearness falls to 1/e."""

SPACELESS = frozenset({"ja", "zh"})
_CHARACTER = re.compile(r"[\u30a1-\u30fa\u30fc\u4e00-\u9fff]+")
_NAME = re.compile(r"[A-ZÀ-Ý](?<=[\w,] .)\w")


class Scored(NamedTuple):
    """A sentence that may be chosen."""

    number: int
    """Into the article's sentences."""
    words: float
    bag: frozenset[str]
    score: float


def weights_of(language: str | None) -> Weights:
    """What the signs are worth in an article's language."""
    return ENGLISH if language == "en" else OTHERS


def count(text: str, language: str | None) -> float:
    """Words; half the characters where no space parts words, and Korean words for more."""
    if language in SPACELESS:
        return len(text) / 2
    return len(text.split()) * (1.5 if language == "ko" else 1.0)


def score(
    article: Article,
    sentences: Sequence[Sentence],
    eligible: Sequence[int],
    candidates: Sequence[Candidate],
) -> list[Scored]:
    """Score sentences of an article.

    Args:
        article: a cleaned article.
        sentences: of the article, in reading order.
        eligible: ascending indices of those that may be chosen.
        candidates: the article's phrases, best first.

    Returns:
        One entry for each of ``eligible``, in that order.
    """
    text, language = article.text, article.language
    weights = weights_of(language)
    said = [text[sentences[index].start : sentences[index].end] for index in eligible]
    bags = [_bag(each, language) for each in said]
    title = _bag(article.title, language)
    telling = _bag(" ".join(each.forms[0][0] for each in candidates[:DENSE_PHRASES]), language)
    central = _textrank(bags)
    scored = []
    for rank, index in enumerate(eligible):
        words, bag = count(said[rank], language), bags[rank]
        worth = (
            weights.central * central[rank]
            + weights.names * min(MOST_NAMES, len(_NAME.findall(said[rank]))) / MOST_NAMES
            + (weights.place + weights.early * central[rank]) / (1 + rank)
            + weights.near * math.exp(-rank / FADING)
            + weights.density * len(bag & telling) / max(1, len(bag))
            + weights.focus * len(bag & title) / max(1, len(bag))
            + weights.title * len(bag & title) / max(1, len(title))
            - QUOTATION * said[rank].startswith(OPENING_MARKS)
            - BREVITY * (words < SHORTEST)
            - LENGTH * max(0.0, words - LONGEST) / 20
        )
        scored.append(Scored(index, words, bag, worth))
    return scored


def _bag(text: str, language: str | None) -> frozenset[str]:
    """Stems of the content words; pairs of Han and Katakana where no space parts words."""
    if language in SPACELESS:
        return frozenset(
            run[0][index : index + 2]
            for run in _CHARACTER.finditer(text)
            for index in range(max(1, len(run[0]) - 1))
        )
    return frozenset(map(_contents(language).__getitem__, WORD.findall(text))) - {""}


@cache
def _contents(language: str | None) -> Known[str]:
    return Known(lambda word: _content(word, language))


def _content(word: str, language: str | None) -> str:
    """The stem of a content word; empty for other words."""
    if len(word) == 1 or fold(word) in stopwords.of(language):
        return ""
    return stem(word, language)


def _textrank(bags: Sequence[frozenset[str]]) -> list[float]:
    """How central each sentence is among all, 1 for the most central."""
    edges = [(tuple(row), tuple(row.values())) for row in _likeness(bags)]
    totals = [sum(weights) for _, weights in edges]
    ranks = [1.0] * len(bags)
    for _ in range(STEPS):
        shares = [rank / total if total else 0.0 for rank, total in zip(ranks, totals, strict=True)]
        ranks = [
            (1 - DAMPING) + DAMPING * sum(map(mul, weights, map(shares.__getitem__, others)))
            for others, weights in edges
        ]
    most = max(ranks, default=1.0)
    return [rank / most for rank in ranks]


def _likeness(bags: Sequence[frozenset[str]]) -> list[dict[int, float]]:
    """For each sentence the others that share words with it, and how many (section 3.2).

    The paper divides by the lengths, so that long sentences count no more than short ones; that
    costs bbc .012 of ROUGE-1 and is worth nothing elsewhere.
    """
    edges: list[dict[int, float]] = [{} for _ in bags]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        held = [holders[word] for word in sorted(bag)]
        for other, shared in Counter(chain.from_iterable(held)).items():
            edges[index][other] = edges[other][index] = shared
        for each in held:
            each.append(index)
    return edges
