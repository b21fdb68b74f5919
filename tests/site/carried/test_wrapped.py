"""Lines of plain text: none too long, none that begins as it must not, no word lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.site.carried.wrapped import CLOSING, COLUMNS, columns, wrap

LONG = "https://brief.example/" + "a" * COLUMNS


def test_a_text_is_broken_between_words():
    lines = list(wrap("tide " * 30, "1. "))

    assert max(map(len, lines)) <= COLUMNS
    assert lines[0].startswith("1. tide tide")
    assert all(line.startswith("   tide") for line in lines[1:])
    assert " ".join(lines).split() == ["1.", *["tide"] * 30]


def test_a_mark_of_quotation_stands_before_each_line():
    assert all(line.startswith("  > tide") for line in wrap("tide " * 30, "  > ", "  > "))


def test_a_longer_word_has_a_line_of_its_own():
    assert list(wrap(f"see {LONG} there")) == ["see", LONG, "there"]


def test_han_and_kana_are_broken_anywhere_but_before_what_closes():
    lines = list(wrap("港の橋が止まり、船が待つ。" * 8))

    assert max(map(columns, lines)) <= COLUMNS
    assert min(map(columns, lines[:-1])) > COLUMNS - 8
    assert not [line for line in lines if line[0] in CLOSING]
    assert "".join(lines) == "港の橋が止まり、船が待つ。" * 8


def test_hangul_is_broken_between_words():
    lines = list(wrap("항구의 다리가 멈추어 " * 9))

    assert max(map(columns, lines)) <= COLUMNS
    assert " ".join(lines).split() == ["항구의", "다리가", "멈추어"] * 9


@pytest.mark.parametrize("mark", [">", "|"])
def test_no_line_begins_with_what_marks_a_quotation(mark: str):
    for words in range(1, 24):
        lines = list(wrap("tide " * words + f"{mark} gate of the harbour that is long" * 2))
        assert not [line for line in lines if line.startswith(f"{mark} ")]


def test_an_empty_text_is_an_empty_line():
    assert list(wrap("", "- ")) == ["- "]


@given(st.text())
def test_only_white_space_is_lost(text: str):
    assert "".join("".join(wrap(text)).split()) == "".join(text.split())
