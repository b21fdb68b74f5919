"""Matches: sentences of different origins that tell the same point of one event."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from scipy import sparse

from builder import stopwords
from builder.model import Entry, Sentence
from builder.words import WORD, fold, key, parts

FLOOR = 0.26
"""Likeness from which two sentences tell one point. Read on stories of a pool of labelled events:
of 56 points all but six set sentences on one point alone side by side."""

FAINT = 0.12
"""Likeness from which a sentence is not told to stand in one source alone: it may tell the same in
other words."""

LEAST_SHARED = 3
"""Words that two sentences share, at least, to tell one point: one long name alone is no point."""

MOST_HOLDERS = 200
"""Sentences of a story beyond which a word that they hold brings no two of them together: it says
little there, and time grows with the square of it."""

PROSE = ("paragraph", "quote", "item")
"""Kinds of block whose sentences can tell a point."""

LEAST_WORDS, MOST_WORDS = 8, 45
"""Words of a sentence that is shown beside others (S5)."""

MARKS = ".,;:!?-'\"()“”‘’"
"""What may stand before or after a word without being part of it."""

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
    length: int
    """Words between spaces."""


def rarity(entries: Sequence[Entry]) -> Mapping[str, float]:
    """How much each content word of an edition says: more, the fewer articles hold it."""
    holders = Counter(term for each in entries for term in {*each.analysis.terms.split()})
    return {term: math.log((1 + len(entries)) / (1 + count)) + 1 for term, count in holders.items()}


class Stems(dict[str, tuple[str, ...]]):
    """What stands between two spaces -> stems of its content words, when first asked for."""

    def __init__(self, language: str | None) -> None:
        """Begin with no word of a language."""
        super().__init__()
        self._language = language

    def __missing__(self, printed: str) -> tuple[str, ...]:
        """Remember the stems of a word; pairs of characters where no space parts words."""
        bare = printed.strip(MARKS)
        if bare != printed:
            self[printed] = self[bare]
            return self[bare]
        found: list[str] = []
        for word in chain.from_iterable(
            parts(run, self._language) for run in WORD.findall(printed)
        ):
            runs = _UNSPACED.findall(word.text)
            for run in runs:
                said = fold(run)
                found += (said[start : start + 2] for start in range(max(1, len(said) - 1)))
            common = fold(word.text) in stopwords.of(self._language)
            if not runs and not common and len(word.text) > 1:
                found += key(word.text, self._language).split()
        self[printed] = tuple(found)
        return self[printed]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the words of an edition."""

    rarity: Mapping[str, float]
    """As from ``rarity``."""
    stems: dict[str | None, Stems]
    """By language; it grows with every sentence."""

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Known:
        """All that their terms tell; no stems yet."""
        return cls(rarity(entries), {})


def lines(
    entries: Sequence[Entry], voices: Sequence[int], stems: dict[str | None, Stems]
) -> list[Line]:
    """Every sentence of a story's articles, in reading order.

    Args:
        entries: its articles, in reading order.
        voices: for each article the number of its origin.
        stems: those known by language; it grows.
    """
    return [
        line
        for number, (entry, voice) in enumerate(zip(entries, voices, strict=True))
        for line in _lines(
            entry,
            number,
            voice,
            stems.setdefault(entry.article.language, Stems(entry.article.language)),
        )
    ]


def shown(entry: Entry, most: int) -> Iterator[tuple[int, list[str]]]:
    """``(index, words)`` of an article's first sentences that are fit to be shown.

    They are prose, neither very short nor very long; some lean on the one before them.
    """
    text = entry.article.text
    for index, sentence in enumerate(entry.analysis.sentences[:most]):
        said = text[sentence.start : sentence.end]
        words = said.split()
        if _fits(entry, sentence, said, len(words)):
            yield index, words


def telling(said: Sequence[Line], weights: Mapping[str, float]) -> dict[str, float]:
    """How much each word says of a point within one story.

    Words that many of its sentences hold, as the names of those who met, tell none of its points
    from the others.

    Args:
        said: every sentence of the story.
        weights: as ``rarity`` gives them.
    """
    holders = Counter(chain.from_iterable(line.terms for line in said))
    whole = math.log(1 + len(said))
    shares = {
        count: math.sqrt(math.log((1 + len(said)) / count) / whole) for count in {*holders.values()}
    }
    return {term: weights.get(term, 1.0) * shares[count] for term, count in holders.items()}


def match(said: Sequence[Line], weights: Mapping[str, float]) -> list[dict[int, float]]:
    """For each sentence the others of the story that are at all like it, and how much.

    Returns:
        Cosine over weighted words, at least ``FAINT``, rounded to ``DIGITS``; symmetric. Sentences
        that share fewer than ``LEAST_SHARED`` words are no more than faintly alike.
    """
    found: list[dict[int, float]] = [{} for _ in said]
    if not weights:
        return found
    products = _products(said, weights)
    near = (products.row < products.col) & (products.data >= FAINT)
    for one, other, score in zip(
        products.row[near].tolist(),
        products.col[near].tolist(),
        products.data[near].tolist(),
        strict=True,
    ):
        few = score >= FLOOR and len(said[one].terms & said[other].terms) < LEAST_SHARED
        found[one][other] = found[other][one] = FAINT if few else score
    return found


def _products(said: Sequence[Line], weights: Mapping[str, float]) -> Any:
    """Cosine of every two sentences, as a sparse matrix of coordinates in a stated order."""
    columns = {term: number for number, term in enumerate(sorted(weights))}
    values = np.array([weights[term] for term in columns])
    told = [sorted(map(columns.__getitem__, line.terms)) for line in said]
    starts = np.cumsum([0, *map(len, told)])
    cells = np.fromiter(chain.from_iterable(told), np.int64, int(starts[-1]))
    rows = np.repeat(np.arange(len(said)), np.diff(starts))
    lengths = np.sqrt(np.bincount(rows, values[cells] ** 2, minlength=len(said)))
    lengths[lengths == 0] = 1
    rare = np.bincount(cells, minlength=len(columns))[cells] <= MOST_HOLDERS
    ends = np.cumsum([0, *np.bincount(rows[rare], minlength=len(said))])
    weighted = sparse.csr_matrix(
        ((values[cells] / lengths[rows])[rare], cells[rare], ends), (len(said), len(columns))
    )
    products = weighted @ weighted.T
    products.sort_indices()
    products.data = np.round(products.data, DIGITS)
    return products.tocoo()


DIGITS = 4
"""Decimals of a likeness that decides an order: the last bits differ between machines."""


def _lines(entry: Entry, number: int, voice: int, stems: Stems) -> Iterator[Line]:
    text = entry.article.text
    standing = {*entry.analysis.standing}
    for index, sentence in enumerate(entry.analysis.sentences):
        said = text[sentence.start : sentence.end]
        words = said.split()
        terms = frozenset(chain.from_iterable(map(stems.__getitem__, words)))
        fit = index in standing and _fits(entry, sentence, said, len(words))
        place = sentence.start / max(1, len(text))
        yield Line(number, voice, index, terms, fit, place, len(words))


def _fits(entry: Entry, sentence: Sentence, said: str, length: int) -> bool:
    if entry.article.blocks[sentence.block].kind not in PROSE:
        return False
    if not said.isascii() and _UNSPACED.search(said):
        return True
    return LEAST_WORDS <= length <= MOST_WORDS
