"""What befell those whom a number counts."""

from __future__ import annotations

import pytest

from builder.text.fates import fate_of


@pytest.mark.parametrize(
    ("sentence", "fate"),
    [
        ("The office said |11 people| were killed and 23 were missing.", "dead"),
        ("The storm came ashore, killing |at least 11 people| and leaving the port dark.", "dead"),
        ("The warden said |nine people| were still missing.", "missing"),
        ("Crews reached the village; |23 bodies| were found.", ""),
        ("Police arrested |14 skippers|.", "held"),
        ("The fire left |four people| dead, three of them hurt.", "dead"),
        ("|40 injured passengers| were taken ashore.", "hurt"),
        ("Nach Angaben der Warte wurden |zwölf Menschen| verletzt.", "hurt"),
        ("Die Warte zählte die |zwölf Menschen|, die auf den Hof kamen.", ""),
        ("La tempête a fait |onze morts|.", "dead"),
        ("La crecida dejó |tres personas| desaparecidas.", "missing"),
        ("|8,000 people| in the low town were told to leave.", ""),
    ],
)
def test_the_fate_of_the_counted_stands_close_to_their_number(sentence: str, fate: str):
    before, counted, after = sentence.split("|")

    assert fate_of(before, counted, after) == fate
