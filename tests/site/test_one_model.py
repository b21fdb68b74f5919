"""One model, all outputs: the same stories in the same order, whatever the form (F10)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import lxml.html
import pytest

from builder.model import Briefing
from builder.settings import Settings, SiteSettings
from tests.files import rendered
from tests.site import later, wires
from tests.site.carried.test_forms import FORMS, words
from tests.site.small import small

SETTINGS = Settings(site=SiteSettings(base_url="https://brief.example/tri/"))

EDITIONS: Mapping[str, Callable[[], Briefing]] = {
    "small": small,
    "wires": wires.edition,
    "later": later.later,
}


class Site:
    """A site, and what its ``briefing.json`` says of events."""

    def __init__(self, edition: Briefing) -> None:
        self.files: Mapping[str, bytes] = rendered(edition, SETTINGS)
        self.data = json.loads(self.files["briefing.json"])
        self.articles = {each["id"]: each for each in self.data["articles"]}
        self.labels = {each["id"]: each["label"] for each in self.data["stories"]}
        self.order = [each["id"] for each in self.data["articles"] if not each["copy_of"]]

    def events(self, articles: Iterable[str]) -> list[str]:
        """The headlines of the events of some articles, in their order."""
        found: dict[str, list[str]] = {}
        for each in articles:
            found.setdefault(self.articles[each]["story"] or each, []).append(each)
        return [
            self.labels[name] if len(members) > 1 else self.articles[members[0]]["title"]
            for name, members in found.items()
        ]

    @property
    def leads(self) -> list[str]:
        """The headlines of the lead points."""
        told = [self.articles[each["article"]] for each in self.data["leads"]]
        return [self.labels.get(each["story"]) or each["title"] for each in told]

    @property
    def sentences(self) -> list[str]:
        """What the lead points say."""
        return [
            self.articles[lead["article"]]["text"][each["start"] : each["end"]]
            for lead in self.data["leads"]
            for each in self.articles[lead["article"]]["sentences"]
            if each["id"] == lead["sentence"]
        ]

    @property
    def others(self) -> list[str]:
        """The headlines of what is in no theme."""
        return [
            self.articles[each]["title"] for each in self.order if not self.articles[each]["theme"]
        ]

    def page(self, path: str) -> Any:
        return lxml.html.document_fromstring(self.files[path])


@pytest.fixture(scope="module", params=EDITIONS)
def site(request: pytest.FixtureRequest) -> Site:
    return Site(EDITIONS[request.param]())


def texts(page: Any, path: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.xpath(path)]


def follow(whole: str, parts: Sequence[str]) -> None:
    """Hold that the parts stand in the text one after the other."""
    at = 0
    for part in parts:
        assert part in whole[at:], part
        at = whole.index(part, at) + len(part)


def test_the_front_page_leads_and_lists_as_the_data_do(site: Site):
    page = site.page("index.html")

    assert texts(page, "//ol[@class='leads']/li/h3") == site.leads
    assert texts(page, "//ol[@class='leads']//a[@class='said']") == site.sentences
    assert texts(page, "//section[@class='theme']/h3/a") == [
        each["label"] for each in site.data["themes"]
    ]
    for theme, block in zip(site.data["themes"], page.find_class("theme"), strict=True):
        told = texts(block, ".//li[not(@class)]/a")
        assert told == site.events(theme["articles"])[: len(told)]
    told = texts(page, "//section[@aria-labelledby='others']//li[not(@class)]/a")
    assert told == site.others[: len(told)]


@pytest.mark.parametrize("path", FORMS)
def test_what_is_carried_away_leads_and_lists_as_the_data_do(site: Site, path: str):
    whole = words(path, site.files[path].decode())
    order = [each for pair in zip(site.leads, site.sentences, strict=True) for each in pair]
    order.append("Themes" if site.data["themes"] else "")
    for theme in site.data["themes"]:
        order += [theme["label"], *site.events(theme["articles"])]
    order += ["reports (" if site.others else "", *site.others]

    follow(whole, order)


def test_paper_leads_and_lists_as_the_data_do(site: Site):
    page = site.page("print.html")
    themes = [each["articles"] for each in site.data["themes"]]
    told = [texts(each, ".//h3") for each in page.find_class("chapter")]

    assert texts(page, "//ol[@class='leads']/li/h3") == site.leads
    assert texts(page, "//ol[@class='leads']//a[@class='said']") == site.sentences
    for articles, shown in zip(themes, told, strict=False):
        events: dict[str, list[str]] = {}
        for each in articles:
            event = site.articles[each]["story"] or each
            events.setdefault(event, []).append(site.articles[each]["title"])
        assert shown == [title for event in events.values() for title in event]


def test_feeds_hold_the_same_events_newest_first(site: Site):
    feed = json.loads(site.files["feed.json"])

    assert [item["title"] for item in feed["items"]] == site.events(site.order)
    for theme in site.data["themes"]:
        path = theme["url"].replace(".html", ".json")
        told = [item["title"] for item in json.loads(site.files[path])["items"]]
        wanted = {*theme["articles"]}
        assert told == site.events(each for each in site.order if each in wanted)
        assert {*told} == {*site.events(theme["articles"])}


def test_themes_and_stories_have_pages_that_list_the_same(site: Site):
    for theme in site.data["themes"]:
        members = texts(site.page(theme["url"]), "//li[@data-source]/h3")
        assert {*members} == {site.articles[each]["title"] for each in theme["articles"]}
    for story in site.data["stories"]:
        if story["url"]:
            members = texts(site.page(story["url"]), "//ul[@class='members']/li/h3")
            assert members == [site.articles[each]["title"] for each in story["articles"]]
