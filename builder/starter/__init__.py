"""The beginning of a content folder: settings to fill in, each with what it does."""

from __future__ import annotations

import difflib
from pathlib import Path

from builder import resources
from builder.errors import UsageError
from builder.settings import FILE_NAME
from builder.starter.workflows import FILES, write_workflow

SETTINGS = """\
# Settings of this briefing. All of them may stay as they are; "briefing config" prints what is in
# force and where it comes from.

[site]
id = "briefing"            # enters ids and feeds: choose it once
title = "Briefing"
language = "en"            # of the pages around the articles
# base_url = "https://example.org/briefing/"   # empty: private, or opened from disk
# edition = "2024-02-28"   # default: the newest article's date
# archive = "../editions"  # folder of earlier editions that the site keeps
# rights = "excerpt"       # publish the sentences that are used, with their neighbours

[brand]
# accent = "#00563f"       # labels, on light paper; link, accent_dark, link_dark likewise
# sans = ["Verdana"]       # of the labels; serif: of the sources' words
# logo = "logo.png"        # in templates/assets of this folder

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

# [groups]
# merge = [["post/bridge.txt", "gazette/jam.md"]]   # one event
# split = [["post/frost.txt", "post/flood.txt"]]    # two events
# rename = { "Aegis, early-warning data" = "Missile defence" }

# [publishers."Example Daily"]
# domains = ["daily.example.org"]
# licence = "CC BY 4.0"    # under which its whole texts may go public

# [[clean.rules]]
# publisher = "Example Daily"
# drop_line = '^Subscribe to our .* newsletter'

# [severity]
# W111 = "note"            # how much a problem counts: note, warning or error
"""
"""A settings file that changes nothing and shows what can be changed."""


def start(folder: Path, *, host: str = "") -> tuple[Path, ...]:
    """Make a content folder with a settings file, and perhaps a workflow that publishes it.

    Args:
        folder: made if it is missing; what is in it stays.
        host: writes the workflow of this host, too (``FILES`` of ``workflows``), into the working
            folder, the root of the repository; settings that are there are then left as they are.

    Returns:
        The files that were made.

    Raises:
        UsageError: one is there already, cannot be written, or would lie outside the repository.
    """
    made: list[Path] = []
    if host:
        root = Path.cwd()
        text = write_workflow(host, _inside(folder, root))
        made.append(_write(root / FILES[host], text.encode()))
    if not host or not (folder / FILE_NAME).exists():
        made.append(_write(folder / FILE_NAME, SETTINGS.encode()))
    return tuple(made)


def _inside(folder: Path, root: Path) -> str:
    """The folder's path from the root of the repository, with ``/``."""
    whole, top = (root / folder).resolve(), root.resolve()
    if not whole.is_relative_to(top):
        what = "the content folder lies outside the working folder"
        remedy = "Run the command at the root of the repository that holds the content folder"
        raise UsageError.of(folder, "E533", what, remedy)
    return whole.relative_to(top).as_posix()


def demonstrate(folder: Path) -> int:
    """Write the demonstration's articles and settings into a new folder.

    Args:
        folder: made if it is missing.

    Returns:
        The number of files.

    Raises:
        UsageError: there is something in it, or it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what, remedy = "there is something there already", "Name a folder that is new or empty"
        raise UsageError.of(folder, "E533", what, remedy)
    ours = resources.demonstration()
    files = sorted(file for file in ours.rglob("*") if file.is_file())
    for file in files:
        _write(folder / file.relative_to(ours), file.read_bytes())
    return len(files)


def eject(content: Path, name: str) -> Path:
    """Copy one of the program's templates or assets into a content folder's own ``templates/``.

    Args:
        content: the content folder.
        name: path inside ``templates/``, such as ``index.html`` or ``assets/style.css``.

    Returns:
        The copy.

    Raises:
        UsageError: there is no such file of ours, the copy is there already or cannot be written.
    """
    ours = resources.templates()
    known = sorted(file.relative_to(ours).as_posix() for file in ours.rglob("*") if file.is_file())
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
        remedy = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(known)}"
        what = f"no template is called '{name}'"
        raise UsageError.of("briefing", "E532", what, remedy)
    if not content.is_dir():
        remedy = "Name a content folder with --content"
        raise UsageError.of(content, "E503", "there is no such folder", remedy)
    return _write(content / "templates" / name, (ours / name).read_bytes())


def _write(path: Path, body: bytes) -> Path:
    """A new file, with its folders; half a one does not stay."""
    made = False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            made = True
            file.write(body)
    except OSError as error:
        if made:
            path.unlink()
        raise _refusal(path, error) from error
    return path


def _refusal(path: Path, error: OSError) -> UsageError:
    if path.exists():
        what, remedy = "the file is there already", "Edit it, or move it away first"
        return UsageError.of(path, "E530", what, remedy)
    what = f"it cannot be written: {error.strerror or error}"
    remedy = "Make room, or name a folder that you may write to"
    return UsageError.of(path, "E531", what, remedy)
