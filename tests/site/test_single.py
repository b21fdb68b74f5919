"""The edition in one file: whole, linked within itself, and nobody is asked for anything."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import sha256
from itertools import pairwise
from typing import Any

import html5lib
import lxml.html
import pytest

from builder.check.pages import visible
from builder.editorial.rights import release
from builder.model import Briefing
from builder.settings import Settings, SiteSettings
from builder.site import single
from tests.files import rendered
from tests.hostile import ALARM, PAYLOADS
from tests.site import later, wires
from tests.site.editions import Told, briefing
from tests.site.small import small
from tests.site.test_one_model import Site, follow, texts

EDITIONS: Mapping[str, Callable[[], Briefing]] = {
    "small": small,
    "wires": wires.edition,
    "later": later.later,
    "bare": lambda: briefing([Told("Tide table", ("High.",), unsuitable="list")]),
}


def made(edition: Briefing, settings: Settings | None = None) -> bytes:
    return b"".join(single(edition, settings or Settings()))


def tree(body: bytes) -> Any:
    parser = lxml.html.HTMLParser(encoding="utf-8")
    return lxml.html.document_fromstring(body, parser=parser)


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Briefing:
    return EDITIONS[request.param]()


@pytest.fixture(scope="module")
def page(edition: Briefing) -> Any:
    return tree(made(edition))


def test_every_sentence_shown_stands_at_its_place_in_the_same_file(page: Any, edition: Briefing):
    places = {each.get("id"): each for each in page.xpath("//*[@id]")}
    shown = page.xpath("//a[contains(concat(' ', @class, ' '), ' said ')]")

    assert len(shown) >= 2 * len(edition.leads)
    for each in shown:
        place = places[each.get("href").removeprefix("#")]
        assert visible(place) == visible(each)
        assert place.xpath("ancestor::div[@class='words']")


def test_every_link_within_leads_somewhere_and_no_id_stands_twice(page: Any):
    ids = Counter(page.xpath("//@id"))
    inside = [href for href in page.xpath("//@href") if not re.match("https?://", href)]

    assert ids.most_common(1)[0][1] == 1
    assert all(href.startswith("#") for href in inside)
    assert {href[1:] for href in inside} <= ids.keys()


def test_a_used_sentence_leads_back_to_all_places_that_show_it(page: Any):
    shown: dict[str, int] = Counter()
    for each in page.xpath("//a[@class='said']/@href"):
        shown[each] += 1
    for place in page.xpath("//div[@class='words']//*[@id]"):
        uses = place.getnext()
        back = [] if uses is None or uses.get("class") != "uses" else uses.xpath("a[@href]/@href")
        within = [href for href in back if href.startswith("#")]
        assert bool(shown[f"#{place.get('id')}"]) <= bool(within), place.get("id")
        for href in within:
            (there,) = page.xpath("//*[@id=$name]", name=href[1:])
            assert f"#{place.get('id')}" in there.xpath("descendant-or-self::*//@href") + (
                there.xpath("ancestor::p[1]//@href") + there.xpath("..//@href")
            )


def test_every_article_is_there_with_all_its_words(page: Any, edition: Briefing):
    found = {each.get("aria-labelledby"): each for each in page.xpath("//article")}

    assert [*found] == [each.article.id for each in edition.entries]
    for each in edition.entries:
        (words,) = found[each.article.id].find_class("words")
        for aside in words.find_class("uses"):
            aside.drop_tree()
        assert "".join(words.text_content().split()) == "".join(
            each.article.text.replace("\t", "").split()
        )


def test_each_story_tells_what_its_page_tells(page: Any, edition: Briefing):
    files = rendered(edition)
    stories = {each["id"]: each for each in json.loads(files["briefing.json"])["stories"]}
    for account in edition.accounts:
        own = tree(files[stories[account.story]["url"]])
        (part,) = page.xpath("//section[@aria-labelledby=$name]", name=account.story)
        told = [visible(each) for each in part.find_class("said")]
        wanted = [
            visible(each)
            for name in ("digest", "each-says", "only-one")
            for each in own.xpath(
                f"//section[@aria-labelledby='{name}']//a[contains(@class, 'said')]"
            )
        ]
        assert told == wanted


def test_it_leads_and_lists_as_the_data_do(page: Any, edition: Briefing):
    site = Site(edition)
    order = [*site.leads]
    for theme in site.data["themes"]:
        order += [theme["label"], *site.events(theme["articles"])]

    follow(" ".join(page.text_content().split()), [*order, *site.others])
    assert texts(page, "//ol[@class='leads']//a[@class='said']") == site.sentences
    assert texts(page, "//article/h3") == [site.articles[each]["title"] for each in site.order]


def test_it_parses_without_an_error_and_its_headings_stand_in_order(edition: Briefing):
    parser = html5lib.HTMLParser()
    parser.parse(made(edition), transport_encoding="utf-8")
    levels = [
        int(each.tag[1]) for each in tree(made(edition)).xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    ]

    assert parser.errors == []
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_its_policy_allows_its_own_style_and_nothing_else(page: Any):
    (policy,) = page.xpath("//meta[@http-equiv]/@content")
    (style,) = page.xpath("//style")
    digest = b64encode(sha256(style.text.encode()).digest()).decode()

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert not page.xpath("//@style | //script | //link | //img | //iframe | //form | //@src")
    assert "url(" not in style.text


def test_analysts_notes_are_apart_and_lead_to_their_evidence():
    page = tree(made(wires.edition()))
    notes = page.find_class("analyst")

    assert [note.get("id") for note in notes] == [
        "note-1", f"{wires.edition().notes[1].story}-note-1",
    ]  # fmt: skip
    for note in notes:
        assert "Analyst’s note — R. Tamm, 18 August 2023" in note.text_content()
        (cited,) = note.find_class("cited")
        assert page.xpath("//*[@id=$name]", name=cited.get("href")[1:])


def test_of_a_site_of_excerpts_the_rest_is_not_in_the_file():
    settings = Settings(site=SiteSettings(rights="excerpt"))
    left = "Two delegations wanted a duty to consult"
    page = tree(made(release(small(), settings), settings))
    whole = {each for entry in small().entries for each in entry.article.text.split(". ")}
    kept = page.text_content()

    assert left in " ".join(entry.article.text for entry in small().entries)
    assert "[…]" in kept
    assert len([each for each in whole if each in kept]) < len(whole)


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_it_speaks_the_language_of_the_interface(language: str):
    page = tree(made(small(), Settings(site=SiteSettings(language=language))))

    assert page.get("lang") == language
    assert not re.search("Lead points|Full text|to the top|What was done", page.text_content())
    assert page.xpath("//article//*[@lang='en']")


def test_hostile_words_stay_text():
    told = [
        Told(f"{text} tide {number}", (f"The gate opened {text} today.",), publisher=text[:40])
        for number, text in enumerate(PAYLOADS)
    ]
    page = tree(made(briefing(told, leads=tuple((number, 0) for number in range(5)))))

    assert not page.xpath("//script | //img | //iframe | //object | //base | //form")
    assert not page.xpath("//*[@onload or @onerror or @onclick or @onfocus or @ontoggle]")
    assert all(re.match("#|https?://", href) for href in page.xpath("//@href"))
    assert ALARM in page.text_content()


def test_what_is_new_since_an_earlier_edition_is_said_in_words():
    told = " ".join(tree(made(later.later())).text_content().split())

    assert "Changed since the edition of" in told
    assert re.search("new · |1 new article", told)
