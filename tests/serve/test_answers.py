from __future__ import annotations

from http import HTTPStatus

import pytest

from builder.errors import Problem
from builder.serve.answers import answer, is_welcome
from builder.serve.shelf import Site

PAGE = (
    b'<html><head><meta http-equiv="Content-Security-Policy" '
    b"content=\"default-src 'none'; style-src 'self'; script-src 'none'\"></head>"
    b"<body><p>Tide</p></body></html>"
)
FILES = {
    "index.html": PAGE,
    "404.html": PAGE.replace(b"Tide", b"Lost"),
    "articles/tide gate.html": PAGE,
    "themes/index.html": PAGE,
    "assets/style.css": b"p { color: red }",
    "assets/search.js": b"1;",
    "briefing.json": b"{}",
    "odd.xyz": b"?",
}
SITE = Site(FILES)
DEEP = Site(FILES, "/a/b/")
FAULT = Problem("c/x.md:3", "E103", "an <unknown> key", "Did you mean 'y'?", "error")


def test_a_page_is_served_with_the_reload_script_and_the_file_stays_as_it_was():
    reply = answer(SITE, "/index.html")

    assert reply.status == HTTPStatus.OK
    assert b"<p>Tide</p>" in reply.body
    assert reply.body.count(b'<script src="/-/reload.js"') == 1
    assert FILES["index.html"] == PAGE


def test_the_policy_lets_the_reload_script_in_and_nothing_else():
    body = answer(SITE, "/").body.decode()
    policy = body.split('content="')[1].split('"')[0].replace("&#x27;", "'")

    assert policy == ("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'")


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/style.css?x=1#y", "text/css; charset=utf-8"),
        ("/assets/search.js", "text/javascript; charset=utf-8"),
        ("/briefing.json", "application/json"),
        ("/articles/tide%20gate.html", "text/html; charset=utf-8"),
        ("/odd.xyz", "application/octet-stream"),
        ("/-/reload.js", "text/javascript; charset=utf-8"),
        ("/-/fault.css", "text/css; charset=utf-8"),
    ],
)
def test_files_have_their_types(target: str, kind: str):
    reply = answer(SITE, target)

    assert (reply.status, reply.kind) == (HTTPStatus.OK, kind)


def test_a_file_that_is_no_page_is_served_byte_for_byte():
    assert answer(SITE, "/assets/style.css").body == FILES["assets/style.css"]


@pytest.mark.parametrize(
    "target",
    [
        "/nothing.html", "/../secret.txt", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd", "/articles/..%5c..%5csecret", "/index.html/", "/%00", "/assets", "/assets/",
        "/-/events.js", "*", "index.html", "http://a.example/index.html", "/%", "/%ff",
    ],
)  # fmt: skip
def test_what_is_no_file_of_the_site_gets_its_own_lost_page(target: str):
    reply = answer(SITE, target)

    assert reply.status == HTTPStatus.NOT_FOUND
    assert b"Lost" in reply.body


def test_a_site_without_a_lost_page_says_so_in_plain_text():
    reply = answer(Site({"index.html": PAGE}), "/nothing.html")

    assert (reply.status, reply.kind) == (HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8")


@pytest.mark.parametrize(
    ("target", "location"), [("/", "/a/b/"), ("/a/b", "/a/b/"), ("/a/b/themes", "/a/b/themes/")]
)
def test_a_folder_leads_to_its_page(target: str, location: str):
    reply = answer(DEEP, target)

    assert (reply.status, reply.location) == (HTTPStatus.FOUND, location)


def test_a_site_below_a_path_is_nowhere_else():
    assert answer(DEEP, "/a/b/").status == HTTPStatus.OK
    assert answer(DEEP, "/a/b/briefing.json").body == b"{}"
    assert answer(DEEP, "/briefing.json").status == HTTPStatus.NOT_FOUND
    assert answer(DEEP, "/a/bc/").status == HTTPStatus.NOT_FOUND


def test_a_fault_is_shown_over_the_last_good_page_as_text():
    reply = answer(Site(FILES, fault=FAULT), "/")

    assert reply.status == HTTPStatus.OK
    assert b"<p>Tide</p>" in reply.body
    assert b"c/x.md:3: an &lt;unknown&gt; key [E103]" in reply.body
    assert b"Did you mean" in reply.body


def test_a_fault_without_a_good_site_is_a_page_of_its_own():
    reply = answer(Site(fault=FAULT), "/any/where.html")

    assert reply.status == HTTPStatus.INTERNAL_SERVER_ERROR
    assert b"&lt;unknown&gt;" in reply.body
    assert b"/-/reload.js" in reply.body


def test_equal_sites_have_one_version_and_others_another():
    versions = [
        Site(FILES).version,
        DEEP.version,
        Site(FILES, fault=FAULT).version,
        Site({**FILES, "odd.xyz": b"!"}).version,
        Site({"index.html": PAGE}).version,
    ]

    assert Site(dict(reversed(FILES.items()))).version == SITE.version
    assert len(set(versions)) == len(versions)


@pytest.mark.parametrize(
    ("host", "bound", "welcome"),
    [
        ("127.0.0.1:8765", "127.0.0.1", True),
        ("localhost:8765", "127.0.0.1", True),
        ("LOCALHOST", "127.0.0.1", True),
        ("[::1]:8765", "::1", True),
        ("127.0.0.2", "127.0.0.1", True),
        (None, "127.0.0.1", False),
        ("", "127.0.0.1", False),
        ("evil.example", "127.0.0.1", False),
        ("localhost.evil.example", "127.0.0.1", False),
        ("127.0.0.1.evil.example", "127.0.0.1", False),
        ("192.168.0.9:8765", "127.0.0.1", False),
        ("192.168.0.9:8765", "0.0.0.0", True),
        ("evil.example", "0.0.0.0", False),
        ("desk.local:8765", "desk.local", True),
    ],
)
def test_only_our_own_names_are_welcome(host: str | None, bound: str, welcome: bool):
    assert is_welcome(host, bound) is welcome
