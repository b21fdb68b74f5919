"""Prints: where texts print phrases, for all phrases and many texts at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Any

import numpy as np

from builder.editorial.places import RUN, is_word
from builder.editorial.tree import NONE, Tree

_PARTS = re.compile(f"({RUN.pattern})")
"""Parts a text into what stands before a word, the word, what stands before the next and so on."""

_OTHER = 0
"""Number of a word that is in no form."""


@dataclass(frozen=True, slots=True)
class Prints:
    """Places of printed forms, each a row of four numbers."""

    texts: Any
    forms: Any
    starts: Any
    """Offset into the text, in characters."""
    ends: Any


class Finder:
    """Printed forms that are looked for between word borders.

    A text is parted into words once, whatever the number of forms, and a form is looked for only
    where its words stand in a row.
    """

    def __init__(self, forms: Sequence[str]) -> None:
        """Look for these forms, each of which holds a letter or a digit."""
        self._forms = forms
        runs = [tuple(RUN.findall(form)) for form in forms]
        words = dict.fromkeys(chain.from_iterable(runs))
        self._numbers = {word: number for number, word in enumerate(words, 1)}
        ways = {run: number for number, run in enumerate(dict.fromkeys(runs))}
        self._tree = Tree.of([*ways], {"": _OTHER, **self._numbers})
        self._plain = np.full(len(ways), NONE)
        self._others: list[list[tuple[int, int]]] = [[] for _ in ways]
        for number, (form, run) in enumerate(zip(forms, runs, strict=True)):
            if run == (form,):
                self._plain[ways[run]] = number
            else:
                self._others[ways[run]].append((number, form.index(run[0])))
        self._odd = np.array([*map(bool, self._others)], bool)

    def find(self, texts: Sequence[str]) -> Prints:
        """Every place where a text prints a form, in no order; forms may overlap."""
        told = [_PARTS.split(text) for text in texts]
        counts = np.array([len(each) // 2 for each in told], np.int64)
        lengths = np.fromiter(map(len, chain.from_iterable(told)), np.int64)
        ends = np.cumsum(lengths)
        inner = np.ones(len(ends), bool)
        inner[np.cumsum(2 * counts + 1) - 1] = False
        # What is left alternates: what stands before a word, and the word.
        before = np.cumsum([0, *map(len, texts)])[:-1]
        owners = np.repeat(np.arange(len(told)), counts)
        starts, ends = ends[inner][::2] - before[owners], ends[inner][1::2] - before[owners]
        words = chain.from_iterable(each[1::2] for each in told)
        row = np.fromiter(map(self._numbers.get, words, repeat(_OTHER)), np.int64, len(owners))
        found = [
            np.stack((owners[first], ways, starts[first], ends[last]))
            for first, last, ways in self._ways(row, np.cumsum(counts)[owners])
        ]
        return self._read(np.concatenate(found, axis=1), texts)

    def _ways(self, row: Any, ends: Any) -> Iterator[tuple[Any, Any, Any]]:
        """The first and the last word and the number of the ways that lead to forms."""
        single = self._tree.single[row]
        places = np.flatnonzero(single != NONE)
        yield places, places, single[places]
        for places, longer, words in self._tree.longer(row, ends):
            yield places, places + words - 1, longer

    def _read(self, found: Any, texts: Sequence[str]) -> Prints:
        """The forms at which the ways end: most are a word, the others are looked at."""
        owners, ways, starts, ends = found
        plain = self._plain[ways]
        sure = plain != NONE
        if any("_" in text for text in texts):
            sure[sure] = [
                is_word(texts[owner], start, end)
                for owner, start, end in found[:, sure][[0, 2, 3]].T.tolist()
            ]
        odd = self._odd[ways]
        read = [
            (owner, number, start - lead, start - lead + len(self._forms[number]))
            for owner, way, start, _ in found[:, odd].T.tolist()
            for number, lead in self._others[way]
            if _prints(texts[owner], self._forms[number], start - lead)
        ]
        others = np.array(read, np.int64).reshape(-1, 4).T
        told = np.stack((owners[sure], plain[sure], starts[sure], ends[sure]))
        return Prints(*np.concatenate((told, others), axis=1))


def _prints(text: str, form: str, start: int) -> bool:
    """Whether the form stands at a place of the text between word borders."""
    there = start >= 0 and text.startswith(form, start)
    return there and is_word(text, start, start + len(form))
