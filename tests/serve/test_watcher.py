"""A preview looks up from what a build reads, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.serve.watcher import Watcher

ADDED = 1


@pytest.fixture
def watcher(tmp_path: Path) -> Iterator[Watcher]:
    made = Watcher(tmp_path, None)
    yield made
    made.close()


@pytest.mark.parametrize(
    "path", ["a.txt", "deep/a.md", "__pycache__/a.txt", "node_modules/a.html", "templates/404.html"]
)
def test_a_file_that_a_build_reads_concerns_it(watcher: Watcher, tmp_path: Path, path: str):
    assert watcher._concerns(ADDED, str(tmp_path.absolute() / path))


@pytest.mark.parametrize("path", [".git/a.txt", "a.txt~", ".a.txt.swp", "../beside.txt"])
def test_what_no_build_reads_does_not(watcher: Watcher, tmp_path: Path, path: str):
    assert not watcher._concerns(ADDED, str((tmp_path / path).resolve()))
