"""Where texts print forms, found for all forms at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.phrases.places import is_word
from builder.editorial.phrases.prints import Finder


def places(forms: list[str], texts: list[str]) -> list[tuple[int, str, int, int]]:
    found = Finder(forms).find(texts)
    rows = zip(found.texts, found.forms, found.starts, found.ends, strict=True)
    return sorted((int(text), forms[form], int(start), int(end)) for text, form, start, end in rows)


def test_forms_are_found_in_every_text_at_its_own_places():
    assert places(["gate", "tidal gate"], ["", "a gate", "tidal gate, gate"]) == [
        (1, "gate", 2, 6),
        (2, "gate", 6, 10),
        (2, "gate", 12, 16),
        (2, "tidal gate", 0, 10),
    ]


def test_what_stands_between_the_words_of_a_form_counts():
    assert places(["U.S.", "tidal gate"], ["the U.S. and the US", "tidal-gate"]) == [
        (0, "U.S.", 4, 8)
    ]


@given(
    st.lists(
        st.text("ab -_é", min_size=1, max_size=4).filter(lambda form: form.strip(" -_")),
        min_size=1,
        max_size=4,
        unique=True,
    ),
    st.lists(st.text("abA -_é.", max_size=40), min_size=1, max_size=3),
)
def test_places_are_those_at_which_each_form_is_located(forms: list[str], texts: list[str]):
    located = [
        (number, form, start, start + len(form))
        for number, text in enumerate(texts)
        for form in forms
        for start in range(len(text))
        if text.startswith(form, start) and is_word(text, start, start + len(form))
    ]

    assert places(forms, texts) == sorted(located)
