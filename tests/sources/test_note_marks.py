from __future__ import annotations

import pytest

from builder.sources.note_marks import part
from builder.sources.tags import MARKUP
from builder.sources.text import parse


def test_numbers_of_notes_go_from_the_sentences_that_they_follow():
    lines = [(1, 'The side.12 It lost.13 "He left.”14'), (2, ""), (3, "The court rose.15")]

    assert part(lines) == (
        [(1, 'The side. It lost. "He left.”'), (2, ""), (3, "The court rose.")],
        [(1, "12"), (1, "13"), (1, "14"), (3, "15")],
    )


@pytest.mark.parametrize(
    "line",
    [
        "It rose to 1.12 Then it fell to 1.13 Then it rose to 1.14",
        "The side.12 It lost.13",
        "The side.12 It lost.19 He left.44",
        "He left at noon.1 and.2 then.3 sailed",
        "See v.1 V.2 V.3",
    ],
)
def test_other_numbers_stay(line: str):
    assert part([(1, line)]) == ([(1, line)], [])


def test_what_was_taken_is_shown_as_removed():
    draft = parse("x.txt", "The side.1 It lost.2\n\nThe court rose.3\n")

    assert [(block.text, block.dropped) for block in draft.blocks] == [
        ("The side. It lost.", ""),
        ("1", MARKUP),
        ("2", MARKUP),
        ("The court rose.", ""),
        ("3", MARKUP),
    ]
