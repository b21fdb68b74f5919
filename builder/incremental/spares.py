"""The files of the last site of a content folder, for an output folder that lacks them.

Who builds in a fresh checkout has a cache and an empty output folder. The site that was last made
of the same folder lies beside the cache, as hard links to its files: that takes no room while the
site is there. Earlier editions that it keeps are not among them: they lie in its archive. The links
are content-addressed: each is named by the SHA-256 of its bytes and read against it, so that a file
altered through another of its names is found out.
"""

from __future__ import annotations

import os
from collections.abc import Container, Mapping
from contextlib import suppress
from functools import partial
from hashlib import file_digest
from io import BytesIO
from pathlib import Path
from shutil import copyfile
from typing import BinaryIO, Self

from msgspec import Struct, field
from msgspec.structs import replace

from builder import cache
from builder.model import EDITIONS, Kept
from builder.publish import manifest

FOLDER = "sites"
"""Where they are, inside the folder of the cache: a folder for each folder of articles."""


class LostError(Exception):
    """A spare file is gone, or not what it was, though it was there a moment ago."""


class Spares(Struct, frozen=True):
    """The files of one site."""

    folder: Path = Path()
    manifest: str = ""
    """SHA-256 of its manifest; empty if there is no site."""
    owner: str = ""
    """As ``keep`` was told."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Path in the site -> SHA-256, of those that are there."""
    is_whole: bool = False
    """True if all files of a site are there."""

    @classmethod
    def of(cls, store: cache.Cache, content: Path) -> Self:
        """What was kept last for a folder of articles."""
        stored = store.get(_key(content))
        told = cache.load(stored, _Stored) if stored is not None else None
        if told is None:
            return cls()
        folder = _folder(store, content)
        try:
            there = frozenset(os.listdir(folder))  # noqa: PTH208 - forty thousand names at once
            with _open_verified(folder / told.manifest) as opened:
                listed = _own(manifest.load(opened.read()))
        except (OSError, LostError, ValueError, RecursionError):
            return cls()
        found = {path: sha256 for path, sha256 in listed.items() if sha256 in there}
        return cls(folder, told.manifest, told.owner, found, len(found) == len(listed))

    def checked(self, beside: Container[str]) -> Self:
        """Only those files that are needed and whose bytes have their digest.

        Args:
            beside: paths of files that are not needed.
        """
        needed = {path: name for path, name in self.files.items() if path not in beside}
        sound = {path: name for path, name in needed.items() if _is_sound(self.folder / name)}
        return replace(self, files=sound, is_whole=self.is_whole and len(sound) == len(needed))

    def file(self, path: str) -> Kept | None:
        """The file at a path of the site, which raises LostError if it goes; None if it is gone."""
        name = self.files.get(path)
        return Kept(path, name, partial(_link_or_copy, self.folder / name)) if name else None

    def open(self, path: str) -> BinaryIO:
        """The bytes of a file, to be read; none if it is not there.

        Raises:
            LostError: it is not what it was.
        """
        name = self.files.get(path)
        return _open_verified(self.folder / name) if name else BytesIO()


def keep(store: cache.Cache, content: Path, output: Path, owner: str) -> None:
    """Keep the files of a site, in place of those that were kept for the folder of articles.

    Where a file cannot have two names (another disk, some network shares) none are kept.

    Args:
        store: the cache.
        content: the folder of articles.
        output: the folder of the site.
        owner: what ``Spares.owner`` is to be.
    """
    folder = _folder(store, content)
    with suppress(OSError, ValueError, RecursionError):
        body = (output / manifest.MANIFEST).read_bytes()
        whole = manifest.digest(body)
        wanted = {name: path for path, name in _own(manifest.load(body)).items()}
        folder.mkdir(parents=True, exist_ok=True)
        there = frozenset(os.listdir(folder))  # noqa: PTH208
        site, links = str(output), str(folder)
        for name in wanted.keys() - there:
            os.link(f"{site}/{wanted[name]}", f"{links}/{name}")
        for name in there - wanted.keys() - {whole}:
            (folder / name).unlink(missing_ok=True)
        # A copy, not a link: it must outlast whatever happens to the site's own.
        (folder / whole).write_bytes(body)
        store.put(_key(content), cache.dump(_Stored(whole, owner)))


class _Stored(Struct, frozen=True):
    manifest: str
    """As ``Spares.manifest``."""
    owner: str
    """As ``Spares.owner``."""


def _own(listed: Mapping[str, str]) -> Mapping[str, str]:
    """A site's files without those of earlier editions, which lie in its archive."""
    return {path: name for path, name in listed.items() if not path.startswith(EDITIONS)}


def _key(content: Path) -> str:
    return cache.key("spares", str(content.resolve()))


def _folder(store: cache.Cache, content: Path) -> Path:
    return store.folder / FOLDER / _key(content)


def _open_verified(file: Path) -> BinaryIO:
    """Open a file that is named by its SHA-256; remove it if its bytes differ.

    Raises:
        LostError: it is gone, or was altered.
    """
    try:
        opened = file.open("rb")
    except OSError:
        raise LostError from None
    if file.is_symlink() or file_digest(opened, "sha256").hexdigest() != file.name:
        opened.close()
        file.unlink(missing_ok=True)
        raise LostError
    opened.seek(0)
    return opened


def _is_sound(file: Path) -> bool:
    try:
        _open_verified(file).close()
    except LostError:
        return False
    return True


def _link_or_copy(file: Path, target: Path) -> None:
    """Make a hard link to a file; a copy where that fails or another site is linked to it already.

    Who alters a file of one site must not alter that of another.
    """
    try:
        if file.stat().st_nlink > 1:
            copyfile(file, target)
        else:
            target.hardlink_to(file)
    except FileNotFoundError:
        raise LostError from None
    except OSError:
        copyfile(file, target)
