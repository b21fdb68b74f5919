"""The page of changes, and what the front page says of them."""

from __future__ import annotations

import fnmatch

import lxml.html
import pytest
from msgspec.structs import replace

from builder.check import check
from builder.editions import SiteRecord, load_edition
from builder.editorial import compose
from builder.settings import Settings
from tests.check.sites import sealed
from tests.editorial.articles import FOLDER, analyses, article
from tests.files import rendered
from tests.site.later import BEFORE, GONE, LATE, earlier, files, later


def page(path: str, of: dict[str, bytes] | None = None) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring((of or files())[path])


def section(name: str) -> str:
    (found,) = page("changes.html").xpath(f"//section[@aria-labelledby='{name}']")
    return " ".join(found.text_content().split())


def test_the_site_keeps_its_promises():
    assert list(check(sealed(files()))) == []


def test_without_an_earlier_edition_there_is_no_such_page():
    site = rendered(compose(FOLDER, analyses(FOLDER), Settings()))

    assert "changes.html" not in site
    assert b"changes.html" not in site["index.html"]


def test_the_front_page_says_how_much_changed_and_leads_to_it():
    (link,) = page("index.html").xpath("//a[@class='since']")

    assert link.get("href") == "changes.html"
    assert link.text_content() == (
        "Changed since the edition of 16 August 2023: 3 new articles, 1 story went on, 1 withdrawn"
    ).replace("16 August 2023", _edition())


def _edition() -> str:
    newest = max(each.published or "" for each in BEFORE)
    return f"{int(newest[8:])} August 2023"


def test_leads_say_in_words_what_is_new():
    told = page("index.html").xpath("//ol[@class='leads']/li/p[@class='why']")

    assert len(told) == len(later().leads)
    for line, lead in zip(told, later().leads, strict=True):
        text = line.text_content()
        assert ("new · " in text) is (lead.news == "new")
        assert ("1 new article · " in text) is (lead.news == "grown")


def test_headlines_under_themes_say_what_is_new():
    notes = page("index.html").xpath("//section[@class='theme']//span[@class='count']/text()")

    assert "1 new article · 2 origins (3 articles)" in notes
    assert "new · 2 origins (2 articles)" in notes


def test_each_kind_of_change_is_told():
    assert "1 new article · one origin before, 2 origins now" in section("grown")
    assert LATE.title in section("grown")
    assert GONE.title in section("withdrawn")
    assert "2 origins" in section("stories")


@pytest.mark.parametrize(
    ("publisher", "told"),
    [
        (None, "1 new article, origins not stated"),
        ("Coast Gazette", "1 new article · 1–2 origins before, 1–3 origins now"),
    ],
)
def test_origins_that_are_not_stated_are_told_between_two_bounds(publisher: str | None, told: str):
    before, now = (
        [replace(each, publisher=publisher if each.id == LATE.id else None) for each in articles]
        for articles in (BEFORE, FOLDER)
    )
    kept = rendered(compose(before, analyses(before), Settings()))["briefing.json"]
    since = load_edition(kept, "briefing.json")
    site = rendered(compose(now, analyses(now), Settings(), since=since))

    assert told in page("changes.html", site).xpath("string(//section[h2/@id='grown'])")
    assert [*check(sealed(site))] == []


def test_a_sentence_shown_there_leads_back():
    tree = page("changes.html")
    said = tree.xpath("//a[contains(@class, 'said')]/@href")

    assert said
    for target in said:
        path, _, anchor = target.partition("#")
        (sentence,) = page(path).xpath(f"//*[@id='{anchor}']")
        around = sentence.getparent()
        assert any("changes.html#" in href for href in around.xpath(".//a/@href"))


def test_an_edition_without_changes_says_so_in_words():
    before = load_edition(files()["briefing.json"], "briefing.json")
    site = rendered(compose(FOLDER, analyses(FOLDER), Settings(), since=before))

    assert "nothing new" in page("changes.html", site).text_content()
    assert "nothing new" in page("index.html", site).text_content()
    assert list(check(sealed(site))) == []


