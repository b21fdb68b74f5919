"""Rows of small things in little memory."""

from __future__ import annotations

from builder import cache
from builder.model import Analysis, Candidate, Source
from builder.outcomes import Outcome, known, understand, understood
from builder.packed import Packed
from builder.settings import Settings

TWO = (Candidate("gate", (("gate", 1),), 2.5, ((0, 4),)), Candidate("tide", (), 0.0, ()))

SOURCE = Source("a.txt", b"Tides turn at Orsk\n\nThe tide turned at Orsk on Monday, it was said.\n")


def test_what_is_packed_reads_as_it_was():
    packed = Packed(cache.dump(TWO), Candidate)

    assert packed == TWO
    assert [*packed] == [*TWO]
    assert (len(packed), packed[1], packed[:1]) == (2, TWO[1], TWO[:1])
    assert (hash(packed), repr(packed)) == (hash(TWO), repr(TWO))


def test_what_comes_from_the_cache_is_what_was_understood():
    outcome = understand(SOURCE, Settings())

    assert outcome.analysis
    assert outcome.analysis.candidates
    assert known(understood(SOURCE, Settings())) == outcome


def test_candidates_stay_packed():
    outcome = known(understood(SOURCE, Settings()))

    assert type(outcome) is Outcome
    assert type(outcome.analysis) is Analysis
    assert isinstance(outcome.analysis.candidates, Packed)


def test_a_file_that_is_no_article_has_no_candidates():
    outcome = known(understood(Source("a.txt", b""), Settings()))

    assert outcome
    assert outcome.analysis is None
    assert outcome.not_included


def test_what_is_no_outcome_is_none():
    assert known(b"no outcome") is None
