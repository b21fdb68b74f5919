"""How much each sentence of an article tells.

What an article is about it says again and again (Luhn, IBM Journal, April 1958), so a sentence
counts for how often its words come back; beside it count names, the headline and the place, since
news puts its point first, and in some languages the article's best phrases.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Final, NamedTuple

from msgspec import Struct

from builder.analysis.said import Said, part
from builder.analysis.summary.manner import is_aside, tells_of_author
from builder.model import Article, Candidate, Sentence
from builder.text import stopwords
from builder.text.patterns import late
from builder.text.words import SPACELESS, MemoDict, fold, stem

SHORTEST, LONGEST = 8, 44
"""Words of a sentence that reads well (S5 allows 45)."""

OPENING_MARKS: Final = ('"', "“", "«", "„", "「", "'", "‘")

DENSE_PHRASES = 12
"""Candidates whose words make a sentence dense."""

MOST_NAMES = 6
"""Capitalised words inside a sentence beyond which more say nothing."""

QUOTATION = 0.1
"""Taken off a sentence that begins with a quotation."""

ASIDE = 0.5
"""Taken off what turns to the reader, such as a question: a summary tells."""

AUTHOR = 0.2
"""Taken off a sentence in which its author speaks of himself, as in opinion, essays and
interviews."""

BREVITY = 0.5
"""Taken off a sentence of fewer than ``SHORTEST`` words, for the promise (S5) as ``LENGTH`` is."""

LENGTH = 0.2
"""Taken off for each 20 words beyond ``LONGEST``."""


class Weights(Struct, frozen=True):
    """What each sign is worth; every sign is 1 at most."""

    central: float
    """How often the article says the sentence's words again, 1 for the best sentence."""
    title: float
    """The share of the headline's words."""
    place: float
    """1 for the first sentence, 1/2 for the second, 1/3 for the third."""
    repetition: float
    """Taken off for what a sentence shares with one already chosen (marginal relevance)."""
    enough: float
    """What a sentence must add if two are chosen already and say a good deal."""
    names: float = 0.08
    """Capitalised words inside the sentence."""
    opens: float = 0.0
    """1 for the first sentence of a paragraph."""
    near: float = 0.0
    """1 for the first sentence, less and less for those behind it: half at the fifth."""
    focus: float = 0.0
    """The share of the sentence's content words that the headline has."""
    density: float = 0.0
    """The share of the sentence's content words that belong to the best phrases."""


ENGLISH: Final = Weights(
    central=1.0,
    title=0.08,
    place=0.04,
    repetition=0.57,
    enough=0.3,
    names=0.05,
    opens=0.06,
)
"""Set on public English news, against reference summaries and readers' keyphrases, and on the
English articles of tests/quality against their summaries. A small change of any one moves these
figures by .01 either way, so each was set by the mean over draws of 10 % around all of them.
Length, nearness, focus, density and mentions of keyphrases gained nothing. Run ``python -m
tests.benchmarks.quality tests/quality`` after a change."""

OTHERS: Final = Weights(
    central=0.42,
    title=0.8,
    place=0.12,
    repetition=0.0,
    enough=1.3,
    near=0.5,
    focus=1.0,
    density=0.4,
)
"""Set in the same way on public French and Portuguese news, against readers' keyphrases, and on the
French, German and Spanish articles of tests/quality against their summaries. What these articles
tell first they seldom repeat, so that repetition alone would pass over it. With more ``density``
summaries follow each change of the keyphrases."""

FADING: Final = 6
"""Sentences over which nearness falls to 1/e."""

_CHARACTER = late(r"[\u30a1-\u30fa\u30fc\u4e00-\u9fff]+")
_NOTHING: Final[frozenset[str]] = frozenset()
_NAME = late(r"[A-ZÀ-Ý](?<=[\w,] .)\w")


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


