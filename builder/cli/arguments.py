"""The arguments of every command, and how they are read."""

from __future__ import annotations

import argparse
import difflib
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, NoReturn

from builder import __version__
from builder.errors import UsageError

DESCRIPTION = "A folder of articles in, a static briefing site out: every sentence a source's own."

LAST_PORT = 65535


class Command(NamedTuple):
    """One command: its function, what it does in words, and its arguments."""

    run: Callable[[argparse.Namespace], int]
    """Gives the exit status."""
    about: str
    arguments: tuple[Callable[[argparse.ArgumentParser], None], ...]
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


def usage(commands: Mapping[str, Command]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """``(command, what it does, [(argument as it is written, what it does)])`` of every command."""
    told = []
    for name, command in commands.items():
        rows = [(_written(each), each.help or "") for each in _arguments(command)]
        told.append((name, command.about, rows))
    return told


def _arguments(command: Command) -> list[argparse.Action]:
    """Every argument of a command but ``--help``."""
    parser = _Parser()
    for add in (*command.arguments, add_talk):
        add(parser)
    return parser.known()


def _written(action: argparse.Action) -> str:
    value = str(action.metavar or action.dest.upper()) if action.nargs != 0 else ""
    if action.choices:
        value = "|".join(map(str, action.choices))
    if not action.option_strings:
        return f"[{value}]" if action.nargs == "?" else value
    return f"{', '.join(action.option_strings)} {value}".strip()


def _parser(commands: Mapping[str, Command]) -> argparse.ArgumentParser:
    parser = _Parser(prog="briefing", description=DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    known = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    for name, command in commands.items():
        inner = known.add_parser(name, help=command.about, description=command.about)
        for add in (*command.arguments, add_talk):
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
    known = [each for action in _arguments(command) for each in action.option_strings]
    near = difflib.get_close_matches(word.partition("=")[0], [*known, "--help"], n=1)
    remedy = f"Did you mean '{near[0]}'?" if near else f"See briefing {name} --help"
    what = f"unknown argument '{word}'"
    return UsageError.of(f"briefing {name}", "E501", what, remedy)


def _unknown(word: str, commands: Mapping[str, Command]) -> UsageError:
    near = difflib.get_close_matches(word, commands, n=1, cutoff=0.4)
    remedy = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(commands)}"
    return UsageError.of("briefing", "E502", f"unknown command '{word}'", remedy)


def add_content(command: argparse.ArgumentParser) -> None:
    """CONTENT, the folder of articles."""
    _add_folder(command, "content", "CONTENT", "folder of articles", "content")


def _add_folder(
    command: argparse.ArgumentParser, name: str, metavar: str, about: str, usual: str
) -> None:
    """A folder that need not be named, since there is a usual one."""
    about = f"{about} (default: {usual})"
    command.add_argument(
        name, metavar=metavar, nargs="?", type=Path, default=Path(usual), help=about
    )


def add_content_option(command: argparse.ArgumentParser) -> None:
    """``--content``."""
    command.add_argument(
        "--content",
        metavar="DIR",
        type=Path,
        default=Path("content"),
        help="folder of articles (default: content)",
    )


def add_output(command: argparse.ArgumentParser) -> None:
    """``--output``, or ``--single-file``, and what goes with writing."""
    place = command.add_mutually_exclusive_group()
    place.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        type=Path,
        default=Path("public"),
        help="folder for the site (default: public)",
    )
    about = "write the whole edition into one HTML file, and no folder"
    place.add_argument("--single-file", metavar="FILE", type=Path, help=about)
    about = "write into a folder, or over a file, that no build made"
    command.add_argument("--force", action="store_true", help=about)
    add_strict(command)


def add_strict(command: argparse.ArgumentParser) -> None:
    """``--strict``."""
    command.add_argument("--strict", action="store_true", help="exit 1 on any warning")


def add_since(command: argparse.ArgumentParser) -> None:
    """``--since`` and ``--archive``."""
    command.add_argument(
        "--since",
        metavar="FILE",
        type=Path,
        help="an earlier edition (its briefing.json): tell what changed, keep its addresses",
    )
    add_archive(command)


def add_archive(command: argparse.ArgumentParser) -> None:
    """``--archive``."""
    about = "a folder of earlier editions, a folder each: keep them in the site as they are"
    command.add_argument("--archive", metavar="DIR", help=about)


def add_settings(command: argparse.ArgumentParser) -> None:
    """``--base-url`` and ``--config``."""
    command.add_argument("--base-url", metavar="URL", help="address of the published site")
    command.add_argument(
        "-c",
        "--config",
        metavar="FILE",
        type=Path,
        help="settings file (default: CONTENT/briefing.toml)",
    )


