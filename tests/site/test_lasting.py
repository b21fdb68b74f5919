"""Addresses that readers have kept lead where they did, edition after edition."""

from __future__ import annotations

import json
import random

import lxml.html
import pytest
from msgspec.structs import replace

from builder.check import check
from builder.editions import load_edition
from builder.model import Article, NotIncluded
from builder.site.urls import slug
from tests.check.sites import sealed
from tests.editorial.articles import BRIDGE, FOLDER, LONERS, ORCHARD
from tests.site.thrice import (
    BEARING,
    FIRST,
    PILOTS,
    RENAMED,
    STUCK,
    Issue,
    first,
    issue,
    second,
    third,
)

BASE = "https://brief.example/velm/"


def test_every_edition_keeps_its_promises():
    for each in (first(), second(), third()):
        assert list(check(sealed(each.files))) == []


def test_an_article_with_another_headline_keeps_its_address():
    assert second().address(FIRST.id) == first().address(FIRST.id)
    assert slug(RENAMED.title) not in second().address(FIRST.id)


def test_a_story_that_went_on_keeps_its_address_and_id_under_another_headline():
    late = issue([STUCK, BEARING, *ORCHARD, *LONERS])
    then = issue([STUCK, BEARING, PILOTS, FIRST, *ORCHARD, *LONERS], late)
    labels = [
        next(each.label for each in edition.briefing.stories if STUCK.id in each.articles)
        for edition in (late, then)
    ]

    assert labels[0] != labels[1]
    assert then.address(f"e:{STUCK.id}") == late.address(f"e:{STUCK.id}")
    ids = [
        next(each.id for each in edition.briefing.stories if STUCK.id in each.articles)
        for edition in (late, then)
    ]
    assert ids[0] == ids[1]
    assert then.moved == {}


def test_what_ended_leads_to_what_holds_most_of_it():
    ended = {
        each.url
        for each in (*first().edition.stories, *first().edition.themes)
        if each.url and each.url not in {row.url for row in second().edition.stories}
    } - {each.url for each in second().edition.themes}

    assert ended == {*second().moved}
    story = first().address(f"e:{PILOTS.id}")
    assert second().moved[story] == second().address(f"e:{PILOTS.id}")


def test_a_third_edition_still_has_them_and_each_leads_there_in_one_step():
    assert {*second().moved} <= {*third().moved}
    pages = {path for path in third().files if path not in third().moved}
    assert {*third().moved.values()} <= pages


def test_such_a_page_leads_on_by_itself_and_by_a_link_and_asks_not_to_be_listed():
    for path, target in second().moved.items():
        page = lxml.html.document_fromstring(second().files[path])
        href = target.rpartition("/")[2]
        assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={href}"]
        assert page.xpath("//main//a/@href") == [href]
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert page.xpath("//link[@rel='canonical']") == []


def test_feeds_and_sitemap_tell_of_lasting_addresses_alone():
    before = issue([*BRIDGE[:2], *ORCHARD], base_url=BASE)
    now = issue([RENAMED, *BRIDGE[1:], PILOTS, *ORCHARD], before, base_url=BASE)

    def entries(name: str, site: dict[str, bytes]) -> dict[str, str]:
        return {each["id"]: each[name] for each in json.loads(site["feed.json"])["items"]}

    assert entries("url", dict(now.files)) == entries("url", dict(before.files))
    titles = entries("title", dict(before.files)), entries("title", dict(now.files))
    assert titles[0] != titles[1]
    one, other = (entries("date_modified", dict(each.files)) for each in (before, now))
    grown = next(each.id for each in now.briefing.stories if STUCK.id in each.articles)
    assert {name for name in one if one[name] != other[name]} == {f"tag:briefing,2024:{grown}"}
    assert slug(RENAMED.title).encode() not in now.files["sitemap.xml"]
    assert list(check(sealed(dict(now.files)))) == []


@pytest.mark.parametrize(
    ("language", "told"), [("en", "Moved"), ("ja", "移動しました"), ("ko", "옮겨졌습니다")]
)
def test_the_page_speaks_the_language_of_the_site_and_names_the_right_address(
    language: str, told: str
):
    articles = [RENAMED, STUCK, BEARING, PILOTS, *ORCHARD, *LONERS]
    now = issue(articles, first(), language=language, base_url=BASE)

    for path, target in now.moved.items():
        page = lxml.html.document_fromstring(now.files[path])
        assert page.get("lang") == language
        assert page.xpath("string(//h1)") == told
        assert page.xpath("//link[@rel='canonical']/@href") == [BASE + target]
        assert (BASE + path).encode() not in now.files["sitemap.xml"]
    assert now.moved
    assert list(check(sealed(dict(now.files)))) == []


