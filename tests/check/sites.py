"""The small site that keeps every promise, and ways to break it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

SITES = Path(__file__).parent.parent / "sites"


def read_files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


SMALL: Mapping[str, bytes] = read_files(SITES / "small")
CONTENT: Mapping[str, bytes] = read_files(SITES / "content")


def broken(path: str, old: str, new: str) -> dict[str, bytes]:
    """The small site with the first ``old`` of one file replaced."""
    before = SMALL[path].decode()
    assert old in before
    return {**SMALL, path: before.replace(old, new, 1).encode()}
