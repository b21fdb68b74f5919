"""Text in XML, as Python's ``xml.sax.saxutils`` writes it, which loads all of the web for that."""

from __future__ import annotations

import html

BREAKS = {9: "&#9;", 10: "&#10;", 13: "&#13;"}
"""What a reader of XML would take for a space in an attribute."""


def escape(text: str) -> str:
    """Text between tags."""
    return html.escape(text, quote=False)


def quoted(text: str) -> str:
    """The value of an attribute with its quotation marks, single where it holds a double one."""
    whole = escape(text).translate(BREAKS)
    if '"' in whole and "'" not in whole:
        return f"'{whole}'"
    return '"' + whole.replace('"', "&quot;") + '"'
