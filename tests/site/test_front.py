"""The front page: what an edition covers, told within its budget of words."""

from __future__ import annotations

import re

import lxml.html

from builder.model import Briefing, Lead, NotIncluded
from builder.settings import Settings
from builder.site import render
from builder.site.strings import load_strings
from builder.site.views import look_up
from builder.site.views.front import FrontView, view_front
from tests.site.editions import Told, briefing
from tests.site.small import small

MOST_WORDS = 900


def front(edition: Briefing) -> FrontView:
    return view_front(look_up(edition, Settings(), load_strings("en")))


def crowd(articles: int) -> Briefing:
    """Wordy articles in many themes, and many files left out."""
    sentence = "The ministry of the harbour said on each day of the long week " * 3 + "so."
    told = [
        Told(
            f"A headline with rather many words in it about matter number {number}",
            (sentence,),
            publisher=f"Paper {number % 30}",
            theme=f"Subject number {number % 40}" if number % 3 else None,
        )
        for number in range(articles)
    ]
    return briefing(
        told,
        leads=[(number, 0) for number in range(5)],
        not_included=[NotIncluded(f"file-{n}.txt", "it is empty") for n in range(50)],
    )


def text_of_page(edition: Briefing) -> tuple[str, str]:
    """All visible text of the front page, and that of its main part."""
    body = next(page.body for page in render(edition, Settings()) if page.path == "index.html")
    tree = lxml.html.document_fromstring(body)
    return str(tree.xpath("string(//body)")), str(tree.xpath("string(//main)"))


def test_the_coverage_line_says_what_there_is():
    assert [part.text for part in front(small()).coverage] == [
        "12 articles",
        "6–7 independent origins",
        "14–21 August 2023",
        "1 undated",
        "2 not included",
    ]


def test_a_lead_shows_a_headline_a_sentence_and_its_source():
    lead = front(small()).leads[1]

    assert lead.headline.text == "Radar tracks to pass in seconds, if the lawyers agree"
    assert lead.quote.text.startswith("Radar tracks will pass between the three countries")
    assert lead.quote.source == "Strait Review, 19 August 2023"
    assert re.fullmatch(r"articles/radar-[a-z-]+\.html#s-[0-9a-f]+", lead.quote.href)
    assert lead.origins == "one origin"


def test_a_lead_on_several_reports_counts_origins_and_articles():
    lead = front(small()).leads[0]

    assert lead.origins == "3 origins (3 articles)"
    assert [link.text for link in lead.also] == ["Meridian Wire", "Strait Review"]


def test_an_event_of_a_theme_is_told_by_one_headline():
    summit = front(small()).themes[0]

    assert [(link.text, link.note) for link in summit.headlines] == [
        ("A phrase in the joint statement was argued over for a night", "2 origins (2 articles)"),
        ("What the three leaders did not say at the lake", ""),
    ]
    assert summit.count == "3"
    assert summit.more is None


def test_the_page_stays_short_however_many_articles_there_are():
    for articles in (1, 40, 400):
        everything, _ = text_of_page(crowd(articles)) if articles > 5 else text_of_page(small())

        assert len(everything.split()) <= MOST_WORDS


def test_the_stated_length_is_that_of_the_page():
    for edition in (small(), crowd(200)):
        _, main = text_of_page(edition)
        stated = front(edition).words
        counted = len(re.findall(r"\S*\w\S*", main))

        assert 0 <= counted - stated <= 0.12 * counted + 20


def test_what_is_left_out_is_counted_and_linked():
    view = front(crowd(400))

    assert view.more_themes is None or view.more_themes.href == "themes.html"
    assert view.more_others is not None
    assert view.more_others.href == "themes.html#other"
    assert view.more_left_out is not None
    assert view.more_left_out.href == "quality.html#not-included"


def test_an_edition_of_nothing_has_a_front_page():
    view = front(briefing([]))

    assert view.leads == ()
    assert view.themes == ()
    assert [part.text for part in view.coverage] == ["0 articles"]


def test_a_few_articles_make_a_flat_brief():
    view = front(briefing([Told("One", ("It is one.",)), Told("Two", ("It is two.",))]))

    assert view.themes == ()
    assert view.others_title == "All reports"
    assert [link.text for link in view.others] == ["One", "Two"]


def test_a_very_long_headline_is_cut_in_lists():
    edition = briefing([Told("word " * 5_000 + "end", ("It is one.",))], leads=[(0, 0)])
    lead: Lead = edition.leads[0]

    assert lead.article == edition.entries[0].article.id
    assert front(edition).leads[0].headline.text.endswith(" …")
    assert front(edition).words < MOST_WORDS


def led(*texts: str) -> str:
    """What stands under the lead of an edition on one event."""
    told = [
        Told(
            f"Coal ships, as seen by {number}" if number else "Coal ships",
            (text,),
            publisher=f"Paper {number}",
            event="Coal ships",
            theme="Coal",
            phrases=("coal",),
        )
        for number, text in enumerate(texts)
    ]
    pages = render(briefing(told, leads=[(0, 0)]), Settings())
    front = next(page.body for page in pages if page.path == "index.html")
    place = "string(//li[@id='lead-1']/p[@class='why'])"
    return " ".join(str(lxml.html.document_fromstring(front).xpath(place)).split())


def test_a_lead_says_where_figures_of_one_thing_differ():
    twelve = "Twelve coal ships changed their names at sea between May and July."
    fifteen = "At least 15 coal ships changed their names at sea, the panel found in July."

    assert "figures differ: At least 15 coal ships, Twelve coal ships" in led(twelve, fifteen)
    assert led(twelve, fifteen, twelve).count("coal ships") == 2
    assert "figures differ" not in led(twelve, twelve)


def test_a_lead_says_nothing_where_figures_may_count_different_things():
    names = "Twelve coal ships changed their names at sea between May and July."
    crews = "At least 15 small coal ships changed their crews and names at sea in July."

    assert "figures differ" not in led(names, crews)


def test_a_figure_under_a_lead_leads_to_its_sentence():
    twelve = "Twelve coal ships changed their names at sea between May and July."
    fifteen = "At least 15 coal ships changed their names at sea, the panel found in July."
    told = [
        Told("One", (twelve,), publisher="A", event="One", theme="Coal"),
        Told("Two", (fifteen,), publisher="B", event="One", theme="Coal"),
    ]
    lookup = look_up(briefing(told, leads=[(0, 0)]), Settings(), load_strings("en"))
    ((one, other),) = [lead.differ for lead in view_front(lookup).leads]

    for link, said in ((one, twelve), (other, fifteen)):
        path, _, sentence = link.href.partition("#")
        (article,) = (name for name, known in lookup.addresses.articles.items() if known == path)
        assert lookup.said(article, sentence) == said


def test_an_article_of_unknown_origin_makes_the_count_a_range():
    crossing = ("The ferry leaves the old quay at noon on Friday.",)
    told = [
        Told(
            f"The ferry leaves, {number}",
            crossing,
            publisher,
            theme="Ferry",
            event="The ferry leaves, 0",
        )
        for number, publisher in enumerate(("Harbour Post", "Quay Times", None, None))
    ]
    shown = front(briefing(told, leads=[(0, 0)]))

    assert shown.leads[0].origins == "2–4 origins (4 articles)"
    assert "2–4 independent origins" in [part.text for part in shown.coverage]
