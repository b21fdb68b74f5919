"""When articles appeared: a strip of themes, and a phrase's line as small as a word.

Across, the strip counts in columns, which its drawing stretches to its width; all else is in
pixels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from builder.model import Phrase
from builder.site.views.days import Days, lay_out
from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link, theme_link

COLUMNS = 60
"""Most columns; on a screen of 320 pixels a line and its gap have some five pixels."""

MOST_ROWS = 6
"""Most themes of the front page's strip: a glance, not a table."""

MANY_ROWS = 24
"""Most themes of the strip on the page of all themes, as on the front page."""

HEIGHT = 20
"""Pixels of a row of the strip."""

SPARK_PITCH = 2
SPARK_HEIGHT = 12
"""Pixels between two columns of a phrase's line, and pixels of its height: as large as a word."""

MOST_SPARKS = 1_000
"""Most phrases that have their lines in the list of all of them; more would weigh too much."""


class StripRow(Struct, frozen=True):
    """The articles of one theme over time."""

    link: Link
    words: str
    """What the row shows, in words."""
    path: str
    """Upright lines that stand on its foot: for the ``d`` attribute of an SVG path."""


class StripView(Struct, frozen=True):
    """When the articles of an edition appeared."""

    rows: tuple[StripRow, ...]
    unit: str
    """What the highest line stands for, and how many articles have none."""
    first: str
    last: str
    columns: int
    height: int = HEIGHT


class Spark(Struct, frozen=True):
    """How many articles hold a phrase, over time."""

    path: str
    """For the ``d`` attribute of an SVG path."""
    words: str
    width: int
    height: int = SPARK_HEIGHT


def view_strip(lookup: Lookup) -> StripView | None:
    """The articles of the first themes day by day; None where days or themes are missing."""
    return _strip(lookup, [theme.articles for theme in lookup.briefing.themes[:MOST_ROWS]])


def view_whole_strip(lookup: Lookup) -> StripView | None:
    """The articles of many themes, and those outside all of them, day by day."""
    entries = lookup.briefing.entries
    told = [theme.articles for theme in lookup.briefing.themes[:MANY_ROWS]]
    return _strip(lookup, told, [each.article.id for each in entries if each.theme is None])


def _strip(
    lookup: Lookup, themes: Sequence[Sequence[str]], others: Sequence[str] | None = None
) -> StripView | None:
    """The articles of the first themes; if told of others, of those, and how many are undated."""
    briefing, strings = lookup.briefing, lookup.strings
    days = lay_out((entry.article.published for entry in briefing.entries), COLUMNS)
    if days is None or not themes:
        return None
    links = [theme_link(lookup, theme.id, "") for theme in briefing.themes[: len(themes)]]
    told = [*themes]
    if others:
        links.append(Link(strings.say("other_reports"), "#other"))
        told.append(others)
    rows = [(link, _counts(each, days, lookup)) for link, each in zip(links, told, strict=True)]
    highest = max((count for _, counts in rows for count in counts.values()), default=0)
    if not highest:
        return None
    first = strings.date(days.date(0))
    undated = sum(map(len, told)) - sum(counts.total() for _, counts in rows)
    unit = strings.say(
        "strip_unit",
        articles=strings.count("articles", highest),
        days=strings.count("days", days.step),
    )
    if undated and others is not None:
        unit = f"{unit} · {strings.count('undated_articles', undated)}"
    return StripView(
        tuple(
            StripRow(link, _words(counts, days, lookup), _path(counts, highest))
            for link, counts in rows
        ),
        unit,
        strings.say("and_before", date=first) if days.crowded else first,
        strings.date(days.last),
        days.columns,
    )


def view_spark(phrase: Phrase, days: Days, lookup: Lookup) -> Spark:
    """The articles that hold a phrase, over the days of the edition."""
    counts = lookup.dated[phrase.id]
    highest = max(counts.values(), default=1)
    lines = (
        f"M{column * SPARK_PITCH}.5 {SPARK_HEIGHT}V{_top(count, highest, SPARK_HEIGHT)}"
        for column, count in sorted(counts.items())
    )
    return Spark("".join(lines), _words(counts, days, lookup), days.columns * SPARK_PITCH)


def _counts(articles: Iterable[str], days: Days, lookup: Lookup) -> Counter[int]:
    """Column -> how many of the articles; without those whose day is not known."""
    columns = (days.column(lookup.entries[each].article.published) for each in articles)
    return Counter(column for column in columns if column is not None)


def _path(counts: Counter[int], highest: int) -> str:
    return "".join(
        f"M{column}.5 {HEIGHT}V{_top(count, highest, HEIGHT)}"
        for column, count in sorted(counts.items())
    )


def _top(count: int, highest: int, height: int) -> int:
    """Where a line ends, from the top; no line is shorter than three pixels."""
    return min(height - 3, height - round(height * count / highest))


def _words(counts: Counter[int], days: Days, lookup: Lookup) -> str:
    """How many, from when to when, and most when; ties by the earlier day."""
    strings = lookup.strings
    if not counts:
        return strings.say("undated")
    peak = min(counts, key=lambda column: (-counts[column], column))
    return strings.say(
        "strip_words",
        articles=strings.count("articles", counts.total()),
        dates=strings.dates(days.date(min(counts)), days.date(max(counts))),
        most=str(counts[peak]),
        date=strings.date(days.date(peak)),
    )
