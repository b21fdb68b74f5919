"""The demonstration as it is downloaded: unzipped, it works from disk, at a root, below one."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import served

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab
    from playwright.sync_api import Response

pytestmark = pytest.mark.browser

PLACES = ("disk", "root", "below")


@pytest.fixture(scope="module")
def unzipped(demonstration_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What comes out of the artifact, two folders below the root of a server."""
    folder = tmp_path_factory.mktemp("artifact")
    with zipfile.ZipFile(folder / "site.zip", "w") as artifact:
        for path in sorted(demonstration_site.rglob("*")):
            if path.is_file():
                artifact.write(path, path.relative_to(demonstration_site).as_posix())
    target = folder / "server" / "a" / "b"
    with zipfile.ZipFile(folder / "site.zip") as artifact:
        artifact.extractall(target)
    return target


@pytest.fixture
def home(request: pytest.FixtureRequest, unzipped: Path) -> Iterator[str]:
    """Where the site is, with its final ``/``."""
    if request.param == "disk":
        yield f"{unzipped.as_uri()}/"
    elif request.param == "root":
        with served(unzipped) as address:
            yield address
    else:
        with served(unzipped.parent.parent) as address:
            yield f"{address}a/b/"


@pytest.mark.parametrize("home", PLACES, indirect=True)
def test_a_reader_gets_from_the_front_page_to_the_evidence_and_finds_words(home: str, tab: Tab):
    asked: list[str] = []
    lost: list[str] = []

    def hear(response: Response) -> None:
        if response.status >= 400:
            lost.append(response.url)

    tab.on("request", lambda request: asked.append(request.url))
    tab.on("response", hear)
    tab.goto(f"{home}index.html")

    quote = tab.locator(".leads a.said").first
    words = quote.inner_text()
    quote.click()
    tab.wait_for_url(f"{home}articles/*.html#s-*")
    place = tab.locator(":target")
    assert " ".join(words.split()) in " ".join(place.inner_text().split())

    tab.locator(".site a").click()
    tab.wait_for_url(f"{home}index.html")
    tab.goto(f"{home}search.html?q=radar")
    tab.locator(".hits a, #hits a").first.wait_for()

    assert lost == []
    assert [url for url in asked if not url.startswith((home, "data:"))] == []
