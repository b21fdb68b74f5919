"""An address of an earlier edition leads a reader on, from disk and from a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from msgspec.structs import replace

from builder.model import Archived, Led, Page
from builder.settings import Settings
from builder.site import render
from tests.browser.pages import served, write
from tests.site.thrice import FIRST, second

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser

ADDRESS, TARGET = next(iter(second().moved.items()))


@pytest.fixture(params=["disk", "below"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where the site is, with its final ``/``."""
    site = write([Page(*each) for each in second().files.items()], tmp_path / "a" / "b")
    if request.param == "disk":
        yield f"{site.as_uri()}/"
    else:
        with served(tmp_path) as address:
            yield f"{address}a/b/"


def test_it_leads_on_at_once(home: str, tab: Tab):
    tab.goto(home + ADDRESS, wait_until="commit")
    tab.wait_for_url(home + TARGET)

    assert tab.locator("h1").count() == 1
    assert "Moved" not in tab.title()


def test_axe_finds_nothing_on_the_page_of_a_story_with_a_history(home: str, tab: Tab):
    tab.goto(home + second().address(f"e:{FIRST.id}"))

    assert tab.locator(".history li").count() > 0
    assert Axe().run(tab).violations_count == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_page_of_editions(scheme: str, tab: Tab, tmp_path: Path):
    kept = Archived("2023-08-11", "index.html", 12, 1, 1, 1, (Led("Das Tor", ADDRESS, "de"),))
    site = write(render(replace(second().briefing, archive=(kept,)), Settings()), tmp_path)
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    tab.goto((site / "archive.html").as_uri())

    assert tab.locator("main h3").count() == 2
    assert Axe().run(tab).violations_count == 0


def test_where_a_browser_does_not_a_link_does(tab: Tab, tmp_path: Path):
    files = dict(second().files)
    files[ADDRESS] = files[ADDRESS].replace(b'http-equiv="refresh"', b'name="none"')
    site = write([Page(*each) for each in files.items()], tmp_path)
    tab.goto((site / ADDRESS).as_uri())
    assert Axe().run(tab).violations_count == 0

    tab.locator("main a").click()

    tab.wait_for_url((site / TARGET).as_uri())
