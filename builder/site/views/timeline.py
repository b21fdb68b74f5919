"""The timeline: dates that the texts name, each with its sentence, as precise as printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from builder.model import DateNamed, Entry
from builder.site.views.dates import first_day, words_of
from builder.site.views.facts import DatedView, dated
from builder.site.views.lookup import Lookup
from builder.site.views.shared import View, frame

PAGE = "timeline.html"

MOST_SENTENCES = 300
"""Sentences on the page: more than anyone reads, some 150 kB."""

MOST_A_DATE = 8
"""Sentences under one date."""

MOST_OPEN = 40
"""Dates listed that could not be resolved."""

SINGLE_YEARS = 8
"""Years back to which each has a heading of its own; older ones stand by decades."""

YEAR = 4
"""Characters of a year."""

Found = tuple[Entry, DateNamed]


class Day(Struct, frozen=True):
    """One date, as precise as it is known, with the sentences that name it."""

    words: str
    sentences: tuple[DatedView, ...]
    more: str
    """How many sentences more name it; empty if none."""


class Stretch(Struct, frozen=True):
    """The dates of one year, or those still to come."""

    name: str
    anchor: str
    days: tuple[Day, ...]


class TimelineView(View, frozen=True):
    """The page of dates."""

    count: str
    stretches: tuple[Stretch, ...]
    open: tuple[DatedView, ...]
    more_open: str
    further: str
    """What is not shown, in words; empty if all is."""


def view_timeline(lookup: Lookup) -> TimelineView:
    """The page of all dates: what is ahead first, then back in time."""
    strings, entries = lookup.strings, lookup.briefing.entries
    named = [(entry, each) for entry in entries for each in entry.analysis.dates]
    known = [pair for pair in named if pair[1].value]
    unresolved = [pair for pair in named if not pair[1].value]
    shown = _chosen(known)
    holding = {entry.article.id for entry, _ in named}
    count = strings.say(
        "in_articles",
        count=strings.count("dates_count", len(named)),
        articles=strings.count("articles", len(holding)),
    )
    return TimelineView(
        frame(lookup, strings.say("timeline"), PAGE),
        count,
        tuple(_stretches(shown, lookup)),
        tuple(dated(entry, [each], lookup, "") for entry, each in unresolved[:MOST_OPEN]),
        strings.count("more", len(unresolved) - MOST_OPEN) if len(unresolved) > MOST_OPEN else "",
        strings.say("dates_capped", shown=f"{len(shown):,}", all=f"{len(known):,}")
        if len(shown) < len(known)
        else "",
    )


def count_ahead(lookup: Lookup) -> int:
    """How many of the dates that the page shows are after the edition's."""
    edition = lookup.briefing.edition
    if not edition:
        return 0
    known = (
        (entry, each)
        for entry in lookup.briefing.entries
        for each in entry.analysis.dates
        if each.value
    )
    return sum(first_day(each.value) > edition for _, each in _chosen(known))


def _chosen(known: Iterable[Found]) -> list[Found]:
    """At most ``MOST_SENTENCES`` dates: each article's first, then each one's second, and on."""
    first: list[Found] = []
    further: list[tuple[int, Found]] = []
    for _, dates in groupby(known, key=lambda pair: pair[0].article.id):
        earliest, *others = dates
        first.append(earliest)
        if len(first) == MOST_SENTENCES:
            return first
        further += enumerate(others)
    further.sort(key=lambda pair: pair[0])
    return [*first, *(pair for _, pair in further)][:MOST_SENTENCES]


def _stretches(found: Iterable[Found], lookup: Lookup) -> list[Stretch]:
    """What is ahead of the edition, earliest first; then each year, latest first."""
    edition = lookup.briefing.edition or ""
    ahead = [pair for pair in found if edition and first_day(pair[1].value) > edition]
    past = [pair for pair in found if not edition or first_day(pair[1].value) <= edition]
    made = []
    if ahead:
        name = lookup.strings.say("dates_ahead", date=lookup.strings.date(edition))
        made.append(Stretch(name, "ahead", _days(sorted(ahead, key=_place), lookup)))
    past.sort(key=_place)
    recent = int(edition[:YEAR]) - SINGLE_YEARS if edition else 0
    parted = {
        name: list(pairs) for name, pairs in groupby(past, key=lambda pair: _part(pair, recent))
    }
    for year, decade in sorted(parted, reverse=True):
        name = lookup.strings.say("date_decade", year=year) if decade else year
        days = _days(parted[year, decade], lookup)
        made.append(Stretch(name, f"year-{year}", days[::-1]))
    return made


def _part(pair: Found, recent: int) -> tuple[str, bool]:
    """The year of a date, or the first year of its decade, and whether it is a decade."""
    year = first_day(pair[1].value)[:YEAR]
    decade = int(year) < recent
    return (f"{year[:-1]}0" if decade else year), decade


def _place(pair: Found) -> tuple[str, str, str, int]:
    """By day, the less precise first, then by article and place."""
    entry, each = pair
    return first_day(each.value), each.value, entry.article.id, each.start


def _days(found: Sequence[Found], lookup: Lookup) -> tuple[Day, ...]:
    days = []
    for value, group in groupby(found, key=lambda pair: pair[1].value):
        pairs = list(group)
        left = len(pairs) - MOST_A_DATE
        days.append(
            Day(
                words_of(value, lookup.strings),
                tuple(dated(entry, [each], lookup, "") for entry, each in pairs[:MOST_A_DATE]),
                lookup.strings.count("more", left) if left > 0 else "",
            )
        )
    return tuple(days)
