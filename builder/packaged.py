"""What the program brings with it beside its code."""

from __future__ import annotations

from pathlib import Path


def templates() -> Path:
    """The program's own templates."""
    return _brought("templates")


def demonstration() -> Path:
    """The content folder of the demonstration edition."""
    return _brought("content")


def _brought(name: str) -> Path:
    """A folder of ours: inside the package once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
