"""Saved web pages into blocks: all that is visible, and which of it is the article."""

from __future__ import annotations

from dataclasses import replace

from builder.model import Draft
from builder.sources import html_claims, html_main, html_page


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
    page = html_page.read(text)
    titles = html_claims.titles(page)
    dropped = html_main.choose(page.pieces, text, titles=titles, depth=page.depth)
    blocks = tuple(
        replace(piece.block, dropped=dropped[index]) if index in dropped else piece.block
        for index, piece in enumerate(page.pieces)
    )
    kept = [piece for index, piece in enumerate(page.pieces) if index not in dropped]
    return Draft(path, "html", blocks, html_claims.read(page, kept[:1]))
