"""Problems are read from the source as the program tells them, none left out."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import builder
from tests.reference.codes import FAMILIES
from tests.reference.raised import GAP, Raised, read_raised
from tests.reference.update import told

WORDLESS = {"E501"}
"""Whose words are argparse's."""

HELPLESS = {"N110"}
"""A file that was meant to be held back."""


@cache
def raised() -> list[Raised]:
    return read_raised()


def of(code: str) -> list[tuple[str, str]]:
    return [(each.what, each.remedy) for each in raised() if each.code == code]


def test_every_code_in_the_source_is_told():
    sources = Path(builder.__file__).parent.rglob("*.py")
    found = {
        code
        for path in sources
        for code in re.findall(r"[\"']([A-Z]\d{3})[\"']", path.read_text("utf-8"))
    }

    assert len(found) > 130
    assert {each.code for each in raised()} == found
    assert {code[0] for code in found} == {*FAMILIES}


def test_every_problem_says_what_it_is_and_what_to_do():
    assert [each for each in raised() if each.what == GAP and each.code not in WORDLESS] == []
    assert [each for each in raised() if each.remedy in ("", GAP)] == [
        each for each in raised() if each.code in HELPLESS
    ]


@pytest.mark.parametrize(
    ("code", "what", "remedy"),
    [
        ("W102", "the file is empty", "Fill it or remove it"),
        ("W121", "the article has … words", "Look at what was removed, on the article's page"),
        ("W106", "takes more than … seconds to understand", "Raise max_seconds in [input]"),
        ("C103", "begins at the server's root", "Write it relative to the page"),
        ("C160", "… is a copy of …, which does not say so", "Build the site again"),
        ("C179", "the page '…' is missing", "Build the site again"),
        ("C197", "the build wrote this file, and it is not there", "Build the site again; if"),
        ("E402", "the output folder is the content folder", "Choose an output folder"),
        ("E423", "no scheduler answers there", "Start one with dask-scheduler"),
    ],
)
def test_words_are_those_of_the_place_that_tells_them(code: str, what: str, remedy: str):
    """Literal, from a constant, from a table, through a helper, in a branch, by a pattern."""
    assert any(told.startswith(what) and does.startswith(remedy) for told, does in of(code))


def test_what_stands_in_other_branches_is_not_mixed_in():
    assert of("C112") == [("the page has no title", "Give the page one title that is not empty")]
    assert of("C200") == [
        ("a build ended before its work was done, and left … files here", "Build the site again")
    ]


def test_no_code_warns_of_two_things_in_different_parts():
    """``[severity]`` goes by the code, so one code is one kind of problem."""
    where: dict[str, set[str]] = {}
    package = Path(builder.__file__).parent
    for path in package.rglob("*.py"):
        part = path.relative_to(package.parent).parts[:-1][:2][-1]
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and re.fullmatch(r"[WN]\d{3}", str(node.value)):
                where.setdefault(str(node.value), set()).add(part)

    assert {code: parts for code, parts in where.items() if len(parts - {"builder"}) > 1} == {}


def test_the_page_has_a_row_for_each():
    page = told()["codes.md"]

    assert page.count("\n| `") == len(raised())
    assert not re.search(r"^\| `\w+` \| \|", page, re.M)
