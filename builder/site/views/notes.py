"""Notes: an analyst's own words, set apart from the sources', with links to their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from builder.model import BlockKind, Note, Quoted
from builder.site.strings import count_words
from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link

Piece = tuple[str, Link | None]
"""Words of the note, or a reference to a sentence."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks of one kind that stand together."""

    kind: BlockKind
    lines: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note."""

    id: str
    by: str
    """That it is an analyst's, whose, and of when."""
    title: str
    passages: tuple[Passage, ...]
    words: int


def view_notes(lookup: Lookup, story: str | None, folder: str) -> tuple[NoteView, ...]:
    """The notes on a story, or on the whole edition, as a page in ``folder`` shows them."""
    found = [note for note in lookup.briefing.notes if note.story == story]
    return tuple(_view(note, number, lookup, folder) for number, note in enumerate(found, 1))


def _view(note: Note, number: int, lookup: Lookup, folder: str) -> NoteView:
    strings = lookup.strings
    signed = note.name and note.date
    by = (
        strings.say("note_by", name=note.name, date=strings.date(note.date))
        if signed
        else " — ".join(filter(None, (strings.say("note_plain"), note.name, note.date)))
    )
    lines = [
        (block.kind, tuple(_pieces(note, index, lookup, folder)))
        for index, block in enumerate(note.blocks)
    ]
    return NoteView(
        anchor(number),
        by,
        note.title,
        tuple(
            Passage(kind, tuple(line for _, line in group))
            for kind, group in groupby(lines, key=lambda line: line[0])
        ),
        sum(count_words(block.text) for block in note.blocks) + count_words(note.title + by),
    )


def anchor(number: int) -> str:
    """The id of a note on its page."""
    return f"note-{number}"


def _pieces(note: Note, index: int, lookup: Lookup, folder: str) -> Iterator[Piece]:
    """The words of a block, each reference in it as a link that names the source."""
    text, at = note.blocks[index].text, 0
    for quoted in note.quoted:
        if quoted.block == index:
            if at < quoted.start:
                yield text[at : quoted.start], None
            yield "", _reference(quoted, lookup, folder)
            at = quoted.end
    if at < len(text):
        yield text[at:], None


def _reference(quoted: Quoted, lookup: Lookup, folder: str) -> Link:
    article = lookup.entries[quoted.cite.article].article
    source = lookup.strings.source(article.publisher, article.published)
    return Link(source, lookup.place(quoted.cite.article, quoted.cite.sentence, folder))
