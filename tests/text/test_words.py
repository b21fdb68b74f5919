"""The quick ways through a text find what the expressions find."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.sources.fingerprints import WORD, folded_words
from builder.text.words import TYPESET, runs, stem, unusual

PRINTED = st.text(st.sampled_from(f"aB1'_-. \t\n{TYPESET}éßİ年\x07")) | st.text()


@given(PRINTED)
def test_runs_of_letters_are_those_of_the_expression(text: str):
    assert runs(text) == re.findall(r"[^\W\d_]+", text)


@given(PRINTED)
def test_folded_words_are_those_of_the_expression(text: str):
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    folded = folded.replace("i\u0307", "i")

    assert folded_words(text) == WORD.findall(folded)


@given(PRINTED)
def test_unusual_characters_are_all_but_printable_ascii_tabulators_and_newlines(text: str):
    usual = {"\t", "\n", *map(chr, range(ord(" "), ord("~") + 1))}

    assert unusual(text) == "".join(each for each in text if each not in usual)


@pytest.mark.parametrize(
    ("language", "cases"),
    [
        ("pl", "Sejm Sejmu Sejmowi Sejmem"),
        ("pl", "ustawa ustawę ustawy ustaw"),
        ("pl", "Bałtycki Bałtyckiego Bałtyckim"),
        ("uk", "Терехов Терехова Терехову Тереховим"),
        ("uk", "підземна підземної підземній підземну"),
        ("uk", "союз союзу союзом союзі"),
    ],
)
def test_cases_of_a_noun_share_a_stem_where_no_stemmer_is_known(language: str, cases: str):
    assert len({stem(case, language) for case in cases.split()}) == 1


@pytest.mark.parametrize(("language", "words"), [("pl", "dom most"), ("uk", "Крим рим")])
def test_short_words_keep_their_endings(language: str, words: str):
    assert [stem(word, language) for word in words.split()] == words.casefold().split()
