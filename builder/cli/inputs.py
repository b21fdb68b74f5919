"""What the commands work with: settings, the cache, an edition, the files of a folder."""

from __future__ import annotations

import argparse
import difflib
import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.errors import Problem, Severity, UsageError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from builder.archive import Archive
    from builder.cache import Cache
    from builder.editions import Edition
    from builder.model import Article, Briefing, Entry
    from builder.pipeline import Assembling
    from builder.settings import Settings

BAR_STEPS = 50
"""Times that a bar is drawn anew until it is full; each takes a millisecond."""


def read_settings(options: argparse.Namespace) -> Settings:
    """The settings in force: of flag, environment, file and default the first that speaks."""
    from builder.settings import load_settings

    settings = load_settings(
        options.content, file=options.config, environment=os.environ, base_url=options.base_url
    )
    _check_codes(settings)
    return settings


def _check_codes(settings: Settings) -> None:
    """Hold ``[severity]`` against the codes that there are."""
    if not settings.severity:
        return
    from builder import resources

    known = resources.codes()
    for code in sorted(settings.severity.keys() - known):
        near = difflib.get_close_matches(code, sorted(known), n=1, cutoff=0.7)
        remedy = f"Did you mean '{near[0]}'?" if near else "See briefing reference codes"
        what = f"no problem has the code '{code}'"
        raise UsageError.of(settings.place_of(code), "E104", what, remedy)


def read_levels(content: Path | None) -> Mapping[str, Severity]:
    """How much each problem counts by a content folder's settings; nothing without a folder."""
    from builder.settings import load_settings

    return load_settings(content).severity if content else {}


def expect_content(options: argparse.Namespace) -> None:
    """Accept a content folder that is there, or one that is not needed: settings lie elsewhere.

    Raises:
        UsageError: the defaults would be told of a folder that the caller did not mean.
    """
    if not options.config and not options.content.is_dir():
        remedy = "Name a folder of articles, or a file of settings with --config"
        raise _no_folder(options.content, remedy)


def _no_folder(content: Path, remedy: str) -> UsageError:
    return UsageError.of(content, "E430", "there is no such folder", remedy)


def read_settings_file(options: argparse.Namespace) -> dict[str, Any]:
    """The settings file as it stands; empty if there is none."""
    import tomllib

    from builder.settings import FILE_NAME

    path = options.config or options.content / FILE_NAME
    there = os.path.isfile(path)  # noqa: PTH113 - raises nothing
    return tomllib.loads(path.read_text("utf-8-sig")) if there else {}


def read_raw(article: Article, options: argparse.Namespace) -> bytes | None:
    """The bytes of an article's file, whatever form of Unicode its name has on disk.

    None if the file has gone since it was read.
    """
    from builder import sources

    files = sources.find(options.content, read_settings(options).input).sources
    return next((each.data for each in files if each.path == article.path), None)


def read_edition(path: Path) -> Edition:
    """An edition from its ``briefing.json``, or from the folder that holds it.

    Raises:
        UsageError: there is none, it cannot be read or is no edition.
    """
    from builder.editions import load_edition

    file = path / "briefing.json" if path.is_dir() else path
    try:
        data = file.read_bytes()
    except OSError as error:
        what = f"it cannot be read: {error.strerror or error}"
        remedy = "Name the briefing.json of an edition, or the folder of its site"
        raise UsageError.of(file, "E541", what, remedy) from error
    return load_edition(data, str(file))


def read_since(options: argparse.Namespace) -> Edition | None:
    """The edition of ``--since``; None without it.

    Raises:
        UsageError: as ``read_edition``; or it lies in the folder that this build writes, where it
            would be compared with itself the next time.
    """
    if not options.since:
        return None
    output = getattr(options, "output", None)
    if output and options.since.resolve().is_relative_to(output.resolve()):
        what = f"the earlier edition lies in '{output}', which this build writes anew"
        remedy = "Keep its briefing.json elsewhere, or write the new edition to another folder"
        raise UsageError.of(options.since, "E542", what, remedy)
    return read_edition(options.since)


