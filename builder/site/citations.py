"""The sentences that the edition shows, with all that it takes to cite them."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import msgspec

from builder.model import Article, Entry
from builder.site.pieces import Piece
from builder.site.views.head import base_address
from builder.site.views.lookup import Lookup, original

COLUMNS = (
    "sentence",
    "publisher",
    "title",
    "date",
    "url",
    "permalink",
    "article",
    "sentence_id",
    "start",
    "end",
)
"""Of ``citations.csv``; new ones come last."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would run; an apostrophe before it makes it text."""


def write_csv(lookup: Lookup) -> Iterator[Piece]:
    """Every sentence that a page shows outside its article's text, one to a row.

    Rows stand in the edition's order, then in reading order. UTF-8 with a byte order mark, without
    which spreadsheets take it for something else; lines end as RFC 4180 says.
    """
    yield Piece(lambda: codecs.BOM_UTF8 + _lines([COLUMNS]))
    for entry in lookup.briefing.entries:
        name = entry.article.id
        yield Piece(partial(_shown, entry, lookup), lookup.reads.digest(f"used {name}"))


def dump_csl(lookup: Lookup) -> bytes:
    """Every article as CSL-JSON, which reference managers read; in the edition's order."""
    items = [_item(entry.article) for entry in lookup.briefing.entries]
    return msgspec.json.format(msgspec.json.encode(items), indent=1) + b"\n"


def _shown(entry: Entry, lookup: Lookup) -> bytes:
    """The rows of an article."""
    return _lines(_rows(entry, lookup))


def _lines(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _rows(entry: Entry, lookup: Lookup) -> Iterator[tuple[str, ...]]:
    """The rows of an article, as spreadsheets may read them."""
    article, shown = entry.article, lookup.uses.get(entry.article.id, {})
    page = _inert(base_address(lookup) + lookup.addresses.articles[article.id])
    text, name = lookup.texts[article.id], _inert(article.id)
    said = (article.publisher or "", article.title, article.published or "", original(article))
    whose = tuple(map(_inert, said))
    for sentence in entry.analysis.sentences:
        if sentence.id in shown:
            yield (
                _inert(text[sentence.start : sentence.end]),
                *whose,
                f"{page}#{sentence.id}",
                name,
                _inert(sentence.id),
                str(sentence.start),
                str(sentence.end),
            )


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _item(article: Article) -> dict[str, object]:
    known = {
        "title": article.title,
        "container-title": article.publisher,
        "URL": original(article),
        "language": article.language,
    }
    item: dict[str, object] = {"id": article.id, "type": "article-newspaper"}
    item |= {name: value for name, value in known.items() if value}
    if article.author:
        item["author"] = [{"literal": article.author}]
    if article.published:
        item["issued"] = {"date-parts": [[int(part) for part in article.published.split("-")]]}
    return item
