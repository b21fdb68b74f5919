"""What a page says of itself to other programs: its address, its feeds, whom it cites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from builder.model import Article, Entry
from builder.site.views.lookup import Lookup, original

CITED = 25
"""Most articles that a page cites for machines; the page itself and ``citations.json`` name all.
A citation takes some 250 bytes, and the front page has 100 kB in all (R13)."""

FEEDS = ((".xml", "application/atom+xml"), (".json", "application/feed+json"))
"""Suffix of a feed's file -> media type."""

CONTEXT = "https://schema.org"


class FeedLink(Struct, frozen=True):
    """A feed that tells what its page tells."""

    href: str
    """Relative to the page."""
    kind: str
    """Media type."""


class Head(Struct, frozen=True):
    """The part of a page's head that readers do not see."""

    canonical: str = ""
    """Whole address under which search engines should list the page's text; empty if unknown."""
    own: str = ""
    """Whole address of the page itself; empty where the site's address is not known."""
    name: str = ""
    """The page's title without the site's."""
    about: str = ""
    """One line for previews of links: whom the page shows, or how much."""
    feeds: tuple[FeedLink, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)
    """Linked data (JSON-LD); empty where the page cites nobody."""


def base_address(lookup: Lookup) -> str:
    """Address of the published site, with its final ``/``; empty where it is not known."""
    base = lookup.settings.site.base_url
    return f"{base.rstrip('/')}/" if base else ""


def head_plain(lookup: Lookup, title: str, path: str) -> Head:
    """The head of a page that cites nobody."""
    address = _address(lookup, path)
    return Head(address, address, title or lookup.settings.site.title)


def head_report(
    lookup: Lookup, title: str, path: str, entries: Iterable[Entry], about: str
) -> Head:
    """The head of a page that reports what the articles say, with its feeds if it has any."""
    site = lookup.settings.site
    address = _address(lookup, path)
    name = title or site.title
    data = _cite("Report", name, address, lookup, entries)
    if path == "index.html" and (edition := lookup.briefing.edition):
        data["datePublished"] = edition
    feeds = _feeds(lookup, "feed") if path == "index.html" else ()
    return Head(address, address, name, about, feeds, data)


def head_collection(
    lookup: Lookup, title: str, path: str, entries: Iterable[Entry], about: str
) -> Head:
    """The head of a page that collects articles."""
    address = _address(lookup, path)
    data = _cite("CollectionPage", title, address, lookup, entries)
    stem = path.rpartition("/")[2].removesuffix(".html").partition("--")[0]
    return Head(address, address, title, about, _feeds(lookup, stem), data)


def head_article(lookup: Lookup, entry: Entry, path: str, about: str) -> Head:
    """The head of the page of one article: its text is the publisher's, and so is its address."""
    article = entry.article
    own = _address(lookup, path)
    data = _cite("Report", article.title, own, lookup, (entry,))
    return Head(original(article) or own, own, article.title, about, (), data)


def _address(lookup: Lookup, path: str) -> str:
    base = base_address(lookup)
    return base + path if base else ""


def _feeds(lookup: Lookup, stem: str) -> tuple[FeedLink, ...]:
    """Feeds of this name beside the page; a site whose address is not known has none."""
    if not base_address(lookup):
        return ()
    return tuple(FeedLink(stem + suffix, kind) for suffix, kind in FEEDS)


def _cite(
    kind: str, name: str, address: str, lookup: Lookup, entries: Iterable[Entry]
) -> dict[str, object]:
    """A page of ours as linked data: what it cites is the publishers', and none of it is ours."""
    data: dict[str, object] = {
        "@context": CONTEXT,
        "@type": kind,
        "name": name,
        "inLanguage": lookup.strings.language,
        "isPartOf": {"@type": "CreativeWork", "name": lookup.settings.site.title},
    }
    if address:
        data["url"] = address
    cited = [_citation(entry.article) for entry in list(entries)[:CITED]]
    if cited:
        data["citation"] = cited
    return data


def _citation(article: Article) -> dict[str, object]:
    found: dict[str, object] = {"@type": "NewsArticle", "headline": article.title}
    if article.publisher:
        found["publisher"] = {"@type": "Organization", "name": article.publisher}
    known = {
        "datePublished": article.published,
        "inLanguage": article.language,
        "url": original(article),
    }
    return found | {name: value for name, value in known.items() if value}
