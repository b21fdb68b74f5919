"""One file in place of a folder: written aside, then moved."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from builder.errors import UsageError

MARK = b'<meta name="generator" content="Briefing, one file">'
"""Stands near the beginning of every such file, and in no other."""

BEGINNING = 4_096
"""Bytes within which it stands."""


def expect_file(file: Path, content: Path, *, force: bool = False) -> None:
    """Accept a file that is not there, or is ours to replace, and lies outside the content.

    Args:
        file: where the edition is to stand.
        content: the folder of articles.
        force: replace any file.

    Raises:
        UsageError: it is a folder, no build of ours made it, or it would be read as an article.
    """
    if file.is_dir():
        what = "it is a folder, not a file"
        raise UsageError.of(file, "E408", what, "Name a file, such as brief.html")
    if not file.parent.is_dir():
        raise UsageError.of(file, "E408", "there is no such folder", "Make the folder first")
    if file.resolve().is_relative_to(content.resolve()):
        what = "the file would lie inside the content folder, and be an article of the next edition"
        raise UsageError.of(file, "E408", what, "Name a file elsewhere")
    if file.exists() and not force:
        with file.open("rb") as there:
            ours = MARK in there.read(BEGINNING)
        if not ours:
            what = "the file is there and was not written by an earlier build"
            remedy = "Name another file, or add --force to replace it"
            raise UsageError.of(file, "E408", what, remedy)


def write_file(parts: Iterable[bytes], file: Path) -> int:
    """Put a file in its place once all of it is written, and tell its bytes.

    Args:
        parts: its bytes, piece by piece.
        file: where it is to stand.

    Raises:
        UsageError: it cannot be written there.
    """
    aside = file.with_name(f".{file.name}.{os.getpid()}")
    size = 0
    try:
        try:
            with aside.open("wb") as there:
                for part in parts:
                    size += there.write(part)
            aside.replace(file)
        except OSError as error:
            what = f"it cannot be written: {error.strerror}"
            raise UsageError.of(file, "E408", what, "Make room, or name another place") from error
    finally:
        with suppress(OSError):
            aside.unlink()
    return size
