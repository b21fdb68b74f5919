"""Tables of a page: neither prose nor furniture, they must not part an article in two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from builder.model import CELL_JOINER
from builder.sources.cleaning.look import Look
from builder.text.patterns import late

FEWEST_ROWS: Final = 3
"""Rows of as many cells that are a table; a menu that a program put in cells has one or two."""

CELL_WORDS: Final = 4
"""Words of a cell that stands on a line of its own."""

FEWEST_CELLS: Final = 9
"""Lines in a row that are the cells of a table, half of them figures at least."""

_FIGURE: Final = late(r"[^\w\s]{0,2}\d[\d.,:/\s%-]*(?:[^\w\s]|[a-zA-Z]{1,3})?")


def find_tables(looks: Sequence[Look], texts: Sequence[str]) -> frozenset[int]:
    """Indices of blocks that are rows of a table, or its cells.

    Args:
        looks: of all blocks.
        texts: of the same blocks.
    """
    found: list[int] = []
    parts = [_cells(text) if not look.ends else 1 for look, text in zip(looks, texts, strict=True)]
    for count, run in groupby(range(len(texts)), key=parts.__getitem__):
        rows = [*run]
        if count > 1 and len(rows) >= FEWEST_ROWS:
            found += rows
    short = [look.size <= CELL_WORDS and not look.ends for look in looks]
    for told, run in groupby(range(len(texts)), key=short.__getitem__):
        cells = [*run]
        if told and len(cells) >= FEWEST_CELLS:
            figures = sum(_FIGURE.fullmatch(texts[at]) is not None for at in cells)
            found += cells if 2 * figures >= len(cells) else ()
    return frozenset(found)


def _cells(text: str) -> int:
    """The cells of a row, which tabulators or bars part."""
    return 1 + (text.count(CELL_JOINER) or text.strip("| ").count(" | "))
