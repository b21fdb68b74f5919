"""The files of a folder, as ``check`` reads them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from builder.errors import UsageError


def read_site(folder: Path) -> Mapping[str, bytes]:
    """``read_files`` of a folder that holds a site of ours, or what is left of one.

    Raises:
        UsageError: there is no such folder, or it is another's.
    """
    files = read_files(folder)
    if not files.keys() & {"index.html", "briefing.json", ".briefing-manifest.json"}:
        what, remedy = "no site lies in this folder", "Name a folder that was built, or build one"
        raise UsageError.of(folder, "E503", what, remedy)
    return files


def read_files(folder: Path) -> Mapping[str, bytes]:
    """Path with ``/`` -> bytes of every file in the folder; symbolic links are not followed.

    Raises:
        UsageError: there is no such folder.
    """
    if not folder.is_dir():
        what = "this is a file, not a folder" if folder.exists() else "there is no such folder"
        remedy = "Name a folder that was built, or build one first"
        raise UsageError.of(folder, "E503", what, remedy)
    found = []
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            if path.is_file() and not path.is_symlink():
                found.append(path.relative_to(folder).as_posix())
    return Files(folder, found)


class Files(Mapping[str, bytes]):
    """The files of a folder; those of earlier editions are read each time they are asked for."""

    def __init__(self, folder: Path, paths: Iterable[str]) -> None:
        """Read the others.

        Args:
            folder: holds them.
            paths: in it, with ``/``.
        """
        from builder.model import EDITIONS

        self._folder = folder
        self._read = {path: b"" if path.startswith(EDITIONS) else self._get(path) for path in paths}

    def __getitem__(self, path: str) -> bytes:
        """The bytes of a file."""
        return self._read[path] or self._get(path)

    def __iter__(self) -> Iterator[str]:
        """Every path."""
        return iter(self._read)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._read)

    def _get(self, path: str) -> bytes:
        try:
            return (self._folder / path).read_bytes()
        except OSError as error:
            what = f"it cannot be read: {error.strerror}"
            remedy = "Mend its permissions, or build the site once more"
            where = str(self._folder / path)
            raise UsageError.of(where, "E505", what, remedy) from error
