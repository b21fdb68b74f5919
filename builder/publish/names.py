"""Which addresses a site may use, so that they mean one file on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from builder.errors import BuilderError

ASIDE = ".briefing-aside"
"""Folder inside the output in which files are written before they move into place."""

INNER = "/.briefing-manifest.json"
"""Ends the address of the manifest of an earlier edition that a site keeps."""

RESERVED = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in range(1, 10)]
)
"""File names, without what follows the first dot, that Windows keeps for devices."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')

_PLAIN = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.[a-z0-9]+")
"""How nearly all addresses look; each part of one that is not reserved is safe."""


class Names:
    """The addresses of a site: each is safe and different from the others on every system."""

    def __init__(self) -> None:
        """Begin without any."""
        self._seen: dict[str, str] = {}

    def accept(self, path: str) -> None:
        """Take one more address, as ``Page.path``.

        Raises:
            BuilderError: it would leave the folder or cannot be a file name somewhere, or it and
                an earlier one would be one file where names differ only by case or Unicode form.
        """
        if not is_safe(path):
            raise _refusal(path, f"{path!r} cannot be the address of a page")
        folded = fold(path)
        if folded in self._seen:
            raise _refusal(path, f"{path!r} and {self._seen[folded]!r} would be one file")
        self._seen[folded] = path

    def accept_all(self, paths: Collection[str]) -> None:
        """Take addresses that a manifest lists, each of which is safe.

        Raises:
            BuilderError: as ``accept``, if two would be one file.
        """
        folded = {fold(path): path for path in paths}
        if len(folded) < len(paths) or not self._seen.keys().isdisjoint(folded):
            for path in paths:
                self.accept(path)
        self._seen.update(folded)

    def of(self, folded: str) -> str | None:
        """The address that ``fold`` makes this of; None if none does."""
        return self._seen.get(folded)


def is_safe(path: str) -> bool:
    """True if the path stays inside its folder and is a file name on every system."""
    if _PLAIN.fullmatch(path):
        return RESERVED.isdisjoint(path.partition(".")[0].split("/"))
    parts = path.split("/")
    inner = parts[:-1] if path.endswith(INNER) else parts
    return not _UNSAFE.search(path) and parts[0] != ASIDE and all(map(_is_safe_part, inner))


def fold(path: str) -> str:
    """A path as file systems without case or Unicode forms see it: equal for those they confuse."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _is_safe_part(part: str) -> bool:
    return (
        bool(part)
        and not part.endswith((".", " "))
        and not part.startswith(".briefing-")
        and part.split(".", maxsplit=1)[0].lower() not in RESERVED
    )


def _refusal(path: str, what: str) -> BuilderError:
    return BuilderError.of(path, "E410", what, "This is a fault of the program: please report it")
