"""An edition with reprints, a story of several origins and an analyst's notes, as pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from builder.editorial import compose
from builder.model import Block, Briefing, Note, Page
from builder.settings import Settings
from builder.site import render
from tests.editorial.articles import FOLDER, analyses, article

TEXT = (
    "SANDHAVEN (Reuters) - The lifting bridge at Sandhaven jammed half open on Monday, and twelve "
    "ships waited for the tide. A bearing had seized in the northern tower of the bridge, harbour "
    "master Ivo Tersk said.",
    "Insurers reckon the loss at forty thousand crowns, brokers in the capital told reporters. "
    "The port of Ulm took nine of the ships.",
)

WIRE = article("echo/bridge.txt", "Ships wait as the Sandhaven bridge jams", *TEXT,
               published="2023-08-14", publisher="Reuters")  # fmt: skip
REPRINT = article(
    "tern/bridge.txt",
    "Twelve ships kept waiting",
    TEXT[0].replace("twelve ships", "a dozen ships"),
    "Our own ferry was not among them, its captain said.",
    TEXT[1].replace(" The port of Ulm took nine of the ships.", ""),
    published="2023-08-15",
    publisher="Tern Weekly",
)
CUT = article("moor/bridge.txt", "Bridge jams", TEXT[0], published=None, publisher=None)


def note(stem: str | None, text: str) -> Note:
    """A note of one paragraph, as it comes from its file."""
    path = f"notes/{stem or 'edition'}.md"
    return Note(path, "R. Tamm", "2023-08-18", stem, "", (Block(text, ((0, 3),)),))


@cache
def edition() -> Briefing:
    """Nine articles that count, two copies and two notes."""
    articles = (*FOLDER, WIRE, REPRINT, CUT)
    plain = compose(articles, analyses(articles), Settings())
    story = next(each for each in plain.stories if WIRE.id in each.articles)
    notes = (note(None, "Read [s-0000] first."), note(story.id, "It jammed [s-0001] before."))
    return compose(articles, analyses(articles), Settings(), notes=notes)


@cache
def pages() -> tuple[Page, ...]:
    """The site of the edition."""
    return render(edition(), Settings())


def files() -> Mapping[str, bytes]:
    """Path -> bytes of the site."""
    return {page.path: page.body for page in pages()}
