"""A feed as JSON Feed (version 1.1, jsonfeed.org)."""

from __future__ import annotations

import msgspec

from builder.site.feeds.items import Feed, Item

VERSION = "https://jsonfeed.org/version/1.1"


def dump_json(feed: Feed) -> bytes:
    """The feed as a JSON document: the same bytes for the same feed."""
    whole = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": f"{feed.base}{feed.stem}.json",
        "language": feed.language,
        "items": [_item(item) for item in feed.items],
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _item(item: Item) -> dict[str, object]:
    told: dict[str, object] = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": item.html,
        "authors": [{"name": name} for name in item.publishers],
        "tags": [item.theme] if item.theme else [],
    }
    if item.updated:
        told["date_modified"] = item.updated
    if item.language:
        told["language"] = item.language
    return told
