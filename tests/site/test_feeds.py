"""Feeds: valid by readers and schemas of others, with ids and dates that tell the truth."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import feedparser
import jsonschema
import lxml.etree
import lxml.html
import pytest
from msgspec.structs import replace

from builder.model import Briefing
from builder.settings import Settings, SiteSettings
from tests.files import rendered
from tests.site.editions import Told, briefing
from tests.site.small import ARTICLES, small

BASE = "https://brief.example/tri/"

JSON_FEED: Mapping[str, Any] = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "format": "uri"},
        "feed_url": {"type": "string", "format": "uri"},
        "language": {"type": "string"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_html"],
                "properties": {
                    "id": {"type": "string", "pattern": "^tag:[a-z0-9-]+,\\d{4}:[a-z0-9-]+$"},
                    "url": {"type": "string", "pattern": "^https://brief\\.example/tri/"},
                    "title": {"type": "string", "minLength": 1},
                    "date_modified": {
                        "type": "string",
                        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$",
                    },
                    "authors": {
                        "type": "array",
                        "items": {"type": "object", "required": ["name"]},
                    },
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}
"""What version 1.1 of the format asks of a feed, as far as we use it."""

ATOM = "{http://www.w3.org/2005/Atom}"


def files(edition: Briefing, base: str = BASE, name: str = "small-brief") -> dict[str, bytes]:
    settings = Settings(site=SiteSettings(id=name, title="Small Brief", base_url=base))
    return rendered(edition, settings)


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return files(small())


def feeds(site: Mapping[str, bytes], suffix: str) -> dict[str, bytes]:
    return {
        path: body
        for path, body in site.items()
        if path in {f"feed{suffix}"} or (path.startswith("themes/") and path.endswith(suffix))
    }


def test_the_edition_and_each_theme_have_both_feeds(site: dict[str, bytes]):
    stems = {path.removesuffix(".html") for path in site if path.startswith("themes/")}

    assert len(feeds(site, ".xml")) == len(feeds(site, ".json")) == 4
    assert all(f"{stem}.xml" in site for stem in stems if "." not in stem)


def test_a_site_without_an_address_has_no_feed_and_says_so():
    offline = files(small(), base="")

    assert not [path for path in offline if path.endswith(".xml")]
    skipped = json.loads(offline["report.json"])["skipped"]
    assert {each["file"] for each in skipped} == {
        "feed.xml", "feed.json", "sitemap.xml", "robots.txt",
    }  # fmt: skip


def test_a_reader_of_others_finds_every_entry(site: dict[str, bytes]):
    for path, body in feeds(site, ".xml").items():
        found = feedparser.parse(body)

        assert not found.bozo, path
        assert found.version == "atom10"
        assert found.entries
        assert all(each.id and each.title and each.link and each.author for each in found.entries)
        assert all(each.updated_parsed.tm_year >= 1970 for each in found.entries)


def test_atom_has_what_its_specification_requires(site: dict[str, bytes]):
    for path, body in feeds(site, ".xml").items():
        root = lxml.etree.fromstring(body)
        required = {f"{ATOM}id", f"{ATOM}title", f"{ATOM}updated"}

        assert required <= {child.tag for child in root}
        assert root.findtext(f"{ATOM}updated") == max(
            str(each.text) for each in root.iterfind(f"{ATOM}entry/{ATOM}updated")
        )
        links = {link.get("rel"): link.get("href") for link in root.iterfind(f"{ATOM}link")}
        assert links["self"] == BASE + path
        ids = [each.text for each in root.iterfind(f".//{ATOM}id")]
        assert len(set(ids)) == len(ids)
        for entry in root.iterfind(f"{ATOM}entry"):
            names = {child.tag for child in entry}
            assert required | {f"{ATOM}author", f"{ATOM}content"} <= names


def test_json_feeds_fit_their_schema(site: dict[str, bytes]):
    for body in feeds(site, ".json").values():
        jsonschema.validate(json.loads(body), JSON_FEED)


def test_both_forms_tell_the_same(site: dict[str, bytes]):
    for path, body in feeds(site, ".json").items():
        there = json.loads(body)
        here = feedparser.parse(site[path.removesuffix(".json") + ".xml"])

        assert [each["id"] for each in there["items"]] == [each.id for each in here.entries]
        assert [each["url"] for each in there["items"]] == [each.link for each in here.entries]


def test_every_address_in_an_entry_is_whole_and_leads_to_a_place(site: dict[str, bytes]):
    for item in json.loads(site["feed.json"])["items"]:
        for link in lxml.html.fragment_fromstring(item["content_html"], "div").iter("a"):
            address = str(link.get("href"))
            path, _, place = address.removeprefix(BASE).partition("#")
            if address.startswith(BASE):
                assert path in site
                assert f'id="{place}"'.encode() in site[path] or not place
            else:
                assert address.startswith("https://")


def test_an_id_does_not_depend_on_the_address():
    here = json.loads(files(small())["feed.json"])
    there = json.loads(files(small(), base="https://other.example/")["feed.json"])

    assert [each["id"] for each in here["items"]] == [each["id"] for each in there["items"]]
    assert here["items"][0]["id"].startswith("tag:small-brief,")


def test_a_new_article_elsewhere_leaves_other_entries_as_they_are():
    new = Told("A ferry line opens to the outer islands", ("It sails twice a day.",), theme=None)
    before = json.loads(files(small())["feed.json"])["items"]
    after = json.loads(files(briefing([*ARTICLES, new]))["feed.json"])["items"]

    kept = {each["id"]: each for each in after}
    assert len(after) == len(before) + 1
    assert all(
        kept[each["id"]]["date_modified"] == each["date_modified"]
        for each in before
        if "date_modified" in each
    )


def test_dates_are_the_articles_own():
    told = [Told("One", ("A line.",), published="2023-08"), Told("Two", ("B line.",))]
    items = json.loads(files(briefing(told))["feed.json"])["items"]
    undated = briefing([replace(told[0], published=None)])

    assert {each["date_modified"] for each in items} == {
        "2023-08-01T00:00:00Z",
        "2023-08-18T00:00:00Z",
    }
    assert "date_modified" not in json.loads(files(undated)["feed.json"])["items"][0]
    assert not feedparser.parse(files(undated)["feed.xml"]).bozo


def test_what_is_hostile_stays_text():
    payload = "]]><script>alert(1)</script>\x00\x0b&amp;"
    told = [
        Told(payload, (payload + " ends.",), publisher=payload, theme=payload, author=payload)
        for _ in range(2)
    ]
    told[1] = replace(told[1], title=payload + "2")
    site = files(briefing(told))

    for body in feeds(site, ".xml").values():
        found = feedparser.parse(body)
        assert not found.bozo
        for entry in found.entries:
            tree = lxml.html.fragment_fromstring(entry.content[0].value, "div")
            assert not list(tree.iter("script"))