def members(pattern: str) -> dict[str, set[str]]:
    """Id of each article listed on pages -> the marks that stand at it."""
    found: dict[str, set[str]] = {}
    for path in fnmatch.filter(files(), pattern):
        for item in page(path).xpath("//ul[@class='members']/li"):
            marks = item.xpath(".//span[@class='news']/text()")
            found.setdefault(item.get("id"), set()).update(marks or [""])
    return found


@pytest.mark.parametrize("pattern", ["themes/*", "stories/*", "sources/*"])
def test_every_list_of_articles_marks_those_that_are_new(pattern: str):
    changes = later().changes
    found = members(pattern)

    assert changes is not None
    assert {name for name, marks in found.items() if marks == {"new"}} == found.keys() & {
        *changes.new
    }
    assert {""} in found.values()


def test_a_page_of_several_articles_says_how_many_of_them_are_new():
    lines = [text(path, "//p[@class='byline']") for path in fnmatch.filter(files(), "stories/*")]

    assert any(line.startswith("2 origins (3 articles) 1 new article") for line in lines)


def test_what_was_rewritten_and_withdrawn_is_told_with_its_dates():
    then = replace(LATE, published="2023-08-14")
    before = compose([*BEFORE, then], analyses([*BEFORE, then]), Settings())
    since = load_edition(rendered(before)["briefing.json"], "briefing.json")
    now = [replace(LATE, title="Bridge stuck", updated="2023-08-17"), *FOLDER[2:]]
    site = rendered(compose(now, analyses(now), Settings(), since=since))

    told = " ".join(page("changes.html", site).text_content().split())
    assert "Bridge stuck Coast Gazette, 15 August 2023 updated 17 August 2023" in told
    assert "Date before: 14 August 2023" in told
    assert f"{GONE.title} Harbour Post, 10 August 2023" in told
    assert list(check(sealed(site))) == []


def test_what_a_foreign_text_says_no_longer_names_its_language():
    then = article("elbe.txt", "Die Elbe steigt", "Das sagte das Amt.", language="de")
    now = replace(then, title="Die Elbe steigt weiter")
    before = rendered(compose([then], analyses([then]), Settings()))["briefing.json"]
    since = load_edition(before, "briefing.json")
    edition = compose([now], analyses([now]), Settings(), since=since)
    assert edition.changes
    (altered,) = edition.changes.rewritten
    told = replace(edition.changes, rewritten=(replace(altered, dropped=("Das war es.",)),))

    site = rendered(replace(edition, changes=told))

    (gone,) = page("changes.html", site).xpath("//li/del")
    assert (gone.text, gone.get("lang")) == ("Das war es.", "de")


def test_an_edition_that_is_issued_again_says_so():
    assert "A new issue of the edition of 18 August 2023" in text("changes.html")
    before = replace(earlier(), site=SiteRecord(edition="2023-08-17"))
    site = rendered(compose(FOLDER, analyses(FOLDER), Settings(), since=before))

    (line,) = page("changes.html", site).xpath("//p[@class='byline']")
    assert "A new issue" not in line.text_content()


def text(path: str, place: str = "//main") -> str:
    (found,) = page(path).xpath(place)
    return " ".join(found.text_content().split())


def test_an_event_in_a_theme_says_what_is_new_of_it():
    told = [text(path) for path in fnmatch.filter(files(), "themes/*")]

    assert any("One event: 1 new article · 2 origins (3 articles)" in each for each in told)


def test_nothing_is_marked_where_no_edition_came_before():
    site = rendered(compose(FOLDER, analyses(FOLDER), Settings()))

    assert not any(b'class="news"' in body for body in site.values())


def test_the_way_to_every_page_ends_in_its_name():
    for path in fnmatch.filter(files(), "*.html"):
        for last in page(path).xpath("//nav[@class='path']//*[@aria-current]"):
            assert last.text_content().strip(), path
