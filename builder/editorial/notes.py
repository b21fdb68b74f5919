"""Notes: which story each is on, and which sentences it names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from builder.errors import Problem
from builder.model import Cite, Entry, Note, Quoted, Story

REFERENCE = re.compile(r"\[(s-[0-9a-f]{4,}(?:-\d+)?)\]")
"""A sentence's id between brackets."""

LEAST_OF_A_NAME = 6
"""Letters and digits by which a file names a story, at least."""


def resolve(
    notes: Sequence[Note],
    stories: Sequence[Story],
    entries: Sequence[Entry],
    kept: Mapping[str, str] = MappingProxyType({}),
) -> tuple[tuple[Note, ...], tuple[Problem, ...]]:
    """Find each note's story and the sentences that it names.

    A file names a story by its id, or by the beginning of its label or of the name that its page
    has kept from an earlier edition: letters and digits count, case, accents and what stands
    between them do not. A sentence is looked for in the story's
    articles first, then in all, in their order.

    Args:
        notes: with their file's stem in the place of the story.
        stories: those that have a page of their own.
        entries: every article, the copies last.
        kept: story id -> address that it has kept.

    Returns:
        The notes, the edition's first; and a Problem for each file that names no story or several,
        and for each sentence that is nowhere.
    """
    pages = {story: _plain(path.rpartition("/")[2]) for story, path in kept.items() if notes}
    homes: dict[str, list[str]] = {}
    for entry in entries if notes else ():
        for sentence in entry.analysis.sentences:
            homes.setdefault(sentence.id, []).append(entry.article.id)
    settled: list[Note] = []
    problems: list[Problem] = []
    for note in notes:
        story = _story(note.story, stories, pages) if note.story else None
        if note.story and story is None:
            problems.append(_astray(note))
            continue
        quoted = list(_quoted(note, story, homes))
        problems += [_unknown(note, each) for each in quoted if not each.cite.article]
        settled.append(
            replace(
                note,
                story=story.id if story else None,
                quoted=tuple(each for each in quoted if each.cite.article),
            )
        )
    order = sorted(settled, key=lambda note: (note.story is not None, note.path))
    return tuple(order), tuple(problems)


def _story(stem: str, stories: Sequence[Story], pages: Mapping[str, str]) -> Story | None:
    """The only story that a file's stem names; None if it names none or several.

    What a story is called now counts before the name that a page has kept.
    """
    name = _plain(stem)
    found = [
        story
        for story in stories
        if stem == story.id
        or (len(name) >= LEAST_OF_A_NAME and _plain(story.label).startswith(name))
        or (len(stem) >= LEAST_OF_A_NAME and story.id.startswith(stem))
    ]
    if not found and len(name) >= LEAST_OF_A_NAME:
        found = [story for story in stories if pages.get(story.id, "").startswith(name)]
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    """The letters and digits alone, without case and accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in parted if character.isalnum())


def _quoted(
    note: Note, story: Story | None, homes: Mapping[str, Sequence[str]]
) -> Iterator[Quoted]:
    own = frozenset(story.articles if story else ())
    for index, block in enumerate(note.blocks):
        for found in REFERENCE.finditer(block.text):
            there = homes.get(found[1], ())
            article = next((each for each in there if each in own), there[0] if there else "")
            yield Quoted(index, found.start(), found.end(), Cite(article, found[1]))


def _astray(note: Note) -> Problem:
    what = f"'{note.story}' names no story of this edition, or several"
    remedy = "Name the file edition.md, or like the page of a story, such as its first words"
    return Problem(note.path, "W411", what, remedy)


def _unknown(note: Note, quoted: Quoted) -> Problem:
    line = note.blocks[quoted.block].line_at(quoted.start)
    what = f"no sentence of this edition has the id '{quoted.cite.sentence}'"
    remedy = "Copy the id from the link beside the sentence on its article's page"
    return Problem(f"{note.path}:{line}", "W412", what, remedy)
