"""What a web page says about itself: JSON-LD, meta elements, title, canonical address, times."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from builder.model import Claim, Field
from builder.sources.characters import one_line
from builder.sources.html.page import Page, Piece

DEEPEST = 8
"""Levels of JSON-LD that are followed; the articles of real pages stand in the first three."""
MOST_JSON = 500_000
"""Characters of one script that are read."""

ARTICLES = frozenset(
    ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting",
     "OpinionNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "Report",
     "ReviewNewsArticle", "ScholarlyArticle", "TechArticle", "SocialMediaPosting", "Recipe",
     "Review")
)  # fmt: skip
"""Types of schema.org that are an article."""

JSON_KEYS: Sequence[tuple[str, Field]] = (
    ("headline", "title"),
    ("name", "title"),
    ("publisher", "publisher"),
    ("author", "author"),
    ("creator", "author"),
    ("datePublished", "published"),
    ("dateModified", "updated"),
    ("url", "original_url"),
    ("mainEntityOfPage", "original_url"),
    ("inLanguage", "language"),
)
"""Keys of an article, of one field the better first."""

META_NAMES: Mapping[Field, str] = {
    "title": "og:title citation_title dc.title dcterms.title twitter:title headline",
    "publisher": (
        "og:site_name citation_journal_title dc.publisher dcterms.publisher application-name"
    ),
    "author": (
        "author citation_author dc.creator dcterms.creator article:author parsely-author "
        "sailthru.author byl"
    ),
    "published": (
        "article:published_time og:article:published_time datepublished citation_publication_date "
        "citation_date dc.date.issued dcterms.issued dc.date dcterms.date parsely-pub-date "
        "sailthru.date pubdate publishdate publication_date publish_date publish-date "
        "published_date published-date date_published published_time og:published_time og:pubdate "
        "article:published article.published publicationdate publisheddate rnews:datepublished "
        "dc.date.created dcterms.created displaydate bt:pubdate sort_date date"
    ),
    "updated": "article:modified_time og:updated_time datemodified dcterms.modified last-modified",
    "original_url": "og:url twitter:url",
    "language": "og:locale language dc.language content-language",
}
"""Field -> names of meta elements that tell it, the better first."""


def read(page: Page, pieces: Sequence[Piece]) -> tuple[Claim, ...]:
    """All that a page claims, in the order of rules; of one rule and field the better first.

    Args:
        page: the page as read.
        pieces: those of its pieces that may be its headline.
    """
    return (*_json_ld(page.scripts), *_meta(page.metas), *_page(page), *_headings(pieces))


def titles(page: Page) -> tuple[str, ...]:
    """All that the page's head calls the page."""
    claims = (*_json_ld(page.scripts), *_meta(page.metas))
    named = [claim.value for claim in claims if claim.field == "title"]
    return tuple(dict.fromkeys((*named, one_line(page.title))))


def _json_ld(scripts: Sequence[str]) -> Iterator[Claim]:
    for script in scripts:
        try:
            value = json.loads(script.strip().removesuffix(";")[:MOST_JSON], strict=False)
        except (ValueError, RecursionError):
            continue
        for article in _articles(value, DEEPEST):
            yield from _of_article(article)
            return


def _articles(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Every object that is an article, the outer before the inner."""
    if not depth:
        return
    if isinstance(value, list):
        for each in value:
            yield from _articles(each, depth - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(str(kind) in ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            yield from _articles(value.get(key), depth - 1)


def _of_article(article: Mapping[str, Any]) -> Iterator[Claim]:
    for key, field in JSON_KEYS:
        names = list(_names(article.get(key), field))
        if names:
            yield Claim(field, ", ".join(names) if field == "author" else names[0], "json-ld")


def _names(value: Any, field: Field) -> Iterator[str]:
    """The names, or addresses, in a value: a string, an object, or a list of them."""
    keys = ("@id", "url") if field == "original_url" else ("name", "alternateName")
    for each in value if isinstance(value, list) else [value]:
        inner = [each.get(key) for key in keys] if isinstance(each, dict) else [each]
        name = next((name for name in inner if isinstance(name, str)), "")
        if one_line(name):
            yield one_line(name)


def _meta(metas: Sequence[tuple[str, str]]) -> Iterator[Claim]:
    known: dict[str, list[str]] = {}
    for name, content in metas:
        if one_line(content):
            known.setdefault(name, []).append(one_line(content))
    for field, names in META_NAMES.items():
        for values in (known[name] for name in names.split() if name in known):
            one = ", ".join(dict.fromkeys(values)) if field == "author" else values[0]
            yield Claim(field, one, "meta")


def _page(page: Page) -> Iterator[Claim]:
    if one_line(page.title):
        yield Claim("title", one_line(page.title), "title-element")
    if page.language:
        yield Claim("language", page.language, "html-lang")
    if page.saved_from:
        yield Claim("original_url", page.saved_from, "saved-from")
    for rel, address in page.links:
        if "canonical" in rel.split():
            yield Claim("original_url", address, "canonical")
    for time in page.times:
        value, _, hint = time.partition(" ")
        later = any(word in hint.lower() for word in ("modif", "update"))
        yield Claim("updated" if later else "published", value, "time-element")


def _headings(pieces: Sequence[Piece]) -> Iterator[Claim]:
    for piece in pieces:
        if piece.block.kind == "heading":
            yield Claim("title", piece.block.text, "h1")
            return
