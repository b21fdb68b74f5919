from __future__ import annotations

import pytest

from builder.model import Block
from builder.sources.bylines import read
from tests.sources.cases import cases

PROSE = "The ministers met for an hour on the quay, and then they parted without another word. " * 3


def blocks(*texts: str) -> list[Block]:
    return [Block(text, ((0, line),)) for line, text in enumerate(texts, 1)]


@pytest.mark.parametrize(("text", "expected"), cases("bylines.md"))
def test_a_byline_makes_the_claims_of_its_case(text: str, expected: str):
    told = [f"{claim.field}: {claim.value}" for claim in read(blocks(text), None)]

    assert list(dict.fromkeys(told)) == (
        [] if expected == "nothing" else [part.strip() for part in expected.split(";")]
    )


def test_lines_below_the_headline_come_before_those_above():
    told = read(blocks("1 May 2023", "A headline", "2 May 2023", PROSE), 1)

    assert [claim.value for claim in told] == ["2 May 2023", "1 May 2023"]


def test_dates_of_comments_and_of_other_articles_date_none():
    told = [
        Block("A headline", ((0, 1),)),
        Block("2 May 2023", ((0, 2),), dropped="html-comment"),
        Block("3 May 2023", ((0, 3),), dropped="html-related"),
        Block("4 May 2023", ((0, 4),), dropped="html-footer"),
    ]

    assert [claim.value for claim in read(told, 0)] == ["4 May 2023"]


def test_the_cells_of_a_table_are_no_date():
    told = [Block("A headline", ((0, 1),)), Block("Upper\t2\tJune 1911", ((0, 2),), "row")]

    assert read(told, 0) == ()


def test_lines_behind_the_second_paragraph_are_not_about_the_article():
    told = read(blocks("A headline", PROSE, "By Ana Ruiz", PROSE, "3 May 2023"), 0)

    assert [(claim.field, claim.value) for claim in told] == [("author", "Ana Ruiz")]


@pytest.mark.parametrize(
    "line",
    [
        "Oliver Stead",
        "Ana M. de Ruiz",
        "Jo Bram Senior Reporter",
        "Ольга Лапина",
        "Łukasz Żak",
        "Ana Ruiz, Tue",
    ],
)
def test_a_name_alone_beside_the_date_wrote_the_article(line: str):
    day = [f"{line}, 3 May 2023"] if line.endswith("Tue") else [line, "3 May 2023"]
    told = read(blocks("A headline", *day, PROSE), 0)

    assert told[-1].field == "author"
    assert line.startswith(told[-1].value)


@pytest.mark.parametrize(
    "line", ["Getty Images", "Edição Impressa", "Text Size", "Grey Harbour", "Long Quay"]
)
def test_what_else_stands_beside_the_date_wrote_nothing(line: str):
    prose = "The long way to Grey Harbour is closed. " + PROSE

    told = read(blocks("A headline", line, "3 May 2023", prose), 0)

    assert [claim.field for claim in told] == ["published"]


@pytest.mark.parametrize("line", ["Harbour Courier", "The Ostra Ledger", "St. Merle Daily Post"])
def test_a_papers_name_alone_beside_the_date_is_the_publisher(line: str):
    for lines in ((line, "13 March 2024"), ("13 March 2024", line)):
        told = read(blocks("Easter ferries in doubt", *lines, PROSE), 0)

        assert {(each.field, each.value) for each in told} == {
            ("publisher", line),
            ("published", "13 March 2024"),
        }


@pytest.mark.parametrize("line", ["Blog Post", "Guest Post", "World News", "Our Times"])
def test_what_ends_like_a_paper_may_be_none(line: str):
    told = read(blocks("Easter ferries in doubt", line, "13 March 2024", PROSE), 0)

    assert {each.field for each in told} == {"published"}


def test_captions_above_the_text_do_not_hide_the_byline():
    caption = "A grey ship with people in white uniforms lined up along its deck."
    page = blocks("A headline", caption, caption, "By Ana Ruiz", "3 May 2024", PROSE, PROSE)

    assert {claim.field for claim in read(page, 0, 5)} == {"author", "published"}
    assert read(page, 0) == ()


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("(Reporting by Ana Ruiz in Oslo; Editing by Jo Bram)", ["Ana Ruiz in Oslo"]),
        ("Reporting by Ana Ruiz and Jo Bram.", ["Ana Ruiz and Jo Bram"]),
        ("Reporting by hand takes longer.", []),
        ("Additional reporting by Jo Bram", []),
    ],
)
def test_an_agency_names_its_reporters_at_the_end(line: str, author: list[str]):
    told = read(blocks("A headline", PROSE, PROSE, line), 0)

    assert [claim.value for claim in told if claim.field == "author"] == author


