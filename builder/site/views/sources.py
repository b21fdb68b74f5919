"""Sources: each publisher with its articles, what only it says, and how much is an agency's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from builder.model import Cite, Entry
from builder.site.strings import FULL_DATE
from builder.site.urls import publisher_id, relative
from builder.site.views.facts import Shown, show
from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link, View, frame, headline, story_link
from builder.site.views.theme import Member, view_member

FOLDER, PAGE = "sources/", "sources.html"

MOST_MEMBERS, MOST_LINES, MOST_ONLY = 60, 300, 20
"""Articles with a sentence, further headlines, and sentences that only one publisher prints, on
the page of a publisher: together below 200 kB."""

MOST_NAMED = 2_000
"""Publishers named on the page of all of them, some 300 kB."""


class SourceLine(Struct, frozen=True):
    """One publisher in the list of all."""

    link: Link
    articles: str
    wire: str
    """How many of them print an agency's words; empty if none."""
    dates: str


class SourcesView(View, frozen=True):
    """The page of all publishers."""

    count: str
    sources: tuple[SourceLine, ...]
    unknown: str
    """How many articles name no publisher; empty if none."""
    more: str


class OnlyView(Struct, frozen=True):
    """A sentence that no other source of its story matches."""

    shown: Shown
    story: Link
    """Named, not linked: the sentence's article leads there."""


class SourceView(View, frozen=True):
    """A publisher's page."""

    name: str
    facts: tuple[str, ...]
    """Counts, days and languages, in words."""
    only: tuple[OnlyView, ...]
    more_only: str
    members: tuple[Member, ...]
    lines: tuple[Link, ...]
    more: str
    """How many articles are not listed; empty if none."""


def view_sources(lookup: Lookup) -> SourcesView:
    """The page of all publishers, those with most articles first, ties by name."""
    strings, published = lookup.strings, _by_publisher(lookup)
    known = sorted(
        (name for name in published if name), key=lambda name: (-len(published[name]), name)
    )
    unknown = published.get("", ())
    return SourcesView(
        frame(lookup, strings.say("sources"), PAGE),
        strings.count("sources_count", len(known)),
        tuple(_line(name, published[name], lookup) for name in known[:MOST_NAMED]),
        strings.say("sources_unknown", articles=strings.count("articles", len(unknown)))
        if unknown
        else "",
        strings.count("more", len(known) - MOST_NAMED) if len(known) > MOST_NAMED else "",
    )


def view_source(publisher: str, lookup: Lookup) -> SourceView:
    """The page of a publisher by its id."""
    strings, path = lookup.strings, lookup.addresses.publishers[publisher]
    told = lookup.published[publisher]
    entries = [lookup.entries[article] for article in told.articles]
    trail = (
        Link(strings.say("brief"), relative("index.html", FOLDER)),
        Link(strings.say("sources"), relative(PAGE, FOLDER)),
    )
    left = len(entries) - MOST_MEMBERS - MOST_LINES
    more_only = len(told.only) - MOST_ONLY
    return SourceView(
        frame=frame(lookup, told.name, path, *trail),
        name=told.name,
        facts=tuple(_facts(entries, lookup)),
        only=tuple(_only_here(*each, lookup) for each in told.only[:MOST_ONLY]),
        more_only=strings.count("more", more_only) if more_only > 0 else "",
        members=tuple(view_member(entry, lookup, FOLDER) for entry in entries[:MOST_MEMBERS]),
        lines=tuple(
            headline(lookup, entry.article, FOLDER)
            for entry in entries[MOST_MEMBERS : MOST_MEMBERS + MOST_LINES]
        ),
        more=strings.count("more", left) if left > 0 else "",
    )


def source_link(lookup: Lookup, publisher: str | None, folder: str) -> Link | None:
    """A publisher's name, linked to its page; None if it is not known."""
    if not publisher:
        return None
    path = lookup.addresses.publishers[publisher_id(publisher)]
    return Link(publisher, relative(path, folder))


def _facts(entries: Sequence[Entry], lookup: Lookup) -> Iterator[str]:
    """How many articles, from when, in which languages, and how much of it is an agency's."""
    strings = lookup.strings
    yield strings.count("articles", len(entries))
    dates = _dates(entries, lookup)
    if dates:
        yield dates
    names = strings.catalogue.languages
    yield ", ".join(
        strings.named(names, each)
        for each in sorted({entry.article.language or "" for entry in entries} - {""})
    )
    wire = _wire(entries, lookup)
    if wire:
        yield wire


def _line(name: str, entries: Sequence[Entry], lookup: Lookup) -> SourceLine:
    link = source_link(lookup, name, "")
    return SourceLine(
        link or Link(name, ""),
        lookup.strings.count("articles", len(entries)),
        _wire(entries, lookup),
        _dates(entries, lookup),
    )


def _wire(entries: Sequence[Entry], lookup: Lookup) -> str:
    """How many articles print words that are not their publisher's own, and whose; or empty."""
    names = [
        entry.origin.name
        for entry in entries
        if entry.origin
        and entry.origin.name
        and entry.origin.rule not in ("own", "family")
        and entry.origin.name != entry.article.publisher
    ]
    if not names:
        return ""
    whose = ", ".join(sorted(set(names)))
    return lookup.strings.say("wire_share", n=len(names), all=len(entries), names=whose)


def _dates(entries: Sequence[Entry], lookup: Lookup) -> str:
    days = [day for entry in entries if len(day := entry.article.published or "") == FULL_DATE]
    return lookup.strings.dates(min(days), max(days)) if days else ""


def _by_publisher(lookup: Lookup) -> Mapping[str, list[Entry]]:
    """Name -> articles in the edition's order, copies last; empty name for unknown ones."""
    found: dict[str, list[Entry]] = {}
    for entry in lookup.briefing.every:
        found.setdefault(entry.article.publisher or "", []).append(entry)
    return found


def _only_here(cite: Cite, story: str, lookup: Lookup) -> OnlyView:
    entry = lookup.entries[cite.article]
    ids = [each.id for each in entry.analysis.sentences]
    return OnlyView(
        show(entry, ids.index(cite.sentence), (), lookup, FOLDER),
        story_link(lookup, story, FOLDER),
    )
