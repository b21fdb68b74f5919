"""The site's own words."""

from __future__ import annotations

import re

import pytest

from builder.site.strings import ENGLISH, METHOD, load_strings

STRINGS = load_strings("en")
METHOD_WORDS = 500


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-08-18", "18 August 2023"),
        ("2023-08", "August 2023"),
        ("2023", "2023"),
        (None, "undated"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(value: str | None, expected: str):
    assert STRINGS.date(value) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023-08-18", "2023-08-18", "18 August 2023"),
        ("2023-08-14", "2023-08-21", "14–21 August 2023"),
        ("2023-07-28", "2023-08-03", "28 July – 3 August 2023"),
        ("2022-12-31", "2023-01-02", "31 December 2022 – 2 January 2023"),
    ],
)
def test_a_range_names_what_its_ends_share_once(first: str, last: str, expected: str):
    assert STRINGS.dates(first, last) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (12_345, "12,345 articles")],
)
def test_a_count_agrees_with_its_noun(count: int, expected: str):
    assert STRINGS.count("articles", count) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [(0, "1 minute"), (220, "1 minute"), (221, "2 minutes")]
)
def test_reading_time_is_in_whole_minutes(words: int, expected: str):
    assert STRINGS.reading_time(words) == expected


def test_a_rule_without_words_is_shown_by_its_name():
    assert STRINGS.named({"known": "in words"}, "known") == "in words"
    assert STRINGS.named({}, "some-new-rule") == "some new rule"


def test_the_method_page_is_short():
    words = sum(len(text.split()) for _, paragraphs in METHOD for text in paragraphs)

    assert words <= METHOD_WORDS


def test_forms_for_one_and_more_name_the_same_values():
    for key, text in ENGLISH.items():
        one, _, many = text.partition("|")
        assert not many or re.findall(r"\{\w+\}", many) == ["{n}"], key
        assert text.count("|") <= 1, key
        assert set(re.findall(r"\{\w+\}", one)) <= set(re.findall(r"\{\w+\}", many or one)), key
