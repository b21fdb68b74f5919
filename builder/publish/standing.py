"""What stands in an output folder, held against the manifest."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from builder.publish.manifest import MANIFEST, digest, load
from builder.publish.names import ASIDE
from builder.publish.staging import parents


class Standing(Struct, frozen=True):
    """The files of a folder that are still what an earlier build made of them."""

    files: Mapping[str, str]
    """Path -> digest."""
    manifest: str
    """Digest of the manifest; empty if there is none."""
    stamp: str
    """``manifest``, if every file that it lists is among ``files`` and no killed build left
    anything aside; else empty. It then stands for the whole site."""


def look(output: Path, *, unread: bool = False) -> Standing:
    """Read every file that the manifest lists; a link in the place of one does not count.

    Args:
        output: the folder.
        unread: take the manifest's word for all of them.
    """
    try:
        body = (output / MANIFEST).read_bytes()
        listed = load(body)
    except (OSError, ValueError, RecursionError):
        return Standing({}, "", "")
    if unread:
        return Standing(listed, digest(body), digest(body))
    linked = {folder for folder in parents(listed) if (output / folder).is_symlink()}
    files = {
        path: said
        for path, said in listed.items()
        if _digest_at(output / path) == said and not (linked and linked & {*parents([path])})
    }
    whole = len(files) == len(listed) and not (output / ASIDE).exists()
    return Standing(files, digest(body), digest(body) if whole else "")


def stamp(output: Path) -> str:
    """The stamp that ``look`` would give of a folder whose files are as its manifest says."""
    try:
        return digest((output / MANIFEST).read_bytes())
    except FileNotFoundError:
        return ""


def current(standing: Standing, output: Path) -> Standing:
    """The same if no other build has written into the folder since; else what stands there now."""
    return standing if stamp(output) == standing.manifest else look(output)


def _digest_at(path: Path) -> str:
    """Digest of a file; empty for what is no regular file."""
    try:
        return digest(path.read_bytes()) if stat.S_ISREG(path.lstat().st_mode) else ""
    except OSError:
        return ""
