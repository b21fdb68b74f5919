"""A folder that holds exactly these files: only changes are written, aside and then moved.

Files come as a stream and none is held: each is compared with what is there as it comes. The order
of the steps keeps the site whole when a build is killed at any moment:

1. every new and every changed file is written aside: a full disk changes nothing;
2. the manifest lists what is there and what will be: no file is ever orphaned;
3. new folders and files move into place, ``index.html`` last: no page of the old site links to
   them;
4. changed files move over their old selves, ``index.html`` last: what they link to is there;
5. files that are gone are removed: nothing links to them any more;
6. the manifest lists what is there.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from builder.errors import UsageError
from builder.model import File
from builder.publish.folder import claim, expect_ours
from builder.publish.lock import locked
from builder.publish.manifest import MANIFEST, dump
from builder.publish.names import Names, fold
from builder.publish.single import expect_file, write_file
from builder.publish.staging import Staging, parents, state_of
from builder.publish.standing import Standing, current, look, stamp

__all__ = [
    "MANIFEST",
    "Published",
    "Standing",
    "current",
    "expect_file",
    "expect_ours",
    "look",
    "publish",
    "stamp",
    "write_file",
]


class Published(Struct, frozen=True):
    """What became of the output folder."""

    written: tuple[str, ...]
    """Paths of new and changed files, by code point."""
    unchanged: int
    """Files that already held the right bytes and were not touched."""
    removed: tuple[str, ...]
    """Paths of files that an earlier build wrote and this one does not have, by code point."""
    stamp: str
    """The stamp that ``look`` gives of the folder as long as no other build writes into it."""


def publish(files: Iterable[File], output: Path, *, force: bool = False) -> Published:
    """Bring the output folder up to date and tell what changed.

    Args:
        files: every file of the site, in any order; their paths are all different. They are asked
            for once, one after the other; whatever that raises leaves the folder as it is.
        output: the folder; made if it is missing. Files that no build of ours wrote stay.
        force: take over a folder that holds other files, and files that stand in a page's way.

    Raises:
        UsageError: the folder is not ours, is in use by another build, or cannot be written.
        BuilderError: two files share an address, or an address is not safe on every system.
    """
    with ExitStack() as held:
        with _told(output):
            held.enter_context(_unmade(output))
            held.enter_context(locked(output))
            known = claim(output, force=force)
            staging = held.enter_context(Staging(output, known, force=force))
        for file in files:  # what goes wrong while one is made is not the folder's fault
            try:
                staging.add(file)
            except OSError as error:
                raise _unwritable(output, error) from error
        with _told(output):
            return _settle(staging, output, known)


def _settle(staging: Staging, output: Path, known: Mapping[str, str]) -> Published:
    final = staging.final
    gone = sorted(set(known) - set(final))
    written = sorted((*staging.within, *staging.new, *staging.changed))
    if written or gone or dict(known) != final:
        _write_manifest(output, {**known, **final})
        for part in (staging.folders, staging.new, staging.changed):
            _move(part, output)
        _remove(output, gone, staging.names)
    if gone or not written:  # also where it says the same in other bytes
        _write_manifest(output, final)
    return Published(tuple(written), len(final) - len(written), tuple(gone), stamp(output))


def _move(staged: Mapping[str, Path], output: Path) -> None:
    for folder in parents(staged):
        (output / folder).mkdir(exist_ok=True)
    for path in sorted(staged, key=_place):
        os.replace(staged[path], output / path)  # noqa: PTH105 - the atomic move, said plainly


def _place(path: str) -> tuple[int, int, str]:
    """Files in the order in which they may appear: assets, articles, pages, the front page."""
    if path == "index.html":
        return (3, 0, "")
    html = path.endswith(".html")
    return (1 + (not path.startswith("articles/")) if html else 0, 0, path)


def _remove(output: Path, gone: Sequence[str], names: Names) -> None:
    """Remove files that we wrote, then the folders that this left empty; follow no link.

    Args:
        output: the output folder.
        gone: paths that the site no longer has.
        names: those that it has: where case does not count, one of them may be the same file.
    """
    for path in gone:
        linked = any((output / folder).is_symlink() for folder in parents([path]))
        if not linked and not _is_one_file(output, path, names.of(fold(path))):
            file = output / path
            with suppress(FileNotFoundError, NotADirectoryError):
                if stat.S_ISREG(file.lstat().st_mode):
                    file.unlink()
    for folder in reversed(parents(gone)):
        if not (output / folder).is_symlink():
            with suppress(OSError):
                (output / folder).rmdir()


def _is_one_file(output: Path, path: str, other: str | None) -> bool:
    with suppress(OSError):
        return other is not None and (output / path).samefile(output / other)
    return False


def _write_manifest(output: Path, files: Mapping[str, str]) -> None:
    target = output / MANIFEST
    body = dump(files)
    if state_of(target, body) == "same":
        return
    aside = output / f"{MANIFEST}.new"
    aside.write_bytes(body)
    os.replace(aside, target)  # noqa: PTH105


@contextmanager
def _unmade(output: Path) -> Iterator[None]:
    """Leave no empty folder behind where there was none."""
    there = output.exists()
    try:
        yield
    except BaseException:
        if not there:
            with suppress(OSError):
                output.rmdir()
        raise


@contextmanager
def _told(output: Path) -> Iterator[None]:
    """Say whose fault it is that something cannot be written."""
    try:
        yield
    except OSError as error:
        raise _unwritable(output, error) from error


def _unwritable(output: Path, error: OSError) -> UsageError:
    return UsageError.of(
        output,
        "E407",
        f"the output folder cannot be written: {error.strerror or error}",
        "Make room or give write permission, or choose another folder with --output",
    )