def test_the_order_of_articles_changes_nothing():
    articles = [RENAMED, STUCK, BEARING, PILOTS, *ORCHARD, *LONERS]
    random.Random(3).shuffle(articles)

    assert issue(articles, first()).files == second().files


def test_the_same_edition_again_has_the_same_addresses():
    again = issue([*FOLDER, PILOTS], before := issue([*FOLDER, PILOTS]))

    assert again.files.keys() - before.files.keys() == {"changes.html"}
    assert again.moved == {}


def test_what_is_new_takes_no_address_that_still_leads_somewhere():
    old = first().address(f"e:{PILOTS.id}")
    title = next(each.label for each in first().briefing.stories if PILOTS.id in each.articles)
    copycats = [replace(each, title=title) for each in ORCHARD]
    now = issue([RENAMED, STUCK, BEARING, PILOTS, *LONERS], first())
    then = issue([RENAMED, STUCK, BEARING, PILOTS, *copycats, *LONERS], now)

    assert then.moved[old] == then.address(f"e:{PILOTS.id}")
    assert then.address(f"e:{ORCHARD[0].id}").startswith(old.removesuffix(".html"))
    assert list(check(sealed(dict(then.files)))) == []


def test_a_withdrawn_article_leads_nowhere():
    assert PILOTS.id not in {each.id for each in third().edition.articles}
    assert second().address(PILOTS.id) not in third().files


def test_a_withdrawn_article_whose_copy_is_there_leads_to_that():
    copy = replace(STUCK, id="a-0123456789ab", path="echo/jam.txt", publisher="Echo")
    before = issue([*FOLDER, copy])
    now = issue([each for each in (*FOLDER, copy) if each is not STUCK], before)

    assert now.moved == {before.address(STUCK.id): now.address(copy.id)}


def test_an_article_that_comes_back_has_its_address_again():
    copy = replace(STUCK, id="a-0123456789ab", path="echo/jam.txt", publisher="Echo")
    before = issue([*FOLDER, copy])
    without = issue([each for each in (*FOLDER, copy) if each is not STUCK], before)
    back = issue([*FOLDER, copy], without)

    assert back.address(STUCK.id) == before.address(STUCK.id)
    assert back.moved == {}


def test_a_renamed_file_keeps_its_address_by_that_of_the_original():
    web = "https://post.example/bridge"
    before = issue([*(replace(each, original_url=None) for each in FOLDER[1:]), _web(FIRST, web)])
    other = replace(_web(RENAMED, web), id="a-0123456789ab", path="post/renamed.txt")
    now = issue([*FOLDER[1:], other], before)

    assert now.address(other.id) == before.address(FIRST.id)


def _web(told: Article, address: str) -> Article:
    return replace(told, original_url=address)


@pytest.mark.parametrize("path", ["(withheld)", STUCK.path])
def test_an_address_that_may_be_the_words_of_a_file_left_out_since_is_let_go(path: str):
    before = issue([STUCK, BEARING, *ORCHARD, *LONERS])
    story = before.address(f"e:{STUCK.id}")
    grown = issue([*BRIDGE, PILOTS, *ORCHARD, *LONERS], before)
    left_out = [NotIncluded(path, "withheld by the settings", STUCK.id)]
    now = issue([FIRST, BEARING, PILOTS, *ORCHARD, *LONERS], grown, left_out=left_out)

    assert grown.address(f"e:{STUCK.id}") == story
    assert story not in now.files
    assert slug(STUCK.title).encode() not in b"".join(now.files.values())
    assert not [each for each in now.files if slug(STUCK.title) in each]


def history(edition: Issue, name: str) -> list[str]:
    """The lines of a story's history, by one of its articles."""
    body = edition.files[edition.address(f"e:{name}")]
    page: lxml.html.HtmlElement = lxml.html.document_fromstring(body)
    (section,) = page.xpath("//section[@aria-labelledby='history']")
    told = section.xpath(".//h2 | .//li | ./p")
    return [" ".join(each.text_content().split()) for each in told]


