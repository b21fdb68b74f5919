from __future__ import annotations

import pytest

from builder.sources.pieces import find_continued
from builder.sources.text import parse

CUT = """\
The long film of the harbour
A story in
The Tide
, our Saturday part, by
Anna Kerr
Three years after
Low Water
, there is word of a fourth film:
Jo Bram
, known for
The Ferry
on television, is to write it, as two papers and
one of the actors
say.
The studio has told nothing yet
.
Share
Home
"""


def test_a_sentence_cut_at_its_links_is_one():
    told = [block.text for block in parse("a.txt", CUT).blocks]

    assert told == [
        "The long film of the harbour",
        "A story in",
        "The Tide, our Saturday part, by",
        "Anna Kerr",
        "Three years after",
        "Low Water, there is word of a fourth film:",
        "Jo Bram, known for The Ferry on television, is to write it, as two papers and one of the "
        "actors say.",
        "The studio has told nothing yet.",
        "Share",
        "Home",
    ]


def test_each_piece_knows_its_line():
    block = next(each for each in parse("a.txt", CUT).blocks if "television" in each.text)

    assert [line for _, line in block.lines] == [9, 10, 11, 12, 13, 14]


@pytest.mark.parametrize(
    "text",
    [
        "Menu\nhome\nnews\n, and so on\nsport",
        "One line\n\n, an orphan\n\n. another\n\n! a third",
        "» First point\n» second point\n» third point\n» fourth point",
        "... more\n... more of it\n... and more",
    ],
)
def test_a_file_of_whole_lines_has_no_pieces(text: str):
    assert find_continued(text.split("\n")) == frozenset()
