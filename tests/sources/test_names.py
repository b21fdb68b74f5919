"""Names of persons: where a text prints them, or their words."""

from __future__ import annotations

import pytest

from builder.sources.names import places, prints_small


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("They stone the fruit.", True),
        ("stone", True),
        ("Milestone and stone-cold", True),
        ("Milestones, stones and stone_age", False),
        ("Anna Stone", False),
        ("A quay of the port", False),
    ],
)
def test_a_word_of_a_name_is_printed_small_as_a_word_of_its_own(text: str, small: bool):
    assert prints_small("Anna of Stone", text) is small


def test_every_place_is_told_where_prints_overlap():
    assert [*places("aba", "ababa aba")] == [0, 2, 6]
    assert [*places("tide", "ebb")] == []
