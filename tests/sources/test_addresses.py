from __future__ import annotations

import pytest

from builder.sources.addresses import MOST_TRACKED, domain, path, tracked, web_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        (" HTTP://A.example/x ", "http://A.example/x"),
        ("https://a.example/x?id=7&utm_source=f&fbclid=1", "https://a.example/x?id=7"),
        ("https://a.example/x?gclid=1&mc_cid=2#comments", "https://a.example/x"),
        ("https://a.example:8080/x", "https://a.example:8080/x"),
        ("https://münchen.example/ü", "https://münchen.example/ü"),
        ("https://web.archive.org/web/20230819101010/https://a.example/x", "https://a.example/x"),
        ("http://web.archive.org/web/2023id_/http://a.example/x", "http://a.example/x"),
        ("https://web.archive.org/about", "https://web.archive.org/about"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//a.example/x", None),
        ("http://localhost:8765/admin", None),
        ("http://127.0.0.1/x", None),
        ("https://localhost.example/x", "https://localhost.example/x"),
        ("/news/1", None),
        ("https:///x", None),
        ("https://user:word@a.example/", None),
        ("https://a.example/<script>", None),
        ('https://a.example/"onload="', None),
        ("https://a.example/a b", None),
        ("https://a.example/\x01", None),
        ("https://[::1", None),
        ("", None),
    ],
)
def test_only_addresses_of_the_web_pass_and_without_tracking(text: str, expected: str | None):
    assert web_address(text) == expected


def test_a_link_to_an_archive_leads_there():
    link = "https://web.archive.org/web/20230819101010/https://a.example/x#y"
    assert web_address(link, fragment=True) == link


def test_the_domain_is_the_host_without_its_prefix():
    assert domain("https://www.News.example:443/a") == "news.example"
    assert domain("https://m.news.example/a") == "news.example"
    assert domain("https://www.example/a") == "www.example"
    assert domain("no address") == ""


def test_the_path_is_what_follows_the_host():
    assert path("https://a.example/2023/08/18/x?y#z") == "/2023/08/18/x"
    assert path("no address") == ""


def test_what_tracks_is_listed_once_with_its_lines():
    text = (
        "One\nhttps://a.example/?utm_source=x&id=7&fbclid=2\n"
        '<a href="https://a.example/?id=7&amp;utm_source=x">y</a>\n'
    )

    assert tracked(text) == [("fbclid=2", 2, 2), ("utm_source=x", 2, 3)]


@pytest.mark.parametrize(
    "text",
    ["an utm_source=x in words", "https://a.example/?id=7", "?outm_source=1", "", "&" * 9_000],
)
def test_what_does_not_track_is_not_listed(text: str):
    assert tracked(text) == []


def test_a_file_full_of_it_lists_no_more_than_a_reader_looks_at():
    assert len(tracked("&".join(f"?utm_id={n}" for n in range(9_000)))) == MOST_TRACKED


def test_a_long_line_of_it_takes_no_time_to_speak_of():
    assert tracked("?utm_" + "w" * 1_000_000) == []
    assert len(tracked("?utm_a=" + "w" * 1_000_000)) == 1
