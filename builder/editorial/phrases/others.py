"""Others: where articles print phrases that they mention but have as no candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from builder.editorial.phrases.candidates import Candidates
from builder.editorial.phrases.places import with_capitals
from builder.editorial.phrases.prints import Finder, Prints
from builder.editorial.terms import digests, radix
from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import Wording, numbering, stretches
from builder.memo import Memo
from builder.model import Article

AT_ONCE = 256
"""Articles whose texts are looked through together."""


class Spelt(Struct, frozen=True):
    """Phrases with all forms in which they may be printed, a form of a phrase being a pair."""

    forms: Sequence[str]
    """The different forms."""
    starts: Any
    """For each phrase where its pairs begin; one more for the end."""
    names: Any
    """For each pair its phrase."""
    numbers: Any
    """For each pair its form."""

    @staticmethod
    def of(told: Sequence[Sequence[str]]) -> Spelt:
        """Add the forms that begin a sentence to those by which phrases are known."""
        spelt = [*map(_spelt, told)]
        forms = numbering()
        numbers = [forms[form] for form in chain.from_iterable(spelt)]
        counts = np.array([*map(len, spelt)], np.int64)
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
        names = np.repeat(np.arange(len(counts)), counts)
        return Spelt([*forms], starts, names, np.array(numbers, np.int64))

    def pairs(self, forms: Any) -> tuple[Any, Any]:
        """The pairs of forms, for each with the place of its form."""
        order = np.argsort(self.numbers, kind="stable")
        counts = np.bincount(self.numbers, minlength=len(self.forms))
        whose, at = stretches((np.cumsum(counts) - counts)[forms], counts[forms])
        return order[at], whose


def _spelt(forms: Sequence[str]) -> Sequence[str]:
    """``with_capitals`` in order; nearly all phrases have one form."""
    if len(forms) == 1 and forms[0][:1].isupper():
        return forms
    return sorted(with_capitals(forms))


class Asked(Struct, frozen=True):
    """Which phrases are looked for in which articles."""

    names: Sequence[str]
    """The key of each phrase."""
    starts: Any
    """For each article where its phrases begin; one more for the end."""
    phrases: Any
    """By number, ascending for each article."""
    signs: Any
    """For each phrase a digest of its key and of the forms by which it is known."""

    @staticmethod
    def of(
        mentioned: tuple[Any, Any],
        own: tuple[Any, Any],
        names: Sequence[str],
        told: Sequence[Sequence[str]],
        articles: int,
    ) -> Asked:
        """Ask for phrases that articles mention but have as no candidates.

        Args:
            mentioned: articles and phrases that stand there, some pairs twice.
            own: articles and phrases that they have as candidates, once each.
            names: the key of each phrase.
            told: the forms by which each is known.
            articles: their number.
        """
        owners, phrases = (np.concatenate(each) for each in zip(own, mentioned, strict=True))
        first = radix.unique(owners, phrases)
        first = first[first >= len(own[0])]
        starts = np.searchsorted(owners[first], np.arange(articles + 1))
        known = zip(names, told, strict=True)
        signs = digests.of(["\0".join((name, *forms)) for name, forms in known])
        return Asked(names, starts, phrases[first].astype(np.int64), signs)

    def slots(self, spelt: Spelt) -> Any:
        """For each phrase of each article where its pairs begin if all stood in one row."""
        counts = np.diff(spelt.starts)[self.phrases]
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))

    def cells(self, articles: Any, phrases: Any) -> Any:
        """Where each phrase stands among those of its article; -1 if it is not asked for there."""
        owners = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        codes = owners * len(self.names) + self.phrases
        wanted = articles * len(self.names) + phrases
        found = np.searchsorted(codes, wanted)
        found[found == len(codes)] = NONE
        return np.where(codes[found] == wanted, found, NONE) if len(codes) else found

    def keys(self, own: Any) -> list[bytes]:
        """For each article a digest of all by which the places of what is looked for are found.

        Args:
            own: for each article a digest of it and of its analysis.
        """
        return digests.rows(own[:, None] + digests.sums(self.signs[self.phrases], self.starts))


def search(
    articles: Sequence[Article], held: Candidates, asked: Asked, spelt: Spelt, memo: Memo
) -> tuple[Any, Any]:
    """Find the places of phrases in articles that have them as no candidates.

    Args:
        articles: of the edition.
        held: their candidates; what lies within a longer one is no place.
        asked: where to look for what.
        spelt: the forms.
        memo: what is known of an earlier edition.

    Returns:
        Four rows of int32, phrase, article, beginning and end, in no order; and for each of the
        places the number of the phrase with the form that stands there.
    """
    keys = asked.keys(digests.column(memo.digests(articles)))
    answers = memo.answers("places", keys, _Search(articles, held, asked, spelt).answers)
    slots, starts = np.frombuffer(b"".join(answers), np.int32).reshape(-1, 2).T.astype(np.int64)
    owners = np.repeat(np.arange(len(answers)), [len(each) // _ROW_BYTES for each in answers])
    borders = asked.slots(spelt)
    slots += borders[asked.starts[owners]]
    cells = np.searchsorted(borders, slots, side="right") - 1
    names = asked.phrases[cells]
    pairs = spelt.starts[names] + slots - borders[cells]
    lengths = np.array([*map(len, spelt.forms)], np.int64)
    ends = starts + lengths[spelt.numbers[pairs]]
    return np.array((names, owners, starts, ends), np.int32), pairs


_ROW_BYTES = 8
"""Of an answer: for each place two numbers of 32 bits, which pair stands there, counted through
those of all phrases that are looked for in the article, and where it begins."""


class _Search:
    """Searches the texts of articles that the memo does not know."""

    def __init__(
        self, articles: Sequence[Article], held: Candidates, asked: Asked, spelt: Spelt
    ) -> None:
        self._articles, self._held, self._asked, self._spelt = articles, held, asked, spelt
        self._borders = asked.slots(spelt)

    def answers(self, numbers: Sequence[int]) -> Iterator[bytes]:
        """For each of some articles, ascending, the places of what is asked for there."""
        if not numbers:
            return
        asked, held, spelt = self._asked, self._held, self._spelt
        whole = np.array(numbers, np.int64)
        _, cells = stretches(asked.starts[whole], np.diff(asked.starts)[whole])
        wanted = np.zeros(len(asked.names), bool)
        wanted[asked.phrases[cells]] = True
        forms = _distinct(spelt.numbers[wanted[spelt.names]])
        finder = Finder([spelt.forms[form] for form in forms.tolist()])
        _, candidates = stretches(held.starts[whole], np.diff(held.starts)[whole])
        nested = _Nested.of(held, _distinct(held.keys[candidates]), asked, np.flatnonzero(wanted))
        for start in range(0, len(numbers), AT_ONCE):
            some = whole[start : start + AT_ONCE]
            found = finder.find([self._articles[number].text for number in some.tolist()])
            yield from self._read(replace(found, forms=forms[found.forms]), some, nested)

    def _read(self, found: Prints, numbers: Any, nested: _Nested) -> Iterator[bytes]:
        """For each article of a chunk the places, as ``answers`` gives them.

        Args:
            found: all that their texts print, by form.
            numbers: of the articles, ascending; ``found.texts`` counts among them.
            nested: which phrases lie within longer candidates.
        """
        asked, spelt = self._asked, self._spelt
        pairs, at = spelt.pairs(found.forms)
        places = np.stack((spelt.names[pairs], found.texts[at], found.starts[at], found.ends[at]))
        cells = asked.cells(numbers[places[1]], places[0])
        there = np.flatnonzero(cells != NONE)
        there = there[longest_first(places[:, there])]
        there = there[~within(places[:, there], nested.around(self._held, numbers))]
        places, cells, pairs = places[:, there], cells[there], pairs[there]
        slots = self._borders[cells] - self._borders[asked.starts[numbers[places[1]]]]
        slots += pairs - spelt.starts[places[0]]
        order = np.lexsort((places[2], slots, places[1]))
        rows = np.stack((slots, places[2]))[:, order].T.astype(np.int32)
        ends = np.searchsorted(places[1][order], np.arange(len(numbers) + 1)).tolist()
        for start, end in pairwise(ends):
            yield rows[start:end].tobytes()


def _distinct(numbers: Any) -> Any:
    """The different ones, ascending; ``np.unique`` would load numpy's masked arrays."""
    return numbers[radix.unique(numbers)]


