"""What can be set, called, read and shown: pages made from the code, so that they cannot drift.

``pages/`` holds them as they are now; ``briefing reference NAME`` prints one, and a test compares.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from builder.reference.codes import tell_codes
from builder.reference.commands import CommandRow, tell_commands
from builder.reference.data import tell_schema
from builder.reference.settings import tell_settings
from builder.reference.templates import tell_templates

__all__ = ["FILES", "CommandRow", "tell"]

_TELLERS: Mapping[str, Callable[[], str]] = {
    "settings": tell_settings,
    "schema": tell_schema,
    "templates": tell_templates,
    "codes": tell_codes,
}

FILES: Mapping[str, str] = {
    "commands": "commands.md",
    "settings": "settings.md",
    "schema": "briefing.schema.json",
    "templates": "templates.md",
    "codes": "codes.md",
}
"""Name of a page -> its file in ``pages/``."""


def tell(name: str, commands: Sequence[CommandRow]) -> str:
    """A page of the reference.

    Args:
        name: one of ``FILES``.
        commands: every command of the program, which this package does not know.
    """
    return tell_commands(commands) if name == "commands" else _TELLERS[name]()
