"""The outcome of every file: from the cache where it is known, else read and analysed now."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from builder import cache
from builder.incremental import keys
from builder.memo import Table
from builder.processes import forking

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from builder.assembly.outcomes import Outcome
    from builder.model import Source
    from builder.settings import Settings
    from builder.sources import Known

Progress = Callable[[str, int, int], None]
"""Told ``(what is being done, how many are done, of how many)``."""

Lines = dict[int, frozenset[str]]
"""Place of a file in its folder -> fingerprints of the lines that others there print as well."""

LOADED = (
    *("builder.assembly.outcomes", "builder.sources.reading", "builder.analysis"),
    *("segtok.segmenter", "segtok.tokenizer"),
)
"""What each worker needs to understand a file: loaded once, not in each worker."""

LOADED_FOR_PAGES = ("trafilatura",)
"""What saved pages need beside it: a quarter of a second."""

REHEARSED = "builder.assembly.rehearsal.text"
REHEARSED_FOR_PAGES = "builder.assembly.rehearsal.page"
"""What workers are forked from once it has understood these, with all that this makes."""

FEW = 32
"""New files from which workers understand them sooner than one copy of this process does: a worker
takes about as long to start as to understand 16."""

AT_ONCE = 64
"""Analyses put into the cache together. A kill loses at most this many, a second or two of work;
one by one each would take a millisecond."""


class Assembling(Struct, frozen=True):
    """How to go about it: resources and caches; nothing here changes a byte of the result."""

    workers: int = 1
    store: cache.Cache | None = None
    progress: Progress = lambda *_: None
    kept: dict[str, Outcome] | None = None
    """Outcomes of the last time by key, for a program that assembles again and again."""
    tables: dict[str, Table] = field(default_factory=dict)
    """What editing found out the last time, where outcomes are kept."""
    objects: dict[str, dict[Any, Any]] = field(default_factory=dict)
    """Likewise what it made then, as it is."""
    read: Known = field(default_factory=dict)
    """Likewise the files that were found then."""
    alike: dict[str, Lines] = field(default_factory=dict)
    """Likewise digest of the files of a folder -> the lines that recur there."""
    executor: Executor | None = None
    """Works in place of processes of our own; ``workers`` then says how many it has."""
    ask: Callable[[Mapping[int, Source]], Callable[[], Mapping[int, bytes]]] | None = None
    """Hands new files, by index, to a copy of this process that has loaded what it needs
    (``beforehand``); what it returns waits for their packed outcomes."""


@contextmanager
def beforehand(settings: Settings, how: Assembling) -> Iterator[Assembling]:
    """Yield ``how`` for a folder of which there is a site, so that few files will be new.

    A copy of this process loads what it takes to understand them, while this one finds out which
    they are: with 1,000 articles, both take .1 s.
    """
    if how.workers == 1 or how.executor or how.kept is not None:
        yield how
        return
    with forking.warmed_up(_loaded, partial(_all_understood, settings=settings)) as ask:
        yield replace(how, ask=ask)


@contextmanager
def understand_all(
    found: Sequence[Source], settings: Settings, how: Assembling
) -> Iterator[Iterator[Outcome]]:
    """Every file's outcome in the order of ``found``, from the cache where it is known.

    A few new files are understood on a copy of this process from now on. For many the workers begin
    to load what they need; the rest is done when it is asked for.
    """
    named = how.store is not None or how.kept is not None
    stage = keys.stage(settings) if named else ""
    signs = [source.sign for source in found] if named else []
    found = _with_recurring_lines(found, signs, stage, how)
    names = [*map(partial(_name, stage), found, signs)] if named else []
    absent = _absent(names, how) if names else range(len(found))
    if _worth_copying(len(absent), len(found), how):
        new = {index: found[index] for index in absent}
        understood = partial(_all_understood, new, settings)
        with nullcontext(how.ask(new)) if how.ask else forking.in_background(understood) as later:
            outcomes = _understood(found, names, settings, how, later)
            del found  # here and below: their bytes are let go as soon as they are understood
            yield outcomes
        return
    if absent and not how.executor:
        _load(found, absent, how)
    outcomes = _understood(found, names, settings, how)
    del found
    yield outcomes


def _absent(names: Sequence[str], how: Assembling) -> Sequence[int]:
    """Ascending indices of the files whose keys neither memory nor the cache holds."""
    kept = how.kept or {}
    asked = [name for name in names if name not in kept]
    held = how.store.holds(asked) if how.store else frozenset[str]()
    return [index for index, name in enumerate(names) if name not in held and name not in kept]


def _worth_copying(absent: int, files: int, how: Assembling) -> bool:
    """True if a few files are new and this process has enough to read beside them."""
    busy = files - absent >= forking.SMALLEST_SHARE and how.workers > 1 and not how.executor
    return not how.kept and busy and 0 < absent < FEW and forking.can_fork()


def _all_understood(new: Mapping[int, Source], settings: Settings) -> Mapping[int, bytes]:
    """The packed outcome of each file, by its index."""
    from builder.assembly.outcomes import understand_packed  # the copy alone needs it now

    return {index: understand_packed(source, settings) for index, source in new.items()}


def _loaded() -> None:
    for name in LOADED:
        import_module(name)


def _load(found: Sequence[Source], absent: Sequence[int], how: Assembling) -> None:
    """Have the workers load what they need, if they are needed."""
    from builder.processes import parallel
    from builder.sources import kinds

    new = (found[index] for index in absent)
    pages = any(kinds.ending(each.path, each.data) in kinds.PAGES for each in new)
    rehearsed = (REHEARSED, *((*LOADED_FOR_PAGES, REHEARSED_FOR_PAGES) if pages else ()))
    modules = (*LOADED, *rehearsed)
    parallel.preload(modules, len(absent), workers=how.workers)


def _understood(
    found: Sequence[Source],
    names: Sequence[str],
    settings: Settings,
    how: Assembling,
    later: Callable[[], Mapping[int, bytes]] = dict,
) -> Iterator[Outcome]:
    """Every file's outcome in order: known ones loaded, new ones made and put into the cache.

    Args:
        found: as for ``understand_all``.
        names: their keys; empty if nothing is kept.
        settings: as for ``understand_all``.
        how: as for ``understand_all``.
        later: waits for those that a copy understands, and gives them packed, by index.
    """
    from builder.assembly.outcomes import load_outcome

    known = _all_known(names, how)
    early = later()
    late = [index for index in range(len(found)) if index not in known and index not in early]
    worked = _worked([found[index] for index in late], settings, how)
    done, total = len(known), len(found) - len(known)
    arrived: dict[int, Outcome] = {}
    waiting: list[tuple[str, bytes]] = []
    for index, data in chain(early.items(), zip(late, worked, strict=True)):
        arrived[index] = load_outcome(data, names[index] if names else "")
        if how.store and arrived[index].is_reproducible:
            waiting.append((names[index], data))
        if how.store and (len(waiting) == AT_ONCE or len(arrived) == total):
            how.store.put_all(waiting)
            waiting.clear()
        done += 1
        how.progress("reading", done, len(found))
    outcomes = [known[index] if index in known else arrived[index] for index in range(len(found))]
    if how.kept is not None:
        how.kept.clear()
        how.kept.update(zip(names, outcomes, strict=True))
    yield from outcomes


def _with_recurring_lines(
    found: Sequence[Source], signs: Sequence[bytes], stage: str, how: Assembling
) -> Sequence[Source]:
    """The same files, each with the lines that others of its folder print as well.

    Args:
        found: all files.
        signs: a digest of the bytes of each; empty if nothing is kept.
        stage: stands for the code that finds the lines.
        how: keeps what was found in folders of which no file has changed since.
    """
    folders: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(found):
        folders[each.path.rpartition("/")[0]].append(number)
    names = {folder: _folder_name(stage, found, signs, some) for folder, some in folders.items()}
    known = _known_lines([*names.values()], how) if signs else {}
    new = {name: folders[folder] for folder, name in names.items() if name not in known}
    made = {name: _recurring([found[each] for each in some]) for name, some in new.items()}
    told = known | made
    if how.kept is not None:
        how.alike.clear()
        how.alike.update(told)
    if how.store and made:
        how.store.put_all((name, cache.dump(lines)) for name, lines in made.items())
    lines = {
        folders[folder][at]: its for folder, name in names.items() for at, its in told[name].items()
    }
    return [
        replace(each, recurring=lines[number]) if number in lines else each
        for number, each in enumerate(found)
    ]


def _folder_name(
    stage: str, found: Sequence[Source], signs: Sequence[bytes], some: Sequence[int]
) -> str:
    """The cache key of the lines that recur among some files, those of a folder."""
    paths = b"\0".join(os.fsencode(found[each].path) for each in some)
    own = b"".join(signs[each] for each in some if signs)
    return cache.key(stage, "recurring", paths, own)


def _known_lines(names: Sequence[str], how: Assembling) -> dict[str, Lines]:
    """What recurs in folders of which no file has changed."""
    known = {name: how.alike[name] for name in names if name in how.alike}
    asked = [name for name in names if name not in known]
    for name, data in how.store.get_all(asked) if how.store else ():
        lines = cache.load(data, Lines)
        if lines is not None:
            known[name] = lines
    return known


def _recurring(sources: Sequence[Source]) -> Lines:
    """The lines of each file of a folder that others print as well."""
    from builder.sources.recurring import recurring

    found = recurring(sources)
    return {at: found[each.path] for at, each in enumerate(sources) if each.path in found}


def _name(stage: str, source: Source, sign: bytes) -> str:
    """The cache key of a file's outcome, by a digest of its bytes."""
    return cache.key(stage, source.path, sign, *sorted(source.recurring))


def _all_known(names: Sequence[str], how: Assembling) -> dict[int, Outcome]:
    """Outcomes that are in memory or in the cache, by the file's index."""
    from builder.assembly.outcomes import load_outcome_or_none

    kept = how.kept or {}
    found = {index: kept[name] for index, name in enumerate(names) if name in kept}
    places = {name: index for index, name in enumerate(names) if index not in found}
    for name, data in how.store.get_all([*places]) if how.store else ():
        outcome = load_outcome_or_none(data, name)
        if outcome:
            found[places[name]] = outcome
    return found


def _worked(late: Sequence[Source], settings: Settings, how: Assembling) -> Iterator[bytes]:
    """Packed outcomes of new files, in order: made by the executor, by workers or here."""
    if not late:
        return iter(())
    from builder.assembly.outcomes import understand_packed
    from builder.processes import parallel

    understand = partial(understand_packed, settings=settings)
    return parallel.map_ordered(understand, late, workers=how.workers, executor=how.executor)
