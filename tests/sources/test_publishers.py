"""Publishers: prints of one name are one publisher."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builder.model import Article
from builder.sources import agree
from builder.sources.publishers import masthead, spelled
from tests.editorial.articles import article


@pytest.mark.parametrize(
    ("host", "line", "name"),
    [
        ("salt-paper.example", "Salt Paper · Subscribe", "Salt Paper"),
        ("news.saltpaper.co.uk", "© 2023 The Salt Paper. All rights reserved.", "The Salt Paper"),
        ("saltpaper.example", "Anna Kerr, SALT PAPER 8:42 a.m. May 3, 2023", "SALT PAPER"),
        ("tides.substack.com", "Thanks for reading Tides", ""),
        ("tides.substack.com", "Tides", "Tides"),
        ("tides.substack.com", "Substack", ""),
        ("saltpaper.example", "saltpaper.example", ""),
        ("saltpaper.example", "Paper of salt", ""),
    ],
)
def test_a_site_s_name_is_printed_in_the_letters_of_its_domain(host: str, line: str, name: str):
    assert spelled(host, ["A headline", line]) == name


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Thanks for reading Salt Lines! Write to me.", True),
        ("Anna Kerr is a contributing editor of Salt Lines.", True),
        ("Anna Kerr writes about tides for Salt Lines.", True),
        ("More from Salt Lines", True),
        ("Salt Lines is a reader-supported letter.", True),
        ("Salt Lines - Dec 22, 2023 - 22:40", True),
        ("Ships draw Salt Lines on the map.", False),
        ("Thanks for reading Salt Linesmen", False),
    ],
)
def test_a_masthead_is_a_publisher_if_a_second_line_says_so(line: str, named: bool):
    assert masthead(["Salt Lines", "Subscribe"], ["By Anna Kerr", line]) == (
        "Salt Lines" if named else ""
    )
    assert masthead(["World"], ["More from World"]) == ""
    assert masthead(["what we read", "Menu"], [line]) == ""


@pytest.mark.parametrize(
    ("line", "foot", "name"),
    [
        ("By Ida Munk · Tidal Record · March 6, 2024", "Subscribe to Tidal Record", "Tidal Record"),
        ("Tidal Record", "Tidal Record is funded by its readers.", "Tidal Record"),
        ("Tidal Record", "© 2024 Tidal Record", "Tidal Record"),
        ("New Quay", "It was published in New Quay.", ""),
        ("Tidal Record", "The record was broken.", ""),
    ],
)
def test_a_paper_named_below_the_headline_needs_a_surer_sign(line: str, foot: str, name: str):
    assert masthead([], [line, "The tide rose.", foot]) == name


def told(*prints: str | None, configured: tuple[str, ...] = ()) -> list[str | None]:
    articles = [article(f"{at}.txt", "x", publisher=each) for at, each in enumerate(prints)]
    return [each.publisher for each in agree(articles, configured)]


def test_case_space_and_points_make_no_second_publisher():
    assert told("Tide Daily", "TIDE DAILY", "Tide  daily", "Tide-Daily", "Tide Daily") == (
        ["Tide Daily"] * 5
    )


def test_the_article_before_a_name_makes_no_second_publisher():
    assert told("Tide", "The Tide", "THE TIDE", "Tide") == ["Tide"] * 4
    assert told("The Tide", "Tide", configured=("The Tide",)) == ["The Tide"] * 2
    assert told("The", "Theatre Post", "atre Post") == ["The", "Theatre Post", "atre Post"]


def test_a_publisher_known_by_its_domain_is_the_one_that_is_named_there():
    def at(host: str, publisher: str) -> Article:
        plain = article(f"{host}{publisher}.txt", "x", publisher=publisher)
        return replace(plain, original_url=f"https://{host}/x")

    here = [at("www.tide.example", "TIDE"), at("tide.example", "Tide"), at("tide.example", "Tide")]
    bare = at("m.tide.example", "tide.example")

    assert [each.publisher for each in agree([*here, bare], ())] == ["Tide"] * 4
    assert agree([*here, bare], ("tide.example",))[-1].publisher == "tide.example"
    crowd = [*here, at("tide.example", "Ebb"), bare]
    assert agree(crowd, ())[-1].publisher == "tide.example"


def test_the_commonest_print_counts_and_then_the_first_by_code_point():
    assert told("TIDE", "Tide", "Tide") == ["Tide"] * 3
    assert told("Tide", "TIDE") == ["TIDE"] * 2


def test_the_name_in_the_settings_counts_before_all_prints():
    assert told("TIDE", "TIDE", configured=("tide",)) == ["tide"] * 2


def test_two_names_in_the_settings_stay_two():
    assert told("Star", "STAR", "star", configured=("Star", "STAR")) == ["Star", "STAR", "STAR"]


def test_names_without_letters_and_none_are_left_alone():
    assert told("***", "+++", None, "Tide") == ["***", "+++", None, "Tide"]


def test_an_article_under_another_print_is_another_to_all_that_is_kept_of_it():
    plain = article("a.txt", "x", publisher="Tide")
    loud = article("b.txt", "x", publisher="TIDE")
    one = agree([_keyed(plain), _keyed(loud)], ())
    two = agree([_keyed(plain), _keyed(plain), _keyed(loud)], ())

    assert [each.key == "ab" for each in one] == [False, True]
    assert [each.key == "ab" for each in two] == [True, True, False]
    assert agree([loud, plain, plain], ())[0].key == ""


def _keyed(told: Article) -> Article:
    return replace(told, key="ab")
