"""The command line: arguments, progress, exit status. The only module that prints.

Results go to stdout, progress and problems to stderr. Everything that takes time to load is
imported by the command that needs it.
"""

from __future__ import annotations

import argparse
import difflib
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from builder import __version__
from builder.errors import BuilderError, Problem, UsageError

if TYPE_CHECKING:
    from builder.cache import Cache
    from builder.model import Briefing, Entry
    from builder.pipeline import Assembling, Edition
    from builder.settings import Settings

FINE, PROBLEMS, USAGE = 0, 1, 2
"""Exit status: all well; problems found; wrong arguments, settings or folders."""

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it: 128 and the number of SIGINT."""

SHOWN = 20
"""Problems told one by one unless ``-v`` is given: a screen full."""

LAST_PORT = 65535

DESCRIPTION = "A folder of articles in, a static briefing site out."


def run() -> NoReturn:
    """Run the command of this process and end it."""
    sys.exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: what follows the program's name; None: as this process was called.

    Returns:
        The exit status: 0 fine, 1 problems found, 2 wrong usage.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        options = _parser().parse_args(_known(words))
    except UsageError as error:
        _tell(error.problem)
        return USAGE
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else USAGE
    logging.basicConfig(level=options.level, format="%(message)s", stream=sys.stderr, force=True)
    return _guarded(options)


def _guarded(options: argparse.Namespace) -> int:
    """The command's status; what stops it is told in a line or two."""
    debug = options.level <= logging.DEBUG
    try:
        status: int = options.run(options)
    except BuilderError as error:
        if debug:
            raise
        _tell(error.problem)
        return USAGE if isinstance(error, UsageError) else PROBLEMS
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # the program's edge: a fault of ours is told in one line
        if debug:
            raise
        note = "".join(f" ({each})" for each in getattr(error, "__notes__", ()))
        _say(f"briefing: {type(error).__name__}: {error}{note}")
        _say("  This is a fault of the program; run with --debug to see where")
        return PROBLEMS
    return status


# --- commands -----------------------------------------------------------------------------------


def _build(options: argparse.Namespace) -> int:
    from builder.pipeline import build  # noqa: PLC0415

    settings = _settings(options)
    with _assembling(options) as how:
        edition, published = build(
            options.content, options.output, settings, how, force=options.force
        )
    status = tell_problems(edition.problems, options)
    if options.level < logging.ERROR:
        _print(_result(edition, options.output))
        if options.level <= logging.INFO:
            _say(
                f"{len(published.written)} files written, {published.unchanged} unchanged, "
                f"{len(published.removed)} removed"
            )
    return status


def _check(options: argparse.Namespace) -> int:
    from builder.check import check  # noqa: PLC0415

    files = _files(options.output)
    raw = _files(options.content) if options.content else None
    found = list(check(files, raw=raw))
    if options.json:
        _print_json([_as_table(problem) for problem in found])
    else:
        for problem in found:
            _print(str(problem))
        pages = sum(path.endswith(".html") for path in files)
        said = f"{len(found)} problems found" if found else "no problem found"
        _print(f"{options.output}: {pages} pages, {len(files)} files, {said}")
    return PROBLEMS if found else FINE


def _show(options: argparse.Namespace) -> int:
    from builder import reports  # noqa: PLC0415

    briefing = _briefing(options)
    entry = _article(briefing, options.article, options)
    if options.json:
        _print_json(reports.show_table(entry))
    else:
        raw = (options.content / entry.article.path).read_bytes() if options.raw else None
        _print("\n".join(reports.show(entry, raw)))
    return FINE


def _explain(options: argparse.Namespace) -> int:
    from dataclasses import asdict  # noqa: PLC0415

    from builder import reports  # noqa: PLC0415

    briefing = _briefing(options)
    one, two = (_article(briefing, name, options) for name in (options.a, options.b))
    found = reports.compare(briefing, one, two)
    if options.json:
        _print_json(asdict(found))
    else:
        _print("\n".join(reports.explain(found)))
    return FINE


