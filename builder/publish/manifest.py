"""The list of files that a build wrote into its output folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from builder.publish.names import is_safe

MANIFEST = ".briefing-manifest.json"
"""Name of the manifest inside the output folder."""

SCHEMA = "briefing-manifest/1"

_DIGEST_LENGTH = 64
"""Hexadecimal digits of a SHA-256."""


def digest(body: bytes) -> str:
    """Hexadecimal SHA-256 of a file's bytes."""
    return hashlib.sha256(body).hexdigest()


def dump(files: Mapping[str, str]) -> bytes:
    """A manifest as a file's bytes: the same for the same files in any order.

    Args:
        files: path inside the output folder -> digest of its bytes.
    """
    table = {"schema": SCHEMA, "files": dict(sorted(files.items()))}
    return (json.dumps(table, ensure_ascii=False, indent=0) + "\n").encode()


def load(body: bytes) -> dict[str, str]:
    """Path -> digest of every file that the manifest lists.

    Raises:
        ValueError: not a manifest, or one that names a file outside its folder.
    """
    table = json.loads(body)
    files = table.get("files") if isinstance(table, dict) else None
    if not isinstance(files, dict) or table.get("schema") != SCHEMA:
        raise ValueError("not a manifest")
    for path, value in files.items():
        if not is_safe(path) or not isinstance(value, str) or len(value) != _DIGEST_LENGTH:
            raise ValueError(f"not a file of a site: {path!r}")
    return files
