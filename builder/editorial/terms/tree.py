"""Tree: phrases by their words, to find all of them in a row of words in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any

import numpy as np
from msgspec import Struct

NONE = -1
"""Stands for a word or a phrase that is not there."""

SPARSE = 16
"""Places in a sieve for each code that is not to fall through."""


class Tree(Struct, frozen=True):
    """Phrases by their words: each way from the first word on that leads to one."""

    single: Any
    """For each word the phrase that it is by itself, or ``NONE``."""
    begins: Any
    """For each word whether a longer phrase begins with it."""
    levels: Sequence[_Level]
    """For beginnings of two words, of three and so on."""

    @staticmethod
    def of(words: Sequence[str], lengths: Any, numbers: Mapping[str, int]) -> Tree:
        """Make the tree of phrases.

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
        return Tree(single, begins, levels)

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
    """The beginnings of phrases that have one number of words."""

    codes: Any
    """Ascending: the number of what comes before the last word, times the words, and that word."""
    total: int
    """Words that there are."""
    names: Any
    """For each beginning the phrase that it is, or ``NONE``."""
    sieve: Any
    """True at the last digits of each of the codes: most words in a row fall through, and only the
    others are looked up, which takes ten times as long."""

    @staticmethod
    def of(codes: Any, total: int, names: Any) -> _Level:
        """The same, with its sieve."""
        sieve = np.zeros(1 << (SPARSE * max(1, len(codes)) - 1).bit_length(), bool)
        sieve[codes & (len(sieve) - 1)] = True
        return _Level(codes, total, names, sieve)

    def step(self, state: Any, words: Any, places: Any) -> tuple[Any, Any]:
        """Go on by one word each: the beginnings that are phrases' too, and their places."""
        wanted = state * self.total + words
        left = np.flatnonzero(self.sieve[wanted & (len(self.sieve) - 1)])
        wanted, places = wanted[left], places[left]
        found = np.searchsorted(self.codes, wanted)
        found[found == len(self.codes)] = 0
        known = self.codes[found] == wanted
        return found[known], places[known]
