"""An article's text as a page shows it: sentences with anchors, marks and links."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from builder.model import CELL_JOINER, Block, BlockKind, Entry, Sentence
from builder.site.urls import relative
from builder.site.views.fragment import text_fragment
from builder.site.views.lookup import Lookup, original
from builder.site.views.passages import Anchor, Look, Passage, Run, link_phrases, split_runs
from builder.site.views.shared import Link
from builder.site.views.uses import Use

FIRST_HEADING = 3
"""Level of a text's highest heading: below the page's headline and "Full text"."""

LAST_HEADING = 6
"""The lowest level that HTML has."""

DEEPEST = 3
"""Lists and quotations further in are shown as deep as this."""


MARKED_KINDS = ("paragraph", "item", "quote")
"""Kinds of block in which keyphrases are marked: where running text stands."""

TOGETHER = ("item", "quote", "row")
"""Kinds of block that stand together as a list, a quotation or a table."""

SUMMARY = "#summary"
"""Anchor of the summary on an article's page."""

_Place = tuple[str, int, int]
"""A sentence's anchor and its offsets in its block."""


class Piece(NamedTuple):
    """A sentence, or what stands between two sentences.

    A tuple because an article has many, and the template takes them apart in this order.
    """

    text: str
    id: str = ""
    """The sentence's anchor; empty for what stands between sentences."""
    passages: tuple[Passage, ...] = ()
    """The text in passages that differ in emphasis or link; empty where nothing is marked."""
    after: str = ""
    """What stands between the sentence and the next, where nothing in it is marked."""
    uses: tuple[Link, ...] = ()
    """Where the site shows the sentence."""
    original: str = ""
    """The original's address with the sentence as its fragment, if the sentence is shown."""


class Line(NamedTuple):
    """One paragraph, heading, item, quotation or row."""

    level: int
    cells: tuple[tuple[Piece, ...], ...]
    """One for everything but a row of a table."""
    id: str = ""
    """Anchor of a sentence that crosses cells."""


class Chunk(NamedTuple):
    """Blocks of one kind that stand together: a paragraph, a list, a table."""

    kind: BlockKind
    lines: tuple[Line, ...]


def view_body(entry: Entry, lookup: Lookup, folder: str) -> tuple[Chunk, ...]:
    """The article's text in the order of its file."""
    article = entry.article
    writer = _Writer(
        lookup.uses.get(article.id, {}),
        original(article),
        folder,
    )
    anchors = link_phrases(entry, lookup, folder)
    keys = _keys(entry)
    inside = defaultdict(list)
    for sentence in entry.analysis.sentences:
        inside[sentence.block].append(sentence)
    lines = [
        (block.kind, writer.line(block, start, inside[index], anchors.get(index, ()), keys))
        for index, (start, block) in enumerate(zip(article.starts(), article.blocks, strict=True))
    ]
    return tuple(_chunks(lines))


class _Writer(Struct, frozen=True):
    """Turns the blocks of one article into lines."""

    uses: Mapping[str, tuple[Use, ...]]
    original: str
    """Address of the original; empty if unknown."""
    folder: str

    def line(
        self,
        block: Block,
        start: int,
        sentences: Sequence[Sentence],
        anchors: Sequence[Anchor],
        keys: Sequence[tuple[int, int]],
    ) -> Line:
        """A block; ``start`` is its offset in the article's text, into which ``keys`` point."""
        runs = split_runs(block, anchors, _inside(keys, start, block))
        places = [(each.id, each.start - start, each.end - start) for each in sentences]
        if block.kind != "row":
            return Line(block.level, (self.pieces(block.text, 0, len(block.text), places, runs),))
        cells, crossing = _cells(block.text, places)
        return Line(
            block.level,
            tuple(self.pieces(block.text, low, high, inside, runs) for low, high, inside in cells),
            crossing,
        )

    def pieces(
        self, text: str, low: int, high: int, places: Sequence[_Place], runs: Sequence[Run]
    ) -> tuple[Piece, ...]:
        """Sentences and what stands between them, together the text from ``low`` to ``high``."""
        begin = places[0][1] if places else high
        ends = [*(first for _, first, _ in places[1:]), high]
        upto = _shares(text, low, runs)
        found = [Piece(text[low:begin], "", upto(begin))] if low < begin else []
        for (name, first, last), end in zip(places, ends, strict=False):
            passages, between = upto(last), upto(end)
            after = "" if between else text[last:end]
            said, uses = text[first:last], self.uses.get(name)
            found.append(
                Piece(said, name, passages, after, *(self._shown(said, uses) if uses else ()))
            )
            if between:
                found.append(Piece(text[last:end], "", between))
        return tuple(found)

    def _shown(self, said: str, uses: Iterable[Use]) -> tuple[tuple[Link, ...], str]:
        """Where the site shows the sentence, and its place in the original."""
        links = tuple(
            Link(use.words, relative(use.path, self.folder) if use.path else SUMMARY)
            for use in uses
        )
        return links, text_fragment(self.original, said) if self.original else ""


