"""The article among the pieces of a web page: trafilatura's choice, looked at once more."""

from __future__ import annotations

import logging
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Any

from builder.sources.html.align import align, fold_words
from builder.sources.html.page import Piece
from builder.text.patterns import late

DEEPEST = 200
"""Nesting beyond which trafilatura is not asked: its tools recurse over the tree, and the
deepest page of the development corpus has 40 levels."""

MOST_PIECES = 20_000
"""Pieces of a page beyond which trafilatura, at a tenth of a millisecond each, takes too long."""

FURNITURE = (
    "cookie", "assistive", "newsletter", "comment", "share", "related", "advert", "nav", "caption",
    "form", "footer", "author", "meta", "aside", "header",
)  # fmt: skip
"""Roles that say why a piece is not the article's, the most telling first."""

STRONG = frozenset(
    ("cookie", "assistive", "newsletter", "comment", "related", "advert", "nav", "caption", "form",
     "footer")
)  # fmt: skip
"""Roles that outweigh trafilatura's choice; the others also name parts that hold articles."""

TELLING = 0.3
"""Share of the chosen words up to which a role says something: beyond it the site calls the whole
article so. From .2 to .6 the figures stay the same."""

LINKED = 0.6
"""Share of linked words from which a paragraph is a pointer to another page."""
POINTER_WORDS = 5
"""Words from which that holds: shorter ones also name the source of a quotation."""

SENTENCE_LINKED = 0.9
"""Share of linked words for a paragraph that ends like a sentence."""
SENTENCE_ENDS = ".!?…。！？:：;"
CLOSING = "\"'”’»)]」』） "

WEAK = frozenset(("header", "share", "meta", "author"))
"""Roles that outweigh nothing where the text is a sentence: embedded posts stand in ``share``."""
PROSE_TAGS = frozenset(("p", "div", "section", "article", "blockquote", "h2", "h3", "h4", "pre"))
"""Elements whose text can be prose that trafilatura left out."""

HEADING_WORDS = 2
"""Words of a sub-heading that trafilatura left out, at least."""

LEAST_TITLE = 3
"""Words of a heading from which the page's title can begin with it by no chance."""

_COMMENTS = (
    r"(?:comments?|responses|replies|kommentare?|kommentarer|commentaires?|comentarios?|"
    r"comentários?|commenti|reacties)"
)
COMMENTS = late(rf"\W*(?:\d[\d.,]* {_COMMENTS}|{_COMMENTS} \(\d+\))\W*", re.IGNORECASE)
TOLD_WORDS = 40
"""The heading above what readers wrote, with their number, and the words of an article above it."""

LEFTOVER_WORDS = 15
"""Words of each piece below a last heading up to which that section is no part of the article:
a poll, "Comments", a list of players."""
LEFTOVER_SHARE = 0.12
"""Share of the article's words up to which that holds: a recipe may end in a list."""

MOST_APART = 3
"""Pieces between two stretches of one article: an advertisement, its label, a teaser."""
STRETCH_WORDS = 200
"""Words from which a stretch after the chosen one is the rest of the article, not a blurb."""

ITEM_WORDS = 4
"""Words from which an entry of a list without links, which ends like a sentence, can be prose."""

PROSE_WORDS = 8
"""Words from which a paragraph that trafilatura left out can be prose."""


def choose(
    pieces: Sequence[Piece], source: str, *, titles: Sequence[str] = (), depth: int = 0
) -> dict[int, str]:
    """Say which pieces of a page are not part of its article, and by which rule.

    Args:
        pieces: all pieces of the page, in order.
        source: the page itself.
        titles: what the page calls itself, perhaps with its publisher.
        depth: how deeply its elements are nested.

    Returns:
        Index -> rule, such as ``html-navigation``; the other pieces are the article.
    """
    fits = depth <= DEEPEST and len(pieces) <= MOST_PIECES
    text = _extract(source) if fits else ""
    chosen = align([piece.block.text for piece in pieces], text) or _plain_choice(pieces)
    telling = _telling_roles(pieces, chosen)
    kept = {index for index in chosen if not _is_furniture(pieces[index], telling)}
    kept |= _missed(pieces, kept or set(chosen), telling)
    kept = _trimmed(pieces, kept, _headline(pieces, kept, titles))
    return {index: _rule(pieces[index]) for index in range(len(pieces)) if index not in kept}


