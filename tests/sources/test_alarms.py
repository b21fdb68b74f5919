"""Alarms: what they blame, and what they tell to do."""

from __future__ import annotations

import pytest

from builder.model import Block, Draft
from builder.sources import alarms


def remedy(removed: str, rule: str, dropped: str = "") -> str:
    """What is told to do about an article of four words beside which this was removed."""
    blocks = (Block("The tide came late.", ((0, 1),)), Block(removed, ((0, 2),), dropped=dropped))
    found = alarms.find_problems(Draft("a.txt", "text", blocks), [0], {1: rule})
    return next(each.remedy for each in found if each.code == "W121")


@pytest.mark.parametrize("rule", ["share-line", "user-rule"])
def test_what_was_taken_is_blamed_where_it_would_have_made_the_article_long_enough(rule: str):
    assert remedy("Share " * 76, rule).startswith("Look at what was removed")
    assert remedy("Share " * 75, rule).startswith("Add the rest of its text")


def test_neither_the_headline_nor_what_surrounds_a_page_is_blamed():
    assert remedy("Tide " * 90, "headline").startswith("Add the rest")
    assert remedy("Menu " * 90, "html-navigation", "html-navigation").startswith("Add the rest")


def test_the_beginning_of_an_article_is_told_by_the_wall_below_it():
    def codes(*texts: str, last: int) -> list[str]:
        blocks = tuple(Block(text, ((0, at),)) for at, text in enumerate(texts, 1))
        removed = {at: "newsletter" for at in range(len(texts)) if at > last}
        found = alarms.find_problems(Draft("a.txt", "text", blocks), range(last + 1), removed)
        return [each.code for each in found]

    told = "The tide came late, and the harbour waited for it. " * 12
    wall = "Subscribe to continue reading"

    assert codes(told, wall, "Help", last=0) == ["W125"]
    assert codes(told, "Help", last=0) == []
    assert codes(told * 3, wall, last=0) == []
    assert codes(wall, told, "Help", last=1) == []
