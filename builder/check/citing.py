"""Citations say what the articles say, and nothing of ours claims to be the author."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from builder.check.data import Article
from builder.check.evidence import sentences_of
from builder.check.pages import Document, fold
from builder.check.problem import AGAIN, problem
from builder.check.site import Site, base_of
from builder.errors import Problem

TABLE = "citations.csv"
ITEMS = "citations.json"

OURS = frozenset({"Report", "CollectionPage"})
"""What a page of ours may say it is."""

CLAIMS = ("author", "creator", "copyrightHolder", "publisher")
"""Names under which linked data would claim the publishers' texts for us."""

_LEAST_LIMIT = 131_072
"""The csv module's own limit to the length of a cell."""


def check_table(site: Site) -> Iterator[Problem]:
    """Each row of ``citations.csv`` is a sentence of its article, with its place."""
    body = site.files.get(TABLE)
    if body is None:
        return
    articles = site.by_id
    sentences = {article.id: sentences_of(article) for article in site.articles}
    try:
        rows = _rows(body)
    except csv.Error as error:
        yield problem(TABLE, 0, "C185", f"the table cannot be read: {error}", AGAIN)
        return
    cited: set[tuple[str, str]] = set()
    for line, told in rows:
        article = articles.get(told.get("article", ""))
        key = told.get("sentence_id", "")
        said = sentences.get(article.id, {}).get(key) if article else None
        if article is None or said is None:
            yield problem(TABLE, line, "C185", "a row cites no sentence of the edition", AGAIN)
        else:
            for name in _differing(told, article, key, said, base_of(site)):
                what = f"{article.id} {key}: the column '{name}' is not what the article says"
                yield problem(TABLE, line, "C185", what, AGAIN)
            cited.add((article.id, key))
    for article in site.articles:
        for each in article.summary if article.copy_of is None else ():
            if (article.id, each.id) not in cited:
                what = f"{article.id} {each.id}: a sentence of the summary is not cited"
                yield problem(TABLE, 0, "C185", what, AGAIN)


def check_items(site: Site) -> Iterator[Problem]:
    """``citations.json`` has an item for every article, with its title and address."""
    body = site.files.get(ITEMS)
    if body is None:
        return
    try:
        items = {str(item["id"]): item for item in json.loads(body)}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        yield problem(ITEMS, 0, "C186", f"the citations cannot be read: {error!r}", AGAIN)
        return
    for article in site.articles:
        if article.copy_of is not None:
            continue
        item = items.pop(article.id, None)
        if item is None:
            yield problem(ITEMS, 0, "C186", f"{article.id} is not cited", AGAIN)
            continue
        ought = {
            "title": article.title,
            "container-title": article.publisher,
            "URL": article.original_url,
        }
        for name, value in ought.items():
            if item.get(name) != value:
                what = f"{article.id}: '{name}' is not what {article.source_path} gives"
                yield problem(ITEMS, 0, "C186", what, AGAIN)
    for key in sorted(items):
        yield problem(ITEMS, 0, "C186", f"'{key}' is no article of the edition", AGAIN)


def check_claims(site: Site) -> Iterator[Problem]:
    """What pages say of themselves to programs: reports on articles, and never their author."""
    titles = {fold(article.title) for article in site.articles}
    for document in site.documents:
        for passage in document.data:
            try:
                data = json.loads(passage.text)
            except (ValueError, RecursionError) as error:
                what = f"the linked data is no JSON: {error}"
                yield problem(document.path, passage.line, "C187", what, AGAIN)
                continue
            for what in _overclaims(data, titles):
                yield problem(document.path, passage.line, "C187", what, AGAIN)
        yield from _named_author(document)


def _rows(body: bytes) -> list[tuple[int, dict[str, str]]]:
    """Each row with the line in which it begins.

    The module's limit to the length of a cell is one for the whole process: it is put back.
    """
    before = csv.field_size_limit(max(len(body), _LEAST_LIMIT))
    try:
        reader = csv.DictReader(io.StringIO(body.decode("utf-8-sig", "replace"), newline=""))
        found = []
        begins = 2
        for row in reader:
            told = {name: value or "" for name, value in row.items() if isinstance(name, str)}
            found.append((begins, told))
            begins = reader.line_num + 1
    finally:
        csv.field_size_limit(before)
    return found


def _differing(
    row: Mapping[str, str], article: Article, key: str, said: str, base: str
) -> Iterator[str]:
    """Names of the columns that do not say what the article says."""
    sentence = next(each for each in article.sentences if each.id == key)
    ought = {
        "sentence": said,
        "publisher": article.publisher or "",
        "title": article.title,
        "date": article.published or "",
        "permalink": f"{base}{article.url}#{key}",
        "start": str(sentence.start),
        "end": str(sentence.end),
    }
    for name, value in ought.items():
        if row.get(name) not in (value, f"'{value}"):
            yield name


def _overclaims(data: Any, titles: set[str]) -> Iterator[str]:
    if not isinstance(data, dict) or data.get("@type") not in OURS:
        yield "the linked data says that the page is something else than a report or collection"
        return
    for name in CLAIMS:
        if name in data:
            yield f"the linked data claims a text of others by '{name}'"
    cited = data.get("citation", [])
    for each in cited if isinstance(cited, list) else [cited]:
        if not isinstance(each, dict) or each.get("@type") != "NewsArticle":
            yield "the linked data cites what is no article"
        elif fold(str(each.get("headline", ""))) not in titles:
            yield f"the linked data cites '{each.get('headline')}', which is no article here"


def _named_author(document: Document) -> Iterator[Problem]:
    for name, line in document.authors:
        what = f"the page names an author: '{name}'"
        yield problem(document.path, line, "C187", what, "Take the meta element out")