def _trimmed(pieces: Sequence[Piece], kept: set[int], headline: int | None) -> set[int]:
    """The kept pieces from the headline on, without sections at the end that tell nothing."""
    if not kept:
        return kept
    first = min(kept) if headline is None else headline
    left = {index for index in kept if index >= first} | {first}
    end = _comments(pieces, left)
    left = {index for index in left if index < end}
    total = sum(pieces[index].words for index in left)
    for place in range(max(left), first, -1):
        if pieces[place].block.kind != "heading":
            continue
        section = [pieces[index].words for index in left if index > place]
        if max(section, default=0) >= LEFTOVER_WORDS or sum(section) > LEFTOVER_SHARE * total:
            break
        left = {index for index in left if index < place}
    return left


def _comments(pieces: Sequence[Piece], kept: set[int]) -> int:
    """Index of the heading above comments, below which no sibling of the prose above stands.

    Without one, that beyond the last piece.
    """
    told = 0
    parents: set[int] = set()
    for index in range(min(kept), max(kept)):
        if told >= TOLD_WORDS and COMMENTS.fullmatch(pieces[index].block.text):
            below = {pieces[each].parent for each in kept if each > index}
            return index if below.isdisjoint(parents) else len(pieces)
        if index in kept and is_prose(pieces[index]):
            told += pieces[index].words
            parents.add(pieces[index].parent)
    return len(pieces)


def _headline(pieces: Sequence[Piece], kept: set[int], titles: Sequence[str]) -> int | None:
    """The heading above the kept prose that the page's own title begins with, or its last h1.

    Where none stands above, an h1 with the page's title and most of the prose below it: what stands
    above that one are teasers.
    """
    prose = [index for index in sorted(kept) if is_prose(pieces[index])]
    wanted = [folded for title in titles if (folded := fold_words(title))]
    headings = [index for index, each in enumerate(pieces) if each.block.kind == "heading"]
    named = [
        index
        for index in headings
        if (own := fold_words(pieces[index].block.text))
        and any(title == own or title.startswith(own + " ") for title in wanted)
        and len(own.split()) >= LEAST_TITLE
    ]
    named += _below_site(pieces, headings, wanted)
    first = prose[0] if prose else 0
    top = [index for index in headings if index < first and pieces[index].block.level == 1]
    above = [index for index in named if index < first] or top
    if above:
        return max(above)
    sums = [0, *accumulate(pieces[index].words for index in prose)]
    below = [
        index
        for index in named
        if pieces[index].block.level == 1 and sums[bisect_left(prose, index)] < sums[-1] / 2
    ]
    return min(below, default=None)


def _below_site(
    pieces: Sequence[Piece], headings: Sequence[int], wanted: Sequence[str]
) -> list[int]:
    """The headings with which a title ends that begins with a heading above, the site's name."""
    told = {index: fold_words(pieces[index].block.text) for index in headings}
    return [
        below
        for title in wanted
        for at, index in enumerate(headings)
        if told[index] and title.startswith(f"{told[index]} ")
        for below in headings[at + 1 :]
        if title == f"{told[index]} {told[below]}"
    ]


def _extract(source: str) -> str:
    """The main text of a page as trafilatura sees it; empty if it sees none."""
    try:
        return _trafilatura().extract(source, favor_precision=True, include_comments=False) or ""
    except Exception:  # it walks trees that no standard describes; its failure is "sees none"
        return ""


@cache
def _trafilatura() -> Any:
    """The package, told to be quiet."""
    import trafilatura  # half a second that a rebuild with nothing to do saves

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura


def _plain_choice(pieces: Sequence[Piece]) -> frozenset[int]:
    """Every piece that reads like prose and stands in no furniture."""
    return frozenset(
        index
        for index, piece in enumerate(pieces)
        if piece.words >= PROSE_WORDS
        and piece.linked < LINKED * piece.words
        and not piece.roles & STRONG
    )


def _telling_roles(pieces: Sequence[Piece], chosen: frozenset[int]) -> frozenset[str]:
    """The roles that only a small part of the chosen text has."""
    words: Counter[str] = Counter()
    for index in sorted(chosen):
        for role in pieces[index].roles:
            words[role] += pieces[index].words
    total = sum(pieces[index].words for index in chosen)
    return frozenset(role for role in FURNITURE if words[role] <= TELLING * total)


def _is_furniture(piece: Piece, telling: frozenset[str]) -> bool:
    """True for a piece that trafilatura chose although its place or its links speak against it."""
    if piece.block.kind == "heading" and piece.block.level == 1:
        return False
    if piece.roles & STRONG & telling:
        return True
    return _is_pointer(piece)


def _is_pointer(piece: Piece) -> bool:
    """True for a paragraph that only leads to another page; a sentence may be nearly all link."""
    if piece.words < POINTER_WORDS or piece.tag == "li":
        return False
    share = SENTENCE_LINKED if _ends(piece) else LINKED
    return piece.linked >= share * piece.words


