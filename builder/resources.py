"""Resources that come with the program: templates, the demonstration edition, the list of codes."""

from __future__ import annotations

import re
from pathlib import Path


def templates() -> Path:
    """The program's own templates."""
    return _brought("templates")


def demonstration() -> Path:
    """The content folder of the demonstration edition."""
    return _brought("content")


def codes() -> frozenset[str]:
    """Every code that a problem can have, as the reference lists them."""
    page = Path(__file__).resolve().parent / "reference" / "pages" / "codes.md"
    return frozenset(re.findall(r"^\| `([A-Z]\d{3})` \|", page.read_text("utf-8"), re.MULTILINE))


def _brought(name: str) -> Path:
    """A folder of ours: inside the package once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
