"""Case files: one case a line, ``- text -> what is expected``."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent.parent / "cases"


def cases(name: str) -> list[tuple[str, str]]:
    """``(text, expected)`` of each case in a file of ``tests/cases``."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    parts = [line[2:].rpartition("->") for line in lines if line.startswith("- ")]
    return [(text.strip(), expected.strip()) for text, _, expected in parts]
