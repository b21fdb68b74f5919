"""Everyone reaches everything: small screens, zoom, keyboard, no script, any server or none."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from builder.settings import Settings, SiteSettings
from builder.site import render
from tests.browser.pages import kinds, write
from tests.conftest import ROOT
from tests.site.editions import Told, briefing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

OVERFLOW = "document.documentElement.scrollWidth - innerWidth"

BOTTOM = "(name) => document.querySelector(name).getBoundingClientRect().bottom"

LAST_LINE = """(each) => {
  const parts = [...each.getClientRects()], last = parts.at(-1);
  const line = parts.filter((part) => Math.abs(part.top - last.top) < 4);
  return parts.length > line.length ? last.right - line[0].left : Infinity;
}"""
"""How wide the last of its lines is, where an element has several."""

SEARCH = "search.html"
"""The one page whose script puts a function in the place of a text."""

READ = """() => {
  document.querySelectorAll("main button").forEach((each) => each.remove());
  return document.querySelector("main").innerText;
}"""


@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 200)], ids=["narrow", "zoomed"])
def test_nothing_scrolls_sideways(small_site: Path, tab: Page, width: int, height: int):
    """A window of 1280 by 800 that is zoomed to 400 % shows 320 by 200."""
    tab.set_viewport_size({"width": width, "height": height})
    over = {}
    for path in kinds(small_site):
        tab.goto((small_site / path).as_uri())
        over[path] = tab.evaluate(OVERFLOW)

    assert {path: pixels for path, pixels in over.items() if pixels > 0} == {}


@pytest.mark.parametrize("width", [320, 390, 768])
def test_no_line_begins_with_the_dot_between_facts(demonstration_site: Path, tab: Page, width: int):
    tab.set_viewport_size({"width": width, "height": 844})

    for path in kinds(demonstration_site):
        tab.goto((demonstration_site / path).as_uri())
        alone = tab.eval_on_selector_all(
            ".byline > :is(span, time), .why > span",
            f"all => all.map({LAST_LINE}).filter((wide) => wide < 12).length",
        )
        assert alone == 0, path


@pytest.mark.parametrize("width", [320, 390])
def test_the_path_repeats_no_headline_over_several_lines(
    demonstration_site: Path, tab: Page, width: int
):
    tab.set_viewport_size({"width": width, "height": 844})

    for path in (demonstration_site / "stories").glob("*.html"):
        tab.goto(path.as_uri())
        heights = tab.eval_on_selector_all(
            ".path li:is(:first-child, :last-child)",
            "all => all.map(each => each.firstElementChild.getBoundingClientRect().height)",
        )
        assert max(heights) < 26, path
        assert tab.evaluate(OVERFLOW) <= 0, path


def test_letters_and_years_begin_at_the_edge_in_the_voice_of_the_site(
    demonstration_site: Path, tab: Page
):
    tab.goto((demonstration_site / "timeline.html").as_uri())

    edge, first, face = tab.evaluate("""() => {
        const text = document.createRange();
        const link = document.querySelector(".letters a");
        text.selectNodeContents(link);
        return [
            document.querySelector("h1").getBoundingClientRect().left,
            text.getBoundingClientRect().left,
            getComputedStyle(link).fontFamily == getComputedStyle(
                document.querySelector(".sections")).fontFamily,
        ];
    }""")

    assert abs(first - edge) < 1
    assert face


def test_what_copies_a_sentence_stays_on_the_page(demonstration_site: Path, tab: Page):
    over = {}
    for width in (840, 900, 1000, 1120, 1216, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        for path in ("figures.html", "timeline.html"):
            tab.goto((demonstration_site / path).as_uri())
            over[width, path] = tab.evaluate(OVERFLOW)

    assert {where: pixels for where, pixels in over.items() if pixels > 0} == {}


LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzentwurfsberatungsausschuss"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_long_word_scrolls_nothing_sideways(tmp_path: Path, tab: Page, width: int):
    told = [
        Told(
            f"{LONG} {each}",
            (f"Der {LONG} traf sich. Er hat {each} Mitglieder.",),
            publisher=f"{LONG}sblatt",
            phrases=(LONG,),
            theme=LONG if each < 2 else None,
            event=f"{LONG} 0" if each < 2 else None,
            language="de",
        )
        for each in range(5)
    ]
    edition = briefing(told, leads=[(each, 0) for each in range(5)])
    site = write(render(edition, Settings(site=SiteSettings(title=LONG))), tmp_path)
    tab.set_viewport_size({"width": width, "height": 640})
    over = {}
    for path in kinds(site):
        tab.goto((site / path).as_uri())
        over[path] = tab.evaluate(OVERFLOW)

    assert {path: pixels for path, pixels in over.items() if pixels > 0} == {}


def need_a_font_of_the_pages() -> None:
    """Skip where the system tells its fonts and has none that the style sheet names for texts.

    What is drawn instead, such as DejaVu, is a tenth wider: less fits on a screen.
    """
    if not shutil.which("fc-list") or os.environ.get("REQUIRE_BROWSER"):
        return
    style = (ROOT / "templates/assets/style.css").read_text("utf-8")
    named = re.findall(r'"([^"]+)"|(\w+)', re.findall(r"--serif:([^;]+)", style)[0])
    there = subprocess.run(("fc-list", ":", "family"), capture_output=True, text=True, check=True)
    if not {"".join(name) for name in named} & {*re.split(r"[,\n]", there.stdout)}:
        pytest.skip("none of the fonts that the pages name is installed on this machine")


@pytest.mark.parametrize(
    ("width", "height", "shown"),
    [
        (1280, 800, ["#lead-1", "#lead-2", "#lead-3", "#lead-4", "#lead-5"]),
        (390, 844, ["#lead-1", "#lead-1 .why", ".glance li:last-child"]),
    ],
)
def test_the_first_screen_holds_the_coverage_and_the_five_leads(
    demonstration_site: Path, tab: Page, width: int, height: int, shown: list[str]
):
    need_a_font_of_the_pages()
    tab.set_viewport_size({"width": width, "height": height})
    tab.goto((demonstration_site / "index.html").as_uri())

    assert tab.locator(".leads > li").count() == tab.locator(".glance li").count() + 1 == 5
    for name in (".edition", ".coverage", *shown):
        assert tab.locator(name).first.is_visible(), name
        assert tab.evaluate(BOTTOM, name) <= height, name


def test_pages_read_the_same_without_script(small_site: Path, tab: Page, browser: Browser):
    plain = browser.new_context(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    quiet = plain.new_page()
    for path in kinds(small_site):
        if path == SEARCH:
            continue
        tab.goto((small_site / path).as_uri())
        quiet.goto((small_site / path).as_uri())

        assert words(quiet.evaluate(READ)) == words(tab.evaluate(READ)), path
    plain.close()


def test_what_only_script_can_do_is_not_offered_without_it(small_site: Path, browser: Browser):
    plain = browser.new_context(java_script_enabled=False)
    quiet = plain.new_page()
    for path in kinds(small_site):
        quiet.goto((small_site / path).as_uri())
        assert not quiet.locator("button").filter(visible=True).count(), path
    plain.close()


FONT = "(each => getComputedStyle(each).fontFamily)"


@pytest.mark.parametrize("where", ["disk", "server"])
def test_pages_load_whole_and_ask_nobody_else(
    small_site: Path, address: str, tab: Page, where: str
):
    root = address if where == "server" else f"{small_site.as_uri()}/"
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))

    for path in kinds(small_site):
        tab.goto(root + path)
        if path == "email.html":  # its policy allows its own styles, and there is no script
            assert tab.evaluate(f"{FONT}(document.querySelector('blockquote'))") == "Georgia, serif"
        elif path == "404.html":  # and so does this one's, which has no script either
            assert tab.evaluate("getComputedStyle(document.body).maxWidth").endswith("px")
        else:
            assert tab.evaluate("getComputedStyle(document.querySelector('.masthead')).display")
            assert tab.is_visible("#show-keys"), path  # the script ran

    assert said == []
    assert [url for url in asked if not url.startswith(root)] == []


def test_the_way_from_a_lead_to_its_evidence_needs_no_mouse(small_site: Path, tab: Page):
    tab.goto((small_site / "index.html").as_uri())
    tab.keyboard.press("Tab")
    assert tab.locator(".skip").evaluate("each => each === document.activeElement")
    assert tab.evaluate(BOTTOM, ".skip") > 0
    tab.keyboard.press("Enter")

    for _ in range(12):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.matches('.said')"):
            break
    said = tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(":target")

    assert tab.locator(":target").inner_text() == said


def test_one_lands_on_a_sentence_at_once(demonstration_site: Path, tab: Page):
    tab.goto((demonstration_site / "phrases" / "pyongyang.html").as_uri())

    tab.locator(".said").last.click()
    tab.wait_for_selector(":target")
    tops = tab.evaluate("""async () => {
        const tops = [];
        for (let frame = 0; frame < 3; frame += 1) {
            await new Promise((done) => requestAnimationFrame(done));
            tops.push(document.querySelector(":target").getBoundingClientRect().top);
        }
        return tops;
    }""")

    assert tops == [tops[-1]] * 3
    assert 0 < tops[-1] < 800


def test_what_was_removed_opens_by_keyboard(small_site: Path, tab: Page):
    tab.goto(next((small_site / "articles").glob("three-leaders*.html")).as_uri())
    tab.locator("#removed summary").focus()
    tab.keyboard.press("Enter")

    assert tab.is_visible("text=Read next: A storm closes two ports for a day")


def test_a_sentence_that_one_lands_on_stands_out(small_site: Path, tab: Page):
    tab.goto((small_site / "index.html").as_uri())
    tab.click("#lead-2 .said")

    landed = tab.locator(":target")
    assert landed.inner_text().startswith("Radar tracks will pass")
    assert landed.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


def test_every_sentence_can_be_linked_by_keyboard(small_site: Path, tab: Page):
    tab.goto(next((small_site / "articles").glob("radar*.html")).as_uri())
    first = tab.locator("a.here").first
    first.focus()

    assert first.evaluate("each => getComputedStyle(each).opacity") == "1"
    tab.keyboard.press("Enter")
    assert tab.locator(":target").count() == 1


COLOURS = """() => {
  const colour = (name, part) => getComputedStyle(document.querySelector(name))[part];
  document.body.append(Object.assign(document.createElement("i"), { id: "text" }));
  document.querySelector("#text").style.color = "LinkText";
  return {
    here: colour(".sections [aria-current]", "borderBottomColor"),
    elsewhere: colour(".sections a:not([aria-current])", "borderBottomColor"),
    paper: colour("body", "backgroundColor"),
    point: colour(".map circle", "fill"),
    link: colour("#text", "color"),
  };
}"""


def test_forced_colours_mark_this_section_and_draw_the_map(small_site: Path, browser: Browser):
    forced = browser.new_context(forced_colors="active", color_scheme="dark")
    tab = forced.new_page()
    tab.goto((small_site / "themes.html").as_uri())
    found = tab.evaluate(COLOURS)
    covered = tab.evaluate(
        """() => [...document.querySelectorAll('.sections a')].filter(each =>
            each.getBoundingClientRect().bottom >
            each.closest('.sections').getBoundingClientRect().bottom - 0.9).length"""
    )
    forced.close()

    assert found["elsewhere"] == found["paper"] != found["here"]
    assert found["point"] == found["link"]
    assert covered == 0  # the line below them is whole


def words(text: str) -> list[str]:
    return re.findall(r"\S+", text)
