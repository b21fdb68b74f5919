"""The edition for paper: every sentence with its note, every note with its place."""

from __future__ import annotations

import re

import lxml.html
import pytest
from msgspec.structs import replace

from builder.settings import Settings, SiteSettings
from builder.site import render
from builder.site.strings import load_strings
from builder.site.views import look_up, paper
from builder.site.views.paper import view_paper
from tests.site.editions import Told, briefing
from tests.site.small import small
from tests.site.wires import WIRE, files
from tests.site.wires import edition as wired


def view(settings: Settings | None = None, edition=None):
    return view_paper(look_up(edition or small(), settings or Settings(), load_strings("en")))


def tree(settings: Settings | None = None) -> lxml.html.HtmlElement:
    pages = render(small(), settings or Settings())
    body = next(page.body for page in pages if page.path == "print.html")
    return lxml.html.document_fromstring(body)


def test_notes_are_numbered_in_the_order_in_which_their_sentences_first_stand():
    page = view()
    told = [*page.leads, *(article for section in page.sections for article in section.articles)]
    first = [said.number for each in told for said in each.sentences if said.first]

    assert first == [note.number for note in page.notes] == list(range(1, len(first) + 1))
    assert len(first) > 20


def test_a_sentence_told_twice_has_one_note():
    page = view()
    lead = page.leads[0].sentences[0]
    again = [
        said
        for section in page.sections
        for article in section.articles
        for said in article.sentences
        if said.href == lead.href
    ]

    assert lead.first
    assert [(said.number, said.first) for said in again] == [(lead.number, False)]


def test_every_article_is_told_under_its_theme_or_the_other_reports():
    page, edition = view(), small()

    assert [section.title for section in page.sections[:-1]] == [
        theme.label for theme in edition.themes
    ]
    assert sum(len(section.articles) for section in page.sections) == len(edition.entries)


def test_a_note_gives_the_original_or_else_the_file_and_its_lines():
    notes = {note.headline: note for note in view().notes}
    known = notes["Three leaders at the lakeside agree to call one another in any crisis"]
    unknown = notes["A phrase in the joint statement was argued over for a night"]

    assert known.original == "https://harbour-post.example/2023/08/18/lakeside?ref=a-b"
    assert known.lines == ""
    assert unknown.original == ""
    assert re.fullmatch(r"a-phrase-in-the-joint\S+\.txt, line 1", unknown.lines)


def test_a_published_site_prints_the_address_of_each_sentence():
    private = view().notes[0]
    public = view(Settings(site=SiteSettings(base_url="https://brief.example/sub"))).notes[0]

    assert private.address == ""
    assert re.fullmatch(r"https://brief\.example/sub/articles/\S+\.html#s-\w+", public.address)


def test_references_and_notes_lead_to_each_other():
    page = tree()
    references = page.xpath("//a[@class='reference']/@href")
    notes = [f"#{name}" for name in page.xpath("//ol[@class='notes']/li/@id")]
    back = page.xpath("//a[@class='number']/@href")

    assert set(references) == set(notes)
    assert [page.xpath("count(//*[@id=$name])", name=name[1:]) for name in back] == [1] * len(notes)
    assert page.xpath("//ol[@class='notes']/li/a[@class='number']/text()") == [
        str(number) for number in range(1, len(notes) + 1)
    ]


def test_a_large_edition_is_told_in_a_sentence_an_article_and_says_what_it_leaves(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(paper, "MOST_NOTES", 8)
    page = view()

    assert {len(a.sentences) for section in page.sections for a in section.articles} <= {0, 1}
    assert page.sections[0].more == "and 1 more on the site"


def test_an_article_without_a_summary_says_why():
    edition = briefing([Told("Tide table", ("High water at six.",), unsuitable="list")])
    told = view(edition=edition).sections[0].articles[0]

    assert (told.sentences, told.note) == ((), "not summarised: it is a list")


def test_an_empty_edition_has_no_notes():
    page = view(edition=replace(briefing([]), edition=None))

    assert (page.leads, page.sections, page.notes) == ((), (), ())


def test_an_analysts_notes_are_on_paper_with_numbered_evidence():
    page: lxml.html.HtmlElement = lxml.html.document_fromstring(files()["print.html"])
    notes = page.find_class("analyst")
    links = [link for note in notes for link in note.find_class("cited")]
    numbers = [str(link.get("href")).removeprefix("#note-") for link in links]

    assert [note.get("id") for note in notes] == ["analyst-1", "analyst-2"]
    assert len(links) == 2
    for link, number in zip(links, numbers, strict=True):
        assert link.get("id") == f"reference-{number}"
        assert link.text_content().endswith(f", note {number}]")
        assert page.get_element_by_id(f"note-{number}") is not None


def test_a_note_on_a_story_names_the_story_on_paper():
    whole, one = (view(edition=wired()).analyst, view(edition=wired()).stories)

    assert [note.on for note in whole] == [""]
    assert [note.on for note in one] == [
        next(each.label for each in wired().stories if WIRE.id in each.articles)
    ]
