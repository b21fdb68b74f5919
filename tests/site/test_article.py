"""An article's page: where it comes from, what is near it, what was taken out."""

from __future__ import annotations

import lxml.html
from msgspec.structs import replace

from builder.editorial import compose
from builder.model import Briefing
from builder.settings import Settings
from builder.site import render, single
from builder.site.strings import load_strings
from builder.site.urls import assign
from builder.site.views import look_up, view_article, view_phrase, view_theme
from builder.site.views.article import ArticleView
from builder.site.views.uses import Uses
from tests.check.test_points import files
from tests.editorial.articles import FOLDER, analyses
from tests.editorial.comparison.test_points import LOCKS
from tests.site.editions import Told, block, briefing
from tests.site.small import small

LOOKUP = look_up(small(), Settings(), load_strings("en"))


def view(beginning: str) -> ArticleView:
    entries = LOOKUP.briefing.entries
    return view_article(
        next(each for each in entries if each.article.title.startswith(beginning)), LOOKUP
    )


def test_the_byline_says_where_its_date_comes_from():
    assert view("Radar").published == "19 August 2023 (from the file name)"
    assert view("항구").published == "undated"
    assert view("A storm").publisher.text == "publisher not stated"
    assert view("Three").author == "by Ilse Brandt"


def test_a_used_sentence_says_where_and_leads_to_the_original():
    pieces = [
        piece
        for chunk in view("Radar").body
        for line in chunk.lines
        for cell in line.cells
        for piece in cell
        if piece.uses
    ]

    assert [[use.text for use in piece.uses] for piece in pieces] == [
        ["brief, lead 2", "theme", "summary"],
        ["summary"],
    ]
    assert pieces[0].uses[0].href == "../index.html#lead-2"
    assert pieces[0].uses[1].href.startswith("../themes/missile-warning.html#a-")
    assert pieces[0].original.startswith("https://strait-review.example/radar#:~:text=Radar%20")


def test_reports_of_one_event_stand_apart_from_related_articles():
    page = view("Three leaders")

    assert [each.link.text for each in page.event] == [
        "A phrase in the joint statement was argued over for a night"
    ]
    assert page.event[0].because == "joint statement, annual summit, lakeside summit"
    assert page.event[0].source == "Strait Review, 19 August 2023"
    assert page.event[0].link.text not in [each.link.text for each in page.related]


def test_every_related_article_says_why():
    views = [view_article(entry, LOOKUP) for entry in LOOKUP.briefing.entries]
    reasons = [each.because for view in views for each in view.related]

    assert len(reasons) > 1
    assert all(reasons)


def test_what_was_removed_is_listed_with_rule_and_lines():
    page = view("Three leaders")

    assert page.removed_title == "Removed from the file: 3 blocks, 26 words"
    assert [(each.lines, each.rule) for each in page.removed] == [
        ("10", "address"),
        ("11–12", "related headline"),
        ("12", "comment form"),
    ]
    assert view("CON").removed_title == "Nothing was removed from the file."


def test_an_article_that_is_not_summarised_says_so():
    page = view("A storm")

    assert page.summary == ()
    assert page.unsuitable == (
        "Not a summary, since it is short: sentences from it. The text stands below."
    )


def test_the_path_leads_through_the_theme_or_the_other_reports():
    assert [link.text for link in view("Radar").frame.trail] == ["Brief", "Missile warning"]
    assert [link.href for link in view("CON").frame.trail] == [
        "../index.html",
        "../themes.html#other",
    ]


def test_reading_goes_on_within_the_theme():
    page = view("Radar")

    assert page.previous is not None
    assert page.previous.text == "Interceptors moved south before the storm"
    assert page.next is not None
    assert page.next.text == "Warning data: what will be shared, and when"
    assert view("CON").next is None


def test_a_theme_keeps_reports_of_one_event_together():
    page = view_theme(LOOKUP.briefing.themes[0], LOOKUP)

    assert [(event.words, len(event.members)) for event in page.events] == [
        ("One event: 2 origins (2 articles)", 2),
        ("", 1),
    ]


