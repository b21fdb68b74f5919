from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from builder.errors import Problem
from builder.serve.server import Server
from builder.serve.shelf import Shelf, Site
from tests.check.sites import SMALL

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FAULT = Problem("briefing.toml:2", "E103", "unknown key <b>titel</b>", "Did you mean?", "error")


class Tab:
    """A page in a real browser, with what it complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))


@pytest.fixture
def shelf() -> Shelf:
    shelf = Shelf()
    shelf.put(Site(SMALL, "/a/b/"))
    return shelf


@pytest.fixture
def tab(shelf: Shelf, browser: Browser) -> Iterator[Tab]:
    with Server(shelf, host="127.0.0.1", port=0) as server:
        server.start()
        tab = Tab(browser.new_page())
        tab.page.goto(server.address)
        yield tab
        tab.page.close()


def test_a_new_site_reloads_the_open_page(tab: Tab, shelf: Shelf):
    assert tab.page.url.endswith("/a/b/")
    tab.page.click("text=Harbour opens its tide gate")

    changed = SMALL["articles/tide.html"].replace(b"Harbour opens", b"Harbour shuts")
    shelf.put(Site({**SMALL, "articles/tide.html": changed}, "/a/b/"))

    tab.page.wait_for_selector("h1:has-text('Harbour shuts')")
    assert tab.page.url.endswith("/a/b/articles/tide.html")
    assert tab.complaints == []


def test_a_fault_covers_the_page_until_it_is_mended(tab: Tab, shelf: Shelf):
    shelf.fail(FAULT)

    fault = tab.page.wait_for_selector(".briefing-fault")
    assert fault
    assert "briefing.toml:2: unknown key <b>titel</b> [E103]" in fault.inner_text()
    assert fault.evaluate("element => getComputedStyle(element).position") == "fixed"
    assert tab.page.is_visible("h1:has-text('Velm brief')")

    shelf.put(Site(SMALL, "/a/b/"))
    tab.page.wait_for_selector(".briefing-fault", state="detached")
    assert tab.complaints == []


def test_the_page_asks_nobody_else(tab: Tab, shelf: Shelf):
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    tab.page.reload()

    root = tab.page.url.split("/a/b/")[0]
    assert asked
    assert all(url.startswith(root) for url in asked)
