"""Search in a browser: from disk, from a server and below a sub-path, with keys and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from builder.model import Page as File
from builder.settings import Settings
from builder.site import render
from tests.browser.pages import announcing, copied, served, write
from tests.browser.test_axe import barriers
from tests.site.editions import Told, briefing
from tests.site.search_cases import TERMS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Locator, Page

    from builder.pipeline import Edition

pytestmark = pytest.mark.browser

GOLDEN = (
    ("hydrogene retirer", "fukushima-le-japon", "d’hydrogène que l’on ne sait pas retirer"),
    ("Serguei Lavrov", "la-argentina-invitada", "Lo representó el canciller Serguéi Lavrov."),
    ("fliessen Fabrik", "tsmc-baut-in-dresden", "sollen in die Fabrik fließen"),
    ("共同訓練", "a-", "共同声明は、陸海空などの領域をまたぐ共同訓練"),
    ("ﾌﾟﾉﾝﾍﾟﾝ", "a-", "昨年11月にプノンペンで開かれた日米韓首脳会談"),
    ("핵", "a-", "북한의 핵 공격을 가정한 대응 절차도"),
    ("해상보안청", "a-", "일본 해상보안청에 24일부터"),
    ('"tow her away"', "what-promise-marcos", "more than once, to tow her away."),
    ('"6,648.4 km"', "hwasong-18-one-month-on", "climbed to 6,648.4 km"),
    ("slovak national mkrtychev", "us-imposes-sanctions", "Ashot Mkrtychev, a Slovak national"),
    ("photoresist etching", "four-years-after", "photoresist, etching gas or machine tools"),
    ("sierra madre unload", "philippines-summons", "unable to reach the Sierra Madre and unload"),
    ("AARGM-ER", "australia-to-buy", "missiles of the AARGM-ER type"),
    ("eggs suzhou", "stones-phone-calls", "and on Friday eggs at another in Suzhou."),
    ("note verbale", "philippines-summons", "had been handed a note verbale."),
    ("U.S. Geological Survey", "chinas-export-licenses", "the U.S. Geological Survey."),
    ("ＨＷＡＳＯＮＧ okushiri", "hwasong-18-one-month-on", "some 250 km west of Okushiri"),
    ("figment of the imagination", "what-promise-marcos", "a figment of the imagination"),
    ("owner charterpart", "how-a-tanker", "one line in a charterparty"),
    ("wafers single", "what-the-us-outbound", "will not stop a single wafer."),
)  # fmt: skip
"""``(query, how the article's address begins, words of the first hit)`` on ``content/``."""

HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module", params=["disk", "server", "sub-path"])
def root(request: pytest.FixtureRequest, demonstration: tuple[Path, Edition]) -> Iterator[str]:
    """The address of the demonstration site, with its final ``/``."""
    site = demonstration[0]
    if request.param == "disk":
        yield f"{site.as_uri()}/"
    elif request.param == "server":
        with served(site) as address:
            yield address
    else:
        above = site.parent.parent
        with served(above) as address:
            yield f"{address}{site.relative_to(above).as_posix()}/"


@pytest.fixture
def search(root: str, tab: Page) -> Page:
    """The page of search, ready for a query."""
    tab.goto(f"{root}search.html")
    tab.wait_for_selector("#search:not([hidden])")
    return tab


def ask(tab: Page, query: str) -> Locator:
    """Send a query, wait until it is answered whole, and return the hits."""
    with answered(tab):
        tab.fill("#q", query)
        tab.press("#q", "Enter")
    return tab.locator("#hits > li")


@contextmanager
def answered(tab: Page) -> Iterator[None]:
    """Wait until what is asked within is answered whole."""
    yield
    tab.wait_for_selector("#search:not([hidden])")
    tab.wait_for_selector("#hits:not([aria-busy=true])", state="attached")


def told(tab: Page) -> str:
    return tab.inner_text("#told")


def test_golden_queries_find_what_they_should_first(search: Page):
    for query, article, words in GOLDEN:
        said = ask(search, query).first.locator("a.said")

        assert words in said.inner_text(), query
        assert (said.get_attribute("href") or "").startswith(f"articles/{article}"), query
        assert said.locator("mark").count() >= 1, query


def test_what_a_copy_says_comes_behind_its_equals(search: Page):
    hits = ask(search, '"consult one another quickly"')

    sources = [each.locator(".source").inner_text().partition(",")[0] for each in hits.all()]
    assert sources == ["Meridian Wire", "Tohoku Coast Courier", "Pacific Channel"]


def test_a_hit_leads_to_its_sentence_in_its_article(search: Page, root: str):
    said = ask(search, "note verbale").first.locator("a.said")
    words = said.inner_text()

    said.click()

    assert re.fullmatch(rf"{re.escape(root)}articles/[a-z0-9-]+\.html#s-[0-9a-f]+", search.url)
    assert search.locator(":target").inner_text() == words


def test_a_hit_shows_headline_publisher_and_date(search: Page):
    hit = ask(search, "note verbale").first

    assert hit.locator("a").nth(1).inner_text().startswith("Philippines summons Chinese")
    assert hit.locator(".source").inner_text() == "Meridian Wire, 7 August 2023"


def test_a_hit_is_copied_with_its_source(search: Page):
    hit = ask(search, "note verbale").first
    words = hit.locator("a.said").inner_text()

    with announcing(search, "copied"):
        hit.locator(".copy").click()

    lines = copied(search).splitlines()
    assert lines[:2] == [f"“{words}”", "Meridian Wire, 7 August 2023"]
    assert re.search(r"articles/philippines-summons.*#s-", lines[-1])


def test_the_address_keeps_the_query_and_its_filters(search: Page):
    ask(search, "missile")
    with answered(search):
        search.select_option("[name=publisher]", "Meridian Wire")
        search.check("[name=summaries]")
    before = search.locator("#hits").inner_text()

    with answered(search):
        search.reload()

    assert search.input_value("#q") == "missile"
    assert search.input_value("[name=publisher]") == "Meridian Wire"
    assert search.is_checked("[name=summaries]")
    assert search.locator("#hits").inner_text() == before


def test_an_address_with_nonsense_does_no_harm(search: Page, root: str):
    search.goto(f"{root}search.html?q=missile&theme=nowhere&constructor=1&x=y&from=yesterday")

    search.wait_for_selector("#hits > li")

    assert search.input_value("[name=theme]") == ""


def test_quotation_marks_ask_for_words_in_a_row(search: Page):
    loose = ask(search, "water cannon boats").count()
    strict = ask(search, '"water cannon"')

    assert loose
    for text in strict.all_inner_texts():
        assert "water cannon" in text.replace("\n", " ")
    ask(search, '"cannon water"')
    assert told(search).startswith('No sentence found for “"cannon water"”.')


def test_a_query_without_a_word_is_answered_too(search: Page):
    ask(search, "%")

    assert told(search).startswith("No sentence found for “%”.")


def test_what_a_query_says_stays_text(search: Page):
    alarms: list[str] = []

    def note(dialog: Dialog) -> None:
        alarms.append(dialog.message)
        dialog.dismiss()

    search.on("dialog", note)

    ask(search, HOSTILE)

    assert HOSTILE in told(search)
    assert search.locator("main img").count() == 0
    assert alarms == []


def test_words_that_are_everywhere_are_left_aside_and_named(search: Page):
    assert ask(search, "the eggs").count() == 1
    assert told(search) == "1 sentence · too common to be searched: the"
    assert ask(search, "the of").count() == 0


def test_hits_come_ten_at_a_time(search: Page):
    hits = ask(search, "missile")
    assert hits.count() == 10
    n = int(told(search).split()[0])

    with answered(search):
        search.click("#more")

    assert hits.count() == min(n, 20)
    assert hits.nth(10).locator("a.said").evaluate("each => each === document.activeElement")


def test_no_page_of_search_says_anything_to_the_console(root: str, tab: Page):
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))

    tab.goto(f"{root}search.html?q=missile")
    tab.wait_for_selector("#hits > li")

    assert said == []
    assert all(address.startswith(root) for address in asked)


