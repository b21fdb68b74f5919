"""A folder that holds exactly these pages: only changes are written, aside and then moved.

The order of the steps keeps the site whole when a build is killed at any moment:

1. every new and every changed page is written aside: a full disk changes nothing;
2. the manifest lists what is there and what will be: no file is ever orphaned;
3. new files move into place, ``index.html`` last: no page of the old site links to them;
4. changed pages move over their old selves, ``index.html`` last: what they link to is there;
5. pages that are gone are removed: nothing links to them any more;
6. the manifest lists what is there.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from builder.errors import Problem, UsageError
from builder.model import Page
from builder.publish.folder import claim, refuse
from builder.publish.lock import locked
from builder.publish.manifest import MANIFEST, digest, dump, load
from builder.publish.names import ASIDE, fold, refuse_names

__all__ = ["MANIFEST", "Published", "count", "publish", "refuse", "stamp", "stamp_of"]


@dataclass(frozen=True, slots=True)
class Published:
    """What became of the output folder."""

    written: tuple[str, ...]
    """Paths of new and changed files, by code point."""
    unchanged: int
    """Files that already held the right bytes and were not touched."""
    removed: tuple[str, ...]
    """Paths of files that an earlier build wrote and this one does not have, by code point."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What has to be done to the folder, in order."""

    new: tuple[Page, ...]
    changed: tuple[Page, ...]
    gone: tuple[str, ...]


def publish(pages: Sequence[Page], output: Path, *, force: bool = False) -> Published:
    """Bring the output folder up to date and tell what changed.

    Args:
        pages: every file of the site, in any order; their paths are all different.
        output: the folder; made if it is missing. Files that no build of ours wrote stay.
        force: take over a folder that holds other files, and files that stand in a page's way.

    Raises:
        UsageError: the folder is not ours, is in use by another build, or cannot be written.
        BuilderError: two pages share an address, or an address is not safe on every system.
    """
    refuse_names([page.path for page in pages])
    try:
        with locked(output):
            return _publish(sorted(pages, key=_place), output, force=force)
    except OSError as error:
        raise _unwritable(output, error) from error


def stamp(output: Path) -> str:
    """A digest of the folder's site, if every file that the manifest lists is what it says.

    Returns:
        Hexadecimal digits that say the same as ``stamp_of`` the pages; empty if a file is missing
        or has other bytes, if a link stands in the place of one, if there is no manifest, or if a
        killed build left something aside.
    """
    try:
        body = (output / MANIFEST).read_bytes()
        files = load(body)
        linked = any((output / folder).is_symlink() for folder in _parents(files))
        if linked or (output / ASIDE).exists():
            return ""
        if any(_digest_at(output / path) != said for path, said in files.items()):
            return ""
    except (OSError, ValueError, RecursionError):
        return ""
    return digest(body)


def stamp_of(pages: Iterable[Page]) -> str:
    """What ``stamp`` gives of a folder that holds exactly these pages."""
    return digest(dump({page.path: digest(page.body) for page in pages}))


def count(output: Path) -> int:
    """Number of files that the folder's manifest lists."""
    return len(load((output / MANIFEST).read_bytes()))


def _digest_at(path: Path) -> str:
    """Digest of a file; empty for what is no regular file."""
    return digest(path.read_bytes()) if stat.S_ISREG(path.lstat().st_mode) else ""


def _place(page: Page) -> tuple[int, int, str]:
    """Files in the order in which they may appear: assets, articles, pages, the front page."""
    if page.path == "index.html":
        return (3, 0, "")
    html = page.path.endswith(".html")
    return (1 + (not page.path.startswith("articles/")) if html else 0, 0, page.path)


def _publish(pages: Sequence[Page], output: Path, *, force: bool) -> Published:
    known = claim(output, force=force)
    _refuse_links(output, _parents(page.path for page in pages))
    plan = _plan(pages, output, known, force=force)
    final = {page.path: digest(page.body) for page in pages}
    if plan.new or plan.changed or plan.gone or dict(known) != final:
        with _aside(output, (*plan.new, *plan.changed)) as staged:
            _write_manifest(output, {**known, **final})
            _move(staged, output)
        _remove(output, plan.gone, {fold(path): path for path in final})
        _write_manifest(output, final)
    written = len(plan.new) + len(plan.changed)
    return Published(
        written=tuple(sorted(page.path for page in (*plan.new, *plan.changed))),
        unchanged=len(pages) - written,
        removed=plan.gone,
    )


