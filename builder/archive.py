"""An archive: a folder of earlier editions, each as ``build`` made it, in a folder of its own.

A site keeps them under ``editions/``, each below the name of its folder, byte for byte. Nothing in
them is trusted: a file is one that the edition's manifest lists, with the digest that it lists;
what ``briefing.json`` says is held against its types, and an address against the form of one.
"""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from builder import cache
from builder.editions import Edition, load_edition, load_outline, outlines
from builder.errors import UsageError
from builder.model import EDITIONS, Archived, Briefing, File, Kept, Rest, Story, article_id
from builder.publish import MANIFEST
from builder.publish.manifest import digest, load
from builder.publish.names import is_safe
from builder.publish.staging import parents

DATA = "briefing.json"

PAGES = frozenset({"index.html", DATA})
"""Files without which a folder holds no edition."""

LONGEST_NAME = 80
"""Most characters of an edition's folder: it is part of addresses (B7)."""

LARGEST = 1 << 30
"""Bytes of one file; the data of an edition of 10,000 articles has a seventh of it."""

_NAME = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")


_PIECE = 1 << 20


class _Volume(Struct, frozen=True):
    """One edition of an archive."""

    folder: Path
    manifest: bytes

    @property
    def root(self) -> str:
        """Its folder in the site that keeps it."""
        return f"{EDITIONS}{self.folder.name}/"

    @property
    def files(self) -> Mapping[str, str]:
        """Path in its own site -> digest.

        Raises:
            UsageError: it is no edition, or has an archive of its own.
        """
        try:
            listed = load(self.manifest)
        except (ValueError, RecursionError) as error:
            raise _no_edition(self.folder, f"its manifest cannot be read: {error}") from error
        if not listed.keys() >= PAGES:
            raise _no_edition(self.folder, "its manifest lists no edition")
        if any(path.startswith(EDITIONS) for path in listed):
            what = "it was built with an archive, and holds editions of its own"
            remedy = "Put there what build makes of the same articles without --archive"
            raise UsageError.of(self.folder, "E544", what, remedy)
        return {**listed, MANIFEST: digest(self.manifest)}

    def outline(self) -> _Outline:
        """What the site that keeps it tells of it.

        Raises:
            UsageError: it is no edition, or not as it was built.
        """
        files, told = self.files, load_outline(self.read(DATA), str(self.folder / DATA))
        paged = {each.id: each.url for each in told.stories if outlines.is_page(each.url, files)}
        return _Outline(
            outlines.tell(told, self.root, files),
            {each.id: each.sha256 for each in told.articles},
            {story: f"{self.root}{url}" for story, url in paged.items()},
        )

    def read(self, path: str) -> bytes:
        """The bytes of a file that the manifest lists.

        Raises:
            UsageError: they are not those of which it has the digest.
        """
        return b"".join(_pieces(self.folder, path, self.files[path]))


class _Outline(Struct, frozen=True):
    archived: Archived
    articles: Mapping[str, str]
    """Id of every article -> digest of its file; empty where that is not known."""
    stories: Mapping[str, str]
    """Id of a story -> its page, from the root of the site that keeps it."""


class Shelf:
    """What earlier editions hold."""

    def __init__(self, editions: Iterable[tuple[_Volume, _Outline]], *, kept: bool) -> None:
        """Set them up by date, and by name where that is the same; not kept: nothing is shelved."""
        self._kept = kept
        self._editions = sorted(editions, key=lambda each: (_day(each[1]), each[0].folder.name))

    def before(self, day: str | None) -> Edition | None:
        """The newest edition of a day before this one; the newest of all if that is not known."""
        known = [each for each, outline in self._editions if not day or _day(outline) < day]
        return load_edition(known[-1].read(DATA), str(known[-1].folder / DATA)) if known else None

    def shelve(self, briefing: Briefing) -> Briefing:
        """The edition with what it tells of earlier ones, newest first.

        Raises:
            UsageError: one of them holds an article that is withheld now.
        """
        if not self._kept:
            return briefing
        left_out = briefing.not_included
        shown = {entry.article.sha256 for entry in briefing.every}
        held = {each.article for each in left_out if each.article != article_id(each.path)}
        held |= {each.sha256 for each in left_out if each.sha256} - shown
        pages = {}
        for volume, outline in self._editions:
            if count := sum(not held.isdisjoint(each) for each in outline.articles.items()):
                what = f"{count} of its articles are withheld now"
                remedy = "Take the edition out of the archive, or build it again without them"
                raise UsageError.of(volume.folder, "E546", what, remedy)
            for story, url in outline.stories.items():
                pages[outline.archived.edition, story] = url
        return replace(
            briefing,
            stories=tuple(_linked(story, pages) for story in briefing.stories),
            archive=tuple(outline.archived for _, outline in reversed(self._editions)),
        )


