"""The map of an edition: every article a point near its relatives, drawn by a template.

Across, a place is a share of the map's width, so that points keep their size on every screen; down,
it is in pixels from the top of the row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from builder.model import Entry
from builder.site.urls import relative
from builder.site.views.days import Days, lay_out
from builder.site.views.lookup import Lookup, shown_headline
from builder.site.views.shared import Link, theme_link

PITCH = 24
"""Pixels between two points: the least size of a target (WCAG 2.2, 2.5.8)."""

COLUMNS = (("wide", 26), ("narrow", 11))
"""Name of a drawing and its columns: so many keep the pitch beside the names of themes on a screen
of 60 rem, and below them on one of 320 pixels."""

MOST_POINTS = 160
"""Most articles of an edition that are told apart as points. Of more nobody makes out one, and the
two drawings of each weigh half a kilobyte: lines that count them say more."""

HIGHEST = 12
"""Most points above one another; the rest of a stack is counted."""

NAME_LENGTH = 60
"""Characters of a headline beside its point; they fit into half of the narrowest wide drawing."""

BASELINE = 16
"""Pixels from the top of a line of ``PITCH`` to the foot of its letters."""

RISE = 8
"""Pixels above the highest point, for a headline that stands between two levels."""

_Events = Sequence[tuple[Entry, ...]]
_Place = tuple[int, int]
"""Column from the left, and level from the bottom."""


class Point(Struct, frozen=True):
    """An article."""

    x: str
    y: int
    href: str
    name: str
    """Headline, publisher and date."""
    short: str
    """The headline as it stands beside the point."""
    lang: str
    """Language of the headline where it is not the interface's."""
    side: str
    """``start`` or ``end``: which end of the name is at the point."""


class Stroke(Struct, frozen=True):
    """A straight line between two reports of one event."""

    x1: str
    y1: int
    x2: str
    y2: int


class Text(Struct, frozen=True):
    """A word at a place."""

    x: str
    y: int
    text: str
    side: str = "middle"
    """Which part of the word is at the place: ``start``, ``middle`` or ``end``."""


class Field(Struct, frozen=True):
    """One theme in one drawing, or the dates below all of them."""

    kind: str
    height: int
    points: tuple[Point, ...]
    strokes: tuple[Stroke, ...]
    texts: tuple[Text, ...]
    """How many articles a cut stack leaves out, or dates."""


class MapRow(Struct, frozen=True):
    """One theme, or the other reports."""

    link: Link
    fields: tuple[Field, ...]


class MapView(Struct, frozen=True):
    """The map of an edition."""

    rows: tuple[MapRow, ...]
    axes: tuple[Field, ...]
    """The dates below the rows, for each drawing; empty where points stand in reading order."""


def view_map(lookup: Lookup) -> MapView | None:
    """Every article by theme and date, reports of one event joined.

    Where too few days are known, points stand in reading order instead.

    Returns:
        None if the edition has no themes, or more articles than can be told apart.
    """
    briefing = lookup.briefing
    if not briefing.themes or len(briefing.entries) > MOST_POINTS:
        return None
    rows = [
        (theme_link(lookup, theme.id, ""), lookup.events(theme.articles))
        for theme in briefing.themes
    ]
    loners = [entry.article.id for entry in briefing.entries if entry.theme is None]
    if loners:
        other = Link(lookup.strings.say("other_reports"), "#other")
        rows.append((other, lookup.events(loners)))
    told = [events for _, events in rows]
    grids = [_grid(lookup, kind, columns, told) for kind, columns in COLUMNS]
    return MapView(
        tuple(MapRow(link, tuple(grid.field(events) for grid in grids)) for link, events in rows),
        tuple(grid.axis(grid.days) for grid in grids if grid.days),
    )


class _Grid(Struct, frozen=True):
    """Where points stand in one drawing."""

    lookup: Lookup
    kind: str
    days: Days | None
    dated: int
    """Columns of days, or of reading order."""
    columns: int
    """All columns; one more than ``dated`` if some articles' day is not known."""

    def field(self, events: _Events) -> Field:
        """The points of one row, those of one event joined."""
        places = _places(events, self.days, self.columns)
        shown = {name: place for name, place in places.items() if place[1] < HIGHEST}
        cut = Counter(column for column, level in places.values() if level >= HIGHEST)
        levels = 1 + max(level for _, level in shown.values())
        height = (levels + bool(cut)) * PITCH + RISE
        entries = [entry for event in events for entry in event if entry.article.id in shown]
        return Field(
            self.kind,
            height,
            tuple(self._point(entry, shown[entry.article.id], height) for entry in entries),
            tuple(self._strokes(events, shown, height)),
            tuple(Text(self._x(each), BASELINE, f"+{cut[each]:,}") for each in sorted(cut)),
        )

    def axis(self, days: Days) -> Field:
        """The first and the last date, and what the last column is for."""
        strings = self.lookup.strings
        first, last = strings.date(days.date(0)), strings.date(days.last)
        if days.crowded:
            first = strings.say("and_before", date=first)
        texts = [
            Text("0%", BASELINE, first, "start"),
            Text(_share(self.dated, self.columns), BASELINE, last, "end"),
        ]
        if self.columns > self.dated:
            texts.append(Text("100%", BASELINE + PITCH, strings.say("undated"), "end"))
        return Field(self.kind, PITCH * (1 + self.columns - self.dated), (), (), tuple(texts))

    def _point(self, entry: Entry, place: _Place, height: int) -> Point:
        article, (column, level) = entry.article, place
        title = shown_headline(article.title)
        return Point(
            self._x(column),
            _y(level, height),
            relative(self.lookup.addresses.articles[article.id], ""),
            f"{title} ({self.lookup.strings.source(article.publisher, article.published)})",
            shown_headline(title, NAME_LENGTH) if self.kind == "wide" else "",
            self.lookup.foreign(article),
            "start" if 2 * column < self.columns else "end",
        )

    def _strokes(
        self, events: _Events, shown: Mapping[str, _Place], height: int
    ) -> Iterator[Stroke]:
        for event in events:
            places = [shown[each.article.id] for each in event if each.article.id in shown]
            for one, other in pairwise(places):
                yield Stroke(
                    self._x(one[0]), _y(one[1], height), self._x(other[0]), _y(other[1], height)
                )

    def _x(self, column: int) -> str:
        return _share(2 * column + 1, 2 * self.columns)


def _grid(lookup: Lookup, kind: str, most: int, rows: Sequence[_Events]) -> _Grid:
    """A drawing with at most ``most`` columns."""
    entries = [entry for events in rows for event in events for entry in event]
    days = lay_out((entry.article.published for entry in entries), most - 1)
    dated = days.columns if days else most
    undated = days is not None and any(days.column(e.article.published) is None for e in entries)
    return _Grid(lookup, kind, days, dated, dated + undated)


def _places(events: _Events, days: Days | None, columns: int) -> dict[str, _Place]:
    """Article id -> its place; articles of one column stand above one another in reading order."""
    heights: Counter[int] = Counter()
    found: dict[str, _Place] = {}
    for number, entry in enumerate(entry for event in events for entry in event):
        day = days.column(entry.article.published) if days else number % columns
        column = columns - 1 if day is None else day
        found[entry.article.id] = (column, heights[column])
        heights[column] += 1
    return found


def _y(level: int, height: int) -> int:
    return height - level * PITCH - PITCH // 2


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}%"
