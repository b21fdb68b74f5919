"""Every word of an article is in the file that it came from, in the lines that it claims."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from builder.check.site import BRIEFING, Site, problem
from builder.errors import Problem

JOINED = 3
"""Raw words that may make up one word: a line-wrap hyphen or emphasis inside a word parts them."""

_REMEDY = "Check against the content folder that the site was built from"

_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^<>]*>")
_HIDDEN = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e]")
_LINE = re.compile(r"\r\n|\r|\n")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def check_lines(site: Site) -> Iterator[Problem]:
    """The raw lines that a sentence claims hold its words, in order."""
    for article, lines in _with_lines(site):
        for sentence in article["sentences"]:
            first, last = sentence.get("first_line"), sentence.get("last_line")
            name = f"{article['id']} {sentence.get('id')}"
            if not isinstance(first, int) or not isinstance(last, int) or first < 1 or last < first:
                yield problem(BRIEFING, 0, "C151", f"{name}: names no raw lines", _REMEDY)
                continue
            there = _words(_plain("\n".join(lines[first - 1 : last]), str(article["source_path"])))
            said = _words(str(article["text"])[sentence["start"] : sentence["end"]])
            if not _holds(there, said):
                where = f"{article['source_path']}:{first}"
                what = f"lines {first} to {last} do not hold the sentence {name}"
                yield Problem(where, "C151", what, _REMEDY, "error")


def check_words(site: Site) -> Iterator[Problem]:
    """No article has a word that its file lacks."""
    for article, lines in _with_lines(site):
        path = str(article["source_path"])
        there = _words(_plain("\n".join(lines), path))
        known = set(there)
        said = _words(str(article["text"]))
        if not known.issuperset(said):
            known |= _joins(there)
        for word in sorted(set(said) - known):
            what = f"the text of {article['id']} has the word '{word}', the file has not"
            yield problem(path, 0, "C152", what, _REMEDY)


def _with_lines(site: Site) -> Iterator[tuple[Mapping[str, Any], Sequence[str]]]:
    """Each article with the lines of its raw file, where raw files were given."""
    if site.raw is None:
        return
    for article in site.articles:
        data = site.raw.get(str(article["source_path"]))
        if data is None:
            continue
        yield article, _LINE.split(_decode(data, str(article.get("encoding") or "")))


def _decode(data: bytes, declared: str) -> str:
    """The file's text: by its byte order mark, by what the build found, or as UTF-8."""
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), "")
    for name in (marked, declared, "utf-8", "cp1252"):
        try:
            return data.decode(name).removeprefix("\ufeff") if name else _undecoded()
        except (LookupError, UnicodeError):
            continue
    return data.decode("utf-8", "replace")


def _undecoded() -> str:
    raise LookupError


def _plain(text: str, path: str) -> str:
    """The text without tags and entities, where the format may have them."""
    if path.lower().endswith(".txt"):
        return text
    return html.unescape(_TAG.sub(" ", text))


def _words(text: str) -> list[str]:
    return _WORD.findall(_HIDDEN.sub("", unicodedata.normalize("NFC", text)))


def _joins(words: Sequence[str]) -> set[str]:
    """Every two or three neighbours as one word."""
    return {
        "".join(words[at : at + length])
        for length in range(2, JOINED + 1)
        for at in range(len(words) - length + 1)
    }


def _holds(there: Sequence[str], said: Sequence[str]) -> bool:
    """True if the words stand there in order, others between them or not."""
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
