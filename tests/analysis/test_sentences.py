"""Case files of sentences in ten and more languages, and what always holds of spans."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.analysis.sentences import split
from builder.analysis.sentences.places import describe, find
from builder.analysis.sentences.reasons import ends_plainly, ends_sentence, rules_of

CASE_FILES = sorted((Path(__file__).parents[1] / "cases").glob("sentences*.md"))
FEWEST_CASES = 380
LEAST_SHARE = 0.99
JOINED = "(joined)"


@dataclass(frozen=True, slots=True)
class Case:
    """Sentences that must come apart again once they are put together."""

    language: str
    name: str
    expected: tuple[str, ...]

    @property
    def text(self) -> str:
        return ("" if self.name.endswith(JOINED) else " ").join(self.expected)


def _read_cases() -> list[Case]:
    cases: list[Case] = []
    for path in CASE_FILES:
        parts = f"\n{path.read_text('utf-8')}".split("\n# ")[1:]
        for part in parts:
            language, *entries = part.split("\n## ")
            for entry in entries:
                name, *lines = [line for line in entry.splitlines() if line]
                cases.append(Case(language.splitlines()[0], name, tuple(lines)))
    return cases


CASES = _read_cases()


def told(text: str, language: str | None = "en") -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


def test_the_case_files_are_as_large_as_promised():
    assert len(CASES) >= FEWEST_CASES
    assert sum(case.language == "en" for case in CASES) >= 200
    assert len({(case.language, case.name) for case in CASES}) == len(CASES)


def test_nearly_every_case_comes_apart_as_written():
    missed = [case for case in CASES if told(case.text, case.language) != list(case.expected)]
    report = "\n".join(
        f"{case.language} {case.name}: {told(case.text, case.language)}" for case in missed
    )

    assert 1 - len(missed) / len(CASES) >= LEAST_SHARE, report


@pytest.mark.parametrize("language", sorted({case.language for case in CASES}))
def test_most_cases_of_each_language_come_apart_as_written(language: str):
    cases = [case for case in CASES if case.language == language]
    right = [case for case in cases if told(case.text, language) == list(case.expected)]

    assert len(right) / len(cases) >= 0.95


def test_a_sentence_alone_is_one_sentence():
    again = {
        sentence: told(sentence, case.language)
        for case in CASES
        for sentence in case.expected
        if told(case.text, case.language) == list(case.expected)
    }

    assert {key: value for key, value in again.items() if value != [key]} == {}


def test_a_paragraph_of_many_cases_still_comes_apart():
    cases = [c for c in CASES if c.language == "en" and c.name.startswith(("US:", "time:", "UN:"))]
    cases = [case for case in cases if "headline" not in case.name]
    sentences = [sentence for case in cases for sentence in case.expected]

    assert told(" ".join(sentences)) == sentences


def test_blank_text_has_no_sentences():
    assert split("", "en") == ()
    assert split(" \n\t ", None) == ()


def test_text_without_a_word_is_one_sentence():
    assert told("* * *") == ["* * *"]
    assert told("... ?! ...") == ["... ?! ..."]


def test_an_empty_line_ends_a_sentence_and_a_line_break_does_not():
    assert told("Harbour reopens\n\nShips may\nenter again.") == [
        "Harbour reopens",
        "Ships may\nenter again.",
    ]


def test_an_unknown_language_is_split_by_the_rules_for_english():
    text = "Gov. Marsh spoke at 6 p.m. The crowd left."

    assert told(text, None) == told(text, "en") == ["Gov. Marsh spoke at 6 p.m.", "The crowd left."]


def test_a_language_without_rules_is_split_all_the_same():
    assert told("Luka je zatvorena. Brodovi čekaju.", "hr") == [
        "Luka je zatvorena.",
        "Brodovi čekaju.",
    ]


def test_one_stray_quotation_mark_does_not_swallow_the_paragraph():
    sentences = ['He called it "a day to forget.', *["The ships stayed in the harbour."] * 40]

    assert told(" ".join(sentences)) == sentences


SCRAPED = st.text(alphabet="aB1 .?!…\"'”“»«()[]。」—-,\n\u00a0É다", max_size=60)


@given(
    text=SCRAPED | st.text(max_size=60), language=st.sampled_from(["en", "fr", "de", "ja", None])
)
def test_spans_are_in_order_and_hold_every_character(text: str, language: str | None):
    spans = split(text, language)

    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    held = "".join(text[start:end] for start, end in spans)
    assert "".join(held.split()) == "".join(text.split())


PRINTED = st.lists(
    st.sampled_from(
        ["ended.", "p.", "ex.", "no.", "No.", "etc.", "The", "É.", "(AFP)", "3", "lock"]
    )
).map(" ".join)


@example(text="p. ex. The lock", language="fr", begin=0)
@given(
    text=PRINTED | SCRAPED, language=st.sampled_from(["en", "fr", "de"]), begin=st.integers(0, 9)
)
def test_where_a_sentence_plainly_ends_no_reason_to_run_on_applies(
    text: str, language: str, begin: int
):
    rules = rules_of(language, headline=False)
    for match in find(text, begin, len(text.rstrip())):
        if ends_plainly(text, begin, match, rules):
            place = describe(text, begin, match, text.count('"', 0, match.start()))
            assert ends_sentence(place, rules)
            assert (place.end, place.next) == (match.start() + 1, match.end())


@given(text=SCRAPED)
def test_every_sentence_has_a_letter_or_digit_if_the_text_has_one(text: str):
    if any(letter.isalnum() for letter in text):
        assert all(any(letter.isalnum() for letter in sentence) for sentence in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "." * 1_000_000,
        "a" + "\n" * 300_000 + "b",
        "\n \n" * 100_000,
        "a." + '"' * 300_000 + "B",
        "a." + " " * 300_000 + "B",
        '. " ' * 50_000,
        "A. " * 30_000,
        "[1" * 200_000,
    ],
    ids=[
        "no-space",
        "stops",
        "breaks",
        "blank",
        "marks",
        "gap",
        "spaced-marks",
        "initials",
        "open",
    ],
)
def test_hostile_text_takes_time_by_its_length(text: str):
    before = time.process_time()
    split(text, "en")

    assert time.process_time() - before < 5
