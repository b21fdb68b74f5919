"""A web page as a list of the pieces that a reader sees, each with where it stands."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import islice

from msgspec import Struct, field

from builder.model import Block, BlockKind
from builder.sources.blocks import BlockWriter, row
from builder.sources.characters import count_words, mend
from builder.sources.html.roles import (
    APART,
    BLOCKS,
    CLOSES,
    ENDS_PARAGRAPH,
    HEADINGS,
    LISTS,
    MARKS,
    UNSEEN,
    VOID,
    is_hidden,
    is_note,
    roles,
)
from builder.sources.html.scan import Comment, Tag, Text, scan
from builder.text.patterns import late

LOOK_BACK = 24
"""Open elements that an implied end tag looks through; pages nest list items less deeply."""

MOST_IN_CELL = 100
"""Words in a cell of a table that holds data; more are a text that the table sets beside others."""

ELSEWHERE = frozenset(("related", "comment", "aside", "nav", "footer"))
"""Roles of places where a time is that of another page."""

PICTURED = frozenset(("em", "span"))
CAPTIONED = late(r"class=[\"'][^\"']{0,60}\b(?:image|img|photo)[_-](?:caption|desc)")
"""Elements of a line by which some sites set the caption of a picture apart from the text."""

SAVED_FROM = late(r"\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)")
"""The comment that browsers, and SingleFile, write into a page they save."""


class Piece(Struct, frozen=True):
    """A block of a page, and what its place says of it."""

    block: Block
    tag: str
    """Name of the element that it is the text of."""
    roles: frozenset[str]
    """What the elements around it are for, such as ``nav`` or ``related``."""
    parent: int
    """Number of the element around its own: equal for paragraphs side by side."""
    words: int
    linked: int
    """How many of the words are in links."""
    own: int = 0
    """Number of the element that it is the text of."""


class Page(Struct):
    """All of a page that can be read."""

    pieces: list[Piece] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    """``(name or property in lower case, content)``."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """``(rel in lower case, href)``."""
    scripts: list[str] = field(default_factory=list)
    """JSON-LD, as it stands in the file."""
    times: list[str] = field(default_factory=list)
    """``datetime`` of the ``time`` elements, with their ``itemprop`` or ``class`` after a space."""
    title: str = ""
    language: str = ""
    depth: int = 0
    """How deeply elements are nested at most."""
    saved_from: str = ""
    """Address in the comment that tells where a page was saved from."""

    def note(self, tag: Tag, around: frozenset[str]) -> None:
        """Note what a tag says about the page; ``around`` are the roles of its place."""
        values = tag.attributes()
        if tag.name == "meta" and values.get("content"):
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.metas.append((name.lower(), values["content"]))
        elif tag.name == "link" and values.get("href"):
            self.links.append((values.get("rel", "").lower(), values["href"]))
        elif tag.name == "html":
            self.language = self.language or values.get("lang", "")
        elif tag.name == "time" and values.get("datetime") and not around & ELSEWHERE:
            hint = values.get("itemprop") or values.get("class") or ""
            self.times.append(f"{values['datetime'].replace(' ', 'T', 1)} {hint}")
        elif tag.name == "script" and "ld+json" in values.get("type", "").lower():
            self.scripts.append("")


def read(text: str) -> Page:
    """Read a web page: its visible blocks in order, and what its head says."""
    return _Reader().read(text)


class _Frame(Struct):
    """An open element."""

    name: str
    roles: frozenset[str]
    hidden: bool
    number: int
    block: bool


class _Reader(Struct):
    """Walks over the tokens of a page; the stack holds the open elements, the root first."""

    page: Page = field(default_factory=Page)
    writer: BlockWriter = field(default_factory=BlockWriter)
    stack: list[_Frame] = field(default_factory=lambda: [_Frame("", frozenset(), False, 0, True)])
    open: dict[str, int] = field(default_factory=dict)
    marks: list[tuple[str, int, str]] = field(default_factory=list)
    naming: dict[tuple[str, str], tuple[frozenset[str], bool]] = field(default_factory=dict)
    cells: list[tuple[int, Piece]] = field(default_factory=list)
    """Pieces of the table row at hand, each with the number of its cell."""
    elements: int = 0
    links: int = 0
    """Open links that have an address."""
    linked: int = 0
    breaks: int = 0
    ended: str = ""
    """Inline element that ended just before, without text since."""

    def read(self, text: str) -> Page:
        raw = ""
        for token in scan(text):
            if isinstance(token, Text):
                self._text(token, raw)
            elif isinstance(token, Comment):
                self._comment(token)
            elif token.closes:
                self._end(token)
            else:
                self._start(token)
            raw = self.stack[-1].name if isinstance(token, Tag) else raw
        self._flush()
        self._row()
        return self.page

    def _comment(self, token: Comment) -> None:
        found = SAVED_FROM.match(token.raw)
        if found and not self.page.saved_from:
            self.page.saved_from = found[1]

    def _text(self, token: Text, within: str) -> None:
        """Write a text into the block at hand unless it is hidden; keep title and linked data."""
        if within == "title" and "svg" not in self.open:
            self.page.title = self.page.title or _shown(token.raw)
        elif within == "script" and self.page.scripts and self.page.scripts[-1] == "":
            self.page.scripts[-1] = token.raw
        frame = self.stack[-1]
        if frame.hidden:
            return
        raw = _shown(token.raw)
        before = self.writer.length
        self.writer.line = token.line
        self.writer.write_lines(raw)
        if self.writer.length > before:
            self.breaks, self.ended = 0, ""
            if self.links:
                self.linked += count_words(raw)

    # --- start tags

    def _start(self, tag: Tag) -> None:
        """Begin an element: a block ends the one before, a mark is remembered until it ends."""
        if tag.name in ("meta", "link", "html", "time", "script"):
            self.page.note(tag, self.stack[-1].roles)
        if tag.name in VOID:
            self._void(tag)
            return
        if tag.name in BLOCKS:
            self._close_implied(tag.name)
            self._flush()
        elif self.ended == tag.name:
            self.writer.space = True
        self._push(tag)
        if tag.name == "table":
            self._row()
        if tag.name in MARKS and not self.stack[-1].hidden:
            self.marks.append((tag.name, self.writer.place(), tag.target()))
            self.links += bool(self.marks[-1][2])

    def _void(self, tag: Tag) -> None:
        if tag.name == "br":
            self.breaks += 1
            self.writer.space = True
            if self.breaks > 1:
                self._flush()
        elif tag.name == "hr":
            self._flush()

    def _close_implied(self, name: str) -> None:
        """End the elements whose end tag may be left out before this one."""
        if name in ENDS_PARAGRAPH and self.open.get("p"):
            self._close("p", frozenset({"button", "table", "td", "th", "li", "div"}))
        for closing, bounds in (CLOSES[name],) if name in CLOSES else ():
            for each in sorted(closing):
                if self.open.get(each):
                    self._close(each, bounds)

    def _close(self, name: str, bounds: frozenset[str]) -> None:
        """End the nearest open element of the name, unless a bound or many others are nearer."""
        for depth in range(len(self.stack) - 1, max(0, len(self.stack) - LOOK_BACK), -1):
            if self.stack[depth].name == name:
                self._pop_to(depth)
                return
            if self.stack[depth].name in bounds:
                return

    def _push(self, tag: Tag) -> None:
        """Put an element on the stack, with the roles and the hiding that it inherits."""
        parent = self.stack[-1]
        key = (tag.name, tag.raw)
        if key not in self.naming:
            self.naming[key] = (roles(tag), is_hidden(tag))
        own, hidden = self.naming[key]
        if tag.name in ("html", "body"):
            own, hidden = frozenset(), False
        elif tag.name == "span" and "assistive" in own:
            hidden = True  # "opens new tab", for those who hear the page
        noted = is_note(tag, parent.name, self.marks[-1][2] if self.marks else "")
        inherited = parent.roles | own if own - parent.roles else parent.roles
        self.elements += 1
        hidden = parent.hidden or hidden or noted or tag.name in UNSEEN
        block = tag.name in BLOCKS
        if tag.name in PICTURED and CAPTIONED.search(tag.raw):
            self._flush()
            block = True
        self.stack.append(_Frame(tag.name, inherited, hidden, self.elements, block))
        self.open[tag.name] = self.open.get(tag.name, 0) + 1
        self.page.depth = max(self.page.depth, len(self.stack))

    # --- end tags

    def _end(self, tag: Tag) -> None:
        """End an element and those left open inside it; an end without a start is passed over."""
        if tag.name == "br":
            self._void(tag)
        if tag.name == "p" and not self.open.get("p"):
            self._flush()
        if not self.open.get(tag.name):
            return
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].name == tag.name:
                self._pop_to(depth)
                break
            if tag.name not in BLOCKS and self.stack[depth].block:
                self._end_mark(tag.name)
                break
        self.ended = tag.name if tag.name in APART else ""

    def _pop_to(self, depth: int) -> None:
        """End all open elements from the one at ``depth`` on."""
        while len(self.stack) > depth:
            frame = self.stack[-1]
            if frame.block:
                self._flush()
            if frame.name not in BLOCKS:
                self._end_mark(frame.name)
            self.stack.pop()
            self.open[frame.name] -= 1
            if frame.name in ("tr", "table"):
                self._row()

    def _end_mark(self, name: str) -> None:
        for place in range(len(self.marks) - 1, -1, -1):
            if self.marks[place][0] == name:
                _, start, target = self.marks.pop(place)
                self.links -= bool(target)
                self.writer.mark(start, MARKS[name], target)
                return

    # --- pieces

    def _flush(self) -> None:
        """End the block that is being written, if there is one."""
        self.breaks, self.ended = 0, ""
        for name, start, target in reversed(self.marks):
            self.writer.mark(start, MARKS[name], target)
        self.marks = [(name, 0, target) for name, _, target in self.marks]
        linked, self.linked = self.linked, 0
        if not self.writer.length:
            self.writer.take("paragraph")
            return
        own, *around = islice((frame for frame in reversed(self.stack) if frame.block), 2)
        block = self.writer.take(*_kind(self.stack, own.name))
        if block is None:
            return
        words, outer = count_words(block.text), around[0].number if around else 0
        piece = Piece(block, own.name, self.stack[-1].roles, outer, words, linked, own.number)
        if own.name in ("td", "th"):
            self.cells.append((own.number, piece))
        else:
            self._row()
            self.page.pieces.append(piece)

    def _row(self) -> None:
        """End the table row that is being gathered: one cell alone is a paragraph.

        So is each paragraph of a table that parts a page: a cell of it holds several, or a text.
        """
        if not self.cells:
            return
        numbers, cells = {number for number, _ in self.cells}, [piece for _, piece in self.cells]
        self.cells = []
        if len(numbers) < len(cells) or max(piece.words for piece in cells) > MOST_IN_CELL:
            self.page.pieces += cells
            return
        first = cells[0]
        if len(cells) > 1:
            heads = all(piece.tag == "th" for piece in cells)
            block = row([piece.block for piece in cells], heads=heads)
            words, linked = sum(p.words for p in cells), sum(p.linked for p in cells)
            first = Piece(block, "tr", first.roles, first.parent, words, linked)
        self.page.pieces.append(first)


_BREAK = late(r"[\r\n]")


def _shown(raw: str) -> str:
    if "&" not in raw:
        return raw
    lines = (mend(html.unescape(line)) for line in raw.split("\n"))
    return "\n".join(_BREAK.sub(" ", line) for line in lines)  # &#10; begins no raw line


def _kind(stack: Sequence[_Frame], own: str) -> tuple[BlockKind, int]:
    if own in HEADINGS:
        return "heading", int(own[1])
    names = [frame.name for frame in stack[-LOOK_BACK:]]
    if "pre" in names:
        return "code", 0
    if "li" in names or own in ("dt", "dd"):
        return "item", max(1, sum(name in LISTS for name in names))
    if "blockquote" in names:
        return "quote", names.count("blockquote")
    return "paragraph", 0
