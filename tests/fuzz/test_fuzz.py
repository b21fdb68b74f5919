"""Every target runs, and a few inputs of a fixed seed hold; the long run is a command."""

from __future__ import annotations

import random

import pytest

from tests.fuzz.inputs import begin, changed
from tests.fuzz.targets import TARGETS

INPUTS = 12
"""Of each target, in each run of the tests."""


@pytest.mark.parametrize("name", TARGETS)
def test_a_parser_neither_fails_nor_breaks_its_word(name: str):
    chance, start = random.Random(2), begin(name)

    ran = [TARGETS[name](changed(start, chance)) for _ in range(INPUTS)]

    assert len(ran) == INPUTS


def test_the_same_seed_gives_the_same_inputs():
    start = begin("html")
    one, other = random.Random(5), random.Random(5)

    assert [changed(start, one) for _ in range(9)] == [changed(start, other) for _ in range(9)]


def test_an_input_that_breaks_a_promise_is_seen(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tests.fuzz.targets.article_lines", lambda data: 0)

    with pytest.raises(AssertionError):
        TARGETS["text"](b"The harbour opens\n\nThe harbour of Velm opened on Monday. " * 9)
