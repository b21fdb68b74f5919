"""Digests of rows of numbers, made for all rows at once: keys of what a memo knows.

Sums of numbers that are spread over 64 bits. Each number has 64 bits itself, so that of a million
different ones two are the same, by chance, in one edition of 37 million.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

import numpy as np

from builder.memo import KEY_BYTES

SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""An odd number near 2^64 over the golden ratio (Knuth, TAOCP 6.4): it spreads what it is
multiplied by over 64 bits."""

_SPREADS = (SPREAD, np.uint64(0xC2B2AE3D27D4EB4F))
"""One for each half of a digest."""

AT_ONCE = 1 << 16
"""Numbers that are added up together, so that what is made of them stays in the CPU's cache."""


def of(names: Iterable[str]) -> Any:
    """uint64: a digest of each text."""
    return np.frombuffer(b"".join(map(single, names)), np.uint64)


def single(name: str) -> bytes:
    """A digest of 64 bits of one text."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def column(names: Sequence[bytes]) -> Any:
    """uint64: of digests as ``memo.key`` makes them the first half."""
    return np.array(names, f"S{KEY_BYTES}").view(np.uint64)[::2]


def sums(told: Any, borders: Any) -> Any:
    """Digests of sets of numbers, 128 bits each, as two columns of uint64.

    Args:
        told: uint64: the numbers, set after set, in any order.
        borders: where each set begins; one more for the end.
    """
    step = max(1, AT_ONCE * len(borders) // max(1, len(told)))
    parts = [np.zeros((0, len(_SPREADS)), np.uint64)]
    for start in range(0, len(borders) - 1, step):
        ends = borders[start : start + step + 1]
        parts.append(_sums(told[ends[0] : ends[-1]], ends - ends[0]))
    return np.concatenate(parts)


def _sums(told: Any, borders: Any) -> Any:
    """``sums`` of a few."""
    sums = np.zeros((len(told) + 1, len(_SPREADS)), np.uint64)
    told = (told ^ (told >> np.uint64(32))) + SPREAD  # 0 counts as well
    for column, odd in enumerate(_SPREADS):
        each = told * odd
        np.cumsum((each ^ (each >> np.uint64(29))) * odd, out=sums[1:, column])
    return np.diff(sums[borders], axis=0)


def rows(*columns: Any) -> list[bytes]:
    """The bytes of each row of some tables of one height, side by side."""
    table = np.concatenate(columns, axis=1)
    data, length = table.tobytes(), table.shape[1] * table.itemsize
    return [data[start : start + length] for start in range(0, len(data), max(1, length))]
