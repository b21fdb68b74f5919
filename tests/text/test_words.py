"""The quick ways through a text find what the expressions find."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from builder.sources.fingerprints import WORD, folded_words
from builder.text.words import TYPESET, runs, unusual

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
