"""Dating: the day of an edition, and what is dated after it."""

from __future__ import annotations

import pytest

from builder.editorial import dating
from tests.editorial.articles import article


def told(*days: str | None, edition: str = "auto") -> list[tuple[str, str]]:
    """Path and words of each warning; the articles are called by their number."""
    articles = [article(str(at), "x", published=day) for at, day in enumerate(days)]
    return [(each.where, each.what) for each in dating.warn_of_future(articles, edition)]


def test_an_article_from_after_the_configured_day_is_told():
    found = told("2023-08-17", "2023-08-18", "2023-08-19", None, edition="2023-08-18")

    assert found == [("2", "the date 2023-08-19 lies after the edition's own, 2023-08-18")]


@pytest.mark.parametrize(
    ("day", "late"), [("2023", 0), ("2023-08", 0), ("2023-09", 1), ("2024", 1)]
)
def test_a_vague_date_is_late_where_all_of_it_is(day: str, late: int):
    assert len(told(day, edition="2023-08-18")) == late


def test_a_lone_leap_to_another_year_is_told_where_the_newest_article_dates_the_edition():
    found = told("2023-08-17", "2099-01-01", "2099-01-01", "2098")

    assert [where for where, _ in found] == ["1", "2"]
    assert "dates the edition" in found[0][1]


@pytest.mark.parametrize(
    "days", [(), ("2099-01-01",), ("2023-08-17", "2024-08-17"), (None, "2099")]
)
def test_a_year_without_an_article_is_no_leap(days: tuple[str | None, ...]):
    assert told(*days) == []