def test_search_adds_one_name_to_the_page(root: str, tab: Page):
    names = "() => Object.getOwnPropertyNames(window)"
    tab.goto(f"{root}method.html")
    before = tab.evaluate(names)
    tab.goto(f"{root}search.html?q=missile")
    tab.wait_for_selector("#hits > li")

    assert set(tab.evaluate(names)) - set(before) == {"briefing"}


def test_filters_count_what_they_would_let_pass(search: Page):
    ask(search, "missile")
    n = int(told(search).split()[0])
    labels = search.locator("[name=publisher] option").evaluate_all(
        "options => options.slice(1).map((each) => [each.value, each.label])"
    )
    counts = {value: int(re.search(r"\((\d+)\)$", label)[1]) for value, label in labels}  # type: ignore[index]

    assert sum(counts.values()) == n
    for publisher in ("Meridian Wire", "The Telemetry Desk"):
        with answered(search):
            search.select_option("[name=publisher]", publisher)
        assert told(search).startswith(f"{counts[publisher]} ")
        for source in search.locator("#hits .source").all_inner_texts():
            assert source.startswith(publisher)


def test_filters_combine(search: Page):
    ask(search, "japan")
    with answered(search):
        search.fill("[name=from]", "2023-08-24")
        search.fill("[name=to]", "2023-08-24")
        search.select_option("[name=language]", "en")
        search.check("[name=summaries]")

    sources = search.locator("#hits .source").all_inner_texts()

    assert sources
    assert all(source.endswith("24 August 2023") for source in sources)
    assert told(search).startswith(str(len(sources)))


