"""Which sentences a summary has, and which it never has."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.analysis.standing import leans
from builder.analysis.summary import summarise
from builder.model import Article, BlockKind, Removed
from tests.analysis.articles import SUMMIT, analyse, article, said

FOUND = analyse(SUMMIT)
LONG = "The tide gate at Sandhaven turns the spring tide into power for nine thousand homes. " * 10


def test_a_summary_has_two_to_five_sentences_in_reading_order_within_the_budget():
    told = said(SUMMIT, FOUND, FOUND.summary)

    assert 2 <= len(told) <= 5
    assert list(FOUND.summary) == sorted(FOUND.summary)
    assert sum(len(sentence.split()) for sentence in told) <= 90


def test_no_chosen_sentence_leans_on_one_left_behind():
    for index in FOUND.summary:
        [sentence] = said(SUMMIT, FOUND, [index])

        assert not leans(sentence, "en") or index - 1 in FOUND.summary


def test_nobody_is_called_by_a_last_name_who_is_told_only_in_a_sentence_left_behind():
    told = article(
        "Tide gate of Sandhaven fails in the storm",
        "The tide gate of Sandhaven failed in the storm on Monday and let the flood in.",
        "One of the pilots on duty that night was Rosa Lind.",
        "The storm broke the tide gate of Sandhaven and its pumps, Lind said of the flood.",
        "Farmers of the island had asked for a new gate in three letters to the council.",
        "Nobody was hurt, and the school opens again on Thursday.",
    )

    assert analyse(told, words=40).summary == (0, 3)


@pytest.mark.parametrize("words", [20, 40, 60, 120])
def test_the_budget_holds(words: int):
    found = analyse(SUMMIT, words=words)
    told = said(SUMMIT, found, found.summary)

    assert told
    assert len(told) == 1 or sum(len(sentence.split()) for sentence in told) <= words


def test_a_short_sentence_fills_no_place_that_is_left():
    told = article(
        "Sandhaven waits for its tide gate",
        "Sandhaven waits for its tide gate, which Halvard was to deliver in March of this year.",
        "Sandhaven waits.",
        "The council of Torvik has lent Sandhaven two pumps and the engineers who run them.",
        "Halvard waits.",
    )
    found = analyse(told)

    assert [len(each.split()) for each in said(told, found, found.summary)] == [16, 15]


def test_headings_rows_and_broken_quotations_are_never_chosen():
    told = article(
        "Tide power",
        ("heading", "The tide gate at Sandhaven turns tides into power."),
        ("row", "Tide gate\tSandhaven\tpower\t2031"),
        "The tide gate at Sandhaven opened on Monday. “The tide gate will pay for itself.",
        "Engineers from Halvard tested the tide gate at Sandhaven for two years.",
    )
    found = analyse(told)

    assert said(told, found, found.summary) == [
        "The tide gate at Sandhaven opened on Monday.",
        "Engineers from Halvard tested the tide gate at Sandhaven for two years.",
    ]


def test_an_article_of_items_has_a_summary_without_broken_ones():
    told = article(
        "Tide power",
        ("item", "* Tide gate at Sandhaven to open, engineers say"),
        ("item", "The tide gate at Sandhaven opened on Monday after two years of work."),
        ("item", "Engineers from Halvard tested the tide gate at Sandhaven for two years."),
    )

    assert analyse(told).summary == (1, 2)


def test_a_third_sentence_that_says_little_more_is_left_out():
    told = article(
        "Halvard öffnet die Schleuse in Torvik",
        "Halvard öffnet die Schleuse in Torvik im Mai, zwei Jahre später als der Rat der Stadt "
        "es nach der Flut von 2019 versprochen hatte.",
        "Die Schleuse hält die Flut von der Altstadt ab, deren Keller sechs Mal unter Wasser "
        "standen und deren Läden Halvard verklagt hatten.",
        "Am Kai verkauft Ida Munk Brot aus Roggen, Kuchen mit Birnen und jeden Freitag Suppe.",
        "Der Pfarrer von Langsand sammelt Uhren, Briefmarken und alte Karten aus dem Norden.",
        language="de",
    )

    sentences = analyse(told).sentences

    assert summarise(told, sentences, (), {}, (), words=90)[0] == (0, 1)


def test_a_repeated_sentence_is_told_once():
    once = "The tide gate at Sandhaven turns the spring tide into power for nine thousand homes."
    told = article("Tide power", f"{once} Fishermen from Torvik fear for the eel.", once)
    found = analyse(told)

    assert said(told, found, found.summary).count(once) == 1


def test_a_short_article_says_so_and_still_has_sentences():
    told = article("Ferry", "The ferry Halvard ran aground off Torvik on Sunday. Nobody was hurt.")
    found = analyse(told)

    assert found.unsuitable == "short"
    assert found.summary


def test_the_beginning_of_an_article_says_so():
    told = article("Ferry", LONG)
    below = told.blocks[-1].last_line + 1
    wall = Removed("Subscribe to continue reading", "newsletter", below, below)

    assert analyse(replace(told, removed=(wall,))).unsuitable == "stub"
    assert analyse(replace(told, removed=(replace(wall, text="Share"),))).unsuitable == ""


def test_a_list_a_transcript_and_a_live_blog_say_so():
    items: list[tuple[BlockKind, str]] = [
        ("item", f"{LONG} Number {number}.") for number in range(4)
    ]
    turns = [f"{name}: {LONG}" for name in ("Marsh", "Tersk") * 4]
    times = [f"1{number}:20 {LONG}" for number in range(6)]

    assert analyse(article("Ten gates", "Read on.", *items)).unsuitable == "list"
    assert analyse(article("Interview", *turns)).unsuitable == "transcript"
    assert analyse(article("As it happened", *times)).unsuitable == "live-blog"


def test_a_statement_whose_paragraphs_have_bullets_is_summed_up_from_them():
    items: list[tuple[BlockKind, str]] = [
        (
            "item",
            "The town of Sandhaven raises its tide gate by two metres, the mayor said on Friday.",
        ),
        (
            "item",
            "The works at the tide gate begin in October and close the quay for eleven months.",
        ),
        (
            "item",
            "Sandhaven pays nine million crowns for the gate, and the province pays the rest.",
        ),
        (
            "item",
            "The mayor said that eels may pass the gate by a slit of ten centimetres at night.",
        ),
    ]
    told = article(
        "Sandhaven raises its tide gate", *items, "Annex: one sheet.", "End of statement."
    )
    found = analyse(told)

    assert {told.blocks[found.sentences[at].block].kind for at in found.summary} == {"item"}


def test_interviews_and_minutes_are_transcripts():
    asked = [text for number in range(4) for text in (f"What of gate {number}?", LONG)]
    turns = [f"{name} {LONG}" for name in ("Mr. Marsh.", "Commander Tersk.") * 4]

    assert analyse(article("Five gates", *asked)).unsuitable == "transcript"
    assert analyse(article("The committee met", *turns)).unsuitable == "transcript"
    assert analyse(article("A gate", "Who pays?", *[LONG] * 6)).unsuitable == ""


def test_times_that_a_page_sets_apart_tell_a_live_blog_as_well():
    told = article("As it happened", *(f"{LONG} Number {number}." for number in range(6)))

    def timed(lines: Iterable[int]) -> Article:
        times = [Removed(f"1{line}:20 Uhr", "html-furniture", line, line) for line in lines]
        return replace(told, removed=tuple(times))

    assert analyse(timed(range(1, 6))).unsuitable == "live-blog"
    assert analyse(timed(range(7, 13))).unsuitable == ""


def test_numbered_entries_and_captions_say_so():
    entries = [text for number in range(1, 6) for text in (f"{number}. Gate {number}", LONG)]
    shots = [f"Photo {number}: {LONG}" for number in range(1, 6)]
    points = [
        f"{number}. The gate at Sandhaven will be shut in week {number}." for number in (1, 2)
    ]

    assert analyse(article("Five gates", "Read on.", *entries)).unsuitable == "list"
    assert analyse(article("In pictures", *shots)).unsuitable == "captions"
    assert analyse(article("Two points", LONG, *points)).unsuitable == ""


def test_an_ordinary_article_is_suitable():
    assert FOUND.unsuitable == ""


def test_an_article_without_prose_has_no_summary():
    assert analyse(article("Table", ("row", "a\tb"), ("heading", "Figures"))).summary == ()


def test_japanese_sentences_are_weighed_by_characters():
    told = article(
        "日米韓、ミサイル情報を共有",
        "日本と韓国と米国は、北朝鮮のミサイル情報を12月から即時に共有することで合意した。" * 2,
        "しかし、条約には署名しなかった。",
        "北朝鮮は、ミサイル情報の共有が戦争の準備だと非難した。",
        language="ja",
    )
    found = analyse(told)

    assert 2 <= len(found.summary) <= 5
    assert not any(sentence.startswith("しかし") for sentence in said(told, found, found.summary))


def test_of_a_thousand_sentences_that_repeat_each_other_one_is_told():
    many = article("Gate", *[f"Gate {n} of Sandhaven was tested in week {n}." for n in range(1000)])

    assert analyse(many).summary == (0,)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(min_size=1, max_size=200).map(lambda text: " ".join(text.split())), max_size=6)
)
def test_indices_are_valid_for_any_text(paragraphs: list[str]):
    told = article("Title", *[text for text in paragraphs if text])
    found = analyse(told)

    assert list(found.summary) == sorted(set(found.summary))
    assert all(0 <= index < len(found.sentences) for index in found.summary)
    assert bool(found.summary) == bool(found.sentences)


def test_the_first_sentence_names_what_it_points_to():
    told = article(
        "Railwaymen strike from Thursday",
        "The four unions of the railwaymen called a strike from Thursday against later pensions.",
        "The strike will close three lines in five around the capital, the railway said.",
        "It hopes that one train in three will run as long as the strike lasts.",
        "A poll found that half of the country stands behind the strike of the railwaymen.",
    )

    assert 0 in analyse(told).summary
