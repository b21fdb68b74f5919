"""From the files of a folder to the briefing: each understood, all edited."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from builder import batch, cache
from builder.batch import Assembling
from builder.errors import Problem, UsageError
from builder.incremental import keys
from builder.memo import Memo, Table
from builder.processes import heap
from builder.processes.collector import uncollected

if TYPE_CHECKING:
    from builder import sources
    from builder.archive import Archive
    from builder.editions import Edition
    from builder.model import Article, Briefing, Entry, Note, Source
    from builder.outcomes import Outcome
    from builder.settings import Settings

Result = TypeVar("Result")

log = logging.getLogger(__name__)

SHARDS = 16
"""Entries of the cache that a table of answers is cut into: at 10,000 articles the longest table is
19 MB."""

FEWEST_AGAIN = 400
"""Articles from which copies take over a part of editing when most of it is known from the last
time: with 200 they take .17 s of processor time to save this process .02."""


class Begun(Struct, frozen=True):
    """A folder whose files are about to be understood."""

    found: sources.Found
    """What the folder holds beside them: notes, and files that are not read."""
    outcomes: Iterator[Outcome]
    """What becomes of each file, by path; can be asked for once."""
    name: str
    """Of the folder's tables in the cache."""


def find(content: Path, settings: Settings) -> sources.Found:
    """What a content folder holds.

    Raises:
        UsageError: the folder is missing.
    """
    from builder import sources  # noqa: PLC0415

    if not content.is_dir():
        what = "this is a file, not a folder" if content.exists() else "there is no such folder"
        remedy = "Name a folder of articles: .txt, .md or .html files"
        raise UsageError(Problem(str(content), "E430", what, remedy, "error"))
    found = sources.find(content, settings.input, settings.brand.files)
    log.info("found: %d files", len(found.sources))
    return found


def warm_up(content: Path, settings: Settings) -> None:
    """Understand one file and drop the outcome: loading the modules for the first takes .25 s."""
    from builder import sources  # noqa: PLC0415
    from builder.outcomes import understand_packed  # noqa: PLC0415

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
def edit(
    begun: Begun,
    settings: Settings,
    how: Assembling,
    since: Edition | None = None,
    archive: Archive | None = None,
) -> Briefing:
    """Understand the files and edit all that became articles.

    Args:
        begun: the folder; its outcomes can be asked for once.
        settings: of the edition.
        how: how to go about it.
        since: the earlier edition from which changes are told.
        archive: editions that the site keeps, the newest before this one of which stands in for
            ``since``.
    """
    import_module("builder.site")  # what comes next needs it, and workers load what they need
    from builder import editorial  # noqa: PLC0415
    from builder.sources import agree, idle_rules  # noqa: PLC0415

    found, outcomes = begun.found, [*begun.outcomes]
    heap.hold()
    articles = agree([each.article for each in outcomes if each.article], settings.publishers)
    memo = _memo(begun, articles, settings, how)
    log.info("analysed: %d articles", len(articles))
    how.progress("editing", 0, len(articles))
    notes, unreadable = _read_notes(found.notes)
    if archive:
        from builder.editorial.dating import day_of  # noqa: PLC0415

        shelf = archive.read(how.store, keys.editing(settings))
        since = since or shelf.before(day_of(articles, settings.site.edition))
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
        background=partial(_copied, how)
        if _worth_copying(len(articles), how)
        else editorial.at_once,
        memo=memo,
    )
    if archive:
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
    from builder.sources import read_notes  # noqa: PLC0415 - loads all parsers

    return read_notes(notes)


def _unspoken(settings: Settings) -> Iterator[Problem]:
    """A warning where the interface does not speak the language that it is asked to."""
    from builder.settings import FILE_NAME  # noqa: PLC0415
    from builder.site.strings import CATALOGUES, find_catalogue  # noqa: PLC0415

    if find_catalogue(settings.site.language) is None:
        known = ", ".join(f'"{each.language}"' for each in CATALOGUES)
        what = f"'{settings.site.language}' in site.language is none that the interface speaks"
        remedy = f"Use one of {known}; English stands in"
        yield Problem(FILE_NAME, "W305", what, remedy)


def lean(briefing: Briefing) -> Briefing:
    """The edition without what only editing needs: half of the memory of an article."""
    from builder.text import words  # noqa: PLC0415 - of no use before

    copies = tuple(replace(each, entry=_without(each.entry)) for each in briefing.copies)
    entries = tuple(map(_without, briefing.entries))
    words.forget()
    heap.trim()
    return replace(briefing, entries=entries, copies=copies)


