"""Passages: where a block's emphasis and links begin and end, and which phrases become links."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from builder.model import Block, Entry
from builder.site.urls import relative
from builder.site.views.lookup import Lookup, Mentioned, is_web

MOST_LINKS = 8
"""Most phrases that become links in one article's text (L6)."""

LINKED_KINDS = ("paragraph", "item")
"""Kinds of block in which phrases become links: not headings, quotations, tables or code."""

QUOTES: Mapping[str, str] = {"“": "”", "„": "“", "«": "»", "「": "」", "『": "』", '"': '"'}
"""Opening -> closing quotation mark."""

QUOTE = re.compile(f"[{''.join([*QUOTES, *QUOTES.values()])}]")


class Look(Struct, frozen=True):
    """How a passage looks where it is more than plain, and where it leads."""

    emphasis: bool = False
    strong: bool = False
    code: bool = False
    key: bool = False
    """True for a keyphrase of the article."""
    href: str = ""
    outside: bool = False
    """True if the link leaves the site."""
    opens: bool = True
    """False if it is the link of the passage before that goes on."""
    closes: bool = True
    """False if the link goes on in the next passage."""


KEY = Look(key=True)
"""How most marked passages look."""

Passage = tuple[str, Look | None]
"""Text that looks alike throughout; None where it is plain. An article has hundreds, so they are
tuples, which are made fastest."""

Run = tuple[int, int, Look | None]
"""A stretch of a block that looks alike throughout, by offsets into the block's text."""


_First = tuple[int, int, int, str]
"""Block, start and end of a phrase's first mention, and its page; the end is negative, so that of
two that begin together the longer comes first."""


class Anchor(NamedTuple):
    """A link over a stretch of a block."""

    start: int
    end: int
    href: str
    outside: bool


def split_runs(
    block: Block, phrases: Sequence[Anchor], keys: Sequence[tuple[int, int]]
) -> list[Run]:
    """The block from end to end in runs; empty if nothing in it is marked or linked.

    Args:
        block: a block of the article.
        phrases: links to phrase pages, ascending, apart from each other and from the block's own.
        keys: ascending mentions of the article's keyphrases, by offsets into the block's text.
    """
    if not phrases and not block.marks and not keys:
        return []
    if block.marks:
        phrases = sorted((*_own_links(block), *phrases), key=lambda anchor: anchor.start)
    changes = _changes(block)
    ends = [offset for anchor in phrases for offset in (anchor.start, anchor.end)]
    mentions = [offset for key in keys for offset in key]
    cuts = sorted({0, len(block.text), *changes, *ends, *mentions})
    return list(_runs(cuts, phrases, keys, changes))


def link_phrases(entry: Entry, lookup: Lookup, folder: str) -> dict[int, list[Anchor]]:
    """The first mention of each phrase with a page of its own, for the article's best phrases.

    Returns:
        Index of a block -> links in it, ascending. At most eight in all; none in a heading, a
        quotation, a table, code or another link.
    """
    rank = {
        phrase.phrase: number
        for number, phrase in enumerate(entry.keyphrases)
        if phrase.phrase is not None
    }
    first: dict[str, _First] = {}
    for index, offset, end, mentions in _open_mentions(entry, lookup):
        for start, last, (phrase, path, telling) in mentions:
            if (telling or phrase in rank) and phrase not in first and -last <= end:
                first[phrase] = (index, start - offset, last + offset, path)
    by_rank = sorted((rank.get(phrase, len(rank)), place) for phrase, place in first.items())
    found: dict[int, list[Anchor]] = {}
    for index, start, end, path in sorted(place for _, place in by_rank[:MOST_LINKS]):
        here = found.setdefault(index, [])
        if not here or here[-1].end <= start:
            here.append(Anchor(start, -end, relative(path, folder), False))
    return found


def _runs(
    cuts: Sequence[int],
    anchors: Sequence[Anchor],
    keys: Sequence[tuple[int, int]],
    changes: Mapping[int, Sequence[tuple[str, int]]],
) -> Iterator[Run]:
    """The stretches between the cuts, each with its look."""
    depth = {"emphasis": 0, "strong": 0, "code": 0}
    at = key = reach = opened = 0
    for start, end in pairwise(cuts):
        for kind, change in changes.get(start, ()):
            depth[kind] += change
            opened += change
        while at < len(anchors) and anchors[at].end <= start:
            at += 1
        while key < len(keys) and keys[key][0] <= start:
            reach = max(reach, keys[key][1])
            key += 1
        anchor = anchors[at] if at < len(anchors) and anchors[at].start <= start else None
        if anchor is None and not opened:
            yield start, end, KEY if start < reach else None
        else:
            yield start, end, _look(depth, anchor, start < reach)


def _look(depth: Mapping[str, int], anchor: Anchor | None, key: bool) -> Look:
    return Look(
        depth["emphasis"] > 0,
        depth["strong"] > 0,
        depth["code"] > 0,
        key,
        anchor.href if anchor else "",
        anchor.outside if anchor else False,
    )


def _open_mentions(
    entry: Entry, lookup: Lookup
) -> Iterator[tuple[int, int, int, Iterable[Mentioned]]]:
    """``(block, its start, its end, mentions that may become links)``, by place."""
    mentions = lookup.mentions.get(entry.article.id, ())
    at = 0
    for index, (start, block) in enumerate(
        zip(entry.article.starts(), entry.article.blocks, strict=True)
    ):
        end = start + len(block.text)
        low, at = at, bisect_left(mentions, (end,), at)
        if low < at and block.kind in LINKED_KINDS:
            closed = [*_quoted(block.text)]
            if block.marks:
                closed = sorted((*closed, *((mark.start, mark.end) for mark in _links(block))))
            here = mentions[low:at]
            yield index, start, end, _outside(here, closed, start) if closed else here


def _outside(
    mentions: Iterable[Mentioned], closed: Sequence[tuple[int, int]], start: int
) -> Iterator[Mentioned]:
    """The mentions that touch none of the closed stretches of a block that begins at ``start``."""
    at, reach = 0, -1
    for mention in mentions:
        first, last = mention[0] - start, -mention[1] - start
        while at < len(closed) and closed[at][0] < last:
            reach = max(reach, closed[at][1])
            at += 1
        if reach <= first:
            yield mention


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between quotation marks; one that is not closed reaches to the end."""
    start, closing = -1, ""
    for found in QUOTE.finditer(text):
        mark = found[0]
        if closing:
            if mark == closing:
                yield start, found.end()
                closing = ""
        elif mark in QUOTES:
            start, closing = found.start(), QUOTES[mark]
    if closing:
        yield start, len(text)


def _links(block: Block) -> list[Anchor]:
    return [
        Anchor(mark.start, mark.end, mark.target, True)
        for mark in block.marks
        if mark.kind == "link" and mark.start < mark.end
    ]


def _own_links(block: Block) -> list[Anchor]:
    """The block's links to the web, the first where two overlap."""
    kept: list[Anchor] = []
    for anchor in sorted(_links(block), key=lambda anchor: (anchor.start, -anchor.end)):
        if is_web(anchor.href) and (not kept or kept[-1].end <= anchor.start):
            kept.append(anchor)
    return kept


def _changes(block: Block) -> dict[int, list[tuple[str, int]]]:
    """Offset -> kinds of emphasis that begin (1) or end (-1) there."""
    changes: dict[int, list[tuple[str, int]]] = {}
    for mark in block.marks:
        if mark.kind != "link":
            changes.setdefault(mark.start, []).append((mark.kind, 1))
            changes.setdefault(mark.end, []).append((mark.kind, -1))
    return changes
