"""What became of each file, from the cache where it is known, and how to go about the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from builder import cache, keys
from builder.memo import Table

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from builder.model import Source
    from builder.outcomes import Outcome
    from builder.settings import Settings

Progress = Callable[[str, int, int], None]
"""Told ``(what is being done, how many are done, of how many)``."""

LOADED = ("builder.outcomes", "builder.analysis", "segtok.segmenter", "segtok.tokenizer")
"""What each worker needs to understand a file: loaded once, not in each worker."""

PAGES, LOADED_FOR_PAGES = (".htm", ".html"), ("trafilatura",)
"""Endings of saved pages, and what they need beside it: a quarter of a second."""

AT_ONCE = 64
"""Analyses put into the cache together: so many are lost to a kill, a second or two of work. One by
one they took a millisecond each."""


class Assembling(Struct, frozen=True):
    """How to go about it; nothing here changes a byte of the result."""

    workers: int = 1
    store: cache.Cache | None = None
    progress: Progress = lambda *_: None
    kept: dict[str, Outcome] | None = None
    """Outcomes of the last time by key, for a program that assembles again and again."""
    tables: dict[str, Table] = field(default_factory=dict)
    """What editing found out the last time, where outcomes are kept."""
    executor: Executor | None = None
    """Works in place of processes of our own; ``workers`` then says how many it has."""


def understand_all(
    found: Sequence[Source], settings: Settings, how: Assembling
) -> Iterator[Outcome]:
    """Every file's outcome in the order of ``found``, from the cache where it is known.

    The workers begin to load what they need at once, the rest is done when it is asked for.
    """
    from builder import parallel  # noqa: PLC0415

    named = how.store is not None or how.kept is not None
    stage = keys.stage(settings) if named else ""
    found = _marked(found)
    names = [_name(stage, source) for source in found] if named else []
    if not (how.executor or (how.store and names and how.store.get(names[-1]))):
        pages = any(source.path.lower().endswith(PAGES) for source in found)
        modules = (*LOADED, *(LOADED_FOR_PAGES if pages else ()))
        parallel.begin(modules, len(found), workers=how.workers)
    return _understood(found, names, settings, how)


def _understood(
    found: Sequence[Source], names: Sequence[str], settings: Settings, how: Assembling
) -> Iterator[Outcome]:
    """The same, for files with their keys; without keys nothing is kept."""
    from builder import parallel  # noqa: PLC0415
    from builder.outcomes import loaded, understood  # noqa: PLC0415

    understand = partial(understood, settings=settings)
    with _started(understand, found, names, how) as started:
        known = {index: outcome for index, key in enumerate(names) if (outcome := _known(key, how))}
        early = started()
    late = [index for index in range(len(found)) if index not in known and index not in early]
    worked = parallel.each(
        understand,
        [found[index] for index in late],
        workers=how.workers,
        executor=how.executor,
    )
    done, total = len(known), len(found) - len(known)
    arrived: dict[int, Outcome] = {}
    waiting: list[tuple[str, bytes]] = []
    for index, data in chain(early.items(), zip(late, worked, strict=True)):
        arrived[index] = loaded(data)
        if how.store:
            waiting.append((names[index], data))
            if len(waiting) == AT_ONCE or len(arrived) == total:
                how.store.put_all(waiting)
                waiting.clear()
        done += 1
        how.progress("reading", done, len(found))
    outcomes = [known[index] if index in known else arrived[index] for index in range(len(found))]
    if names:
        outcomes = [replace(each, key=key) for each, key in zip(outcomes, names, strict=True)]
    if how.kept is not None:
        how.kept.clear()
        how.kept.update(zip(names, outcomes, strict=True))
    yield from outcomes


@contextmanager
def _started(
    understand: Callable[[Source], bytes],
    found: Sequence[Source],
    names: Sequence[str],
    how: Assembling,
) -> Iterator[Callable[[], Mapping[int, bytes]]]:
    """Have a few new files understood on a copy of this process while this one does something else.

    What ``with`` gives waits for what becomes of them, by number; nothing where it does not pay.
    """
    from builder import forking, parallel  # noqa: PLC0415

    held = how.store.holds(names) if how.store and how.workers > 1 else {*names}
    absent = [index for index, name in enumerate(names) if name not in held]
    few = 0 < len(absent) < 2 * parallel.SMALLEST_SHARE
    if not few or len(held) < forking.SMALLEST_SHARE or how.executor or not forking.can_fork():
        yield dict
        return
    with forking.aside(lambda: [understand(found[index]) for index in absent]) as later:

        def wait() -> Mapping[int, bytes]:
            import_module("builder.editorial")  # what comes next needs it, and the copy is at work
            return dict(zip(absent, later(), strict=True))

        yield wait


def _marked(found: Sequence[Source]) -> Sequence[Source]:
    """The same files, each with the lines that others of its folder print as well."""
    from builder.sources.recurring import recurring  # noqa: PLC0415

    lines = recurring(found)
    return [
        replace(each, recurring=lines[each.path]) if each.path in lines else each for each in found
    ]


def _name(stage: str, source: Source) -> str:
    """The key of what becomes of a file."""
    return cache.key(stage, source.path, source.data, *sorted(source.recurring))


def _known(key: str, how: Assembling) -> Outcome | None:
    """The outcome of a file from the last time, or from the cache."""
    from builder.outcomes import known  # noqa: PLC0415

    if how.kept and key in how.kept:
        return how.kept[key]
    stored = how.store.get(key) if how.store else None
    return known(stored) if stored is not None else None
