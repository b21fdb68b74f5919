"""No page has a barrier that axe finds, in light or dark, wide or narrow (WCAG 2.2 AA)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from builder.settings import Settings
from builder.site import render
from tests.browser.pages import kinds, write
from tests.check import test_points
from tests.site import test_parted, wires

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

OPTIONS = {
    "runOnly": {"type": "tag", "values": RULES},
    "rules": {"target-size": {"enabled": True}},
}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing(
    small_site: Path, tab: Page, scheme: Literal["light", "dark"], width: int
):
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 800})

    found = [each for path in kinds(small_site) for each in barriers(tab, small_site / path)]

    assert found == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_in_stories_copies_and_notes(
    tmp_path: Path, tab: Page, scheme: Literal["light", "dark"], width: int
):
    site = write(wires.pages(), tmp_path)
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 800})
    paths = [
        "index.html",
        "print.html",
        "quality.html",
        *(f"stories/{p.name}" for p in site.glob("stories/*")),
    ]
    paths += [f"articles/{p.name}" for p in sorted(site.glob("articles/*"))]

    assert [each for path in paths for each in barriers(tab, site / path)] == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_where_a_list_stands_on_several_pages(tmp_path: Path, tab: Page):
    themes = write(render(test_parted.large(), Settings()), tmp_path / "themes")
    others = write(render(test_parted.loners(), Settings()), tmp_path / "others")
    pages = [themes / path for path in ("themes.html", *test_parted.THEME)]
    pages += [others / path for path in ("themes.html", "other-2.html")]

    assert [each for page in pages for each in barriers(tab, page)] == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_where_related_articles_stand_side_by_side(
    tmp_path: Path, tab: Page, scheme: Literal["light", "dark"], width: int
):
    for path, body in test_points.files().items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
    (page,) = tmp_path.glob("articles/why-the-locks*.html")
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 800})

    assert barriers(tab, page) == []
    assert tab.locator(".beside .points tbody tr").count() == 1
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_in_the_help(small_site: Path, tab: Page):
    tab.goto((small_site / "index.html").as_uri())
    tab.keyboard.press("?")

    assert barriers(tab) == []


def barriers(tab: Page, path: Path | None = None, rules: Sequence[str] = ()) -> list[str]:
    """What axe finds on a page, by some of its rules or all: rule, page, element and reason."""
    if path:
        tab.goto(path.as_uri())
    some = {"runOnly": {"type": "rule", "values": rules}}
    result = Axe().run(tab, options=some if rules else OPTIONS)
    return [
        f"{rule['id']} {tab.url.rpartition('/')[2]} {node['html'][:120]} {node['failureSummary']}"
        for rule in result.response["violations"]
        for node in rule["nodes"]
    ]