def _without(entry: Entry) -> Entry:
    return replace(entry, analysis=replace(entry.analysis, candidates=(), terms=""))


def _worth_copying(articles: int, how: Assembling) -> bool:
    """True where a copy of this process may take over a part of the editing."""
    from builder.processes import forking  # noqa: PLC0415

    least = FEWEST_AGAIN if how.tables else forking.SMALLEST_SHARE
    return how.workers > 1 and articles >= least and forking.can_fork()


def _memo(begun: Begun, articles: Sequence[Article], settings: Settings, how: Assembling) -> Memo:
    """What the last editing of the folder found out."""
    known = {each.id: bytes.fromhex(each.key) for each in articles if each.key}
    if how.store is None:
        return Memo(how.tables, known)
    stored = _InCache(how.store, begun.name, keys.editing(settings))
    return Memo(stored if how.kept is None else _InMemory(how.tables, stored), known)


class _InMemory(Struct, frozen=True):
    """Tables in memory; one that is missing there is read from the cache."""

    tables: dict[str, Table]
    stored: _InCache

    def get(self, kind: str, default: Table, /) -> Table:
        """What was kept last, here or there."""
        if kind not in self.tables:
            self.tables[kind] = self.stored.get(kind, default)
        return self.tables[kind]

    def __setitem__(self, kind: str, table: Table, /) -> None:
        """Keep this in its place."""
        self.tables[kind] = table


class _InCache(Struct, frozen=True):
    """Tables of answers in the cache, one set for each content folder.

    Each is cut into ``SHARDS`` by the first byte of its keys: a shard whose keys are as they were
    is not written again, and no table is packed as a whole.
    """

    store: cache.Cache
    folder: str
    program: str
    """Digest of the code and settings that give the answers; those of another are ignored."""
    keys_read: dict[str, frozenset[bytes]] = field(default_factory=dict)
    """Cache key of each shard that was read -> the keys in it."""

    def get(self, kind: str, default: Table, /) -> Table:
        """What was kept last, by the same program."""
        found: Table = {}
        for name in self._names(kind):
            stored = self.store.get(name)
            told = cache.load(stored, tuple[str, Table]) if stored is not None else None
            if stored is not None and told and told[0] == self.program:
                self.keys_read[name] = frozenset(told[1])
                found.update(told[1])
        return found or default

    def __setitem__(self, kind: str, table: Table, /) -> None:
        """Keep this in its place."""
        shards: list[Table] = [{} for _ in range(SHARDS)]
        for name, answer in table.items():
            shards[name[0] % SHARDS][name] = answer
        changed = (
            (name, some)
            for name, some in zip(self._names(kind), shards, strict=True)
            if self.keys_read.get(name) != some.keys()
        )
        self.store.put_all((name, cache.dump((self.program, some))) for name, some in changed)

    def _names(self, kind: str) -> list[str]:
        return [cache.key(self.folder, kind, str(number)) for number in range(SHARDS)]


@contextmanager
def _copied(
    how: Assembling, work: Callable[[], Result], load: Callable[[bytes], Result]
) -> Iterator[Callable[[], Result]]:
    """Work on a forked copy of this process; its result comes back packed, as for the cache.

    Args:
        how: its tables are given what the copy added to its own.
        work: gives what the cache can dump.
        load: gives the same of those bytes.

    Yields:
        What waits for the result and gives it.
    """
    tables = how.tables

    def on_the_copy() -> tuple[bytes, dict[str, _TableDelta]]:
        before = dict(tables)
        made = cache.dump(work())
        return made, {
            kind: _TableDelta.of(before.get(kind, {}), table)
            for kind, table in tables.items()
            if before.get(kind) is not table
        }

    def wait() -> Result:
        made, deltas = later()
        if how.kept is None:
            heap.trim()
        for kind, delta in deltas.items():
            tables[kind] = delta.apply(tables.get(kind, {}))
        return load(made)

    from builder.processes import forking  # noqa: PLC0415

    if how.kept is None:
        heap.trim()
    with forking.in_background(on_the_copy) as later:
        yield wait


class _TableDelta(Struct, frozen=True):
    """How a table differs from an earlier one."""

    gone: frozenset[bytes]
    new: Table

    @classmethod
    def of(cls, before: Table, table: Table) -> _TableDelta:
        """What leads from ``before`` to ``table``; keys in both have one answer."""
        new = table.keys() - before.keys()
        return cls(frozenset(before.keys() - table.keys()), {name: table[name] for name in new})

    def apply(self, table: Table) -> Table:
        """The later table, from the earlier."""
        return {name: table[name] for name in table if name not in self.gone} | self.new
