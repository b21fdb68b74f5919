"""Stories and copies as pages: sources side by side, differences, links both ways."""

from __future__ import annotations

import json
import re

import lxml.html

from builder.settings import Settings
from builder.site import render
from builder.site.strings import load_strings
from builder.site.views import look_up, view_article, view_story
from builder.site.views.front import view_coverage
from builder.site.views.lookup import shown_headline
from builder.site.views.shared import MOST_OF_A_HEADLINE
from tests.site.editions import Told, briefing
from tests.site.small import small
from tests.site.wires import CUT, REPRINT, WIRE, edition, files

LOOKUP = look_up(edition(), Settings(), load_strings("en"))
ACCOUNT = next(
    account
    for account in edition().accounts
    if any(WIRE.id in voice.articles for voice in account.voices)
)


def tree(path: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(files()[path])


def text(path: str, xpath: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in tree(path).xpath(xpath)]


def page_of(article: str) -> str:
    return LOOKUP.addresses.articles[article]


def test_the_coverage_line_counts_origins_and_copies():
    words = [part.text for part in view_coverage(LOOKUP)]

    assert words[:2] == ["9 articles", "3 independent origins"]
    assert "2 copies" in words


def test_a_story_says_how_many_origins_articles_and_copies():
    view = view_story(ACCOUNT, LOOKUP)

    assert view.origins == "3 origins (4 articles, 2 copies)"
    assert {(column.name, column.count) for column in view.columns} == {
        ("Harbour Post", "2 articles"),
        ("Reuters", "1 article, 2 copies"),
        ("Coast Gazette", ""),
    }


def test_the_path_to_a_foreign_story_names_its_language():
    title = "Die Elbe steigt"
    names = (title, f"{title} weiter")
    told = [Told(name, ("Um drei Meter.",), event=title, language="de") for name in names]
    pages = {page.path: page.body for page in render(briefing(told), Settings())}

    page = lxml.html.document_fromstring(pages["stories/die-elbe-steigt.html"])
    assert page.xpath("string(//nav[@class='path']//*[@lang='de'])") == title


def test_every_sentence_of_a_story_stands_beside_its_source():
    view = view_story(ACCOUNT, LOOKUP)
    shown = [*view.digest, *(cell for point in view.points for _, cell in point.cells if cell)]

    assert view.digest
    assert view.points
    for each in shown:
        assert re.fullmatch(r"\.\./articles/[a-z-]+\.html#s-[0-9a-f]+", each.quote.href)
        assert each.quote.source
        assert each.quote.text in LOOKUP.texts[each_article(each.quote.href)]


def each_article(href: str) -> str:
    path = href.removeprefix("../").partition("#")[0]
    return next(name for name, known in LOOKUP.addresses.articles.items() if known == path)


def test_an_empty_cell_says_that_no_sentence_was_found():
    view = view_story(ACCOUNT, LOOKUP)
    path = LOOKUP.addresses.stories[ACCOUNT.story]
    empty = sum(cell is None for point in view.points for _, cell in point.cells)

    assert text(path, "//td[contains(@class, 'none')]/p") == ["no matching sentence found"] * empty
    assert empty


def test_anchors_of_a_story_are_those_that_its_articles_lead_to():
    path = LOOKUP.addresses.stories[ACCOUNT.story]
    anchors = set(tree(path).xpath("//@id"))
    led = {
        use.path.partition("#")[2]
        for uses in LOOKUP.uses.values()
        for places in uses.values()
        for use in places
        if use.path.startswith(f"{path}#")
    }

    assert led
    assert led <= anchors


def test_a_sentence_used_in_a_story_says_so_in_its_article():
    used = text(page_of(WIRE.id), "//span[@class='uses']/a")

    assert "story" in used


def test_a_copy_says_whose_text_it_is_and_how_much_of_it():
    view = view_article(LOOKUP.entries[REPRINT.id], LOOKUP)

    assert view.copy is not None
    assert view.copy.kept.text == WIRE.title
    assert re.fullmatch(r"same text, \d\d %", view.copy.likeness)
    assert view.origin == "Reuters (named in its dateline)"


def test_the_phrases_of_a_copy_lead_to_their_pages():
    kept, copy = (view_article(LOOKUP.entries[each.id], LOOKUP) for each in (WIRE, REPRINT))
    pages = {link.text: link.href for link in kept.phrases if link.href}

    assert pages
    assert {link.text: link.href for link in copy.phrases} == {
        link.text: pages.get(link.text, "") for link in copy.phrases
    }


def test_a_copy_shows_what_is_altered_added_and_missing():
    view = view_article(LOOKUP.entries[REPRINT.id], LOOKUP)
    assert view.copy is not None
    sides = [
        (
            "".join(words for words, _ in each.here.runs) if each.here else "",
            "".join(words for words, _ in each.there.runs) if each.there else "",
        )
        for each in view.copy.differences
    ]
    first = view.copy.differences[0]
    assert first.here
    assert first.there

    assert [words for words, apart in first.here.runs if apart] == ["a dozen"]
    assert [words for words, apart in first.there.runs if apart] == ["twelve"]
    assert sides[1:] == [
        ("Our own ferry was not among them, its captain said.", ""),
        ("", "The port of Ulm took nine of the ships."),
    ]


def test_an_excerpt_differs_by_what_it_lacks():
    view = view_article(LOOKUP.entries[CUT.id], LOOKUP)

    assert view.copy is not None
    assert all(each.here is None for each in view.copy.differences)


def test_the_kept_article_names_its_carriers_and_they_name_it():
    carried = text(page_of(WIRE.id), "//section[h2/@id='carried']//li/a")

    assert sorted(carried) == ["Tern Weekly", "publisher not stated"]
    for copy in (REPRINT, CUT):
        assert WIRE.title in text(page_of(copy.id), "//p[contains(@class, 'kept')]/a")


def test_no_list_holds_a_copy():
    lists = ("index.html", "themes.html", "search.html")
    for path in lists:
        links = {href.partition("#")[0] for href in tree(path).xpath("//main//h3/a/@href")}
        assert not {page_of(REPRINT.id), page_of(CUT.id)} & links, path


def test_briefing_json_tells_copies_origins_and_stories():
    data = json.loads(files()["briefing.json"])
    articles = {each["id"]: each for each in data["articles"]}
    story = next(each for each in data["stories"] if WIRE.id in each["articles"])

    assert articles[REPRINT.id]["copy_of"] == WIRE.id
    assert articles[REPRINT.id]["story"] == story["id"]
    assert articles[REPRINT.id]["theme"] == articles[WIRE.id]["theme"]
    assert articles[WIRE.id]["copies"]
    assert articles[WIRE.id]["origin"] == {"name": "Reuters", "rule": "publisher"}
    assert story["url"] in files()
    assert {voice["name"] for voice in story["origins"]} == {
        "Harbour Post",
        "Coast Gazette",
        "Reuters",
    }


def test_a_note_is_set_apart_and_leads_to_its_evidence():
    for path in ("index.html", LOOKUP.addresses.stories[ACCOUNT.story]):
        (by,) = text(path, "//*[@class='analyst']/h2")
        (href,) = tree(path).xpath("//*[@class='analyst']//a[@class='cited']/@href")
        assert by == "Analyst’s note — R. Tamm, 18 August 2023"
        assert re.fullmatch(r"(\.\./)?articles/[a-z-]+\.html#s-[0-9a-f]{4}", href)


def test_a_sentence_that_a_note_names_says_so():
    (quoted,) = edition().notes[0].quoted

    assert "analyst’s note" in text(page_of(quoted.cite.article), "//span[@class='uses']/a")


def test_an_edition_without_copies_shows_none():
    lookup = look_up(small(), Settings(), load_strings("en"))

    assert not [part for part in view_coverage(lookup) if "cop" in part.text]


def test_a_sentence_of_an_unknown_publisher_is_told_by_its_headline():
    told = [
        Told(
            f"The tide gate of Velm is late for the {number}th time",
            (f"The tide gate of Velm is late, said engineer number {number}.",),
            publisher=None,
            published=None,
            event="The tide gate of Velm is late for the 0th time",
            theme="Tide gates",
        )
        for number in range(2)
    ]
    lookup = look_up(briefing(told), Settings(), load_strings("en"))
    (account,) = lookup.briefing.accounts
    view = view_story(account, lookup)
    sources = {shown.quote.source for shown in view.digest}

    assert sources
    assert sources <= {
        f"“{shown_headline(each.title, MOST_OF_A_HEADLINE)}”, undated" for each in told
    }
    assert {member.source for member in view.members} == {"publisher not stated, undated"}
