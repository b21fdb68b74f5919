"""A trie of phrases by their words, to find all of them in a row of words in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any

import numpy as np
from msgspec import Struct

NONE = -1
"""Stands for a word or a phrase that is not there."""

SPARSE = 4
"""Bits of a sieve for each code in it."""


class Trie(Struct, frozen=True):
    """Phrases by their words, level by level; a node is a beginning of some phrase."""

    single: Any
    """For each word the phrase that it is by itself, or ``NONE``."""
    begins: Any
    """For each word whether a longer phrase begins with it."""
    levels: Sequence[_Level]
    """The nodes of two words, of three and so on."""

    @staticmethod
    def of(words: Sequence[str], lengths: Any, numbers: Mapping[str, int]) -> Trie:
        """Make the trie of phrases.

        Args:
            words: of the first phrase, of the second and so on; no two phrases are the same.
            lengths: how many words each has, one or more.
            numbers: of the words that may stand in a row; a phrase with another is nowhere.
        """
        row = np.fromiter(map(numbers.get, words, repeat(NONE)), np.int32, len(words))
        firsts = np.cumsum(lengths) - lengths
        possible = np.ones(len(lengths), bool)
        possible[np.repeat(np.arange(len(lengths)), lengths)[row == NONE]] = False
        left = np.flatnonzero(possible)
        state = row[firsts[left]].astype(np.int64)
        single = np.full(len(numbers), NONE, np.int32)
        alone = lengths[left] == 1
        single[state[alone]] = left[alone]
        begins = np.zeros(len(numbers), bool)
        begins[state[~alone]] = True
        levels: list[_Level] = []
        left, state = left[~alone], state[~alone]
        while len(left):
            length = len(levels) + 2
            wanted = state * len(numbers) + row[firsts[left] + length - 1]
            codes, state = np.unique(wanted, return_inverse=True)
            here = lengths[left] == length
            ends = np.full(len(codes), NONE, np.int32)
            ends[state[here]] = left[here]
            levels.append(_Level.of(codes, len(numbers), ends))
            left, state = left[~here], state[~here]
        return Trie(single, begins, levels)

    def longer(self, row: Any, ends: Any) -> Iterator[tuple[Any, Any, int]]:
        """Find the phrases of two words or more in a row of words.

        Args:
            row: numbers of words.
            ends: for each where in the row its text ends.

        Yields:
            ``(places, phrases, words)``: where phrases of so many words begin.
        """
        places = np.flatnonzero(self.begins[row])
        state = row[places].astype(np.int64)
        for length, level in enumerate(self.levels, 2):
            inside = places + length <= ends[places]
            places, state = places[inside], state[inside]
            state, places = level.step(state, row[places + length - 1], places)
            named = level.names[state] != NONE
            yield places[named], level.names[state[named]], length


class _Level(Struct, frozen=True):
    """The nodes of one depth."""

    codes: Any
    """Ascending, of each node: number of its parent * ``total`` + number of its last word."""
    total: int
    """Number of different words."""
    names: Any
    """For each node the phrase that ends there, or ``NONE``."""
    slots: Any
    """A hash table, by the lowest bits of a code: a node that has them; ``NONE`` if none has."""
    crowded: Any
    """For each slot whether several nodes have its bits: a code that is not that of the node there
    is looked up among all, which takes ten times as long."""

    @staticmethod
    def of(codes: Any, total: int, names: Any) -> _Level:
        """Make the nodes' hash table."""
        slots = np.full(1 << (SPARSE * max(1, len(codes)) - 1).bit_length(), NONE, np.int32)
        crowded, own = np.zeros(len(slots), bool), codes & (len(slots) - 1)
        slots[own] = np.arange(len(codes))
        crowded[own[slots[own] != np.arange(len(codes))]] = True
        return _Level(codes, total, names, slots, crowded)

    def step(self, state: Any, words: Any, places: Any) -> tuple[Any, Any]:
        """Go down by one word each; the nodes that exist, and the places they were reached from.

        Args:
            state: numbers of nodes of the level above, or of first words.
            words: for each the word that follows.
            places: for each where it begins in the row.
        """
        wanted = state * self.total + words
        slots = wanted & (len(self.slots) - 1)
        found = self.slots[slots]
        left = np.flatnonzero(found != NONE)
        wanted, found, slots, places = wanted[left], found[left], slots[left], places[left]
        known = self.codes[found] == wanted
        again = np.flatnonzero(~known & self.crowded[slots])
        found[again] = np.minimum(np.searchsorted(self.codes, wanted[again]), len(self.codes) - 1)
        known[again] = self.codes[found[again]] == wanted[again]
        return found[known].astype(np.int64), places[known]
