"""Saved web pages into blocks: all that is visible, and which of it is the article.

``scan`` streams tags with their raw lines, ``roles`` says what elements are for, ``page`` lists the
pieces that a reader sees, ``main`` chooses among them what trafilatura takes for the article
(``align`` finds its text again), ``claims`` reads what the head says of the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from builder.model import Claim, Draft
from builder.sources.bylines import OTHERS, is_byline
from builder.sources.html import claims, main
from builder.sources.html.page import ELSEWHERE, Piece
from builder.sources.html.page import read as read_page
from builder.sources.html.standfirst import decks, points, standfirst
from builder.sources.names import is_person
from builder.text.patterns import late

ABOUT = 4
"""Kept pieces from the headline on that can be lines about the article: headline, standfirst,
author, date."""


ABOUT_WHOM = late(r"(?:About|Über|Over|Sobre|Acerca de|À propos de)\s+(?=\S+\s)")
"""What stands before the name of an author who is presented."""


def parse(path: str, text: str) -> Draft:
    """Understand a saved web page.

    Args:
        path: of the file, for the draft.
        text: the decoded page.

    Returns:
        Every visible block in order. Those that are not part of the article are dropped, by rules
        such as ``html-nav``, ``html-caption`` or, where nothing more is known, ``html-furniture``.
        Claims come from JSON-LD, meta elements, the title, links, times and the headline.
    """
    page = read_page(text)
    titles = claims.titles(page)
    dropped = main.choose(page.pieces, text, titles=titles, depth=page.depth)
    for index in points(page.pieces, dropped):
        dropped.pop(index, None)
    dropped |= dict.fromkeys(decks(page.pieces, dropped), "standfirst")
    dropped |= dict.fromkeys(standfirst(page.pieces, dropped), "standfirst")
    dropped |= _bylines(page.pieces, dropped)
    author = _author(page.pieces, dropped)
    if author is not None:
        dropped.setdefault(author, "html-author")
    blocks = tuple(
        replace(piece.block, dropped=dropped[index]) if index in dropped else piece.block
        for index, piece in enumerate(page.pieces)
    )
    kept = [piece for index, piece in enumerate(page.pieces) if index not in dropped]
    said = claims.read(page, kept[:1])
    if author is not None:
        name = ABOUT_WHOM.sub("", blocks[author].text)
        said = (*said, Claim("author", name, "author-element"))
    return Draft(path, "html", blocks, said)


def _author(pieces: Sequence[Piece], dropped: Mapping[int, str]) -> int | None:
    """Index of the first piece that the site calls the author's and that is a name alone."""
    return next(
        (
            index
            for index, piece in enumerate(pieces)
            if "author" in piece.roles
            and dropped.get(index) not in OTHERS
            and not piece.roles & ELSEWHERE
            and is_person(ABOUT_WHOM.sub("", piece.block.text))
        ),
        None,
    )


def _bylines(pieces: Sequence[Piece], dropped: Mapping[int, str]) -> dict[int, str]:
    """The lines about the article that stand below its headline, which is no text of it."""
    kept = (index for index in range(len(pieces)) if index not in dropped)
    return {
        index: "html-meta"
        for index in islice(kept, ABOUT)
        if pieces[index].block.kind != "heading" and is_byline(pieces[index].block.text)
    }
