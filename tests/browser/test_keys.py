"""Keys, copying with the source, and the switch for phrases: the page's own script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from builder.settings import Settings, SiteSettings
from builder.site import render
from tests.browser.pages import announcing, copied, write
from tests.site.small import small

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SCRIPT_BYTES = 5_120
"""Most of the page's own script; with that of the search it stays below 15 kB (R13)."""

ACTIVE = "document.activeElement.textContent"

SENTENCE = (
    "The leaders of three countries agreed on Friday to consult one another within a day when a "
    "crisis touches any of them."
)


@pytest.fixture
def front(small_site: Path, tab: Page) -> Page:
    tab.goto((small_site / "index.html").as_uri())
    return tab


@pytest.fixture
def article(small_site: Path, tab: Page) -> Page:
    tab.goto(next((small_site / "articles").glob("three-leaders*.html")).as_uri())
    return tab


def test_j_and_k_go_through_the_items_of_a_list(front: Page):
    leads = front.locator(".leads h3 a").all_inner_texts()
    seen = []
    for key in "jjk":
        front.keyboard.press(key)
        seen.append(front.evaluate(ACTIVE))

    assert seen == [leads[0], leads[1], leads[0]]


def test_j_and_k_turn_to_the_next_and_previous_article(article: Page):
    first = article.url
    article.keyboard.press("j")
    article.wait_for_url(lambda url: url != first)
    article.wait_for_load_state()
    article.keyboard.press("k")

    article.wait_for_url(first)


def test_o_opens_the_item_and_e_its_evidence(front: Page):
    start = front.url
    front.keyboard.press("j")
    front.keyboard.press("o")
    front.wait_for_url("**/stories/*.html")
    front.goto(start)
    front.keyboard.press("j")
    front.keyboard.press("e")

    front.wait_for_url("**/articles/*.html#s-*")


def test_o_on_an_article_opens_the_original(article: Page):
    article.context.set_offline(True)
    with article.expect_request(re.compile("^https:")) as asked:
        article.keyboard.press("o")

    assert asked.value.url == "https://harbour-post.example/2023/08/18/lakeside?ref=a-b"


def test_the_question_mark_shows_the_keys_and_hides_them_again(front: Page):
    keys = front.locator("#keys")
    front.keyboard.press("?")
    assert keys.is_visible()
    front.keyboard.press("j")
    assert front.evaluate("document.activeElement.closest('#keys') !== null")
    front.keyboard.press("?")
    assert not keys.is_visible()
    front.click("#show-keys")
    front.keyboard.press("Escape")
    assert not keys.is_visible()


def test_keys_with_control_and_keys_in_a_field_are_left_alone(front: Page):
    front.keyboard.press("Control+j")
    front.evaluate("document.querySelector('main').append(document.createElement('input'))")
    front.locator("main input").focus()
    front.keyboard.type("joke?")

    assert front.locator("main input").input_value() == "joke?"
    assert not front.locator("#keys").is_visible()


def test_a_sentence_is_copied_with_its_source(front: Page):
    with announcing(front, "copied"):
        front.locator("#lead-1 .copy").click()

    sentence, source, original, place = copied(front).splitlines()
    assert sentence == f"“{SENTENCE}”"
    assert source == "Harbour Post, 18 August 2023"
    assert original == "https://harbour-post.example/2023/08/18/lakeside?ref=a-b"
    assert place.startswith("articles/three-leaders")
    assert "#s-" in place


def test_with_shift_it_is_copied_as_markdown(front: Page):
    with announcing(front, "copied"):
        front.locator("#lead-1 .copy").click(modifiers=["Shift"])

    quote, _, source = copied(front).splitlines()
    assert quote == f"> {SENTENCE}"
    assert source.startswith(
        "> — [Harbour Post, 18 August 2023]"
        "(<https://harbour-post.example/2023/08/18/lakeside?ref=a-b>), [Small Brief](<articles/"
    )


def test_a_published_site_copies_its_own_address(tab: Page, tmp_path: Path):
    settings = Settings(site=SiteSettings(base_url="https://brief.example/sub"))
    site = write(render(small(), settings), tmp_path / "site")
    tab.goto((site / "themes.html").as_uri())
    with announcing(tab, "copied"):
        tab.locator(".copy").first.click()

    assert copied(tab).splitlines()[-1].startswith("https://brief.example/sub/articles/")


def test_copying_works_where_the_browser_hides_its_clipboard(front: Page):
    """Plain http outside the own machine has no ``navigator.clipboard``."""
    front.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined }) && 0")
    with announcing(front, "copied"):
        front.locator("#lead-1 .copy").click()
    front.reload()
    assert SENTENCE in copied(front)


def test_every_said_sentence_has_one_button_of_a_targets_size(small_site: Path, tab: Page):
    for path in ("index.html", "themes.html", *inner(small_site)):
        tab.goto((small_site / path).as_uri())
        said = tab.locator("main .said, main .used")
        sizes = [each.bounding_box() for each in tab.locator("main .copy").all()]

        assert len(sizes) == said.count() > 0, path
        assert all(size and min(size["width"], size["height"]) >= 24 for size in sizes), path


def test_a_button_shows_itself_to_the_keyboard(front: Page):
    button = front.locator("#lead-2 .copy")
    assert button.evaluate("each => getComputedStyle(each).opacity") == "0"
    button.focus()

    assert button.evaluate("each => getComputedStyle(each).opacity") == "1"


def test_phrases_are_marked_until_they_are_switched_off(article: Page):
    switch = article.locator("#mark-phrases")
    line = "each => getComputedStyle(each).textDecorationLine"
    assert article.locator(".words .key").first.evaluate(line) == "underline"
    switch.click()

    assert switch.get_attribute("aria-pressed") == "false"
    assert article.locator(".words .key").first.evaluate(line) == "none"
    switch.click()
    assert switch.get_attribute("aria-pressed") == "true"


def test_the_script_is_small_strict_and_writes_no_markup(small_site: Path):
    script = (small_site / "assets" / "page.js").read_text("utf-8")

    assert len(script.encode()) <= SCRIPT_BYTES
    assert '"use strict"' in script
    for word in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "import"):
        assert word not in script


def inner(site: Path) -> list[str]:
    names = ("articles", "themes", "phrases")
    return [next((site / name).glob("*.html")).relative_to(site).as_posix() for name in names]