def _config(options: argparse.Namespace) -> int:
    from builder import reports  # noqa: PLC0415

    origins = reports.origins(_settings(options), _table(options), _given(options))
    if options.json:
        _print_json(
            [{"key": key, "value": value, "from": origin} for key, value, origin in origins]
        )
    else:
        for key, value, origin in origins:
            _print(f"{key} = {json.dumps(value, ensure_ascii=False)}  # {origin}")
    return FINE


def _init(options: argparse.Namespace) -> int:
    from builder.starter import start  # noqa: PLC0415

    for path in start(options.folder):
        _print(str(path))
    _say(f"Put .txt, .md and .html files there, then: briefing build {options.folder}")
    return FINE


def _serve(options: argparse.Namespace) -> int:
    from builder import serve  # noqa: PLC0415
    from builder.pipeline import assemble  # noqa: PLC0415

    with _assembling(options) as how:

        def make() -> serve.Site:
            settings = _settings(options)
            pages = assemble(options.content, settings, how).pages
            return serve.site_of(pages, settings.site.base_url)

        serve.serve(
            options.content,
            make,
            config=options.config,
            host=options.host,
            port=options.port,
            say=_say,
            ready=serve.browse if options.open else lambda _: None,
        )
    return FINE


# --- arguments ----------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="briefing", description=DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    for name, (run_it, about, arguments) in COMMANDS.items():
        command = commands.add_parser(name, help=about, description=about)
        for add in (*arguments, _add_talk):
            add(command)
        command.set_defaults(run=run_it)
    return parser


class _Parser(argparse.ArgumentParser):
    """Raises what is wrong with the arguments as a UsageError, like every other part."""

    def error(self, message: str) -> NoReturn:
        """Stop with the message and where help is."""
        raise UsageError(Problem(self.prog, "E501", message, f"See {self.prog} --help", "error"))


def _known(words: list[str]) -> list[str]:
    """The same words, if the first names a command.

    Raises:
        UsageError: it does not; the nearest command is named.
    """
    if words and not words[0].startswith("-") and words[0] not in COMMANDS:
        near = difflib.get_close_matches(words[0], COMMANDS, n=1, cutoff=0.4)
        remedy = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(COMMANDS)}"
        raise UsageError(
            Problem("briefing", "E502", f"unknown command '{words[0]}'", remedy, "error")
        )
    return words


def _add_content(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "content",
        metavar="CONTENT",
        nargs="?",
        type=Path,
        default=Path("content"),
        help="folder of articles (default: content)",
    )


def _add_content_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--content",
        metavar="DIR",
        type=Path,
        default=Path("content"),
        help="folder of articles (default: content)",
    )


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        type=Path,
        default=Path("public"),
        help="folder for the site (default: public)",
    )
    command.add_argument(
        "--force", action="store_true", help="write into a folder that holds other files"
    )
    command.add_argument("--strict", action="store_true", help="exit 1 on any warning")


def _add_settings(command: argparse.ArgumentParser) -> None:
    command.add_argument("--base-url", metavar="URL", help="address of the published site")
    command.add_argument(
        "-c",
        "--config",
        metavar="FILE",
        type=Path,
        help="settings file (default: CONTENT/briefing.toml)",
    )


def _add_work(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--workers",
        metavar="N",
        type=_positive,
        default=0,
        help="processes that analyse articles (default: one a processor)",
    )
    cache = command.add_mutually_exclusive_group()
    cache.add_argument("--cache", metavar="DIR", type=Path, help="folder of the cache")
    cache.add_argument("--no-cache", action="store_true", help="analyse every article anew")


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON")


def _add_check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "output",
        metavar="OUTPUT",
        nargs="?",
        type=Path,
        default=Path("public"),
        help="a built site (default: public)",
    )
    command.add_argument(
        "--content",
        metavar="DIR",
        type=Path,
        help="hold each sentence against the raw files in this folder, too",
    )


