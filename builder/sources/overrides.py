"""A content folder's own templates: which of them nothing will ever use."""

from __future__ import annotations

import difflib
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from builder import resources
from builder.errors import Problem

TEMPLATES = "templates"
"""The folder at the top whose files win over the program's own of the same name."""

LIKE = 0.6
"""Share of letters in common from which a name is taken for a misspelt one: difflib's own bound."""

LARGEST = 1_000_000
"""Bytes of a file in which names of others are looked for; templates are far smaller."""


def idle(content: Path, named: Collection[str] = ()) -> Iterator[Problem]:
    """A warning for each own template that overrides nothing and that nothing names.

    An own file beside the program's is fine where another one includes it or links to it; hidden
    files are none of ours. By path; nothing raises.

    Args:
        content: the folder.
        named: paths inside ``templates/`` that the settings name.
    """
    folder = content / TEMPLATES
    if os.path.islink(folder) or not os.path.isdir(folder):  # noqa: PTH112, PTH114 - raise nothing
        return
    ours = _names(resources.templates())
    own = _names(folder)
    strange = [name for name in own if name not in ours and name not in named]
    texts = {name: _text(folder / name) for name in own} if strange else {}
    for name in strange:
        base = name.rpartition("/")[2].encode("utf-8", "surrogateescape")
        if not any(base in text for other, text in texts.items() if other != name):
            yield _problem(name, ours)


def _names(folder: Path) -> list[str]:
    """Paths of all plain files inside a folder, sorted; hidden ones are left out."""
    found = []
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(here).relative_to(folder)
        found += [(inside / name).as_posix() for name in files if not name.startswith(".")]
    return sorted(found)


def _text(file: Path) -> bytes:
    try:
        return file.read_bytes() if file.stat().st_size <= LARGEST else b""
    except OSError:
        return b""


def _problem(name: str, ours: list[str]) -> Problem:
    near = difflib.get_close_matches(name, ours, n=1, cutoff=LIKE)
    remedy = f"Did you mean '{near[0]}'?" if near else "Remove it, or name it in another template"
    shown = name.encode("utf-8", "replace").decode()
    return Problem(f"{TEMPLATES}/{shown}", "W108", "no template of ours has this name", remedy)
