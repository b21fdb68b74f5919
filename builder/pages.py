"""From recipes to files: each is made, or kept where it stands if nothing it is made from changed.

Which file was made from what is remembered for one output folder, as its manifest is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, Self, cast

from msgspec import Struct, field
from msgspec.structs import replace

from builder import cache, heap
from builder.making import Made, Way, gathered
from builder.mending import Marked, Mended
from builder.model import Before, File, Kept, Long, Page, Plan, Recipe, Rest
from builder.packed import digest
from builder.publish import Standing, current, look
from builder.spares import Spares
from builder.traces import Noted, Traces


def make(plan: Plan, *, workers: int = 1) -> Iterator[File]:
    """Every file, made when it is asked for.

    Args:
        plan: the site's.
        workers: processes that make pages.
    """
    plan.prepare(b"")
    return (made.file for made in gathered(plan, Way(_make), workers))


class Record(Struct, frozen=True):
    """What an earlier build made its pages from."""

    program: str = ""
    """Digest of code, templates, settings and packages."""
    manifest: str = ""
    """Digest of the folder's manifest as that build left it."""
    made_from: Mapping[str, bytes] = field(default_factory=dict)
    """Path -> digest of the page's parts, where those are told."""
    traces: Traces = field(default_factory=Traces)
    """What its pages read."""
    notes: Mapping[str, bytes] = field(default_factory=dict)
    """Path -> what was noted beside the file."""


class Memory(Struct):
    """What the pages of an output folder were made from, and what they are now."""

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
    """Files for those that do not stand there, if no other site does."""

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
        made_from, read, notes = {}, Noted(self.last.traces, plan.state), {}
        way = Way(self._settle, self._left, read, self._has)
        for made in gathered(plan, way, workers):
            if made.parts:
                made_from.update(dict.fromkeys(made.paths, made.parts))
            made.note_reads(read)
            yield made.file
            note = made.told()
            if note:
                notes.update(dict.fromkeys(made.paths, note))
        self.last = Record()
        heap.trim()
        self.now = Record(self.program, "", made_from, read.told(), notes)

    def take(self, spares: Spares) -> None:
        """Have files for those that do not stand there, unless another site does."""
        self.spares = spares.checked(self.standing.files) if self._is_of(spares) else Spares()

    def same(self) -> Iterator[File]:
        """Every file of the site that is there and among the spare ones, as the last build was."""
        self.now = self._recalled()
        paths = {*self.standing.files, *self.spares.files}
        return filter(None, map(self._file, sorted(paths)))

    def put(self, manifest: str) -> None:
        """Remember what this build made, in place of what was known of the folder."""
        record = replace(self.now, manifest=manifest)
        self.store.put(self.name, cache.dump(record))

    @property
    def name(self) -> str:
        """What the cache calls that which it knows of the folder."""
        return cache.key("pages", str(self.output.resolve()))

    def _prepare(self, plan: Plan) -> None:
        """Have templates ready, by what is known of them."""
        name = cache.key("code", self.program)
        known = self.store.get(name) or b""
        code = plan.prepare(known)
        if code != known:
            self.store.put(name, code)

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
    def _left(self) -> Before:
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


class Larder:
    """What the files of the last edition are, for a program that makes one after the other.

    Somebody else has the files; here are only those out of which others are made.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.program = ""
        """Digest of code, templates, settings and packages of the last edition."""
        self._made: dict[str, Made] = {}
        self._bodies: dict[str, bytes] = {}
        self._traces = Traces()

    def files(
        self, program: str, plan: Plan, *, workers: int = 1
    ) -> Iterator[Page | Mended | Kept]:
        """Every file; kept if it is the same as in the last edition all of whose files were taken.

        Args:
            program: digest of code, templates, settings and packages.
            plan: the site's.
            workers: processes that make pages.
        """
        same = program == self.program
        if not same:
            self._forget(program)
            plan.prepare(b"")
        before = Before(self._note, self._file, self._open) if same else Before()
        read, now, bodies = Noted(self._traces, plan.state), {}, {}
        way = Way(self._settle, before, read, self._made.__contains__)
        for made in gathered(plan, way, workers):
            made.note_reads(read)
            if isinstance(made.file, Rest):
                for path in made.file.files:
                    now[path] = self._made[path]
                    if path in self._bodies:
                        bodies[path] = self._bodies[path]
                    yield cast("Kept", now[path].file)
                continue
            path, last = made.file.path, self._bodies.get(made.file.path, b"")
            file, sha256, body = self._held(made.file, last)
            if not made.parts and made.reads == ():
                bodies[path] = body
            now[path] = made.kept(Kept(path, sha256))
            yield file
        self._made, self._bodies, self._traces = now, bodies, read.told()

    def _forget(self, program: str) -> None:
        """Another program would make other files, though it may make the same."""
        self._made = {path: Made(made.file) for path, made in self._made.items()}
        self.program, self._traces = program, Traces()

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
        return Marked(self._bodies.get(path, b""))

    def _held(
        self, file: Page | Long | Kept, last: bytes
    ) -> tuple[Page | Mended | Kept, str, bytes]:
        """A file, kept if it has the bytes of the last time, with their digest and themselves."""
        if isinstance(file, Kept):
            return file, file.sha256, last
        if isinstance(file, Long):
            mended = Mended.of(file)
            body = mended.body(last)
            return (mended, "", body) if body != last else (Kept(file.path, ""), "", last)
        sha256 = hashlib.sha256(file.body).hexdigest()
        known = self._file(file.path)
        return (known if known and known.sha256 == sha256 else file), sha256, file.body


def _make(recipe: Recipe) -> Made:
    return Made.of(recipe, recipe.make())
