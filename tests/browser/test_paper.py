"""The edition on paper: A4 and Letter, through the browser's own printing."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import lxml.html
import pytest
from pypdf import PdfReader

from builder.settings import Settings, SiteSettings
from builder.site import render
from tests.browser.pages import kinds, write
from tests.site.small import small

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SIZES = {"A4": (595, 842), "Letter": (612, 792)}
"""Points: ISO 216 and ANSI A."""

WHITE = "rgb(255, 255, 255)"

LINK = b"0 0 .9333 rg"
"""What colour a link has where nobody says otherwise (HTML Standard, 15.3.4)."""

MARGINS = 2 * 17 / 25.4 * 96
"""Left and right together, in CSS pixels, as in the style sheet."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = Settings(site=SiteSettings(title="Small Brief", base_url="https://brief.example/"))
    return write(render(small(), settings), tmp_path_factory.mktemp("paper"))


@pytest.mark.parametrize("size", SIZES)
def test_the_edition_prints_whole_with_its_notes_in_order(site: Path, tab: Page, size: str):
    paper = printed(tab, site / "print.html", size)
    text = squeezed("".join(page.extract_text() for page in paper.pages))
    page = opened(site / "print.html")
    notes = page.find_class("notes")[0]

    width, height = (round(float(side)) for side in paper.pages[0].mediabox[2:])
    assert (width, height) == pytest.approx(SIZES[size], abs=1)
    end = text.rindex("Notes")
    for said in page.find_class("said"):
        assert drawn(said.text_content()).search(text, 0, end)
    for number, note in enumerate(notes, 1):
        words = note.text_content()
        assert squeezed(words).startswith(str(number))
        found = drawn(words).search(text, end)
        assert found, words
        end = found.start()


@pytest.mark.parametrize("size", SIZES)
def test_a_theme_begins_a_page(site: Path, tab: Page, size: str):
    pages = [
        squeezed(page.extract_text()) for page in printed(tab, site / "print.html", size).pages
    ]
    page = opened(site / "print.html")

    for section in page.find_class("chapter"):
        title = squeezed(section[0].text_content())
        assert any(re.match(rf"\d*{re.escape(title)}", text) for text in pages), title


@pytest.mark.parametrize("size", SIZES)
def test_no_page_is_cut_off_at_the_edge_of_the_paper(site: Path, tab: Page, size: str):
    tab.emulate_media(media="print")
    width = int(SIZES[size][0] / 72 * 96 - MARGINS)
    tab.set_viewport_size({"width": width, "height": 900})
    for path in kinds(site):
        tab.goto((site / path).as_uri())
        wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")

        assert wide <= 0, path


def test_paper_shows_no_navigation_and_no_buttons(site: Path, tab: Page):
    tab.emulate_media(media="print", color_scheme="dark")
    for path in kinds(site):
        if path in ("404.html", "email.html"):
            continue
        tab.goto((site / path).as_uri())
        for name in ("nav.sections", ".foot", "button", "dialog", ".here"):
            assert not tab.locator(name).filter(visible=True).count(), (path, name)
        assert tab.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == WHITE


def test_a_mail_that_is_read_in_the_dark_is_printed_in_black(site: Path, tab: Page):
    tab.emulate_media(color_scheme="dark")
    tab.goto((site / "email.html").as_uri())
    assert tab.evaluate("getComputedStyle(document.querySelector('main')).color") == WHITE

    page = printed(tab, site / "email.html", "A4").pages[0].get_contents()

    assert page is not None
    fills = set(re.findall(rb"[\d.]+ [\d.]+ [\d.]+ rg\b", page.get_data()))
    assert fills == {b"0 0 0 rg", b"1 1 1 rg", LINK}


def test_an_article_on_paper_tells_the_address_of_its_original(site: Path, tab: Page):
    path = next((site / "articles").glob("three-leaders*.html"))
    text = squeezed("".join(page.extract_text() for page in printed(tab, path, "A4").pages))

    assert "(https://harbour-post.example/2023/08/18/lakeside?ref=a-b)" in text


def opened(path: Path) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(path.read_bytes())


def printed(tab: Page, path: Path, size: str) -> PdfReader:
    tab.goto(path.as_uri())
    return PdfReader(io.BytesIO(tab.pdf(format=size)))


def squeezed(text: str) -> str:
    """Without white space, which a PDF does not keep, and with letters for their ligatures."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def drawn(text: str) -> re.Pattern[str]:
    """Text as a PDF has it: letters for which this machine has no font are NUL there."""
    return re.compile(
        "".join(
            f"[{re.escape(each)}\0]" if not each.isascii() else re.escape(each)
            for each in squeezed(text)
        )
    )
