"""Which terms stand where: the index proper."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TypeAlias

from builder import stopwords, words
from builder.site.search.terms import distinct, texts_of, words_of

COMMON = 1 / 50
"""A function word in a larger share of the sentences is not indexed: it would find too many."""

ROOM = 16
"""An article has its places to itself, up to a multiple of so many: one that changes seldom moves
those behind it. The index of 1,000 articles is 4 % larger than without free places."""

Postings: TypeAlias = "Mapping[str, array[int]]"
"""Term -> places that hold it, ascending."""

Spoken: TypeAlias = "Mapping[str, tuple[int, int]]"
"""Function word -> how many places hold it, and how many of them use it as one."""


def collect(texts: Iterable[tuple[int, str]]) -> Postings:
    """Every term of the texts with the places of those that hold it.

    Args:
        texts: ``(place, text)``, by place.
    """
    found: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    known = words.Known(_terms)
    for place, text in texts:
        for term in set().union(*map(known.__getitem__, text.split())):
            found[term].append(place)
    return found


def spoken(
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


def common(counts: Spoken, places: int) -> list[str]:
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


def _terms(token: str) -> tuple[str, ...]:
    """The terms of what stands between two spaces: no word reaches over one."""
    return tuple(chain.from_iterable(map(texts_of, words_of(token))))


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(distinct, texts))


def _names() -> frozenset[str]:
    """Abbreviations of countries and unions."""
    tables = chain.from_iterable(table.values() for table in words.SAME.values())
    return _folded(name for name in chain.from_iterable(tables) if " " not in name)
