"""Every word of an article is in the file that it came from, in the lines that it claims."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from builder.check.data import BRIEFING, Article, Sentence
from builder.check.problem import problem
from builder.check.site import Site
from builder.errors import Problem

JOINED = 3
"""Raw words that may make up one word: a line-wrap hyphen or emphasis inside a word parts them."""

_REMEDY = "Check against the content folder that the site was built from"

_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
_INLINE_TAG = re.compile(r"<[a-zA-Z/!?][^<>\n]*>")
"""In Markdown an open bracket ends with its line: what follows may be a quotation."""

_HIDDEN = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e]")
_LINE = re.compile(r"\r\n|\r|\n")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class _Raw(Struct, frozen=True):
    """The words of a raw file, and where each line begins among them."""

    words: Sequence[str]
    line_starts: Sequence[int]
    """Line number, from 0 on -> index of its first word; one more for the end."""
    places: Mapping[str, Sequence[int]]
    """Word -> its ascending indices."""


def check_lines(site: Site) -> Iterator[Problem]:
    """The raw lines that a sentence claims hold its words, in order."""
    for article, raw in _with_raw(site):
        for sentence in article.sentences:
            yield from _check_sentence(article, sentence, raw)


def check_words(site: Site) -> Iterator[Problem]:
    """No article has a word that its file lacks."""
    for article, raw in _with_raw(site):
        missing = set(_words(article.text)).difference(raw.places)
        for word in sorted(missing.difference(_joins(raw.words) if missing else ())):
            what = f"the text of {article.id} has the word '{word}', the file has not"
            yield problem(article.source_path, 0, "C152", what, _REMEDY)


def _check_sentence(article: Article, sentence: Sentence, raw: _Raw) -> Iterator[Problem]:
    first, last = sentence.first_line, sentence.last_line
    if not 1 <= first <= last < len(raw.line_starts):
        what = f"{article.id} {sentence.id}: the file has no lines {first} to {last}"
        yield problem(BRIEFING, 0, "C151", what, _REMEDY)
        return
    start, end = raw.line_starts[first - 1], raw.line_starts[last]
    said = _words(article.words(sentence))
    if not _holds(raw, start, end, said) and not _holds_joined(raw.words[start:end], said):
        what = f"lines {first} to {last} do not hold the sentence {article.id} {sentence.id}"
        yield problem(article.source_path, first, "C151", what, _REMEDY)


def _with_raw(site: Site) -> Iterator[tuple[Article, _Raw]]:
    """Each article with its raw file, where raw files were given."""
    for article in site.articles if site.raw is not None else ():
        data = (site.raw or {}).get(article.source_path)
        if data is not None:
            yield article, _read(data, article)


def _read(data: bytes, article: Article) -> _Raw:
    lines = _LINE.split(_decode(data, article.encoding))
    if not article.source_path.lower().endswith(".txt"):
        marked = article.source_path.lower().endswith((".md", ".markdown"))
        tag = _INLINE_TAG if marked else _TAG
        untagged = tag.sub(_line_breaks, "\n".join(lines))
        lines = [html.unescape(line) for line in untagged.split("\n")]
    words: list[str] = []
    starts = [0]
    for line in lines:
        words += _words(line)
        starts.append(len(words))
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word, []).append(index)
    return _Raw(words, starts, places)


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
        return data.decode(declared or "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _undecoded() -> str:
    raise LookupError


def _words(text: str) -> list[str]:
    return _WORD.findall(_HIDDEN.sub("", unicodedata.normalize("NFC", text)))


def _joins(words: Sequence[str]) -> set[str]:
    """Every two or three neighbours as one word."""
    return {
        "".join(words[at : at + length])
        for length in range(2, JOINED + 1)
        for at in range(len(words) - length + 1)
    }


def _holds(raw: _Raw, start: int, end: int, said: Sequence[str]) -> bool:
    """True if the words stand between the indices in order, others between them or not."""
    for word in said:
        places = raw.places.get(word, ())
        at = bisect_left(places, start)
        if at == len(places) or places[at] >= end:
            return False
        start = places[at] + 1
    return True


def _holds_joined(there: Sequence[str], said: Sequence[str]) -> bool:
    """The same where a word may be parted in the file; slower, and seldom needed."""
    at = 0
    for word in said:
        for start in range(at, len(there)):
            length = _match(there, start, word)
            if length:
                at = start + length
                break
        else:
            return False
    return True


def _match(there: Sequence[str], start: int, word: str) -> int:
    """How many raw words from ``start`` on make up the word; 0 if they do not."""
    joined = ""
    for length, part in enumerate(islice(there, start, start + JOINED), 1):
        joined += part
        if joined == word:
            return length
        if not word.startswith(joined):
            return 0
    return 0
