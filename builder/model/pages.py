"""The finished files of the site, and how to make them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct


class Page(Struct, frozen=True):
    """One file of the site, finished."""

    path: str
    """Path inside the output folder, with ``/``."""
    body: bytes


class Long(Struct, frozen=True):
    """A file of the site that is too long to hold: it grows with the edition."""

    path: str
    """As ``Page.path``."""
    parts: Callable[[], Iterator[bytes | tuple[int, int]]]
    """Gives it from the first byte to the last: new bytes, and ``(start, end)`` of stretches of the
    file that ``last`` opens; each time the same."""
    last: Callable[[], BinaryIO] = BytesIO
    """Opens the file of which stretches are copied."""
    note: Callable[[], bytes] = lambda: b""
    """Gives what ``Recipe.note`` would be; to be called after all parts were taken. Where it is not
    empty, files of the same program with the same note have the same bytes."""

    def chunks(self) -> Iterator[bytes]:
        """Give its bytes from the first to the last; each time the same."""
        with self.last() as there:
            for part in self.parts():
                if isinstance(part, tuple):
                    there.seek(part[0])
                    yield there.read(part[1] - part[0])
                else:
                    yield part


class Kept(Struct, frozen=True):
    """A file of the site that need not be made."""

    path: str
    """As ``Page.path``."""
    sha256: str
    """Hexadecimal digest of its bytes."""
    put: Callable[[Path], object] | None = None
    """Puts it at a path where nothing is; None if it stands where it will be published."""


class Rest(Struct, frozen=True):
    """Files of the site that stand where they will be published, as they are to be."""

    files: Mapping[str, str]
    """Path -> digest, as those of ``Kept``."""


File = Page | Long | Kept | Rest
"""What a site is published from, one after the other."""


class Before(Struct, frozen=True):
    """What an earlier build of the same program left; nothing, where nobody says otherwise."""

    note: Callable[[str], bytes] = lambda _: b""
    """What it noted beside the file at a path; empty if nothing, or if that does not stand there as
    it was made: a note may tell of places in it."""
    file: Callable[[str], Page | Kept | None] = lambda _: None
    """The file at a path; None if it does not stand there as it was made."""
    open: Callable[[str], BinaryIO] = lambda _: BytesIO()
    """Its bytes, to be read; none if it does not stand there."""


class Recipe(Struct, frozen=True):
    """A file of the site that is yet to be made, and all that it is made from."""

    path: str
    """As ``Page.path``."""
    parts: tuple[object, ...]
    """What alone decides its bytes beside code, templates and settings, as values that the cache
    can dump; empty: nobody can tell before it is made, or ``reads`` tells enough."""
    make: Callable[[], Page | Kept | Long]
    indexed: bool = False
    """True if it is a page that search engines may list."""
    reads: tuple[str, ...] = ()
    """Names of all parts of the edition that it is made from; empty where nobody can tell. While
    all of them are in the same state, it has the same bytes."""
    note: bytes = b""
    """What the next build should know of how this file was made."""


class Batch(Struct, frozen=True):
    """Some files of the site that are begun together."""

    begin: Callable[[Before], Iterable[Recipe]]
    """Finds their recipes, each time the same but for what may be kept."""
    path: str = ""
    """Path of its one file, where that is known before it is begun."""
    indexed: bool = False
    """As in that file's recipe."""
    weight: int = 1
    """About how many pages are made in the time that it takes; those that weigh most come first."""


class Plan(Struct, frozen=True):
    """How to make all files of a site."""

    batches: tuple[Batch, ...]
    """All pages, to be made in any order."""
    long: Callable[[Before], Iterable[Long]]
    """The files that are too long to hold, which are made from all that the pages are made from."""
    ending: Callable[[Iterable[str]], Iterable[Recipe]]
    """The files that are made last, from the paths, in any order, of all pages that search engines
    may list."""
    state: Callable[[str], object]
    """The state of a part of the edition, as what can be packed, by a name out of
    ``Recipe.reads``."""
    prepare: Callable[[bytes], bytes]
    """Does what all pages need done once, before copies of this process make some of them. Takes
    what it gave for the same program, if that was kept, and gives what may be."""
    assets: Callable[[], Iterable[Recipe]] = tuple
    """The files without which no page looks as it should."""

    def recipes(
        self, before: Before | None = None, known: Container[str] = ()
    ) -> Iterator[Recipe | Long]:
        """Every file once, one after the other, in a stable order, ``assets`` first.

        Args:
            before: what an earlier build left, if one did.
            known: paths of batches that are not begun, since their files are had otherwise.
        """
        yield from self.assets()
        indexed = []
        for batch in self.batches:
            if batch.path in known:
                indexed += [batch.path] if batch.indexed else []
                continue
            for recipe in batch.begin(before or Before()):
                if recipe.indexed:
                    indexed.append(recipe.path)
                yield recipe
        yield from self.long(before or Before())
        yield from self.ending(indexed)
