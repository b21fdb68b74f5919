"""For search engines: which pages there are, and when their content is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from builder.model import Page
from builder.site.marked import escape
from builder.site.views.head import base_address
from builder.site.views.lookup import Lookup

MOST = 50_000
"""Most addresses of one sitemap (sitemaps.org, protocol 0.9)."""

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render_sitemap(lookup: Lookup, paths: Iterable[str], *, most: int = MOST) -> Iterator[Page]:
    """``sitemap.xml`` and ``robots.txt``; neither without the site's address.

    Args:
        lookup: the edition.
        paths: the pages that search engines may list.
        most: addresses in one file; more are spread over ``sitemap-1.xml`` and so on.
    """
    base = base_address(lookup)
    if not base:
        return
    dates = _dates(lookup)
    rows = [_row(base + path, dates.get(path, "")) for path in sorted(paths)]
    parts = [rows[start : start + most] for start in range(0, len(rows), most)] or [[]]
    if len(parts) == 1:
        yield Page("sitemap.xml", _whole("urlset", parts[0]))
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield Page(name, _whole("urlset", part))
        rows = [f"<sitemap><loc>{escape(base + name)}</loc></sitemap>" for name in names]
        yield Page("sitemap.xml", _whole("sitemapindex", rows))
    yield Page("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n".encode())


def _dates(lookup: Lookup) -> dict[str, str]:
    """Path -> date of the newest content of the page, as precise as it is known."""
    addresses, entries = lookup.addresses, lookup.entries
    found = {"index.html": lookup.briefing.edition or ""}
    for entry in lookup.briefing.entries:
        found[addresses.articles[entry.article.id]] = _newest(lookup, [entry.article.id])
    for theme in lookup.briefing.themes:
        found[addresses.themes[theme.id]] = _newest(lookup, theme.articles)
    for story in lookup.briefing.stories:
        if story.id in addresses.stories:
            found[addresses.stories[story.id]] = _newest(lookup, story.articles)
    for phrase in lookup.briefing.phrases:
        held = [each for each in phrase.articles if each in entries]
        found[addresses.phrases[phrase.id]] = _newest(lookup, held)
    return found


def _newest(lookup: Lookup, articles: Sequence[str]) -> str:
    """The latest date that the articles give; empty if they give none."""
    held = [lookup.entries[each].article for each in articles]
    return max((date or "" for each in held for date in (each.published, each.updated)), default="")


def _row(address: str, date: str) -> str:
    changed = f"<lastmod>{date}</lastmod>" if date else ""
    return f"<url><loc>{escape(address)}</loc>{changed}</url>"


def _whole(element: str, rows: Sequence[str]) -> bytes:
    lines = [f'<{element} xmlns="{NAMESPACE}">', *rows, f"</{element}>"]
    return (HEAD + "\n".join(lines) + "\n").encode()
