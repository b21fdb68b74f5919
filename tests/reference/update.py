"""Write the pages of the reference anew: ``python -m tests.reference.update``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from builder import reference
from builder.cli import arguments
from builder.cli.commands import COMMANDS

PAGES = Path(reference.__file__).parent / "pages"


@cache
def told() -> Mapping[str, str]:
    """File -> what it ought to say."""
    rows = [
        reference.CommandRow(name, about, tuple(rows))
        for name, about, rows in arguments.usage(COMMANDS)
    ]
    return {file: reference.tell(name, rows) for name, file in reference.FILES.items()}


if __name__ == "__main__":
    for file, text in told().items():
        (PAGES / file).write_text(text, "utf-8", newline="\n")
