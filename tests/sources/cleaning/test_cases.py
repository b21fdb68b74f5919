from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.model import Draft
from builder.sources import text
from builder.sources.cleaning import Cleaned, clean

FOLDER = Path(__file__).parents[2] / "cases"
HEADING = re.compile(r"## (.+) \((\w\w)\)$")
LINE = re.compile(r"(& )?([=+-]) (?:\[([a-z-]+)\] )?(.+)$")


@dataclass(frozen=True, slots=True)
class Case:
    """A page, with what is expected of each of its blocks."""

    name: str
    language: str
    page: str
    expected: tuple[tuple[str, str, str], ...]


def read_cases(name: str) -> Iterator[Case]:
    parts = (FOLDER / name).read_text("utf-8").split("\n## ")[1:]
    for part in parts:
        heading = HEADING.match("## " + part.split("\n", 1)[0])
        assert heading, part[:60]
        page = ""
        expected = []
        for line in filter(None, part.split("\n")[1:]):
            found = LINE.match(line)
            assert found, line
            glue, mark, rule, words = found.groups()
            page += ("\n" if glue else "\n\n") + words
            expected.append((mark, rule or "", words))
        yield Case(heading[1], heading[2], page, tuple(expected))


CASES = [*read_cases("clean-en.md"), *read_cases("clean-more.md")]


def parse(case: Case) -> Draft:
    return text.parse("page.txt", case.page)


def told(draft: Draft, cleaned: Cleaned) -> list[tuple[str, str, str]]:
    """Each block as a case file would write it."""
    rules = dict(cleaned.removed)
    marks = []
    for at, block in enumerate(draft.blocks):
        mark = "=" if at == cleaned.headline else "-" if at in rules else "+"
        marks.append((mark, rules.get(at, ""), block.text))
    return marks


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_page_is_cleaned_as_its_case_says(case: Case):
    draft = parse(case)
    found = told(draft, clean(draft, title=None, language=case.language))

    asked = [
        (mark, rule if expected[1] else "", words)
        for (mark, rule, words), expected in zip(found, case.expected, strict=True)
    ]
    assert asked == list(case.expected)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cleaning_what_was_cleaned_takes_nothing_more(case: Case):
    draft = parse(case)
    cleaned = clean(draft, title=None, language=case.language)
    kept = [draft.blocks[at].text for at in cleaned.kept]
    headline = [] if cleaned.headline is None else [draft.blocks[cleaned.headline].text]

    again = text.parse("page.txt", "\n\n".join([*headline, *kept]))
    twice = clean(again, title=None, language=case.language)

    assert twice.removed == ()
    assert [again.blocks[at].text for at in twice.kept] == kept


def test_there_are_cases_enough():
    assert len(CASES) >= 25
    assert len({case.language for case in CASES}) >= 12
