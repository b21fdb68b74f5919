"""The stage as a whole: sentences with ids, places and lines; the same answer each time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.model import OPENING, Block, Claim
from tests.analysis.articles import SUMMIT, analyse, article

FOUND = analyse(SUMMIT)


def test_sentences_point_at_their_text_in_reading_order():
    text = SUMMIT.text
    end = 0
    for sentence in FOUND.sentences:
        assert end <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        end = sentence.end


def test_ids_survive_edits_elsewhere():
    edited = article(SUMMIT.title, "A new first paragraph.", *[b.text for b in SUMMIT.blocks])
    before = {sentence.id for sentence in FOUND.sentences}
    after = {sentence.id for sentence in analyse(edited).sentences}

    assert before < after


def test_case_width_and_punctuation_do_not_change_an_id():
    one = analyse(article("T", "The gate opened."))
    other = analyse(article("T", "THE “gate” opened!"))

    assert one.sentences[0].id == other.sentences[0].id
    assert one.sentences[0].id.startswith("s-")
    assert len(one.sentences[0].id) == len("s-") + 10


def test_a_repeated_sentence_has_a_numbered_id():
    found = analyse(article("T", "Lunch was served.", "Lunch was served.", "Lunch was served!"))
    first = found.sentences[0].id

    assert [sentence.id for sentence in found.sentences] == [first, f"{first}-2", f"{first}-3"]


def test_headings_and_rows_are_one_sentence_each():
    told = article("T", ("heading", "Why? Because."), ("row", "One. Two.\tThree."))

    assert len(analyse(told).sentences) == 2


def test_raw_lines_follow_the_block():
    told = article("T", "x")
    block = Block("The gate opened. It is new.", ((0, 3), (13, 4)))
    told = replace(told, blocks=(block,))
    first, second = analyse(told).sentences

    assert (first.first_line, first.last_line) == (3, 4)
    assert (second.first_line, second.last_line) == (4, 4)


def test_what_turns_to_the_reader_or_tells_of_the_author_is_not_shown_alone():
    told = article(
        "Tides",
        "Port Merle opened its gate on Monday. Who would have thought of that? I was at the gate "
        'myself before dawn. "We waited nine years," said the mayor, Nell Okafor.',
    )

    assert analyse(told).standing == (0, 3)


def test_a_last_name_alone_leans_on_the_sentence_that_has_the_full_one():
    told = article("Boats adrift", "Rosa Lind runs the harbour of Velm.", "Lind counted the boats.")

    assert analyse(told).standing == (0,)


def test_opening_words_that_stand_for_a_headline_count_once():
    told = article("The ferry sank off Quillon…", "The ferry sank off Quillon at dawn.")
    bare = replace(told, claims=(Claim("title", told.title, OPENING),))

    assert analyse(told).terms.count("quillon") == 2
    assert analyse(bare).terms.count("quillon") == 1


def test_the_same_article_gives_the_same_analysis():
    assert analyse(SUMMIT) == FOUND


def test_scores_are_plain_floats():
    assert all(type(candidate.score) is float for candidate in FOUND.candidates)


def test_an_article_without_text_has_an_empty_analysis():
    found = analyse(article("Nothing"))

    assert (found.sentences, found.summary, found.candidates) == ((), (), ())


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=300).map(lambda text: " ".join(text.split())))
def test_ids_are_unique_and_offsets_point_at_text(text: str):
    told = article("Title", *([text] if text else []))
    found = analyse(told)
    names = [sentence.id for sentence in found.sentences]

    assert len(set(names)) == len(names)
    assert all(told.text[s.start : s.end].strip() for s in found.sentences)
