"""The list of files that a build wrote into its output folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from types import MappingProxyType

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
    ordered = dict(sorted(files.items()))
    rows = json.dumps(ordered, ensure_ascii=False, separators=(",\n", ": "))
    inside = f"\n{rows[1:-1]}\n" if files else ""
    body = f'{{\n"schema": "{SCHEMA}",\n"files": {{{inside}}}\n}}\n'.encode()
    _keep(body, ordered)
    return body


_known: dict[bytes, Mapping[str, str]] = {}
"""The manifest that was read or made last: a build looks at it several times."""


def load(body: bytes) -> Mapping[str, str]:
    """Path -> digest of every file that the manifest lists.

    Raises:
        ValueError: not a manifest, or one that names a file outside its folder.
    """
    return _known.get(body) or _keep(body, _load(body))


def _keep(body: bytes, files: dict[str, str]) -> Mapping[str, str]:
    _known.clear()
    return _known.setdefault(body, MappingProxyType(files))


def _load(body: bytes) -> dict[str, str]:
    table = json.loads(body)
    files = table.get("files") if isinstance(table, dict) else None
    if not isinstance(files, dict) or table.get("schema") != SCHEMA:
        raise ValueError("not a manifest")
    for path, value in files.items():
        if not is_safe(path) or not isinstance(value, str) or len(value) != _DIGEST_LENGTH:
            raise ValueError(f"not a file of a site: {path!r}")
    return files
