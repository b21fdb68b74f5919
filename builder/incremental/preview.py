"""The files of a preview: which of the last edition's have changed.

The server holds the files; here are only those from which others are derived. What is known is
always of one edition all of whose files were taken: of one that is given up halfway nothing is, and
the next is compared with the one before it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from builder import cache
from builder.incremental.deltas import Delta
from builder.incremental.pages import Record
from builder.incremental.rendering import Made, Renderer, render_all
from builder.incremental.spares import LostError, Spares
from builder.incremental.traces import TraceRecorder, Traces
from builder.model import Batch, Before, Kept, Long, Page, Plan, Recipe, Rest
from builder.packed import digest

Told = Page | Delta | Kept
"""A file as it is told to whoever has those of the last edition."""


class Draft:
    """An edition any file of which can be had before all of them are made.

    All that pages are made from is in memory: what is saved meanwhile is not in it.
    """

    def __init__(
        self,
        name: str,
        plan: Plan,
        told: Callable[[Batch], Iterator[Told]],
        before: Before | None = None,
    ) -> None:
        """Begin with no file made.

        Args:
            name: another where anything of the site may be another.
            plan: the site's.
            told: gives the files of a batch.
            before: what an earlier build left, if one did.
        """
        self.name = name
        self.meanwhile: Callable[[], object] = lambda: None
        """Called again and again while all files are made; what it raises ends that."""
        self._plan, self._told, self._before = plan, told, before
        self._batches = {batch.path: batch for batch in plan.batches if batch.path}

    @property
    def paths(self) -> Set[str]:
        """Paths that the edition is known to have, before it is made."""
        return self._batches.keys()

    def look_up(self) -> None:
        """Call ``meanwhile``."""
        self.meanwhile()

    def opening(self, paths: Iterable[str]) -> Iterator[Told]:
        """These pages, as far as they are known, and what all pages need."""
        yield from self._told(Batch(lambda _: self._plan.assets()))
        for path in self.paths & {*paths}:
            yield from self._told(self._batches[path])

    def find(self, path: str) -> Iterator[Told]:
        """Files up to the one at a path, if the edition has it."""
        for batch in [self._batches[path]] if path in self._batches else self._others():
            for file in self._told(batch):
                yield file
                if file.path == path:
                    return

    def _others(self) -> Iterator[Batch]:
        """What is made beside the pages whose paths are known, each file by itself."""
        for each in self._plan.recipes(self._before, self.paths):
            yield _alone(_long(each) if isinstance(each, Long) else each)


class PreviewFiles:
    """What is known of the last edition, for a program that makes one after another."""

    def __init__(self) -> None:
        """Begin with none."""
        self.program = ""
        """Digest of code, templates, settings and packages of the last edition."""
        self.editor = ""
        """The same without templates, of what was edited last: it need not be an edition."""
        self._made: dict[str, Made] = {}
        self._bodies: dict[str, bytes] = {}
        self._traces = Traces()
        self._spares: Spares | None = None
        """The files of that edition, if it was built and nobody was given them yet."""

    def recall(self, store: cache.Cache, content: Path, program: str) -> None:
        """Begin with the site that was last built of a content folder, if it is kept.

        Args:
            store: the cache.
            content: the folder.
            program: digest of code, templates, settings and packages; a site that was
                made with another one is not used.
        """
        if self._made:
            return
        spares = Spares.of(store, content)
        stored = store.get(spares.owner) if spares.is_whole else None
        record = cache.load(stored, Record) if stored is not None else None
        if not record or (record.program, record.manifest) != (program, spares.manifest):
            return
        untold = spares.files.keys() - record.made_from.keys() - record.traces.reads.keys()
        with suppress(LostError):
            self._bodies = {path: _read(spares, path) for path in sorted(untold)}
            self._made = {
                path: Made(
                    Kept(path, name),
                    record.made_from.get(path, b""),
                    reads=None,
                    note=record.notes.get(path, b""),
                )
                for path, name in spares.files.items()
            }
            self.program, self._traces, self._spares = program, record.traces, spares

    def draft(self, name: str, program: str, plan: Plan) -> Draft:
        """What gives single files, before ``files`` has given all, to who has the last edition's.

        Args:
            name: of the draft.
            program: digest of code, templates, settings and packages.
            plan: the site's.
        """
        renderer = self._renderer(program, TraceRecorder())

        def told(batch: Batch) -> Iterator[Told]:
            for made in renderer.each(batch):
                if isinstance(made.file, Rest):
                    yield from (Kept(*each) for each in made.file.files.items())
                else:
                    yield self._held(made.file, b"")[0]

        return Draft(name, plan, told, renderer.before)

    def files(
        self,
        program: str,
        plan: Plan,
        *,
        workers: int = 1,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> Iterator[Told]:
        """Every file; kept if it is the same as in the last edition all of whose files were taken.

        Of an edition that was built elsewhere all are given the first time. Should one of them be
        altered meanwhile, all are made, those among them that were given already.

        Args:
            program: digest of code, templates, settings and packages.
            plan: the site's.
            workers: processes that make pages.
            meanwhile: called again and again; what it raises ends the work.
        """
        try:
            yield from self._files(program, plan, workers, meanwhile)
        except LostError:
            self._made, self._bodies, self._traces, self._spares = {}, {}, Traces(), None
            yield from self._files(program, plan, workers, meanwhile)

    def _files(
        self, program: str, plan: Plan, workers: int, meanwhile: Callable[[], object]
    ) -> Iterator[Told]:
        """``files``, without a second try."""

        def state(name: str) -> object:
            meanwhile()
            return plan.state(name)

        plan.prepare(b"")
        read = TraceRecorder(self._traces if program == self.program else Traces(), state)
        now, bodies = {}, {}
        for made in render_all(plan, self._renderer(program, read), workers):
            meanwhile()
            made.note_reads(read)
            if isinstance(made.file, Rest):
                for path in made.file.files:
                    now[path] = self._made[path]
                    if path in self._bodies:
                        bodies[path] = self._bodies[path]
                    yield self._given(cast("Kept", now[path].file), self._bodies.get(path))
                continue
            path, last = made.file.path, self._bodies.get(made.file.path, b"")
            file, sha256, body = self._held(made.file, last)
            if body and not made.parts and made.reads == ():
                bodies[path] = body
            now[path] = made.kept(Kept(path, sha256))
            yield self._given(file, body or None)
        self._made, self._bodies, self._traces = now, bodies, read.traces()
        self.program, self._spares = program, None

    def _renderer(self, program: str, read: TraceRecorder) -> Renderer:
        """What makes files of this program; that of another may have made the same from less."""
        if program == self.program:
            before = Before(self._note, self._file, self._open)
            return Renderer(self._settle, before, read, self._made.__contains__)
        return Renderer(_make, recorder=read)

    def _given(self, file: Told, body: bytes | None) -> Told:
        """A file as it is given to somebody who has the files of the last time, or has none."""
        if self._spares is None or isinstance(file, Page):
            return file
        if isinstance(file, Delta):
            return Page(file.path, file.body(_read(self._spares, file.path)))
        return Page(file.path, _read(self._spares, file.path) if body is None else body)

    def _settle(self, recipe: Recipe) -> Made:
        parts = digest(recipe.parts) if recipe.parts else b""
        last = self._made.get(recipe.path)
        file = last.file if last and parts and last.parts == parts else recipe.make()
        return Made.of(recipe, file, parts)

    def _note(self, path: str) -> bytes:
        return self._made[path].note if path in self._made else b""

    def _file(self, path: str) -> Kept | None:
        return cast("Kept", self._made[path].file) if path in self._made else None

    def _open(self, path: str) -> BinaryIO:
        return BytesIO(self._bodies.get(path, b""))

    def _held(self, file: Page | Long | Kept, last: bytes) -> tuple[Told, str, bytes]:
        """A file, kept if it has the bytes of the last time, with their digest and themselves.

        Of a long file only somebody else has the bytes, and their digest is not always known.
        """
        if isinstance(file, Kept):
            return file, file.sha256, last
        if isinstance(file, Long):
            delta, known = Delta.of(file), self._file(file.path)
            sha256, noted = delta.sha256, self._note(file.path)
            if known and (sha256 == known.sha256 if sha256 else file.note() == noted):
                return known, known.sha256, b""
            return delta, sha256, b""
        sha256 = hashlib.sha256(file.body).hexdigest()
        known = self._file(file.path)
        return (known if known and known.sha256 == sha256 else file), sha256, file.body


def _make(recipe: Recipe) -> Made:
    return Made.of(recipe, recipe.make(), digest(recipe.parts) if recipe.parts else b"")


def _long(file: Long) -> Recipe:
    return Recipe(file.path, (), lambda: file)


def _alone(recipe: Recipe) -> Batch:
    return Batch(lambda _: (recipe,))


def _read(spares: Spares, path: str) -> bytes:
    with spares.open(path) as file:
        return file.read()
