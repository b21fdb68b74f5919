"""Rows of small things in little memory."""

from __future__ import annotations

import msgspec
import pytest

from builder import cache
from builder.assembly.outcomes import Outcome, load_outcome_or_none, understand, understand_packed
from builder.model import (
    Analysis,
    Article,
    Block,
    Candidate,
    Keyphrase,
    Mention,
    NotIncluded,
    Source,
)
from builder.model.columns import CandidateColumns, PackedCandidates
from builder.model.mentions import MentionColumns, PackedMentions
from builder.packed import LruPacked, Packed, column, fields, pack, unpack
from builder.settings import Settings

TWO = (Candidate("gate", (("gate", 1),), 2.5, ((0, 4),)), Candidate("tide", (), 0.0, ()))

SAID = (Candidate("orsk", (("Orsk", 2), ("ORSK", 1)), -0.5, ((9, 13), (20, 24), (70_000, 70_004))),)

SOURCE = Source("a.txt", b"Tides turn at Orsk\n\nThe tide turned at Orsk on Monday, it was said.\n")


def test_what_is_packed_reads_as_it_was():
    packed = Packed(cache.dump(TWO), Candidate)

    assert packed == TWO
    assert [*packed] == [*TWO]
    assert (len(packed), packed[1], packed[:1]) == (2, TWO[1], TWO[:1])
    assert (hash(packed), repr(packed)) == (hash(TWO), repr(TWO))


@pytest.mark.parametrize("some", [(), TWO[:1], TWO, (*TWO, *SAID)])
def test_candidates_that_are_packed_as_columns_read_as_they_were(some: tuple[Candidate, ...]):
    packed = PackedCandidates.of(some)

    assert packed == some
    assert len(packed) == len(some)
    assert CandidateColumns.of(packed) == CandidateColumns.of(some)


@pytest.mark.parametrize("count", range(5))
def test_mentions_that_are_packed_as_columns_read_as_they_were(count: int):
    some = (
        Mention("a-1", "s-1", 0, 4),
        Mention("a-1", "s-1-2", 90, 94),
        Mention("a-0", "s-1", 70_000, 70_009),
        Mention("a-1", "s-3", 7, 8),
    )[:count]
    packed = PackedMentions.of(some)

    assert packed == some
    assert len(packed) == len(some)
    assert MentionColumns.of(packed) == MentionColumns.of(some)


def test_mentions_in_each_holder_are_unpacked_without_their_sentences():
    some = (Mention("a-1", "s-1", 0, 4), Mention("a-1", "s-2", 9, 13), Mention("a-0", "s-1", 7, 8))
    told = MentionColumns.of(some)

    every = (told.articles, (*told.articles, "a-2"))
    both = (some, PackedMentions.of(some))
    found = MentionColumns.among((mentions, holders) for mentions in both for holders in every)

    assert [each._replace(sentences=told.sentences) for each in found] == [told] * 4


@pytest.mark.parametrize("rows", [(), TWO])
def test_fields_of_packed_rows_stay_packed(rows: tuple[Candidate, ...]):
    packed = Packed(pack(rows), Candidate)

    assert pack(fields(packed)) == pack(fields(rows)) == pack(rows)


def test_what_comes_from_the_cache_is_what_was_understood():
    outcome = understand(SOURCE, Settings())

    assert outcome.analysis
    assert outcome.analysis.candidates
    assert load_outcome_or_none(understand_packed(SOURCE, Settings())) == outcome


def test_rows_stay_packed():
    outcome = load_outcome_or_none(understand_packed(SOURCE, Settings()))

    assert type(outcome) is Outcome
    assert type(outcome.article) is Article
    assert type(outcome.analysis) is Analysis
    assert isinstance(outcome.analysis.candidates, Packed)
    assert isinstance(outcome.analysis.sentences, Packed)
    assert isinstance(outcome.article.blocks, Packed)
    assert outcome.analysis.quotations == ()


@pytest.mark.parametrize("count", [0, 1, 15, 16, 255, 256, 70_000])
def test_a_row_knows_its_length_unread(count: int):
    row = Packed.of([NotIncluded("a", "b")] * count, NotIncluded)

    assert len(row) == count == len([*row])
    assert bool(row) is bool(count)


def test_packed_rows_go_into_what_is_packed_as_if_they_were_not():
    assert pack((1, LruPacked.of(TWO, Candidate))) == pack((1, TWO))


def test_a_row_that_was_read_last_stays_open():
    row = LruPacked.of(TWO, Candidate)

    assert row[0] is row[0]
    assert row == TWO


def test_a_part_can_be_left_packed():
    _, second = unpack(pack((1, TWO)), tuple[int, msgspec.Raw])

    assert Packed(bytes(second), Candidate) == TWO


def test_a_file_that_is_no_article_has_no_candidates():
    outcome = load_outcome_or_none(understand_packed(Source("a.txt", b""), Settings()))

    assert outcome
    assert outcome.analysis is None
    assert outcome.not_included


def test_what_is_no_outcome_is_none():
    assert load_outcome_or_none(b"no outcome") is None


def test_one_field_is_read_alone():
    blocks = (Block("Tides turn.", ((0, 1),)), Block("Gates shut.", ((0, 3),), "quote", 1))

    for rows in (blocks, Packed.of(blocks, Block), LruPacked.of(blocks, Block)):
        assert [*column(rows, "text")] == ["Tides turn.", "Gates shut."]
        assert [*column(rows, "level")] == [0, 1]
    phrases = (Keyphrase("gate", 0.5, None, ((0, 4),)), Keyphrase("tide", 1.0, "p-1", ()))
    for told in (phrases, Packed.of(phrases, Keyphrase)):
        assert column(told, "phrase") == [None, "p-1"]
