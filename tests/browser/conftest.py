"""A tab for each test, the small edition in a folder, and a picture of what failed."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from builder.settings import Settings, SiteSettings
from builder.site import render
from tests.browser.pages import served, write
from tests.site.small import small

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from builder.pipeline import Edition

FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test itself failed."""
    report = yield
    if call.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small edition on disk, two folders below the root of a server."""
    folder = tmp_path_factory.mktemp("root") / "a" / "b"
    return write(render(small(), Settings(site=SiteSettings(title="Small Brief"))), folder)


@pytest.fixture(scope="session")
def demonstration_site(demonstration: tuple[Path, Edition]) -> Path:
    """The demonstration edition on disk."""
    return demonstration[0]


@pytest.fixture(scope="session")
def address(small_site: Path) -> Iterator[str]:
    """Where a server shows the small edition: under a sub-path."""
    with served(small_site.parent.parent) as root:
        yield f"{root}a/b/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without a history, of the size of a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def tab(context: BrowserContext, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Page]:
    """A page; what it shows when a test fails is kept as a picture."""
    page = context.new_page()
    yield page
    if request.node.stash.get(FAILED, False):
        folder = Path(os.environ.get("CI_LOGS") or tmp_path)
        folder.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"\W+", "-", request.node.name).strip("-")
        page.screenshot(path=folder / f"{name}.png", full_page=True)
    page.close()
