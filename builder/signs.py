"""Whether anything changed since an earlier build, told from names, sizes and times alone.

A file whose size, times and number in the file system are as they were is taken for unchanged, as
git and make do. Times are coarse, so that two saves in quick succession may carry the same: what
was saved a moment ago is not relied on.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

MOMENT = 20_000_000
"""Nanoseconds after which a further save carries another time: file systems count in steps of 4 to
16 ms, those that count in whole seconds are found out."""

SECOND = 1_000_000_000

SKIPPED = "__pycache__"
"""Folder that Python writes into when a program runs for the first time."""


class Sign:
    """What a folder looks like from outside."""

    __slots__ = ("digest", "newest")

    def __init__(self, digest: str, newest: int) -> None:
        """Hold a look.

        Args:
            digest: of all names, sizes and times; empty if they cannot be relied on.
            newest: the latest time of a file, in nanoseconds.
        """
        self.digest = digest
        self.newest = newest

    def __eq__(self, other: object) -> bool:
        """The same if nothing looks different."""
        return isinstance(other, Sign) and self.digest == other.digest

    def __hash__(self) -> int:
        """Of its digest."""
        return hash(self.digest)

    @property
    def is_settled(self) -> bool:
        """True if whatever is saved from now on will carry a later time."""
        return bool(self.digest) and self.newest + MOMENT <= time.time_ns()


def sign(folder: Path | str) -> Sign:
    """Look at everything in a folder; nothing is opened.

    A folder that is missing, holds a symbolic link, or lies where times are whole seconds cannot be
    relied on.
    """
    whole = hashlib.sha256()
    newest, fine = 0, False
    waiting = [str(folder)]
    try:
        while waiting:
            told: list[str] = []
            for entry in sorted(os.scandir(waiting.pop()), key=lambda entry: entry.name):
                if entry.is_symlink():
                    return Sign("", 0)
                if entry.is_dir():
                    if entry.name != SKIPPED:
                        waiting.append(entry.path)
                        told.append(f"{entry.name}/")
                    continue
                found = entry.stat()
                saved, changed = found.st_mtime_ns, found.st_ctime_ns
                newest = max(newest, saved, changed)
                fine = fine or bool(saved % SECOND or changed % SECOND)
                told.append(f"{entry.name}\0{found.st_size}\0{saved}\0{changed}\0{found.st_ino}")
            whole.update("\n".join(told).encode("utf-8", "surrogatepass") + b"\n\n")
    except OSError:
        return Sign("", 0)
    return Sign(whole.hexdigest() if fine else "", newest)


def settled(folder: Path | str) -> Sign:
    """The same of a folder that was written to a moment ago, once that moment has passed."""
    time.sleep(MOMENT / SECOND)
    return sign(folder)


def installed() -> str:
    """Which Python runs, and which distributions it finds: their folders name their versions."""
    found = [sys.version]
    for folder in sys.path:
        try:
            names = sorted(os.listdir(folder or "."))  # noqa: PTH208 - a thousand names at once
        except OSError:
            continue
        found += [name for name in names if name.endswith((".dist-info", ".egg-info", ".pth"))]
    return "\n".join(found)
