"""Sentences are parted into words once, and all parts of the analysis find the same words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.analysis import sentences, terms
from builder.analysis.said import part
from builder.text.words import WORD, cut
from tests.analysis.articles import analyse, article

PROSE = st.lists(
    st.sampled_from(
        [
            *("The harbour", "l'ISS", "Japan's", "U.S.", "U.N.-led", "3.5", "isn’t", "«Tor»", "-"),
            *(
                "end.",
                "Next",
                "p. m.",
                "why?",
                "stop!",
                "go.On",
                "e.g.",
                "共同訓練。",
                "東京",
                "x",
                "…",
            ),
        ]
    ),
    min_size=1,
).map(" ".join)


@given(PROSE | st.text(), st.sampled_from(["en", "fr", "ja", None]))
def test_words_are_those_of_the_pattern_and_pieces_make_up_the_sentence(text, language):
    found = part(text, language)

    assert list(found.words) == WORD.findall(text)
    assert "".join(found.pieces) == text


@given(PROSE, st.sampled_from(["en", "fr", "ja"]))
def test_terms_of_the_sentences_are_those_of_the_whole_text(text, language):
    told = article("The tide’s gate", text, ("heading", text), language=language)

    whole = cut(f"{told.title}\n{told.text}", language)
    assert sentences.split(text, language)
    assert analyse(told).terms == terms.terms(whole, language)
