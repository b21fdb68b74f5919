"""Paragraphs of a web page between its headline and the lines about the article."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from builder.sources.bylines import is_byline
from builder.sources.html.main import FURNITURE, is_prose
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


POINTS, POINT_WORDS = 2, 5
"""Entries that a list of what the article tells has at least, and words of each."""


def points(pieces: Sequence[Piece], dropped: Mapping[int, str]) -> frozenset[int]:
    """Indices of the lists without links between headline and text.

    They say in short what is known, above all in live blogs; what only links is no part of them.
    """
    kept = [index for index in range(len(pieces)) if index not in dropped][:2]
    if len(kept) < POINTS or pieces[kept[0]].block.kind != "heading":
        return frozenset()
    lists: dict[int, list[int]] = {}
    for index in range(kept[0] + 1, kept[1]):
        if pieces[index].tag == "li":
            lists.setdefault(pieces[index].parent, []).append(index)
    found: set[int] = set()
    for own in lists.values():
        tell = all(
            dropped[index] == "html-furniture"
            and "figure" not in pieces[index].roles
            and pieces[index].words >= POINT_WORDS
            and not pieces[index].linked
            for index in own
        )
        if tell and len(own) >= POINTS:
            found.update(own)
    return frozenset(found)


DECK_WORDS: Final = (5, 60)
"""Words of a deck."""

BESIDE: Final = frozenset(FURNITURE) - {"header"} | {"figure"}
"""Roles that no deck has, unless the headline above it has them, too."""


def decks(pieces: Sequence[Piece], dropped: Mapping[int, str]) -> frozenset[int]:
    """Indices of a standfirst's sentences that were left out with the page's head.

    They stand between headline and text, in no part that has another purpose. A line that does not
    end as a sentence is one if the site calls it so, or if it is a heading beside the headline.
    """
    kept = [index for index in range(len(pieces)) if index not in dropped][:2]
    if len(kept) < POINTS or pieces[kept[0]].block.kind != "heading":
        return frozenset()
    headline = pieces[kept[0]]
    least, most = DECK_WORDS
    return frozenset(
        index
        for index, piece in enumerate(pieces[: min(kept[1], kept[0] + REACH)])
        if index > kept[0]
        and least <= piece.words <= most
        and not piece.linked
        and piece.block.kind in ("paragraph", "heading")
        and not (piece.roles - headline.roles) & BESIDE
        and (is_prose(piece) or "standfirst" in piece.roles or _is_beside(headline, piece))
        and not is_byline(piece.block.text)
    )


def _is_beside(headline: Piece, piece: Piece) -> bool:
    return piece.block.kind == "heading" and piece.parent == headline.parent


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
