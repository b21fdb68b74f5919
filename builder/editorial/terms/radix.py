"""Radix: rows of numbers in order, in time that grows with their number alone."""

from __future__ import annotations

from typing import Any

import numpy as np

DIGIT = 16
"""Bits of a digit: numbers so short numpy sorts by counting, five times as fast as longer ones."""


def argsort(*columns: Any) -> Any:
    """Where things come in order: by the first column, then by the second; equal ones as they were.

    Args:
        columns: of one length, of whole numbers from 0.
    """
    digits = [
        (column >> shift).astype(np.uint16)
        for column in reversed(columns)
        for shift in range(0, max(1, int(column.max(initial=0)).bit_length()), DIGIT)
    ]
    return np.lexsort(digits)


def unique(*columns: Any) -> Any:
    """The places of rows that differ, each where it first comes, in the order that ``argsort`` has.

    Args:
        columns: of one length, one or more, of whole numbers from 0.
    """
    at = argsort(*columns)
    return at[changes(*(column[at] for column in columns))]


def changes(*columns: Any) -> Any:
    """For each row whether it is another than the one before it."""
    fresh = np.ones(len(columns[0]), bool)
    fresh[1:] = columns[0][1:] != columns[0][:-1]
    for column in columns[1:]:
        fresh[1:] |= column[1:] != column[:-1]
    return fresh
