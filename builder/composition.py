"""From the files of a folder to the briefing: each understood, all edited."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from builder import answers, cache, heap, keys, words
from builder.answers import Assembling
from builder.collector import uncollected
from builder.memo import Memo, Table

if TYPE_CHECKING:
    from builder import sources
    from builder.editions import Edition
    from builder.model import Briefing, Entry
    from builder.outcomes import Outcome
    from builder.settings import Settings

Result = TypeVar("Result")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Begun:
    """A folder whose files are about to be understood."""

    found: sources.Found
    """What it holds beside them."""
    outcomes: Iterator[Outcome]
    """What becomes of each file, in their order."""
    name: str
    """The folder's own, as the cache knows it."""


def begin(content: Path, found: sources.Found, settings: Settings, how: Assembling) -> Begun:
    """Understand files when somebody asks for it; whoever does may let go of their bytes."""
    outcomes = answers.understand_all(found.sources, settings, how)
    return Begun(replace(found, sources=()), outcomes, cache.key("memo", str(content.resolve())))


@uncollected()
def compose(
    begun: Begun, settings: Settings, how: Assembling, since: Edition | None = None
) -> Briefing:
    """Understand the files and edit all that became articles.

    Args:
        begun: the folder; its outcomes can be asked for once.
        settings: of the edition.
        how: how to go about it.
        since: the earlier edition from which changes are told.
    """
    from builder import editorial  # noqa: PLC0415
    from builder.sources import idle_rules, read_notes  # noqa: PLC0415

    heap.part_large()
    found, outcomes = begun.found, [*begun.outcomes]
    memo = _recalled(begun, outcomes, settings, how)
    read = [
        (outcome.article, outcome.analysis)
        for outcome in outcomes
        if outcome.article and outcome.analysis
    ]
    log.info("analysed: %d articles", len(read))
    how.progress("editing", 0, len(read))
    notes, unreadable = read_notes(found.notes, settings)
    briefing = editorial.compose(
        [article for article, _ in read],
        [analysed for _, analysed in read],
        settings,
        not_included=(
            *found.not_included,
            *(each.not_included for each in outcomes if each.not_included),
        ),
        problems=[
            *found.problems,
            *unreadable,
            *idle_rules([article for article, _ in read], settings),
            *(p for each in outcomes for p in each.problems),
        ],
        notes=notes,
        since=since,
        aside=partial(_copied, memo) if _worth_copying(len(read), how) else editorial.at_once,
        memo=memo,
    )
    if how.store and how.kept is None:
        how.store.put(begun.name, cache.dump(_Told(keys.editing(settings), memo.tables)))
    log.info(
        "edited: %d themes, %d stories, %d phrases",
        len(briefing.themes),
        len(briefing.stories),
        len(briefing.phrases),
    )
    return briefing


def lean(briefing: Briefing) -> Briefing:
    """The edition without what only editing needs: half of the memory of an article."""
    copies = tuple(replace(each, entry=_without(each.entry)) for each in briefing.copies)
    entries = tuple(map(_without, briefing.entries))
    words.forget()
    heap.trim()
    return replace(briefing, entries=entries, copies=copies)


def _without(entry: Entry) -> Entry:
    return replace(entry, analysis=replace(entry.analysis, candidates=(), terms=""))


def _worth_copying(articles: int, how: Assembling) -> bool:
    """True where a copy of this process may take over a part of the editing."""
    from builder import forking  # noqa: PLC0415

    return how.workers > 1 and articles >= forking.SMALLEST_SHARE and forking.can_fork()


@dataclass(frozen=True, slots=True)
class _Told:
    """What editing found out, as the cache keeps it."""

    code: str
    """Digest of what gave these answers."""
    tables: Mapping[str, Table]


def _recalled(
    begun: Begun, outcomes: Sequence[Outcome], settings: Settings, how: Assembling
) -> Memo:
    """What the last editing of the folder found out, by the same program."""
    memo = how.memo
    if how.store and not memo.tables:
        stored = how.store.get(begun.name)
        told = cache.load(stored, _Told) if stored is not None else None
        memo.learn(told.tables if told and told.code == keys.editing(settings) else {})
    memo.begin(
        {each.article.id: bytes.fromhex(each.key) for each in outcomes if each.article and each.key}
    )
    return memo


@contextmanager
def _copied(
    memo: Memo, work: Callable[[], Result], load: Callable[[bytes], Result]
) -> Iterator[Callable[[], Result]]:
    """Work on a copy of this process; its result comes as the cache keeps it, fast to read."""
    from builder import forking  # noqa: PLC0415
    from builder.packed import unpack  # noqa: PLC0415

    known = {*memo.tables}

    def told() -> bytes:
        result = cache.dump(work())
        tables = {kind: table for kind, table in memo.tables.items() if kind not in known}
        return cache.dump((result, tables))

    def loaded(data: bytes) -> Result:
        result, tables = unpack(data, tuple[bytes, dict[str, Table]])
        memo.learn(tables)
        return load(result)

    heap.trim()
    with forking.aside(told) as later:
        yield lambda: loaded(later())
