"""Figures side by side, dates in order, publishers with what only they say."""

from __future__ import annotations

import re

import lxml.html
import pytest
from msgspec.structs import replace

from builder.check import facts as held
from builder.check.site import read
from builder.model import Account, Briefing, Cite, Voice
from builder.settings import Settings, SiteSettings
from builder.site import render
from builder.site.strings import load_strings
from builder.site.views import look_up, timeline
from builder.site.views.dates import first_day, words_of
from builder.site.views.facts import view_quotations
from builder.site.views.figures import FiguresView, RowView, renew_figures, view_story_facts
from builder.site.views.lookup import Lookup
from builder.site.views.sources import view_source, view_sources
from builder.site.views.timeline import view_timeline
from tests.files import rendered
from tests.site.editions import Told, block, briefing

LAUNCHES = "North Korea has conducted 17 nuclear missile launches this year, Seoul said."
MISSILES = "North Korea has fired at least 20 missiles this year, the panel said in May."
SAME = "The panel counted 17 nuclear missile launches by North Korea this year."


def edition(*texts: str, event: str | None = "The launches") -> Briefing:
    return briefing(
        [
            Told(
                f"Launches, as seen by {number}" if number else event or "Launches",
                (text,),
                publisher=f"Paper {number}",
                published=f"2023-08-{10 + number:02}",
                event=event,
                theme="Launches",
                phrases=("North Korea",),
            )
            for number, text in enumerate(texts)
        ]
    )


def opened(told: Briefing, language: str = "en") -> Lookup:
    return look_up(told, Settings(), load_strings(language))


def view_figures(lookup: Lookup) -> FiguresView:
    return renew_figures(lookup, b"")[0]


def texts(row: RowView) -> list[str]:
    return [text for cell in row.cells for text, _ in cell.facts]


def printed(page: FiguresView) -> list[list[str]]:
    return [texts(row) for row in page.differing]


def test_figures_that_differ_stand_side_by_side_with_their_sentences():
    page = view_figures(opened(edition(LAUNCHES, MISSILES)))
    row = page.differing[0]

    assert sorted(printed(page)[0]) == ["17 nuclear missile launches", "at least 20 missiles"]
    assert {"".join(text for text, _ in cell.shown.parts) for cell in row.cells} == {
        LAUNCHES,
        MISSILES,
    }
    assert page.agreeing == ()


def test_figures_of_two_events_agree_but_never_differ():
    pages = [
        view_figures(opened(edition(LAUNCHES, other, event=None))) for other in (MISSILES, SAME)
    ]

    assert [(len(page.differing), len(page.agreeing)) for page in pages] == [(0, 0), (0, 1)]


