"""Paragraphs of a web page between its headline and the lines about the article."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from builder.sources.bylines import is_byline
from builder.sources.html.page import Piece

REACH: Final = 14
"""Pieces below the headline among which byline and date stand, as in plain text."""

ABOUT_WORDS: Final = 16
"""Words that a byline or a date line has at most."""

PROSE_WORDS: Final = 8
"""Words from which a piece counts as a paragraph."""

MOST_WORDS, MOST_PIECES = 75, 2
"""Words and paragraphs above that line at most."""

FEWEST_BELOW: Final = 60
"""Words that must be kept below."""


def standfirst(pieces: Sequence[Piece], dropped: Collection[int]) -> frozenset[int]:
    """Say which pieces are a standfirst: the article below tells the same at length.

    Args:
        pieces: all pieces of the page.
        dropped: indices of those that are not the article's.

    Returns:
        Indices of other pieces, below the headline, that the site calls so and sets apart from the
        text, or that stand above the article's byline or date; empty if little is kept below, or if
        no headline comes first.
    """
    headline = next((index for index in range(len(pieces)) if index not in dropped), 0)
    if not pieces or pieces[headline].block.kind != "heading":
        return frozenset()
    last, called = _above(pieces, headline)
    beside = {
        piece.parent
        for index, piece in enumerate(pieces)
        if index > headline and index not in dropped and index not in called
    }
    called = {index for index in called if pieces[index].parent not in beside}
    found = frozenset(
        index
        for index in (*range(headline + 1, last), *called)
        if index not in dropped and (index in called or pieces[index].block.kind != "heading")
    )
    lowest = max(found, default=headline)
    below = sum(
        piece.words for index, piece in enumerate(pieces) if index > lowest and index not in dropped
    )
    return found if below >= FEWEST_BELOW else frozenset()


def _above(pieces: Sequence[Piece], headline: int) -> tuple[int, set[int]]:
    """Index of the last line about the article near the headline, and what is called standfirst."""
    last = headline
    called: set[int] = set()
    words = told = 0
    for index in range(headline + 1, min(len(pieces), headline + 1 + REACH)):
        piece = pieces[index]
        if words > MOST_WORDS or told > MOST_PIECES:
            break
        about = is_byline(piece.block.text)
        if "standfirst" in piece.roles:
            called.add(index)
        elif piece.words <= ABOUT_WORDS and about:
            last = index
        elif piece.words >= PROSE_WORDS and piece.linked < piece.words:
            words, told = words + piece.words, told + 1
    return last, called
