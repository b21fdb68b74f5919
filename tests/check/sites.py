"""The small site that keeps every promise, and ways to break it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from builder.check import check
from builder.publish.manifest import MANIFEST, digest, dump
from tests.files import read_files

Data = dict[str, Any]
"""``briefing.json``, to be altered."""

SITES = Path(__file__).parent.parent / "sites"


SMALL: Mapping[str, bytes] = read_files(SITES / "small")
CONTENT: Mapping[str, bytes] = read_files(SITES / "content")


PUBLISHED: Mapping[str, bytes] = {
    **SMALL,
    **read_files(SITES / "published"),
    "briefing.json": SMALL["briefing.json"].replace(
        b'"base_url": ""', b'"base_url": "https://brief.example/velm/"'
    ),
}
"""The same with an address, and with what only a published site has."""


def sealed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same as if a build had written it: with a manifest of just these bytes."""
    return {**files, MANIFEST: dump({path: digest(body) for path, body in files.items()})}


def codes(site: Mapping[str, bytes], data: Data | None = None) -> set[str]:
    """Codes of what is wrong with a site that a build wrote so, or wrote with other data."""
    told = {"briefing.json": json.dumps(data).encode()} if data else {}
    return {each.code for each in check(sealed({**site, **told}))}


def data_of(site: Mapping[str, bytes]) -> Data:
    found: Data = json.loads(site["briefing.json"])
    return found


def row(data: Data, name: str) -> Data:
    """The article with this id."""
    found: Data = next(each for each in data["articles"] if each["id"] == name)
    return found


def broken(path: str, old: str, new: str, site: Mapping[str, bytes] = SMALL) -> dict[str, bytes]:
    """A site with the first ``old`` of one file replaced."""
    before = site[path].decode()
    assert old in before
    return {**site, path: before.replace(old, new, 1).encode()}
