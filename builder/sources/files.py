"""The content folder: which of its files are read, and which are not and why."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from builder.errors import Problem
from builder.model import NotIncluded, Source, article_id
from builder.settings import FILE_NAME, InputSettings
from builder.sources import overrides

EXTENSIONS = (".txt", ".md", ".markdown", ".htm", ".html")
"""What can become an article, in any case of letters."""

ARCHIVES = (".mhtml", ".mht", ".webarchive", ".maff")
"""What browsers save a page with its pictures in, as one file that is no HTML."""

NOTES = "notes"
"""The folder at the top that holds the analyst's notes."""

OWN_FOLDERS = (NOTES, overrides.TEMPLATES)
"""Folders at the top that hold something else than articles."""

ASSETS = re.compile(r"(.+)(?:_files|_fichiers|_archivos|_arquivos|-Dateien|_bestanden)")
"""The folder that a browser saves beside a page, by the name of the page."""

TEMPORARY = re.compile(r".*~|#.*#|.*\.(?:swp|swo|tmp|temp|part|crdownload)|~\$.*", re.IGNORECASE)
"""What editors, office programs and browsers leave behind while they write."""

WHOLE = "./"
"""Path of the content folder itself, where it cannot be read."""

WITHHELD = "(withheld)"
"""Stands where the path would, of a file that nothing may be told about."""

TWIN = "another file has the same name in Unicode form C"
"""Why a file is not included of which two would have one path."""


_Entry = Path | os.DirEntry[str]
"""Something in a folder; what the system told of it with its name need not be asked again."""


class Found(Struct, frozen=True):
    """What the content folder holds."""

    sources: tuple[Source, ...]
    """By the code points of their paths."""
    not_included: tuple[NotIncluded, ...]
    """By path, then by reason; withheld files by their reason alone."""
    problems: tuple[Problem, ...]
    """By place; one for each file that should have been read and was not, and for each template
    or file among the notes that is of no use."""
    notes: tuple[Source, ...] = ()
    """The analyst's notes, by path; none of them is an article."""


_Look = tuple[int, int, int, int]
"""Size, times and inode of a file."""

Known = dict[str, tuple[_Look, Source]]
"""Path -> how a file looked when it was read, and what was in it."""

MOMENT, SECOND = 20_000_000, 1_000_000_000
"""Nanoseconds after which a further save carries another time, as ``incremental.signatures`` has
them."""


def find(
    folder: Path,
    settings: InputSettings,
    assets: Collection[str] = (),
    known: Known | None = None,
) -> Found:
    """Read every text, Markdown and HTML file of a folder and the folders within.

    No link is followed: what it points to inside the folder is read at its own place, and what
    lies outside is none of ours. Hidden and temporary files are no input; files of other kinds and
    files that the settings ignore or withhold are listed, with the reason. Nothing raises.

    Args:
        folder: the content folder.
        settings: which files are read.
        assets: paths inside ``templates/`` that other settings name.
        known: what was read the last time, to be renewed: of a file that looks as it did then
            nothing is read, and what it is found as is the same object.
    """
    now: Known = {}
    ignored, withheld = _globs(settings.ignore), _globs(settings.withhold)
    held: list[str] = []
    sources: dict[str, Source] = {}
    refused: list[NotIncluded] = []
    problems: list[Problem] = []
    for path, file in sorted(_walk(folder), key=lambda pair: (pair[0], os.fsencode(pair[1]))):
        if withheld and withheld.fullmatch(path):
            held.append(path)
            refused.append(
                _withheld(path, _unfit(path, file, folder) or _read(file, settings.max_bytes))
            )
            continue
        reason = "ignored by the settings" if ignored and ignored.fullmatch(path) else None
        reason = reason or _unfit(path, file, folder)
        look = _look(file, settings.max_bytes) if known is not None and not reason else None
        seen = known.get(path) if known and look else None
        same = seen[1] if seen and seen[0] == look else None
        outcome = reason or same or _read(file, settings.max_bytes)
        if path in sources:
            outcome = TWIN
        if not isinstance(outcome, str):
            source = Source(path, outcome) if isinstance(outcome, bytes) else outcome
            sources[path] = source
            if look:
                now[path] = look, source
            continue
        refused.append(NotIncluded(path, outcome, article_id(path)))
        if not reason:
            problems.append(_problem(path, outcome))
    if known is not None:
        known.clear()
        known.update(now)
    notes, useless = _notes(folder / NOTES, settings.max_bytes, ignored, withheld, held)
    useless += [*_idle(settings.withhold, held), *overrides.idle(folder, assets)]
    return Found(
        tuple(sources.values()),
        tuple(sorted(refused, key=lambda each: (each.path, each.reason))),
        tuple(sorted([*problems, *useless])),
        tuple(notes),
    )


