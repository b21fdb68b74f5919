"""What is installed: the code of this program, and the releases of the packages that it uses.

Every rebuild asks, to know whether what it remembers still holds.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from itertools import chain
from pathlib import Path

from builder import cache

INFO = ".dist-info"
"""Ends the name of the folder that tells of an installed distribution."""


def code(*names: str) -> str:
    """A digest of files and ``folders/`` of this package; of all of it if none is named."""
    files = [file for file in _files().items() if file[0].startswith(names or "")]
    return cache.key(*chain.from_iterable(files))


@lru_cache
def _files() -> Mapping[str, str]:
    """Each file of this package, and its digest: of the code that runs, though it be edited."""
    return digests(Path(__file__).parents[1])


def digests(folder: Path) -> Mapping[str, str]:
    """Path with ``/`` of each Python file in a folder and those within -> digest, in order."""
    found: dict[str, str] = {}
    waiting = [("", str(folder))]
    while waiting:
        prefix, parent = waiting.pop()
        with suppress(OSError), os.scandir(parent) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append((f"{prefix}{entry.name}/", entry.path))
                elif entry.name.endswith(".py"):
                    with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - no Path
                        found[prefix + entry.name] = cache.key(file.read())
    return dict(sorted(found.items()))


@lru_cache
def versions(packages: tuple[str, ...]) -> str:
    """Which release of Python and of each distribution is installed, as one line."""
    installed = _installed()
    said = [f"python {sys.version_info.major}.{sys.version_info.minor}"]
    said += [f"{name} {installed.get(_normalised(name)) or _version(name)}" for name in packages]
    return ", ".join(said)


def _installed() -> Mapping[str, str]:
    """Distribution -> version, as folders beside the packages name them."""
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for each in sorted(os.listdir(folder or ".")):  # noqa: PTH208 - hundreds of names
                if each.endswith(INFO):
                    name, _, version = each.removesuffix(INFO).partition("-")
                    found.setdefault(_normalised(name), version)
    return found


def _normalised(name: str) -> str:
    """What the spellings of a distribution's name share (PEP 503)."""
    return name.lower().replace("-", "_").replace(".", "_")


def _version(package: str) -> str:
    """The release of a distribution that was installed in an unusual way."""
    from importlib import metadata  # costs as much as the rest of the module

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "absent"
