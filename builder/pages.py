"""From recipes to files: each is made, or kept where it stands if nothing it is made from changed.

Which file was made from what is remembered for one output folder, as its manifest is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Self

from builder import cache
from builder.forking import share
from builder.model import Batch, File, Kept, Long, Page, Plan, Recipe
from builder.publish import Standing, look

DIGEST_BYTES = 16
"""Length of the digest of what a page is made from."""


def make(plan: Plan, *, workers: int = 1) -> Iterator[File]:
    """Every file, made when it is asked for.

    Args:
        plan: the site's.
        workers: processes that make pages.
    """
    return (made.file for made in _gathered(plan, _make, workers))


@dataclass(frozen=True, slots=True)
class Record:
    """What an earlier build made its pages from."""

    program: str
    """Digest of code, templates, settings and packages."""
    manifest: str
    """Digest of the folder's manifest as that build left it."""
    made_from: Mapping[str, bytes]
    """Path -> digest of the page's parts."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the pages of an output folder were made from, and what they are now."""

    program: str
    standing: Standing
    before: Mapping[str, bytes]
    """Path -> digest of the parts that this earlier build made the page from."""
    now: dict[str, bytes] = field(default_factory=dict)
    """The same of this build, as far as it is."""

    @classmethod
    def of(cls, store: cache.Cache, program: str, output: Path, *, unread: bool) -> Self:
        """What the cache knows of a folder: of its pages nothing unless the last build told it so.

        Args:
            store: the cache.
            program: digest of code, templates, settings and packages.
            output: the folder.
            unread: take the manifest's word for its files.
        """
        stored = store.get(_name(output))
        record = cache.load(stored, Record) if stored is not None else None
        standing = look(output, unread=unread)
        fits = record and record.program == program and record.manifest == standing.manifest
        return cls(program, standing, record.made_from if record and fits else {})

    def files(self, plan: Plan, *, workers: int = 1) -> Iterator[File]:
        """Every file: kept if it stands there, made from the same parts; else made when asked for.

        A page is its parts put through templates, so the same parts give the same bytes.

        Args:
            plan: the site's.
            workers: processes that make pages.
        """
        for made in _gathered(plan, self._settle, workers):
            if made.parts:
                self.now[made.file.path] = made.parts
            yield made.file

    def put(self, store: cache.Cache, output: Path, manifest: str) -> None:
        """Remember what this build made, in place of what was known of the folder."""
        record = Record(self.program, manifest, self.now)
        store.put(_name(output), cache.dump(record))

    def _settle(self, recipe: Recipe) -> _Made:
        parts = _digest(recipe.parts) if recipe.parts else b""
        known = self.standing.files.get(recipe.path)
        if known and parts and self.before.get(recipe.path) == parts:
            return _Made(Kept(recipe.path, known), parts, recipe.indexed)
        return _Made(recipe.make(), parts, recipe.indexed)


class Larder:
    """The pages of the last edition in memory, for a program that makes one after the other."""

    def __init__(self) -> None:
        """Begin with none."""
        self._program = ""
        self._pages: dict[str, tuple[bytes, Page]] = {}

    def pages(self, program: str, plan: Plan) -> tuple[Page, ...]:
        """Every page by path; one that is made from the same parts is the same as last time.

        Args:
            program: digest of code, templates, settings and packages.
            plan: the site's.
        """
        before = self._pages if program == self._program else {}
        now: dict[str, tuple[bytes, Page]] = {}
        for each in plan.recipes():
            if isinstance(each, Long):
                parts, page = b"", Page(each.path, b"".join(each.chunks()))
            elif not each.parts:
                parts, page = b"", each.make()
            else:
                parts = _digest(each.parts)
                known = before.get(each.path)
                page = known[1] if known and known[0] == parts else each.make()
            last = before.get(each.path)
            now[each.path] = (parts, last[1] if last and last[1] == page else page)
        self._program, self._pages = program, now
        return tuple(now[path][1] for path in sorted(now))


def _name(output: Path) -> str:
    return cache.key("pages", str(output.resolve()))


def _digest(parts: tuple[object, ...]) -> bytes:
    return hashlib.blake2b(cache.dump(parts), digest_size=DIGEST_BYTES).digest()


@dataclass(frozen=True, slots=True)
class _Made:
    file: File
    parts: bytes = b""
    """Digest of what it was made from; empty where nobody can tell."""
    indexed: bool = False
    """As ``Recipe.indexed``."""


def _make(recipe: Recipe) -> _Made:
    return _Made(recipe.make(), indexed=recipe.indexed)


def _gathered(plan: Plan, make: Callable[[Recipe], _Made], workers: int) -> Iterator[_Made]:
    """Every file, those of the plan's ending last."""
    indexed = []
    for batch in share(partial(_each, make), plan.batches, workers=workers):
        for made in batch:
            if made.indexed:
                indexed.append(made.file.path)
            yield made
    for last in plan.ending(indexed):
        yield _Made(last) if isinstance(last, Long) else make(last)


def _each(make: Callable[[Recipe], _Made], batch: Batch) -> list[_Made]:
    return [make(recipe) for recipe in batch()]
