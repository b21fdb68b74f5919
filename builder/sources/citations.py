"""How databases of articles and digests of foreign papers say where an article was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from builder.model import Claim, Field
from builder.text.patterns import late

REACH: Final = 40
"""Lines at each end of a file among which such a line stands."""

HEAD: Final = 8
"""Lines below "412 words" among which the paper and its code stand."""

_NAME = r"[^\W\d_a-z][\w'’.-]*"
_DAY = r"(?P<day>\d{1,2} \w{3,9} \d{4}|\w{3,9} \d{1,2}, \d{4})"
CITED: Final = late(
    rf"^(?:(?:(?P<last>{_NAME}(?: {_NAME})?), (?P<first>{_NAME}(?: {_NAME}){{0,2}}?)\. ?)?"
    r"(?P<paper>[^\W_][^;\[\]]{2,60}?) ?; [^;\[\]]{2,60}\[[^\[\]]{2,60}\]\.? ?"
    rf"{_DAY}\b.{{0,40}}"
    rf"|Published in (?P<abroad>.{{2,60}}?) \([A-Z][\w .]{{1,30}}\) on {_DAY.replace('day', 'on')}"
    r"(?: by (?P<by>[^()]{0,60}))?(?: ?\(link\b.{0,40}| ?\[link\b.{0,40})?)$"
)
"""An article as ProQuest cites it, "Kerr, Anna. Harbour News; Oslo [Oslo]. 20 Aug 2023: A.4.",
and as digests of foreign papers do, "Published in Post (Norway) on 2 June 2023 by Anna Kerr"."""
TRANSLATED: Final = late(r"^Translated from .{3,30} by [A-ZÀ-Þ].{3,80}$")
"""Who put such an article into another language."""

_WORDS = late(r"\d[\d,.]* words")
_CODE = late(r"[A-Z][A-Z0-9]{1,11}")
_LABELLED: Final[Mapping[str, Field]] = {
    "publication title": "publisher",
    "publication date": "published",
    "author": "author",
    "sn": "publisher",
}
"""Lines that say what the next one is, as ProQuest and Factiva print them, in small letters."""
_SHOWS: Final = frozenset(("publication title", "wc"))
"""Those of which a file has one if it is of such a database."""
_NAMED = {"publisher": "source-line", "author": "byline", "published": "date-line"}


def read(texts: Sequence[str]) -> Iterator[Claim]:
    """What the lines of a database or a digest claim, in the order of the file."""
    ends = texts if len(texts) <= 2 * REACH else (*texts[:REACH], *texts[-REACH:])
    for text in ends:
        if ("; " in text and "[" in text) or text.startswith("Published in "):
            yield from _cited(text)
    labels = [text.rstrip(" :").lower() for text in ends]
    if not _SHOWS.isdisjoint(labels):
        for label, value in zip(labels, ends[1:], strict=False):
            if label in _LABELLED:
                yield _claim(_LABELLED[label], value)
    for at, text in enumerate(ends):
        if _WORDS.fullmatch(text):
            for paper, code in pairwise(ends[at + 1 : at + 1 + HEAD]):
                if _CODE.fullmatch(code) and not _CODE.fullmatch(paper) and paper[0].isalpha():
                    yield _claim("publisher", paper)
                    return


def _cited(text: str) -> Iterator[Claim]:
    found = CITED.fullmatch(text)
    if not found:
        return
    yield _claim("publisher", found["paper"] or found["abroad"])
    yield _claim("published", found["day"] or found["on"])
    author = f"{found['last']}, {found['first']}" if found["last"] else (found["by"] or "").strip()
    if author:
        yield _claim("author", author)


def _claim(field: Field, value: str) -> Claim:
    if field == "publisher":
        value = re.split(r" ?;|, (?:Late|Final|Early|National|Online) ", value)[0]
    if field == "author" and value.count(", ") == 1:
        last, first = value.split(", ")
        value = f"{first} {last}"
    return Claim(field, value, _NAMED[field])
