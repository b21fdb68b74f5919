"""Stretches of a sentence: which are taken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.facts.found import Span, Taken

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