class Archive:
    """Earlier editions; what they hold is read when it is asked for."""

    def __init__(self, folder: Path, volumes: tuple[_Volume, ...], *, kept: bool) -> None:
        """Hold those of a folder, by name; not kept: what is made is only told from them."""
        self.folder = folder
        self._volumes = volumes
        self._kept = kept

    @cached_property
    def digest(self) -> str:
        """Of all that a site takes from it."""
        told = ((each.folder.name, cache.key(each.manifest)) for each in self._volumes)
        return cache.key(str(self._kept), *(part for each in told for part in each))

    def read(self, store: cache.Cache | None, program: str) -> Shelf:
        """What the editions hold: nothing is read that the cache knows.

        Args:
            store: the cache.
            program: digest of the code that reads it.

        Raises:
            UsageError: one of them is no edition, or not as it was built.
        """
        told = ((each, _recalled(each, store, program)) for each in self._volumes)
        return Shelf(told, kept=self._kept)

    def files(self, standing: Mapping[str, str]) -> Iterator[File]:
        """Every file under ``editions/``; those that the site lacks are copied when they are put.

        Args:
            standing: path -> digest of the site's files that are known to be as they were.

        Raises:
            UsageError: a link stands in the place of a folder; or, when a file is put, its bytes
                are not those of which the manifest has the digest.
        """
        for each in self._volumes if self._kept else ():
            files, root = each.files, each.root
            new = [path for path, sha256 in files.items() if standing.get(root + path) != sha256]
            same = files.keys() - new
            yield Rest({root + path: files[path] for path in same})
            for folder in parents(new):
                if (each.folder / folder).is_symlink():
                    raise _altered(each.folder / folder, "it is a symbolic link")
            for path in new:
                put = partial(_copy, each.folder, path, files[path])
                yield Kept(root + path, files[path], put)

    def get(self, path: str) -> bytes | None:
        """The bytes of a file by its path in the site that keeps it; None if there is none."""
        for each in self._volumes:
            name = path.removeprefix(each.root)
            if name != path and name in each.files:
                with suppress(UsageError):  # it was altered: there is no such file any more
                    return each.read(name)
        return None


def open_archive(folder: Path, *others: Path, making: Path | None = None) -> Archive:
    """The editions in a folder; hidden files beside them are passed over.

    Args:
        folder: holds a folder for each edition, whose name becomes part of addresses.
        others: folders of articles and of the new site, in which it must not lie, nor they in it.
        making: what is told from them and keeps none: a file, or one more edition of the folder.

    Raises:
        UsageError: it cannot be read, lies there, or holds something else.
    """
    place = folder.resolve()
    for other in (each.resolve() for each in others):
        if place.is_relative_to(other) or other.is_relative_to(place):
            what = f"the archive and '{other.name}' lie in one another"
            remedy = "Keep earlier editions beside both: ../editions, as seen from the articles"
            raise UsageError.of(folder, "E543", what, remedy)
    made = making.resolve() if making else place
    if made.parent == place:
        _expect_usable(made)
    try:
        there = () if made.parent == place and not place.exists() else folder.iterdir()
        found = sorted(each for each in there if not each.name.startswith("."))
    except OSError as error:
        what = f"the archive cannot be read: {error.strerror or error}"
        remedy = "Name the folder of earlier editions; the settings do as seen from the articles"
        raise UsageError.of(folder, "E543", what, remedy) from error
    volumes = tuple(_open(each) for each in found if place / each.name != made)
    return Archive(place, volumes, kept=not making)


def _expect_usable(folder: Path) -> None:
    """Accept an edition's folder whose name can be part of an address, and no other."""
    name = folder.name
    usable = len(name) <= LONGEST_NAME and is_safe(f"{EDITIONS}{name}/{DATA}")
    if not usable or not _NAME.fullmatch(name):
        what = "the name of the folder cannot be part of an address"
        remedy = "Use lower-case letters, digits and hyphens, such as 2026-11-16"
        raise UsageError.of(folder, "E544", what, remedy)


def _open(folder: Path) -> _Volume:
    if folder.is_symlink() or not folder.is_dir():
        raise _no_edition(folder, "it is no folder")
    _expect_usable(folder)
    try:
        if stat.S_ISREG((folder / MANIFEST).lstat().st_mode):
            return _Volume(folder, (folder / MANIFEST).read_bytes())
    except OSError as error:
        raise _no_edition(folder, f"its manifest cannot be read: {error.strerror}") from error
    raise _no_edition(folder, "its manifest is no file")


def _recalled(volume: _Volume, store: cache.Cache | None, program: str) -> _Outline:
    """The outline of an edition, from the cache if it is there."""
    name = cache.key("outline", program, volume.folder.name, volume.manifest)
    stored = store.get(name) if store else None
    known = cache.load(stored, _Outline) if stored is not None else None
    if known is None:
        known = volume.outline()
        if store:
            store.put(name, cache.dump(known))
    return known


def _day(outline: _Outline) -> str:
    return outline.archived.edition or ""


def _linked(story: Story, pages: Mapping[tuple[str | None, str], str]) -> Story:
    """The story, whose history leads to its pages in editions that are kept."""
    history = (replace(each, url=pages.get((each.edition, story.id), "")) for each in story.history)
    return replace(story, history=tuple(history)) if story.history else story


def _copy(folder: Path, path: str, sha256: str, target: Path) -> None:
    with target.open("wb") as to:
        for piece in _pieces(folder, path, sha256):
            to.write(piece)


def _pieces(folder: Path, path: str, sha256: str) -> Iterator[bytes]:
    """The bytes of a file, which raises at the end if they are not those of the digest."""
    file, whole = folder / path, hashlib.sha256()
    try:
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise _altered(file, "it is no file")
        if found.st_size > LARGEST:
            raise _altered(file, f"it has {found.st_size:,} bytes")
        with file.open("rb") as there:
            while piece := there.read(_PIECE):
                whole.update(piece)
                yield piece
    except OSError as error:
        raise _altered(file, f"it cannot be read: {error.strerror or error}") from error
    if whole.hexdigest() != sha256:
        raise _altered(file, "it is not what the edition's build wrote, byte for byte")


def _altered(file: Path, what: str) -> UsageError:
    remedy = "Bring back the edition as it was built (have git leave bytes alone), or take it out"
    return UsageError.of(file, "E545", what, remedy)


def _no_edition(folder: Path, what: str) -> UsageError:
    remedy = "Keep in an archive only what build wrote, whole, with its hidden files"
    return UsageError.of(folder, "E544", what, remedy)