def count_words(text: str, language: str | None) -> float:
    """Length in words: half the characters where no space parts words; Korean words count more."""
    if language in SPACELESS:
        return len(text) / 2
    return len(text.split()) * (1.5 if language == "ko" else 1.0)


def score(
    article: Article,
    sentences: Sequence[Sentence],
    parted: Sequence[Said],
    eligible: Sequence[int],
    candidates: Sequence[Candidate],
) -> list[Scored]:
    """Score sentences of an article.

    Args:
        article: a cleaned article.
        sentences: of the article, in reading order.
        parted: the words of each.
        eligible: ascending indices of those that may be chosen.
        candidates: the article's phrases, best first.

    Returns:
        One entry for each of ``eligible``, in that order.
    """
    language = article.language
    weights = weights_of(language)
    told = [_stems(parted[index], language) for index in eligible]
    bags = [*map(frozenset, told)]
    title = frozenset(_stems(part(article.headline, language), language))
    telling = _telling(candidates, language) if weights.density else _NOTHING
    central = _repeated(told, bags)
    scored = []
    for rank, index in enumerate(eligible):
        said, bag, most = parted[index], bags[rank], max(1, len(bags[rank]))
        words, shared = count_words(said.text, language), len(bag & title)
        worth = (
            weights.central * central[rank]
            + weights.names * min(MOST_NAMES, len(_NAME.findall(said.text))) / MOST_NAMES
            + weights.place / (1 + rank)
        )
        if index == 0 or sentences[index - 1].block != sentences[index].block:
            worth += weights.opens
        if weights.near:
            worth += weights.near * math.exp(-rank / FADING)
        if weights.density:
            worth += weights.density * len(bag & telling) / most
        worth += weights.focus * shared / most
        worth += weights.title * shared / max(1, len(title))
        scored.append(Scored(index, words, bag, _lessened(worth, said, words, language)))
    return scored


def _lessened(worth: float, said: Said, words: float, language: str | None) -> float:
    """What a sentence is worth, less what is taken off for the manner in which it is told."""
    if said.text.startswith(OPENING_MARKS):
        worth -= QUOTATION
    if is_aside(said.text, language):
        worth -= ASIDE
    if language == "en" and tells_of_author(said.text, said.letters):
        worth -= AUTHOR
    if words < SHORTEST:
        worth -= BREVITY
    if words > LONGEST:
        worth -= LENGTH * (words - LONGEST) / 20
    return worth


def _telling(candidates: Sequence[Candidate], language: str | None) -> frozenset[str]:
    """Stems of the article's best phrases."""
    phrases = " ".join(each.forms[0][0] for each in candidates[:DENSE_PHRASES])
    return frozenset(_stems(part(phrases, language), language))


def _stems(said: Said, language: str | None) -> list[str]:
    """Stems of the content words; pairs of Han and Katakana where no space parts words."""
    if language in SPACELESS:
        return [
            run[0][index : index + 2]
            for run in _CHARACTER.finditer(said.text)
            for index in range(max(1, len(run[0]) - 1))
        ]
    return list(filter(None, map(_contents(language).__getitem__, said.words)))


@cache
def _contents(language: str | None) -> MemoDict[str]:
    return MemoDict(lambda word: _content(word, language))


def _content(word: str, language: str | None) -> str:
    """The stem of a content word; empty for other words."""
    if len(word) == 1 or fold(word) in stopwords.of(language):
        return ""
    return stem(word, language)


def _repeated(told: Sequence[Sequence[str]], bags: Sequence[frozenset[str]]) -> list[float]:
    """How often the article says each sentence's words again, 1 for the highest sum.

    Every stem of a sentence counts once, with its uses in all sentences less one. It is what
    TextRank (Mihalcea and Tarau, EMNLP 2004) comes to without its jumps, in linear time.
    """
    uses = Counter(chain.from_iterable(told))
    sums = [sum(map(uses.__getitem__, bag)) - len(bag) for bag in bags]
    most = max(sums, default=0)
    return [each / most if most else 0.0 for each in sums]
