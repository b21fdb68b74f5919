"""Bars as an SVG file, for the README: no library, the same bytes for the same figures."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, ROW, LABEL, GAP = 720, 22, 250, 14
"""Pixels: the picture's width, a bar's row, the room for its name, and that between groups."""

OURS, THEIRS = "#1f5fa8", "#9aa3ad"
"""Colours that part on paper, too, and for eyes that see no red or green."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar."""

    name: str
    seconds: float
    ours: bool


def draw(groups: Sequence[tuple[str, Sequence[Bar]]]) -> str:
    """The groups one below the other, on one logarithmic scale from a hundredth of a second.

    Args:
        groups: each a title and its bars, at least one in all.
    """
    most = max(bar.seconds for _, bars in groups for bar in bars)
    parts: list[str] = []
    y = GAP
    for title, bars in groups:
        y += ROW
        parts.append(_text(0, y, title, bold=True))
        for bar in bars:
            y += ROW
            length = max(2.0, (WIDTH - LABEL - 80) * _share(bar.seconds, most))
            colour = OURS if bar.ours else THEIRS
            parts.append(_text(8, y, bar.name))
            parts.append(
                f'<rect x="{LABEL}" y="{y - 12}" width="{length:.1f}" height="15" fill="{colour}"/>'
            )
            parts.append(_text(LABEL + length + 6, y, _said(bar.seconds)))
        y += GAP
    y += ROW
    parts.append(_text(0, y, "Bars are logarithmic: each tenfold time adds the same length."))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y + GAP}" '
        f'viewBox="0 0 {WIDTH} {y + GAP}" role="img" font-family="sans-serif" font-size="13">\n'
        '<rect width="100%" height="100%" fill="#ffffff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _share(seconds: float, most: float) -> float:
    """How much of the width a time takes: none for a hundredth of a second, all for the most."""
    least = 0.01
    if seconds <= least or most <= least:
        return 0.0
    return math.log(seconds / least) / math.log(most / least)


def _said(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"


def _text(x: float, y: float, text: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y}"{weight} fill="#1a1a1a">{html.escape(text)}</text>'
