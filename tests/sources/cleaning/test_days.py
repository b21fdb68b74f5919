"""What is a date or a time of day between the articles of a page."""

from __future__ import annotations

import pytest

from builder.sources.cleaning.days import holds_date


@pytest.mark.parametrize(
    "line",
    [
        "Sep 3",
        "3 Sept. at the mill",
        "3 de mayo",
        "Mayo 2013",
        "17. září, Dílna",
        "Publicerad 3 maj",
        "12 dubna",
        "12 LISTOPADA",
        "Порт закрили 24 серпня",
        "12 أكتوبر",
        "2026年",
        "12.05.2013",
        "19:30",
    ],
)
def test_a_day_needs_no_year(line: str):
    assert holds_date(line)


@pytest.mark.parametrize(
    "line",
    [
        "Mill 12",
        "2 out of 300 came",
        "Two weeks ago 300 came",
        "In Dubna 300 people stood on the bank",
        "Lindqvist marca 3 goles",
        "Maypole 12",
        "May day",
    ],
)
def test_what_only_looks_like_a_month_makes_no_date(line: str):
    assert not holds_date(line)
