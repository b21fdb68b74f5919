"""Matches: sentences of different origins that tell the same point of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.comparison.products import products
from builder.editorial.comparison.sayings import Saying, Sayings
from builder.editorial.comparison.stems import FINE_GRAIN, Vocabulary, exact
from builder.model import Entry

FLOOR = 0.26
"""Likeness from which two sentences tell one point."""

FAINT = 0.12
"""Likeness from which a sentence is not told to stand in one source alone: it may tell the same in
other words."""

LEAST_SHARED = 3
"""Words that two sentences share, at least, to tell one point: one long name alone is no point."""

MOSTLY_QUOTED = 0.4
"""Share of a sentence's words between quotation marks from which it is there for what it quotes;
the rest says who spoke."""

MOST_HOLDERS = 200
"""Sentences of a story beyond which a word that they hold brings no two of them together: it says
little there, and time grows with the square of it."""


class Line(Struct, frozen=True):
    """A sentence of a story."""

    entry: int
    """Number of its article in the story."""
    voice: int
    """Number of its origin in the story."""
    index: int
    """Number of the sentence in its article."""
    terms: frozenset[int]
    """Stems of its content words, by number."""
    standing: bool
    """True if it can be shown alone, by its words, its length and its kind of block."""
    place: float
    """Where it stands in its article: 0 at the top, below 1 at the end."""
    length: int
    """Words between spaces."""
    quoted: frozenset[int] = frozenset()
    """Stems of the words that it quotes; empty unless it is mostly a quotation."""


def lines(entries: Sequence[Entry], voices: Sequence[int], told: Sayings) -> list[Line]:
    """Every sentence of a story's articles, in reading order.

    Args:
        entries: its articles, in reading order.
        voices: for each article the number of its origin.
        told: what the sentences of each article say.
    """
    return [
        line
        for number, (entry, voice) in enumerate(zip(entries, voices, strict=True))
        for line in _lines(entry, number, voice, told)
    ]


class Matches(Struct, frozen=True):
    """What the sentences of one story have in common."""

    weights: Mapping[int, float]
    """How much each word says of a point: words that many of the story's sentences hold, as the
    names of those who met, tell none of its points from the others."""
    alike: Sequence[Mapping[int, float]]
    """For each sentence the others that are at all like it, and how much: cosine over weighted
    words, at least ``FAINT``, rounded to ``DIGITS``; symmetric. Sentences that share fewer than
    ``LEAST_SHARED`` words, or of a quotation but who said it, are no more than faintly alike."""


def match(stories: Sequence[Sequence[Line]], known: Vocabulary) -> list[Matches]:
    """Match the sentences of each of some stories with each other.

    Args:
        stories: every sentence of each; together they should be some thousands at most.
        known: the words of the edition.
    """
    sizes = [*map(len, stories)]
    homes = np.repeat(np.arange(len(stories)), np.array(sizes, np.int64))
    firsts = np.cumsum(sizes) - sizes
    words = _Words.of([*chain.from_iterable(stories)], homes, known)
    pairs: list[list[tuple[int, int, float]]] = [[] for _ in stories]
    home_of, first_of = homes.tolist(), firsts.tolist()
    for one, other, score in zip(*words.near(homes, firsts), strict=True):
        first = first_of[home_of[one]]
        pairs[home_of[one]].append((one - first, other - first, score))
    return [
        Matches(words.of_home(home), _alike(said, some))
        for home, (said, some) in enumerate(zip(stories, pairs, strict=True))
    ]


def _alike(said: Sequence[Line], pairs: Sequence[tuple[int, int, float]]) -> list[dict[int, float]]:
    found: list[dict[int, float]] = [{} for _ in said]
    for one, other, score in pairs:
        told = score < FLOOR or _share_a_point(said[one], said[other])
        found[one][other] = found[other][one] = score if told else FAINT
    return found


def _share_a_point(one: Line, other: Line) -> bool:
    """Whether the words that two sentences share can be a point: more than a name or a speaker."""
    shared = one.terms & other.terms
    spoken = all(not each.quoted or shared & each.quoted for each in (one, other))
    return len(shared) >= LEAST_SHARED and spoken


class _Words(Struct, frozen=True):
    """The words of sentences, each story's apart from the others'."""

    homes: Any
    """For each different word of each story the number of the story, ascending."""
    words: Any
    """Its number in the edition."""
    values: Any
    """How much it says."""
    starts: Any
    """For each sentence where its cells begin; one more for the end."""
    cells: Any
    """Which of these words stand in the sentences, sentence after sentence."""

    @staticmethod
    def of(said: Sequence[Line], homes: Any, known: Vocabulary) -> _Words:
        starts = np.cumsum([0, *(len(line.terms) for line in said)])
        told = np.fromiter(
            chain.from_iterable(line.terms for line in said), np.int64, int(starts[-1])
        )
        total = max(1, len(known.weights))
        owners = np.repeat(homes, np.diff(starts))
        codes, cells = np.unique(owners * total + told, return_inverse=True)
        homes_of, words = np.divmod(codes, total)
        rarity = np.array([known.weights[word] for word in words.tolist()])
        sizes = (1 + np.bincount(homes, minlength=1))[homes_of]
        shares = np.sqrt(np.log(sizes / np.bincount(cells, minlength=1)) / np.log(sizes))
        return _Words(homes_of, words, exact(rarity * shares), starts, cells)

    def of_home(self, home: int) -> dict[int, float]:
        """How much each word of a story says."""
        start, end = np.searchsorted(self.homes, (home, home + 1)).tolist()
        told = self.words[start:end].tolist(), self.values[start:end].tolist()
        return dict(zip(*told, strict=True))

    def near(self, homes: Any, firsts: Any) -> Iterator[list[Any]]:
        """Each two sentences of a story that are alike, in a stated order, and how much.

        Args:
            homes: for each sentence the number of its story.
            firsts: for each story the number of its first sentence.
        """
        count = len(homes)
        rows = np.repeat(np.arange(count), np.diff(self.starts))
        values = self.values[self.cells]
        lengths = np.sqrt(np.bincount(rows, values**2, minlength=count))
        lengths[lengths == 0] = 1
        rare = np.bincount(self.cells, minlength=1)[self.cells] <= MOST_HOLDERS
        values = exact(values / lengths[rows], FINE_GRAIN)[rare]
        rows, cells = rows[rare], self.cells[rare]
        others = rows - firsts[homes[rows]]
        widths = np.bincount(homes)[homes]
        least = FAINT - 10.0**-DIGITS
        first, second, scores = products(
            (rows, cells, values), (others, cells, values), widths, least
        )
        second += firsts[homes[first]]
        scores = np.round(scores, DIGITS)
        near = (first < second) & (scores >= FAINT)
        return (each[near].tolist() for each in (first, second, scores))


DIGITS = 4
"""Decimals of a likeness that decides an order: the last bits differ between machines."""


def _lines(entry: Entry, number: int, voice: int, told: Sayings) -> Iterator[Line]:
    whole = max(1, len(entry.article.text))
    saying = told.of(entry.article.id)
    standing = {*entry.analysis.standing}
    quoted = _quoted(entry, saying, told.words)
    each = zip(
        entry.analysis.sentences,
        saying.terms(),
        saying.lengths.tolist(),
        saying.fits.tolist(),
        strict=True,
    )
    for index, (sentence, terms, length, fits) in enumerate(each):
        fit = fits and index in standing
        place = sentence.start / whole
        cited = quoted.get(index, frozenset())
        yield Line(number, voice, index, terms, fit, place, length, cited)


def _quoted(entry: Entry, saying: Saying, words: Vocabulary) -> dict[int, frozenset[int]]:
    """Sentence that is mostly a quotation -> stems of the words that it quotes."""
    printed: defaultdict[int, list[str]] = defaultdict(list)
    for each in entry.analysis.quotations:
        printed[each.sentence] += entry.article.text[each.start : each.end].split()
    stems, numbers = words.stems(entry.article.language), words.numbers
    return {
        index: frozenset(
            numbers[stem] for word in quoted for stem in stems[word] if stem in numbers
        )
        for index, quoted in printed.items()
        if len(quoted) >= MOSTLY_QUOTED * saying.lengths[index]
    }
