"""The site's own words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from builder.analysis.language import detect
from builder.site.strings import CATALOGUES, Catalogue, count_words, load_strings
from builder.text.stopwords import STOPWORDS

if TYPE_CHECKING:
    from builder.pipeline import Edition

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


def test_a_name_that_runs_from_right_to_left_ends_before_the_day_of_its_date():
    name = "\u0627\u0644\u0645\u064a\u0646\u0627\u0621"

    assert STRINGS.source(name, "2023-08-18") == f"{name}\u200e, 18 August 2023"
    assert STRINGS.source("Strait Review", "2023-08-18") == "Strait Review, 18 August 2023"


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("three plain words", 3),
        ("naïve café", 2),
        ("공습 대비 훈련", 3),
        ("日米韓の首脳が会談した。", 1 + 5),
    ],
)
def test_han_and_kana_count_as_words_though_nothing_parts_them(text: str, words: int):
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("language", "day", "days", "source", "articles"),
    [
        ("ja", "2023年8月18日", "2023年8月14日〜21日", "港新聞、2023年8月18日", "記事3件"),
        ("ko", "2023년 8월 18일", "2023년 8월 14일~21일", "港新聞, 2023년 8월 18일", "기사 3건"),
    ],
)
def test_dates_and_counts_follow_the_language(
    language: str, day: str, days: str, source: str, articles: str
):
    strings = load_strings(language)

    assert strings.date("2023-08-18") == day
    assert strings.dates("2023-08-14", "2023-08-21") == days
    assert strings.source("港新聞", "2023-08-18") == source
    assert strings.count("articles", 3) == articles


def test_a_rule_without_words_is_shown_by_its_name():
    assert STRINGS.named({"known": "in words"}, "known") == "in words"
    assert STRINGS.named({}, "some-new-rule") == "some new rule"


def test_every_rule_that_cleans_the_demonstration_is_told_in_words(
    demonstration: tuple[Path, Edition],
):
    entries = demonstration[1].briefing.entries
    rules = {removed.rule for entry in entries for removed in entry.article.removed}

    assert len(rules) > 20
    assert rules <= CATALOGUES[0].rules.keys()


def test_every_language_that_is_recognised_has_a_name():
    samples = ("Ένα πλοίο φεύγει", "เรือเดินทะเลมาถึง", "ספינה בנמל החדש", "नदी पर नया पुल बना है")
    told = {*STOPWORDS, "ar", "fa", "ja", "ko", "zh", *map(detect, samples)}

    assert told <= CATALOGUES[0].languages.keys()


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda each: each.language)
def test_the_method_page_is_short(catalogue: Catalogue):
    words = sum(len(text.split()) for _, paragraphs in catalogue.method for text in paragraphs)

    assert words <= METHOD_WORDS


@pytest.mark.parametrize("name", ["ko", "KO", "ko-KR", "ko_KR"])
def test_a_language_is_known_in_any_case_and_for_any_region(name: str):
    assert load_strings(name).language == "ko"


def test_a_language_without_a_catalogue_is_told_in_english():
    assert load_strings("tlh").language == "en"


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda each: each.language)
def test_catalogues_have_the_same_keys_and_values(catalogue: Catalogue):
    english = CATALOGUES[0]

    assert shape(catalogue) == shape(english)
    assert len(catalogue.months) == 12


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda each: each.language)
def test_forms_for_one_and_more_name_the_same_values(catalogue: Catalogue):
    for key, text in catalogue.table.items():
        one, _, many = text.partition("|")
        assert not many or values(many) == {"n"}, key
        assert values(one) <= {"n"} or not many, key
        assert text.count("|") <= 1, key


def values(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def shape(catalogue: Catalogue) -> dict[str, object]:
    """What two catalogues must have in common: every key with its values."""
    tables = ("table", "date_rules", "rules", "languages", "reasons")
    shapes: dict[str, object] = {
        name: {key: values(text) for key, text in getattr(catalogue, name).items()}
        for name in tables
    }
    shapes["method"] = [[values(text) for text in texts] for _, texts in catalogue.method]
    return shapes


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("ko", r"(?<!니)다\."),
        ("ja", r"(?:ない|ある|いる|れる|せる|える|った|(?<![まで])した|示す|だ)。"),
    ],
)
def test_whole_sentences_speak_politely(language: str, plain: str):
    told = load_strings(language).table.values()

    assert [text for text in told if re.search(plain, text)] == []
