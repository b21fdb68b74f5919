"""Notes: a person's own words on the edition or on one story, never an article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.errors import Problem, UnreadableError
from builder.model import Draft, Note, Source
from builder.sources import alarms
from builder.sources.front_matter import RULE
from builder.sources.reading import draft
from builder.text.patterns import late

NAME = late(r"\sname\s*[:=]\s*[\"']?(.{1,80}?)[\"']?\s+(?:\w+\s*[:=]|---|\+\+\+)", re.IGNORECASE)
"""The writer's name in a front matter that stands in one line; ``author`` is understood as well."""

EDITION = "edition"
"""Stem of the file that holds the note on the whole edition."""


def read_notes(sources: Iterable[Source]) -> tuple[tuple[Note, ...], tuple[Problem, ...]]:
    """Understand the files of ``notes/``: ``edition.md`` and one for each story.

    Args:
        sources: the files, by path.

    Returns:
        The notes in the order of the files, each with its file's stem in the place of its story;
        and a Problem for each that cannot be read, and for each misspelt key. One that withholds
        itself is not among them.
    """
    found: list[Note] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            parsed = draft(source)
        except UnreadableError as error:
            problems.append(error.problem)
            continue
        if not parsed.withheld:
            found.append(_note(source, parsed))
            problems += alarms.find_slips(parsed)
    return tuple(found), tuple(problems)


def _note(source: Source, parsed: Draft) -> Note:
    """What a file that was understood says, its stem in the place of its story."""
    head = next((each.text for each in parsed.blocks if each.dropped == RULE), "")
    name = NAME.search(head)
    said = {claim.field: claim.value for claim in reversed(parsed.claims)}
    blocks = [block for block in parsed.blocks if not block.dropped]
    stem = source.path.rpartition("/")[2].rpartition(".")[0]
    titled = bool(blocks) and blocks[0].kind == "heading"
    return Note(
        source.path,
        name[1] if name else said.get("author", ""),
        said.get("published", ""),
        None if stem == EDITION else stem,
        blocks[0].text if titled else "",
        tuple(blocks[1:] if titled else blocks),
    )
