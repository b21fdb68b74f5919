"""The edition and its themes as feeds that tell the truth about what is new.

An entry is an event: a story, or an article that no other reports. Its id is made of the site's id
and the event's, never of an address; its date is the date of its newest article, never the clock.
An edition that has not changed gives the same feeds.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Page
from builder.site.feeds.atom import dump_atom
from builder.site.feeds.items import Feed, tell
from builder.site.feeds.json_feed import dump_json
from builder.site.views.head import base_address
from builder.site.views.lookup import Lookup

__all__ = ["render_feeds"]


def render_feeds(lookup: Lookup) -> Iterator[Page]:
    """Atom and JSON Feed of the edition and of each theme; none without the site's address."""
    if not base_address(lookup):
        return
    everything = [entry.article.id for entry in lookup.briefing.entries]
    title = lookup.settings.site.title
    yield from _dump(
        tell(lookup, everything, name="edition", title=title, page="index.html", stem="feed")
    )
    for theme in lookup.briefing.themes:
        path = lookup.addresses.themes[theme.id]
        stem = path.removesuffix(".html")
        whole = f"{theme.label} · {title}"
        yield from _dump(
            tell(lookup, theme.articles, name=theme.id, title=whole, page=path, stem=stem)
        )


def _dump(feed: Feed) -> Iterator[Page]:
    yield Page(f"{feed.stem}.xml", dump_atom(feed))
    yield Page(f"{feed.stem}.json", dump_json(feed))
