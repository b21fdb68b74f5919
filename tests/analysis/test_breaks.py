"""Sentences as segtok parts them, told with fewer of its patterns."""

from __future__ import annotations

import random

import pytest
from segtok.segmenter import split_multi

from builder.analysis.engine import breaks
from tests.analysis.engine_texts import texts

_PRINTED = """
A a Dr dr Mr. U.S U.K. e.g by Captain Professor J.-P J. J Smith Sep 3 31 12. word Word and has were
of spp spp. m. musculus ªb ǅ ʰ É é. nat sci figs approx. No. 。 ! ? ?" ." .’ ” , ... ‼ Prof. Bʰ
Jän. Mär 007 123456789012345678901234567890123 x 東京
"""
PIECES = _PRINTED.split()
GAPS = (" ", " ", " ", ". ", ".", "", "\n", "\n\n", "! ", ", ", ".\u2003", ". \n", "\u00a0")


def both(text: str) -> tuple[list[str], list[str]]:
    """What segtok gives and what we give, empty sentences left out."""
    expected = [each for each in split_multi(text) if each]
    return expected, [each for each in breaks.split(text) if each]


def test_parts_240_texts_in_several_languages_as_segtok_does():
    plain = [text.translate(dict.fromkeys(map(ord, "()[]"))) for text, _ in texts(240, seed=5)]

    for text in plain:
        expected, found = both(text)
        assert found == expected, text

    assert sum(len(both(text)[0]) for text in plain) > 800


def test_parts_stops_in_odd_places_as_segtok_does():
    chance = random.Random(7)

    for _ in range(6000):
        text = "".join(
            chance.choice(PIECES) + chance.choice(GAPS) for _ in range(chance.randint(1, 12))
        )
        expected, found = both(text)
        assert found == expected, text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The gate opened. The ferry left.", 2),
        ("Dr. Almeida came. D. Maria left.", 2),
        ("On 3. Sep the gate opened. 40 left.", 2),
        ("He said (see above. Below) no. Yes.", 2),
    ],
)
def test_parts_where_no_abbreviation_date_or_bracket_is(text: str, sentences: int):
    expected, found = both(text)

    assert found == expected
    assert len(found) == sentences


def test_many_stops_cost_no_more_each():
    text = "a. and b. and " * 20_000

    assert "".join(breaks.split(text)) == text.strip()