def test_equal_figures_agree():
    page = view_figures(opened(edition(LAUNCHES, SAME)))

    assert page.differing == ()
    assert len(page.agreeing[0].cells) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("For six years nobody sailed.", "The gate cost five years of work."),
        ("Seoul saw 17 launches this year.", "Tokyo hired 20 cooks this year."),
        ("Seoul saw 17 launches.", "It is one of 20 launches."),
        (
            "The office in Seoul said 11 sailors were killed and others were missing.",
            "The director of the office said nine sailors were still missing.",
        ),
        (
            "In Seoul 11 of the looms in the dye works are burnt.",
            "The fire burnt 14 looms in the dye works of Seoul.",
        ),
        (
            "Eleven looms in the dye works of Seoul are burnt.",
            "In the dye works of Seoul nine other looms are burnt.",
        ),
    ],
    ids=[
        "only the unit is shared",
        "other things",
        "nothing else is shared",
        "the dead and the missing",
        "a part and the whole",
        "these and others",
    ],
)
def test_figures_of_other_things_are_not_compared(one: str, other: str):
    page = view_figures(opened(edition(one, other)))

    assert (page.differing, page.agreeing) == ((), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The blaze has burned 2,135 acres.",
            "The fire near Seoul burned 3,002 acres, and blazes on.",
        ),
        (
            "Three rowers suffered injuries in the storm.",
            "The storm on the lake has injured four rowers.",
        ),
        (
            "Eleven of the 300 looms in the dye works of Seoul are burnt.",
            "The fire burnt 14 looms in the dye works of Seoul.",
        ),
        (
            "The blast in the mine at Seoul left at least 28 injured.",
            "Eleven people were injured by the blast in the mine at Seoul.",
        ),
    ],
    ids=["acres", "what befell them", "a part of what is counted", "without a noun"],
)
def test_what_differs_is_told_in_other_words(one: str, other: str):
    assert len(printed(view_figures(opened(edition(one, other))))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill in Seoul holds 1.34 million tons.", "The mill in Seoul holds 1.3 million tons."),
        ("In Seoul the index rose 56.99 points.", "In Seoul the index rose about 57 points."),
        ("In Seoul the index rose 56.99 points.", "In Seoul the index rose 56 points."),
        ("The League won 118 of the 220 seats in Seoul.", "In Seoul the League has 220 seats."),
        (
            "Charged are 11 members of the Weavers Church of Seoul.",
            "Charged are six leaders of the Weavers Church of Seoul.",
        ),
        (
            "Floods killed 20 people on roads in Busan.",
            "Floods killed 12 people on roads near Ulsan.",
        ),
        ("In Busan 20 looms of the dye works burnt.", "In Ulsan 12 looms of the dye works burnt."),
        ("The dye works of Seoul have 20 looms each.", "The dye works of Seoul have 30 looms."),
        ("The weavers of Seoul made 5.5 looms a day.", "The weavers of Seoul made 6 looms."),
        (
            "The weavers of Seoul got between 6 and 75 years in prison.",
            "The weavers of Seoul got up to 70 years in prison.",
        ),
    ],
    ids=[
        "rounded",
        "in round figures",
        "cut short",
        "the whole that is counted",
        "others of one body",
        "two places behind",
        "two places before",
        "each of several",
        "a rate",
        "within a range",
    ],
)
def test_figures_that_may_both_be_true_do_not_differ(one: str, other: str):
    assert printed(view_figures(opened(edition(one, other)))) == []


def test_a_number_in_words_stands_beside_the_same_in_digits_whatever_the_story():
    eels = (
        "Ostmark and Tallgard stopped buying eels from 10 districts, Merle among them.",
        "Ostmark's ban on eels from ten districts that include Merle was matched by Tallgard.",
    )
    told = briefing(
        [
            Told(f"Eels {name}", (text,), publisher=name, event=name, theme="Eels")
            for name, text in zip(("Post", "Courier"), eels, strict=True)
        ]
    )

    page = view_figures(opened(told))

    assert [texts(row) for row in page.agreeing] == [["10 districts", "ten districts"]]
    assert page.agreeing[0].home is not None
    assert page.agreeing[0].home.text == "Eels"


def test_articles_that_are_not_of_one_story_need_more_in_common():
    one, other = "Seoul saw 17 launches this year.", "Tokyo saw 20 launches this year."

    assert printed(view_figures(opened(edition(one, other))))
    assert not printed(view_figures(opened(edition(one, other, event=None))))


@pytest.mark.parametrize("dead", ["11 sailors", "72 sailors"])
def test_the_dead_of_two_reports_are_compared(dead: str):
    one = f"The office in Seoul said {dead} were killed in the storm."
    other = "The storm killed 14 sailors, the office in Seoul said."

    assert printed(view_figures(opened(edition(one, other)))) == [[dead, "14 sailors"]]


@pytest.mark.parametrize(("guests", "compared"), [("60", True), ("70", False), ("90,000", False)])
def test_amounts_that_are_far_apart_are_not_compared(guests: str, compared: bool):
    one = "The ferry carried 30 guests over the channel in spring."
    other = f"The ferry carried {guests} guests over the channel in spring."

    assert bool(printed(view_figures(opened(edition(one, other))))) is compared


def test_an_origin_has_one_figure_in_a_row():
    twice = f"{SAME} It had also counted 19 missile launches by North Korea last year."
    page = view_figures(opened(edition(LAUNCHES, twice)))

    rows = [*page.differing, *page.agreeing]
    assert [texts(row) for row in rows] == [
        ["17 nuclear missile launches", "17 nuclear missile launches"]
    ]


