"""A strong brand: the fonts and the logo are there, and nothing is harder to read than before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from builder.settings import BrandSettings, Settings, SiteSettings
from builder.settings.brand import GROUNDS, nearest
from builder.site import render, single
from tests.browser.pages import kinds, served, write
from tests.browser.test_axe import barriers
from tests.browser.test_reach import OVERFLOW
from tests.site import wires
from tests.site.test_brand import folder

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser

BRAND = BrandSettings(
    accent=nearest("#ffcc00", GROUNDS["accent"].values()),
    link=nearest("#e6007e", GROUNDS["link"].values()),
    sans=("wide.woff2",),
    serif=("Georgia",),
    logo="mark.png",
)
"""Colours as near to these as can be read: the hardest that pass."""

SETTINGS = Settings(site=SiteSettings(title="Small Brief"), brand=BRAND)

COLOUR = """getComputedStyle(document.querySelector(".label")).color.match(/\\d+/g)
  .map(part => Number(part).toString(16).padStart(2, "0")).join("")"""

TOUCHED = ("color-contrast", "image-alt", "link-name", "empty-heading")
"""Rules of axe that a brand could break."""

WIDTH = """() => {
  const word = document.createElement("span");
  word.textContent = "AAAA";
  document.querySelector(".coverage").append(word);
  return word.getBoundingClientRect().width / parseFloat(getComputedStyle(word).fontSize);
}"""
"""Width of four letters in the height of one: 12 in the font of the tests, below 4 in any other."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition with stories, copies and notes, in a brand, two folders below a server's root."""
    root = tmp_path_factory.mktemp("branded")
    own = folder(root / "content")
    site = write(render(wires.edition(), SETTINGS, overrides=own), root / "a" / "b")
    (site / "one.html").write_bytes(b"".join(single(wires.edition(), SETTINGS, overrides=own)))
    return site


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_in_the_hardest_colours_that_pass(
    site: Path, tab: Tab, scheme: Literal["light", "dark"], width: int
):
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 800})

    for path in kinds(site):
        assert barriers(tab, site / path, TOUCHED) == []
        assert tab.evaluate(OVERFLOW) <= 0, path


@pytest.mark.parametrize("where", ["disk", "server", "one file"])
def test_fonts_logo_and_colours_are_there_and_nobody_else_is_asked(
    site: Path, tab: Tab, where: str
):
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))
    with served(site.parent.parent) as root:
        home = f"{root}a/b/" if where == "server" else f"{site.as_uri()}/"
        page = "one.html" if where == "one file" else "index.html"
        tab.goto(f"{home}{page}", wait_until="networkidle")

    assert tab.evaluate(WIDTH) == pytest.approx(12, abs=0.1)
    assert tab.locator(".site img").evaluate("each => each.naturalWidth") == 1
    assert tab.get_by_role("heading", level=1).get_attribute("class") == "site"
    assert tab.get_by_role("img", name="Small Brief").is_visible()
    assert said == []
    outside = [url for url in asked if not url.startswith((home, "data:"))]
    assert outside == []
    assert where != "one file" or len([url for url in asked if url.startswith("file:")]) == 1


@pytest.mark.parametrize(
    ("media", "scheme", "accent"),
    [
        ("screen", "light", BRAND.accent),
        ("screen", "dark", nearest(BRAND.accent, GROUNDS["accent_dark"].values())),
        ("print", "dark", BRAND.accent),
    ],
)
def test_labels_have_the_accent_on_screen_and_on_paper(
    site: Path,
    tab: Tab,
    media: Literal["screen", "print"],
    scheme: Literal["light", "dark"],
    accent: str,
):
    tab.emulate_media(media=media, color_scheme=scheme)
    tab.goto((site / "print.html").as_uri())

    assert tab.evaluate(COLOUR) == accent[1:]
    assert tab.locator("h1 img").is_visible()
    plate = tab.locator("h1 img").evaluate("each => getComputedStyle(each).backgroundColor")
    dark_screen = media == "screen" and scheme == "dark"
    assert plate == ("rgb(253, 251, 246)" if dark_screen else "rgba(0, 0, 0, 0)")
