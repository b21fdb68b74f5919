"""Tables and lists of a page: neither prose nor furniture, they belong to what stands above."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile
from typing import Final

from builder.model import CELL_JOINER, Block
from builder.sources.cleaning.look import PROSE_WORDS, Look
from builder.text.patterns import late

FEWEST_ROWS: Final = 3
"""Rows of as many cells that are a table; a menu that a program put in cells has one or two."""

CELL_WORDS: Final = 4
"""Words of a cell that stands on a line of its own."""

FEWEST_CELLS: Final = 9
"""Lines in a row that are the cells of a table, half of them figures at least."""

SAID_WORDS: Final = 4
"""Words from which a line with a colon behind it announces rather than labels a list."""

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
    figures = [
        look.size <= CELL_WORDS and _FIGURE.fullmatch(text) is not None
        for look, text in zip(looks, texts, strict=True)
    ]
    short = [
        figure or (look.size <= CELL_WORDS and not look.ends)
        for look, figure in zip(looks, figures, strict=True)
    ]
    for told, run in groupby(range(len(texts)), key=short.__getitem__):
        cells = [*run]
        if (
            told
            and len(cells) >= FEWEST_CELLS
            and 2 * sum(figures[at] for at in cells) >= len(cells)
        ):
            found += cells
    return frozenset(found)


def announced(blocks: Sequence[Block], looks: Sequence[Look], last: int) -> range:
    """Indices of the list below the last block of an article, with the line that announces it.

    Paragraphs right below the list go with it.

    Other articles are announced so, too, but by a label, and by nothing in small letters.
    """
    start = last + 1 - blocks[last].text.endswith((":", "："))
    if start >= len(blocks) or not blocks[start].text.endswith((":", "：")):
        return range(0)
    told = takewhile(
        lambda at: blocks[at].kind == "item" and not looks[at].is_furniture,
        range(start + 1, len(blocks)),
    )
    entries = [*told]
    says = looks[start].size >= SAID_WORDS or any(blocks[at].text[0].islower() for at in entries)
    fits = says and len(entries) > 1 and not looks[start].is_furniture
    if not fits:
        return range(0)
    rest = takewhile(
        lambda at: looks[at].ends and looks[at].size >= PROSE_WORDS and not looks[at].is_furniture,
        range(entries[-1] + 1, len(blocks)),
    )
    return range(start, max(rest, default=entries[-1]) + 1)


def _cells(text: str) -> int:
    """The cells of a row, which tabulators or bars part."""
    return 1 + (text.count(CELL_JOINER) or ("|" in text and text.strip("| ").count(" | ")))