def _withheld(path: str, outcome: bytes | str) -> NotIncluded:
    """A file of which nothing is told; its bytes say whether an earlier edition told of it."""
    digest = hashlib.sha256(outcome).hexdigest() if isinstance(outcome, bytes) else ""
    return NotIncluded(WITHHELD, "withheld by the settings", article_id(path), digest)


def _idle(withhold: Sequence[str], held: Sequence[str]) -> Iterator[Problem]:
    """A warning for each pattern that holds nothing back; it may name what nobody should read."""
    for number, pattern in enumerate(withhold, 1):
        own = _globs([pattern])
        if own and not any(map(own.fullmatch, held)):
            what = f"pattern {number} of {len(withhold)} in input.withhold fits no file"
            remedy = "Mend it: what it is to hold back may be published; or take it out"
            yield Problem(FILE_NAME, "W124", what, remedy)


def _notes(
    folder: Path,
    most: int,
    ignored: re.Pattern[str] | None,
    withheld: re.Pattern[str] | None,
    held: list[str],
) -> tuple[list[Source], list[Problem]]:
    """The texts of the notes' folder itself, and a problem for what else lies there, by path.

    What the settings ignore or withhold is neither; what they withhold is added to ``held``.
    """
    notes: list[Source] = []
    problems: list[Problem] = []
    if os.path.islink(folder) or not os.path.isdir(folder):  # noqa: PTH112, PTH114 - raise nothing
        return notes, problems
    try:
        with os.scandir(folder) as entries:
            files = sorted(entries, key=lambda each: os.fsencode(each.name))
    except OSError as error:
        return notes, [_problem(f"{NOTES}/", f"cannot be read ({error.strerror})")]
    for file in files:
        path = f"{NOTES}/{_composed(file.name)}"
        if file.name.startswith(".") or TEMPORARY.fullmatch(file.name):
            continue
        if withheld and withheld.fullmatch(path):
            held.append(path)
            continue
        if ignored and ignored.fullmatch(path):
            continue
        outcome = _unfit(path, file, folder) or _read(file, most)
        if isinstance(outcome, bytes):
            notes.append(Source(path, outcome))
        else:
            remedy = "Save it as a Markdown file in notes/, or remove it"
            problems.append(Problem(path, "W109", f"this is no note: {outcome}", remedy))
    return notes, problems


def glob(pattern: str) -> str:
    """A regular expression over a whole path for a glob: ``**`` crosses folders.

    A pattern without ``/`` means a name at any depth; a folder means all that it holds.
    """
    whole = pattern.strip("/")
    if "/" not in whole:
        whole = f"**/{whole}"
    parts = re.findall(r"(?:\*\*/)+|\*\*+|\*|\?|\[[^\]/]+\]|[^*?\[]+|\[", whole)
    return "".join(_part(part) for part in parts) + "(?:/.*)?"


def _part(part: str) -> str:
    known = {"*": "[^/]*", "?": "[^/]"}
    if part.startswith("**"):
        return "(?:.*/)?" if part.endswith("/") else ".*"
    if len(part) > 1 and part.startswith("["):
        inside = part[1:-1].replace("\\", r"\\").replace("[", r"\[")
        return f"[^{inside[1:]}]" if inside[0] == "!" and inside[1:] else f"[{inside}]"
    return known.get(part) or re.escape(part)


def _globs(patterns: Sequence[str]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{glob(_composed(pattern))})" for pattern in patterns), re.S)


