"""What goes out beside the pages, for other programs: feeds, citations, the report."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Page
from builder.site.citations import dump_csl
from builder.site.feeds import render_feeds
from builder.site.report import dump_report
from builder.site.views.lookup import Lookup


def render_extras(lookup: Lookup) -> Iterator[Page]:
    """Every file that other programs read, but for the sitemap and what is too long to hold."""
    yield from render_feeds(lookup)
    yield Page("citations.json", dump_csl(lookup))
    yield Page("report.json", dump_report(lookup))
