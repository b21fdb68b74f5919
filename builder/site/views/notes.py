"""Notes: an analyst's own words, set apart from the sources', with links to their evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from builder.model import BlockKind, Cite, Mark, Note
from builder.site.strings import count_words
from builder.site.views.lookup import Lookup, is_web
from builder.site.views.shared import Link, teller


class NoteWords(Struct, frozen=True):
    """Words of a note that look alike, or a reference to a sentence."""

    text: str
    evidence: Link | None = None
    """The sentence that stands in the place of the words."""
    anchor: str = ""
    """Id of the reference, where something leads back to it."""
    href: str = ""
    """http or https address that the words lead to; empty for none."""
    strong: bool = False
    emphasis: bool = False
    code: bool = False


class Passage(Struct, frozen=True):
    """Blocks of one kind that stand together."""

    kind: BlockKind
    lines: tuple[tuple[NoteWords, ...], ...]


class NoteView(Struct, frozen=True):
    """One note."""

    id: str
    by: str
    """That it is an analyst's, whose, and of when."""
    title: str
    passages: tuple[Passage, ...]
    words: int
    on: str = ""
    """Label of the story that it is on, on a page that is not the story's."""


Refer = Callable[[Cite], tuple[Link, str]]
"""Gives the link to a sentence that a note names, and an id for the link."""


def view_notes(lookup: Lookup, story: str | None, folder: str) -> tuple[NoteView, ...]:
    """The notes on a story, or on the whole edition, as a page in ``folder`` shows them."""
    found = lookup.notes.get(story or "", ())
    return tuple(
        view_note(note, anchor(number), lookup, lambda cite: (refer(cite, lookup, folder), ""))
        for number, note in enumerate(found, 1)
    )


def view_note(note: Note, name: str, lookup: Lookup, refer: Refer) -> NoteView:
    """One note.

    Args:
        note: in the analyst's words.
        name: its id on the page.
        lookup: the edition.
        refer: makes the links of what it names.
    """
    strings = lookup.strings
    signed = note.name and note.date
    by = (
        strings.say("note_by", name=note.name, date=strings.date(note.date))
        if signed
        else " — ".join(filter(None, (strings.say("note_plain"), note.name, note.date)))
    )
    lines = [
        (block.kind, tuple(_pieces(note, index, refer))) for index, block in enumerate(note.blocks)
    ]
    return NoteView(
        name,
        by,
        note.title,
        tuple(
            Passage(kind, tuple(line for _, line in group))
            for kind, group in groupby(lines, key=lambda line: line[0])
        ),
        sum(count_words(block.text) for block in note.blocks) + count_words(note.title + by),
    )


def refer(cite: Cite, lookup: Lookup, folder: str) -> Link:
    """The link to a sentence from a page in ``folder``: it names the source."""
    place = lookup.place(cite.article, cite.sentence, folder)
    return Link(teller(lookup, lookup.articles[cite.article]), place)


def anchor(number: int) -> str:
    """The id of a note on its page."""
    return f"note-{number}"


def _pieces(note: Note, index: int, refer: Refer) -> Iterator[NoteWords]:
    """The words of a block as they are marked; each reference is a link that names the source."""
    block = note.blocks[index]
    quoted = {each.start: each for each in note.quoted if each.block == index}
    marks = [mark for mark in block.marks if mark.start < mark.end]
    borders = {0, len(block.text), *quoted, *(each.end for each in quoted.values())}
    borders |= {border for mark in marks for border in (mark.start, mark.end)}
    done = 0
    for start, end in pairwise(sorted(borders)):
        if start in quoted:
            link, name = refer(quoted[start].cite)
            yield NoteWords("", link, name)
            done = quoted[start].end
        elif start >= done:
            yield _piece(block.text[start:end], [m for m in marks if m.start <= start < m.end])


def _piece(text: str, marks: Sequence[Mark]) -> NoteWords:
    kinds = {mark.kind for mark in marks}
    targets = (mark.target for mark in marks if mark.kind == "link" and is_web(mark.target))
    return NoteWords(
        text,
        href=next(targets, ""),
        strong="strong" in kinds,
        emphasis="emphasis" in kinds,
        code="code" in kinds,
    )