def test_a_source_may_stand_at_the_end():
    told = read(blocks("A headline", PROSE, PROSE, "Source: Harbour News"), 0)

    assert [(claim.field, claim.value, claim.rule) for claim in told] == [
        ("publisher", "Harbour News", "source-line")
    ]


def test_a_file_without_blocks_claims_nothing():
    assert read([], None) == ()


def told(*texts: str, headline: int = 0) -> dict[str, str]:
    return {claim.field: claim.value for claim in reversed(read(blocks(*texts), headline))}


def test_a_name_stands_above_buttons_and_the_date():
    assert told("A headline", "Ana Ruiz", "Follow", "7 min read", "·", "3 May 2023", PROSE) == {
        "author": "Ana Ruiz",
        "published": "3 May 2023",
    }


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ana Ruiz and Jo Bram", "Ana Ruiz and Jo Bram"),
        ("Ana Ruiz, Jo Bram and Ida Munk", "Ana Ruiz, Jo Bram and Ida Munk"),
        ("Ana Ruiz, Tri-County Ledger", "Ana Ruiz"),
        ("Ana Ruiz, AP Auto Writer", "Ana Ruiz"),
    ],
)
def test_names_stand_alone_above_the_date(line: str, authors: str):
    assert told("A headline", line, "3 May 2023", PROSE)["author"] == authors


def test_a_note_that_presents_an_author_makes_no_other_of_the_name():
    note = "Ana Ruiz is a senior fellow at the Institute for Northern Seas, and lives in Oslo. " * 2

    assert told("A headline", "Ana Ruiz", "3 May 2023", PROSE, note)["author"] == "Ana Ruiz"


def test_a_paper_above_the_headline_printed_it():
    assert told("The Harbour Observer", "Opinion", "A headline", PROSE, headline=2) == {
        "publisher": "The Harbour Observer"
    }


def test_databases_name_the_paper_below_the_words_or_below_a_label():
    factiva = (
        "A headline",
        "412 words",
        "18 October 2023",
        "04:00 GMT",
        "Baltic Mercury",
        "BALMER",
    )
    details = ("Publication title:", "Baltic Mercury; Riga", "Publication date:", "18 Oct 2023")

    assert told(*factiva, PROSE) == {"publisher": "Baltic Mercury", "published": "18 October 2023"}
    assert told("A headline", PROSE, PROSE, *details, "Author:", "Munk, Ida") == {
        "publisher": "Baltic Mercury",
        "published": "18 Oct 2023",
        "author": "Ida Munk",
    }


@pytest.mark.parametrize(
    "line", ["3 May 2023 · Ana Ruiz · 3 Comments", "Ana Ruiz | 3 May 2023", "Ana Ruiz · 3 May 2023"]
)
def test_a_name_stands_beside_the_date_behind_a_bar(line: str):
    assert told("A headline", line, PROSE) == {"author": "Ana Ruiz", "published": "3 May 2023"}


def test_a_name_stands_above_how_long_it_takes_to_read():
    assert told("A headline", "Ana Ruiz", "7–9 minutes", PROSE) == {"author": "Ana Ruiz"}


@pytest.mark.parametrize("name", ["田中 誠", "佐藤健", "李敏", "佐々木はな"])
def test_a_name_in_chinese_characters_stands_beside_the_date(name: str):
    told = read(blocks("港の門、閉じる", name, "2023年4月2日", "港の門が閉じた。"), 0)

    assert [claim.value for claim in told if claim.field == "author"] == [name]


@pytest.mark.parametrize("line", ["社会", "国際", "金融界", "千葉県版", "王国", "中村市"])
def test_a_section_in_chinese_characters_is_no_name(line: str):
    told = read(blocks("港の門、閉じる", line, "2023年4月2日", "港の門が閉じた。"), 0)

    assert [claim.value for claim in told if claim.field == "author"] == []


def test_a_paper_behind_a_name_printed_the_article():
    told = read(blocks("A gate closes", "Tomas Veld, The Northern Ledger", "2 May 2023", PROSE), 0)

    assert [(claim.field, claim.value) for claim in told][:2] == [
        ("published", "2 May 2023"),
        ("publisher", "The Northern Ledger"),
    ]
