"""Whether a folder may be written to, and what an earlier build left in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from builder.errors import UsageError
from builder.publish.manifest import MANIFEST, load


def claim(output: Path, *, force: bool) -> Mapping[str, str]:
    """What earlier builds wrote into the folder: path -> digest; nothing is changed.

    Args:
        output: the output folder; it may be missing or empty.
        force: take the folder over though it holds files and no manifest of ours.

    Raises:
        UsageError: the folder is a file, or holds what no build of ours wrote.
    """
    if output.exists() and not output.is_dir():
        raise UsageError.of(output, "E401", "the output is a file, not a folder", "Name a folder")
    try:
        body = (output / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        body = b""
    except OSError as error:
        raise _foreign(output, "holds a manifest that cannot be read") from error
    if body:
        try:
            return load(body)
        except (ValueError, RecursionError) as error:
            if not force:
                raise _foreign(output, "holds a damaged manifest") from error
    elif not force and _holds_other_files(output):
        raise _foreign(output, "is not empty and was not written by an earlier build")
    return {}


def expect_ours(output: Path, content: Path, *, force: bool = False) -> None:
    """Accept an output folder that is ours to write and does not overlap with the content.

    Raises:
        UsageError: as ``claim``; or one of the two folders is or holds the other, by whatever way
            they are reached.
    """
    _refuse_overlap(output, content)
    claim(output, force=force)


def _refuse_overlap(output: Path, content: Path) -> None:
    inner, outer = output.resolve(), content.resolve()
    if inner == outer:
        what = "the output folder is the content folder"
    elif inner.is_relative_to(outer):
        what = "the output folder lies inside the content folder"
    elif outer.is_relative_to(inner):
        what = "the content folder lies inside the output folder"
    else:
        return
    raise UsageError.of(
        output, "E402", what, "Choose an output folder beside the content folder, with --output"
    )


def _holds_other_files(output: Path) -> bool:
    return output.is_dir() and any(
        not entry.name.startswith(".briefing-") for entry in output.iterdir()
    )


def _foreign(output: Path, what: str) -> UsageError:
    return UsageError.of(
        output,
        "E403",
        f"the output folder {what}",
        "Choose a new or empty folder with --output, or give --force to write beside what is there",
    )