def test_a_story_tells_what_it_was_in_each_edition_and_what_has_joined_it():
    begun = [FIRST, BEARING, *LONERS[:2]]
    one = issue(begun)
    two = issue([*begun, STUCK], one)
    three = issue([*begun, STUCK, *ORCHARD, PILOTS, LONERS[2]], two)

    assert history(two, FIRST.id) == [
        "Earlier editions",
        "In the edition of 17 August 2023: 2 articles, one origin",
        "New in this story since then:",
        "Sandhaven bridge stuck, ships queue in the roads Coast Gazette, 15 August 2023",
    ]
    assert history(three, FIRST.id) == [
        "Earlier editions",
        "In the edition of 17 August 2023: 3 articles, 2 origins",
        "New in this story since then:",
        "Sandhaven pilots lose a tide to a seized bearing Pilot Chronicle, 16 August 2023",
    ]
    again = issue([*begun, STUCK, *ORCHARD, PILOTS, LONERS[2]], three)
    assert history(again, FIRST.id) == [
        "Earlier editions",
        "In the edition of 17 August 2023: 3 articles, 2 origins",
        "In the edition of 18 August 2023: 4 articles, 3 origins",
        "Nothing has joined this story since then.",
    ]
    for each in (two, three, again):
        assert list(check(sealed(dict(each.files)))) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ja", "2023年8月18日版: 記事4件、配信元3社"),
        ("ko", "2023년 8월 18일 판: 기사 4건, 출처 3곳"),
    ],
)
def test_it_does_so_in_the_language_of_the_site(language: str, told: str):
    articles = [*BRIDGE, PILOTS, *ORCHARD, *LONERS]
    now = issue(articles, issue(articles), language=language)

    assert history(now, FIRST.id)[1] == told


def test_a_new_story_has_no_history():
    now = issue([*BRIDGE, PILOTS, *ORCHARD, *LONERS], issue([*BRIDGE, PILOTS, *LONERS]))

    assert b'id="history"' not in now.files[now.address(f"e:{ORCHARD[0].id}")]
    assert b'id="history"' in now.files[now.address(f"e:{FIRST.id}")]


HOSTILE = [
    "../index.html",
    "/etc/passwd.html",
    "articles/../../x.html",
    "articles/a\0b.html",
    "articles/nul.html",
    "articles/Gate.html",
    "articles/-gate.html",
    "articles/gate--2.html",
    "articles/gate.html\n",
    "articles/gate.htm",
    "articles/" + "x" * 90 + ".html",
    "articles/ｇａｔｅ.html",
    "stories/gate.html",  # where a page may lead on that was there, but no article's
    "C:\\gate.html",
    "",
]
"""What no article's address is."""


@pytest.mark.parametrize("address", HOSTILE)
def test_an_address_that_is_none_is_not_kept(address: str):
    told = json.loads(first().files["briefing.json"])
    told["articles"][0]["url"] = address
    told["moved"] = [
        {"url": address, "id": "a-0000000000", "to": told["articles"][1]["url"]},
        {"url": "articles/fine.html", "id": "../x", "to": told["articles"][1]["url"]},
        {"url": "articles/loop.html", "id": "a-0000000001", "to": "articles/loop.html"},
    ]
    now = issue(
        [*BRIDGE, PILOTS, *ORCHARD, *LONERS], load_edition(json.dumps(told).encode(), "briefing")
    )

    kept = {each["id"]: each["url"] for each in told["articles"][1:]}
    assert {each.id: each.url for each in now.edition.articles if each.id in kept} == kept
    assert address not in {each.url for each in now.edition.articles}
    assert address not in now.files or address in now.moved
    assert "articles/fine.html" not in now.moved
    assert "articles/loop.html" not in now.files
    assert list(check(sealed(dict(now.files)))) == []


def test_two_that_claim_one_address_do_not_share_it():
    told = json.loads(first().files["briefing.json"])
    for each in told["articles"]:
        each["url"] = "articles/one.html"
    for each in told["stories"]:
        each |= {"url": "stories/one.html", "id": "e-0000000000"}
    now = issue(
        [*BRIDGE, PILOTS, *ORCHARD, *LONERS], load_edition(json.dumps(told).encode(), "briefing")
    )

    urls = [each.url for each in now.edition.articles]
    urls += [each.url for each in now.edition.stories if each.url]
    assert len({*urls}) == len(urls)
    assert "articles/one.html" in urls
    assert list(check(sealed(dict(now.files)))) == []


def test_so_many_addresses_lead_on_and_no_more(monkeypatch: pytest.MonkeyPatch):
    told = json.loads(second().files["briefing.json"])
    own = [each["url"] for each in told["moved"]]
    told["moved"] += [
        {"url": f"articles/old-{n}.html", "id": f"a-{n:010x}", "to": told["articles"][0]["url"]}
        for n in range(100_000)
    ]
    monkeypatch.setattr("builder.editorial.continuity.MOST_MOVED", 40)
    articles = [RENAMED, STUCK, BEARING, PILOTS, *ORCHARD, *LONERS]
    now = issue(articles, load_edition(json.dumps(told).encode(), "briefing"))

    assert [*now.moved] == [*own, *(f"articles/old-{n}.html" for n in range(40 - len(own)))]
