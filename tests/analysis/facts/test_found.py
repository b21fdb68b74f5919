"""Stretches of a sentence: which are taken, and where a pattern is asked."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.facts.found import Span, Taken, holds_digit, near

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda pair: (pair[0], sum(pair)))
)


@given(SPANS, SPANS)
def test_a_stretch_is_taken_only_where_it_touches_none(first: list[Span], then: list[Span]):
    taken: list[Span] = []
    whole = Taken()
    for start, end in (*first, *then):
        touches = any(start < last and begin < end for begin, last in taken)
        assert whole.take(start, end) is not touches
        taken += [(start, end)] * (not touches)

    again = Taken(taken)
    assert not any(again.free(*span) for span in taken)
    assert [again.free(*span) for span in then] == [whole.free(*span) for span in then]


@given(st.lists(st.sampled_from(["in ", "the ", "1999", "20", "2019-20", " ", "x"])).map("".join))
def test_a_pattern_asked_near_its_sign_finds_what_it_finds_anywhere(said: str):
    sign = re.compile(r"(?:19|20)\d\d")
    pattern = re.compile(rf"(?<!\w)(?:in (?:the )?){sign.pattern}(?!\d)")

    found = [match.span() for match in near(pattern, sign, said, 8)]

    assert found == [match.span() for match in pattern.finditer(said)]


@given(st.text())
def test_a_digit_of_any_script_is_seen(said: str):
    assert holds_digit(said) == any(sign.isdecimal() for sign in said)
    assert holds_digit(f"{said}٣")
