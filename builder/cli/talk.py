"""What a person at the terminal is told. The only module that prints."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.errors import BuilderError, Problem
from builder.incremental.unchanged import PUBLISHED, Said

if TYPE_CHECKING:
    from builder.pipeline import Bound, Built, Outline
    from builder.settings import Settings

FINE, PROBLEMS, USAGE = 0, 1, 2
"""Exit status: all well; problems found; wrong arguments, settings or folders."""

MEGABYTE = 1_000_000

SHOWN = 20
"""Problems told one by one unless ``-v`` is given: a screen full."""


def set_up_log(level: int) -> None:
    """Log what the program does to stderr; what libraries say only when debugging."""
    logging.basicConfig(
        level=level if level <= logging.DEBUG else logging.CRITICAL,
        format="%(message)s",
        stream=sys.stderr,
        force=True,
    )
    logging.getLogger("builder").setLevel(level)


def result(outline: Outline, output: Path) -> str:
    """What was made, in one line."""
    left_out = " (see quality.html)" if outline.not_included else ""
    return f"{output / 'index.html'}: {_held(outline)}{left_out}"


def counts(files: Iterable[str]) -> str:
    """How many pages and files a site has, and how many earlier editions with theirs."""
    from builder.model import EDITIONS

    own: list[str] = []
    kept: list[str] = []
    for path in files:
        (kept if path.startswith(EDITIONS) else own).append(path)
    pages = sum(path.endswith(".html") for path in own)
    told = f"{pages} pages, {len(own)} files"
    editions = {path.split("/")[1] for path in kept}
    few = "1 earlier edition" if len(editions) == 1 else f"{len(editions)} earlier editions"
    return f"{told}, {few} of {len(kept)} files" if kept else told


def bound(made: Bound, file: Path) -> str:
    """What stands in one file, and how large that is, in one line."""
    size = made.size
    told = f"{size / MEGABYTE:,.1f} MB" if size >= MEGABYTE else f"{-(-size // 1000)} kB"
    return f"{file}: {_held(made.outline)}; {told}"


def _held(outline: Outline) -> str:
    said = _count(outline.articles, "article")
    if outline.themes:
        said += f" in {_count(outline.themes, 'theme')}"
    if outline.copies:
        said += f", {outline.copies:,} {'copy' if outline.copies == 1 else 'copies'}"
    if outline.not_included:
        said += f", {_count(outline.not_included, 'file')} not included"
    return said


def summary(
    built: Built, settings: Settings, options: argparse.Namespace, *, logged: bool = False
) -> Said:
    """What a build tells when it is done.

    Args:
        built: what became of it.
        settings: its own.
        options: its arguments.
        logged: with the last line of its log, for want of the log itself.
    """
    status, lines = problems(built.outline.problems, options)
    told = [("err", line) for line in lines]
    files = len(built.written), built.unchanged, len(built.removed)
    if options.level < logging.ERROR:
        told.append(("out", result(built.outline, options.output)))
    if options.level <= logging.INFO:
        told.append(("err", "{} files written, {} unchanged, {} removed".format(*files)))
        if not settings.site.base_url:
            told.append(("err", "no feeds, sitemap and robots.txt: they need base_url in [site]"))
        if logged:
            told.insert(0, ("err", PUBLISHED % files))
    spoken = {"out": sys.stdout.encoding, "err": sys.stderr.encoding}
    return Said(status, [(where, _printable(line, spoken[where])) for where, line in told])


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + "s" * (number != 1)


def problems(found: Sequence[Problem], options: argparse.Namespace) -> tuple[int, list[str]]:
    """The exit status that problems mean, and what to tell of them, worst first."""
    rank = {"error": 0, "warning": 1, "note": 2}
    least = 2 if options.level <= logging.INFO else 1 if options.level < logging.ERROR else 0
    told = sorted(
        (problem for problem in found if rank[problem.severity] <= least),
        key=lambda problem: (rank[problem.severity], _natural(problem.where), problem),
    )
    shown = told if options.level <= logging.INFO else told[:SHOWN]
    lines = [*format_problems(shown, options, getattr(options, "content", Path()))]
    if len(told) > len(shown):
        lines.append(f"… and {len(told) - len(shown):,} more: see quality.html, or run with -v")
    return PROBLEMS if is_wrong(found, options) else FINE, lines


def is_wrong(found: Iterable[Problem], options: argparse.Namespace) -> bool:
    """True if a problem is an error, or ``--strict`` makes one of it."""
    severities = {problem.severity for problem in found}
    return "error" in severities or (options.strict and "warning" in severities)


def _natural(where: str) -> tuple[str, int]:
    """A place so that line 8 comes before line 20."""
    path, _, line = where.rpartition(":")
    return (path, int(line)) if path and line.isdecimal() else (where, 0)


def format_problems(
    found: Sequence[Problem], options: argparse.Namespace, folder: Path
) -> Iterator[str]:
    """Each problem as ``format_problem`` has it; a remedy of several stands under the last."""
    for problem, following in zip_longest(found, found[1:]):
        same = following and (following.code, following.remedy) == (problem.code, problem.remedy)
        alone = same and not _is_for_github(options)
        yield format_problem(problem._replace(remedy="") if alone else problem, options, folder)


def format_problem(problem: Problem, options: argparse.Namespace, folder: Path) -> str:
    """A problem as the command was asked to tell it.

    Args:
        problem: its place is a path inside ``folder``, or words without a dot: of no one file.
        options: ``log_format`` among them; without it, a problem is told as text.
        folder: the content or output folder, as the command names it.
    """
    if not _is_for_github(options):
        return str(problem).rstrip()
    path, _, line = problem.where.rpartition(":")
    if not (path and line.isdecimal()):
        path, line = problem.where, "1"
    kind = {"note": "notice"}.get(problem.severity, problem.severity)
    config = getattr(options, "config", None)
    if config and path == config.name:
        file = config.as_posix()
    else:
        file = path if path.startswith(folder.as_posix()) else (folder / path).as_posix()
    place = f"file={_escaped(file, inside=True)},line={line}," if "." in path else ""
    said = _escaped(f"{problem.what}. {problem.remedy}", inside=False)
    return f"::{kind} {place}title={problem.code}::{said}"


def _is_for_github(options: argparse.Namespace) -> bool:
    return getattr(options, "log_format", "text") == "github"


def _escaped(text: str, *, inside: bool) -> str:
    """The text as a workflow command of GitHub Actions takes it: in a property, or as message."""
    for plain, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(plain, code)
    return text.replace(":", "%3A").replace(",", "%2C") if inside else text


def tell(problem: Problem) -> None:
    """A problem on stderr: place and cause, then the remedy."""
    say(str(problem))


def as_table(problem: Problem) -> dict[str, str]:
    """A problem for JSON."""
    return {
        name: getattr(problem, name) for name in ("code", "severity", "where", "what", "remedy")
    }


def tell_json(value: Any) -> None:
    """A value on stdout, as JSON."""
    tell_result(json.dumps(value, ensure_ascii=False, indent=2))


def tell_said(said: Said) -> int:
    """Print all that is said and give its exit status; raises what ``tell_result`` does."""
    with _heard():
        return said.tell()


def tell_result(line: str) -> None:
    """A line on stdout.

    Raises:
        BuilderError: it cannot be written there.
        BrokenPipeError: nobody reads it any more.
    """
    with _heard():
        print(_printable(line, sys.stdout.encoding), flush=True)


def say(line: str) -> None:
    """A line on stderr, at once; where it cannot be written there is nobody to tell."""
    with suppress(OSError):
        print(_printable(line, sys.stderr.encoding), file=sys.stderr, flush=True)


@contextmanager
def _heard() -> Iterator[None]:
    """Tell why a result does not arrive."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        what = f"the result cannot be written: {error.strerror}"
        remedy = "Make room where it goes, or send it elsewhere"
        raise BuilderError.of("standard output", "E504", what, remedy) from None


def _printable(line: str, encoding: str | None) -> str:
    """The line with what the terminal cannot show, or would obey, written out."""
    safe = "".join(
        each if each.isprintable() or each in "\n\t" else ascii(each)[1:-1] for each in line
    )
    return safe.encode(encoding or "utf-8", "backslashreplace").decode(encoding or "utf-8")
