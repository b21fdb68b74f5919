"""The raw text of a web page as a stream of tags and texts, each with its raw line."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from builder.text.patterns import late

RAW = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"))
"""Elements whose content is text up to their own end tag, whatever stands in it
(HTML standard, 13.1.2)."""

_TAG = late(
    r"<(/?)([a-zA-Z][^\s/>]*+)((?>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|=)*))>",
)
_ATTRIBUTE = late(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


class Tag(NamedTuple):
    """A start or end tag."""

    name: str
    """In lower case."""
    closes: bool
    """True for an end tag."""
    raw: str
    """What stands between name and ``>``."""
    line: int
    """1-based raw line of its ``<``."""

    def attributes(self) -> Mapping[str, str]:
        """Names in lower case -> values with their entities decoded; of one name the first."""
        found: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self.raw):
            found.setdefault(name.lower(), html.unescape("".join(values)))
        return found

    def target(self) -> str:
        """Where a link leads; empty for other elements."""
        return self.attributes().get("href", "").strip() if self.name == "a" else ""


class Text(NamedTuple):
    """A run of text between two tags, as it stands in the file: entities are not decoded."""

    raw: str
    line: int
    """1-based raw line of its first character."""


class Comment(NamedTuple):
    """A comment, without its marks."""

    raw: str
    line: int


Token = Tag | Text | Comment


def scan(text: str) -> Iterator[Token]:
    """Every tag, text and comment of a page in order; the content of RAW elements is one Text.

    Takes any input, in linear time: what is not closed ends with the page, and a ``<`` that
    begins no tag is text.
    """
    place = line = counted = 0
    line = 1
    while place < len(text):
        start = text.find("<", place)
        start = len(text) if start < 0 else start
        if start > place:
            yield Text(text[place:start], line)
            line += text.count("\n", counted, start)
            counted = start
        if start == len(text):
            return
        token, place = _markup(text, start, line)
        if token:
            yield token
        line += text.count("\n", counted, place)
        counted = place
        if isinstance(token, Tag) and token.name in RAW and not token.closes:
            end = _raw_end(text, place, token.name)
            yield Text(text[place:end], line)
            line += text.count("\n", counted, end)
            place = counted = end


def _markup(text: str, start: int, line: int) -> tuple[Token | None, int]:
    """What begins with the ``<`` at ``start``, and where it ends."""
    follows = text[start + 1 : start + 2]
    if follows in ("!", "?"):
        return _declaration(text, start, line)
    if not (follows.isalpha() and follows.isascii()) and follows != "/":
        return Text("&lt;", line), start + 1
    found = _TAG.match(text, start)
    if found:
        return Tag(found[2].lower(), bool(found[1]), found[3], line), found.end()
    end = text.find(">", start)
    if end < 0:
        return Text("&lt;" + text[start + 1 :], line), len(text)
    return None, end + 1


def _declaration(text: str, start: int, line: int) -> tuple[Token | None, int]:
    """A comment, document type or processing instruction."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 2)
        end = len(text) if end < 0 else end
        return Comment(text[start + 4 : end], line), min(end + 3, len(text))
    end = text.find(">", start)
    return None, len(text) if end < 0 else end + 1


def _raw_end(text: str, place: int, name: str) -> int:
    """Where the content of a RAW element ends: at its end tag, or with the page."""
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, place)
    return end.start() if end else len(text)
