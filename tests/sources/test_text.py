from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Block
from builder.sources.text import parse

WRAPPED = """\
The harbour opened a new gate on Monday, and the mayor said that the coop-
eration of three towns had made it possible. The long-term plan is to have
another gate in the north, where the long-
term lease of the quay ends next year.

A second paragraph stands on its own and is wrapped at the same column as
the first one.
"""


def blocks(text: str) -> tuple[Block, ...]:
    return parse("page.txt", text).blocks


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def test_empty_lines_part_blocks():
    assert texts("One.\n\nTwo.\n \t\nThree.") == ["One.", "Two.", "Three."]


def test_a_blank_text_has_no_blocks():
    assert blocks(" \n\n\t\n") == ()


def test_hard_wrapped_lines_become_one_paragraph():
    first, second = blocks(WRAPPED)

    assert first.text.startswith("The harbour opened")
    assert first.text.endswith("ends next year.")
    assert second.text.endswith("the same column as the first one.")


def test_each_raw_line_of_a_wrapped_paragraph_is_recorded():
    first, second = blocks(WRAPPED)

    assert [line for _, line in first.lines] == [1, 2, 3, 4]
    assert [line for _, line in second.lines] == [6, 7]
    assert first.line_at(first.text.index("another gate")) == 3
    assert first.line_at(first.text.index("eration")) == 2


def test_a_wrap_hyphen_goes_unless_the_word_has_it_elsewhere():
    first = blocks(WRAPPED)[0].text

    assert "the cooperation of three towns" in first
    assert "the long-term lease" in first


def test_a_name_keeps_its_hyphen_at_the_end_of_a_line():
    (block,) = blocks(
        "The minister spoke for an hour with his counterpart from Guinea-\n"
        "Bissau about the fish that both of them would like to catch soon."
    )

    assert "Guinea-Bissau about" in block.text


def test_a_hyphen_that_waits_for_its_word_stays():
    (block,) = blocks(
        "The museum has opened two new halls in which visitors can compare the pre-\n"
        "and post-war harbour in paintings that nobody has seen for fifty years."
    )

    assert "the pre- and post-war harbour" in block.text


def test_a_sentence_that_links_cut_into_lines_is_one_paragraph():
    cut = "The mayor told of a visit to\nHarbour Hall on Monday, where the gate,\nof 2021, opened."

    assert texts(cut) == [cut.replace("\n", " ")]
    assert len(texts("Log in with\nMail\nWhat the new harbour gate stands for\nRadio")) == 4


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Kiln fire: what the neighbours should do", "Harbour Post", False),
        ("At least nine swans on the weir die", "Harbour Post", False),
        ("Ferry crews of Ostra again say no", "Harbour Post", False),
        ("Am Abend wird von den Wardern die", "Brücke über die Ostra gesperrt.", True),
        ("A ponte foi fechada por ordem do", "Conselho da cidade de Ostra.", True),
    ],
)
def test_a_small_word_of_another_language_carries_no_english_headline_on(
    first: str, second: str, one: bool
):
    assert (len(texts(f"{first}\n{second}\n")) == 1) == one


def test_short_lines_stay_apart():
    assert texts("Home\nNews\nSport\n\n18 Quay Road\nPort Ellery, ME") == [
        "Home",
        "News",
        "Sport",
        "18 Quay Road",
        "Port Ellery, ME",
    ]


def test_headlines_of_like_length_stay_apart():
    lines = [
        "Council agrees to mend the old sea wall at last",
        "Ferry sails again after three days in the port",
        "Seals come back to the estuary after the storm",
    ]

    assert texts("\n".join(lines)) == lines


def test_paragraphs_one_a_line_stay_apart():
    long = "A paragraph that goes on for a good while, as paragraphs in most scraped files do. " * 3

    assert texts(f"{long}\n{long}x") == [long.strip(), f"{long}x"]


def test_list_items_are_known_by_their_marks():
    first, second, third = blocks("- one thing\n  goes on\n* two things\n• three")

    assert [each.kind for each in (first, second, third)] == ["item"] * 3
    assert first.text == "one thing goes on"
    assert second.text == "two things"
    assert first.lines == ((0, 1), (10, 2))


def test_numbers_of_a_list_stay_in_its_text():
    found = blocks("1. First things\n2. Second things\n\n1914. A year, not an item.")

    assert [(each.text, each.kind) for each in found] == [
        ("1. First things", "item"),
        ("2. Second things", "item"),
        ("1914. A year, not an item.", "paragraph"),
    ]


def test_a_dash_of_speech_is_no_list_mark():
    assert texts("— I do not know, he said.") == ["— I do not know, he said."]


def test_quoted_lines_are_a_quotation():
    (block,) = blocks("> The gate is open,\n> she wrote.")

    assert (block.kind, block.text, block.level) == ("quote", "The gate is open, she wrote.", 1)


def test_lines_without_a_letter_are_dropped_with_a_rule():
    found = blocks("One.\n\n* * *\n\nTwo.\n\n-----\n\n»")

    assert [block.dropped for block in found] == ["", "rule-line", "", "rule-line", "rule-line"]


