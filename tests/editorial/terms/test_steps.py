"""Numbers of articles are taken down and up to steps."""

from __future__ import annotations

from builder.editorial.terms.steps import round_down, round_up


def test_numbers_are_rounded_to_steps():
    assert [round_up(count) for count in (0, 7, 8, 44, 59, 60)] == [7, 7, 11, 59, 59, 89]
    assert round_up(10_000) == 11_622
    assert [round_down(count) for count in (0, 1, 4, 5, 10_000)] == [1, 1, 3, 5, 7748]
