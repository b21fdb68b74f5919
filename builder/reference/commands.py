"""Every command with its arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct


class CommandRow(Struct, frozen=True):
    """One command, as the command line knows it."""

    name: str
    about: str
    arguments: tuple[tuple[str, str], ...]
    """``(how it is written, what it does)``."""


def tell_commands(commands: Sequence[CommandRow]) -> str:
    """The reference of the commands, in Markdown."""
    return "\n".join(_lines(commands)) + "\n"


def _lines(commands: Sequence[CommandRow]) -> Iterator[str]:
    yield "# Commands"
    yield ""
    yield "`briefing COMMAND …`, also `python -m builder COMMAND …`. Results go to stdout, progress"
    yield "and problems to stderr. Exit status: 0 fine · 1 problems found, or warnings under"
    yield "`--strict` · 2 wrong usage or settings."
    for command in commands:
        yield ""
        yield f"## `briefing {command.name}`"
        yield ""
        yield f"{command.about}."
        yield ""
        yield "| | |"
        yield "| --- | --- |"
        for written, does in command.arguments:
            yield f"| `{written}` | {does} |"
