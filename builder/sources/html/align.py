"""Which pieces of a page another program's plain text is made of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from builder.text.words import ascii_of

SHINGLE = 3
"""Words that must follow each other to count as found: pairs recur by chance in one article."""

FOUND = 0.5
"""Share of a piece's shingles that must be found; the rest allows for words joined or parted."""

MOST_PLACES = 8
"""Places of one shingle that are remembered; what recurs more often proves nothing."""

Words = Sequence[str]
Shingle = tuple[str, ...]


def align(pieces: Sequence[str], text: str) -> frozenset[int]:
    """Indices of the pieces that the text was taken from, in order and without repetition.

    A text that stands twice on a page counts once, where it fits the order of the others.
    """
    words = _words(text)
    parted = [_words(piece) for piece in pieces]
    places: defaultdict[Shingle, list[int]] = defaultdict(list)
    for place, shingle in enumerate(_shingles(words)):
        known = places[shingle]
        if len(known) < MOST_PLACES:
            known.append(place)
    spans = [(index, *span) for index, piece in enumerate(parted) for span in _spans(piece, places)]
    chain = _heaviest_chain(spans)
    return frozenset((*(index for index, _, _ in chain), *_between(chain, parted, words)))


def fold_words(text: str) -> str:
    """The words of a text in lower case, parted by spaces."""
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    small = text.lower()
    plain = ascii_of(small)
    if plain is None:
        return re.findall(r"\w+", small)
    return plain.translate(_ASCII_WORDS).decode("ascii").split()


_ASCII_WORDS = bytes(
    each if chr(each).isalnum() or chr(each) == "_" else ord(" ") for each in range(128)
).ljust(256)


def _shingles(words: Words) -> Iterator[Shingle]:
    """Every ``SHINGLE`` words that follow each other."""
    return zip(*(words[at:] for at in range(SHINGLE)), strict=False)


def _spans(piece: Words, places: Mapping[Shingle, Sequence[int]]) -> list[tuple[int, int]]:
    """``(start, end)`` in the text for each place at which the piece may stand."""
    known = list(map(places.get, _shingles(piece)))
    found = [starts for starts in known if starts]
    if not known or len(found) < FOUND * len(known):
        return []
    starts = min(found, key=len)
    at = known.index(starts)
    return [(start - at, start - at + len(piece)) for start in starts]


def _heaviest_chain(spans: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The spans, ascending in index and in start, that hold the most words together.

    Ties go to the later span: teasers and captions repeat a text before it comes. Each index is
    used once, for spans of one index are weighed from the last start to the first, so that none
    follows another.
    """
    order = sorted(spans, key=lambda span: (span[0], -span[1]))
    starts = sorted({start for _, start, _ in order})
    tree: list[tuple[int, int]] = [(0, -1)] * (len(starts) + 1)
    before = [-1] * len(order)
    best = (0, -1)
    for number, (_, start, end) in enumerate(order):
        slot = bisect_left(starts, start)
        weight, before[number] = _query(tree, slot)
        weight += end - start
        _raise(tree, slot + 1, (weight, number))
        best = max(best, (weight, number))
    chain = []
    number = best[1]
    while number >= 0:
        chain.append(order[number])
        number = before[number]
    return chain[::-1]


def _query(tree: Sequence[tuple[int, int]], slot: int) -> tuple[int, int]:
    """The heaviest of the slots before ``slot`` (a Fenwick tree of maxima)."""
    best = (0, -1)
    while slot > 0:
        best = max(best, tree[slot])
        slot -= slot & -slot
    return best


def _raise(tree: list[tuple[int, int]], slot: int, value: tuple[int, int]) -> None:
    while slot < len(tree):
        tree[slot] = max(tree[slot], value)
        slot += slot & -slot


def _between(
    chain: Sequence[tuple[int, int, int]], parted: Sequence[Words], words: Words
) -> list[int]:
    """Pieces too short to be found alone that stand in the text between two that were found."""
    found = []
    ends = [(-1, 0, 0), *chain, (len(parted), len(words), len(words))]
    for (left, _, start), (right, stop, _) in pairwise(ends):
        gap = words[start:stop]
        at = 0
        for index in range(left + 1, right):
            piece = parted[index]
            if 0 < len(piece) < SHINGLE and (place := _find(gap, piece, at)) >= 0:
                found.append(index)
                at = place + len(piece)
    return found


def _find(gap: Words, piece: Words, at: int) -> int:
    for place in range(at, min(len(gap), at + 40) - len(piece) + 1):
        if gap[place : place + len(piece)] == piece:
            return place
    return -1
