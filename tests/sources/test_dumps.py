from __future__ import annotations

import pytest

from builder.sources.tags import MARKUP
from builder.sources.text import parse

PAGE = """\
   [1]Home [2]Shop
   (BUTTON) Menu
                               [quay_2.jpg]

Harbour opens its tide gate

   The harbour opened its [3]new gate on Monday, two years later than [4]the
   council had planned, and the old town stayed dry.

References

   1. https://harbour.example/
   2. https://harbour.example/shop
   3. https://harbour.example/gate

   Hidden links:
   5. https://harbour.example/x
"""


def test_numbers_of_links_buttons_and_addresses_are_no_text():
    blocks = parse("a.txt", PAGE).blocks

    assert [each.text for each in blocks if not each.dropped] == [
        "Home Shop",
        "Menu",
        "Harbour opens its tide gate",
        "The harbour opened its new gate on Monday, two years later than the council had planned, "
        "and the old town stayed dry.",
    ]
    dropped = [(each.text, each.lines) for each in blocks if each.dropped == MARKUP]
    assert dropped[:4] == [
        ("[1] [2]", ((0, 1),)),
        ("(BUTTON)", ((0, 2),)),
        ("[quay_2.jpg]", ((0, 3),)),
        ("[3] [4]", ((0, 7),)),
    ]
    assert [text for text, _ in dropped[4:]][-1] == "5. https://harbour.example/x"


def test_a_line_that_lynx_broke_carries_on_the_one_above():
    page = PAGE.replace(
        "References",
        '   "You could not buy a [5]shed for what they paid for it," said the mayor\n'
        "   Jo Bram, who voted against.\n\nReferences",
        1,
    )

    told = [each.text for each in parse("a.txt", page).blocks if not each.dropped]

    assert told[-1] == (
        '"You could not buy a shed for what they paid for it," said the mayor Jo Bram, who voted '
        "against."
    )


@pytest.mark.parametrize(
    "text",
    [
        PAGE.replace("References", "Sources"),
        "The gate[1] held[2], they say.[3]\n\nReferences\n\n1. https://a.example/\n"
        "2. https://b.example/\n3. https://c.example/\n",
    ],
)
def test_the_references_of_a_paper_stay(text: str):
    assert not any(each.dropped == MARKUP for each in parse("a.txt", text).blocks)
