"""Feeds are whole, lead to places of this site, and say what stands there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

import lxml.etree
import lxml.html
from msgspec import Struct

from builder.check.addresses import resolve
from builder.check.data import BRIEFING
from builder.check.evidence import sentences_of
from builder.check.pages import fold, line_of
from builder.check.problem import AGAIN, problem
from builder.check.site import Site, base_of
from builder.errors import Problem

ATOM = "{http://www.w3.org/2005/Atom}"
JSON_VERSION = "https://jsonfeed.org/version/1.1"

UNDATED = "1970-01-01T"
"""How the date of an entry begins that has none, where the format asks for one."""

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TAG = re.compile(r"tag:[A-Za-z0-9.-]+,\d{4}(?:-\d\d){0,2}:\S+")


class _Entry(Struct, frozen=True):
    """What both kinds of feed say of one event."""

    id: str
    title: str
    url: str
    updated: str
    html: str
    line: int = 0


class _Feed(Struct, frozen=True):
    """A feed beside the site that it tells of."""

    site: Site
    path: str
    base: str
    words: Mapping[str, Mapping[str, str]]
    """Path of an article's page -> sentence id -> its words."""

    def wrong(self, entry: _Entry, code: str, what: str) -> Problem:
        return problem(self.path, entry.line, code, what, AGAIN)


def check_feeds(site: Site) -> Iterator[Problem]:
    """Each feed keeps to its format, and its entries to what the pages say."""
    base = base_of(site)
    words = {article.url: sentences_of(article) for article in site.articles}
    for path, body in site.files.items():
        if is_feed(path):
            read = _read_atom if path.endswith(".xml") else _read_json
            try:
                entries = read(body)
            except (ValueError, KeyError, TypeError, RecursionError, SyntaxError) as error:
                what = f"the feed cannot be read: {_said(error)}"
                yield problem(path, _line_of(error), "C180", what, AGAIN)
                continue
            yield from _check(_Feed(site, path, base, words), entries)


def is_feed(path: str) -> bool:
    """True for the edition's feeds and those that lie beside a theme's page."""
    folder, _, name = path.rpartition("/")
    return name in ("feed.xml", "feed.json") or (
        folder == "themes" and name.endswith((".xml", ".json"))
    )


def _check(feed: _Feed, entries: list[_Entry]) -> Iterator[Problem]:
    dates = _dates(feed.site)
    seen: set[str] = set()
    for entry in entries:
        for what in _faults(entry, seen, dates):
            yield feed.wrong(entry, "C180", f"{what}: '{entry.id}'")
        seen.add(entry.id)
        yield from _check_links(feed, entry)


def _dates(site: Site) -> dict[str, str]:
    """Id of an article or story -> the latest day that its articles name; empty if none does."""
    found = {
        article.id: max(article.published or "", article.updated or "") for article in site.articles
    }
    for story in site.edition.stories:
        found[story.id] = max((found.get(each, "") for each in story.articles), default="")
    return found


def _faults(entry: _Entry, seen: set[str], dates: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the id, title and date of an entry, in words."""
    name = entry.id.rpartition(":")[2]
    if not TAG.fullmatch(entry.id):
        yield "an entry's id is no tag: address"
    elif name not in dates:
        yield f"an entry's id names nothing that {BRIEFING} has"
    elif not (entry.updated or UNDATED).startswith(dates[name] or UNDATED):
        yield "an entry's date is not that of its newest article"
    if entry.id in seen:
        yield "two entries have one id"
    if not entry.title:
        yield "an entry has no title"
    if entry.updated and not MOMENT.fullmatch(entry.updated):
        yield "an entry's date is none"


def _check_links(feed: _Feed, entry: _Entry) -> Iterator[Problem]:
    """Every address in an entry is whole, and leads to a place of the site or of the web."""
    base = feed.base
    if not entry.url.startswith(base) or entry.url.removeprefix(base) not in feed.site.files:
        what = f"the entry's address leads to no file of the site: '{entry.url}'"
        yield feed.wrong(entry, "C181", what)
    tree = lxml.html.fragment_fromstring(entry.html, create_parent="div")
    for element in tree.iter("script", "iframe", "object", "style", "img"):
        yield feed.wrong(entry, "C121", f"the entry holds a {element.tag} element")
    for link in tree.iter("a"):
        address = link.get("href") or ""
        if address.startswith(base):
            yield from _check_place(feed, entry, link, address.removeprefix(base))
        elif not address.startswith(("https://", "http://")):
            yield feed.wrong(entry, "C181", f"an address in a feed is not whole: '{address}'")


def _check_place(
    feed: _Feed, entry: _Entry, link: lxml.html.HtmlElement, address: str
) -> Iterator[Problem]:
    target = resolve("index.html", address)
    if target.path not in feed.site.files:
        yield feed.wrong(entry, "C181", f"'{address}' leads to no file")
    elif target.fragment.startswith("s-"):
        said = feed.words.get(target.path, {}).get(target.fragment)
        if said is None:
            yield feed.wrong(entry, "C181", f"'{address}' names no sentence")
        elif fold(link.text_content()) != fold(said):
            what = f"the feed says at '{address}' what the article does not"
            yield feed.wrong(entry, "C182", what)


def _read_atom(body: bytes) -> list[_Entry]:
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True)
    root = lxml.etree.fromstring(body, parser)
    if root.tag != f"{ATOM}feed" or not all(_text(root, each) for each in ("id", "title")):
        raise ValueError("not an Atom feed with an id and a title")
    if not MOMENT.fullmatch(_text(root, "updated")):
        raise ValueError("the feed has no date")
    return [_atom_entry(each) for each in root.iterfind(f"{ATOM}entry")]


def _atom_entry(entry: lxml.etree._Element) -> _Entry:
    if not _text(entry, "updated") or entry.find(f"{ATOM}author") is None:
        raise ValueError(f"the entry '{_text(entry, 'id')}' has no date or no author")
    link = entry.find(f"{ATOM}link")
    address = link.get("href") if link is not None else ""
    return _Entry(
        _text(entry, "id"),
        _text(entry, "title"),
        address or "",
        _text(entry, "updated"),
        _text(entry, "content"),
        line_of(entry),
    )


def _text(element: lxml.etree._Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def _read_json(body: bytes) -> list[_Entry]:
    feed = json.loads(body)
    if feed["version"] != JSON_VERSION or not feed["title"]:
        raise ValueError("not a JSON Feed 1.1 with a title")
    return [
        _Entry(
            str(each["id"]),
            str(each["title"]),
            str(each["url"]),
            str(each.get("date_modified", "")),
            str(each["content_html"]),
        )
        for each in feed["items"]
    ]


def _said(error: Exception) -> str:
    return f"it lacks {error}" if isinstance(error, KeyError) else str(error)


def _line_of(error: Exception) -> int:
    """The line at which a parser gave up; 0 if it does not say."""
    if isinstance(error, lxml.etree.XMLSyntaxError):
        return error.lineno or 0
    return getattr(error, "lineno", 0)
