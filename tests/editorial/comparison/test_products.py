"""What sentences have in common is added up as a table of all words would."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.comparison import products

WORDS = 4

sides = st.lists(
    st.lists(
        st.lists(st.sampled_from((0.0, 0.25, 0.5)), min_size=WORDS, max_size=WORDS), max_size=4
    ),
    min_size=2,
    max_size=2,
)
blocks = st.lists(sides, max_size=4)


def added(told: list[list[list[list[float]]]], least: float) -> list[tuple[int, int, float]]:
    """What is found where each first side is held against its second; words of blocks differ."""
    columns: tuple[list[tuple[int, int, float]], list[tuple[int, int, float]]] = ([], [])
    widths: list[int] = []
    for block, (ones, others) in enumerate(told):
        for side, begin, lines in ((0, len(widths), ones), (1, 0, others)):
            columns[side].extend(
                (begin + place, block * WORDS + word, value)
                for place, line in enumerate(lines)
                for word, value in enumerate(line)
                if value
            )
        widths += [len(others)] * len(ones)
    left, right = (
        (
            np.array([each[0] for each in column], np.int64),
            np.array([each[1] for each in column], np.int64),
            np.array([each[2] for each in column]),
        )
        for column in columns
    )
    found = products.products(left, right, np.array(widths, np.int64), least)
    return [*zip(*(each.tolist() for each in found), strict=True)]


def expected(told: list[list[list[list[float]]]], least: float) -> list[tuple[int, int, float]]:
    lines = [(line, others) for ones, others in told for line in ones]
    return [
        (first, second, score)
        for first, (line, others) in enumerate(lines)
        for second, other in enumerate(others)
        if (score := sum(a * b for a, b in zip(line, other, strict=True))) >= least
    ]


@given(blocks, st.sampled_from((0.0625, 0.125, 0.25)))
def test_each_sentence_is_held_against_its_own(told: list[list[list[list[float]]]], least: float):
    assert added(told, least) == expected(told, least)


@pytest.mark.parametrize("room", [1, 2, 5])
def test_however_many_at_a_time(monkeypatch: pytest.MonkeyPatch, room: int):
    told = [[[[0.5] * WORDS] * 3, [[0.25] * WORDS] * 2], [[], [[0.5] * WORDS]]] * 3
    monkeypatch.setattr(products, "AT_ONCE", room)

    assert added(told, 0.1) == expected(told, 0.1)
    assert len(added(told, 0.1)) == 18
