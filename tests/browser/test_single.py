"""The edition in one file, opened from disk: it asks nobody, and evidence is a click away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from builder.settings import Settings, SiteSettings
from builder.site import single
from tests.browser.test_axe import barriers
from tests.browser.test_reach import OVERFLOW
from tests.site import wires
from tests.site.editions import Told, briefing

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

DIRECTION = "(name) => getComputedStyle(document.querySelector(name)).direction"

BESIDE = """() => document.querySelector(".evidence").insertAdjacentHTML(
  "beforeend", "<span class=source>Strait Review, 19 August 2023</span>"
)"""

LAY_OUT = """() => {
  for (const each of document.querySelectorAll(".entry")) each.style.contentVisibility = "visible";
}"""
"""Lays out what is out of sight, too: else it gets its true height while axe measures distances."""

RIGHT = """(name) => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(name));
  return Math.max(...[...range.getClientRects()].map((each) => each.right));
}"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("single") / "one.html"
    settings = Settings(site=SiteSettings(title="Small Brief"))
    path.write_bytes(b"".join(single(wires.edition(), settings)))
    return path


def test_it_is_styled_says_nothing_and_asks_nobody(file: Path, tab: Page):
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))

    tab.goto(file.as_uri())

    assert "serif" in tab.evaluate("getComputedStyle(document.querySelector('.said')).fontFamily")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 251, 246)"
    assert said == []
    assert asked == [file.as_uri()]


def test_a_sentence_leads_to_its_place_and_back(file: Path, tab: Page):
    tab.emulate_media(reduced_motion="reduce")
    tab.goto(file.as_uri())
    said = tab.locator("#lead-1 .said")
    words = said.inner_text()

    said.click()
    place = tab.locator(":target")
    assert place.inner_text() == words
    assert 0 < place.evaluate("each => each.getBoundingClientRect().top") < 720

    place.locator("xpath=following-sibling::span[1]").get_by_text("brief, lead 1").click()
    assert tab.locator(":target").get_attribute("id") == "lead-1"


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    file: Path, tab: Page, scheme: Literal["light", "dark"], width: int
):
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(file.as_uri())
    tab.evaluate(LAY_OUT)

    assert barriers(tab) == []
    assert tab.evaluate(OVERFLOW) <= 0


def test_all_of_it_is_printed(file: Path, tab: Page):
    tab.emulate_media(media="print", color_scheme="dark")
    tab.goto(file.as_uri())

    assert tab.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    heights = tab.evaluate(
        "[...document.querySelectorAll('article')].map(each => each.getBoundingClientRect().height)"
    )
    assert min(heights) > 100


def test_words_that_run_from_the_right_stand_there_with_the_source_readable(
    tmp_path: Path, tab: Page
):
    told = [
        Told(
            f"נמל {name} נסגר",
            ("הנמל נסגר ביום חמישי בגלל סערה.", "שמונה אוניות ממתינות."),
            publisher=f"יומן {name}",
            event="נמל חיפה נסגר",
            language="he",
        )
        for name in ("חיפה", "יפו")
    ]
    path = tmp_path / "one.html"
    edition = briefing(told, leads=[(0, 0)])
    path.write_bytes(b"".join(single(edition, Settings(site=SiteSettings(title="Small")))))
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.goto(path.as_uri())

    assert tab.evaluate(DIRECTION, "#lead-1 h3") == "rtl"
    tab.evaluate(BESIDE)
    assert tab.evaluate(DIRECTION, ".evidence > .source") == "ltr"
    ends = [tab.evaluate(RIGHT, name) for name in (".entry h3", ".entry .said", ".words p")]
    assert max(ends) - min(ends) < 1
