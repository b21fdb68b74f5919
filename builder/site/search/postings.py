"""Which terms stand where: the index proper."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import sub
from string import ascii_uppercase
from typing import TypeAlias

from builder import stopwords, words
from builder.site.search.coding import write_numbers
from builder.site.search.terms import distinct, texts_of, words_of

SHARD = 8_000
"""Bytes of a shard, about, beside its last term: a query loads one for each word. With 24,000 a
query of four common words loaded 50 kB more at 10,000 articles (tests/benchmarks/search.py)."""

COMMON = 1 / 50
"""A function word in a larger share of the sentences is not indexed: it would find too many."""

BMP = "\uffff"
"""The last character that JavaScript counts as one."""

Postings: TypeAlias = "Mapping[str, array[int]]"
"""Term -> places that hold it, ascending."""


def collect(texts: Iterable[str]) -> Postings:
    """Every term of the texts with the numbers of those that hold it, counted from 0."""
    found: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    known = words.Known(_terms)
    for place, text in enumerate(texts):
        for term in set().union(*map(known.__getitem__, text.split())):
            found[term].append(place)
    return found


def common(postings: Postings, languages: Sequence[str | None]) -> list[str]:
    """Function words that too many places hold, in order.

    Args:
        postings: term -> places.
        languages: ISO 639-1 of each place; None where it is unknown.

    Returns:
        Terms that most of their places use as a function word: not "sea", which is one in Spanish
        alone; nor names of countries and unions that look like one ("US").
    """
    listed = {language: _folded(stopwords.of(language)) for language in set(languages)}
    candidates = frozenset[str]().union(*listed.values()) - _names()
    most = len(languages) * COMMON
    return sorted(
        term
        for term in candidates
        if len(places := postings.get(term, ())) > most
        and 2 * _speaking(places, term, languages, listed) > len(places)
    )


def shards(postings: Postings, without: Collection[str]) -> Iterator[tuple[str, str]]:
    """The index in pieces of about ``SHARD`` bytes.

    Args:
        postings: term -> places.
        without: terms to leave out.

    Yields:
        ``(first term, shard)`` in the order of terms, which is that of JavaScript: by UTF-16. In
        a shard each term is what it does not share with the term before, a capital for the number
        of characters that it shares, its places as differences, a space.
    """
    lines: list[str] = []
    first = before = ""
    size = 0
    for term in sorted(postings.keys() - set(without), key=_order):
        if size > SHARD:
            yield first, "".join(lines)
            lines, size, before = [], 0, ""
        first = first if lines else term
        shared = _shared(before, term)
        places = postings[term]
        gaps = write_numbers([places[0], *map(sub, places[1:], places)])
        lines.append(f"{term[shared:]}{ascii_uppercase[shared]}{gaps} ")
        size += len(lines[-1])
        before = term
    if lines:
        yield first, "".join(lines)


def _speaking(
    places: Sequence[int],
    term: str,
    languages: Sequence[str | None],
    listed: Mapping[str | None, Collection[str]],
) -> int:
    """How many of the places are in languages in which the term is a function word."""
    counted = Counter(map(languages.__getitem__, places))
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


def _order(term: str) -> bytes:
    return term.encode("utf-16-be", "surrogatepass")


def _shared(before: str, term: str) -> int:
    """Characters with which both begin, as JavaScript counts them; at most 25, for 26 capitals."""
    shared = 0
    for one, other in zip(before, term[: len(ascii_uppercase) - 1], strict=False):
        if one != other or one > BMP:
            break
        shared += 1
    return shared