def _keys(entry: Entry) -> list[tuple[int, int]]:
    """The mentions of the article's keyphrases, ascending."""
    return sorted(span for keyphrase in entry.keyphrases for span in keyphrase.spans)


def _inside(keys: Sequence[tuple[int, int]], start: int, block: Block) -> list[tuple[int, int]]:
    """The mentions within a block that begins at ``start``, by offsets into it."""
    if block.kind not in MARKED_KINDS:
        return []
    end = start + len(block.text)
    low, high = bisect_left(keys, (start, 0)), bisect_left(keys, (end, 0))
    return [(first - start, last - start) for first, last in keys[low:high] if last <= end]


def _cells(text: str, places: Sequence[_Place]) -> tuple[list[tuple[int, int, list[_Place]]], str]:
    """The cells of a row with the sentences in each, and the first sentence that crosses cells.

    A part of a sentence that crosses cells has no anchor in its cell; the row has it.
    """
    cells = []
    crossing = ""
    low = at = 0
    for cell in text.split(CELL_JOINER):
        high = low + len(cell)
        inside = []
        while at < len(places) and places[at][1] < high:
            name, first, last = places[at]
            if last > high or first < low:
                crossing = crossing or name
                name = ""
            if max(first, low) < min(last, high):
                inside.append((name, max(first, low), min(last, high)))
            if last > high:
                break
            at += 1
        cells.append((low, high, inside))
        low = high + len(CELL_JOINER)
    return cells, crossing


def _shares(text: str, low: int, runs: Sequence[Run]) -> Callable[[int], tuple[Passage, ...]]:
    """What gives, from ``low`` on, the passages up to a place, and then on to the next.

    Empty where nothing is marked.
    """
    if not runs:
        return _plain
    at = bisect_right(runs, low, key=itemgetter(0)) - 1
    start = low

    def upto(high: int) -> tuple[Passage, ...]:
        nonlocal at, start
        here: list[Passage] = []
        marked = False
        while start < high:
            _, end, look = runs[at]
            if end <= high:
                at += 1
            else:
                end = high
            if look is not None and look.href and here:
                look = _continued(here, look)
            here.append((text[start:end], look))
            marked = marked or look is not None
            start = end
        return tuple(here) if marked and not (here[-1][0].isspace() and not here[1:]) else ()

    return upto


def _continued(here: list[Passage], look: Look) -> Look:
    """How a passage looks behind others; one link over several is one link."""
    text, before = here[-1]
    if before is None or before.href != look.href:
        return look
    here[-1] = text, replace(before, closes=False)
    return replace(look, opens=False)


def _plain(_: int) -> tuple[Passage, ...]:
    """Nothing is marked."""
    return ()


def _chunks(lines: Sequence[tuple[BlockKind, Line]]) -> Iterator[Chunk]:
    """Lines of one kind together where the kind is one of parts; headings in unbroken steps."""
    open_levels: list[int] = []
    for kind, group in groupby(lines, key=lambda each: each[0]):
        members = [line for _, line in group]
        if kind in TOGETHER:
            yield Chunk(kind, tuple(_capped(line) for line in members))
            continue
        for line in members:
            if kind == "heading":
                while open_levels and open_levels[-1] >= line.level:
                    open_levels.pop()
                open_levels.append(line.level)
                level = min(FIRST_HEADING + len(open_levels) - 1, LAST_HEADING)
                yield Chunk(kind, (line._replace(level=level),))
            else:
                yield Chunk(kind, (line,))


def _capped(line: Line) -> Line:
    return line._replace(level=DEEPEST) if line.level > DEEPEST else line
