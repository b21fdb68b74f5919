"""Files on their way into a folder: compared with what is there, and written aside if new."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import chain
from os.path import lexists, samestat
from pathlib import Path
from typing import BinaryIO, Literal, Self

from builder.errors import UsageError
from builder.model import File, Kept, Long, Rest
from builder.publish.manifest import digest
from builder.publish.names import ASIDE, Names, fold

State = Literal["missing", "same", "other", "blocked"]
"""What stands where a file goes: nothing, the same bytes, another file, or what is no file."""

_PIECE = 1 << 20
"""Bytes copied at a time."""


class Staging:
    """The files of a site so far; those that the folder lacks lie aside, where no page links to."""

    def __init__(self, output: Path, known: Mapping[str, str], *, force: bool) -> None:
        """Begin with none.

        Args:
            output: the folder that they will move into.
            known: path -> digest of what earlier builds wrote there.
            force: replace files that no build of ours wrote.
        """
        self.names = Names()
        self.final: dict[str, str] = {}
        """Path -> digest of every file so far."""
        self.new: dict[str, Path] = {}
        """Path -> where its bytes lie aside, for files that are nowhere yet."""
        self.changed: dict[str, Path] = {}
        """The same for files that replace others."""
        self.folders: dict[str, Path] = {}
        """The same for folders at the top that are nowhere yet: they move as they are, with all
        files in them, which takes a fifth of the time that the files were written in."""
        self.within: list[str] = []
        """Paths of the files in those."""
        self._output = output
        self._aside = output / ASIDE
        self._whole = self._aside / "whole"
        self._known = known
        self._force = force
        self._folders: dict[str, bool] = {}
        """Folder of a file so far -> whether it was there."""
        self._new_tops: dict[str, bool] = {}
        """Folder of a file so far -> whether it moves as a whole."""
        self._tops: dict[str, str] = {}
        """What a file system may take for one -> the first folder at the top of that name."""

    def add(self, file: File) -> None:
        """Take one more file.

        Raises:
            UsageError: a link stands in the place of its folder, or a foreign file in its own.
            BuilderError: its address is not safe, or another file has it.
            OSError: it cannot be written aside.
        """
        if isinstance(file, Rest):
            self._leave(file.files)
            return
        self.names.accept(file.path)
        there = self._has_folder(file.path)
        if isinstance(file, Kept):
            if file.put:
                target = self._output / file.path
                file.put(self._place(file.path, state_of(target, None) if there else "missing"))
            self.final[file.path] = file.sha256
        elif isinstance(file, Long):
            self._add_long(file)
        else:
            state = state_of(self._output / file.path, file.body) if there else "missing"
            if state != "same":
                self._place(file.path, state).write_bytes(file.body)
            self.final[file.path] = digest(file.body)

    def __enter__(self) -> Self:
        """Itself, with nothing aside."""
        self._clear()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing aside."""
        self._clear()

    def _leave(self, files: Mapping[str, str]) -> None:
        """Take files that stand as they are to be: most of a site of which one article changed."""
        self.names.accept_all(files)
        for folder in {path.rpartition("/")[0] for path in files}:
            self._has_folder(f"{folder}/")
        self.final.update(files)

    def _add_long(self, file: Long) -> None:
        """Compare in step with the making; from the first difference on write aside."""
        target = self._output / file.path
        whole = hashlib.sha256()
        with file.last() as last:
            chunks = _chunks(file, last, target)
            same, rest = _compare(target, chunks, whole)
            if rest is not None:
                aside = self._place(file.path, state_of(target, None))
                with aside.open("wb") as to:
                    _copy(target, same, to)
                    for chunk, _ in chain(((rest, False),), chunks):
                        whole.update(chunk)
                        to.write(chunk)
        self.final[file.path] = whole.hexdigest()

    def _place(self, path: str, state: State) -> Path:
        """Where the bytes of a new or changed file go for now."""
        ours = state == "missing" or path in self._known
        if state == "blocked":
            raise _in_the_way(self._output, path, "Move it away: a file of the site belongs here")
        if not (ours or self._force):
            remedy = "Move it away, or give --force to replace it"
            raise _in_the_way(self._output, path, remedy)
        if not (self.new or self.changed or self.within):
            self._aside.mkdir(exist_ok=True)
        if self._has_new_top(path):
            self.within.append(path)
            return self._whole / path
        aside = self._aside / str(len(self.new) + len(self.changed))
        (self.new if state == "missing" else self.changed)[path] = aside
        return aside

    def _has_new_top(self, path: str) -> bool:
        """Whether the file lies in a folder that moves as a whole; there it has its own folder."""
        parent = path.rpartition("/")[0]
        if parent not in self._new_tops:
            top = path.partition("/")[0]
            same = self._tops.setdefault(fold(top), top) == top
            self._new_tops[parent] = bool(parent) and same and not lexists(self._output / top)
            if self._new_tops[parent]:
                self.folders[top] = self._whole / top
                (self._whole / parent).mkdir(parents=True, exist_ok=True)
        return self._new_tops[parent]

    def _clear(self) -> None:
        """Remove what lies aside, from this build or a killed one."""
        if not self._aside.is_symlink() and self._aside.exists():
            shutil.rmtree(self._aside)

    def _has_folder(self, path: str) -> bool:
        """Whether the folder of a file is there: in a new one nothing has to be looked for.

        A symbolic link in its place is refused: writing would leave the output.
        """
        parent = path.rpartition("/")[0]
        if parent not in self._folders:
            for folder in parents([path]):
                if (self._output / folder).is_symlink():
                    raise _linked(self._output, folder)
                if lexists(self._output / folder) and not (self._output / folder).is_dir():
                    remedy = "Move it away: a folder of the site belongs here"
                    raise _in_the_way(self._output, folder, remedy)
            self._folders[parent] = (self._output / parent).is_dir()
        return self._folders[parent]


