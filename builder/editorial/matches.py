"""Matches: sentences of different origins that tell the same point of one event."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder import stopwords
from builder.model import Entry, Sentence
from builder.words import fold, key, parts

FLOOR = 0.26
"""Likeness from which two sentences tell one point. Read on stories of a pool of labelled events:
of 56 points all but six set sentences on one point alone side by side."""

FAINT = 0.12
"""Likeness from which a sentence is not told to stand in one source alone: it may tell the same in
other words."""

LEAST_SHARED = 3
"""Words that two sentences share, at least, to tell one point: one long name alone is no point."""

MOST_HOLDERS = 60
"""Sentences of a story beyond which a word that they hold brings no two of them together; it still
counts for pairs that rarer words bring together. Keeps time in step with the story's length."""

PROSE = ("paragraph", "quote", "item")
"""Kinds of block whose sentences can tell a point."""

LEAST_WORDS, MOST_WORDS = 8, 45
"""Words of a sentence that is shown beside others (S5)."""

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a story."""

    entry: int
    """Number of its article in the story."""
    voice: int
    """Number of its origin in the story."""
    index: int
    """Number of the sentence in its article."""
    terms: frozenset[str]
    standing: bool
    """True if it can be shown alone, by its words, its length and its kind of block."""
    place: float
    """Where it stands in its article: 0 at the top, below 1 at the end."""


def rarity(entries: Sequence[Entry]) -> Mapping[str, float]:
    """How much each content word of an edition says: more, the fewer articles hold it."""
    holders = Counter(term for each in entries for term in {*each.analysis.terms.split()})
    return {term: math.log((1 + len(entries)) / (1 + count)) + 1 for term, count in holders.items()}


def lines(entries: Sequence[Entry], voices: Sequence[int]) -> list[Line]:
    """Every sentence of a story's articles, in reading order.

    Args:
        entries: its articles, in reading order.
        voices: for each article the number of its origin.
    """
    return [
        line
        for number, (entry, voice) in enumerate(zip(entries, voices, strict=True))
        for line in _lines(entry, number, voice)
    ]


def telling(said: Sequence[Line], weights: Mapping[str, float]) -> dict[str, float]:
    """How much each word says of a point within one story.

    Words that many of its sentences hold, as the names of those who met, tell none of its points
    from the others.

    Args:
        said: every sentence of the story.
        weights: as ``rarity`` gives them.
    """
    holders = Counter(term for line in said for term in line.terms)
    whole = math.log(1 + len(said))
    return {
        term: weights.get(term, 1.0) * math.sqrt(math.log((1 + len(said)) / count) / whole)
        for term, count in holders.items()
    }


def match(said: Sequence[Line], weights: Mapping[str, float]) -> list[dict[int, float]]:
    """For each sentence the sentences of other origins that are at all like it, and how much.

    Returns:
        Cosine over weighted words, at least ``FAINT``, rounded to ``DIGITS``; symmetric.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(said):
        for term in sorted(line.terms):
            holders[term].append(number)
    found: list[dict[int, float]] = [{} for _ in said]
    lengths = [_length(line.terms, weights) for line in said]
    for number, line in enumerate(said):
        shared: Counter[int] = Counter()
        for term in sorted(line.terms):
            if len(holders[term]) <= MOST_HOLDERS:
                shared.update(other for other in holders[term] if other < number)
        for other in sorted(shared):
            if said[other].voice != line.voice:
                both = lengths[number] * lengths[other]
                score = _score(line.terms & said[other].terms, both, weights)
                if score >= FAINT:
                    found[number][other] = found[other][number] = score
    return found


def likeness(one: Line, other: Line, weights: Mapping[str, float]) -> float:
    """Cosine of two sentences over their weighted words; faint if they share fewer than three."""
    both = _length(one.terms, weights) * _length(other.terms, weights)
    return _score(one.terms & other.terms, both, weights)


def _score(shared: frozenset[str], both: float, weights: Mapping[str, float]) -> float:
    told = math.fsum(weights[term] ** 2 for term in shared)
    score = round(told / both, DIGITS)
    return score if len(shared) >= LEAST_SHARED else min(score, FAINT)


def _length(terms: frozenset[str], weights: Mapping[str, float]) -> float:
    """Length of a sentence's vector of weighted words; 1 for one without words."""
    return math.sqrt(math.fsum(weights[term] ** 2 for term in terms)) or 1.0


DIGITS = 4
"""Decimals of a likeness that decides an order: the last bits differ between machines."""


def _lines(entry: Entry, number: int, voice: int) -> Iterator[Line]:
    article, text = entry.article, entry.article.text
    standing = {*entry.analysis.standing}
    for index, sentence in enumerate(entry.analysis.sentences):
        words = text[sentence.start : sentence.end]
        terms = frozenset(_terms(words, article.language))
        fit = index in standing and _fits(entry, sentence, words)
        place = sentence.start / max(1, len(text))
        yield Line(number, voice, index, terms, fit, place)


def _fits(entry: Entry, sentence: Sentence, words: str) -> bool:
    if entry.article.blocks[sentence.block].kind not in PROSE:
        return False
    if _UNSPACED.search(words):
        return True
    return LEAST_WORDS <= len(words.split()) <= MOST_WORDS


def _terms(text: str, language: str | None) -> Iterator[str]:
    """Stems of content words; pairs of characters where no space parts words."""
    skip = stopwords.of(language)
    for word in parts(text, language):
        runs = _UNSPACED.findall(word.text)
        for run in runs:
            said = fold(run)
            yield from (said[start : start + 2] for start in range(max(1, len(said) - 1)))
        if not runs and fold(word.text) not in skip and len(word.text) > 1:
            yield from key(word.text, language).split()
