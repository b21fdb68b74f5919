"""Other scripts and directions on the page: what stands right to left, what is never slanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from builder.settings import Settings, SiteSettings
from builder.site import render
from tests.browser.pages import write
from tests.site.editions import Told, briefing

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ARABIC = Told(
    "افتتاح بوابة جديدة في الميناء",
    (
        "افتتح الميناء بوابة جديدة يوم الاثنين، وقال المدير إن السفن ستعبر من خمس بوابات في كل "
        "صباح بعد أن كانت تعبر من بوابة واحدة فقط وتنتظر ساعات طويلة حتى يأتي دورها في العبور.",
    ),
    published="2024-03-02",
    phrases=("الميناء",),
    theme="بوابة",
    language="ar",
)

OTHER = Told(
    "بوابة الميناء تعمل ليلا",
    ("قال المدير إن الميناء سيعمل ليلا.",),
    published="2024-03-03",
    phrases=("الميناء",),
    theme="بوابة",
    language="ar",
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write(render(briefing((ARABIC, OTHER)), Settings()), tmp_path)


def article(site: Path) -> str:
    pages = site.glob("articles/*.html")
    return next(page for page in pages if ARABIC.title in page.read_text("utf-8")).as_uri()


def test_a_sentence_that_runs_from_the_right_begins_at_the_right(site: Path, tab: Page):
    tab.goto(article(site))
    left, right = tab.evaluate(
        """() => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(".summary .said"));
          const last = [...range.getClientRects()].pop();
          const box = document.querySelector(".summary p").getBoundingClientRect();
          return [last.left - box.left, box.right - last.right];
        }"""
    )

    assert right < 1 < left


def test_a_number_stands_behind_a_phrase_that_runs_from_the_right(site: Path, tab: Page):
    tab.goto(article(site))
    phrase, count = tab.evaluate(
        """() => {
          const link = document.querySelector(".keyphrases a");
          const range = document.createRange();
          range.selectNodeContents(link.firstChild);
          const count = link.querySelector(".count").getBoundingClientRect();
          return [range.getBoundingClientRect().left, count.left];
        }"""
    )

    assert phrase < count


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_letters_that_have_no_slant_are_not_slanted(tmp_path: Path, tab: Page, language: str):
    settings = Settings(site=SiteSettings(language=language))
    site = write(render(briefing((ARABIC, OTHER)), settings), tmp_path)
    tab.goto((site / "index.html").as_uri())

    for name in (".edition", ".end"):
        assert tab.locator(name).evaluate("each => getComputedStyle(each).fontStyle") == "normal"


def test_a_cell_of_a_table_begins_where_its_words_do(site: Path, tab: Page):
    tab.goto(article(site))
    for align in ("td", "th"):
        made = """name => {
          const cell = document.createElement(name);
          document.body.append(document.createElement("table"));
          document.body.lastChild.append(cell);
          cell.dir = "rtl";
          return getComputedStyle(cell).textAlign;
        }"""
        assert tab.evaluate(made, align) == "start"
