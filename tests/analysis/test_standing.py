"""Case file of sentences that lean and that stand alone, and what always holds."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.lexicon.openers import OPENERS
from builder.analysis.said import part
from builder.analysis.standing import Lean, introductions, leans
from builder.text.words import letters

CASES = Path(__file__).parents[1] / "cases" / "standalone.md"
FEWEST_CASES = 150
MOST_REFUSED = 0.1
"""Share of good sentences that may be refused."""


def _read_cases() -> list[tuple[str, str, str]]:
    """``(language, leans or stands, sentence)``."""
    cases = []
    language = label = ""
    for line in CASES.read_text("utf-8").splitlines():
        if line.startswith("## "):
            label = line[3:]
        elif line.startswith("# "):
            language, label = line[2:], ""
        elif line and label:
            cases.append((language, label, line))
    return cases


ALL = _read_cases()
LEANING = [(language, text) for language, label, text in ALL if label == "leans"]
STANDING = [(language, text) for language, label, text in ALL if label == "stands"]


def test_the_case_file_is_large_enough():
    assert len(LEANING) + len(STANDING) == len(ALL) >= FEWEST_CASES


@pytest.mark.parametrize(("language", "text"), LEANING)
def test_no_leaning_sentence_passes(language: str, text: str):
    assert leans(text, language)


def test_few_good_sentences_are_refused():
    refused = [text for language, text in STANDING if leans(text, language)]

    assert len(refused) <= MOST_REFUSED * len(STANDING), refused


def test_an_unknown_language_refuses_fragments_and_open_quotations_only():
    assert leans("hon kom till Lund i maj.", "sv") == "fragment"
    assert leans("”Vi har väntat i tre år.", "sv") == "quotation"
    assert leans("Hon kom till Lund i maj.", "sv") == ""


def test_each_kind_of_leaning_has_its_name():
    assert leans("They met again in Lisbon in May.", "en") == "pronoun"
    assert leans("However, nobody was hurt.", "en") == "connective"
    assert leans("The firm said sales doubled.", "en") == "pointer"
    assert leans("Sales doubled in May, he said.", "en") == "speaker"


TOLD = "The harbour is told by Lt. Rosa Lind, who has run it since May."


@pytest.mark.parametrize(
    "said",
    [
        "Lind talked with the crews over the radio.",
        "The crews were not asked, Lind said.",
        "After the storm, Lind and her pilots counted the boats.",
        "The crews say that Lind's radio was off.",
    ],
)
def test_a_last_name_alone_needs_the_sentence_that_has_the_full_one(said: str):
    assert introductions([part(TOLD, "en"), part(said, "en")], "Boats adrift", "en") == {1: 0}


@pytest.mark.parametrize(
    "said",
    [
        "Ms. Lind talked with the crews over the radio.",
        "Rosa Lind talked with the crews over the radio.",
        "Lind, who runs the harbour, talked with the crews.",
        "Her deputy Lind talked with the crews over the radio.",
        "The Lind of old would have talked with the crews.",
        "Crews from Lindau talked over the radio.",
    ],
)
def test_a_name_with_a_title_or_with_what_tells_whose_it_is_stands_alone(said: str):
    assert introductions([part(TOLD, "en"), part(said, "en")], "Boats adrift", "en") == {}


def test_whom_the_headline_names_is_known_and_so_is_who_is_told_beside_them():
    said = [part(each, "en") for each in (TOLD, "Kari Moe rowed.", "Lind thanked Moe.")]

    assert introductions(said, "Boats adrift", "en") == {2: 0}
    assert introductions(said, "Moe rows out", "en") == {}
    assert introductions(said, "Boats adrift", "de") == {}


def test_a_place_of_the_headline_makes_nobody_known():
    said = [part(each, "en") for each in (TOLD, "San Felipe waits.", "Lind likes Felipe.")]

    assert introductions(said, "San Felipe waits for its boats", "en") == {2: 0}


def test_countries_and_what_owns_are_no_first_and_last_names():
    said = [
        "Focus Norway counts boats for Torvik's Harbour.",
        "Norway counts.",
        "Harbour fees rise.",
    ]

    assert introductions([part(each, "en") for each in said], "Boats", "en") == {}


@given(st.text(max_size=300), st.sampled_from(["en", "fr", "de", "ja", "ko", None]))
def test_any_text_leans_in_one_of_the_named_ways(text: str, language: str | None):
    assert leans(text, language) in get_args(Lean)


@pytest.mark.parametrize(("language", "text"), LEANING + STANDING)
def test_no_expression_matches_without_the_word_that_it_is_said_to_need(language: str, text: str):
    listed = OPENERS.get(language)
    cued = " ".join(each.holds for each in listed.cued) if listed else ""
    needed = f"{cued} {listed.timed} {listed.speakers}" if listed else ""

    for start in range(0, len(text), 7):
        told = text[start:].lstrip()
        assert leans(told, language) == leans(told, language, letters(told).union(needed.split()))


def test_a_long_line_takes_no_time():
    assert leans("The two " * 20_000 + "end.", "en") == "pointer"
