"""The small edition in a real browser, opened from disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from builder.settings import Settings
from builder.site import render
from tests.site.small import small

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KINDS = ("index.html", "themes.html", "phrases.html", "quality.html", "method.html", "404.html")

OVERFLOW = "document.documentElement.scrollWidth - innerWidth"

STYLED = "getComputedStyle(document.querySelector('.masthead')).display"

BOTTOM = "(name) => document.querySelector(name).getBoundingClientRect().bottom"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    for page in render(small(), Settings()):
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.body)
    return folder


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def addresses(site: Path) -> list[str]:
    """One page of each kind, and every article."""
    inner = [next((site / folder).glob("*.html")) for folder in ("themes", "phrases")]
    articles = sorted((site / "articles").glob("*.html"))
    return [path.as_uri() for path in (*(site / name for name in KINDS), *inner, *articles)]


def test_pages_load_whole_from_disk_under_their_own_policy(site: Path, tab: Page):
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))

    for address in addresses(site):
        tab.goto(address)
        if not address.endswith("404.html"):
            assert tab.evaluate(STYLED) == "flex"

    assert said == []
    assert all(address.startswith(site.as_uri()) for address in asked)


def test_nothing_scrolls_sideways_on_the_narrowest_screen(site: Path, tab: Page):
    tab.set_viewport_size({"width": 320, "height": 640})
    for address in addresses(site):
        tab.goto(address)

        assert tab.evaluate(OVERFLOW) <= 0, address


@pytest.mark.parametrize(("width", "height", "lead"), [(1280, 800, 3), (390, 844, 1)])
def test_the_first_screen_carries_the_message(
    site: Path, tab: Page, width: int, height: int, lead: int
):
    tab.set_viewport_size({"width": width, "height": height})
    tab.goto((site / "index.html").as_uri())

    for name in (".edition", ".coverage", f"#lead-{lead}"):
        assert tab.evaluate(BOTTOM, name) <= height, name


def test_a_sentence_that_one_lands_on_stands_out(site: Path, tab: Page):
    tab.goto((site / "index.html").as_uri())
    tab.click("#lead-2 .said")

    landed = tab.locator(":target")
    assert landed.inner_text().startswith("Radar tracks will pass")
    assert landed.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


def test_every_sentence_can_be_reached_by_keyboard(site: Path, tab: Page):
    tab.goto(next((site / "articles").glob("radar*.html")).as_uri())
    first = tab.locator("a.here").first
    first.focus()

    assert first.evaluate("each => getComputedStyle(each).opacity") == "1"
    tab.keyboard.press("Enter")
    assert tab.locator(":target").count() == 1
