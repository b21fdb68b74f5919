"""Dot products of sentences' weighted stems, for many pairs of sentences at once."""

from __future__ import annotations

from typing import Any

import numpy as np

from builder.editorial.terms import radix
from builder.editorial.terms.wording import stretches

AT_ONCE = 1 << 17
"""Dot products computed at a time: 1 MB, and ten times as much for their terms."""


def products(left: Any, right: Any, widths: Any, least: float) -> tuple[Any, Any, Any]:
    """The dot products of sentences, but for small ones.

    Args:
        left: three columns, a line for each word of each sentence: the number of the sentence,
            ascending; of the word; how much it says.
        right: the same of those against which they are held. A sentence has its number among those
            that are held against the same ones; no word stands on both sides but with these.
        widths: for each sentence on the left the number of sentences against which it is held.
        least: smaller products are left out.

    Returns:
        ``(left, right, sums)``: numbers of sentences, ascending, and their dot product.
    """
    rows, words, values = left
    by_word = radix.argsort(right[1])
    others, held, worth = (column[by_word] for column in right)
    firsts = np.searchsorted(held, words)
    counts = np.searchsorted(held, words, side="right") - firsts
    ends = np.cumsum(widths)
    starts = ends - widths
    found = [(rows[:0], others[:0], values[:0])]
    begin = 0
    while begin < len(widths):
        end = max(begin + 1, int(np.searchsorted(ends, starts[begin] + AT_ONCE, side="right")))
        own = slice(*np.searchsorted(rows, (begin, end)).tolist())
        whose, at = stretches(firsts[own], counts[own])
        places = (starts[rows[own]] - starts[begin])[whose] + others[at]
        summed = np.bincount(
            places, values[own][whose] * worth[at], int(ends[end - 1] - starts[begin])
        )
        near = np.flatnonzero(summed >= least)
        lines = np.searchsorted(ends, near + starts[begin], side="right")
        found.append((lines, near + starts[begin] - starts[lines], summed[near]))
        begin = end
    first, second, sums = map(np.concatenate, zip(*found, strict=True))
    return first, second, sums
