"""What goes out beside the pages: feeds, sitemap, citations, the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model import Page
from builder.site.citations import dump_csl, dump_csv
from builder.site.feeds import render_feeds
from builder.site.report import dump_report
from builder.site.sitemap import render_sitemap
from builder.site.views.lookup import Lookup


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
