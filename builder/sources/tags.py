"""Tags of HTML in what is no saved page: in Markdown, and in texts that a program exported."""

from __future__ import annotations

import html
import re
from itertools import islice

from builder.sources.characters import mend
from builder.text.patterns import late

MARKUP = "markup"
"""Name of the rule that takes HTML tags written into a text."""

TAG = late(
    r"<(script|style)\b[^<>]{0,400}>.{0,4000}?</\1\s*>"
    r"|</?[a-zA-Z][\w:-]{0,40}(?:\s[^<>]*+|/)?>|<!--.{0,4000}?-->"
    r"|<!doctype\s[^<>]{0,400}>|\{\{%.{0,400}?%\}\}|\{[%{].{0,400}?[%}]\}",
    re.DOTALL | re.IGNORECASE,
)
"""A tag or comment of HTML, or what a site's generator replaces: ``{% include x %}``."""

WITHIN = late(
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|o:p|q|rp|rt|ruby|s|samp|"
    r"small|span|strike|strong|sub|sup|time|tt|u|var|wbr)\b|<!--",
    re.IGNORECASE,
)
"""How those begin that may stand within a word; all others part words."""

FEWEST = 3
"""Tags of paragraphs, lines and list items in a text that a program exported; prose about HTML
names one or two."""

_BLOCK = late(r"</(?:p|div|li|ul|ol|h[1-6]|blockquote|td|tr)\s*>|<(?:br|p|li)\b[^<>]{0,200}>", re.I)
_ITEM = late(r"<li\b", re.IGNORECASE)
_LINE = late(r"<br\b", re.IGNORECASE)


def are_in(text: str) -> bool:
    """Whether tags part the paragraphs of a plain text."""
    return "<" in text and sum(1 for _ in islice(_BLOCK.finditer(text), FEWEST)) == FEWEST


def split(text: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The lines of a text between its tags, and the tags, both with the numbers of raw lines.

    A tag of a block ends the line and the paragraph, ``br`` only the line; others part words, or
    not even these. Entities become what they stand for.
    """
    lines: list[tuple[int, str]] = []
    tags: dict[int, list[str]] = {}
    number, place = 1, 0
    begun: list[str] = []
    for found in TAG.finditer(text):
        number = _write(text[place : found.start()], begun, number, lines)
        tags.setdefault(number, []).append(" ".join(found[0].split()))
        place = found.end()
        if WITHIN.match(found[0]):
            number += found[0].count("\n")
            continue
        lines.append((number, "".join(begun)))
        number += found[0].count("\n")
        begun[:] = ["• "] if _ITEM.match(found[0]) else []
        if not _LINE.match(found[0]):
            lines.append((number, ""))
    number = _write(text[place:], begun, number, lines)
    marked = [(line, " ".join(there)) for line, there in tags.items()]
    return [*lines, (number, "".join(begun))], marked


def _write(text: str, begun: list[str], number: int, lines: list[tuple[int, str]]) -> int:
    """Add a text to the parts of the line that is begun; the number of the line that it leaves."""
    for turn, part in enumerate(text.split("\n")):
        if turn:
            lines.append((number, "".join(begun)))
            begun.clear()
            number += 1
        begun.append(mend(html.unescape(part)).replace("\n", " "))
    return number
