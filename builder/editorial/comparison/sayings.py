"""Sayings: what the sentences of articles say, read once for all that hold them side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.comparison.stems import UNSPACED, Stems, Vocabulary
from builder.memo import Memo, key
from builder.model import PROSE, Analysis, Article, Entry, Sentence
from builder.packed import unpack

KIND = "stems"
"""Of answers, as ``Memo`` has it."""

LEAST_WORDS, MOST_WORDS = 8, 45
"""Words of a sentence that is shown beside others (S5)."""

_DATELINE = re.compile(r"[A-Z]{3}[^—–-]{0,70}\s(?:—|–|--?)\s")
"""Where and by whom a dispatch was written: its words are not those of the sentence."""


class Saying(Struct, frozen=True):
    """The sentences of one article as numbers of stems."""

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


class Sayings(Struct, frozen=True):
    """The sentences of some articles, and the words of the edition."""

    keys: Mapping[str, bytes]
    """Id of an article -> digest of it and of how much each of its stems says: what is made from
    sayings alone is the same for the same keys."""
    words: Vocabulary
    """It grows with every article that is asked for."""
    fresh: int
    """Number of the articles of which nothing was known."""
    _entries: Mapping[str, Entry]
    _read: dict[str, _Read]
    """Those that were read; most are not, where the same was asked of the last edition."""

    def of(self, name: str) -> Saying:
        """The sentences of an article, by its id."""
        told = self._read.get(name)
        if told is None:
            told = self._read[name] = _of(self._entries[name], self.words)
        numbers = np.array(self.words.numbers_of(told.stems.split(" ")), np.int32)
        counts = _numbers(told.counts)
        starts = np.zeros(len(counts) + 1, np.int32)
        np.cumsum(counts, out=starts[1:])
        fits = np.frombuffer(told.fits, bool)
        return Saying(numbers[_numbers(told.cells)], starts, _numbers(told.lengths), fits)


def ahead(pairs: Sequence[tuple[Article, Analysis]]) -> dict[str, _Read]:
    """Read articles before it is known which of them are asked for; a copy of the process may."""
    stems = {language: Stems(language) for language in {each.language for each, _ in pairs}}
    return {each.id: _understood(each, told, stems[each.language]) for each, told in pairs}


def load(data: bytes) -> dict[str, _Read]:
    """What ``ahead`` gave, of the bytes that the cache makes of it."""
    return unpack(data, dict[str, _Read])


def read(
    entries: Sequence[Entry],
    names: Collection[str],
    known: Vocabulary,
    memo: Memo,
    early: Early = dict,
) -> Sayings:
    """Read the sentences of some articles.

    Args:
        entries: all articles that count.
        names: ids of those that will be held against others.
        known: the words of the edition.
        memo: what is known of an earlier edition.
        early: gives what was read ``ahead``; asked once, if memo lacks any.
    """
    numbers = [place for place, each in enumerate(entries) if each.article.id in names]
    some = [entries[number] for number in numbers]
    # What an article's terms say is known without reading it; few stems are none of its terms.
    told: dict[str, _Read] = {}

    def make(places: Sequence[int]) -> Iterator[bytes]:
        before = early() if places else {}
        for each in map(some.__getitem__, places):
            name = each.article.id
            told[name] = understood = before[name] if name in before else _of(each, known)
            terms = {*each.analysis.terms.split()}
            yield " ".join(s for s in understood.stems.split() if s not in terms).encode()

    own = memo.digests(each.article for each in some)
    further = [each.decode().split() for each in memo.answers(KIND, own, make)]
    keys = {
        each.article.id: key(name, known.saying(number, stems))
        for each, name, number, stems in zip(some, own, numbers, further, strict=True)
    }
    return Sayings(keys, known, len(told), {each.article.id: each for each in some}, told)


class _Read(Struct, frozen=True):
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


Early = Callable[[], Mapping[str, _Read]]
"""Gives what was read ahead, by the id of the article."""


def _of(entry: Entry, known: Vocabulary) -> _Read:
    return _understood(entry.article, entry.analysis, known.stems(entry.article.language))


def _understood(article: Article, analysis: Analysis, stems: Stems) -> _Read:
    text, numbers = article.text, {"": 0}
    cells, counts, lengths, fits = [], [], [], []
    for sentence in analysis.sentences:
        said = text[sentence.start : sentence.end]
        words = said.split()
        told = dict.fromkeys(chain.from_iterable(map(stems.__getitem__, words)))
        cells += [numbers.setdefault(stem, len(numbers)) for stem in told]
        counts.append(len(told))
        lengths.append(len(words))
        fits.append(_fits(article, sentence, said, len(words)))
    return _Read(" ".join(numbers), _row(cells), _row(counts), _row(lengths), bytes(fits))


def _row(numbers: Sequence[int]) -> bytes:
    """Numbers from 0 as bytes, behind the size of each."""
    kind = np.min_scalar_type(max(numbers, default=0))
    return bytes([kind.itemsize]) + np.array(numbers, kind.newbyteorder("<")).tobytes()


def _numbers(row: bytes) -> Any:
    return np.frombuffer(row, f"<u{row[0]}", offset=1)


def _fits(article: Article, sentence: Sentence, said: str, length: int) -> bool:
    if article.blocks[sentence.block].kind not in PROSE:
        return False
    if not said.isascii() and UNSPACED.search(said):
        return True
    if length > MOST_WORDS and (dateline := _DATELINE.match(said)):
        length -= len(dateline[0].split())
    return LEAST_WORDS <= length <= MOST_WORDS
