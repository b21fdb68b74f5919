"""Where a text prints a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.phrases.others import longest_first
from builder.editorial.phrases.places import Spans, with_capitals
from builder.editorial.phrases.prints import Finder

TEXT = "Tidal gates open. The tidal gate of Sellmouth is a gate; gatekeepers call it gate_1."


def locate(forms: Iterable[str], text: str) -> Spans:
    """Where one phrase of these forms stands, as the edition tells it."""
    found = Finder(sorted(forms)).find([text])
    places = np.stack((np.zeros_like(found.texts), found.texts, found.starts, found.ends))
    _, _, starts, ends = places[:, longest_first(places)].tolist()
    return tuple(zip(starts, ends, strict=True))


def said(*forms: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in locate(with_capitals(forms), text)]


def test_a_form_counts_between_word_borders_only():
    assert said("gate") == ["gate", "gate"]


def test_a_form_counts_with_a_capital_at_its_beginning():
    assert said("tidal gates") == ["Tidal gates"]


def test_the_longest_form_that_begins_at_a_place_is_told_alone():
    assert said("tidal", "gate", "tidal gate", text="a tidal gate") == ["tidal gate"]


@given(
    st.sets(
        st.text("ab -_é", min_size=1, max_size=4).filter(lambda form: form.strip(" -_")),
        min_size=1,
        max_size=4,
    ),
    st.text("abA -_é.", max_size=40),
)
def test_places_are_those_of_a_pattern_of_all_forms(forms: set[str], text: str):
    pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))

    matches = re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text)

    assert locate(forms, text) == tuple(match.span() for match in matches)
