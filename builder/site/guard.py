"""Guard: what a content folder's own templates may not bring into a published site (B12)."""

from __future__ import annotations

import os
import re
from pathlib import Path

from builder.errors import UsageError
from builder.text.patterns import late

KINDS = (".html", ".js", ".css", ".svg", ".txt", ".json", ".webmanifest")
"""Endings of the files that are looked at."""

ADDRESS = late(
    r"(?:https?:|wss?:)?//(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])(?![\w.-])[^\s\"'<>)]*"
    r"|\bfile:/{1,3}[^\s\"'<>)]+",
    re.IGNORECASE,
)
"""An address that leads somewhere on one machine only."""

PATH = late(
    r"(?:\b(?:href|src|action|poster|data)\s*=\s*[\"']?|\burl\(\s*[\"']?)"
    r"(?P<path>(?:[A-Za-z]:[\\/]|/(?:home|Users|root|tmp|var|private|mnt|opt|srv)/)[^\s\"'<>)]*)"
)
"""A path of one machine in the place of an address."""

RELOAD = "/-/reload"
"""What only the preview's own script holds."""


def refuse(folder: Path) -> None:
    """Stop the build where one of the folder's own files would tell of the machine it comes from.

    Args:
        folder: the content folder's own templates and assets.

    Raises:
        UsageError: with file and line of the first such place, by path.
    """
    files = (Path(here, name) for here, _, names in os.walk(folder) for name in names)
    for file in sorted(files):
        if file.suffix.lower() in KINDS and file.is_file():
            text = file.read_text("utf-8", "replace")
            place = f"{folder.name}/{file.relative_to(folder).as_posix()}"
            for number, line in enumerate(text.splitlines(), 1):
                if refusal := _leak(f"{place}:{number}", line):
                    raise refusal


def _leak(where: str, line: str) -> UsageError | None:
    if found := ADDRESS.search(line):
        what = f"an address of one machine: '{found[0]}'"
        remedy = "Write it relative to the page, or write the public address"
        return UsageError.of(where, "E203", what, remedy)
    if found := PATH.search(line):
        what = f"a path of one machine: '{found['path']}'"
        remedy = "Put the file into templates/assets, and name it relative to the page"
        return UsageError.of(where, "E203", what, remedy)
    if RELOAD in line:
        what, remedy = "the preview server's reload code", "Take it out: the preview adds its own"
        return UsageError.of(where, "E203", what, remedy)
    return None
