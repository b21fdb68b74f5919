"""What a file is: by its ending, but a page is a page and Markdown is Markdown in any ``.txt``."""

from __future__ import annotations

import re

PAGES = (".htm", ".html")

HEAD = 4096
"""Bytes that are looked at; licences and notes of the program that saved it come before."""

_PAGE = re.compile(
    rb"(?:\s|<\?xml[^>]{0,200}>|<!--[^>]{0,1000}-->)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE
)
"""How a whole page begins (HTML 13.1: a comment or none, then the doctype, then ``html``)."""

FEWEST = 3
"""Links that show a text to be Markdown; a message may hold one. As many empty lines: in Markdown
lines without one between them are one paragraph."""

_MARKS = b"\xef\xbb\xbf\xff\xfe"
"""Bytes of a byte order mark."""


def ending(path: str, data: bytes) -> str:
    """The ending in lower case that says how a file is understood.

    Scrapers save pages as ``.txt`` or ``.md``, and Markdown as ``.txt``; read as these, their tags
    and addresses would be the text.

    Args:
        path: of the file.
        data: all of it, or its beginning, as it lies on disk.
    """
    own = path[path.rfind(".") :].lower()
    head = data[:HEAD].lstrip(_MARKS).replace(b"\0", b"")  # without the zeros of UTF-16
    if own not in PAGES and _PAGE.match(head):
        return PAGES[-1]
    return ".md" if own == ".txt" and _is_markdown(data) else own


def _is_markdown(data: bytes) -> bool:
    """Whether a text has links or images of Markdown, and empty lines that part its blocks."""
    if b"\nMarkdown Content:" in data[:HEAD]:
        return True
    linked = data.count(b"](http") + data.count(b"](/")
    return linked >= FEWEST and data.replace(b"\r", b"").count(b"\n\n") >= FEWEST