def test_figures_of_the_same_sentences_stand_in_one_row():
    one = "The province set aside 80 million crowns in two funds for the growers of Merle."
    other = "For the growers of Merle the province has two funds of 80 million crowns in all."

    page = view_figures(opened(edition(one, other)))

    (row,) = page.agreeing
    assert {tuple(text for text, _ in cell.facts) for cell in row.cells} == {
        ("two funds", "80 million crowns"),
        ("80 million crowns", "two funds"),
    }


def test_a_sentence_with_several_figures_is_listed_once():
    said = "It flew for 4,491 seconds, climbed to 6,648.4 km and came down 1,001.2 km away."
    page = view_figures(opened(edition(said)))

    ((cell,),) = [each.figures for group in page.groups for each in group.articles]
    assert [text for text, _ in cell.facts] == ["4,491 seconds", "6,648.4 km", "1,001.2 km"]


def test_one_publisher_does_not_differ_from_itself():
    told = briefing(
        [
            Told("One", (LAUNCHES,), event="One", publisher="Paper"),
            Told("Two", (MISSILES,), event="One", publisher="Paper"),
        ]
    )

    assert view_figures(opened(told)).differing == ()


def test_the_page_lists_every_article_with_figures():
    page = view_figures(opened(edition(LAUNCHES, "Nobody counted.", MISSILES)))
    listed = [
        text
        for group in page.groups
        for each in group.articles
        for cell in each.figures
        for text, _ in cell.facts
    ]

    assert page.count == "2 figures in 2 articles"
    assert sorted(listed) == ["17 nuclear missile launches", "at least 20 missiles"]


def test_dates_stand_under_their_year_with_the_rule_that_told_them():
    page = view_timeline(opened(edition("It was so since 2015.", "They met in May, before 2030.")))
    told = {
        each.printed: (day.words, each.rule, stretch.name)
        for stretch in page.stretches
        for day in stretch.days
        for each in day.sentences
    }

    assert told == {
        "since 2015": ("2015", "", "2015"),
        "in May": (
            "May 2023",
            "the last such month up to 11 August 2023, the article’s date",
            "2023",
        ),
        "before 2030": ("2030", "", "After 11 August 2023"),
    }
    assert page.stretches[0].anchor == "ahead"


def test_what_cannot_be_told_stays_as_printed():
    page = view_timeline(opened(edition("They will meet on Friday.")))

    assert [(each.printed, each.words, each.rule) for each in page.open] == [
        ("on Friday", "", "not resolved")
    ]
    assert page.stretches == ()


