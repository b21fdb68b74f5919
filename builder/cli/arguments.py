"""The arguments of every command, and how they are read."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Mapping
from logging import DEBUG, ERROR, INFO, WARNING
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from builder import __version__
from builder.errors import UsageError

DESCRIPTION = "A folder of articles in, a static briefing site out: every sentence a source's own."

LAST_PORT = 65535


Adds = Callable[[argparse._ActionsContainer], object]


class Command(NamedTuple):
    """One command: its function, what it does in words, and its arguments."""

    run: Callable[[argparse.Namespace], int]
    """Gives the exit status."""
    about: str
    arguments: tuple[Adds, ...]
    """Each adds some arguments to the command's parser."""


def parse(words: list[str], commands: Mapping[str, Command]) -> argparse.Namespace:
    """The arguments as values; ``run`` among them is the command's function.

    Raises:
        UsageError: there is no such command, or its arguments are wrong.
        SystemExit: help or the version was asked for and has been printed.
    """
    if not words:
        remedy = f"Name one of {', '.join(commands)}; briefing --help tells what each does"
        raise UsageError.of("briefing", "E501", "no command is named", remedy)
    if not words[0].startswith("-") and words[0] not in commands:
        raise _unknown(words[0], commands)
    options, unknown = _parser(commands).parse_known_args(words)
    if unknown:
        name = next(each for each in words if each in commands)
        raise _astray(unknown[0], name, commands[name])
    return options


def known_arguments(command: Command) -> list[argparse.Action]:
    """Every argument of a command but ``--help``."""
    parser = _Parser()
    for add in (*command.arguments, TALK):
        add(parser)
    return parser.known()


def _parser(commands: Mapping[str, Command]) -> argparse.ArgumentParser:
    parser = _Parser(prog="briefing", description=DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    known = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    for name, command in commands.items():
        inner = known.add_parser(name, help=command.about, description=command.about)
        for add in (*command.arguments, TALK):
            add(inner)
        inner.set_defaults(run=command.run)
    return parser


class _Parser(argparse.ArgumentParser):
    """Raises what is wrong with the arguments as a UsageError, like every other part."""

    def error(self, message: str) -> NoReturn:
        """Stop with the message and where help is."""
        raise UsageError.of(self.prog, "E501", message, f"See {self.prog} --help")

    def known(self) -> list[argparse.Action]:
        """Every argument but ``--help``."""
        return [each for each in self._actions if each.dest != "help"]


def _astray(word: str, name: str, command: Command) -> UsageError:
    """What to say of an argument that a command does not take."""
    known = [each for action in known_arguments(command) for each in action.option_strings]
    near = difflib.get_close_matches(word.partition("=")[0], [*known, "--help"], n=1)
    remedy = f"Did you mean '{near[0]}'?" if near else f"See briefing {name} --help"
    what = f"unknown argument '{word}'"
    return UsageError.of(f"briefing {name}", "E501", what, remedy)


def _unknown(word: str, commands: Mapping[str, Command]) -> UsageError:
    near = difflib.get_close_matches(word, commands, n=1, cutoff=0.4)
    remedy = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(commands)}"
    return UsageError.of("briefing", "E502", f"unknown command '{word}'", remedy)