def test_everything_is_done_by_keyboard(root: str, tab: Page):
    tab.goto(f"{root}search.html")
    tab.wait_for_selector("#q:focus")
    tab.keyboard.type("note verbale")
    tab.wait_for_selector("#hits > li")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.type("Phil")
    tab.wait_for_function("() => location.search.includes('theme=philippines')")
    tab.wait_for_selector("#hits > li")

    for _ in range(20):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.matches('a.said')"):
            break
    tab.keyboard.press("Enter")

    tab.wait_for_url(re.compile(r"articles/philippines-summons.*#s-"))


def test_without_script_the_page_lists_phrases_and_headlines(root: str, browser: Browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}search.html")

    assert "scripts are off" in page.inner_text("main")
    assert not page.is_visible("#search")
    assert page.locator("main a[href^=articles]").count() >= 40
    assert page.locator("main a[href^=phrases]").count() >= 40
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_hits_have_no_barrier_and_do_not_scroll_sideways(
    demonstration: tuple[Path, Edition], tab: Page, scheme: Literal["light", "dark"], width: int
):
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(f"{(demonstration[0] / 'search.html').as_uri()}?q=missile")
    tab.wait_for_selector("#more:not([hidden])")
    tab.click("summary")

    assert barriers(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_index_gives_way_to_hits_and_comes_back(search: Page):
    assert search.is_visible("#index")
    ask(search, "missile")
    assert not search.is_visible("#index")
    with answered(search):
        search.fill("#q", "")

    assert search.is_visible("#index")
    assert search.locator("#hits > li").count() == 0
    assert told(search) == ""


def test_a_lost_shard_is_told_in_words(root: str, tab: Page):
    tab.route(re.compile(r"search/t\d+\.js"), lambda route: route.abort())
    tab.goto(f"{root}search.html?q=missile")

    tab.wait_for_function("() => document.querySelector('#told').textContent !== ''")

    assert told(tab) == "The index could not be loaded. Load the page again."


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of few articles with awkward words."""
    pages: tuple[File, ...] = render(
        briefing(
            [
                Told("Solène Achard quitte le quai", ("Solène Achard est partie.",), language="fr"),
                Told("Pyŏngyang", ("A report from Pyŏngyang. The reports differ.",)),
                Told("הנמל נסגר", ("הנמל נסגר בגלל סערה.",), language="he"),
                Told(f"Evil {HOSTILE}", (f"It said {HOSTILE} twice.",), publisher=HOSTILE),
            ]
        ),
        Settings(),
    )
    return write(pages, tmp_path_factory.mktemp("foreign"))


def test_a_headline_from_the_right_is_parted_from_its_source(foreign: Path, tab: Page):
    tab.goto((foreign / "search.html").as_uri())
    tab.wait_for_selector("#search:not([hidden])")

    headline = ask(tab, "סערה").first.locator(".why a")

    part = "(each) => getComputedStyle(each.nextElementSibling, '::before').content"
    assert headline.evaluate("(each) => getComputedStyle(each, '::after').display") == "none"
    assert headline.evaluate(part) == '"· "'
    assert tab.locator("#q:dir(rtl)").count() == 1


def test_accents_and_numbers_make_no_difference(foreign: Path, tab: Page):
    tab.goto((foreign / "search.html").as_uri())
    tab.wait_for_selector("#search:not([hidden])")
    for query, words in (
        ("Solene", "Solène Achard est partie."),
        ("SOLÈNE", "Solène Achard est partie."),
        ("pyongyang", "A report from Pyŏngyang."),
        ("pyŏngyang reports", "A report from Pyŏngyang."),
    ):
        assert ask(tab, query).first.locator("a.said").inner_text() == words
    assert ask(tab, "Solene").first.locator("a.said").get_attribute("lang") == "fr"


def test_what_an_article_says_stays_text(foreign: Path, tab: Page):
    tab.goto(f"{(foreign / 'search.html').as_uri()}?q=onerror")
    tab.wait_for_selector("#hits > li")

    assert tab.locator("a.said").inner_text() == f"It said {HOSTILE} twice."
    assert tab.locator("main img").count() == 0


def test_queries_are_cut_and_folded_as_the_index_was(foreign: Path, tab: Page):
    tab.goto((foreign / "search.html").as_uri())
    tab.wait_for_selector("#search:not([hidden])")

    found = [(text, " ".join(tab.evaluate("briefing.terms", text))) for text, _ in TERMS]

    assert found == list(TERMS)
