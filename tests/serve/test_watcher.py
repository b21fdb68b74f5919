"""A preview looks up from what a build reads, and from nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

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


def begun(watcher: Watcher, stop: Event) -> Queue[Sequence[str]]:
    """What a watcher tells, from a thread of its own, until it is stopped."""
    told: Queue[Sequence[str]] = Queue()

    def listen() -> None:
        for paths in watcher.changes(stop):
            told.put(paths)

    Thread(target=listen).start()
    return told


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name may be no text")
def test_a_name_that_is_no_text_ends_no_preview(tmp_path: Path):
    odd, plain = os.fsencode(tmp_path) + b"/bridge-\xff.txt", tmp_path / "ferry.txt"
    stop = Event()
    with closing(Watcher(tmp_path, None)) as watcher:
        told = begun(watcher, stop)
        try:
            Path(os.fsdecode(odd)).write_text("The bridge is closed.", "utf-8")
            assert told.get(timeout=10) == [str(tmp_path)]
            Path(os.fsdecode(odd)).read_text("utf-8")  # as a build does
            with pytest.raises(Empty):
                told.get(timeout=2)
            plain.write_text("The ferry sails.", "utf-8")
            assert told.get(timeout=10) == [str(plain)]
            Path(os.fsdecode(odd)).write_text("The bridge is open again.", "utf-8")
            assert told.get(timeout=10) == [str(tmp_path)]
        finally:
            stop.set()
