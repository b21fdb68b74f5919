"""An output folder brought up to date with as little work as will do.

``pipeline`` makes a whole site. Here is what need not be made: nothing, if all is as it was; what
stands in the folder; what is kept beside the cache.
"""

from __future__ import annotations

import logging
from contextlib import nullcontext
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from builder import cache
from builder.assembly.batch import beforehand
from builder.assembly.editing import NO_PAST, Past, begin, find
from builder.errors import are_reproducible
from builder.incremental import keys, signatures, unchanged
from builder.pipeline import Built, archived, build, finish

if TYPE_CHECKING:
    from builder.assembly.batch import Assembling
    from builder.incremental.pages import Memory
    from builder.incremental.signatures import Signature
    from builder.settings import Settings

log = logging.getLogger(__name__)


def renew(
    content: Path,
    output: Path,
    settings: Settings,
    how: Assembling,
    *,
    force: bool = False,
    past: Past = NO_PAST,
    look: unchanged.Look | None = None,
) -> Built:
    """Bring the output folder up to date; nothing is done if nothing has changed.

    Nothing has changed if content, settings, templates, code and packages are those of an earlier
    build, and every file of the output folder still is what that build made of them: what this
    leaves undone, ``build`` would have done over to the same bytes. Files that look from outside
    as they did then are not read.

    Args:
        content: the folder of articles.
        output: the folder of the site.
        settings: of the edition.
        how: how to go about it.
        force: take over an output folder that holds other files.
        past: earlier editions.
        look: how the folders and the program look, if somebody looked a moment ago.

    Raises:
        UsageError: as ``build``.
        BuilderError: as ``build``.
    """
    store = how.store
    if store is None:
        return build(content, output, settings, how, force=force, past=past)
    look = look or unchanged.look(content, output)
    settled = look.content.is_settled  # told by the clock: before the work
    known = _recall(store, _look_key(look.digest, settings, past)) if look.digest else None
    if known is not None:
        log.info(unchanged.PUBLISHED, 0, known.unchanged, 0)
        return replace(known, look=look.digest)
    from builder.incremental.spares import LostError

    seen = look.output.digest
    sound = bool(seen) and store.get(cache.key("sound", seen)) is not None
    anew = partial(_renew, content, output, settings, how, store, force=force, past=past)
    try:
        built, stamp = anew(sound=sound)
    except LostError:
        built, stamp = anew(spared=False)
    digest = ""
    now = _keep_sound(store, output, look.output, stamp)
    if now and settled and are_reproducible(built.outline.problems):
        digest = look.after(now).digest
    if digest:
        store.put(_look_key(digest, settings, past), cache.dump(built.again))
    if not stamp:
        log.info(unchanged.PUBLISHED, 0, built.unchanged, 0)
    return replace(built, look=digest)


def _keep_sound(
    store: cache.Cache, output: Path, before: Signature, stamp: str
) -> Signature | None:
    """The output folder's signature, kept as that of a folder whose files fit its manifest.

    Args:
        store: the cache.
        output: the folder of the site.
        before: its signature before the build.
        stamp: what the build left there; empty if it found nothing to do.

    Returns:
        None where somebody else may have written into the folder meanwhile.
    """
    from builder import publish

    now = signatures.settled(output)
    if not now.digest or not (publish.stamp(output) == stamp if stamp else now == before):
        return None
    store.put(cache.key("sound", now.digest), b"")
    return now


def _renew(
    content: Path,
    output: Path,
    settings: Settings,
    how: Assembling,
    store: cache.Cache,
    *,
    force: bool,
    past: Past,
    sound: bool = False,
    spared: bool = True,
) -> tuple[Built, str]:
    """``renew`` by the bytes of the files; and the folder's stamp, empty if nothing had changed.

    It is ``sound`` if the files of the output folder are known to be as its manifest says, and
    ``spared`` to use files that were kept beside the cache.

    Raises:
        LostError: one of those was altered meanwhile, and nothing was done.
    """
    from builder import publish

    publish.expect_ours(output, content, force=force)
    there = (output / publish.MANIFEST).exists()
    with (
        beforehand(settings, how) if there else nullcontext(how) as assisted,
        begin(content, found := find(content, settings), settings, assisted) as begun,
    ):
        from builder.incremental import spares
        from builder.incremental.pages import Memory

        saved, program = keys.template_times(content), keys.program(content, settings)
        whole = cache.key(keys.site(found, program), past.key)
        del found  # and with it, once they are understood, the bytes of all files
        memory = Memory.of(store, program, output, unread=sound)
        stamp = memory.standing.stamp
        known = _recall(store, cache.key(whole, stamp)) if stamp else None
        if known is not None:
            return known, ""
        if spared and not stamp:
            memory.take(spares.Spares.of(store, content))
        built, stamp = _filled(memory, whole, past, force=force) or finish(
            begun, content, output, settings, how, force=force, past=past, memory=memory
        )
    # A template may have been saved while it was at work, and saved once more as it was.
    if (keys.template_times(content), keys.program(content, settings)) == (saved, program):
        memory.put(stamp)
        if are_reproducible(built.outline.problems):
            store.put(cache.key(whole, stamp), cache.dump(built.again))
        spares.keep(store, content, output, memory.name)
    return built, stamp


def _filled(memory: Memory, whole: str, past: Past, *, force: bool) -> tuple[Built, str] | None:
    """An output folder whose whole site is kept beside the cache, filled again; with its stamp.

    Args:
        memory: of the folder.
        whole: digest of all that the site is made from.
        past: earlier editions.
        force: as for ``build``.
    """
    from builder import publish

    spares = memory.spares
    known = _recall(memory.store, cache.key(whole, spares.manifest)) if spares.is_whole else None
    if known is None:
        return None
    files = chain(memory.same(), archived(past, memory.output, memory))
    done = publish.publish(files, memory.output, force=force)
    log.info(unchanged.PUBLISHED, len(done.written), done.unchanged, len(done.removed))
    return Built(known.outline, done.written, done.unchanged, done.removed), done.stamp


def _look_key(look: str, settings: Settings, past: Past) -> str:
    """The cache key of what a build told, by ``Look.digest`` and all that a look does not cover."""
    return cache.key(look, repr(settings), past.key)


def _recall(store: cache.Cache, key: str) -> Built | None:
    stored = store.get(key) if key else None
    return cache.load(stored, Built) if stored is not None else None
