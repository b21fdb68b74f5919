"""An analyst's notes as pages show them: in their own words, with what they stress."""

from __future__ import annotations

import lxml.html

from builder.editorial import compose
from builder.model import Block, Mark, Note
from builder.settings import Settings
from builder.site import render
from tests.editorial.articles import FOLDER, analyses


def shown(text: str, *marks: Mark) -> lxml.html.HtmlElement:
    """The front page's note of one paragraph."""
    note = Note(
        "notes/edition.md",
        "R. Tamm",
        "2023-08-18",
        None,
        "",
        (Block(text, ((0, 3),), marks=marks),),
    )
    edition = compose(FOLDER, analyses(FOLDER), Settings(), notes=[note])
    body = next(page.body for page in render(edition, Settings()) if page.path == "index.html")
    page: lxml.html.HtmlElement = lxml.html.document_fromstring(body)
    found: lxml.html.HtmlElement = page.find_class("analyst")[0]
    return found


def test_what_a_note_stresses_is_stressed():
    text = "The bridge, not the tide, was late."
    page = shown(
        text,
        Mark(4, 10, "strong", ""),
        Mark(12, 15, "emphasis", ""),
        Mark(20, 24, "code", ""),
    )

    assert [each.text for each in page.iter("strong", "em", "code")] == ["bridge", "not", "tide"]
    assert text in page.text_content()


def test_evidence_stands_inside_what_is_stressed():
    page = shown("It jammed [s-0001] twice.", Mark(3, 24, "emphasis", ""))

    assert [each.text for each in page.iter("em")] == ["jammed ", " twice"]
    assert len(page.find_class("cited")) == 1
    assert "[s-0001]" not in page.text_content()


def test_a_note_leads_to_the_web_and_nowhere_else():
    text = "See the list and the run."
    page = shown(
        text,
        Mark(8, 12, "link", "https://lists.example/"),
        Mark(21, 24, "link", "javascript:alert(1)"),
    )

    links = [(each.text, each.get("href"), each.get("rel")) for each in page.iter("a")]
    assert links == [("list", "https://lists.example/", "noopener noreferrer external")]
    assert text in page.text_content()


def test_markup_in_a_note_is_words():
    page = shown("A <script>alert(1)</script> stays.", Mark(2, 10, "strong", ""))

    assert not list(page.iter("script"))
    assert "<script>alert(1)</script>" in page.text_content()
