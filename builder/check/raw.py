"""A raw file as words in lines."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct, field

from builder.text import decoding

JOINED = 8
"""Raw words that may make up one word: a line-wrap hyphen or emphasis inside a word parts them; so
do the links of a menu, which some pages set side by side without a space."""

MARKDOWN = (".md", ".markdown")

ENDINGS = {"text": ".txt", "markdown": ".md", "html": ".html"}
"""What a file is -> the ending of such files."""

_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")

_MARKUP = re.compile(
    r"<[a-zA-Z/!?][^<>\n]*>|\]\((?>(?:[^()\n]|\([^()\n]*\))*)\)|&(?:\w{1,40}|#\w{1,9});"
)
"""In Markdown, a tag, the address of a link or an entity. An open bracket ends with its line: what
follows may be a quotation."""

_HIDDEN = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e]")
_LINE = re.compile(r"\r\n|\r|\n")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Raw(Struct):
    """The words of a raw file, and where each line begins among them."""

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    """Line number, from 0 on -> index of its first word; one more for the end."""
    places: dict[str, list[int]] = field(default_factory=dict)
    """Word -> its ascending indices."""
    beyond: dict[int, int] = field(default_factory=dict)
    """Index of the first word of a stretch that may be markup -> that of the first behind it."""

    def has_lines(self, first: int, last: int) -> bool:
        """True if the file has these lines, which count from 1."""
        return 1 <= first <= last < len(self.starts)

    def holds(self, first: int, last: int, said: Sequence[str]) -> bool:
        """True if the words stand in these lines in order, others between them or not."""
        start, end = self.starts[first - 1], self.starts[last]
        return self._holds_whole(start, end, said) or self._holds_parted(start, end, said)

    def has_parted(self, word: str) -> bool:
        """True if a few neighbours make up the word."""
        begins = (word[:length] for length in range(1, len(word)))
        places = (at for begin in begins for at in self.places.get(begin, ()))
        return any(self._match(at, len(self.words), word) for at in places)

    def _holds_whole(self, start: int, end: int, said: Sequence[str]) -> bool:
        for word in said:
            places = self.places.get(word, ())
            at = bisect_left(places, start)
            if at == len(places) or places[at] >= end:
                return False
            start = places[at] + 1
        return True

    def _holds_parted(self, start: int, end: int, said: Sequence[str]) -> bool:
        """As ``_holds_whole``, but a word may be parted in the file; slower, and seldom needed."""
        for word in said:
            ends = (self._match(at, end, word) for at in range(start, end))
            start = next((behind for behind in ends if behind), 0)
            if not start:
                return False
        return True

    def _match(self, start: int, end: int, word: str) -> int:
        """The index behind the words from ``start`` on that make up the word; 0 if they do not."""
        joined, at = "", start
        for _ in range(JOINED):
            if at >= end:
                return 0
            joined += self.words[at]
            at += 1
            if joined == word:
                return at
            if not word.startswith(joined):
                return 0
            while at in self.beyond:
                at = self.beyond[at]
        return 0

    def add(self, text: str) -> None:
        """Take one more stretch of a line."""
        for word in words(text):
            self.places.setdefault(word, []).append(len(self.words))
            self.words.append(word)


def words(text: str) -> list[str]:
    """The words of a text, without what cannot be seen."""
    return _WORD.findall(_HIDDEN.sub("", unicodedata.normalize("NFC", text)))


def read(data: bytes, path: str, encoding: str, form: str = "") -> Raw:
    """A file's words.

    Tags and entities are markup in a saved page. In Markdown they are markup or text: in code they
    stand as they are; so do they in plain text, unless a program exported it.

    Args:
        data: its bytes.
        path: its path, whose ending tells what it is where nothing else does.
        encoding: what the build found it to be in.
        form: what the build found it to be: ``text``, ``markdown`` or ``html``.
    """
    lines = _LINE.split(_decode(data, encoding))
    name = ENDINGS.get(form) or path.lower()
    raw = Raw()
    if not name.endswith((".txt", *MARKDOWN)):
        untagged = _TAG.sub(_line_breaks, "\n".join(lines))
        lines = [html.unescape(line) for line in untagged.split("\n")]
    for line in lines:
        if name.endswith((".txt", *MARKDOWN)):
            _add_marked(raw, line)
        else:
            raw.add(line)
        raw.starts.append(len(raw.words))
    return raw


def _add_marked(raw: Raw, line: str) -> None:
    """Take a line of Markdown; a word may begin before markup and end behind it."""
    place = 0
    for found in _MARKUP.finditer(line):
        raw.add(line[place : found.start()])
        before = len(raw.words)
        raw.add(found[0])
        if len(raw.words) > before:
            raw.beyond[before] = len(raw.words)
        raw.add(html.unescape(found[0]) if found[0].startswith("&") else "")
        place = found.end()
    raw.add(line[place:])


def _line_breaks(tag: re.Match[str]) -> str:
    """A tag as white space that keeps the count of lines."""
    return " " + "\n" * tag[0].count("\n")


def _decode(data: bytes, declared: str) -> str:
    """The file's text: by its byte order mark, by what the build found, or as UTF-8."""
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), "")
    for name in (marked, declared, "utf-8", *(() if declared else ("cp1252",))):
        try:
            return data.decode(name).removeprefix("\ufeff") if name else _undecoded()
        except (LookupError, UnicodeError):
            continue
    try:
        return decoding.decode(data, declared or "utf-8")
    except LookupError:
        return decoding.decode(data, "utf-8")


def _undecoded() -> str:
    raise LookupError