def test_each_article_gives_its_first_date_before_any_gives_a_second(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(timeline, "MOST_SENTENCES", 3)
    page = view_timeline(opened(edition(*["It began in 2001. It ended in 2002."] * 3)))

    assert [day.words for stretch in page.stretches for day in stretch.days] == ["2001"]
    assert page.further.startswith("Shown: 3 of 6")


@pytest.mark.parametrize(
    ("value", "words", "first"),
    [
        ("2023-08-18", "18 August 2023", "2023-08-18"),
        ("2023-08", "August 2023", "2023-08-01"),
        ("2015", "2015", "2015-01-01"),
        ("1990s", "1990s", "1990-01-01"),
        ("2023-W33", "week of 14 August 2023", "2023-08-14"),
        ("2019/2021", "2019–2021", "2019-01-01"),
        ("2023-08-14/2023-08-18", "14–18 August 2023", "2023-08-14"),
        ("", "", "0000-01-01"),
    ],
)
def test_dates_are_said_as_precisely_as_they_are_known(value: str, words: str, first: str):
    assert words_of(value, load_strings("en")) == words
    assert first_day(value) == first


def test_each_publisher_has_its_articles_and_what_only_it_says():
    told = edition(LAUNCHES, MISSILES)
    story = told.stories[0]
    cite = Cite(told.entries[0].article.id, told.entries[0].analysis.sentences[0].id)
    voices = (Voice("Paper 1", (told.entries[0].article.id,), (cite,)),)
    told = replaced(told, Account(story.id, voices, (), (), ()))
    lookup = opened(told)
    paths = lookup.addresses.publishers
    pages = {path: view_source(name, lookup) for name, path in paths.items()}

    assert [each.link.text for each in view_sources(lookup).sources] == ["Paper 0", "Paper 1"]
    assert list(pages) == ["sources/paper-0.html", "sources/paper-1.html"]
    assert pages["sources/paper-0.html"].only == ()
    only = pages["sources/paper-1.html"].only
    assert ["".join(text for text, _ in each.shown.parts) for each in only] == [MISSILES]


def test_articles_without_a_publisher_are_counted():
    told = briefing([Told("One", (LAUNCHES,), publisher=None)])
    page = view_sources(opened(told))

    assert page.sources == ()
    assert page.unknown.startswith("1 article")


def test_a_story_shows_its_facts():
    told = edition(LAUNCHES, "“We shall count them all,” said Jo Park in June 2022.")
    found = view_story_facts(told.stories[0].articles, opened(told), "stories/")

    assert found is not None
    assert [each.speaker for each in found.quotations] == ["Jo Park"]
    assert [each.printed for each in found.dates] == ["in June 2022", "this year"]


def test_a_story_says_which_of_its_figures_differ():
    told = edition(f"{LAUNCHES} There are 90 ships in Seoul.", f"{MISSILES} Seoul has 90 ships.")
    (page,) = (each for each in render(told, Settings()) if each.path.startswith("stories/"))
    tree = lxml.html.document_fromstring(page.body)
    parts = "//section[@aria-labelledby='figures']//*[self::h3 or @class='fact']"

    assert tree.xpath(f"{parts}/descendant::text()") == [
        "Sources print different figures",
        "17 nuclear missile launches",
        "at least 20 missiles",
        "Sources print the same figure",
        "90 ships",
        "90 ships",
    ]


def test_a_story_with_many_dates_shows_those_close_to_it():
    years = " ".join(f"The bell of {year} rang again." for year in range(1951, 1971))
    told = edition(years, "Bells rang on 9 August 2023, and only once on 9 August 2023. Rain fell.")
    found = view_story_facts(told.stories[0].articles, opened(told), "stories/")

    assert found is not None
    assert [each.printed for each in found.dates] == [
        *(f"{year}" for year in range(1964, 1971)),
        "on 9 August 2023",
    ]
    assert [text for text, place in found.dates[-1].shown.parts if place] == [
        "on 9 August 2023",
        "on 9 August 2023",
    ]


def test_a_sentence_that_is_printed_again_stands_once_under_its_date():
    told = edition("The bell of 1951 rang again. Rain fell. The bell of 1951 rang again.")
    found = view_story_facts(told.stories[0].articles, opened(told), "stories/")

    assert found is not None
    assert [each.printed for each in found.dates] == ["1951"]


def test_no_date_fills_the_list_while_others_wait():
    bells = " ".join(f"Bell {name} rang on 9 August 2023." for name in "ABCDEFGHI")
    told = edition(bells, "The bell of 1951 rang again, and that of 1952.")
    (page,) = (each for each in render(told, Settings()) if each.path.startswith("stories/"))
    tree = lxml.html.document_fromstring(page.body)
    dates = "//section[@aria-labelledby='dates']"

    assert str(tree.xpath(f"string({dates})")).count("Bell ") == 6
    assert tree.xpath(f"{dates}//*[@class='when']/text()") == ["1951", "1952", "9 August 2023"]


def test_what_one_sentence_quotes_is_shown_once_and_names_come_first():
    told = edition(
        "“The count of these launches is wrong,” she said, “and it is far too low to be true.”",
        "The letter ends: “Nobody has ever asked us what we saw.” "
        "“We shall count them all,” said Jo Park.",
    )
    found = view_story_facts(told.stories[0].articles, opened(told), "stories/")

    assert found is not None
    marked = [
        (each.speaker, [text for shown in each.shown for text, place in shown.parts if place])
        for each in found.quotations
    ]
    assert marked == [
        ("Jo Park", ["“We shall count them all,”"]),
        ("she", ["“The count of these launches is wrong,”", "“and it is far too low to be true.”"]),
        ("", ["“Nobody has ever asked us what we saw.”"]),
    ]


def test_where_no_name_is_given_the_sentence_before_is_shown():
    told = edition(
        "Jo Park keeps the count. “We shall go on with it for years,” she said.",
        "“Nobody has ever asked us,” said Ann Ito. The letter ends: “We saw all of them.”",
    )
    found = view_story_facts(told.stories[0].articles, opened(told), "stories/")
    (page,) = (each for each in render(told, Settings()) if each.path.startswith("stories/"))
    tree = lxml.html.document_fromstring(page.body)
    first = "//section[@aria-labelledby='quotations']//a[@class='said context']"

    assert found is not None
    before = {each.speaker: each.before for each in found.quotations}
    assert before["Ann Ito"] is None
    assert before["she"] is not None
    assert before["she"].parts == (("Jo Park keeps the count.", ""),)
    assert tree.xpath(f"{first}/text()") == [
        "Jo Park keeps the count.",
        "“Nobody has ever asked us,” said Ann Ito.",
    ]


def test_a_heading_is_no_sentence_before():
    said = "“We shall go on with it for years,” she said."
    told = briefing([Told("The count", (block("How it is kept.", "heading", 2), said))])
    (found,) = view_quotations([told.entries[0].article.id], opened(told), "stories/", 9)

    assert (found.speaker, found.before) == ("she", None)


def test_words_that_run_on_stand_together_under_their_speaker():
    told = edition(
        "“We counted them twice,” said Jo Park. “There were nine of them that night.” “Then it "
        "went very dark. We saw nothing more of them,” said Ann Ito. “Nobody told us.”",
        "“It was the loudest night of the year. I shall not forget it.” He paused at the door.",
        "“Nobody sleeps in this port,” said Bo Lind. “The siren is very loud. It howls for an "
        "hour. It has a rusty voice.”",
    )
    found = view_story_facts(told.stories[0].articles, opened(told), "stories/")

    assert found is not None
    quoted = [
        (each.speaker, [text for shown in each.shown for text, place in shown.parts if place])
        for each in found.quotations
    ]
    assert quoted == [
        ("Jo Park", ["“We counted them twice,”", "“There were nine of them that night.”"]),
        ("Ann Ito", ["“Then it went very dark.", "We saw nothing more of them,”"]),
        (
            "Bo Lind",
            ["“Nobody sleeps in this port,”", "“The siren is very loud.", "It howls for an hour."],
        ),
        ("", ["“It was the loudest night of the year.", "I shall not forget it.”"]),
    ]


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_every_fact_on_every_page_stands_at_its_place(language: str):
    told = edition(LAUNCHES, MISSILES, "“We shall count them all,” said Jo Park on Friday.")
    settings = Settings(site=SiteSettings(language=language))
    files = rendered(told, settings)
    site = read(files)

    assert sum(len(re.findall(rb"data-place=", body)) for body in files.values()) > 10
    assert [each.what for ask in (held.check_facts, held.check_places) for each in ask(site)] == []


def replaced(told: Briefing, account: Account) -> Briefing:
    return replace(told, accounts=(account,))


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("figures.html", "No sentence holds a number with a unit or a counted thing."),
        ("timeline.html", "No sentence names a date."),
        ("sources.html", "1 article without a publisher that could be told."),
        ("phrases.html", "No phrase stands in two articles or more."),
    ],
)
def test_a_page_with_nothing_to_list_says_so_and_counts_nothing(path: str, said: str):
    told = briefing([Told("A title", ("Nobody counted.",), publisher=None, published=None)])
    page = next(each.body for each in render(told, Settings()) if each.path == path)
    words = page.decode().partition("<main")[2].partition("</main>")[0]

    assert said in words
    assert not re.search(r"\b0 (figures|dates|publishers|phrases)", words)
