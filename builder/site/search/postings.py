"""The inverted index: the posting list of each term."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain, pairwise
from typing import Any, TypeAlias

import numpy as np

from builder.site.search.terms import distinct, singular, texts_of, words_of
from builder.text import stopwords, words

COMMON = 1 / 50
"""A function word in a larger share of the sentences is not indexed: it would find too many."""

ROOM = 16
"""An article has its places to itself, up to a multiple of this number: one that changes seldom
moves those behind it. The index of 1,000 articles is 4 % larger than without free places."""

AT_ONCE = 1 << 18
"""Tokens whose places are put in order at once, in some 10 MB."""

BESIDE = ',.;:!?()[]“”„«»"…–—'
"""What often stands beside a word and is no part of it; no apostrophe, which may be."""

Postings: TypeAlias = "Mapping[str, array[int]]"
"""Term -> its posting list: the places that hold it, ascending."""

Spoken: TypeAlias = "Mapping[str, tuple[int, int]]"
"""Function word -> how many places hold it, and how many of them use it as one."""


def collect(texts: Iterable[tuple[int, str]]) -> Postings:
    """Every term of the texts with the places of those that hold it.

    Args:
        texts: ``(place, text)``, by place.
    """
    found: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    known = _Tokens()
    places, lengths, tokens = array("I"), array("I"), array("I")
    for place, text in texts:
        said = text.split()  # no word reaches over a space
        tokens.extend(map(known.__getitem__, said))
        places.append(place)
        lengths.append(len(said))
        if len(tokens) > AT_ONCE:
            known.add(np.repeat(places, lengths), np.asarray(tokens), found)
            places, lengths, tokens = array("I"), array("I"), array("I")
    known.add(np.repeat(places, lengths), np.asarray(tokens), found)
    return found


def count_function_words(
    postings: Postings, languages: Sequence[str | None], every: Collection[str | None]
) -> Spoken:
    """How often function words are said.

    Args:
        postings: term -> places.
        languages: ISO 639-1 of each ``ROOM`` places; None where it is unknown.
        every: language of the edition.

    Returns:
        Words that stand somewhere, but for names of countries and unions that look like one ("US").
    """
    listed = {language: _folded(stopwords.of(language)) for language in every}
    candidates = frozenset[str]().union(*listed.values()) - _names()
    return {
        term: (len(places), _speaking(places, term, languages, listed))
        for term in sorted(candidates)
        if (places := postings.get(term))
    }


def common_function_words(counts: Spoken, places: int) -> list[str]:
    """Function words that too many places hold, in order.

    Args:
        counts: of all places.
        places: how many hold anything.

    Returns:
        Words that most of their places use as a function word: not "sea", which is one in Spanish
        alone.
    """
    most = places * COMMON
    return sorted(term for term, (held, used) in counts.items() if held > most and 2 * used > held)


def _speaking(
    places: Sequence[int],
    term: str,
    languages: Sequence[str | None],
    listed: Mapping[str | None, Collection[str]],
) -> int:
    """How many of the places are in languages in which the term is a function word."""
    counted = Counter(languages[place // ROOM] for place in places)
    return sum(count for language, count in counted.items() if term in listed[language])


class _Tokens(dict[str, int]):
    """What stands between two spaces, numbered as it comes, with the terms of each."""

    def __init__(self) -> None:
        """Begin with none."""
        self._terms: dict[str, int] = {}
        """Term -> its number."""
        self._held, self._ends = array("I"), array("I", [0])
        """The terms of all tokens one after the other, and where those of each end."""

    def __missing__(self, token: str) -> int:
        for term in _terms(token):
            self._held.append(self._terms.setdefault(term, len(self._terms)))
        self._ends.append(len(self._held))
        return self.setdefault(token, len(self))

    def add(self, places: Any, tokens: Any, found: Mapping[str, array[int]]) -> None:
        """Put the places of some tokens, ascending, behind those of their terms found so far."""
        borders = np.array(self._ends, np.int64)
        begins, counts = borders[tokens], np.diff(borders)[tokens]
        at = np.arange(counts.sum()) + np.repeat(begins - np.cumsum(counts) + counts, counts)
        terms = np.array(self._held, np.int64)[at]
        held = terms << 32 | np.repeat(places, counts)
        held.sort()
        held = held[np.diff(held, prepend=-1) > 0]  # np.unique takes eight times as long
        here = held.astype(np.uint32)
        borders = np.searchsorted(held >> 32, np.arange(len(self._terms) + 1)).tolist()
        for term, (start, end) in zip(self._terms, pairwise(borders), strict=True):
            if start < end:
                found[term].frombytes(here[start:end].tobytes())


def _terms(token: str) -> Iterable[str]:
    """The terms of what stands between two spaces."""
    bare = token.strip(BESIDE)
    if bare.isascii() and bare.isalpha():
        return (singular(bare.lower()),)
    return chain.from_iterable(map(texts_of, words_of(token)))


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(distinct, texts))


def _names() -> frozenset[str]:
    """Abbreviations of countries and unions."""
    tables = chain.from_iterable(table.values() for table in words.SAME.values())
    return _folded(name for name in chain.from_iterable(tables) if " " not in name)
