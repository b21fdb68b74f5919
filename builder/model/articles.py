"""One file at a time: from bytes to a cleaned article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, Literal

from msgspec import Struct

from builder.errors import Problem
from builder.packed import DIGEST_BYTES, column

BLOCK_JOINER = "\n\n"
"""What stands between two blocks in an article's text."""

CELL_JOINER = "\t"
"""What stands between two cells in the text of a ``row`` block."""

Format = Literal["text", "markdown", "html"]
BlockKind = Literal["paragraph", "heading", "item", "quote", "row", "code"]

PROSE: Final[tuple[BlockKind, ...]] = ("paragraph", "quote", "item")
"""Kinds of block that are written in sentences, of which others lead, tell and explain."""

MarkKind = Literal["emphasis", "strong", "code", "link"]
Field = Literal[
    "title", "publisher", "author", "published", "updated", "original_url", "language", "theme"
]


class Source(Struct, frozen=True, dict=True):
    """A file of the content folder, found and read but not yet understood."""

    path: str
    """Path inside the content folder, with ``/`` on every system, in Unicode form C."""
    data: bytes
    """The file's bytes as they are on disk."""
    recurring: frozenset[str] = frozenset()
    """Fingerprints of lines that other files of its folder print as well."""

    @cached_property
    def sign(self) -> bytes:
        """A digest of its bytes."""
        return hashlib.blake2b(self.data, digest_size=DIGEST_BYTES).digest()


class Claim(Struct, frozen=True):
    """One value that a file gives for one field, and the rule that found it."""

    field: Field
    value: str
    rule: str
    """Stable name of the rule, such as ``front-matter``, ``json-ld``, ``first-line``."""


class Mark(Struct, frozen=True):
    """Emphasis or a link over a stretch of a block's text."""

    start: int
    """Offset into the block's text, in characters."""
    end: int
    """Offset after the last character, in characters."""
    kind: MarkKind
    target: str = ""
    """An absolute http or https address for a ``link``; empty otherwise."""


class Block(Struct, frozen=True):
    """A paragraph, heading, list item, quotation or table row, as plain text."""

    text: str
    """One line of text without outer white space, never empty; cells of a row parted by tabs."""
    lines: tuple[tuple[int, int], ...]
    """Ascending ``(offset, line)``: from this offset on the text stands in this raw line.

    Offsets count characters of ``text`` and begin with 0; lines are 1-based lines of the decoded
    file."""
    kind: BlockKind = "paragraph"
    level: int = 0
    """Depth of a heading (1 to 6) or of a list item or quotation (1 and up); 1 of a row that heads
    the columns of a table; 0 otherwise."""
    marks: tuple[Mark, ...] = ()
    dropped: str = ""
    """The rule by which a parser took the block out, such as ``html-navigation``; empty if kept."""

    @property
    def first_line(self) -> int:
        """The raw line in which the block begins, 1-based."""
        return self.lines[0][1]

    @property
    def last_line(self) -> int:
        """The raw line in which the block ends, 1-based."""
        return self.lines[-1][1]

    def line_at(self, offset: int) -> int:
        """The raw line, 1-based, that holds the character at ``offset`` of the block's text."""
        found = self.lines[0][1]
        for start, line in self.lines:
            if start > offset:
                break
            found = line
        return found


class Draft(Struct, frozen=True):
    """What a parser understood of one file: every visible block, and claims about the whole."""

    path: str
    format: Format
    blocks: tuple[Block, ...]
    """All visible blocks in the order of the file, those with ``dropped`` among them."""
    claims: tuple[Claim, ...] = ()
    """Strongest first within a field."""
    encoding: str = "utf-8"
    """The encoding that was used, as Python names it."""
    replaced: int = 0
    """Bytes that no character stands for, shown as U+FFFD."""
    withheld: bool = False
    """True if the file itself says that it is not to be published (``publish: false``)."""


class Removed(Struct, frozen=True):
    """A stretch of the file that is not part of the article's text, and the rule that took it."""

    text: str
    rule: str
    first_line: int
    """1-based line of the decoded file."""
    last_line: int


OPENING = "opening"
"""The rule that makes a title of the words with which a text begins."""


class Article(Struct, frozen=True):
    """One cleaned article: what it says, who says it, and what was left out.

    Its rows may be packed, as those of ``Analysis``.
    """

    id: str
    """``a-`` and hexadecimal digits of a digest of the path: stable, unique in an edition."""
    path: str
    sha256: str
    """Hexadecimal digest of the file's bytes."""
    format: Format
    encoding: str
    replaced: int
    title: str
    """Never empty: for a file without a headline its file name or, by the rule ``OPENING``, the
    words with which it begins."""
    publisher: str | None
    author: str | None
    published: str | None
    """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``; never from the clock or the file's time."""
    updated: str | None
    original_url: str | None
    """http or https, without tracking parameters."""
    language: str | None
    """ISO 639-1, in lower case."""
    claims: Sequence[Claim]
    """The winning claim of each field that has a value, in the order of ``Field``."""
    blocks: Sequence[Block]
    """The kept blocks in the order of the file."""
    removed: Sequence[Removed]
    """In the order of the file; with ``blocks`` every visible character of the file. Behind them,
    by the rule ``tracking``, what was cut from addresses."""
    problems: tuple[Problem, ...] = ()
    theme: str | None = None
    """The theme that its file wants it in."""
    key: str = ""
    """Digest of all that the article and its analysis were made from; empty where nothing is kept,
    and where editing made it another."""

    @property
    def headline(self) -> str:
        """The title; empty where that is but how the text begins."""
        return "" if OPENING in column(self.claims, "rule") else self.title

    @property
    def text(self) -> str:
        """The cleaned text: blocks joined by an empty line."""
        return BLOCK_JOINER.join(column(self.blocks, "text"))

    def starts(self) -> Iterator[int]:
        """The offset in ``text`` at which each block begins, in order."""
        start = 0
        for block in self.blocks:
            yield start
            start += len(block.text) + len(BLOCK_JOINER)


ID_DIGITS = 10
"""Hexadecimal digits of an article id: in an edition of 10,000 two are equal once in 20,000."""


def article_id(path: str) -> str:
    """The id of the article of the file at this path."""
    return f"a-{hashlib.sha256(path.encode()).hexdigest()[:ID_DIGITS]}"


class NotIncluded(Struct, frozen=True):
    """A file that did not become an article, and why."""

    path: str
    """As it may be told."""
    reason: str
    article: str = ""
    """Id that its article would have; it is told nowhere."""
    sha256: str = ""
    """Digest of a file that the settings withhold, by which it is known where it lay before; it is
    told nowhere."""