def _composed(name: str) -> str:
    """The name in Unicode form C; bytes that are no UTF-8 shown as U+FFFD."""
    shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", shown)


def _walk(folder: Path) -> Iterator[tuple[str, _Entry]]:
    """Every file, and every folder that is not entered (its path then ends in ``/``)."""
    waiting: list[tuple[str, _Entry]] = [("", folder)]
    while waiting:
        prefix, parent = waiting.pop()
        try:
            with os.scandir(parent) as entries:
                children = sorted(entries, key=lambda entry: os.fsencode(entry.name))
        except OSError:
            yield prefix or WHOLE, parent
            continue
        names = {child.name for child in children}
        for child in children:
            if child.name.startswith(".") or TEMPORARY.fullmatch(child.name):
                continue
            path = prefix + _composed(child.name)
            if not child.is_dir(follow_symlinks=False):
                if path != FILE_NAME:
                    yield path, child
            elif _page_of(child.name, names):
                yield path + "/", child
            elif prefix or child.name not in OWN_FOLDERS:
                waiting.append((path + "/", child))


def _page_of(name: str, names: set[str]) -> bool:
    """True for the folder that a browser saved beside a page of this name."""
    page = ASSETS.fullmatch(name)
    return page is not None and not names.isdisjoint({f"{page[1]}.html", f"{page[1]}.htm"})


def _unfit(path: str, file: _Entry, folder: Path) -> str | None:
    """Why a file is none of ours, by its name and kind alone; None if it is ours."""
    name = path.rstrip("/").rpartition("/")[2]
    if file.is_symlink():
        return _link(Path(file), folder)
    if ASSETS.fullmatch(name) and path.endswith("/"):
        return "belongs to the page that was saved beside it"
    if not path.endswith("/") and not path.lower().endswith(EXTENSIONS):
        if path.lower().endswith(ARCHIVES):
            return "a web archive; save the page as HTML"
        return "not a text, Markdown or HTML file"
    return None


def _link(file: Path, folder: Path) -> str:
    try:
        inside = file.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return "a link that leads nowhere"
    if inside:
        return "a link to something that is read at its own place"
    return "a link that leaves the content folder"


def _read(file: _Entry, most: int) -> bytes | str:
    """The file's bytes, or the reason why there are none."""
    try:
        status = file.stat(follow_symlinks=False)
        if stat.S_ISDIR(status.st_mode):
            os.scandir(file).close()  # which tells why it cannot be
        if not stat.S_ISREG(status.st_mode):
            return "cannot be read (not a plain file)"
        if status.st_size > most:
            return f"larger than {most} bytes"
        with open(file, "rb") as stream:  # noqa: PTH123 - a Path takes as long as to read it
            data = stream.read(status.st_size + 1)
            if len(data) > status.st_size:  # it has grown
                data += stream.read(most + 1 - len(data))
    except OSError as error:
        return f"cannot be read ({error.strerror or type(error).__name__})"
    if len(data) > most:
        return f"larger than {most} bytes"
    return data if data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n\f") else "empty"


def _look(file: _Entry, most: int) -> _Look | None:
    """How a file looks; None if it is too large, or may be saved once more and look the same."""
    try:
        status = file.stat(follow_symlinks=False)
    except OSError:
        return None
    saved, changed = status.st_mtime_ns, status.st_ctime_ns
    moment = MOMENT if saved % SECOND or changed % SECOND else 2 * SECOND
    if status.st_size > most or not status.st_ino or max(saved, changed) + moment > time.time_ns():
        return None
    return status.st_size, saved, changed, status.st_ino


def _problem(path: str, reason: str) -> Problem:
    if reason == "empty":
        return Problem(path, "W102", "the file is empty", "Fill it or remove it")
    if reason.startswith("larger"):
        remedy = "Raise max_bytes in [input], shorten the file or ignore it"
        return Problem(path, "W103", f"the file is {reason}", remedy)
    if reason == TWIN:
        return Problem(path, "W104", TWIN, "Rename one of the two files")
    told = f"the folder {reason}" if path.endswith("/") else f"the file {reason}"
    return Problem(path, "W101", told, "Mend its permissions or ignore it")
