"""A folder made to do harm becomes a harmless site in which every file is accounted for."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import feedparser
import lxml.html
import pytest

from builder.check import check
from builder.pipeline import Assembling, Edition, assemble
from builder.publish import publish
from builder.settings import Settings, SiteSettings
from tests import hostile
from tests.check.sites import sealed
from tests.validators import nu_checker

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ACTIVE_ELEMENTS = (
    "script", "iframe", "object", "embed", "form", "base", "svg", "math", "style", "img", "frame",
)  # fmt: skip


SETTINGS = Settings(site=SiteSettings(base_url="https://brief.example/hostile/"))
"""With an address, so that feeds and the sitemap are written, too."""

FEWEST = 200
"""Files that the corpus has at least."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Edition, int]:
    folder = tmp_path_factory.mktemp("hostile")
    count = hostile.write(folder / "content")
    output = folder / "public"
    edition = assemble(folder / "content", SETTINGS, Assembling())
    publish(edition.pages, output)
    return output, edition, count


def test_every_file_is_an_article_or_not_included_with_a_reason(site: tuple[Path, Edition, int]):
    output, _, count = site
    briefing = json.loads((output / "briefing.json").read_text("utf-8"))
    hidden = 2  # .hidden.txt and backup.txt~ are no input files

    accounted = len(briefing["articles"]) + len(briefing["not_included"])

    assert accounted == count - hidden
    assert all(each["reason"] for each in briefing["not_included"])


def test_the_corpus_is_large(site: tuple[Path, Edition, int]):
    _, _, count = site

    assert count >= FEWEST


def test_nothing_of_a_withheld_file_is_shown(site: tuple[Path, Edition, int]):
    output, _, _ = site

    assert [
        path
        for path in output.rglob("*")
        if path.is_file() and b"withheld is told" in path.read_bytes()
    ] == []


def test_a_validator_that_is_not_ours_finds_nothing(site: tuple[Path, Edition, int]):
    output, _, _ = site

    assert nu_checker(output) == []


def test_feeds_and_tables_hold_no_active_content(site: tuple[Path, Edition, int]):
    _, edition, _ = site
    files = {page.path: page.body for page in edition.pages}
    feed = feedparser.parse(files["feed.xml"], sanitize_html=False)
    csv.field_size_limit(len(files["citations.csv"]))
    cells = [
        cell
        for row in csv.reader(io.StringIO(files["citations.csv"].decode("utf-8-sig"), newline=""))
        for cell in row
    ]

    assert not feed.bozo
    assert feed.entries
    for entry in feed.entries:
        tree = lxml.html.fragment_fromstring(entry.content[0].value, "div")
        assert {element.tag for element in tree.iter()} <= {"div", "p", "a", "br", "blockquote"}
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_nothing_from_outside_the_tree_is_shown(site: tuple[Path, Edition, int]):
    output, _, _ = site

    leaking = [
        path
        for path in output.rglob("*")
        if path.is_file() and b"A secret that lies" in path.read_bytes()
    ]

    assert leaking == []


def test_no_page_holds_an_active_node(site: tuple[Path, Edition, int]):
    _, edition, _ = site
    active = []
    for page in edition.pages:
        if not page.path.endswith(".html"):
            continue
        tree = lxml.html.document_fromstring(page.body)
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            named = re.fullmatch(r"(?:\.\./)*assets/[\w./-]+", element.get("src", ""))
            data = element.get("type") == "application/ld+json"
            own_script = element.tag == "script" and (data or named is not None)
            if element.tag in ACTIVE_ELEMENTS and not own_script and not _drawn(element):
                active.append((page.path, element.tag))
            for name, value in map(_strings, element.items()):
                scheme = re.sub(r"[\s\x00-\x20]", "", value).lower()
                if name.startswith("on") or scheme.startswith(
                    ("javascript:", "data:", "vbscript:")
                ):
                    active.append((page.path, f"{name}={value}"))

    assert active == []


def _strings(pair: tuple[object, object]) -> tuple[str, str]:
    return str(pair[0]), str(pair[1])


def _drawn(element: lxml.html.HtmlElement) -> bool:
    """True for what the program draws itself: marked by a class of its own."""
    return element.tag in {"svg", "form", "img"} and "own" in element.get("class", "").split()


def test_the_site_passes_its_own_check(site: tuple[Path, Edition, int]):
    output, edition, _ = site
    content = output.parent / "content"
    raw = {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file() and not path.is_symlink()
    }

    found = list(check(sealed({page.path: page.body for page in edition.pages}), raw=raw))

    assert found == []


@pytest.mark.browser
def test_no_payload_runs_in_a_browser(site: tuple[Path, Edition, int], browser: Browser):
    output, edition, _ = site
    pages = sorted(page.path for page in edition.pages if page.path.endswith(".html"))
    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    alarms: list[str] = []
    tab.on("dialog", lambda dialog: alarms.append(dialog.message))

    for path in pages:
        tab.goto((output / path).as_uri())
        if tab.evaluate("window.pwned"):
            alarms.append(path)
    tab.close()

    assert alarms == []
    assert [url for url in asked if not url.startswith("file:")] == []
