from __future__ import annotations

import json
import tomllib

import pytest

from builder.check import CHECKS, check
from builder.errors import Problem
from tests.check.sites import CONTENT, PUBLISHED, SITES, SMALL, broken, sealed

ONE, FRONT, DATA = "articles/tide.html", "index.html", "briefing.json"

CASES: dict[str, dict[str, str]] = tomllib.loads((SITES / "broken.toml").read_text("utf-8"))


def found(files: dict[str, bytes]) -> list[Problem]:
    return list(check(sealed(files), raw=CONTENT))


def test_a_site_that_keeps_its_promises_has_no_problem():
    assert found(dict(SMALL)) == []
    assert found(dict(PUBLISHED)) == []


@pytest.mark.parametrize("name", CASES)
def test_a_broken_promise_is_named_with_its_place(name: str):
    case = CASES[name]
    site = PUBLISHED if case.get("site") == "published" else SMALL

    problems = found(broken(case["file"], case["old"], case["new"], site))

    places = {(each.code, each.where) for each in problems}
    places |= {(code, where.split(":")[0]) for code, where in places}
    assert (case["code"], case["where"]) in places


def test_every_problem_has_a_remedy_and_counts_as_an_error():
    problems = [
        each
        for case in CASES.values()
        for each in found(
            broken(
                case["file"],
                case["old"],
                case["new"],
                PUBLISHED if case.get("site") == "published" else SMALL,
            )
        )
    ]

    assert all(each.remedy and each.severity == "error" for each in problems)


def test_a_page_that_no_link_leads_to_is_told():
    plain = SMALL["404.html"].replace(b"<style>h1 { margin: 0 }</style>", b"")
    files = {**SMALL, "lost.html": plain}

    assert [(each.code, each.where) for each in found(files)] == [("C106", "lost.html")]


def test_a_missing_front_page_is_told():
    files = {path: body for path, body in SMALL.items() if path != FRONT}

    assert "C107" in {each.code for each in found(files)}


def test_an_empty_folder_is_no_site():
    assert {each.code for each in check({})} == {"C107", "C130", "C196"}


def test_what_belongs_to_the_builder_is_no_part_of_the_site():
    assert list(check({**sealed(SMALL), ".briefing-lock": b"<"}, raw=CONTENT)) == []


def test_the_lost_page_may_link_from_the_root_of_the_published_site():
    link = '</h1><a href="/velm/index.html">Brief</a>'
    files = broken("404.html", "</h1>", link, PUBLISHED)

    assert found(files) == []
    files["404.html"] = files["404.html"].replace(b"/velm/index", b"/velm/indices")
    assert [each.code for each in found(files)] == ["C101"]


def test_links_to_other_sites_and_text_fragments_are_fine():
    links = '<a href="https://a.example/x#:~:text=one,two">x</a><a href="mailto:a@b.example">y</a>'

    assert found(broken(FRONT, "</h1>", f"</h1>{links}")) == []


def test_words_joined_over_a_line_wrap_are_in_the_file():
    raw = {**CONTENT, "tide.txt": CONTENT["tide.txt"].replace(b"thousand", b"thou-\nsand")}
    raw["tide.txt"] = raw["tide.txt"].replace(b"each\ntide", b"each tide")

    assert list(check(sealed(SMALL), raw=raw)) == []


def test_a_page_of_a_table_row_may_show_more_than_the_sentence():
    row = '<table><tr id="s-1003"><td>It opens</td><td>twice a day.</td></tr></table>'
    files = broken(ONE, ' id="s-1003"', "")
    files[ONE] = files[ONE].replace(b"</h1>", f"</h1>{row}".encode())

    assert found(files) == []


@pytest.mark.parametrize(
    "body",
    [
        b"<title><",
        b"<title></",
        b"",
        b"\0" * 100,
        b"<" * 10_000,
        b"<div>" * 20_000,
        b"\xff\xfe<html>",
        b"<!--" * 1000,
    ],
    ids=[
        "end in a tag",
        "end in an end",
        "empty",
        "zeros",
        "brackets",
        "deep",
        "utf-16",
        "comments",
    ],
)
def test_a_page_that_is_no_page_is_a_problem_and_no_crash(body: bytes):
    assert found({**SMALL, ONE: body})


@pytest.mark.parametrize(
    "data",
    ["[]", "{}", '{"articles": [1]}', '{"articles": [{"id": []}]}', "[" * 100_000, "nope"],
)
def test_data_that_is_no_edition_is_a_problem_and_no_crash(data: str):
    assert found({**SMALL, DATA: data.encode()})


@pytest.mark.parametrize("name", ["sentences", "summary", "keyphrases", "related", "removed"])
@pytest.mark.parametrize("value", [[1], [None], [{}], [{"id": [], "start": "0"}], {}, "x"])
def test_rows_of_a_wrong_shape_are_a_problem_and_no_crash(name: str, value: object):
    edition = json.loads(SMALL[DATA])
    edition["articles"][0][name] = value
    problems = found({**SMALL, DATA: json.dumps(edition).encode()})

    assert name == "removed" or problems


def test_checks_are_told_apart_by_name():
    assert len({ask.__name__ for ask in CHECKS}) == len(CHECKS)


def test_ten_thousand_links_are_followed():
    page = SMALL[FRONT].replace(b"said", b"read")
    links = "".join(
        f'<li><a href="articles/tide.html#s-100{number % 4}">{number}</a></li>\n'
        for number in range(100)
    )
    body = page.replace(b"</h1>", f"</h1><ul>{links}</ul>".encode(), 1)
    names = [f"page-{number}.html" for number in range(100)]
    to_all = "".join(f'<a href="{name}">{name}</a>\n' for name in names)
    files = {**SMALL, **dict.fromkeys(names, body)}
    files[FRONT] = page.replace(b"</h1>", f"</h1>{to_all}".encode(), 1)

    assert found(files) == []


def test_elements_too_deep_for_a_browser_are_told():
    files = broken(FRONT, "</h1>", "</h1>" + "<div>" * 300 + "deep" + "</div>" * 300)

    assert ("C116", FRONT) in {(each.code, each.where) for each in found(files)}
