"""Sayings: what the sentences of articles say, read once for all that hold them side by side."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

import numpy as np

from builder.editorial.stems import UNSPACED, Known, Stems
from builder.memo import Memo, key
from builder.model import Entry, Sentence
from builder.packed import pack, unpack

PROSE = ("paragraph", "quote", "item")
"""Kinds of block whose sentences can tell a point."""

LEAST_WORDS, MOST_WORDS = 8, 45
"""Words of a sentence that is shown beside others (S5)."""

_DATELINE = re.compile(r"[A-Z]{3}[^—–-]{0,70}\s(?:—|–|--?)\s")
"""Where and by whom a dispatch was written: its words are not those of the sentence."""


@dataclass(frozen=True, slots=True)
class Saying:
    """The sentences of one article as numbers of stems."""

    key: bytes
    """Digest of the article and of how much each of its stems says: what is made from sayings alone
    is the same for the same keys."""
    stems: Any
    """Numbers of its content words' stems, sentence after sentence, each once in a sentence."""
    starts: Any
    """For each sentence where its stems begin; one more for the end."""
    lengths: Any
    """For each sentence its words between spaces."""
    fits: Any
    """For each sentence whether it is prose, neither very short nor very long."""

    def terms(self) -> list[frozenset[int]]:
        """The stems of each sentence."""
        stems, starts = self.stems.tolist(), self.starts.tolist()
        return [frozenset(stems[start:end]) for start, end in pairwise(starts)]


@dataclass(frozen=True, slots=True)
class Sayings:
    """The sentences of some articles, and the words of the edition."""

    of: Mapping[str, Saying]
    """By the article's id."""
    words: Known


def read(entries: Sequence[Entry], names: Collection[str], known: Known, memo: Memo) -> Sayings:
    """Read the sentences of some articles.

    Args:
        entries: all articles that count.
        names: ids of those that will be held against others.
        known: the words of the edition; it grows.
        memo: what is known of an earlier edition.
    """
    some = [entry for entry in entries if entry.article.id in names]

    def make(numbers: Sequence[int]) -> list[bytes]:
        return [
            pack(_read(some[number], known.stems(some[number].article.language)))
            for number in numbers
        ]

    articles = [memo.article(entry.article.id) for entry in some]
    told = [unpack(each, _Read) for each in memo.answers("sayings", articles, make)]
    numbers = [np.array(known.numbers_of(each.stems.split(" ")), np.int32) for each in told]
    weights = known.says
    return Sayings(
        {
            entry.article.id: _saying(each, own, key(article, weights[own].tobytes()))
            for entry, article, each, own in zip(some, articles, told, numbers, strict=True)
        },
        known,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What an article's sentences say, whatever the edition; numbers as small as they can be."""

    stems: str
    """Each once, parted by spaces."""
    cells: bytes
    """Numbers of stems, sentence after sentence."""
    counts: bytes
    """For each sentence how many it has."""
    lengths: bytes
    """For each sentence its words between spaces."""
    fits: bytes


def _read(entry: Entry, stems: Stems) -> _Read:
    text, numbers = entry.article.text, {"": 0}
    cells, counts, lengths, fits = [], [], [], []
    for sentence in entry.analysis.sentences:
        said = text[sentence.start : sentence.end]
        words = said.split()
        told = dict.fromkeys(chain.from_iterable(map(stems.__getitem__, words)))
        cells += [numbers.setdefault(stem, len(numbers)) for stem in told]
        counts.append(len(told))
        lengths.append(len(words))
        fits.append(_fits(entry, sentence, said, len(words)))
    return _Read(" ".join(numbers), _row(cells), _row(counts), _row(lengths), bytes(fits))


def _saying(told: _Read, numbers: Any, name: bytes) -> Saying:
    counts = _numbers(told.counts)
    starts = np.zeros(len(counts) + 1, np.int32)
    np.cumsum(counts, out=starts[1:])
    fits = np.frombuffer(told.fits, bool)
    return Saying(name, numbers[_numbers(told.cells)], starts, _numbers(told.lengths), fits)


def _row(numbers: Sequence[int]) -> bytes:
    """Numbers from 0 as bytes, behind the size of each."""
    kind = np.min_scalar_type(max(numbers, default=0))
    return bytes([kind.itemsize]) + np.array(numbers, kind.newbyteorder("<")).tobytes()


def _numbers(row: bytes) -> Any:
    return np.frombuffer(row, f"<u{row[0]}", offset=1)


def _fits(entry: Entry, sentence: Sentence, said: str, length: int) -> bool:
    if entry.article.blocks[sentence.block].kind not in PROSE:
        return False
    if not said.isascii() and UNSPACED.search(said):
        return True
    if length > MOST_WORDS and (dateline := _DATELINE.match(said)):
        length -= len(dateline[0].split())
    return LEAST_WORDS <= length <= MOST_WORDS
