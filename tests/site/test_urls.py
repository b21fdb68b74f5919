"""Addresses: short, safe, different, and the same in any order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.model import Account, Story
from builder.site.urls import assign, relative, slug
from tests.site.editions import Told, briefing

LONGEST_NAME = 80


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Radar tracks to pass in seconds", "radar-tracks-to-pass-in-seconds"),
        ("Séoul pèse le prix du pacte", "seoul-pese-le-prix-du-pacte"),
        ("Łódź, Straße und Smørrebrød", "lodz-strasse-und-smorrebrod"),
        ("What the U.N.’s panel can’t do", "what-the-uns-panel-cant-do"),
        ("  --- A: B --- ", "a-b"),
        ("항구 두 곳 하루 폐쇄", ""),
        ("２０２３年 8月", ""),
        ("2023-08", "2023-08"),
        ("!!!", ""),
    ],
)
def test_a_slug_is_the_title_in_plain_letters(title: str, expected: str):
    assert slug(title) == expected


def test_a_long_slug_is_cut_between_words():
    found = slug("consultation " * 20)

    assert found == "-".join(["consultation"] * 4)


@given(st.lists(st.text(max_size=90), min_size=1, max_size=12))
def test_names_are_safe_short_and_different(titles: list[str]):
    told = [Told(title, ("One.",), publisher=str(index)) for index, title in enumerate(titles)]

    paths = list(assign(briefing(told)).articles.values())

    assert len(set(paths)) == len(titles)
    for path in paths:
        folder, _, name = path.partition("/")
        assert folder == "articles"
        assert re.fullmatch(r"[a-z0-9][a-z0-9-]*\.html", name)
        assert len(name) <= LONGEST_NAME


def test_equal_and_reserved_titles_take_part_of_the_id():
    twins = [Told("Storm", ("One.",), publisher=name) for name in ("A", "B")]
    edition = briefing([*twins, Told("CON", ("One.",)), Told("Index", ("One.",))])

    paths = sorted(assign(edition).articles.values())

    assert [re.sub(r"-[0-9a-f]{6}\.", "-ID.", path) for path in paths] == [
        "articles/con-ID.html",
        "articles/index-ID.html",
        "articles/storm-ID.html",
        "articles/storm-ID.html",
    ]


def test_addresses_that_would_have_collided_are_told_from_others_with_an_id():
    twins = [Told("Storm", ("One.",), publisher=name) for name in ("A", "B")]
    others = [Told(title, ("One.",)) for title in ("CON", "항구 두 곳", "하루 폐쇄", "Calm")]

    addresses = assign(briefing([*twins, *others]))

    assert len([path for path in addresses.suffixed.values() if "articles/" in path]) == 5
    assert [re.sub(r"-[0-9a-f]{6}\.", "-ID.", path) for path in addresses.shared.values()] == [
        "articles/storm-ID.html",
        "articles/storm-ID.html",
    ]


def test_the_order_of_articles_changes_no_address():
    told = [Told(title, ("One.",), publisher=title) for title in ("A b", "a B", "a-b", "c")]

    assert assign(briefing(told)).articles == assign(briefing(told[::-1])).articles


def test_a_title_that_looks_like_a_suffixed_one_is_kept_apart():
    twins = [Told("Storm", ("One.",), publisher=name) for name in ("A", "B")]
    first = next(iter(assign(briefing(twins)).articles.values()))
    copycat = Told(first.removeprefix("articles/").removesuffix(".html"), ("One.",))

    paths = list(assign(briefing([*twins, copycat])).articles.values())

    assert len(set(paths)) == len(paths)


def test_many_stories_of_one_headline_have_an_address_each():
    ids = ["e-286e748cfb", *(f"e-286e748cfb-{number}" for number in range(2, 103))]
    edition = replace(
        briefing([Told("Storm", ("One.",))]),
        stories=tuple(Story(each, "Daily notes", ("a", "b"), None) for each in ids),
        accounts=tuple(Account(each, (), (), (), ()) for each in ids),
    )

    addresses = assign(edition)

    assert len({*addresses.stories.values()}) == len(ids)
    assert {*addresses.shared} == {*ids}
    assert all(
        path.startswith("stories/daily-notes-286e748cfb") for path in addresses.shared.values()
    )


@pytest.mark.parametrize(
    ("target", "folder", "expected"),
    [
        ("index.html", "", "index.html"),
        ("articles/a.html", "", "articles/a.html"),
        ("articles/a.html", "articles/", "a.html"),
        ("themes/t.html", "articles/", "../themes/t.html"),
        ("index.html", "articles/", "../index.html"),
    ],
)
def test_links_are_relative_to_the_page_that_holds_them(target: str, folder: str, expected: str):
    assert relative(target, folder) == expected
