"""What editing found out: kept for the next time, and brought back from copies of the process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field

from builder import cache
from builder.incremental import keys
from builder.memo import Memo, Table
from builder.processes import heap

if TYPE_CHECKING:
    from builder.assembly.batch import Assembling
    from builder.editorial.background import Background
    from builder.model import Article
    from builder.settings import Settings

Result = TypeVar("Result")

SHARDS = 16
"""Entries of the cache that a table of answers is cut into: at 10,000 articles the longest table is
31 MB, and what is read or written at once is in memory four times."""

FEWEST_AGAIN = 400
"""Articles from which copies take over a part of editing when most of it is known from the last
time: with 200 they take .17 s of processor time to save this process .02."""


def recall(folder: str, articles: Sequence[Article], settings: Settings, how: Assembling) -> Memo:
    """What the last editing of a folder found out, to be asked and renewed by this one.

    Args:
        folder: names its tables in the cache.
        articles: of the edition that begins.
        settings: of that.
        how: where the tables are kept.
    """
    known = {each.id: bytes.fromhex(each.key) for each in articles if each.key}
    objects = None if how.kept is None else how.objects
    if how.store is None:
        return Memo(how.tables, known, objects)
    stored = InCache(how.store, folder, keys.editing(settings))
    return Memo(stored if how.kept is None else InMemory(how.tables, stored), known, objects)


def background(articles: int, how: Assembling) -> Background:
    """How a part of the editing is run beside another: on a copy of this process if that pays."""
    from builder import editorial
    from builder.processes import forking

    least = FEWEST_AGAIN if how.tables else forking.SMALLEST_SHARE
    pays = how.workers > 1 and articles >= least and forking.can_fork()
    return partial(_copied, how) if pays else editorial.at_once


def ahead(beside: Background, folder: str, how: Assembling) -> Background | None:
    """``beside`` for what is asked of every article, if no earlier edition has told it.

    Args:
        beside: as ``background`` gives it.
        folder: as for ``recall``.
        how: where the tables are kept.
    """
    from builder import editorial
    from builder.editorial.comparison.sayings import KIND

    if beside is editorial.at_once or how.tables:
        return None
    return None if how.store and how.store.holds(InCache.names(folder, KIND)) else beside


class InMemory(Struct, frozen=True):
    """Tables in memory; one that is missing there is read from the cache."""

    tables: dict[str, Table]
    stored: InCache

    def get(self, kind: str, default: Table, /) -> Table:
        """What was kept last, here or there."""
        if kind not in self.tables:
            self.tables[kind] = self.stored.get(kind, default)
        return self.tables[kind]

    def __setitem__(self, kind: str, table: Table, /) -> None:
        """Keep this in its place."""
        self.tables[kind] = table


class InCache(Struct, frozen=True):
    """Tables of answers in the cache, one set for each content folder.

    Each is cut into ``SHARDS`` by the first byte of its keys, or by length where it has one answer
    alone: a shard whose keys are as they were is not written again, and no table is packed as a
    whole.
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
        cut = False
        for name in self.names(self.folder, kind):
            stored = self.store.get(name)
            told = cache.load(stored, tuple[str, bool, Table]) if stored is not None else None
            if stored is not None and told and told[0] == self.program:
                self.keys_read[name] = frozenset(told[2])
                cut |= told[1]
                found.update(told[2])
        return (_joined(found) if cut else found) or default

    def __setitem__(self, kind: str, table: Table, /) -> None:
        """Keep this in its place."""
        shards: list[dict[bytes, bytes | memoryview]] = [{} for _ in range(SHARDS)]
        cut = len(table) == 1
        if cut:
            for name, answer in table.items():
                step = -(-len(answer) // SHARDS)
                for number, some in enumerate(shards):
                    start = number * step
                    some[name + bytes([number])] = memoryview(answer)[start : start + step]
        else:
            for name, answer in table.items():
                shards[name[0] % SHARDS][name] = answer
        changed = (
            (name, some)
            for name, some in zip(self.names(self.folder, kind), shards, strict=True)
            if self.keys_read.get(name) != some.keys()
        )
        self.store.put_all((name, cache.dump((self.program, cut, some))) for name, some in changed)

    @staticmethod
    def names(folder: str, kind: str) -> list[str]:
        """The cache keys of a table's shards."""
        return [cache.key(folder, kind, str(number)) for number in range(SHARDS)]


def _joined(pieces: Table) -> Table:
    """The table of one answer that was cut into these; an empty one if not all are there."""
    names = {piece[:-1] for piece in pieces}
    if len(pieces) < SHARDS or len(names) > 1:
        return {}
    return {names.pop(): b"".join(pieces[piece] for piece in sorted(pieces))}


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

    from builder.processes import forking

    heap.trim()  # both would copy free memory as well, page by page, when they use it
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
