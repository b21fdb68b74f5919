"""The shortest way: a build called again as before, with nothing changed, says what it said.

What a build said is kept beside how all that it read and wrote looks from outside. Where nothing
looks different there is nothing to load, to read or to write. Such a call is over in the time that
the rest of the program takes to load, so nothing here needs more than the standard library.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from builder import resources
from builder.incremental import signatures
from builder.incremental.signatures import Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.cache import Cache

PUBLISHED = "published: %d written, %d unchanged, %d removed"
"""The last line of a build's log."""

COMMAND = "build"

CACHE = "--cache"

SEPARATOR = "\0"
"""Separates the fields of what is kept; no path and no printable line holds it."""


class Said:
    """What a build told: on which stream, in which order, with which status."""

    __slots__ = ("lines", "status")

    def __init__(self, status: int, lines: Sequence[tuple[str, str]]) -> None:
        """Hold it.

        Args:
            status: the exit status.
            lines: ``(stream, line)``; the stream is ``out`` or ``err``, the line as it is printed.
        """
        self.status = status
        self.lines = lines

    def tell(self) -> int:
        """Print it, and give the exit status."""
        for stream, line in self.lines:
            print(line, file=sys.stdout if stream == "out" else sys.stderr, flush=True)
        return self.status


class Look:
    """Stat signatures of all that makes a site, but for settings given outside the folder."""

    __slots__ = ("content", "output", "program")

    def __init__(self, content: Signature, output: Signature, program: str) -> None:
        """Hold it.

        Args:
            content: how the content folder looks.
            output: how the output folder looks.
            program: digest of how this package, its templates and those it uses look; empty if that
                cannot be told.
        """
        self.content = content
        self.output = output
        self.program = program

    @property
    def digest(self) -> str:
        """Hexadecimal; empty if that cannot be told."""
        from builder.cache import key  # a start without a build does without

        looks = self.content.digest, self.output.digest, self.program
        return key(*looks) if all(looks) else ""

    def after(self, output: Signature) -> Look:
        """This look with another signature of the output folder."""
        return Look(self.content, output, self.program)


def look(content: Path | str, output: Path | str) -> Look:
    """Take the signatures of two folders and of the program."""
    return Look(*signatures.sign_both(content, output), _program())


def _program() -> str:
    from builder.cache import key

    code = signatures.sign(Path(__file__).parents[1], skip=signatures.COMPILED)
    digests = [code.digest, signatures.sign(resources.templates()).digest]
    return key(*digests, signatures.installed()) if all(digests) else ""


def answer(arguments: Sequence[str]) -> tuple[Said | None, Look | None]:
    """What the same call said the last time, if it would say the same now.

    Args:
        arguments: what follows the program's name.

    Returns:
        It, None if that is not known; and the signatures, None if they were not needed.
    """
    if arguments[:1] != [COMMAND]:
        return None, None
    from builder.cache import Cache, file_in

    folder = _cache_folder(arguments)
    if folder is None or not os.path.isfile(file_in(folder)):  # noqa: PTH113 - raises nothing
        return None, None
    with Cache(folder) as store:
        stored = store.get(_key(arguments))
    if stored is None:
        return None, None
    known, content, output, status, *lines = stored.decode("utf-8", "surrogatepass").split(
        SEPARATOR
    )
    seen = look(content, output)
    if seen.digest != known:
        return None, seen
    return Said(int(status), list(zip(lines[::2], lines[1::2], strict=True))), seen


def remember(
    store: Cache, arguments: Sequence[str], folders: tuple[Path, Path], look: str, said: Said
) -> None:
    """Keep what a call says, to be said again while the signatures are the same.

    Args:
        store: the cache that the call named.
        arguments: what followed the program's name.
        folders: of content and of output, as the call named them.
        look: of these folders, by ``Look.digest``.
        said: what the call says when nothing has changed.
    """
    parts = [look, *map(str, folders), str(said.status)]
    parts += [part for line in said.lines for part in line]
    store.put(_key(arguments), SEPARATOR.join(parts).encode("utf-8", "surrogatepass"))


def _key(arguments: Sequence[str]) -> str:
    """The cache key of a call: its arguments, and what else decides its meaning and its print."""
    from builder.cache import key

    spoken = sys.stdout.encoding, sys.stderr.encoding
    around = [os.environ.get(f"BRIEFING_{name}", "") for name in ("BASE_URL", "ARCHIVE")]
    return key("said", *around, str(Path.cwd()), *(each or "" for each in spoken), *arguments)


def _cache_folder(arguments: Sequence[str]) -> Path | None:
    """The cache's folder, by ``--cache DIR`` or ``--cache=DIR``; no abbreviation is understood."""
    from builder.cache import default_folder

    for number, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == CACHE and (value or arguments[number + 1 :]):
            return Path(value or arguments[number + 1])
    return default_folder()
