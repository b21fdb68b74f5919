"""Changes: what is new, went on, was rewritten or withdrawn since an earlier edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.model import Changes, Entry, Grown, OriginCount, Rewritten, Withdrawn
from builder.site.views.lookup import Lookup
from builder.site.views.news import MOST, MOST_SENTENCES, PAGE, anchor, counts, loose, since
from builder.site.views.shared import (
    Link,
    Quote,
    View,
    best_quote,
    event_link,
    frame,
    headline,
    origins,
    quote,
)
from builder.site.views.tallies import Row, compare

MOST_FIGURES = 3
"""Figures that differ from those before, told of one story."""


class Report(Struct, frozen=True):
    """An article with the sentence that stands for it."""

    anchor: str
    headline: Link
    quote: Quote | None
    note: str = ""
    """How many report it, in words."""


class Moved(Struct, frozen=True):
    """A figure of a new article, and what earlier ones print of the same thing."""

    now: tuple[Link, ...]
    before: tuple[Link, ...]


class GrownView(Struct, frozen=True):
    """A story that went on."""

    headline: Link
    note: str
    reports: tuple[Report, ...]
    more: str
    figures: tuple[Moved, ...]


class RewrittenView(Struct, frozen=True):
    """An article with another text or headline."""

    anchor: str
    headline: Link
    source: str
    updated: str
    """When it was updated, as it says itself, in words; empty where it does not."""
    title_before: str
    """Empty if it is the same."""
    date_before: str
    """The date that it bore, in words; empty if it is the same."""
    dropped: tuple[str, ...]
    added: tuple[Quote, ...]
    more: str
    note: str
    """What is known of an excerpt, of which nothing else can be told; mostly empty."""


class WithdrawnView(Struct, frozen=True):
    """An article that is gone."""

    name: str
    """Its headline, or its path where that is all that may be told."""
    source: str


class Section(Struct, frozen=True):
    """One kind of change."""

    count: str
    more: str
    """How many more there are than are listed, in words."""


class ChangesView(View, frozen=True):
    """The page of changes."""

    title: str
    told: str
    again: str
    """That this edition was issued before, under the same date; mostly empty."""
    stories: tuple[Report, ...]
    grown: tuple[GrownView, ...]
    reports: tuple[Report, ...]
    rewritten: tuple[RewrittenView, ...]
    withdrawn: tuple[WithdrawnView, ...]
    quiet: tuple[Link, ...]
    sections: dict[str, Section]
    """Name of each of these lists -> how long it is."""


def view_changes(lookup: Lookup, changes: Changes) -> ChangesView:
    """The page that tells what changed."""
    strings, briefing = lookup.strings, lookup.briefing
    reports = loose(briefing, changes)
    lists = {
        "stories": changes.stories,
        "grown": changes.grown,
        "reports": reports,
        "rewritten": changes.rewritten,
        "withdrawn": changes.withdrawn,
        "quiet": changes.quiet,
    }
    return ChangesView(
        frame=frame(lookup, strings.say("changes"), PAGE, Link(strings.say("brief"), "index.html")),
        title=strings.say("changes_since", since=since(lookup, changes)),
        told=counts(lookup, changes),
        again=strings.say("issued_again", date=strings.date(changes.before))
        if changes.before and changes.before == briefing.edition
        else "",
        stories=tuple(_story(each, lookup) for each in changes.stories[:MOST]),
        grown=tuple(_grown(each, lookup) for each in changes.grown[:MOST]),
        reports=tuple(_report(each, lookup) for each in reports[:MOST]),
        rewritten=tuple(_rewritten(each, lookup) for each in changes.rewritten[:MOST]),
        withdrawn=tuple(_withdrawn(each, lookup) for each in changes.withdrawn[:MOST]),
        quiet=tuple(event_link(lookup, each, "") for each in changes.quiet[:MOST]),
        sections={name: _section(each, lookup) for name, each in lists.items()},
    )


def _section(listed: Sequence[object], lookup: Lookup) -> Section:
    more = len(listed) - MOST
    return Section(f"{len(listed):,}", lookup.strings.count("more", more) if more > 0 else "")


def _report(entry: Entry, lookup: Lookup) -> Report:
    return Report(
        anchor(entry.article.id),
        headline(lookup, entry.article, ""),
        best_quote(lookup, entry, ""),
        lookup.sources[entry.article.id],
    )


def _story(story: str, lookup: Lookup) -> Report:
    entries = [lookup.entries[name] for name in lookup.stories[story].articles]
    first = entries[0]
    told = origins(lookup, entries)
    return Report(
        anchor(first.article.id), event_link(lookup, story, ""), best_quote(lookup, first, ""), told
    )


def _grown(grown: Grown, lookup: Lookup) -> GrownView:
    strings = lookup.strings
    more = len(grown.joined) - MOST_SENTENCES
    articles = strings.count("news_grown", len(grown.joined))
    before = OriginCount(grown.origins_before, grown.origins_before_stated)
    now = OriginCount(grown.origins, grown.origins_stated)
    told = strings.count("origins_said", now.most, now.least)
    if now != before:
        was = strings.count("origins_said", before.most, before.least)
        told = strings.say("news_origins", before=was, now=told)
    return GrownView(
        event_link(lookup, grown.story, ""),
        f"{articles} · {told}" if now.stated else strings.say("origins_unknown", articles=articles),
        tuple(_report(lookup.entries[name], lookup) for name in grown.joined[:MOST_SENTENCES]),
        strings.count("more", more) if more > 0 else "",
        tuple(_moved(grown, lookup))[:MOST_FIGURES],
    )


def _moved(grown: Grown, lookup: Lookup) -> Iterator[Moved]:
    """Figures of the story's new articles that differ from those of its earlier ones."""
    for row in compare(lookup.stories[grown.story].articles, lookup):
        now, before = (
            _printed(row, grown, lookup, new=True),
            _printed(row, grown, lookup, new=False),
        )
        if row.differs and now and before:
            yield Moved(now, before)