def _add_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "folder",
        metavar="DIR",
        nargs="?",
        type=Path,
        default=Path("content"),
        help="the new folder (default: content)",
    )


def _add_show(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", metavar="ARTICLE", help="id, path or beginning of the title")
    command.add_argument("--raw", action="store_true", help="print the raw lines, too")


def _add_explain(command: argparse.ArgumentParser) -> None:
    for name in ("a", "b"):
        command.add_argument(
            name, metavar=name.upper(), help="an article: id, path or beginning of the title"
        )


def _add_serve(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1", help="address to bind (default: 127.0.0.1)")
    command.add_argument(
        "--port", type=_port, help="port (default: 8765, or the next free one; 0: any)"
    )
    command.add_argument("--open", action="store_true", help="open the site in a browser")


def _add_talk(command: argparse.ArgumentParser) -> None:
    talk = command.add_mutually_exclusive_group()
    for flags, level, about in (
        (("-q", "--quiet"), logging.ERROR, "say only what is wrong"),
        (("-v", "--verbose"), logging.INFO, "say what is done, and every problem"),
        (("--debug",), logging.DEBUG, "say everything, with tracebacks"),
    ):
        talk.add_argument(*flags, dest="level", action="store_const", const=level, help=about)
    command.set_defaults(level=logging.WARNING)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is not a port from 0 to 65535")
    return number


Add = Callable[[argparse.ArgumentParser], None]

COMMANDS: Mapping[str, tuple[Callable[[argparse.Namespace], int], str, tuple[Add, ...]]] = {
    "build": (
        _build,
        "Make the site from a folder of articles",
        (_add_content, _add_output, _add_settings, _add_work),
    ),
    "serve": (
        _serve,
        "The same, watched and reloaded in the browser",
        (_add_content, _add_serve, _add_settings, _add_work),
    ),
    "check": (_check, "Hold a built site against every promise", (_add_check, _add_json)),
    "show": (
        _show,
        "One article's sentences, and what was removed",
        (_add_show, _add_content_option, _add_settings, _add_work, _add_json),
    ),
    "explain": (
        _explain,
        "Why two articles are, or are not, linked",
        (_add_explain, _add_content_option, _add_settings, _add_work, _add_json),
    ),
    "init": (_init, "Begin a folder of articles with its settings", (_add_folder,)),
    "config": (
        _config,
        "The settings in force, and where each comes from",
        (_add_content, _add_settings, _add_json),
    ),
}
"""Name -> what it does, in code and in words, and its arguments."""


# --- what commands share ------------------------------------------------------------------------


def _settings(options: argparse.Namespace) -> Settings:
    """Flag, environment, file, default: the first that says something wins."""
    from builder.settings import load_settings  # noqa: PLC0415

    environment = dict(os.environ)
    if options.base_url is not None:
        environment["BRIEFING_BASE_URL"] = options.base_url
    return load_settings(options.content, file=options.config, environment=environment)


def _table(options: argparse.Namespace) -> dict[str, Any]:
    """The settings file as it stands; empty if there is none."""
    import tomllib  # noqa: PLC0415

    from builder.settings import FILE_NAME  # noqa: PLC0415

    path = options.config or options.content / FILE_NAME
    return tomllib.loads(path.read_text("utf-8-sig")) if path.is_file() else {}


def _given(options: argparse.Namespace) -> dict[str, str]:
    """Settings that come from neither file nor default -> where they come from."""
    if options.base_url is not None:
        return {"site.base_url": "flag"}
    if os.environ.get("BRIEFING_BASE_URL"):
        return {"site.base_url": "environment"}
    return {}


@contextmanager
def _assembling(options: argparse.Namespace) -> Iterator[Assembling]:
    from builder.pipeline import Assembling  # noqa: PLC0415

    store = _cache(options)
    try:
        with _progress(options) as progress:
            yield Assembling(options.workers or _processors(), store, progress)
    finally:
        if store:
            store.close()


def _cache(options: argparse.Namespace) -> Cache | None:
    if options.no_cache:
        return None
    from builder.cache import Cache, default_folder  # noqa: PLC0415

    return Cache(options.cache or default_folder())


def _processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _progress(options: argparse.Namespace) -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty() or options.level != logging.WARNING:
        yield lambda *_: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description:10}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda what, done, total: bar.update(
            task, description=what, completed=done, total=total
        )


def _briefing(options: argparse.Namespace) -> Briefing:
    from builder.pipeline import compose  # noqa: PLC0415

    with _assembling(options) as how:
        return compose(options.content, _settings(options), how)


def _article(briefing: Briefing, name: str, options: argparse.Namespace) -> Entry:
    """The article of this name; a path may begin with the content folder, as shells complete it."""
    from builder import reports  # noqa: PLC0415

    prefix = f"{options.content.as_posix()}/"
    return reports.find(briefing, name.replace(os.sep, "/").removeprefix(prefix))


def _files(folder: Path) -> dict[str, bytes]:
    """Path with ``/`` -> bytes of every file in the folder; symbolic links are not followed.

    Raises:
        UsageError: there is no such folder.
    """
    if not folder.is_dir():
        remedy = "Name a folder that was built, or build one first"
        raise UsageError(Problem(str(folder), "E503", "there is no such folder", remedy, "error"))
    found: dict[str, bytes] = {}
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            if path.is_file() and not path.is_symlink():
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


# --- talk ---------------------------------------------------------------------------------------


def _result(edition: Edition, output: Path) -> str:
    """What was made, in one line."""
    briefing = edition.briefing
    said = _count(len(briefing.entries), "article")
    if briefing.themes:
        said += f" in {_count(len(briefing.themes), 'theme')}"
    if briefing.not_included:
        said += f", {_count(len(briefing.not_included), 'file')} not included (see quality.html)"
    return f"{output / 'index.html'}: {said}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + "s" * (number != 1)


def tell_problems(problems: Sequence[Problem], options: argparse.Namespace) -> int:
    """Tell what was found, worst first, and give the exit status that it means."""
    rank = {"error": 0, "warning": 1, "note": 2}
    least = 2 if options.level <= logging.INFO else 1 if options.level < logging.ERROR else 0
    told = sorted(
        (problem for problem in problems if rank[problem.severity] <= least),
        key=lambda problem: (rank[problem.severity], _natural(problem.where), problem),
    )
    shown = told if options.level <= logging.INFO else told[:SHOWN]
    for problem in shown:
        _tell(problem)
    if len(told) > len(shown):
        _say(f"… and {len(told) - len(shown):,} more: see quality.html, or run with -v")
    severities = {problem.severity for problem in problems}
    wrong = "error" in severities or (options.strict and "warning" in severities)
    return PROBLEMS if wrong else FINE


def _natural(where: str) -> tuple[str, int]:
    """A place so that line 8 comes before line 20."""
    path, _, line = where.rpartition(":")
    return (path, int(line)) if path and line.isdecimal() else (where, 0)


def _tell(problem: Problem) -> None:
    _say(str(problem))


def _as_table(problem: Problem) -> dict[str, str]:
    return {
        name: getattr(problem, name) for name in ("code", "severity", "where", "what", "remedy")
    }


def _print_json(value: Any) -> None:
    _print(json.dumps(value, ensure_ascii=False, indent=2))


def _print(line: str) -> None:
    print(_printable(line, sys.stdout.encoding))


def _say(line: str) -> None:
    print(_printable(line, sys.stderr.encoding), file=sys.stderr, flush=True)


def _printable(line: str, encoding: str | None) -> str:
    """The line with what the terminal cannot show, or would obey, written out."""
    safe = "".join(
        each if each.isprintable() or each in "\n\t" else ascii(each)[1:-1] for each in line
    )
    return safe.encode(encoding or "utf-8", "backslashreplace").decode(encoding or "utf-8")
