"""Archive: this edition and the earlier ones that the site keeps, each with its leads."""

from __future__ import annotations

from msgspec import Struct

from builder.model import Archived, OriginCount, count_origins
from builder.site.views.front import lead_headline
from builder.site.views.lookup import Lookup, shown_headline
from builder.site.views.shared import Link, View, edition_name, frame

PAGE = "archive.html"


class EditionRow(Struct, frozen=True):
    """An edition in a few lines."""

    link: Link
    """Its date, linked to its front page; how much it holds."""
    leads: tuple[Link, ...]
    """The headlines of its lead points, in their order."""


class ArchiveView(View, frozen=True):
    """The page of editions."""

    title: str
    this: EditionRow
    """The edition that the page belongs to."""
    editions: tuple[EditionRow, ...]
    """Those before, newest first."""


def view_archive(lookup: Lookup) -> ArchiveView:
    """The page that lists all editions."""
    strings, briefing = lookup.strings, lookup.briefing
    count = count_origins(entry.attribution for entry in briefing.entries)
    counts = _counts(len(briefing.entries), count, len(briefing.stories), lookup)
    title = strings.say("history")
    return ArchiveView(
        frame(lookup, title, PAGE, Link(strings.say("brief"), "index.html")),
        title,
        EditionRow(
            Link(edition_name(lookup, briefing.edition), "index.html", note=counts),
            tuple(lead_headline(lookup, lookup.entries[each.article]) for each in briefing.leads),
        ),
        tuple(_row(each, lookup) for each in briefing.archive),
    )


def _row(edition: Archived, lookup: Lookup) -> EditionRow:
    count = OriginCount(edition.origins, edition.origins_stated)
    counts = _counts(edition.articles, count, edition.stories, lookup)
    own = lookup.strings.language
    return EditionRow(
        Link(edition_name(lookup, edition.edition), edition.url, note=counts),
        tuple(
            Link(
                shown_headline(each.title),
                each.url,
                each.language if each.language and each.language != own else "",
            )
            for each in edition.leads
        ),
    )


def _counts(articles: int, origins: OriginCount, stories: int, lookup: Lookup) -> str:
    """How much an edition holds; nothing of origins where none is stated."""
    count = lookup.strings.count
    told = [count("articles", articles), count("in_stories", stories)]
    if origins.stated:
        told.insert(1, count("independent", origins.most, origins.least))
    return " · ".join(told)