def _refuse_links(output: Path, folders: Iterable[str]) -> None:
    """Stop at a symbolic link in the place of a folder: writing would leave the output folder."""
    for folder in folders:
        if (output / folder).is_symlink():
            raise UsageError(
                Problem(
                    f"{output.name}/{folder}",
                    "E405",
                    "a symbolic link stands where a folder of the site goes",
                    "Remove the link, or choose another output folder",
                    "error",
                )
            )


def _parents(paths: Iterable[str]) -> list[str]:
    """Every folder above the paths, outermost first."""
    found: set[str] = set()
    for path in paths:
        parts = path.split("/")[:-1]
        found.update("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return sorted(found)


def _plan(pages: Sequence[Page], output: Path, known: Mapping[str, str], *, force: bool) -> _Plan:
    new: list[Page] = []
    changed: list[Page] = []
    for page in pages:
        state = _state(output / page.path, page.body)
        if state == "missing":
            new.append(page)
        elif state != "same":
            if page.path not in known and not (force and state == "other"):
                raise _in_the_way(output, page.path)
            changed.append(page)
    gone = sorted(set(known) - {page.path for page in pages})
    return _Plan(tuple(new), tuple(changed), tuple(gone))


def _state(path: Path, body: bytes) -> str:
    """``missing``, ``same`` bytes, ``other`` file, or ``blocked`` by what is not a file."""
    try:
        found = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return "missing"
    if stat.S_ISDIR(found.st_mode):
        return "blocked"
    if not stat.S_ISREG(found.st_mode) or found.st_size != len(body):
        return "other"
    return "same" if path.read_bytes() == body else "other"


def _in_the_way(output: Path, path: str) -> UsageError:
    return UsageError(
        Problem(
            f"{output.name}/{path}",
            "E406",
            "what stands here was not written by an earlier build",
            "Move it away, or give --force to replace a file",
            "error",
        )
    )


@contextmanager
def _aside(output: Path, pages: Sequence[Page]) -> Iterator[list[tuple[Path, str]]]:
    """Write the pages into a folder that no page links to; give each file with its page's path.

    What is left of the folder, from this build or a killed one, is cleared away.
    """
    folder = output / ASIDE
    _clear(folder)
    try:
        staged: list[tuple[Path, str]] = []
        if pages:
            folder.mkdir()
        for number, page in enumerate(pages):
            file = folder / str(number)
            file.write_bytes(page.body)
            staged.append((file, page.path))
        yield staged
    finally:
        _clear(folder)


def _clear(folder: Path) -> None:
    if folder.is_symlink() or not folder.exists():
        return
    for file in sorted(folder.iterdir()):
        file.unlink()
    folder.rmdir()


def _move(staged: Sequence[tuple[Path, str]], output: Path) -> None:
    for folder in _parents(path for _, path in staged):
        (output / folder).mkdir(exist_ok=True)
    for file, path in staged:
        os.replace(file, output / path)  # noqa: PTH105 - the atomic move, said plainly


def _remove(output: Path, gone: Sequence[str], kept: Mapping[str, str]) -> None:
    """Remove files that we wrote, then the folders that this left empty; follow no link.

    Args:
        output: the output folder.
        gone: paths that the site no longer has.
        kept: folded path -> path that it has: where case does not count, both are one file.
    """
    for path in gone:
        linked = any((output / folder).is_symlink() for folder in _parents([path]))
        if not linked and not _is_one_file(output, path, kept.get(fold(path))):
            file = output / path
            with suppress(FileNotFoundError, NotADirectoryError):
                if stat.S_ISREG(file.lstat().st_mode):
                    file.unlink()
    for folder in reversed(_parents(gone)):
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
    if _state(target, body) == "same":
        return
    aside = output / f"{MANIFEST}.new"
    aside.write_bytes(body)
    os.replace(aside, target)  # noqa: PTH105


def _unwritable(output: Path, error: OSError) -> UsageError:
    return UsageError(
        Problem(
            str(output),
            "E407",
            f"the output folder cannot be written: {error.strerror or error}",
            "Make room or give write permission, or choose another folder with --output",
            "error",
        )
    )