def is_prose(piece: Piece) -> bool:
    """True for a piece of some words that ends like a sentence."""
    return piece.words >= PROSE_WORDS and _ends(piece)


def _ends(piece: Piece) -> bool:
    """True for a piece that ends like a sentence, a question or a speech."""
    return piece.block.text.rstrip(CLOSING)[-1:] in tuple(SENTENCE_ENDS)


def _missed(pieces: Sequence[Piece], kept: set[int], telling: frozenset[str]) -> set[int]:
    """Prose that trafilatura left out between, right after or right before what it chose."""
    prose = [index for index in sorted(kept) if is_prose(pieces[index])]
    if not prose:
        return set()
    parents = {pieces[index].parent for index in prose}
    after = _continued(pieces, range(prose[-1] + 1, len(pieces)), telling, parents)
    before = _continued(pieces, range(prose[0] - 1, -1, -1), telling, parents)
    first, last = min((prose[0], *before)), max((prose[-1], *after))
    parents |= {pieces[index].parent for index in (*before, *after)}
    left = [index for index in range(first, last + 1) if index not in kept]
    found = {index for index in left if _could_be_prose(pieces[index], telling, parents)}
    whole = kept | found
    lists = {pieces[index].parent for index in whole if pieces[index].tag == "li"}
    lists |= {
        pieces[index].parent
        for index in left
        if pieces[index].tag == "li"
        and index - 1 in whole
        and pieces[index - 1].block.text.endswith((":", "："))
    }
    entries = [index for index in left if pieces[index].tag == "li"]
    leading = {pieces[index].parent for index in entries if pieces[index].linked}
    lists |= {pieces[index].parent for index in entries} - leading
    return found | {index for index in left if _goes_with(pieces, index, whole, lists, telling)}


def _goes_with(
    pieces: Sequence[Piece], index: int, kept: set[int], lists: set[int], telling: frozenset[str]
) -> bool:
    """True for an entry of a list of which others were chosen, and for a heading of chosen prose.

    trafilatura leaves out some that are short, or in the header of a live blog's entry.
    """
    piece = pieces[index]
    if piece.roles & (telling - {"header"} | {"figure"}) or piece.linked:
        return False
    if piece.tag == "li":
        return piece.parent in lists
    if piece.tag not in ("h1", "h2", "h3", "h4") or piece.words < HEADING_WORDS:
        return False
    below = pieces[index + 1]
    return (index + 1 in kept and is_prose(below)) or (below.tag == "li" and below.parent in lists)


def _could_be_prose(piece: Piece, telling: frozenset[str], parents: set[int]) -> bool:
    if piece.roles & (telling | {"figure"}) - WEAK or piece.linked >= LINKED * piece.words:
        return False
    if piece.block.kind == "quote":
        return True
    if piece.tag == "li":
        told = piece.words >= (PROSE_WORDS if piece.linked else ITEM_WORDS)
        return told and _ends(piece) and not piece.roles & telling
    if piece.tag not in PROSE_TAGS:
        return False
    if piece.parent in parents and not piece.roles & telling:
        return _ends(piece) or piece.tag != "div"
    return _ends(piece)


def _continued(
    pieces: Sequence[Piece], places: range, telling: frozenset[str], parents: set[int]
) -> list[int]:
    """Paragraphs next to the chosen ones: their siblings, or a long stretch of another parent.

    Sites cut articles in two around an advertisement; trafilatura sometimes keeps one half.

    Args:
        pieces: all pieces.
        places: the indices beyond the chosen ones, the nearest first.
        telling: the roles that say something on this page.
        parents: those of the chosen prose.
    """
    found: list[int] = []
    apart = 0
    for index in places:
        piece = pieces[index]
        bare = piece.tag != "p" and piece.own in parents
        fits = (bare or piece.tag == "p") and is_prose(piece) and not piece.roles & telling
        fits = fits and piece.linked < LINKED * piece.words
        if fits and (not found or piece.parent == pieces[found[0]].parent):
            found.append(index)
        apart = 0 if found and found[-1] == index else apart + 1
        if apart > MOST_APART:
            break
    words = sum(pieces[index].words for index in found)
    sibling = bool(found) and bool({pieces[found[0]].parent, pieces[found[0]].own} & parents)
    return found if sibling or words >= STRETCH_WORDS else []


def _rule(piece: Piece) -> str:
    return next((f"html-{role}" for role in FURNITURE if role in piece.roles), "html-furniture")