class _Nested(Struct, frozen=True):
    """Which phrases lie within longer candidates."""

    keys: Any
    """Numbers of the candidates' keys, ascending."""
    starts: Any
    """For each of them where its phrases begin; one more for the end."""
    phrases: Any
    """By number."""

    @staticmethod
    def of(held: Candidates, keys: Any, asked: Asked, phrases: Any) -> _Nested:
        """Look for some phrases in some keys of candidates, all by number and ascending."""
        longer = [held.names[key] for key in keys.tolist()]
        names = [asked.names[phrase] for phrase in phrases.tolist()]
        outer, inner = Wording.of(longer).holding(names)
        sizes, lengths = (np.array([*map(len, some)], np.int64) for some in (longer, names))
        shorter = lengths[inner] < sizes[outer]
        outer, inner = outer[shorter], inner[shorter]
        order = np.argsort(outer, kind="stable")
        starts = np.searchsorted(outer[order], np.arange(len(keys) + 1))
        return _Nested(keys, starts, phrases[inner[order]])

    def around(self, held: Candidates, numbers: Any) -> Any:
        """The places of candidates within which phrases lie, as four rows.

        Args:
            held: all candidates.
            numbers: of the articles, ascending; the second row counts among them.
        """
        owners, candidates = stretches(held.starts[numbers], np.diff(held.starts)[numbers])
        at = np.searchsorted(self.keys, held.keys[candidates])
        whose, some = stretches(self.starts[at], np.diff(self.starts)[at])
        again, spans = held.places.of(candidates[whose])
        told = self.phrases[some][again], owners[whose][again]
        return np.stack((*told, held.places.begins[spans], held.places.ends[spans]))


