"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator

from builder.site.feeds.items import Feed, Item
from builder.site.marked import escape, quoted

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'

UNDATED = "1970-01-01T00:00:00Z"
"""Stands for an unknown date, which Atom does not allow: nothing in it moves, and no reader takes
it for news. JSON Feed, which allows it, has no date there."""


def dump_atom(feed: Feed) -> bytes:
    """The feed as an Atom document: the same bytes for the same feed."""
    return (HEAD + "\n".join(_lines(feed)) + "\n").encode("utf-8", "replace")


def _lines(feed: Feed) -> Iterator[str]:
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoted(feed.language)}>'
    yield f"<id>{escape(feed.id)}</id>"
    yield f"<title>{escape(feed.title)}</title>"
    yield f"<updated>{feed.updated or UNDATED}</updated>"
    address = quoted(f"{feed.base}{feed.stem}.xml")
    yield f'<link rel="self" type="application/atom+xml" href={address}/>'
    yield f'<link rel="alternate" type="text/html" href={quoted(feed.home)}/>'
    for item in feed.items:
        yield from _entry(item, feed)
    yield "</feed>"


def _entry(item: Item, feed: Feed) -> Iterator[str]:
    language = f" xml:lang={quoted(item.language)}" if item.language else ""
    yield f"<entry{language}>"
    yield f"<id>{escape(item.id)}</id>"
    yield f"<title>{escape(item.title)}</title>"
    yield f"<updated>{item.updated or UNDATED}</updated>"
    yield f'<link rel="alternate" type="text/html" href={quoted(item.url)}/>'
    for name in item.publishers or (feed.unnamed,):
        yield f"<author><name>{escape(name)}</name></author>"
    if item.theme:
        yield f"<category term={quoted(item.theme)}/>"
    yield f'<content type="html">{escape(item.html)}</content>'
    yield "</entry>"