def parents(paths: Iterable[str]) -> list[str]:
    """Every folder above the paths, outermost first."""
    found: set[str] = set()
    for path in paths:
        parts = path.split("/")[:-1]
        found.update("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return sorted(found)


def state_of(path: Path, body: bytes | None) -> State:
    """What stands at the path beside these bytes; with None, no file is the same."""
    try:
        found = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return "missing"
    if stat.S_ISDIR(found.st_mode):
        return "blocked"
    if body is None or not stat.S_ISREG(found.st_mode) or found.st_size != len(body):
        return "other"
    return "same" if path.read_bytes() == body else "other"


_Chunks = Iterator[tuple[bytes, bool]]
"""Bytes, and whether they come from this very place of the file that they are compared with."""


def _chunks(file: Long, last: BinaryIO, target: Path) -> _Chunks:
    """The bytes of a file, of which ``last`` has stretches."""
    own = _is_file(target) and not isinstance(last, BytesIO) and _is_at(last, target)
    place = 0
    for part in file.parts():
        chunk, known = part, False
        if isinstance(chunk, tuple):
            known = own and chunk[0] == place
            last.seek(chunk[0])
            chunk = last.read(chunk[1] - chunk[0])
        yield chunk, known
        place += len(chunk)


def _is_at(file: BinaryIO, path: Path) -> bool:
    return samestat(os.fstat(file.fileno()), path.stat())


def _compare(target: Path, chunks: _Chunks, whole: hashlib._Hash) -> tuple[int, bytes | None]:
    """Follow the chunks as long as the target has the same bytes.

    Returns:
        How many bytes are the same and hashed, and the first chunk that differs, which is empty
        if the target is only longer; None if the target is the same from end to end.
    """
    same = 0
    if not _is_file(target):
        return same, next(chunks, (b"", False))[0]
    with target.open("rb") as there:
        for chunk, known in chunks:
            if not known:
                there.seek(same)
                if there.read(len(chunk)) != chunk:
                    return same, chunk
            whole.update(chunk)
            same += len(chunk)
        there.seek(same)
        return same, b"" if there.read(1) else None


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _copy(source: Path, length: int, to: BinaryIO) -> None:
    """The first bytes of a file once more."""
    if not length:
        return
    with source.open("rb") as there:
        while length and (piece := there.read(min(length, _PIECE))):
            to.write(piece)
            length -= len(piece)


def _linked(output: Path, folder: str) -> UsageError:
    return UsageError.of(
        f"{output.name}/{folder}",
        "E405",
        "a symbolic link stands where a folder of the site goes",
        "Remove the link, or choose another output folder",
    )


def _in_the_way(output: Path, path: str, remedy: str) -> UsageError:
    what = "what stands here was not written by an earlier build"
    return UsageError.of(f"{output.name}/{path}", "E406", what, remedy)
