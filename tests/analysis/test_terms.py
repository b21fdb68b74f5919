from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.analysis import terms as found
from builder.text.words import cut


def terms(title: str, text: str, language: str | None) -> str:
    return found.terms(cut(f"{title}\n{text}", language), language)


def test_tells_the_title_first_and_stems_what_it_tells():
    assert terms("Ships waiting", "Bridges opened.", "en") == "ship wait . bridg open"


def test_function_words_part_stretches():
    assert terms("", "the harbour of the island", "en") == "harbour . island"


def test_a_comma_does_not_part_but_a_full_stop_and_a_line_do():
    assert terms("", "Seoul, Tokyo. Manila\nHanoi", "en") == "seoul tokyo . manila . hanoi"


def test_parts_of_a_hyphenated_word_are_terms():
    assert terms("", "Suk-yeol", "en") == terms("", "Suk Yeol", "en") == "suk yeol"


def test_single_letters_and_endless_words_are_left_out():
    assert terms("", f"x harbour {'z' * 41} gate", "en") == "harbour . gate"


def test_abbreviations_lose_their_full_stops():
    assert terms("", "the U.N. council", "en") == "un council"


def test_unspaced_scripts_become_pairs_of_characters():
    assert terms("", "共同訓練。東京", "ja") == "共同 同訓 訓練 . 東京"
    assert terms("", "공동훈련", "ko") == "공동 동훈 훈련"


def test_a_latin_word_inside_japanese_stays_whole():
    assert terms("", "政府はKDDIを", "ja").split() == ["政府", "府は", ".", "kddi", "を"]


def test_an_unknown_language_keeps_every_word():
    assert terms("", "the bridges", None) == "the bridges"


def test_nothing_gives_nothing():
    assert terms("", "", "en") == terms("—", "… !", "en") == terms("", "of the", "en") == ""


@given(st.text(), st.text(), st.sampled_from(["en", "fr", "ja", None]))
def test_is_words_and_single_pauses_parted_by_single_spaces(title, text, language):
    told = terms(title, text, language)

    assert told == " ".join(told.split())
    assert ". ." not in told
    assert not told.startswith(". ")
    assert not told.endswith(" .")
    assert told != "."
