"""Pictures: days in columns, articles as points, the strip and the phrases' lines."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Briefing
from builder.settings import Settings
from builder.site import render
from builder.site.strings import load_strings
from builder.site.views import look_up, theme_map
from builder.site.views.days import lay_out
from builder.site.views.letters import find_letters
from builder.site.views.strip import view_strip, view_whole_strip
from builder.site.views.theme_map import HIGHEST, PITCH, view_map
from tests.site.editions import Told, briefing
from tests.site.small import small

STRINGS = load_strings("en")


def opened(edition: Briefing):
    return look_up(edition, Settings(), STRINGS)


def on(*days: str | None, theme: str | None = "Ports") -> list[Told]:
    """Articles of one theme on these days, each with its own sentence."""
    return [
        Told(f"Ship {number} docks", (f"Ship {number} docks.",), published=day, theme=theme)
        for number, day in enumerate(days)
    ]


# --- days ---


@given(st.lists(st.dates(date(1990, 1, 1), date(2030, 12, 31)), min_size=2), st.integers(2, 60))
def test_every_day_has_a_column_in_the_order_of_days(dates: list[date], columns: int):
    texts = sorted(each.isoformat() for each in dates)
    days = lay_out(texts, columns)

    if days is None:
        assert len(set(texts)) == 1
        return
    found = [days.column(text) for text in texts]
    assert found == sorted(column for column in found if column is not None)
    assert found[-1] == days.columns - 1 < columns
    assert days.last == texts[-1]


def test_a_stray_old_article_does_not_squeeze_the_others():
    days = lay_out(["2019-01-01", *(f"2023-08-{day:02}" for day in range(1, 29))], 28)

    assert days
    assert days.crowded
    assert days.step == 1
    assert days.column("2019-01-01") == days.column("2023-08-01") == 0


def test_no_line_is_drawn_where_most_days_are_unknown():
    assert lay_out(["2023-08-01", "2023-08-09", None, None], 9)
    assert lay_out(["2023-08-01", "2023-08-09", None, None, "2023"], 9) is None


@pytest.mark.parametrize("value", [None, "", "2023", "2023-08", "2023-08-99"])
def test_a_date_without_a_day_has_no_column(value: str | None):
    days = lay_out(["2023-08-01", "2023-08-09", value], 9)

    assert days
    assert days.column(value) is None


# --- the map ---


def test_every_article_is_a_point_in_both_drawings():
    picture = view_map(opened(small()))

    assert picture
    for drawing in (0, 1):
        points = [point.href for row in picture.rows for point in row.fields[drawing].points]
        assert len(points) == len(set(points)) == len(small().entries)


def test_points_of_a_row_keep_the_size_of_a_target_between_them():
    picture = view_map(opened(briefing(on(*["2023-08-01"] * 4, "2023-08-02", None))))

    assert picture
    for field in picture.rows[0].fields:
        places = [(point.x, point.y) for point in field.points]
        assert len(set(places)) == len(places)
        levels = sorted(y for x, y in places if x == field.points[-2].x)
        assert [later - earlier for earlier, later in pairwise(levels)] == [PITCH] * 3


def test_later_articles_stand_further_right_and_undated_ones_last():
    told = on("2023-08-01", "2023-08-05", "2023-08-20", None)
    picture = view_map(opened(briefing(told)))

    assert picture
    by_title = {
        point.name.partition(" (")[0]: float(point.x.rstrip("%"))
        for point in picture.rows[0].fields[0].points
    }
    across = [by_title[each.title] for each in told]
    assert across == sorted(across)
    assert across[-1] > across[-2]


def test_reports_of_one_event_are_joined():
    told = [
        Told(f"Gate {day}", (f"A gate {day}.",), published=f"2023-08-0{day}", theme="T", event="E")
        for day in (1, 2, 3)
    ]
    picture = view_map(opened(briefing(told)))

    assert picture
    field = picture.rows[0].fields[0]
    ends = [((line.x1, line.y1), (line.x2, line.y2)) for line in field.strokes]
    points = [(point.x, point.y) for point in field.points]
    assert ends == list(pairwise(points))


def test_without_days_points_stand_in_reading_order():
    picture = view_map(opened(briefing(on(None, None, None))))

    assert picture
    assert picture.axes == ()
    across = [float(point.x.rstrip("%")) for point in picture.rows[0].fields[0].points]
    assert across == sorted(set(across))


def test_a_stack_that_is_cut_says_how_many_it_leaves():
    picture = view_map(opened(briefing(on(*["2023-08-01"] * (HIGHEST + 3), "2023-08-02"))))

    assert picture
    field = picture.rows[0].fields[0]
    assert len(field.points) == HIGHEST + 1
    assert [text.text for text in field.texts] == ["+3"]


def test_where_points_are_too_many_lines_count_all_articles(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(theme_map, "MOST_POINTS", 5)
    told = on("2023-08-01", "2023-08-01", "2023-08-04", None)
    told += [
        Told(f"Train {day}", ("It halts.",), published=day) for day in ("2023-08-02", "2023-08-04")
    ]
    edition = briefing(told)
    (page,) = (each for each in render(edition, Settings()) if each.path == "themes.html")
    tree = lxml.html.document_fromstring(page.body)

    assert tree.xpath("//figure/@class") == ["strip"]
    assert tree.xpath("//figure//a/@href") == ["themes/ports.html", "#other"]
    assert tree.xpath("//figure//path/@d") == ["M0.5 20V0M3.5 20V10", "M1.5 20V10M3.5 20V10"]
    assert "highest line: 2 articles in one day · 1 undated" in str(tree.xpath("string(//figure)"))


def test_an_edition_without_themes_has_no_map_and_no_strip():
    lookup = opened(briefing(on("2023-08-01", "2023-08-02", theme=None)))

    assert view_map(lookup) is None
    assert view_strip(lookup) is None
    assert view_whole_strip(lookup) is None


# --- strip and lines ---


def test_the_highest_line_of_the_strip_is_named_and_fills_its_row():
    strip = view_strip(opened(briefing(on(*["2023-08-01"] * 3, "2023-08-05"))))

    assert strip
    (row,) = strip.rows
    assert strip.unit == "highest line: 3 articles in one day"
    assert (strip.columns, strip.height) == (5, 20)
    assert row.path == "M0.5 20V0M4.5 20V13"
    assert row.words == "4 articles, 1–5 August 2023; most, 3, from 1 August 2023"


def test_one_day_makes_no_strip():
    assert view_strip(opened(briefing(on("2023-08-01", "2023-08-01")))) is None


def test_each_phrase_has_a_line_of_whole_steps():
    letters = find_letters(opened(small()))
    sparks = [spark for letter in letters for _, spark in letter.phrases]

    assert all(
        spark and re.fullmatch(r"(?:M\d+\.5 12V\d)+", spark.path) and spark.words
        for spark in sparks
    )


def test_every_picture_has_a_text_and_no_colour_of_its_own():
    for page in render(small(), Settings()):
        if page.path.endswith(".html"):
            for drawing in lxml.html.document_fromstring(page.body).iter("svg"):
                assert drawing.get("aria-label")
                assert "own" in (drawing.get("class") or "").split()
                assert not {"fill", "stroke", "style"} & {
                    name for each in drawing.iter() for name in each.attrib
                }
