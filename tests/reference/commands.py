"""Every command with its arguments."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from builder.cli.arguments import known_arguments
from builder.cli.commands import COMMANDS


def tell_commands() -> Iterator[str]:
    """The reference of the commands, in Markdown, line by line."""
    yield "# Commands"
    yield ""
    yield "`briefing COMMAND …`, also `python -m builder COMMAND …`. Results go to stdout, progress"
    yield "and problems to stderr. Exit status: 0 fine · 1 problems found, or warnings under"
    yield "`--strict` · 2 wrong usage or settings."
    for name, command in COMMANDS.items():
        yield ""
        yield f"## `briefing {name}`"
        yield ""
        yield f"{command.about}."
        yield ""
        yield "| | |"
        yield "| --- | --- |"
        for each in known_arguments(command):
            yield f"| `{_written(each)}` | {each.help} |"


def _written(action: argparse.Action) -> str:
    value = str(action.metavar or action.dest.upper()) if action.nargs != 0 else ""
    if action.choices:
        value = "|".join(map(str, action.choices))
    if not action.option_strings:
        return f"[{value}]" if action.nargs == "?" else value
    return f"{', '.join(action.option_strings)} {value}".strip()
