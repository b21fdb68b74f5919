"""What the program brings with it beside its code."""

from __future__ import annotations

from pathlib import Path


def templates() -> Path:
    """The program's own templates: inside the package once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"
