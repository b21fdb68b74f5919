from __future__ import annotations

from collections.abc import Mapping

import pytest

from builder.model import Claim, Field
from builder.settings import PublisherSettings
from builder.sources.dates import Order
from builder.sources.metadata import RULES, Chosen, choose
from tests.sources.cases import cases

NONE: Mapping[str, PublisherSettings] = {}


def won(*claims: tuple[Field, str, str], path: str = "a.txt") -> Chosen:
    return choose([Claim(*claim) for claim in claims], path=path, publishers=NONE)


def told(chosen: Chosen) -> dict[str, tuple[str, str]]:
    return {claim.field: (claim.value, claim.rule) for claim in chosen.claims}


@pytest.mark.parametrize(("title", "expected"), cases("titles.md"))
def test_a_title_is_parted_from_its_publisher_as_its_case_says(title: str, expected: str):
    headline, _, publisher = (part.strip() for part in expected.partition("//"))
    chosen = won(("title", title, "first-line"))

    assert chosen.value("title") == headline
    assert chosen.value("publisher") == (publisher or None)


@pytest.mark.parametrize("field", ["title", "publisher", "author", "published", "original_url"])
def test_the_strongest_rule_wins_whatever_the_order(field: Field):
    value = {"published": "2023-08-{:02}", "original_url": "https://a.example/{}"}
    known = [rule for rule in RULES[field] if rule != "title-suffix-host"]
    claims = [
        Claim(field, value.get(field, "A name of some {}").format(number), rule)
        for number, rule in enumerate(known, 1)
    ]

    for order in (claims, claims[::-1]):
        chosen = choose(order, path="a.txt", publishers=NONE)
        assert told(chosen)[field] == (claims[0].value, claims[0].rule)


@pytest.mark.parametrize(
    ("named", "author"),
    [
        ("Anna Kerr in Oslo", "Anna Kerr"),
        ("Anna Kerr in New York and Jo Bram in Oslo", "Anna Kerr and Jo Bram"),
        ("Anna Kerr, Jo in der Au", "Anna Kerr, Jo in der Au"),
        ("Anna Kerr and Jo Bram, CNN", "Anna Kerr and Jo Bram"),
        ("Anna Kerr, Oslo", "Anna Kerr"),
        ("Anna Kerr BBC News, Oslo", "Anna Kerr"),
        ("ANNA KERR Associated Press Writer", "ANNA KERR"),
        ("Anna Kerr, AP National Political Writer", "Anna Kerr"),
        ("Analysis by Anna Kerr, CNN Editor-at-large", "Anna Kerr"),
        ("Anna Kerr, Jr", "Anna Kerr, Jr"),
        ("Kerr, Anna", "Kerr, Anna"),
        ("Kerr, Anna, Bram, Jo", "Kerr, Anna, Bram, Jo"),
        ("Anna Reuters", "Anna Reuters"),
    ],
)
def test_an_author_has_no_place_and_no_paper(named: str, author: str):
    assert won(("author", named, "json-ld")).value("author") == author


def test_authors_of_one_name_stand_where_somebody_wrote_them_down():
    assert won(("author", "Anna Kerr, Prince", "front-matter")).value("author") == (
        "Anna Kerr, Prince"
    )


def test_front_matter_alone_names_a_theme():
    assert won(("theme", " Missile  defence ", "front-matter")).value("theme") == "Missile defence"
    assert won(("theme", "dark", "meta")).value("theme") is None


def test_claims_come_in_the_order_of_the_fields():
    chosen = won(("language", "en", "html-lang"), ("author", "Ana", "meta"), ("title", "T", "h1"))

    assert [claim.field for claim in chosen.claims] == ["title", "author", "language"]


def test_a_date_is_never_digits_inside_an_id():
    chosen = won(("original_url", "https://a.example/item/20230818123/x-2023", "canonical"))

    assert chosen.value("published") is None


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2023-08-18-summit.txt", "2023-08-18"),
        ("a/20230818_summit.txt", "2023-08-18"),
        ("summit 2023-08-18.md", "2023-08-18"),
        ("2023-08-18T1200-summit.txt", "2023-08-18"),
        ("20230818T120000Z.txt", "2023-08-18"),
        ("2023-08-18Tide.txt", None),
        ("a-20230818123.txt", None),
        ("x20230818.txt", None),
        ("2023-13-45-summit.txt", None),
        ("2023-08/summit.txt", None),
        ("aeb_20230818ab.txt", None),
    ],
)
def test_a_file_name_gives_a_date_only_as_a_part_of_its_own(path: str, date: str | None):
    assert told(won(path=path)).get("published") == (date and (date, "file-name"))


def test_an_address_gives_date_and_publisher_where_nothing_better_does():
    address: tuple[Field, str, str] = (
        "original_url",
        "https://www.harbour.example/news/2023/08/18/tides?utm_source=x",
        "canonical",
    )

    assert told(won(address)) == {
        "publisher": ("harbour.example", "domain"),
        "published": ("2023-08-18", "url-path"),
        "original_url": ("https://www.harbour.example/news/2023/08/18/tides", "canonical"),
    }
    assert told(won(address, ("published", "2023-08-17", "date-line")))["published"] == (
        "2023-08-17",
        "date-line",
    )


def test_the_settings_name_the_publisher_of_a_domain():
    chosen = choose(
        [
            Claim("original_url", "https://en.yna.example/view/1", "canonical"),
            Claim("publisher", "YNA English", "meta"),
        ],
        path="a.html",
        publishers={"Yonhap": PublisherSettings(domains=("yna.example",))},
    )

    assert told(chosen)["publisher"] == ("Yonhap", "publisher-setting")


