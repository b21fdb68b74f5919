"""Sites and folders as tests compare them: path -> bytes."""

from __future__ import annotations

from pathlib import Path

from builder.model import Briefing
from builder.pipeline import Assembling, assemble
from builder.settings import Settings
from builder.site import render


def read_files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rendered(
    edition: Briefing, settings: Settings | None = None, overrides: Path | None = None
) -> dict[str, bytes]:
    """The site of an edition; ``overrides``: a folder of templates that win."""
    pages = render(edition, settings or Settings(), overrides=overrides)
    return {page.path: page.body for page in pages}


def assembled(content: Path, settings: Settings | None = None) -> dict[str, bytes]:
    """The site of a content folder, by these settings in place of its own."""
    made = assemble(content, settings or Settings(), Assembling())
    return {page.path: page.body for page in made.pages}