def add_work(command: argparse.ArgumentParser) -> None:
    """``--workers`` and the cache."""
    command.add_argument(
        "--workers",
        metavar="N",
        type=_positive,
        default=0,
        help="processes that analyse articles (default: one a processor)",
    )
    command.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="analyse articles on the Dask cluster of this scheduler",
    )
    cache = command.add_mutually_exclusive_group()
    cache.add_argument("--cache", metavar="DIR", type=Path, help="folder of the cache")
    cache.add_argument("--no-cache", action="store_true", help="analyse every article anew")


def add_json(command: argparse.ArgumentParser) -> None:
    """``--json``."""
    command.add_argument("--json", action="store_true", help="print JSON")


def add_check(command: argparse.ArgumentParser) -> None:
    """OUTPUT, ``--content`` and ``--strict`` of ``check``."""
    _add_folder(command, "output", "OUTPUT", "a built site", "public")
    command.add_argument(
        "--content",
        metavar="DIR",
        type=Path,
        help="hold each sentence against the raw files in this folder, too",
    )
    add_strict(command)


def add_external(command: argparse.ArgumentParser) -> None:
    """``--external``."""
    command.add_argument(
        "--external",
        action="store_true",
        help="ask the sites of others, too, whether what is linked is still there (slow)",
    )


def add_log_format(command: argparse.ArgumentParser) -> None:
    """``--log-format``."""
    command.add_argument(
        "--log-format",
        choices=("text", "github"),
        default="text",
        help="github: tell problems as annotations with file and line",
    )


def add_folder(command: argparse.ArgumentParser) -> None:
    """DIR, the folder that ``init`` makes."""
    _add_folder(command, "folder", "DIR", "the new folder", "content")


def add_ci(command: argparse.ArgumentParser) -> None:
    """``--ci``."""
    command.add_argument(
        "--ci",
        choices=("github", "gitlab"),
        help="write a workflow beside the folder, too, that builds, checks and publishes the site",
    )


def add_demo(command: argparse.ArgumentParser) -> None:
    """DIR, the folder that ``demo`` makes."""
    command.add_argument("folder", metavar="DIR", type=Path, help="the new folder")


def add_diff(command: argparse.ArgumentParser) -> None:
    """OLD and NEW, the two editions."""
    for name, about in (("old", "the edition before"), ("new", "the edition after")):
        told = f"{about}: its briefing.json, or the folder of its site"
        command.add_argument(name, metavar=name.upper(), type=Path, help=told)


def add_eject(command: argparse.ArgumentParser) -> None:
    """NAME, the template that ``eject`` copies."""
    command.add_argument("name", metavar="NAME", help="a template or asset, such as index.html")


def add_reference(command: argparse.ArgumentParser) -> None:
    """PAGE, what ``reference`` prints."""
    command.add_argument(
        "page",
        choices=("commands", "settings", "schema", "templates", "codes"),
        help="which page",
    )


def add_show(command: argparse.ArgumentParser) -> None:
    """ARTICLE and ``--raw``."""
    command.add_argument("article", metavar="ARTICLE", help="id, path or beginning of the title")
    command.add_argument("--raw", action="store_true", help="print the raw lines, too")


def add_explain(command: argparse.ArgumentParser) -> None:
    """A and B, the two articles."""
    for name in ("a", "b"):
        command.add_argument(
            name, metavar=name.upper(), help="an article: id, path or beginning of the title"
        )


def add_serve(command: argparse.ArgumentParser) -> None:
    """``--host``, ``--port`` and ``--open``."""
    command.add_argument("--host", default="127.0.0.1", help="address to bind (default: 127.0.0.1)")
    command.add_argument(
        "--port", type=_port, help="port (default: 8765, or the next free one; 0: any)"
    )
    command.add_argument("--open", action="store_true", help="open the site in a browser")


def add_talk(command: argparse.ArgumentParser) -> None:
    """``--quiet``, ``--verbose`` and ``--debug``."""
    talk = command.add_mutually_exclusive_group()
    for flags, level, about in (
        (("-q", "--quiet"), logging.ERROR, "say only what is wrong"),
        (("-v", "--verbose"), logging.INFO, "say what is done, and every problem"),
        (("--debug",), logging.DEBUG, "say everything, with tracebacks"),
    ):
        talk.add_argument(*flags, dest="level", action="store_const", const=level, help=about)
    command.set_defaults(level=logging.WARNING)


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