def within(places: Any, around: Any) -> Any:
    """For each place of a phrase whether it lies within a stretch that is told of that phrase.

    Args:
        places: four rows of numbers: phrase, article, beginning and end.
        around: the same of stretches, which may overlap.
    """
    if not around.size:
        return np.zeros(places.shape[1], bool)
    length = int(max(places[3].max(initial=0), around[3].max())) + 1
    articles = int(max(places[1].max(initial=0), around[1].max())) + 1
    inner, outer = ((each[0] * articles + each[1]) * length for each in (places, around))
    order = np.argsort(outer + around[2], kind="stable")
    begins, reach = (outer + around[2])[order], np.maximum.accumulate((outer + around[3])[order])
    before = np.searchsorted(begins, inner + places[2], side="right") - 1
    return (before >= 0) & (reach[before] >= inner + places[3])


def longest_first(places: Any) -> Any:
    """Numbers of the places of each phrase from left to right.

    Of those that overlap the first, of those that begin together the longest.
    """
    names, articles, starts, ends = places
    order = np.lexsort((-ends, starts, articles, names))
    names, articles, starts, ends = places[:, order]
    fresh = np.ones(len(order), bool)
    fresh[1:] = (names[1:] != names[:-1]) | (articles[1:] != articles[:-1])
    group = np.cumsum(fresh) * (int(ends.max(initial=0)) + 1)
    reach = np.maximum.accumulate(group + ends)
    kept = np.ones(len(order), bool)
    for at in np.flatnonzero(group[1:] + starts[1:] < reach[:-1]).tolist():
        before = at
        while not kept[before]:
            before -= 1
        kept[at + 1] = starts[at + 1] >= ends[before]
    return order[kept]
