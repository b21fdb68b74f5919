"""From the files of a folder to the briefing: each understood, all edited."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from builder import cache
from builder.assembly import answers, batch
from builder.assembly.batch import Assembling
from builder.errors import Problem, UsageError
from builder.incremental import keys
from builder.processes import heap
from builder.processes.collector import uncollected

if TYPE_CHECKING:
    from builder import sources
    from builder.archive import Archive
    from builder.assembly.outcomes import Outcome
    from builder.editions import Edition
    from builder.model import Briefing, Entry, Note, Source
    from builder.settings import Settings

log = logging.getLogger(__name__)


class Begun(Struct, frozen=True):
    """A folder whose files are about to be understood."""

    found: sources.Found
    """What the folder holds beside them: notes, and files that are not read."""
    outcomes: Iterator[Outcome]
    """What becomes of each file, by path; can be asked for once."""
    name: str
    """Of the folder's tables in the cache."""


class Past(Struct, frozen=True):
    """Earlier editions, as far as this one has to do with them."""

    since: Edition | None = None
    """From which changes are told; without it from the newest of an earlier day in the archive."""
    archive: Archive | None = None
    """What the site keeps."""

    @property
    def key(self) -> bytes:
        """Stands for them in keys of the cache."""
        told = cache.dump(self.since) if self.since else b""
        return cache.dump((told, self.archive.digest)) if self.archive else told


NO_PAST = Past()


def find(content: Path, settings: Settings, how: Assembling | None = None) -> sources.Found:
    """What a content folder holds.

    Args:
        content: the folder.
        settings: of the edition.
        how: what it knows of the last time is used and renewed.

    Raises:
        UsageError: the folder is missing.
    """
    from builder import sources

    if not content.is_dir():
        what = "this is a file, not a folder" if content.exists() else "there is no such folder"
        remedy = "Name a folder of articles: .txt, .md or .html files"
        raise UsageError.of(content, "E430", what, remedy)
    known = how.read if how and how.kept is not None else None
    found = sources.find(content, settings.input, settings.brand.files, known)
    log.info("found: %d files", len(found.sources))
    return found


def warm_up(content: Path, settings: Settings) -> None:
    """Understand one file and drop the outcome: loading the modules for the first takes .25 s."""
    from builder import sources
    from builder.assembly.outcomes import understand_packed

    for source in sources.find(content, settings.input).sources[:1]:
        understand_packed(source, settings)


@contextmanager
def begin(
    content: Path, found: sources.Found, settings: Settings, how: Assembling
) -> Iterator[Begun]:
    """Begin to understand files; whoever asks for the outcomes may let go of their bytes."""
    name, rest = cache.key("memo", str(content.resolve())), replace(found, sources=())
    understanding = batch.understand_all(found.sources, settings, how)
    del found  # and with it, once they are understood, the bytes of all files
    with understanding as outcomes:
        yield Begun(rest, outcomes, name)


@uncollected()
def edit(begun: Begun, settings: Settings, how: Assembling, past: Past = NO_PAST) -> Briefing:
    """Understand the files and edit all that became articles.

    Args:
        begun: the folder; its outcomes can be asked for once.
        settings: of the edition.
        how: how to go about it.
        past: earlier editions.
    """
    import_module("builder.site")  # what comes next needs it, and workers load what they need
    from builder import editorial
    from builder.sources import agree, idle_rules

    found, outcomes = begun.found, [*begun.outcomes]
    heap.hold()
    articles = agree([each.article for each in outcomes if each.article], settings.publishers)
    memo = answers.recall(begun.name, articles, settings, how)
    log.info("analysed: %d articles", len(articles))
    how.progress("editing", 0, len(articles))
    notes, unreadable = _read_notes(found.notes)
    since = past.since
    if past.archive:
        from builder.editorial.dating import day_of

        shelf = past.archive.read(how.store, keys.editing(settings))
        since = since or shelf.before(day_of(articles, settings.site.edition))
    beside = answers.background(len(articles), how)
    briefing = editorial.compose(
        articles,
        [each.analysis for each in outcomes if each.analysis],
        settings,
        not_included=(
            *found.not_included,
            *(each.not_included for each in outcomes if each.not_included),
        ),
        problems=[
            *found.problems,
            *unreadable,
            *_unspoken(settings),
            *idle_rules(articles, settings),
            *(p for each in outcomes for p in each.problems),
        ],
        notes=notes,
        since=since,
        background=beside,
        ahead=answers.ahead(beside, begun.name, how),
        memo=memo,
    )
    if past.archive:
        briefing = shelf.shelve(briefing)
    log.info(
        "edited: %d themes, %d stories, %d phrases",
        len(briefing.themes),
        len(briefing.stories),
        len(briefing.phrases),
    )
    return briefing


def _read_notes(notes: Sequence[Source]) -> tuple[Sequence[Note], Sequence[Problem]]:
    if not notes:
        return (), ()
    from builder.sources import read_notes  # loads all parsers

    return read_notes(notes)


def _unspoken(settings: Settings) -> Iterator[Problem]:
    """A warning where the interface does not speak the language that it is asked to."""
    from builder.settings import FILE_NAME
    from builder.site.strings import CATALOGUES, find_catalogue

    if find_catalogue(settings.site.language) is None:
        known = ", ".join(f'"{each.language}"' for each in CATALOGUES)
        what = f"'{settings.site.language}' in site.language is none that the interface speaks"
        remedy = f"Use one of {known}; English stands in"
        yield Problem(FILE_NAME, "W305", what, remedy)


def lean(briefing: Briefing) -> Briefing:
    """The edition without what only editing needs: half of the memory of an article."""
    from builder.text import words  # of no use before

    copies = tuple(replace(each, entry=_without(each.entry)) for each in briefing.copies)
    entries = tuple(map(_without, briefing.entries))
    words.forget()
    heap.trim()
    return replace(briefing, entries=entries, copies=copies)


def _without(entry: Entry) -> Entry:
    return replace(entry, analysis=replace(entry.analysis, candidates=(), terms=""))
