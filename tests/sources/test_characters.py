from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.sources.characters import YOUNG, count_words, is_young, mend, one_line


def test_invisible_characters_go_and_nothing_else_does():
    assert mend("\ufeffco\u00adoper\u200bation\u2060 \u202aof\u202c “three”…\x00\x07") == (
        "cooperation of “three”…"
    )


def test_words_come_in_composed_form():
    assert mend("Se\u0301oul") == "Séoul"


def test_a_non_breaking_space_is_a_space():
    assert mend("50\u00a0%") == "50 %"


def test_every_way_to_end_a_line_ends_one_line():
    assert mend("a\r\nb\rc\nd\u2028e\x85f").split("\n") == ["a", "b", "c", "d e f"]


def test_joiners_stay_where_they_spell_a_word_or_an_emoji():
    assert mend("می\u200cخواهم 👩\u200d🚀 ro\u200cund") == "می\u200cخواهم 👩\u200d🚀 round"


@pytest.mark.parametrize(
    ("text", "young"),
    [("plain", False), ("Séoul 서울 龍", False), ("😀 \U0001fae8", False), ("\U0002ebf0村", True)],
)
def test_letters_are_young_that_came_after_unicode_14(text: str, young: bool):
    assert is_young(text) == young


def test_no_letter_that_the_oldest_python_knows_is_young():
    if unicodedata.unidata_version != "14.0.0":
        pytest.skip("only Python 3.11 knows Unicode 14 and no more")

    every = YOUNG.findall("".join(map(chr, range(0x110000))))

    assert len(every) > 9000
    assert {unicodedata.category(each) for each in every} == {"Cn"}


@given(st.text())
def test_mending_twice_is_mending_once(text: str):
    once = mend(text)

    assert mend(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_text_is_left_alone(text: str):
    assert mend(text) == text


def test_white_space_folds_to_single_spaces():
    assert one_line("  a \t b\n\nc ") == "a b c"


def test_two_characters_of_a_script_without_spaces_count_as_a_word():
    assert count_words("the U.S. and 日本政府") == 5
