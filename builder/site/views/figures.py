"""Figures: numbers with their sentences, those in which sources differ first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import DecodeError, Struct

from builder.model import Entry, Figure
from builder.packed import digest, pack, unpack
from builder.site.urls import relative
from builder.site.views.facts import (
    DatedView,
    Shown,
    SpokenView,
    place_of,
    show,
    view_dates,
    view_quotations,
)
from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link, View, event_link, frame, headline, theme_link
from builder.site.views.tallies import Row, compare

PAGE = "figures.html"

MOST_ROWS = 30
"""Rows of figures side by side: more than anyone compares, some 50 kB."""

MOST_GROUPS, MOST_LISTED = 60, 80
"""Groups and articles whose own figures are listed, some 150 kB."""

MOST_EACH = 3
"""Sentences with figures that are listed of one article; its own page names all figures."""

MOST_COMPARED = 200
"""Articles of one theme outside stories whose figures are compared; in stories all are."""

MOST_ON_STORY = 8
"""Rows, dates and quotations of each kind on a story's page."""


class Cell(Struct, frozen=True):
    """The figures of one sentence."""

    facts: tuple[tuple[str, str], ...]
    """Each as printed, with where it stands: see ``place_of``."""
    shown: Shown


class Beside(Struct, frozen=True):
    """Sentences whose figures count the same things."""

    differs: bool
    cells: tuple[tuple[str, tuple[int, ...]], ...]
    """Article id, and which of its figures, all of one sentence."""


class RowView(Struct, frozen=True):
    """Figures of several sources that count the same thing."""

    home: Link | None
    """The story or theme; None where the page itself is that."""
    differs: bool
    cells: tuple[Cell, ...]


class Listed(Struct, frozen=True):
    """An article with its first figures."""

    headline: Link
    source: str
    figures: tuple[Cell, ...]
    more: Link | None
    """How many more its own page lists."""


class Group(Struct, frozen=True):
    """The articles of one theme that print figures."""

    home: Link
    articles: tuple[Listed, ...]


class FiguresView(View, frozen=True):
    """The page of all figures."""

    count: str
    differing: tuple[RowView, ...]
    agreeing: tuple[RowView, ...]
    more_rows: str
    groups: tuple[Group, ...]
    further: str
    """What is not listed, in words; empty if all is."""


class StoryFacts(Struct, frozen=True):
    """Figures, quotations and dates of one story, for its own page."""

    rows: tuple[RowView, ...]
    quotations: tuple[SpokenView, ...]
    dates: tuple[DatedView, ...]


def renew_figures(lookup: Lookup, note: bytes) -> tuple[FiguresView, bytes]:
    """The page of all figures, and a note for the next time.

    Args:
        lookup: the edition.
        note: what this gave for an earlier one: articles that are as they were are not compared
            with each other again.
    """
    strings, briefing = lookup.strings, lookup.briefing
    told = [*_compared(lookup, _recalled(note))]
    rows = [(row, theme) for _, theme, some in told for row in some]
    rows.sort(key=lambda pair: not pair[0].differs)
    made = [_row(row, lookup, "", _home(row, theme, lookup)) for row, theme in rows[:MOST_ROWS]]
    groups, listed = _groups(lookup)
    holding = [entry for entry in briefing.entries if entry.analysis.figures]
    figures = sum(len(entry.analysis.figures) for entry in holding)
    view = FiguresView(
        frame(lookup, strings.say("figures"), PAGE, Link(strings.say("brief"), "index.html")),
        strings.say(
            "in_articles",
            count=strings.count("figures_count", figures),
            articles=strings.count("articles", len(holding)),
        ),
        tuple(row for row in made if row.differs),
        tuple(row for row in made if not row.differs),
        strings.count("more", len(rows) - MOST_ROWS) if len(rows) > MOST_ROWS else "",
        groups,
        strings.say("facts_capped", articles=strings.count("articles", len(holding) - listed))
        if len(holding) > listed
        else "",
    )
    return view, pack({key: some for key, _, some in told})


def view_story_facts(articles: Sequence[str], lookup: Lookup, folder: str) -> StoryFacts | None:
    """What a story's page shows of its figures, quotations and dates; None if there are none.

    Args:
        articles: ids of the story's articles, in reading order.
        lookup: the edition.
        folder: where the page stands.
    """
    rows = _merge(compare(articles, lookup))[:MOST_ON_STORY]
    facts = StoryFacts(
        tuple(_row(told, lookup, folder, None) for told in rows),
        view_quotations(articles, lookup, folder, MOST_ON_STORY),
        view_dates(articles, lookup, folder, MOST_ON_STORY),
    )
    return facts if facts.rows or facts.quotations or facts.dates else None


