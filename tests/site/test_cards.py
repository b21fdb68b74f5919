"""What a phrase's page is made from is told without making it: all of it, and nothing more."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import Any

import pytest

from builder.model import Briefing, Phrase
from builder.settings import Settings
from builder.site.strings import load_strings
from builder.site.views import look_up
from builder.site.views.cards import parts_of, view_cards
from builder.site.views.phrase import PhraseView, view_phrase
from tests.site.small import small


def pages(told: Briefing) -> dict[str, tuple[object, PhraseView]]:
    lookup = look_up(told, Settings(), load_strings("en"))
    cards = view_cards(lookup)
    return {
        each.id: (parts_of(each, cards, lookup), view_phrase(each, lookup)) for each in told.phrases
    }


def altered(told: Briefing, article: str, **fields: Any) -> Briefing:
    """The edition with other fields of one article."""
    entries = tuple(
        replace(each, article=replace(each.article, **fields))
        if each.article.id == article
        else each
        for each in told.entries
    )
    return replace(told, entries=entries)


def first(told: Briefing) -> Phrase:
    return min(told.phrases, key=lambda phrase: len(phrase.articles))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Another headline"),
        ("publisher", "Another Herald"),
        ("published", "2021-02-03"),
        ("original_url", "https://another.example/"),
        ("language", "fi"),
    ],
)
def test_what_a_page_shows_of_an_article_is_a_part_of_it(field: str, value: str):
    told = small()
    phrase = first(told)
    before, after = pages(told), pages(altered(told, phrase.articles[0], **{field: value}))

    assert before[phrase.id][1] != after[phrase.id][1]
    assert before[phrase.id][0] != after[phrase.id][0]


def test_what_no_page_of_a_phrase_shows_is_no_part_of_it():
    told = small()
    names = [entry.article.id for entry in told.entries]
    other = reduce(lambda edition, name: altered(edition, name, author="A. N. Other"), names, told)

    assert {each: parts for each, (parts, _) in pages(other).items()} == {
        each: parts for each, (parts, _) in pages(told).items()
    }


@pytest.mark.parametrize("left", range(4))
def test_the_same_parts_have_the_same_view(left: int):
    told = small()
    name = told.entries[left].article.id
    fewer = replace(
        told, themes=tuple(replace(each, label=f"{each.label} {left}") for each in told.themes)
    )
    for other in (
        fewer,
        altered(told, name, title="The gate"),
        altered(fewer, name, language="fi"),
    ):
        after = pages(other)
        for phrase, (parts, view) in pages(told).items():
            assert parts != after[phrase][0] or view == after[phrase][1]
