"""Resources that come with the program: templates, the demonstration edition, the reference."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

REFERENCE: Mapping[str, str] = {
    "commands": "commands.md",
    "settings": "settings.md",
    "schema": "briefing.schema.json",
    "templates": "templates.md",
    "codes": "codes.md",
}
"""Name of a page of the reference -> its file. ``tests/reference`` makes them from the code, and a
test holds them against it."""


def templates() -> Path:
    """The program's own templates."""
    return _brought("templates")


def demonstration() -> Path:
    """The content folder of the demonstration edition."""
    return _brought("content")


def codes() -> frozenset[str]:
    """Every code that a problem can have, as the reference lists them."""
    return frozenset(re.findall(r"^\| `([A-Z]\d{3})` \|", reference("codes"), re.MULTILINE))


def reference(name: str) -> str:
    """A page of the reference: what can be set, called, read and shown."""
    return (_brought("reference") / REFERENCE[name]).read_text("utf-8")


def _brought(name: str) -> Path:
    """A folder of ours: inside the package once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
