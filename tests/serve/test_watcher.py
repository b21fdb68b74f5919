"""A preview looks up from what a build reads, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from builder.serve.watcher import EDITION, Watcher

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


def test_an_edition_concerns_it_once_all_of_it_is_there(tmp_path: Path):
    content, archive = tmp_path / "content", tmp_path / "editions"
    edition = archive / "monday"
    for folder in (content, edition):
        folder.mkdir(parents=True)
    with closing(Watcher(content, None)) as watcher:
        assert not watcher._concerns(ADDED, str(edition))
        watcher.follow(archive)
        for path in sorted(EDITION):
            assert not watcher._concerns(ADDED, str(edition))
            (edition / path).touch()
            watcher._concerns(ADDED, str(edition / path))
        assert watcher._concerns(ADDED, str(edition / path))
        assert watcher._concerns(ADDED, str(edition))
        assert watcher._concerns(ADDED, str(archive / "gone"))
        for path in ("monday/articles/a.html", "monday/articles/index.html", "monday/a.html"):
            assert not watcher._concerns(ADDED, str(archive / path))


@pytest.mark.parametrize("path", [".git/a.txt", "a.txt~", ".a.txt.swp", "../beside.txt"])
def test_what_no_build_reads_does_not(watcher: Watcher, tmp_path: Path, path: str):
    assert not watcher._concerns(ADDED, str((tmp_path / path).resolve()))
