"""Blocks in the making: text gathered piece by piece, with its raw lines and its marks."""

from __future__ import annotations

from msgspec import Struct, field

from builder.model import CELL_JOINER, Block, BlockKind, Mark, MarkKind
from builder.sources.addresses import web_address


class BlockWriter(Struct):
    """Gathers one block: white space folded, lines and marks as offsets."""

    line: int = 1
    """1-based raw line of what is written next."""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    space: bool = False
    """True if white space stands before what is written next."""
    lines: list[tuple[int, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def write(self, raw: str) -> None:
        """Add text; white space at its ends parts it from what comes before and after."""
        shown = " ".join(raw.split())
        if not shown:
            self.space = self.space or bool(raw)
            return
        if (self.space or raw[0].isspace()) and self.length:
            self._add(" ")
        if not self.lines or self.lines[-1][1] != self.line:
            self.lines.append((self.length, self.line))
        self._add(shown)
        self.space = raw[-1].isspace()

    def write_lines(self, raw: str) -> None:
        """Add text that may run over several raw lines; ``line`` is then its last."""
        first, *others = raw.split("\n")
        self.write(first)
        for other in others:
            self.line += 1
            self.space = True
            self.write(other)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def place(self) -> int:
        """The offset at which the next word will stand."""
        return self.length + (1 if self.space and self.length else 0)

    def mark(self, start: int, kind: MarkKind, target: str = "") -> None:
        """Mark what was written since ``start``; a link only if it leads to the web."""
        address = web_address(target, fragment=True) if kind == "link" else ""
        if address is not None and start < self.length:
            self.marks.append(Mark(start, self.length, kind, address))

    def take(self, kind: BlockKind, level: int = 0, dropped: str = "") -> Block | None:
        """The block that was written, None if nothing was; the next one begins."""
        text = "".join(self.parts)
        block = None
        if text:
            marks = tuple(sorted(self.marks, key=lambda m: (m.start, -m.end, m.kind)))
            block = Block(text, tuple(self.lines), kind, level, marks, dropped)
        self.parts, self.lines, self.marks, self.length, self.space = [], [], [], 0, False
        return block


def row(cells: list[Block], *, heads: bool = False) -> Block:
    """One ``row`` block from the blocks of its cells, of which there is at least one.

    Args:
        cells: in their order.
        heads: the cells head the columns of the table.
    """
    lines: list[tuple[int, int]] = []
    marks: list[Mark] = []
    start = 0
    for cell in cells:
        lines += [(start + offset, line) for offset, line in cell.lines]
        marks += [Mark(start + m.start, start + m.end, m.kind, m.target) for m in cell.marks]
        start += len(cell.text) + len(CELL_JOINER)
    text = CELL_JOINER.join(cell.text for cell in cells)
    return Block(text, tuple(lines), "row", int(heads), tuple(marks))
