"""The files of an output folder: each is made, or kept if nothing it is made from has changed.

Which file was made from what is remembered for one output folder, as its manifest is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, Self

from msgspec import Struct, field
from msgspec.structs import replace

from builder import cache
from builder.incremental.rendering import Made, Renderer, render_all
from builder.incremental.spares import Spares
from builder.incremental.traces import TraceRecorder, Traces
from builder.model import EDITIONS, Before, File, Kept, Plan, Recipe
from builder.packed import digest
from builder.processes import heap
from builder.publish import Standing, current, look


def make(plan: Plan, *, workers: int = 1) -> Iterator[File]:
    """Every file, made when it is asked for.

    Args:
        plan: the site's.
        workers: processes that make pages.
    """
    plan.prepare(b"")
    return (made.file for made in render_all(plan, Renderer(_make), workers))


class Record(Struct, frozen=True):
    """What an earlier build made its pages from, as the cache keeps it."""

    program: str = ""
    """Digest of code, templates, settings and packages."""
    manifest: str = ""
    """Digest of the folder's manifest as that build left it."""
    made_from: Mapping[str, bytes] = field(default_factory=dict)
    """Path -> digest of ``Recipe.parts``, of pages that have some."""
    traces: Traces = field(default_factory=Traces)
    """What its pages read."""
    notes: Mapping[str, bytes] = field(default_factory=dict)
    """Path -> what was noted beside the file."""


class Memory(Struct):
    """What is known of one output folder: what its pages were made from, and which still stand."""

    store: cache.Cache
    program: str
    output: Path
    standing: Standing
    last: Record = field(default_factory=Record)
    """Of the build before this one: read when files are asked for, since the editing that comes
    before them is what takes most memory, and let go when they are done."""
    now: Record = field(default_factory=Record)
    """Of this build, once all files were asked for."""
    spares: Spares = Spares()
    """Files of this site that its folder lacks; none if another site stands there."""

    @classmethod
    def of(cls, store: cache.Cache, program: str, output: Path, *, unread: bool) -> Self:
        """What the cache knows of a folder: of its pages nothing unless the last build told it so.

        Args:
            store: the cache.
            program: digest of code, templates, settings and packages.
            output: the folder.
            unread: take the manifest's word for its files.
        """
        return cls(store, program, output, look(output, unread=unread))

    def files(self, plan: Plan, *, workers: int = 1) -> Iterator[File]:
        """Every file: kept if it stands there, made from the same parts; else made when asked for.

        A page is its parts put through templates, so the same parts give the same bytes. A page
        that reads what it read before is not even begun. They are asked for when no other build
        can write into the folder any more.

        Args:
            plan: the site's.
            workers: processes that make pages.
        """
        self._prepare(plan)
        self.standing = current(self.standing, self.output)
        if not self._is_of(self.spares):
            self.spares = Spares()
        self.last = self._recalled()
        made_from, read, notes = {}, TraceRecorder(self.last.traces, plan.state), {}
        renderer = Renderer(self._settle, self._before, read, self._has)
        for made in render_all(plan, renderer, workers):
            if made.parts:
                made_from.update(dict.fromkeys(made.paths, made.parts))
            made.note_reads(read)
            yield made.file
            note = made.told()
            if note:
                notes.update(dict.fromkeys(made.paths, note))
        self.last = Record()
        heap.trim()
        self.now = Record(self.program, "", made_from, read.traces(), notes)

    def take(self, spares: Spares) -> None:
        """Use the spare files that the folder lacks, unless they are of another site."""
        self.spares = spares.checked(self.standing.files) if self._is_of(spares) else Spares()

    def same(self) -> Iterator[File]:
        """Every file that is there or among the spare ones, without those of earlier editions."""
        self.now = self._recalled()
        paths = {*self.standing.files, *self.spares.files}
        own = (path for path in sorted(paths) if not path.startswith(EDITIONS))
        return filter(None, map(self._file, own))

    def put(self, manifest: str) -> None:
        """Remember what this build made, in place of what was known of the folder."""
        record = replace(self.now, manifest=manifest)
        self.store.put(self.name, cache.dump(record))

    @property
    def is_compiled(self) -> bool:
        """True if the cache has the compiled templates."""
        return bool(self.store.holds([self._code]))

    @property
    def name(self) -> str:
        """The cache key of the folder's ``Record``."""
        return cache.key("pages", str(self.output.resolve()))

    def _prepare(self, plan: Plan) -> None:
        """Load the templates, from their compiled form where the cache has it."""
        known = self.store.get(self._code) or b""
        code = plan.prepare(known)
        if code != known:
            self.store.put(self._code, code)

    @property
    def _code(self) -> str:
        return cache.key("code", self.program)

    def _recalled(self) -> Record:
        there = self.standing.manifest
        stored = self.store.get(self.name if there else self.spares.owner)
        record = cache.load(stored, Record) if stored is not None else None
        known = self.program, there or self.spares.manifest
        return record if record and (record.program, record.manifest) == known else Record()

    def _is_of(self, spares: Spares) -> bool:
        return self.standing.manifest in {"", spares.manifest}

    def _has(self, path: str) -> bool:
        return path in self.standing.files or path in self.spares.files

    def _settle(self, recipe: Recipe) -> Made:
        parts = digest(recipe.parts) if recipe.parts else b""
        same = parts and self.last.made_from.get(recipe.path) == parts
        return Made.of(recipe, (self._file(recipe.path) if same else None) or recipe.make(), parts)

    @property
    def _before(self) -> Before:
        return Before(self._note, self._file, self._open) if self.last.program else Before()

    def _note(self, path: str) -> bytes:
        return self.last.notes.get(path, b"") if self._has(path) else b""

    def _file(self, path: str) -> Kept | None:
        known = self.standing.files.get(path)
        return Kept(path, known) if known else self.spares.file(path)

    def _open(self, path: str) -> BinaryIO:
        if path in self.standing.files:
            return (self.output / path).open("rb")
        return self.spares.open(path)


def _make(recipe: Recipe) -> Made:
    return Made.of(recipe, recipe.make())
