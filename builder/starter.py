"""The beginning of a content folder: settings to fill in, each with what it does."""

from __future__ import annotations

from pathlib import Path

from builder.errors import Problem, UsageError
from builder.settings import FILE_NAME

SETTINGS = """\
# Settings of this briefing. All of them may stay as they are; "briefing config" prints what is in
# force and where it comes from.

[site]
id = "briefing"            # enters ids and feeds: choose it once
title = "Briefing"
language = "en"            # of the pages around the articles
# base_url = "https://example.org/briefing/"   # empty: private, or opened from disk
# edition = "2024-02-28"   # default: the newest article's date

[input]
# ignore = ["**/drafts/**"]
# withhold = ["embargoed/*"]
# date_order = "dmy"       # settles 04/05/2023

[summary]
# words = 90

[keyphrases]
# per_article = 8
# block = ["file photo"]

# [keyphrases.aliases]
# "South Korea" = ["ROK", "Republic of Korea"]

# [[themes]]
# name = "Missile defence"
# phrases = ["Aegis", "early-warning data"]

# [publishers."Example Daily"]
# domains = ["daily.example.org"]

# [[clean.rules]]
# publisher = "Example Daily"
# drop_line = '^Subscribe to our .* newsletter'
"""
"""A settings file that changes nothing and shows what can be changed."""


def start(folder: Path) -> tuple[Path, ...]:
    """Make a content folder with a settings file.

    Args:
        folder: made if it is missing; what is in it stays.

    Returns:
        The files that were made.

    Raises:
        UsageError: it has settings already, or cannot be written.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(SETTINGS)
    except OSError as error:
        raise _refusal(path, error) from error
    return (path,)


def _refusal(path: Path, error: OSError) -> UsageError:
    if path.exists():
        what, remedy = "the settings are there already", "Edit them, or name another folder"
        return UsageError(Problem(str(path), "E530", what, remedy, "error"))
    what = f"it cannot be written: {error.strerror or error}"
    remedy = "Name a folder that you may write to"
    return UsageError(Problem(str(path), "E531", what, remedy, "error"))
