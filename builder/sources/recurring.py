"""Lines that several files of one folder print: what a site says on every page (promise C3).

A folder is taken for a publisher. Copies of one article share its lines too, but those prove
nothing: files that share a paragraph of prose count as one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from builder.model import Source
from builder.sources import kinds
from builder.sources.fingerprints import fingerprint
from builder.text.patterns import late

FEWEST: Final = 3
"""Files, or groups of files that share prose, in which a line must stand. Twice is a series."""

SHARED_BY_MOST: Final = 0.5
"""Share of a folder's files from which a shared paragraph is no article that is copied there, but
where files hold little else."""

MOSTLY: Final = 0.6
"""Share of a file's prose from which it holds little else than what it shares: of five files, three
may be one wire story."""

PROSE: Final = 80
"""Bytes from which a line that ends as a sentence is a paragraph."""

SHORTEST, LONGEST = 4, 600
"""Bytes of a line that is looked at."""

_HTML_LINE: Final = late(rb">([^<>]+)<")
_ENDS: Final = (b".", b"!", b"?", "。".encode(), b'."', "”".encode(), "»".encode())


def recurring(sources: Sequence[Source]) -> Mapping[str, frozenset[str]]:
    """Find what each file has in common with others of its folder.

    Args:
        sources: all files of an edition, in any order.

    Returns:
        Path -> fingerprints of lines that recur; files without any are left out. The order of the
        files does not count.
    """
    folders: defaultdict[str, list[Source]] = defaultdict(list)
    for source in sources:
        folders[source.path.rpartition("/")[0]].append(source)
    return {
        path: lines
        for folder in folders.values()
        if len(folder) >= FEWEST
        for path, lines in _of_folder(folder).items()
    }


def _of_folder(sources: Sequence[Source]) -> dict[str, frozenset[str]]:
    lines = {source.path: _lines(source) for source in sources}
    shared = _shared(lines)
    group = _groups(lines, shared)
    often = {
        line: fingerprint(line.decode("utf-8", "replace"))
        for line, paths in shared.items()
        if len(paths) >= FEWEST and len({group.get(path, path) for path in paths}) >= FEWEST
    }
    found = {path: frozenset(often[line] for line in lines[path] & often.keys()) for path in lines}
    return {path: each - {""} for path, each in found.items() if each - {""}}


def _lines(source: Source) -> frozenset[bytes]:
    """The lines of a text, or what stands between the tags of a page."""
    is_page = kinds.ending(source.path, source.data) in kinds.PAGES
    every = _HTML_LINE.findall(source.data) if is_page else source.data.splitlines()
    return frozenset(map(bytes.strip, every))


def _shared(lines: Mapping[str, frozenset[bytes]]) -> Mapping[bytes, Sequence[str]]:
    """Each line of several files that is looked at -> their paths, in order."""
    once: set[bytes] = set()
    twice: set[bytes] = set()
    for own in lines.values():
        twice |= once & own
        once |= own
    looked_at = {line for line in twice if SHORTEST <= len(line) <= LONGEST}
    holders: defaultdict[bytes, list[str]] = defaultdict(list)
    for path in sorted(lines):
        for line in lines[path] & looked_at:
            holders[line].append(path)
    return holders


def _groups(
    lines: Mapping[str, frozenset[bytes]], shared: Mapping[bytes, Sequence[str]]
) -> dict[str, str]:
    """Path -> the first path of the files that it shares prose with, directly or through others."""
    above: dict[str, str] = {}
    prose = [line for line in sorted(shared) if _is_prose(line)]
    often = [line for line in prose if len(shared[line]) > SHARED_BY_MOST * len(lines)]
    holders = {path for line in often for path in shared[line]}
    known = {*prose}
    copies = {path for path in holders if _is_mostly(lines[path], known)}
    printed = {line for line in often if not copies.issuperset(shared[line])}
    for line in prose:
        if line in printed:
            continue
        first = min(_top(path, above) for path in shared[line])
        above.update((_top(path, above), first) for path in shared[line])
    return {path: _top(path, above) for path in above}


def _is_prose(line: bytes) -> bool:
    return len(line) >= PROSE and line.endswith(_ENDS)


def _is_mostly(lines: frozenset[bytes], shared: Collection[bytes]) -> bool:
    """True for a file that holds little prose but what others have as well."""
    prose = [line for line in lines if _is_prose(line)]
    common = sum(len(line) for line in prose if line in shared)
    return common > MOSTLY * sum(map(len, prose))


def _top(path: str, above: Mapping[str, str]) -> str:
    while (higher := above.get(path, path)) != path:
        path = higher
    return path
