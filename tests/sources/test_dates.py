from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.sources.dates import Order, date_order, parse, search
from builder.text import months
from builder.text.months import MONTHS
from tests.sources.cases import cases


@pytest.mark.parametrize(("text", "expected"), cases("dates.md"))
def test_a_date_is_read_as_its_case_says(text: str, expected: str):
    assert parse(text) == (None if expected == "unknown" else expected)


@pytest.mark.parametrize(
    ("order", "expected"), [("dmy", "2023-05-04"), ("mdy", "2023-04-05"), ("unknown", None)]
)
def test_the_settings_settle_the_order_of_day_and_month(order: Order, expected: str | None):
    assert parse("04/05/2023", order) == expected


@pytest.mark.parametrize(
    ("language", "date", "expected"),
    [
        ("fr", "04/05/2023", "2023-05-04"),
        ("de", "04.05.2023", "2023-05-04"),
        ("nl", "04-05-2023", "2023-05-04"),
        ("de", "04/05/2023", None),
        ("en", "04.05.2023", None),
        ("ja", "04/05/2023", None),
        (None, "04.05.2023", None),
    ],
)
def test_a_language_settles_what_it_writes_in_one_way(
    language: str | None, date: str, expected: str | None
):
    assert parse(date, date_order("unknown", language)) == expected
    assert parse("04/05/2023", date_order("mdy", language)) == "2023-04-05"


def test_an_order_makes_no_impossible_date_possible():
    assert parse("31/02/2023", "dmy") is None


def test_all_dates_of_a_line_are_found_in_order():
    line = "Published 18 August 2023, corrected 31 February 2023, updated Aug. 20, 2023"

    assert [found.date for found in search(line)] == ["2023-08-18", None, "2023-08-20"]


def test_no_name_of_a_month_stands_for_two():
    tables = (months.NAMES, months.SHORT)
    lines = [line.split() for table in tables for line in table.strip().splitlines()]
    clashes = [
        name
        for line in lines
        for number, name in enumerate(line, 1)
        if MONTHS.get(months.folded(name)) != number
    ]

    assert {len(line) for line in lines} == {12}
    assert clashes == sorted(months.OF_TWO)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_is_read_in_every_plain_form(day: dt.date):
    month = next(name for name, number in MONTHS.items() if number == day.month)

    assert parse(day.isoformat()) == day.isoformat()
    assert parse(f"{day.day} {month} {day.year}") == day.isoformat()
    assert parse(f"{month} {day.day}, {day.year}") == day.isoformat()
    assert parse(f"{day.year}年{day.month}月{day.day}日") == day.isoformat()


@given(st.text())
def test_any_text_gives_a_day_that_exists_or_none(text: str):
    found = parse(text)

    if found and len(found) == 10:
        assert dt.date.fromisoformat(found).isoformat() == found
