"""What goes out beside the pages: feeds, sitemap, citations, the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model import Page
from builder.site.citations import dump_csl, dump_csv
from builder.site.feeds import render_feeds
from builder.site.report import dump_report
from builder.site.sitemap import render_sitemap
from builder.site.views.lookup import Lookup

NOINDEX = b'<meta name="robots" content="noindex">'
"""With this in its head a page asks search engines not to list it."""

HEAD_BYTES = 4_000
"""Where the head of a page ends at the latest, linked data not counted."""


def render_extras(lookup: Lookup, indexed: Iterable[str]) -> Iterator[Page]:
    """Every file that other programs read, but for ``briefing.json``.

    Args:
        lookup: the edition.
        indexed: paths of the pages that search engines may list, in any order.
    """
    yield from render_feeds(lookup)
    yield from render_sitemap(lookup, indexed)
    yield Page("citations.csv", dump_csv(lookup))
    yield Page("citations.json", dump_csl(lookup))
    yield Page("report.json", dump_report(lookup))


def is_indexed(page: Page) -> bool:
    """True for a page that search engines may list: it says so itself, whatever its template."""
    return page.path.endswith(".html") and NOINDEX not in page.body[:HEAD_BYTES]
