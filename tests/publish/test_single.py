"""One file in its place: at once, and never over what is not ours."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.errors import UsageError
from builder.publish import expect_file, write_file
from builder.publish.single import MARK


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def test_the_parts_stand_there_one_after_the_other(tmp_path: Path):
    assert write_file([b"tide ", b"gate"], tmp_path / "one.html") == 9
    assert [path.name for path in tmp_path.iterdir()] == ["one.html"]
    assert (tmp_path / "one.html").read_bytes() == b"tide gate"


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path):
    def parts() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError

    (tmp_path / "one.html").write_bytes(b"old")
    with pytest.raises(RuntimeError):
        write_file(parts(), tmp_path / "one.html")

    assert [path.name for path in tmp_path.iterdir()] == ["one.html"]
    assert (tmp_path / "one.html").read_bytes() == b"old"


def test_a_file_that_no_build_wrote_is_refused_unless_forced(tmp_path: Path, content: Path):
    (tmp_path / "one.html").write_bytes(b"<p>mine</p>")

    with pytest.raises(UsageError, match="was not written by an earlier build"):
        expect_file(tmp_path / "one.html", content)
    expect_file(tmp_path / "one.html", content, force=True)


def test_an_earlier_edition_is_ours_to_replace(tmp_path: Path, content: Path):
    (tmp_path / "one.html").write_bytes(b"<!doctype html>" + MARK)

    expect_file(tmp_path / "one.html", content)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("content/one.html", "an article of the next edition"),
        ("content", "it is a folder"),
        ("missing/one.html", "no such folder"),
    ],
)
def test_a_place_that_will_not_do_is_refused(tmp_path: Path, content: Path, name: str, what: str):
    with pytest.raises(UsageError, match=what):
        expect_file(tmp_path / name, content, force=True)


def test_what_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "one.html").mkdir()
    (tmp_path / "one.html" / "in").write_bytes(b"")

    with pytest.raises(UsageError, match="cannot be written"):
        write_file([b"tide"], tmp_path / "one.html")


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)

    with pytest.raises(UsageError, match="Read-only file system"):
        write_file([b"tide"], tmp_path / "one.html")
