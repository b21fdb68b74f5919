"""The page of editions, in the words of the site's language."""

from __future__ import annotations

import lxml.html
import pytest
from msgspec.structs import replace

from builder.model import Archived, Led
from builder.settings import Settings, SiteSettings
from builder.site import render
from tests.site.later import later

OLD = Archived(
    "2023-08-11",
    "editions/2023-08-11/index.html",
    12,
    4,
    2,
    1,
    (Led("Das <b>Tor</b>", "editions/2023-08-11/articles/tor.html", "de"),),
)
UNDATED = replace(OLD, edition=None, origins=12, origins_stated=0, leads=())


def page(language: str) -> lxml.html.HtmlElement:
    settings = Settings(site=SiteSettings(language=language))
    made = render(replace(later(), archive=(OLD, UNDATED)), settings)
    body = next(each.body for each in made if each.path == "archive.html")
    told: lxml.html.HtmlElement = lxml.html.document_fromstring(body)
    return told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["Edition of 11 August 2023", "12 articles · 2–4 independent origins · 1 story"]),
        ("ja", ["2023年8月11日版", "記事12件 · 独立した配信元2–4社 · 出来事1件"]),
        ("ko", ["2023년 8월 11일 판", "기사 12건 · 독립된 출처 2–4곳 · 사건 1건"]),
    ],
)
def test_an_edition_is_told_in_the_language_of_the_site(language: str, told: list[str]):
    first, undated, this = page(language).xpath("//main//section[@class='event']")

    assert [each.text_content() for each in first.xpath("h3 | p")] == told
    assert len(undated.xpath(".//a")) == 1
    assert len(undated.xpath("string(p)").split(" · ")) == 2
    assert this.xpath("h3/a/@href") == ["index.html"]
    assert len(this.xpath(".//li")) == len(later().leads)


def test_a_headline_stands_there_word_for_word_in_its_language():
    (link,) = page("en").xpath("//a[@lang='de']")

    assert link.text_content() == "Das <b>Tor</b>"
    assert link.get("href") == "editions/2023-08-11/articles/tor.html"


def test_without_an_archive_no_page_names_it():
    assert not [each.path for each in render(later(), Settings()) if b"archive.html" in each.body]
