from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from builder.sources.characters import count_words, mend, one_line


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
