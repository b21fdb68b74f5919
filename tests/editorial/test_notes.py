"""Notes: each finds its story and its sentences, and what is not there is told."""

from __future__ import annotations

import pytest

from builder.editorial import compose
from builder.editorial.notes import resolve
from builder.model import Block, Briefing, Note, Source
from builder.settings import Settings
from builder.sources import read_notes
from tests.editorial.articles import BRIDGE, FOLDER, analyses


def note(text: str, stem: str | None = None, line: int = 3) -> Note:
    path = f"notes/{stem or 'edition'}.md"
    return Note(path, "R. Tamm", "2023-08-18", stem, "", (Block(text, ((0, line),)),))


def edition(*notes: Note) -> Briefing:
    return compose(FOLDER, analyses(FOLDER), Settings(), notes=notes)


def story_of_the_bridge() -> str:
    return next(s.id for s in edition().stories if BRIDGE[0].id in s.articles)


def test_a_reference_becomes_the_sentence_that_it_names():
    (found,) = edition(note("It jammed [s-0001] again.")).notes
    (quoted,) = found.quoted

    assert (quoted.block, quoted.start, quoted.end) == (0, 10, 18)
    assert quoted.cite.sentence == "s-0001"


def test_a_sentence_is_looked_for_in_the_story_first():
    label = next(s.label for s in edition().stories if BRIDGE[0].id in s.articles)
    stem = "-".join(label.lower().split()[:5])
    (found,) = edition(note("It jammed [s-0001].", stem)).notes

    assert found.story == story_of_the_bridge()
    assert found.quoted[0].cite.article in {each.id for each in BRIDGE}


def test_a_sentence_that_is_nowhere_is_told_with_file_and_line():
    briefing = edition(note("As said [s-ffffffffff].", line=7))

    assert ("notes/edition.md:7", "W412") in {(p.where, p.code) for p in briefing.problems}
    assert briefing.notes[0].quoted == ()


@pytest.mark.parametrize("stem", ["no-such-story", "li", "x"])
def test_a_file_that_names_no_story_is_told_and_left_out(stem: str):
    briefing = edition(note("Words.", stem))

    assert briefing.notes == ()
    assert (f"notes/{stem}.md", "W411") in {(p.where, p.code) for p in briefing.problems}


def test_a_story_may_be_named_by_the_page_that_it_has_kept_from_an_earlier_edition():
    kept = {story_of_the_bridge(): "stories/harbour-shut-for-a-day.html"}
    told = note("Words.", "harbour-shut")

    (found,), _ = resolve([told], edition().stories, edition().entries, kept)
    (other,), _ = resolve(
        [note("Words.", "late-frost")],
        edition().stories,
        edition().entries,
        {story_of_the_bridge(): "stories/late-frost.html"},
    )

    assert found.story == story_of_the_bridge()
    assert other.story not in (None, story_of_the_bridge())
    assert resolve([told], edition().stories, edition().entries)[0] == ()


def test_a_story_may_be_named_by_its_id():
    (found,) = edition(note("Words.", story_of_the_bridge())).notes

    assert found.story == story_of_the_bridge()


def test_the_editions_note_comes_first():
    notes, _ = resolve([note("B", story_of_the_bridge()), note("A")], edition().stories, ())

    assert [each.story for each in notes] == [None, story_of_the_bridge()]


@pytest.mark.parametrize("key", ["name", "author"])
def test_a_file_says_who_wrote_it_and_when(key: str):
    text = f"---\n{key}: R. Tamm\ndate: 2023-08-18\n---\n# Read this\n\nWords [s-0001].\n"

    notes, problems = read_notes([Source("notes/edition.md", text.encode())])

    assert problems == ()
    (found,) = notes
    assert (found.name, found.date, found.title, found.story) == (
        "R. Tamm",
        "2023-08-18",
        "Read this",
        None,
    )
    assert [block.text for block in found.blocks] == ["Words [s-0001]."]


def test_a_withheld_note_is_no_note():
    text = "---\npublish: false\n---\nWords.\n"

    assert read_notes([Source("notes/edition.md", text.encode())]) == ((), ())
