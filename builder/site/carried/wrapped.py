"""Lines of plain text that no mail program has to break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from builder.text.patterns import late

COLUMNS = 72
"""Columns of a line (RFC 3676, section 4.2, advises 72); an address stands whole on its own."""

CLOSING = "、。，．）」』】〉》”’！？：；ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
"""What no line may begin with (JIS X 4051, in its common part)."""

WIDE = late(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
"""What may stand in two columns."""

_DENSE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60"

TOKEN = late(rf"[“‘「『（【〈《]?[{_DENSE}][{CLOSING}]*|[^ {_DENSE}]+[{CLOSING}]*(?: [>|](?= ))*| ")
"""A Han or kana character, or a word, with what may not begin a line; a blank. What the marks of
quotation look like does not begin one either."""


def wrap(text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
    """The text in lines of ``COLUMNS``; a word that is longer has a line of its own.

    Args:
        text: white space in it is folded.
        first: stands before the first line.
        rest: before all others; None for as many blanks as ``first`` has columns.
    """
    before, follows = first, " " * columns(first) if rest is None else rest
    room = COLUMNS - columns(before)
    line, used, gap = "", 0, ""
    for token in TOKEN.findall(" ".join(text.split())):
        if token == " ":
            gap = " "
            continue
        width = columns(token)
        if line and used + len(gap) + width > room:
            yield before + line
            before, line, used, gap = follows, "", 0, ""
            room = COLUMNS - columns(before)
        line, used, gap = line + gap + token, used + len(gap) + width, ""
    yield before + line


def columns(text: str) -> int:
    """How many columns a text takes where all characters of one width are as wide."""
    if not WIDE.search(text):
        return len(text)
    return sum(1 + (unicodedata.east_asian_width(each) in "WF") for each in text)