def _printed(row: Row, grown: Grown, lookup: Lookup, *, new: bool) -> tuple[Link, ...]:
    """The figures of a row that new articles print, or those of the others, as printed."""
    told = []
    for each in row.tallies:
        article, figure = each.entry.article, each.figure
        if (article.id in grown.joined) is new:
            sentence = each.entry.analysis.sentences[figure.sentence].id
            text = lookup.texts[article.id][figure.start : figure.end]
            place, source = lookup.place(article.id, sentence, ""), lookup.sources[article.id]
            told.append(Link(text, place, lookup.foreign(article), source))
    return tuple(told)


def _rewritten(found: Rewritten, lookup: Lookup) -> RewrittenView:
    entry, strings = lookup.entries[found.article], lookup.strings
    title = entry.article.title
    more = max(len(found.added), len(found.dropped)) - MOST_SENTENCES
    silent = lookup.settings.site.rights == "excerpt" and found.title_before == title
    return RewrittenView(
        anchor=anchor(found.article),
        headline=headline(lookup, entry.article, ""),
        source=lookup.sources[found.article],
        updated=strings.say("updated", date=strings.date(entry.article.updated))
        if entry.article.updated
        else "",
        title_before=found.title_before if found.title_before != title else "",
        date_before=strings.date(found.published_before)
        if found.published_before != entry.article.published
        else "",
        dropped=found.dropped[:MOST_SENTENCES],
        added=tuple(
            quote(lookup, entry.article, name, "") for name in found.added[:MOST_SENTENCES]
        ),
        more=lookup.strings.count("more", more) if more > 0 else "",
        note=lookup.strings.say("other_file") if silent else "",
    )


def _withdrawn(found: Withdrawn, lookup: Lookup) -> WithdrawnView:
    source = lookup.strings.source(found.publisher, found.published) if found.title else ""
    return WithdrawnView(found.title or found.source_path, source)
