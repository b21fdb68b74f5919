"""Origins: datelines, bylines and credits tell whose words an article prints."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builder.editorial.copies import origins
from builder.editorial.copies.duplicates import Twin
from builder.model import Claim, Origin, Removed
from builder.settings import PublisherSettings
from tests.editorial.article_parts import told
from tests.editorial.articles import article

PROSE = "The gate at Velm opened on Monday and turned the first tide into power."


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("VELM, Aug 18 (Reuters) - ", "Reuters"),
        ("VELM (AP) — ", "AP"),
        ("VELM, 18 août (AFP) - ", "AFP"),
        ("Velm (dpa) - ", "dpa"),
        ("(ANSA) - VELM, 18 AGO - ", "ANSA"),
        ("Velm, 18 ago (EFE).- ", "EFE"),
        ("Velm, 18 ago 2023 (Lusa) - ", "Agência Lusa"),
        ("VELM, August 18. /TASS/. ", "TASS"),
        ("VELM, Aug. 18 KYODO - ", "Kyodo"),
        ("SEOUL, Aug. 18 (Yonhap) -- ", "Yonhap"),
        ("Velm/AFP - ", "AFP"),
        ("【ヴェルム時事】", "Jiji Press"),
        ("【ソウル共同】", "Kyodo"),
        ("(서울=연합뉴스) ", "Yonhap"),
        ("[서울=뉴시스] ", "Newsis"),
        ("新华社东京8月18日电 ", "Xinhua"),
        ("（北京　8月18日　新華社）", "Xinhua"),
        ("VELM, Aug. 18 (Tidal Wire) — ", "Tidal Wire"),
    ],
)
def test_a_dateline_names_its_agency(opening: str, agency: str):
    settings = {"Tidal Wire": PublisherSettings(wire=True)}

    found = told(opening + PROSE, settings=settings)

    assert found == Origin(agency, "dateline")


@pytest.mark.parametrize("name", ["Tidal Wire", "Velm News Agency", "Ostra Press Service"])
def test_a_dateline_names_an_agency_that_nobody_knows(name: str):
    assert told(f"VELM, Aug. 18 ({name}) — {PROSE}") == Origin(name, "dateline")
    assert told(f"The gate ({name}) — of Velm — opened.").rule == "own"


@pytest.mark.parametrize(
    "text",
    [
        "The Associated Press (AP) reported on Friday that the gate had opened.",
        "He told Reuters - in a call - that the gate had opened at noon.",
        "According to the agency (AFP), the gate opened at noon.",
        "VELM — The AP chief said that the gate had opened.",
        "VELM (Gazette) — The gate opened at noon.",
        "The tide gate (ap) - a small one - opened.",
    ],
)
def test_a_mention_of_an_agency_is_no_dateline(text: str):
    assert told(text) == Origin("Quay Post", "own")


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("— Reuters", "Reuters"),
        ("(AFP)", "AFP"),
        ("Source: AP", "AP"),
        ("© 2023 The Associated Press. All rights reserved.", "AP"),
        ("This report was first published by Kyodo News.", "Kyodo"),
        ("연합뉴스", "Yonhap"),
        ("共同通信", "Kyodo"),
        ("dpa/AFP", "dpa"),
        ("With files from The Canadian Press", "Canadian Press"),
        ("The Associated Press contributed to this report.", "AP"),
        ("Associated Press writers Ana Tolland in Velm and Bo Sarre contributed reporting.", "AP"),
        ("Compiled from AP and Reuters reports", "AP"),
        ("This story was reported by The Associated Press.", "AP"),
        ("— with AFP", "AFP"),
        ("Mit Material der dpa", "dpa"),
        ("Dieser Text stammt von der dpa.", "dpa"),
        ("(avec AFP)", "AFP"),
        ("Con información de EFE", "EFE"),
        ("*Com agência Lusa", "Agência Lusa"),
        ("Fonte: Ansa", "ANSA"),
        ("Bron: ANP", "ANP"),
        ("출처: 연합뉴스", "Yonhap"),
    ],
)
def test_a_credit_line_counts_whether_cleaning_kept_it_or_not(credit: str, agency: str):
    assert told(PROSE, credit) == Origin(agency, "credit")
    assert told(PROSE, removed=[(credit, "byline")]) == Origin(agency, "credit")


@pytest.mark.parametrize(
    "line",
    [
        "The study was reported by Reuters in May.",
        "AP contributed nine of the pumps.",
        "This report shows how little was spent.",
        "With Reuters it found a buyer for the tower.",
        "Von der dpa war am Abend niemand zu erreichen.",
    ],
)
def test_a_sentence_about_an_agency_credits_nobody(line: str):
    assert told(PROSE, line) == Origin("Quay Post", "own")


@pytest.mark.parametrize("credit", ["(Quelle: dpa)", "Riproduzione riservata © Copyright ANSA"])
def test_what_looks_like_a_caption_below_the_text_is_a_credit(credit: str):
    whole = replace(
        article("a.txt", "Gate opens", PROSE, publisher="Quay Post"),
        removed=(Removed(credit, "caption", 9, 9),),
    )

    assert origins.find([whole], {})[0].rule == "credit"
    above = replace(whole, removed=(Removed(credit, "caption", 1, 1),))
    assert origins.find([above], {})[0].rule == "own"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Photo: AP", "byline"),
        ("AP", "html-nav"),
        ("Reuters", "related-headline"),
        ("Source: AP", "html-caption"),
        ("File picture © AFP", "copyright"),
        ("With reporting from our own desk", "byline"),
    ],
)
def test_pictures_menus_and_captions_credit_nobody(line: str, rule: str):
    assert told(PROSE, removed=[(line, rule)]) == Origin("Quay Post", "own")


def test_the_form_of_a_credit_tells_reuters_where_nothing_else_does():
    credit = "(Reporting by Ana Tolland and Bo Sarre; Editing by Cyril Dunmore)"

    assert told(PROSE, removed=[(credit, "byline")]) == Origin("Reuters", "style")
    assert told("VELM (AP) — " + PROSE, removed=[(credit, "byline")]).name == "AP"


def test_a_dateline_of_a_house_of_its_own_is_no_style_of_reuters():
    credit = "(Reporting by Ana Tolland and Bo Sarre; Editing by Cyril Dunmore)"
    claims = (Claim("publisher", "MPA", "dateline"),)
    signed = replace(
        article("a.txt", "Gate", "VELM, March 11 (MPA) - " + PROSE, publisher="MPA"),
        claims=claims,
        removed=(Removed(credit, "byline", 9, 9),),
    )

    assert origins.find([signed], {})[0].name == "MPA"


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Ana Tolland, Associated Press", "AP"),
        ("Reuters Staff", "Reuters"),
        ("By AFP", "AFP"),
        ("dpa/AFP", "dpa"),
        ("Ana Tolland for Yonhap", "Yonhap"),
        ("L'Écho du Lac avec AFP", "AFP"),
        ("Redaktion mit dpa", "dpa"),
        ("Michael Bloomberg", "Quay Post"),
        ("Ana Tolland", "Quay Post"),
    ],
)
def test_a_byline_names_its_agency(author: str, name: str):
    assert told(PROSE, author=author).name == name


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("reuters.com", "Reuters"),
        ("en.yna.co.kr", "Yonhap"),
        ("english.kyodonews.net", "Kyodo"),
        ("notreuters.com", "notreuters.com"),
        ("reuters.com.example", "reuters.com.example"),
        ("", ""),
    ],
)
def test_an_agency_is_known_by_its_domain(domain: str, name: str):
    assert told(PROSE, publisher=domain).name == name


def test_publishers_of_one_family_are_one_origin():
    settings = {"Quay Post": PublisherSettings(family="Harbour House")}

    assert told(PROSE, settings=settings) == Origin("Harbour House", "family")


def test_an_article_that_says_nothing_of_its_origin_is_one_of_its_own():
    assert told(PROSE, publisher=None) == Origin("", "own")


def test_copies_take_the_surest_credit_among_them():
    said = [Origin("One", "own"), Origin("Reuters", "style"), Origin("AP", "dateline")]
    twins = [Twin(1, 0, 1.0, excerpt=False), Twin(2, 0, 1.0, excerpt=False)]

    joined = origins.join(said, twins)

    assert joined == (Origin("AP", "copy"), Origin("AP", "copy"), Origin("AP", "dateline"))


def test_copies_without_a_credit_are_the_kept_articles():
    said = [Origin("One", "own"), Origin("Two", "own")]

    joined = origins.join(said, [Twin(1, 0, 1.0, excerpt=False)])

    assert [each.name for each in joined] == ["One", "One"]


def test_hostile_lines_take_no_longer_than_others():
    hostile = "(" * 5000 + "Reuters" + " /" * 5000 + "(Reporting by " * 800
    lines = tuple(Removed(hostile, "byline", 1, 1) for _ in range(20))

    (found,) = origins.find([replace(article("a.txt", "T", hostile, hostile), removed=lines)], {})

    assert found.rule == "own"