def test_an_unreadable_date_is_a_problem_and_the_next_claim_counts():
    chosen = won(
        ("published", "31 Febuary", "front-matter"), ("published", "2023-08-18", "date-line")
    )

    assert chosen.value("published") == "2023-08-18"
    assert [problem.code for problem in chosen.problems] == ["W111"]
    assert "31 Febuary" in chosen.problems[0].what


@pytest.mark.parametrize(("order", "expected"), [("unknown", None), ("dmy", "2025-05-04")])
def test_a_date_with_two_readings_is_unknown_unless_the_settings_say(
    order: Order, expected: str | None
):
    chosen = choose(
        [Claim("published", "04/05/2025", "date-line")],
        path="a.txt",
        publishers=NONE,
        date_order=order,
    )

    assert chosen.value("published") == expected
    assert len(chosen.problems) == (0 if expected else 1)


@pytest.mark.parametrize(("field", "most"), [("title", 400), ("publisher", 100), ("author", 100)])
def test_what_is_too_long_in_a_front_matter_is_left_out_and_told(field: Field, most: int):
    fits, long = "Ann " * (most // 4 - 1) + "Anna", "Ann " * (most // 4) + "Anna"
    (problem,) = won((field, long, "front-matter")).problems

    assert won((field, fits, "front-matter")).value(field) == fits
    assert won((field, fits, "front-matter")).problems == ()
    assert won((field, long, "front-matter"), (field, "Tides", "meta")).value(field) == "Tides"
    assert (problem.where, problem.code) == ("a.txt", "W113")
    assert problem.what.startswith(f"the {field} in the front matter has {len(long)} characters")
    assert f"{most} characters" in problem.remedy


def test_what_a_page_says_at_length_of_itself_is_left_out_in_silence():
    assert won(("title", "Tides " * 100, "meta")).problems == ()


def test_a_date_in_the_future_is_kept():
    assert won(("published", "2099-01-01", "json-ld")).value("published") == "2099-01-01"


@pytest.mark.parametrize("author", ["https://a.example/ana", "ana@a.example", "x" * 200, " ", "By"])
def test_what_is_no_name_is_no_author(author: str):
    assert won(("author", author, "meta")).value("author") in (None, "By")


@pytest.mark.parametrize(
    "author", ["harbour-news.example", "Harbour Press GmbH, Kiel", "Redaktion"]
)
def test_a_site_a_company_or_a_role_is_no_author(author: str):
    chosen = won(("author", author, "meta"), ("author", "Anna Kerr", "byline"))

    assert chosen.value("author") == "Anna Kerr"


def test_the_publisher_is_no_author():
    chosen = won(("author", "Harbour News", "json-ld"), ("publisher", "HARBOUR NEWS", "meta"))

    assert chosen.value("author") is None
    assert chosen.value("publisher") == "HARBOUR NEWS"


def test_whose_name_the_rights_and_the_byline_tell_is_the_author():
    chosen = won(("author", "Anna Kerr", "byline"), ("publisher", "Anna Kerr", "copyright-line"))

    assert (chosen.value("author"), chosen.value("publisher")) == ("Anna Kerr", None)


def test_a_label_before_an_author_is_no_part_of_the_name():
    assert won(("author", "Autorin: Anna Kerr", "meta")).value("author") == "Anna Kerr"


def test_an_address_in_the_place_of_a_publisher_is_told_by_its_host():
    assert won(("publisher", "https://www.harbour.example/", "meta")).value("publisher") == (
        "harbour.example"
    )
    assert won(("publisher", "www.harbour.example", "meta")).value("publisher") == "harbour.example"


def test_a_part_of_a_site_is_no_publisher():
    chosen = won(
        ("publisher", "U.S.", "meta"), ("original_url", "https://www.gull.example/a", "canonical")
    )

    assert chosen.value("publisher") == "gull.example"


def test_a_hostile_address_is_no_address():
    assert won(("original_url", "javascript:alert(1)", "canonical")).claims == ()


def test_the_visible_headline_wins_over_a_title_that_agrees_with_it():
    chosen = won(
        ("title", "Ferry wreck: three arrested after search - Harbour News", "title-element"),
        ("title", "Ferry wreck search leads to three arrested", "meta"),
        ("title", "Three arrested after ferry wreck search", "h1"),
    )

    assert told(chosen)["title"] == ("Three arrested after ferry wreck search", "h1")


def test_a_short_headline_that_the_page_shows_parts_from_its_publisher_too():
    said = "Low tide - Harbour"

    assert told(won(("title", said, "title-element"), ("title", "Low tide", "h1"))) == {
        "title": ("Low tide", "h1"),
        "publisher": ("Harbour", "title-suffix"),
    }
    assert won(("title", said, "title-element")).value("publisher") is None


def test_a_colon_that_french_sets_apart_is_no_bar_before_a_publisher():
    said = "Le delta du Velm : alerte aux crues"

    assert told(won(("title", said, "first-line"))) == {"title": (said, "first-line")}
    assert won(("title", "Le delta du Velm : La Gazette", "first-line")).value("publisher")


def test_a_page_title_that_holds_the_headline_names_the_publisher():
    chosen = won(
        ("title", "Harbour Gazette of the North : Boats stay in as the tide goes", "title-element"),
        ("title", "Boats stay in as the tide goes", "h1"),
    )

    assert told(chosen) == {
        "title": ("Boats stay in as the tide goes", "h1"),
        "publisher": ("Harbour Gazette of the North", "title-suffix"),
    }