def _compared(
    lookup: Lookup, known: Mapping[bytes, tuple[Beside, ...]]
) -> Iterator[tuple[bytes, str, tuple[Beside, ...]]]:
    """The rows of all articles that are compared with each other, as ``_together`` has them.

    Yields:
        A digest of all of those articles that is compared, the theme, the rows.
    """
    entries, state = lookup.entries, lookup.reads.digest
    for theme, names in _together(lookup):
        places = [(entries[name].story, entries[name].attribution) for name in names]
        key = digest((places, [state(f"article {name}") for name in names]))
        rows = known.get(key)
        yield key, theme, _merge(compare(names, lookup)) if rows is None else rows


def _together(lookup: Lookup) -> Iterator[tuple[str, Sequence[str]]]:
    """Theme, or nothing, and articles: stories outside themes, then themes, in their order."""
    for story in lookup.briefing.stories:
        if story.theme is None:
            yield "", story.articles
    for theme in lookup.briefing.themes:
        joined = [name for name in theme.articles if lookup.entries[name].story]
        loose = [name for name in theme.articles if not lookup.entries[name].story]
        yield theme.id, [*joined, *loose[:MOST_COMPARED]]


def _recalled(note: bytes) -> Mapping[bytes, tuple[Beside, ...]]:
    """Rows by the digest of their articles, as a note has them."""
    try:
        return unpack(note, dict[bytes, tuple[Beside, ...]])
    except DecodeError:
        return {}


def _merge(rows: Iterable[Row]) -> tuple[Beside, ...]:
    """The rows, those together whose figures stand in the same sentences; in their order."""
    found: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        places = ((each.entry.article.id, each.figure.sentence) for each in row.tallies)
        found.setdefault((row.differs, *places), []).append(row)
    return tuple(
        Beside(
            told[0].differs,
            tuple(
                (cells[0].entry.article.id, tuple(each.number for each in cells))
                for cells in zip(*(row.tallies for row in told), strict=True)
            ),
        )
        for told in found.values()
    )


def _home(row: Beside, theme: str, lookup: Lookup) -> Link:
    """The story, or the theme where it joins several."""
    events = {lookup.entries[article].story for article, _ in row.cells}
    event = events.pop() if len(events) == 1 else None
    return event_link(lookup, event, "") if event else theme_link(lookup, theme, "")


def _row(row: Beside, lookup: Lookup, folder: str, home: Link | None) -> RowView:
    cells = ((lookup.entries[article], numbers) for article, numbers in row.cells)
    return RowView(
        home,
        row.differs,
        tuple(
            _cell(entry, [entry.analysis.figures[number] for number in numbers], lookup, folder)
            for entry, numbers in cells
        ),
    )


def _cell(entry: Entry, figures: Sequence[Figure], lookup: Lookup, folder: str) -> Cell:
    """Figures of one sentence, by place."""
    spans = sorted((each.start, each.end) for each in figures)
    text = lookup.texts[entry.article.id]
    return Cell(
        tuple((text[start:end], place_of(entry, start, end)) for start, end in spans),
        show(entry, figures[0].sentence, spans, lookup, folder),
    )


def _groups(lookup: Lookup) -> tuple[tuple[Group, ...], int]:
    """The listed articles by theme, and how many they are."""
    other = Link(lookup.strings.say("other_reports"), "themes.html#other")
    loose = [entry.article.id for entry in lookup.briefing.entries if not entry.theme]
    homes = [
        *((theme_link(lookup, each.id, ""), each.articles) for each in lookup.briefing.themes),
        (other, loose),
    ]
    found, count = [], 0
    for home, names in homes[:MOST_GROUPS]:
        room = MOST_LISTED - count
        listed = tuple(_listed(entry, lookup) for entry in _holding(names, lookup, room))
        count += len(listed)
        if listed:
            found.append(Group(home, listed))
    return tuple(found), count


def _holding(names: Iterable[str], lookup: Lookup, room: int) -> list[Entry]:
    """The first articles that print figures, as many as there is room for."""
    entries = (lookup.entries[name] for name in names)
    return [entry for entry in entries if entry.analysis.figures][: max(0, room)]


def _listed(entry: Entry, lookup: Lookup) -> Listed:
    """An article with its first sentences with figures, those of its summary before others."""
    found: dict[int, list[Figure]] = {}
    for figure in entry.analysis.figures:
        found.setdefault(figure.sentence, []).append(figure)
    summary = set(entry.analysis.summary)
    chosen = sorted(found, key=lambda at: (at not in summary, at))[:MOST_EACH]
    path = relative(lookup.addresses.articles[entry.article.id], "")
    left = len(entry.analysis.figures) - sum(len(found[at]) for at in chosen)
    return Listed(
        headline(lookup, entry.article, ""),
        lookup.strings.source(entry.article.publisher, entry.article.published),
        tuple(_cell(entry, found[at], lookup, "") for at in sorted(chosen)),
        Link(lookup.strings.count("more", left), f"{path}#facts") if left > 0 else None,
    )
