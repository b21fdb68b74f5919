"""What a host and a reader elsewhere need: every file, names that work, nothing held back."""

from __future__ import annotations

import pytest

from builder.check import check
from builder.errors import Problem
from tests.check.sites import CONTENT, PUBLISHED, SMALL, sealed

HELD = (
    b"Council keeps a secret\n\n"
    b"The council will close the eastern lock for the whole of next spring.\n"
)
"""A file that was held back; its second paragraph is long enough to tell."""


def found(files: dict[str, bytes], raw: dict[str, bytes] | None = None) -> list[Problem]:
    return list(check(sealed(files), raw={**CONTENT, **(raw or {})}))


def codes(problems: list[Problem]) -> set[tuple[str, str]]:
    return {(each.code, each.where) for each in problems}


@pytest.mark.parametrize(
    "path", [".nojekyll", "404.html", "citations.csv", "citations.json", "report.json"]
)
def test_a_missing_file_of_every_site_is_told(path: str):
    files = {name: body for name, body in SMALL.items() if name != path}

    assert ("C189", path) in codes(found(files))


@pytest.mark.parametrize("path", ["feed.xml", "feed.json", "sitemap.xml", "robots.txt"])
def test_a_missing_file_of_a_published_site_is_told(path: str):
    files = {name: body for name, body in PUBLISHED.items() if name != path}

    assert ("C189", path) in codes(found(files))


@pytest.mark.parametrize("path", ["feed.xml", "sitemap.xml", "robots.txt"])
def test_a_file_with_whole_addresses_in_a_site_that_has_none_is_told(path: str):
    assert ("C189", path) in codes(found({**SMALL, path: PUBLISHED[path]}))


@pytest.mark.parametrize(
    "name", ["assets/Icon.svg", "_data.json", ".htaccess", "assets/naïve.svg", f"{'a' * 81}.txt"]
)
def test_a_name_that_some_host_refuses_is_told(name: str):
    assert ("C191", name) in codes(found({**SMALL, name: b""}))


@pytest.mark.parametrize("name", ["CNAME", "_headers", "_redirects", ".well-known/security.txt"])
def test_a_name_that_a_host_asks_for_is_allowed(name: str):
    assert found({**SMALL, name: b""}) == []


def test_such_a_name_is_allowed_at_the_top_alone():
    assert ("C191", "assets/CNAME") in codes(found({**SMALL, "assets/CNAME": b""}))


def test_names_that_differ_by_case_alone_are_told():
    problems = found({**SMALL, "assets/Style.css": b"", "assets/style.css": b""})

    assert any(each.code == "C191" and "is that of" in each.what for each in problems)


def test_a_line_of_a_file_that_was_held_back_is_told_wherever_it_stands():
    page = SMALL["index.html"].replace(
        b"</h1>", b"</h1><p>The council will close the eastern lock for the whole of next spring."
    )

    problems = found({**SMALL, "index.html": page}, {"embargo.txt": HELD})

    assert ("C190", "index.html") in codes(problems)


def test_the_name_of_a_file_that_was_held_back_is_told():
    page = SMALL["index.html"].replace(b"</h1>", b"</h1><p>embargo.txt</p>")

    problems = found({**SMALL, "index.html": page}, {"embargo.txt": HELD})

    assert ("C190", "index.html") in codes(problems)


def test_a_file_that_was_held_back_and_is_not_there_is_no_problem():
    assert found(dict(SMALL), {"embargo.txt": HELD, "notes/x.md": HELD, ".draft.md": HELD}) == []


def test_what_a_published_file_says_too_is_no_leak():
    raw = {"copy.txt": CONTENT["tide.txt"]}

    assert found(dict(SMALL), raw) == []


@pytest.mark.parametrize("path", ["feed.xml", "sitemap.xml", "feed.json", "citations.json"])
@pytest.mark.parametrize("body", [b"", b"\0", b"<" * 9, b"[]", b"{}", b"[" * 9_000, b"<a>" * 9_000])
def test_a_file_that_is_none_is_a_problem_and_no_crash(path: str, body: bytes):
    assert found({**PUBLISHED, path: body})


@pytest.mark.parametrize("cell", ["x" * 200_000, 'a"b', "\0", "a\rb", '"' * 9])
def test_a_cell_of_any_kind_is_a_problem_and_no_crash(cell: str):
    body = SMALL["citations.csv"] + f"{cell},,,,,,,,,".encode()

    assert "C185" in {each.code for each in found({**SMALL, "citations.csv": body})}


def test_an_entity_in_a_feed_is_not_followed():
    bomb = b'<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    body = PUBLISHED["feed.xml"].replace(b"<feed", bomb + b"<feed").replace(b"Velm brief", b"&a;")

    assert not [each for each in found({**PUBLISHED, "feed.xml": body}) if "root:" in each.what]