def read_archive(options: argparse.Namespace, settings: Settings) -> Archive | None:
    """The editions of flag, environment or file, the first that says something; None without.

    A single file, and an edition that is built into the archive, are told from them and keep none.

    Raises:
        UsageError: they cannot be read, lie among the articles or in the site, or the flag asks
            for them in a single file.
    """
    named, origin = _given(options, "archive")
    folder = Path(named) if origin else options.content / settings.site.archive
    if not (named if origin else settings.site.archive):
        return None
    single, output = getattr(options, "single_file", None), getattr(options, "output", None)
    if single and origin == "flag":
        what = "a single file keeps no other edition"
        remedy = "Leave --archive out and name the last edition with --since, or build a folder"
        raise UsageError.of("--archive", "E547", what, remedy)
    from builder.archive import open_archive

    if single or (output and output.resolve().parent == folder.resolve()):
        return open_archive(folder, options.content, making=single or output)
    return open_archive(folder, options.content, *([output] if output else []))


def given(options: argparse.Namespace) -> dict[str, tuple[str, str]]:
    """Settings that come from neither file nor default -> value, and where they come from."""
    told = {f"site.{name}": _given(options, name) for name in ("base_url", "archive")}
    return {key: (value, origin) for key, (value, origin) in told.items() if origin}


def _given(options: argparse.Namespace, name: str) -> tuple[str, str]:
    """What flag or environment say of a setting, and which of them; nothing if neither does."""
    if (value := getattr(options, name)) is not None:
        return value, "flag"
    value = os.environ.get(f"BRIEFING_{name.upper()}", "")
    return value, "environment" if value else ""


@contextmanager
def assembling(options: argparse.Namespace) -> Iterator[Assembling]:
    """How to assemble once, with a cache and a progress bar that end with the block."""
    from msgspec.structs import replace

    with working(options) as how, progress(options) as bar:
        yield replace(how, progress=bar)


@contextmanager
def working(options: argparse.Namespace) -> Iterator[Assembling]:
    """How to assemble any number of times without a word, with a cache that ends with the block."""
    from builder.pipeline import Assembling

    store = _cache(options)
    try:
        with _executor(options) as (executor, workers):
            yield Assembling(workers, store, executor=executor)
    finally:
        if store:
            store.close()


@contextmanager
def progress(options: argparse.Namespace) -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal; nothing elsewhere.

    It is drawn when it is told of something: a thread that drew it now and then would keep this
    process from working on copies of itself.
    """
    if not sys.stderr.isatty() or options.level != logging.WARNING:
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description:10}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        task, drawn = bar.add_task("reading", total=None), ("", 0)

        def tell(what: str, done: int, total: int) -> None:
            nonlocal drawn
            now = what, done * BAR_STEPS // max(1, total)
            bar.update(task, description=what, completed=done, total=total, refresh=now != drawn)
            drawn = now

        yield tell


@contextmanager
def _executor(options: argparse.Namespace) -> Iterator[tuple[Executor | None, int]]:
    """Who analyses articles, if not processes of our own, and how many they are."""
    if not options.scheduler:
        yield None, options.workers or _processors()
        return
    from builder.assembly.cluster import connected

    with connected(options.scheduler) as (executor, workers):
        yield executor, workers


def _cache(options: argparse.Namespace) -> Cache | None:
    if options.no_cache:
        return None
    from builder.cache import Cache, default_folder

    folder = options.cache or default_folder()
    return Cache(folder) if folder else None


def _processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def is_plain(options: argparse.Namespace) -> bool:
    """True if a build's two folders hold all that decides what it says when nothing changed."""
    elsewhere = options.config or options.since or options.scheduler
    return not elsewhere and options.level > logging.DEBUG


def ask_others(files: Mapping[str, bytes]) -> list[Problem]:
    """What other sites say of the links to them."""
    from builder.check import foreign_links
    from builder.cli import external, talk

    links = foreign_links(files)
    return list(external.ask(links, progress=lambda address: talk.say(f"asking {address}")))


def read_briefing(options: argparse.Namespace) -> Briefing:
    """The edition of the content folder, without pages.

    Raises:
        UsageError: the folder is missing.
    """
    from builder import pipeline

    if not options.content.exists():
        raise _no_folder(options.content, "Name the folder of articles with --content")
    with assembling(options) as how:
        return pipeline.brief(options.content, read_settings(options), how)


def find_article(briefing: Briefing, name: str, options: argparse.Namespace) -> Entry:
    """The article of this name; a path may begin with the content folder, as shells complete it."""
    from builder.cli import reports

    prefix = f"{options.content.as_posix()}/"
    return reports.find(briefing, name.replace(os.sep, "/").removeprefix(prefix))