def _positive(text: str) -> int:
    number = _number(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


def _port(text: str) -> int:
    number = _number(text)
    if not 0 <= number <= LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is not a port from 0 to 65535")
    return number


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number") from None


def _argument(*names: str, **how: Any) -> Adds:
    """What adds one argument, which is told as to ``ArgumentParser.add_argument``."""
    return lambda command: command.add_argument(*names, **how)


def _flag(name: str, about: str) -> Adds:
    return _argument(name, action="store_true", help=about)


def _path(*names: str, metavar: str, about: str, usual: str = "", **how: Any) -> Adds:
    """What adds a file or folder; one that need not be named, where there is a usual one."""
    about += f" (default: {usual})" if usual else ""
    default = Path(usual) if usual else None
    return _argument(*names, metavar=metavar, type=Path, default=default, help=about, **how)


def _one_of(*adds: Adds) -> Adds:
    """What adds arguments of which at most one may be given."""

    def add(command: argparse._ActionsContainer) -> None:
        group = command.add_mutually_exclusive_group()
        for each in adds:
            each(group)

    return add


CONTENT = _path(
    "content", metavar="CONTENT", about="folder of articles", usual="content", nargs="?"
)

CONTENT_OPTION = _path("--content", metavar="DIR", about="folder of articles", usual="content")

STRICT = _flag("--strict", "exit 1 on any warning")

OUTPUT = (
    _one_of(
        _path("-o", "--output", metavar="DIR", about="folder for the site", usual="public"),
        _path(
            "--single-file",
            metavar="FILE",
            about="write the whole edition into one HTML file, and no folder",
        ),
    ),
    _flag("--force", "write into a folder, or over a file, that no build made"),
    STRICT,
)

ARCHIVE = _argument(
    "--archive",
    metavar="DIR",
    help="a folder of earlier editions, a folder each: keep them in the site as they are",
)

EARLIER = (
    _path(
        "--since",
        metavar="FILE",
        about="an earlier edition (its briefing.json): tell what changed, keep its addresses",
    ),
    ARCHIVE,
)

SETTINGS = (
    _argument("--base-url", metavar="URL", help="address of the published site"),
    _path("-c", "--config", metavar="FILE", about="settings file (default: CONTENT/briefing.toml)"),
)

WORK = (
    _argument(
        "--workers",
        metavar="N",
        type=_positive,
        default=0,
        help="processes that analyse articles (default: one a processor)",
    ),
    _argument(
        "--scheduler",
        metavar="ADDRESS",
        help="analyse articles on the Dask cluster of this scheduler",
    ),
    _one_of(
        _path("--cache", metavar="DIR", about="folder of the cache"),
        _flag("--no-cache", "analyse every article anew"),
    ),
)

JSON = _flag("--json", "print JSON")

LOG_FORMAT = _argument(
    "--log-format",
    choices=("text", "github"),
    default="text",
    help="github: tell problems as annotations with file and line",
)

CHECK = (
    _path("output", metavar="OUTPUT", about="a built site", usual="public", nargs="?"),
    _path(
        "--content",
        metavar="DIR",
        about="hold each sentence against the raw files in this folder, too",
    ),
    _argument(
        "--evidence",
        dest="content",
        action="store_const",
        const=Path("content"),
        help="the same, with the folder content",
    ),
    STRICT,
    _flag(
        "--external", "ask the sites of others, too, whether what is linked is still there (slow)"
    ),
)

INIT = (
    _path("folder", metavar="DIR", about="the new folder", usual="content", nargs="?"),
    _argument(
        "--ci",
        choices=("github", "gitlab"),
        help="write a workflow beside the folder, too, that builds, checks and publishes the site",
    ),
)

DEMO = _path("folder", metavar="DIR", about="the new folder")

DIFF = tuple(
    _path(
        name,
        metavar=name.upper(),
        about=f"the edition {when}: its briefing.json, or the folder of its site",
    )
    for name, when in (("old", "before"), ("new", "after"))
)

TEMPLATE = _argument("name", metavar="NAME", help="a template or asset, such as index.html")

PAGE = _argument(
    "page", choices=("commands", "settings", "schema", "templates", "codes"), help="which page"
)

SHOW = (
    _argument("article", metavar="ARTICLE", help="id, path or beginning of the title"),
    _flag("--raw", "print the raw lines, too"),
)

EXPLAIN = tuple(
    _argument(name, metavar=name.upper(), help="an article: id, path or beginning of the title")
    for name in ("a", "b")
)

SERVE = (
    _argument("--host", default="127.0.0.1", help="address to bind (default: 127.0.0.1)"),
    _argument("--port", type=_port, help="port (default: 8765, or the next free one; 0: any)"),
    _flag("--open", "open the site in a browser"),
)

TALK = _one_of(
    *(
        _argument(
            *flags, dest="level", action="store_const", const=level, default=WARNING, help=about
        )
        for flags, level, about in (
            (("-q", "--quiet"), ERROR, "say only what is wrong"),
            (("-v", "--verbose"), INFO, "say what is done, and every problem"),
            (("--debug",), DEBUG, "say everything, with tracebacks"),
        )
    )
)
