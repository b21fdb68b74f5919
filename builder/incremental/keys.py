"""The keys of the cache: digests of all that an entry depends on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from builder import cache, resources
from builder.errors import UsageError
from builder.incremental import installed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.settings import Settings
    from builder.sources import Found

PACKAGES = (
    "charset-normalizer",
    "courlan",
    "htmldate",
    "justext",
    "lxml",
    "lxml-html-clean",
    "markdown-it-py",
    "msgspec",
    "PyStemmer",
    "PyYAML",
    "regex",
    "segtok",
    "snowballstemmer",
    "trafilatura",
    "yake",
)
"""Distributions whose version may change what one article becomes."""

SITE_PACKAGES = (*PACKAGES, "Jinja2", "MarkupSafe", "numpy")
"""Distributions whose version may change the site."""

STAGES = (
    "analysis/",
    "assembly/outcomes.py",
    "cache.py",
    "errors.py",
    "model/",
    "packed.py",
    "settings/",
    "sources/",
    "text/",
)
"""Files and folders of this package whose code may change what one article becomes."""


def stage(settings: Settings) -> str:
    """A digest of all that may change what one article becomes, beside its own bytes."""
    return cache.key(
        installed.code(*STAGES),
        installed.versions(PACKAGES),
        repr((settings.input, settings.clean, settings.summary, settings.keyphrases)),
        repr(sorted(settings.publishers.items())),
    )


def program(content: Path, settings: Settings) -> str:
    """A digest of all that may change a page, beside what it is made from.

    Raises:
        UsageError: a template cannot be read.
    """
    files = [part for name, file in _templates(content) for part in (name, file.read_bytes())]
    return cache.key(editing(settings), *files)


def template_times(content: Path) -> str:
    """A digest of the templates' times and inodes: it differs after a save of the same bytes."""
    return cache.key(*(f"{name} {_stat_of(file.stat())}" for name, file in _templates(content)))


def _stat_of(found: os.stat_result) -> tuple[int, ...]:
    return found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _templates(content: Path) -> Iterator[tuple[str, Path]]:
    """Every file in the folders of templates, with a name of its own."""
    folders = [resources.templates(), *([own] if (own := overrides(content)) else [])]
    for number, folder in enumerate(folders):
        for file in sorted(_files(folder)):
            if os.path.isfile(file):  # noqa: PTH113 - raises nothing
                yield f"{number}/{file.relative_to(folder).as_posix()}", file


def _files(folder: Path) -> Iterator[Path]:
    """Every file in a folder and below, as templates are found: links to folders are followed.

    A folder that leads back to one in which it lies is entered once.
    """
    above: dict[str, frozenset[str]] = {}
    for here, folders, names in os.walk(folder, onerror=_refuse, followlinks=True):
        known, real = above.get(here, frozenset()), os.path.realpath(here)
        if real in known:
            folders.clear()
            continue
        above.update((os.path.join(here, name), known | {real}) for name in folders)  # noqa: PTH118
        yield from (Path(here, name) for name in names)


def _refuse(error: OSError) -> None:
    raise _unreadable(error.filename)


def editing(settings: Settings) -> str:
    """A digest of all that may change what editing makes of the same articles."""
    return cache.key(installed.code(), installed.versions(SITE_PACKAGES), repr(settings))


def site(found: Found, program: str) -> str:
    """A digest of all that the site is made from; ``program`` gives its second part."""
    return cache.key(
        program,
        repr((found.not_included, found.problems)),
        str(len(found.sources)),
        *(part for source in (*found.sources, *found.notes) for part in (source.path, source.sign)),
    )


def overrides(content: Path) -> Path | None:
    """The content folder's own templates, which win file by file.

    Raises:
        UsageError: one of them cannot be read.
    """
    own = content / "templates"
    if not os.path.isdir(own):  # noqa: PTH112 - raises nothing
        return None
    for file in _files(own):
        dangling = os.path.islink(file) and not os.path.exists(file)  # noqa: PTH110, PTH114
        if not dangling and not os.access(file, os.R_OK):
            raise _unreadable(file)
    return own


def _unreadable(file: str | Path) -> UsageError:
    remedy = "Mend its permissions, or remove it so that the program's own is used"
    return UsageError.of(file, "E202", "it cannot be read", remedy)
