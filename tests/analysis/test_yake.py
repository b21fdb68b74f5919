"""What YAKE is shown of an article, and what is made of its answer."""

from __future__ import annotations

import math

from segtok.segmenter import split_multi

from builder.analysis import noun_phrases
from builder.analysis.keyphrases.scores import Scores, yake_text
from builder.analysis.said import part_all
from tests.analysis.articles import SUMMIT, analyse
from tests.analysis.engine_texts import extract

SENTENCES = analyse(SUMMIT).sentences
PAIRS = zip(SENTENCES, part_all(SUMMIT, SENTENCES), strict=True)
SAID = noun_phrases.tokenise(SUMMIT.text, PAIRS, "en", frozenset())
TOLD = " ".join(word for line in yake_text(SAID) for word in line)
PHRASES = list(noun_phrases.find(SAID, "en", frozenset()))


def test_yake_sees_a_sentence_where_there_is_one():
    """Its features count sentences; segtok parts none at a full stop with a blank before it."""
    found = [line for line in split_multi(TOLD) if line.strip()]

    assert len(found) == len(SAID) > 1


def test_points_within_names_are_no_ends():
    assert "U.S." in SUMMIT.text
    assert "U.S." not in TOLD


def test_whatever_yake_leaves_out_is_scored_by_its_words():
    scored = extract(TOLD, "en")
    left_out = [each for each in PHRASES if each.name and " ".join(each.words) not in scored]

    scores = [Scores(SAID, scored).of(each) for each in left_out]

    assert scores
    assert all(0 <= score < math.inf for score in scores)


def test_without_an_answer_all_phrases_are_alike():
    assert {Scores(SAID, {}).of(each) for each in PHRASES} == {1.0}
