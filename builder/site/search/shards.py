"""The terms of the index in scripts, of which a query loads those that may hold its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from operator import sub
from string import ascii_uppercase
from zlib import crc32

from msgspec import Struct

from builder.site.search.coding import read_numbers, write_numbers
from builder.site.search.postings import Postings

LEAST = 7_000
"""Bytes of a shard, at least, but for the last: a query loads one for each word. With 24,000 a
query of four common words loaded 50 kB more at 10,000 articles (tests/benchmarks/search.py)."""

FURTHER = 1_000
"""Bytes that a shard is longer on average. Borders are content-defined: the next term and its
places alone tell whether a shard ends, so that a change in one seldom moves another's border."""

BMP = "\uffff"
"""The last character that JavaScript counts as one."""

_ENTRY = re.compile(r"([^A-Z ]*)([A-Z])([^ ]+) ")


class Shard(Struct, frozen=True):
    """Some terms in a row."""

    first: str
    head: int
    """Characters of the first term's places."""
    text: str
    """Front coding: each term is what it does not share with the term before, a capital for the
    number of characters that it shares, its posting list as differences, a space."""


def parted(postings: Postings, without: Collection[str]) -> Iterator[Shard]:
    """The index in pieces of somewhat more than ``LEAST`` bytes.

    Args:
        postings: term -> places.
        without: terms to leave out.
    """
    terms = sorted(postings.keys() - set(without), key=order)
    return cut((term, write_places(postings[term])) for term in terms)


def cut(written: Iterable[tuple[str, str]]) -> Iterator[Shard]:
    """Terms with their places, in pieces.

    Args:
        written: in the order of terms, which is that of JavaScript: by UTF-16.
    """
    lines: list[str] = []
    first = before = ""
    size = head = 0
    for term, places in written:
        if ends(size, term, len(places)):
            yield Shard(first, head, "".join(lines))
            lines, size, before = [], 0, ""
        if not lines:
            first, head = term, len(places)
        shared = _shared(before, term)
        lines.append(f"{term[shared:]}{ascii_uppercase[shared]}{places} ")
        size += len(lines[-1])
        before = term
    if lines:
        yield Shard(first, head, "".join(lines))


def ends(size: int, term: str, places: int) -> bool:
    """Whether a shard of so many characters ends before a term with so many characters of places.

    True in ``places`` of ``FURTHER`` cases.
    """
    return size > LEAST and crc32(term.encode()) % FURTHER < places


def read(text: str) -> Iterator[tuple[str, str]]:
    """The terms of a shard with their places, as ``cut`` took them."""
    term = ""
    for rest, shared, places in _ENTRY.findall(text):
        term = term[: ascii_uppercase.index(shared)] + rest
        yield term, places


def write_places(places: Sequence[int]) -> str:
    """A posting list, ascending and not empty, delta-encoded: the first place, then differences."""
    return write_numbers([places[0], *map(sub, places[1:], places)])


def read_places(text: str) -> Iterator[int]:
    """Places as ``write_places`` wrote them."""
    return accumulate(read_numbers(text))


def order(term: str) -> bytes:
    """What terms stand in order by."""
    return term.encode("utf-16-be", "surrogatepass")


def _shared(before: str, term: str) -> int:
    """Characters with which both begin, as JavaScript counts them; at most 25, for 26 capitals."""
    shared = 0
    for one, other in zip(before, term[: len(ascii_uppercase) - 1], strict=False):
        if one != other or one > BMP:
            break
        shared += 1
    return shared
