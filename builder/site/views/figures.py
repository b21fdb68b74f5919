"""Figures: numbers with their sentences, those in which sources differ first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.model import Entry
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
from builder.site.views.shared import Link, View, frame, headline, story_link, theme_link
from builder.site.views.tallies import Row, Tally, compare

PAGE = "figures.html"

MOST_ROWS = 30
"""Rows of figures side by side: more than anyone compares, some 50 kB."""

MOST_GROUPS, MOST_LISTED = 60, 80
"""Groups and articles whose own figures are listed, some 150 kB."""

MOST_EACH = 3
"""Figures listed for one article; its own page has all of them."""

MOST_COMPARED = 200
"""Articles of one theme outside stories whose figures are compared; in stories all are."""

MOST_ON_STORY = 8
"""Rows, dates and quotations of each kind on a story's page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One source's figure."""

    printed: str
    place: str
    """Where it stands: see ``place_of``."""
    shown: Shown


@dataclass(frozen=True, slots=True)
class RowView:
    """Figures of several sources that count the same thing."""

    home: Link | None
    """The story or theme; None where the page itself is that."""
    differs: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An article with its first figures."""

    headline: Link
    source: str
    figures: tuple[Cell, ...]
    more: Link | None
    """How many more its own page lists."""


@dataclass(frozen=True, slots=True)
class Group:
    """The articles of one theme that print figures."""

    home: Link
    articles: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class FiguresView(View):
    """The page of all figures."""

    count: str
    differing: tuple[RowView, ...]
    agreeing: tuple[RowView, ...]
    more_rows: str
    groups: tuple[Group, ...]
    further: str
    """What is not listed, in words; empty if all is."""


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """Figures, quotations and dates of one story, for its own page."""

    rows: tuple[RowView, ...]
    quotations: tuple[SpokenView, ...]
    dates: tuple[DatedView, ...]


def view_figures(lookup: Lookup) -> FiguresView:
    """The page of all figures."""
    strings, briefing = lookup.strings, lookup.briefing
    rows = sorted(_rows(lookup), key=lambda pair: not pair[0].differs)
    made = [_row(row, lookup, "", home) for row, home in rows[:MOST_ROWS]]
    groups, listed = _groups(lookup)
    holding = [entry for entry in briefing.entries if entry.analysis.figures]
    figures = sum(len(entry.analysis.figures) for entry in holding)
    return FiguresView(
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


def view_story_facts(articles: Sequence[str], lookup: Lookup, folder: str) -> StoryFacts | None:
    """What a story's page shows of its figures, quotations and dates; None if there are none.

    Args:
        articles: ids of the story's articles, in reading order.
        lookup: the edition.
        folder: where the page stands.
    """
    rows = compare(articles, lookup)[:MOST_ON_STORY]
    facts = StoryFacts(
        tuple(_row(row, lookup, folder, None) for row in rows),
        view_quotations(articles, lookup, folder, MOST_ON_STORY),
        view_dates(articles, lookup, folder)[:MOST_ON_STORY],
    )
    return facts if facts.rows or facts.quotations or facts.dates else None


def _rows(lookup: Lookup) -> Iterator[tuple[Row, Link]]:
    """Every row with its story, or with its theme where it joins several, in their order."""
    for story in lookup.briefing.stories:
        if story.theme is None:
            for row in compare(story.articles, lookup):
                yield row, _story(story.id, lookup)
    for theme in lookup.briefing.themes:
        told = [name for name in theme.articles if lookup.entries[name].story]
        loose = [name for name in theme.articles if not lookup.entries[name].story]
        for row in compare([*told, *loose[:MOST_COMPARED]], lookup):
            events = {each.entry.story for each in row.tallies}
            event = events.pop() if len(events) == 1 else None
            yield row, _story(event, lookup) if event else theme_link(lookup, theme.id, "")


def _story(story: str, lookup: Lookup) -> Link:
    """The story's page, or its first article where it has none."""
    if story in lookup.addresses.stories:
        return story_link(lookup, story, "")
    return headline(lookup, lookup.entries[lookup.stories[story].articles[0]], "")


def _row(row: Row, lookup: Lookup, folder: str, home: Link | None) -> RowView:
    return RowView(
        home,
        row.differs,
        tuple(_cell(each.entry, index, lookup, folder) for each, index in _indexed(row)),
    )


def _indexed(row: Row) -> Iterator[tuple[Tally, int]]:
    for each in row.tallies:
        yield each, each.entry.analysis.figures.index(each.figure)


def _cell(entry: Entry, index: int, lookup: Lookup, folder: str) -> Cell:
    figure = entry.analysis.figures[index]
    return Cell(
        lookup.texts[entry.article.id][figure.start : figure.end],
        place_of(entry, figure.start, figure.end),
        show(entry, figure.sentence, [(figure.start, figure.end)], lookup, folder),
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
    """An article with those figures first that stand in its summary."""
    figures, summary = entry.analysis.figures, set(entry.analysis.summary)
    order = sorted(range(len(figures)), key=lambda at: (figures[at].sentence not in summary, at))
    path = relative(lookup.addresses.articles[entry.article.id], "")
    left = len(figures) - MOST_EACH
    return Listed(
        headline(lookup, entry, ""),
        lookup.strings.source(entry.article.publisher, entry.article.published),
        tuple(_cell(entry, at, lookup, "") for at in sorted(order[:MOST_EACH])),
        Link(lookup.strings.count("more", left), f"{path}#facts") if left > 0 else None,
    )
