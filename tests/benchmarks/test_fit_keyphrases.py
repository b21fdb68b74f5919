"""The climb and the choice by which the weights of keyphrases are fitted."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks import fit_keyphrases
from tests.benchmarks.fit_keyphrases import Document, Suite, climb, scores

TOP = np.array([0.3, -0.2, 0.1])


def test_the_climb_finds_the_top_of_a_hill_and_finds_it_again():
    found = climb(lambda at: -float(((at - TOP) ** 2).sum()), np.zeros(3), np.ones(3), 1)
    again = climb(lambda at: -float(((at - TOP) ** 2).sum()), np.zeros(3), np.ones(3), 1)

    assert found == pytest.approx(TOP, abs=0.02)
    assert (found == again).all()


def test_phrases_within_others_take_no_place():
    width = len(fit_keyphrases.NAMES)
    rows = np.zeros((3, width))
    rows[:, 0] = [3.0, 2.0, 1.0]
    weights = np.zeros(width)
    weights[0] = 1.0
    document = Document(rows, (0b11, 0b01, 0b100), (True, False, True), (True, False, False), 2)

    assert scores(Suite("one", (document,), 0.5), weights, (2,)) == [(1.0, 0.5)]
