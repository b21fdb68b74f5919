"""What a file is: by its ending, but a saved page is a page whatever it is called."""

from __future__ import annotations

import re

PAGES = (".htm", ".html")

HEAD = 4096
"""Bytes that are looked at; licences and notes of the program that saved it come before."""

_PAGE = re.compile(
    rb"(?:\s|<\?xml[^>]{0,200}>|<!--[^>]{0,1000}-->)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE
)
"""How a whole page begins (HTML 13.1: a comment or none, then the doctype, then ``html``)."""

_MARKS = b"\xef\xbb\xbf\xff\xfe"
"""Bytes of a byte order mark."""


def ending(path: str, data: bytes) -> str:
    """The ending in lower case that says how a file is understood.

    Scrapers save pages as ``.txt`` or ``.md``; read as these, their tags would be the text.

    Args:
        path: of the file.
        data: all of it, or its beginning, as it lies on disk.
    """
    own = path[path.rfind(".") :].lower()
    head = data[:HEAD].lstrip(_MARKS).replace(b"\0", b"")  # without the zeros of UTF-16
    return PAGES[-1] if own not in PAGES and _PAGE.match(head) else own
