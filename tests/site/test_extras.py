"""Citations, sitemap, report and what pages say of themselves, held by parsers of others."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html
import pytest
from citeproc.source.json import CiteProcJSON

from builder.settings import Settings, SiteSettings
from builder.site import render
from builder.site.citations import COLUMNS
from builder.site.sitemap import NAMESPACE, render_sitemap
from builder.site.strings import load_strings
from builder.site.views import look_up
from tests.files import rendered
from tests.site.editions import Told, briefing
from tests.site.small import small

BASE = "https://brief.example/tri/"
SETTINGS = Settings(site=SiteSettings(id="small", title="Small Brief", base_url=BASE))

SITEMAP_SCHEMA = Path(__file__).parent.parent / "cases" / "sitemap.xsd"


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return rendered(small(), SETTINGS)


def rows(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def head(body: bytes) -> lxml.html.HtmlElement:
    found = lxml.html.document_fromstring(body).find("head")
    assert found is not None
    return found


def data(body: bytes) -> dict[str, Any]:
    found = head(body).xpath('script[@type="application/ld+json"]')
    return json.loads(found[0].text) if found else {}


# --- citations ---------------------------------------------------------------------------------


def test_each_row_cites_a_sentence_at_its_place(site: dict[str, bytes]):
    edition = json.loads(site["briefing.json"])
    articles = {each["id"]: each for each in edition["articles"]}
    found = rows(site["citations.csv"])

    assert tuple(found[0]) == COLUMNS
    for row in found:
        article = articles[row["article"]]
        said = article["text"][int(row["start"]) : int(row["end"])]
        assert row["sentence"] == said
        assert row["permalink"] == f"{BASE}{article['url']}#{row['sentence_id']}"
        assert row["title"] == article["title"]


def test_every_sentence_of_a_summary_is_cited(site: dict[str, bytes]):
    edition = json.loads(site["briefing.json"])
    summaries = {
        (article["id"], each["id"])
        for article in edition["articles"]
        for each in article["summary"]
    }

    cited = {(row["article"], row["sentence_id"]) for row in rows(site["citations.csv"])}

    assert summaries <= cited


def test_a_spreadsheet_runs_nothing():
    told = Told("=HYPERLINK(1)", ('=cmd|"/c calc"!A1 is said.',), publisher="@SUM(1)")
    body = rendered(briefing([told]))["citations.csv"]

    cells = [cell for row in rows(body) for cell in row.values()]

    assert cells
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+", "-"))]


def test_a_reference_manager_reads_every_article(site: dict[str, bytes]):
    items = json.loads(site["citations.json"])
    read = CiteProcJSON(items)

    assert set(read) == {each["id"] for each in json.loads(site["briefing.json"])["articles"]}
    assert all(each["type"] == "article-newspaper" for each in items)
    first = read[items[0]["id"]]
    assert str(first["title"]) == items[0]["title"]
    assert first["issued"]["year"] == items[0]["issued"]["date-parts"][0][0]


# --- sitemap -----------------------------------------------------------------------------------


def test_the_sitemap_fits_its_schema_and_names_the_pages_to_list(site: dict[str, bytes]):
    root = lxml.etree.fromstring(site["sitemap.xml"])
    schema = lxml.etree.XMLSchema(lxml.etree.parse(str(SITEMAP_SCHEMA)))
    found = {str(each.text) for each in root.iter(f"{{{NAMESPACE}}}loc")}
    listed = {
        BASE + path
        for path, body in site.items()
        if path.endswith(".html") and b"noindex" not in body
    }

    schema.assertValid(root)
    assert found == listed
    assert BASE + "404.html" not in found


def test_pages_changed_when_their_content_did(site: dict[str, bytes]):
    root = lxml.etree.fromstring(site["sitemap.xml"])
    dates = {
        each.findtext(f"{{{NAMESPACE}}}loc"): each.findtext(f"{{{NAMESPACE}}}lastmod")
        for each in root
    }

    assert dates[BASE + "index.html"] == "2023-08-21"
    assert dates[BASE + "method.html"] is None


def test_robots_names_the_sitemap(site: dict[str, bytes]):
    assert f"Sitemap: {BASE}sitemap.xml\n" in site["robots.txt"].decode()


def test_more_pages_than_a_sitemap_may_hold_are_spread_over_several():
    lookup = look_up(small(), SETTINGS, load_strings("en"))
    paths = [f"page-{number}.html" for number in range(5)]

    pages = {page.path: page.body for page in render_sitemap(lookup, paths, most=2)}

    assert set(pages) == {
        "robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml",
    }  # fmt: skip
    assert pages["sitemap.xml"].count(b"<loc>") == 3
    assert sum(body.count(b"/page-") for body in pages.values()) == 5


# --- what pages say of themselves --------------------------------------------------------------


def test_articles_point_to_the_original(site: dict[str, bytes]):
    article = next(
        each for each in json.loads(site["briefing.json"])["articles"] if each["original_url"]
    )
    found = head(site[article["url"]]).xpath('link[@rel="canonical"]/@href')

    assert found == [article["original_url"]]
    assert b"noindex" in site[article["url"]]


def test_our_pages_point_to_themselves(site: dict[str, bytes]):
    found = head(site["index.html"]).xpath('link[@rel="canonical"]/@href')

    assert found == [BASE + "index.html"]


def test_pages_link_their_feeds(site: dict[str, bytes]):
    theme = next(path for path in site if path.startswith("themes/") and path.endswith(".html"))
    for path, folder in (("index.html", ""), (theme, "themes/")):
        links = head(site[path]).xpath('link[@rel="alternate"]/@href')

        assert len(links) == 2
        assert all(folder + link in site for link in links)


def test_we_are_never_the_author_of_what_we_cite(site: dict[str, bytes]):
    titles = {each["title"] for each in json.loads(site["briefing.json"])["articles"]}
    told = {path: data(body) for path, body in site.items() if path.endswith(".html")}
    cited = [each for found in told.values() for each in found.get("citation", ())]

    assert {found["@type"] for found in told.values() if found} == {"Report", "CollectionPage"}
    assert not [found for found in told.values() if "author" in found or "creator" in found]
    assert cited
    assert all(each["@type"] == "NewsArticle" and each["headline"] in titles for each in cited)
    assert "Small Brief" not in {each.get("publisher", {}).get("name") for each in cited}


def test_linked_data_of_a_hostile_article_stays_data():
    told = Told("</script><script>alert(1)</script>", ("A line.",), publisher="<!--\u2028")
    body = render(briefing([told]), SETTINGS)
    page = next(each.body for each in body if each.path.startswith("articles/"))

    assert data(page)["citation"][0]["headline"] == "</script><script>alert(1)</script>"


def test_previews_of_links_say_whose_text_it_is(site: dict[str, bytes]):
    article = json.loads(site["briefing.json"])["articles"][0]
    found = head(site[article["url"]])

    assert found.xpath('meta[@property="og:title"]/@content') == [article["title"]]
    about = found.xpath('meta[@property="og:description"]/@content')
    assert article["publisher"] in about[0]


# --- report ------------------------------------------------------------------------------------


def test_the_report_counts_what_briefing_json_holds(site: dict[str, bytes]):
    edition, report = json.loads(site["briefing.json"]), json.loads(site["report.json"])

    assert report["counts"]["articles"] == len(edition["articles"])
    assert report["counts"]["not_included"] == len(edition["not_included"])
    assert report["counts"]["sentences"] == sum(
        len(each["sentences"]) for each in edition["articles"]
    )
    assert report["problems"] == edition["problems"]
    assert report["skipped"] == []


def test_the_report_lists_addresses_that_took_part_of_an_id():
    same = [Told("One headline", (f"Line {n}.",), publisher=f"Paper {n}") for n in range(2)]
    korean = Told("항구 두 곳 하루 폐쇄", ("A line.",))
    pages = rendered(briefing([*same, korean]), SETTINGS)

    found = json.loads(pages["report.json"])["addresses"]

    assert len(found) == 3
    assert all(each["url"] in pages for each in found)