def test_an_underlined_line_is_a_heading():
    heading, rule, text = blocks("The gate\n========\n\nIt is open.")

    assert (heading.kind, heading.level) == ("heading", 1)
    assert rule.dropped == "rule-line"
    assert text.kind == "paragraph"


def test_cells_of_a_row_are_parted_by_tabs():
    (row,) = blocks("Petrel\t 9 \tfirst")

    assert (row.kind, row.text) == ("row", "Petrel\t9\tfirst")


def test_japanese_lines_are_joined_without_a_space():
    (block,) = blocks(
        "港の外れに立つ古い灯台が今月から町の小さな図書室として使わ\n"
        "れることになり海と船についての本が住民の手で持ち寄られまし\n"
        "た。灯台は五十年前に役目を終えて鍵がかけられたままでした。"
    )

    assert " " not in block.text
    assert len(block.lines) == 3


@given(st.text(st.sampled_from("ab- .,>*1\t\nÄ。中'é—"), max_size=200))
def test_nothing_is_lost_and_every_line_is_true(text: str):
    raw = text.split("\n")
    found = blocks(text)

    assert "".join(letters(block.text) for block in found) == letters(text)
    for block in found:
        assert block.text.strip() == block.text != ""
        assert [offset for offset, _ in block.lines] == sorted({o for o, _ in block.lines})
        for offset, line in block.lines:
            word = letters(block.text[offset:])[:1]
            assert word == letters(raw[line - 1])[:1] or not letters(raw[line - 1])


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def test_a_megabyte_without_a_space_is_one_block():
    assert len(blocks("a" * 1_000_000)) == 1


def test_a_wrapped_sentence_may_run_on_with_a_name():
    name = (
        "The wall held all night, and so did the gate, said the old commander\n"
        "Margaret Ruiz, who had asked for both of them."
    )

    wrapped = "\n".join(textwrap.wrap("The wall of the harbour and its gate are old. " * 6, 70))

    assert len(texts(f"{wrapped}\n\n{name}")) == 2
    assert len(texts(name)) == 2


@pytest.mark.parametrize(
    ("headline", "date"),
    [
        ("三つの港町、新しい防波堤の運用を開始…秋の台風に備え年内に完成", "2023/12/19 18:02"),
        ("The three towns open the new harbour wall at last", "19 December 2023, 18:02"),
        ("세 항구 도시, 새 방파제 가을 태풍 앞두고 운용 시작", "등록 2023-12-19 18:02"),
        ("Drei Städte öffnen die neue Mauer am Hafen der Insel", "19.12.2023 - 18:02"),
    ],
)
def test_a_date_below_a_headline_is_a_line_of_its_own(headline: str, date: str):
    assert texts(f"{headline}\n{date}\n\nThe wall held.") == [headline, date, "The wall held."]


def test_a_date_that_carries_on_a_sentence_is_part_of_it():
    (block,) = blocks("The three towns will open the new wall in the harbour on\n19 December 2023.")

    assert block.text.endswith("harbour on 19 December 2023.")


@pytest.mark.parametrize(
    "line", ["{0:<9}{1:>4}{2:>7}", "{0}\t{1}\t{2}", "| {0} | {1} | {2} |", "{0}  {1}  {2}"]
)
def test_figures_in_columns_are_rows(line: str):
    rows = [("Ward", "Lime", "Ash"), ("Mill", "20", "11"), ("North E", "9", "–"), ("Ab", "3", "4")]
    page = "\n".join(["They counted:", *(line.format(*row) for row in rows), "", "It rained."])

    blocks = parse("a.txt", page).blocks

    assert [each.kind for each in blocks] == ["paragraph", "row", "row", "row", "row", "paragraph"]
    assert [each.text for each in blocks[1:5]] == ["\t".join(row) for row in rows]


def test_words_in_columns_are_no_rows():
    page = "Home   News   Sport\nHelp   Jobs   About\nShop   Blog   Radio\n"

    assert {each.kind for each in parse("a.txt", page).blocks} == {"paragraph"}


def test_a_word_that_a_line_parts_carries_on_in_any_chunk():
    page = "The bridge stood for years be-\nfore it fell.\nThe mayor\nsaid noth-\ning of it.\n"

    assert [each.text for each in parse("a.txt", page).blocks] == [
        "The bridge stood for years before it fell.",
        "The mayor",
        "said nothing of it.",
    ]


def test_a_byline_in_small_letters_carries_no_headline_on():
    page = "Seven ways to keep a bicycle alive in winter\nby Hal Brandt | Last updated 3 May 2024\n"

    assert len(parse("a.txt", page).blocks) == 2


def test_a_numbered_paragraph_goes_on_over_wrapped_lines():
    told = parse(
        "a.txt",
        "The three delegations met on Monday and agreed on what they had learned from\n"
        "the test of the link, which took six hours and carried more than two hundred\n"
        "tracks between the three rooms.\n\n"
        "1. The link carried 214 tracks in six hours. Eleven of them arrived late, all\n"
        "of them by way of the second server, which had been placed in a room without\n"
        "cooling.\n\n"
        "2. The server moves.\n",
    )

    assert [block.text.split()[-1] for block in told.blocks] == ["rooms.", "cooling.", "moves."]
