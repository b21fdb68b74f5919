"""Every file is, byte for byte, what the build wrote: the manifest has a digest of each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import islice

from builder.check.problem import AGAIN, problem
from builder.check.site import ASIDE, MANIFEST, Site
from builder.errors import Problem

SCHEMA = "briefing-manifest/1"

MOST_NAMED = 100
"""Altered files that are named; of a site that was altered as a whole the rest is counted."""

ACTIVE = (".html", ".htm", ".js", ".css")
"""Endings of files that a reader meets as the site's own."""

_DIGEST_LENGTH = 64
"""Hexadecimal digits of a SHA-256."""

_REMEDY = (
    "Build the site again; if files are altered on purpose after the build, check before that, "
    'or set {} = "note" under [severity]'
)
_ALTERED = _REMEDY.format("C198")


def check_written(site: Site) -> Iterator[Problem]:
    """Each file that the manifest lists is there, with the bytes that the build wrote.

    Other pages, scripts and styles are there without a build; other files are somebody else's, such
    as the one that proves to a host whose domain it is.
    """
    if site.aside:
        what = f"a build ended before its work was done, and left {len(site.aside)} files here"
        yield problem(ASIDE, 0, "C200", what, AGAIN)
    if site.manifest is None:
        what = "the list of what the build wrote is missing: nothing shows what was altered since"
        remedy = "Copy a site with the files whose names begin with a full stop, or build it again"
        yield problem(MANIFEST, 0, "C196", what, remedy)
        return
    try:
        listed = read_manifest(site.manifest)
    except (ValueError, RecursionError) as error:
        what = f"the list of what the build wrote cannot be read: {error}"
        yield problem(MANIFEST, 0, "C196", what, "Build the site again, with --force")
        return
    there = {*site.files, *site.kept}
    for path in sorted(set(listed) - there):
        what = "the build wrote this file, and it is not there"
        yield problem(path, 0, "C197", what, _REMEDY.format("C197"))
    yield from _altered(site, listed)
    for path in sorted(there - set(listed)):
        if path.endswith(ACTIVE):
            what = "the file is not one that the build wrote"
            yield problem(path, 0, "C199", what, "Remove it, or build the site in an empty folder")


def _altered(site: Site, listed: Mapping[str, str]) -> Iterator[Problem]:
    """The first files that are not what the build wrote, and how many there are beside them."""
    others = (
        (path, digest)
        for path, digest in sorted(listed.items())
        if (path in site.files or path in site.kept) and _digest(site.body(path)) != digest
    )
    for path, digest in islice(others, MOST_NAMED):
        body = site.body(path)
        if _digest(body.replace(b"\r\n", b"\n")) == digest:
            what = "the file is not what the build wrote: its ends of lines were altered"
            remedy = "Build the site again, and have what copies it, such as git, leave bytes alone"
            yield problem(path, 0, "C198", what, remedy)
        else:
            yield problem(path, 0, "C198", "the file is not what the build wrote", _ALTERED)
    rest = sum(1 for _ in others)
    if rest:
        what = f"{rest} more files are not what the build wrote"
        yield problem(MANIFEST, 0, "C198", what, _ALTERED)


def read_manifest(body: bytes) -> Mapping[str, str]:
    """Path -> digest of every file that the manifest lists.

    Raises:
        ValueError: not a manifest.
    """
    table = json.loads(body)
    files = table.get("files") if isinstance(table, dict) else None
    if not isinstance(files, dict) or table.get("schema") != SCHEMA:
        raise ValueError("it is no manifest")
    for path, digest in files.items():
        if not isinstance(digest, str) or len(digest) != _DIGEST_LENGTH:
            raise ValueError(f"it has no digest of '{path}'")
    return files


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
