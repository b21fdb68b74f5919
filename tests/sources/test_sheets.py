from __future__ import annotations

import pytest

from builder.model import Block
from builder.sources.sheets import RULE
from builder.sources.text import parse

PAGES = """\
HARBOUR PAPER 17                                      Institute of Tides

The Quays of the North

Most of the freight that reaches the forty islands of the north lands on
quays that were built before the war. They flood in the autumn, and each
of them is closed for ten days or more until the water has left the shed

                                    3

HARBOUR PAPER 17                                      Institute of Tides

and the cranes are dry again. In 2022 the islands lost nine hundred ton-
nes of grain in this way, and most of it could have been saved, had each
of the sheds stood on a floor that is as high as a man. We find that the

                                    4

HARBOUR PAPER 17                                      Institute of Tides

price of such a floor is paid back in eleven years.
"""


def parted(text: str) -> tuple[list[Block], list[str]]:
    blocks = parse("paper.txt", text).blocks
    return (
        [each for each in blocks if not each.dropped],
        [each.text for each in blocks if each.dropped == RULE],
    )


def test_the_end_of_a_page_parts_no_paragraph():
    kept, heads = parted(PAGES)

    assert [each.text[:10] for each in kept] == ["The Quays ", "Most of th"]
    assert "has left the shed and the cranes are dry" in kept[1].text
    assert "hundred tonnes" in kept[1].text
    assert "We find that the price of such a floor" in kept[1].text
    assert [line for _, line in kept[1].lines] == [5, 6, 7, 13, 14, 15, 21]
    assert heads == [
        "HARBOUR PAPER 17 Institute of Tides",
        "3",
        "HARBOUR PAPER 17 Institute of Tides",
        "4",
        "HARBOUR PAPER 17 Institute of Tides",
    ]


def test_the_first_print_of_a_head_may_be_the_headline():
    for head, first in (("The Quays of the North", True), ("Quays | Volume 4", False)):
        text = PAGES.replace("The Quays of the North\n", "")
        kept, heads = parted(
            text.replace(
                "HARBOUR PAPER 17                                      Institute of Tides", head
            )
        )

        assert (kept[0].text == head) is first
        assert heads.count(head) == (2 if first else 3)


def test_a_head_may_hold_the_number():
    text = PAGES.replace("                                    3\n\n", "").replace(
        "                                    4\n\n", ""
    )
    for page in ("3", "4", "5"):
        text = text.replace("HARBOUR PAPER 17      ", f"Page {page} of 9 ", 1)

    kept, heads = parted(text)

    assert len(kept) == 2
    assert [each[:11] for each in heads] == ["Page 3 of 9", "Page 4 of 9", "Page 5 of 9"]


def test_numbered_headings_and_lists_stay():
    prose = "Most of the freight that reaches the islands lands on quays built before the war. " * 4
    chapters = "\n\n".join(f"Chapter {number}\n\n{prose}" for number in range(1, 5))
    ranks = "\n".join(f"{number}\nwhat the islands read\n" for number in range(1, 9))

    assert parted(chapters)[1] == []
    assert parted(ranks)[1] == []


def test_a_head_beside_each_number_shows_pages_that_end_with_a_sentence():
    told = "Most of the freight of the forty islands lands on quays from before the war. " * 4
    pages = "".join(f"\n{told}\n\n{page}\n\nInstitute of Tides\n" for page in (1, 2, 3))
    kept, heads = parted(f"The Quays of the North\n{pages}{told}")

    assert [each.text[:10] for each in kept] == ["The Quays ", *["Most of th"] * 4]
    assert heads == [
        "1",
        "Institute of Tides",
        "2",
        "Institute of Tides",
        "3",
        "Institute of Tides",
    ]


def test_numbers_of_an_interview_with_one_line_between_stay():
    told = "Most of the freight of the forty islands lands on quays from before the war. " * 4
    kept, heads = parted("".join(f"{each}\n\n{told}\n\n" for each in (1, 2, 3)))

    assert len(kept) == 6
    assert heads == []


def test_heads_in_columns_show_pages_where_no_sentence_is_parted():
    pages = [
        f"HARBOUR OFFICE\n\n{number}. On {named}\n\n"
        + f"The shed with the number {number} is dry, and so it will be for many a year. " * 4
        + f"\n\nPaper 17 | The quays of the north                         {number}\n\n"
        for number, named in enumerate(("sheds", "cranes", "rails"), 1)
    ]
    kept, heads = parted("The quays of the north\n\n" + "".join(pages))

    assert [each.text[:8] for each in kept if "quays" not in each.text] == [
        "HARBOUR ",
        *("1. On sh", "The shed", "2. On cr", "The shed", "3. On ra", "The shed"),
    ]
    assert heads.count("HARBOUR OFFICE") == 2
    assert sum("Paper 17" in each for each in heads) == 3


@pytest.mark.parametrize("gap", ["          ", "  "])
def test_the_heads_of_left_and_right_pages_may_differ_if_an_empty_column_sets_them_apart(gap: str):
    told = "Most of the freight of the forty islands lands on quays from before the war. " * 4
    heads = [f"138{gap}Odile Kerr", f"The Quays of the North{gap}139", f"140{gap}Odile Kerr"]
    kept, found = parted(
        "The Quays of the North\n\n" + "".join(f"{h}\n\n{told}\n\n" for h in heads)
    )

    assert (len(found), len(kept)) == ((3, 4) if len(gap) > 2 else (0, 7))


def test_the_number_of_a_page_may_change_sides():
    told = (
        "Most of the freight of the forty islands lands on quays from before the war, and so " * 4
    )
    pages = "".join(
        f"\n\n{head}\n\nthe sheds are dry. {told}" for head in ("42 Letters", "Letters 43")
    )

    assert parted(f"The Quays of the North\n\n{told}{pages}")[1] == ["42 Letters", "Letters 43"]