def test_a_phrase_shows_every_sentence_with_the_phrase_marked():
    phrase = next(each for each in LOOKUP.briefing.phrases if each.text == "panel of experts")

    page = view_phrase(phrase, LOOKUP)

    assert page.count == "2 sentences in 2 articles"
    assert [theme.text for theme in page.themes] == ["Coal at sea"]
    for holder in page.holders:
        for each in holder.occurrences:
            assert [text for text, marked in each.parts if marked] == ["panel of experts"]
            assert "#s-" in each.href


PATH = next(each for each in files() if each.startswith("articles/why-the-locks"))
LOCK = lxml.html.document_fromstring(files()[PATH])


def said(xpath: str) -> list[str]:
    """The text of what an expression finds on the page of the article on the locks."""
    found = LOCK.xpath(xpath)
    assert isinstance(found, list)
    return [
        " ".join(each.text_content().split())
        if isinstance(each, lxml.html.HtmlElement)
        else str(each)
        for each in found
    ]


def test_points_that_a_related_report_makes_too_stand_beside_it():
    own, their = said("//section[@class='beside']//tbody/tr[1]/td//a[@class='said']")

    assert own in LOCKS[0].text
    assert their in LOCKS[1].text
    assert said("//section[@class='beside']//th") == [
        "This report",
        "Coast Gazette, 18 August 2023",
    ]


def test_sentences_beside_those_of_several_reports_are_told_apart_by_number():
    articles = (*FOLDER, *LOCKS)
    edition = compose(articles, analyses(articles), Settings())
    entry = next(each for each in edition.entries if each.article.id == LOCKS[0].id)
    (link,) = [each for each in entry.related if each.points]
    several = replace(entry, related=(link, replace(link, id=FOLDER[0].id)))
    entries = tuple(several if each is entry else each for each in edition.entries)
    uses = _uses(replace(edition, entries=entries))

    shown = [use for each in uses.of(LOCKS[0].id).values() for use in each]

    assert {use.words: use.path.partition("#")[2] for use in shown if "#with-" in use.path} == {
        "side by side 1": f"with-{LOCKS[1].id}",
        "side by side 2": f"with-{FOLDER[0].id}",
    }


def test_the_link_and_the_sentence_lead_to_where_a_point_stands():
    anchor = f"with-{LOCKS[1].id}"

    assert said(f"//aside//a[@href='#{anchor}']") == ["1 point side by side"]
    assert said("//span[@class='uses']/a[text()='side by side']/@href") == [
        f"{PATH.removeprefix('articles/')}#{anchor}"
    ]
    assert len(said(f"//section[@id='{anchor}']")) == 1


def test_a_sentence_names_the_list_that_holds_its_article_as_that_names_itself():
    for themes, name in ((small().themes, "other reports"), ((), "all reports")):
        entries = tuple(replace(each, theme=None) for each in small().entries)
        edition = replace(small(), entries=entries, themes=themes, stories=(), accounts=())
        uses = _uses(edition)

        assert {use.words for use in uses.listed.values()} == {name}


def test_the_head_of_a_table_is_marked_as_such_in_the_site_and_in_one_file():
    rows = (block("Port\tDue", "row", 1), block("Velm\t7", "row"))
    pages = {page.path: page.body for page in render(briefing([Told("Dues", rows)]), Settings())}
    one = b"".join(single(briefing([Told("Dues", rows)]), Settings()))

    for body in (pages["articles/dues.html"], one):
        page: lxml.html.HtmlElement = lxml.html.document_fromstring(body)
        found = page.xpath("//*[@class='words']//table//tr/*")
        assert [each.tag for each in found] == ["th", "th", "td", "td"]
        assert [each.get("scope") for each in found] == ["col", "col", None, None]


def _uses(edition: Briefing) -> Uses:
    entries = {entry.article.id: entry for entry in edition.every}
    return Uses(edition, load_strings("en"), assign(edition), entries)


def test_a_dateline_of_the_summary_is_set_apart_and_no_word_is_lost():
    said = "VELM (AP) — The harbour opened its gate on Monday."
    pages = {page.path: page for page in render(briefing([Told("Gate", [said])]), Settings())}
    page = next(body for path, body in pages.items() if path.startswith("articles/gate"))
    links = lxml.html.fromstring(page.body).iter("a", "span")
    told = {each.get("class"): "".join(map(str, each.itertext())) for each in links}

    assert told["said"] == said
    assert told["dateline"] == "VELM (AP) — "
