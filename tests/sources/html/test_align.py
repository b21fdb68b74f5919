from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.sources.html.align import align

BODY = (
    "The ferry left the quay at nine with forty on board.",
    "Nobody on the island had seen such weather.",
    "Why not?",
    "The harbour master said that it would pass by noon.",
)


def test_pieces_of_the_text_are_found_and_others_are_not():
    pieces = ("Home News Sport", *BODY, "Read our letter to readers every week.")

    assert align(pieces, "\n".join(BODY)) == {1, 2, 3, 4}


def test_a_short_piece_counts_only_between_its_neighbours():
    pieces = ("Why not?", *BODY, "Why not?")

    assert align(pieces, "\n".join(BODY)) == {1, 2, 3, 4}


def test_what_stands_twice_counts_once_where_the_order_fits():
    pieces = (BODY[3], "Menu", *BODY)

    assert align(pieces, "\n".join(BODY)) == {2, 3, 4, 5}


def test_words_that_another_program_joined_do_not_hide_a_piece():
    text = BODY[0].replace("at nine", "atnine")

    assert align(BODY, text) == {0}


def test_nothing_is_found_in_nothing():
    assert align(BODY, "") == frozenset()
    assert align((), "text of some words") == frozenset()


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8), max_size=12))
def test_what_is_found_can_be_read_in_the_text(parts: list[list[str]]):
    pieces = [" ".join(part) for part in parts]
    text = "\n".join(pieces[::2])

    words = text.split()
    for index in align(pieces, text):
        assert set(pieces[index].split()) & set(words)
