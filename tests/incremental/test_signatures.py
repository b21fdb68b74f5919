"""A folder that looks the same from outside is taken for unchanged, and only then."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.incremental import signatures
from builder.incremental.signatures import COMPILED, MOMENT, settled, sign, sign_both


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "deep" / "b.txt").write_text("two")
    os.utime(tmp_path / "a.txt", ns=(5, 1_000_000_005))
    return tmp_path


def test_the_same_folder_looks_the_same(folder: Path):
    assert sign(folder) == sign(folder)
    assert sign(folder).digest


def _same_size(folder: Path) -> None:
    target = folder / "a.txt"
    target.write_text("eno")
    os.utime(target, ns=(5, 1_000_000_006))


@pytest.mark.parametrize(
    "change",
    [
        _same_size,
        lambda folder: (folder / "a.txt").write_text("longer"),
        lambda folder: (folder / "a.txt").rename(folder / "c.txt"),
        lambda folder: (folder / "a.txt").rename(folder / "deep" / "a.txt"),
        lambda folder: (folder / "deep" / "b.txt").unlink(),
        lambda folder: (folder / "new.txt").touch(),
        lambda folder: (folder / "empty").mkdir(),
    ],
)
def test_any_change_shows(folder: Path, change: Callable[[Path], object]):
    before = sign(folder).digest

    change(folder)

    assert sign(folder).digest not in (before, "")


def test_what_python_leaves_behind_is_passed_over(folder: Path):
    before = sign(folder, skip=COMPILED).digest
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "a.pyc").touch()

    assert sign(folder, skip=COMPILED).digest == before
    assert sign(folder).digest != before


def test_a_folder_with_a_link_or_none_at_all_cannot_be_told(folder: Path):
    (folder / "link").symlink_to(folder / "a.txt")

    assert sign(folder).digest == ""
    assert sign(folder / "nowhere").digest == ""


def test_whole_seconds_cannot_be_told(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(signatures, "SECOND", 1)

    assert sign(folder).digest == ""


def test_files_out_of_an_archive_can_be_told_by_when_they_were_unpacked(tmp_path: Path):
    (tmp_path / "a.txt").write_text("one")
    os.utime(tmp_path / "a.txt", ns=(0, 3_000_000_000))

    unpacked = (tmp_path / "a.txt").stat().st_ctime_ns
    assert bool(sign(tmp_path).digest) == bool(unpacked % 1_000_000_000)


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_two_folders_look_as_each_does_alone(
    folder: Path, platform: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "platform", platform)
    other = folder / "other"
    for name in ("a", "b/c", "b/d/e", "f"):
        (other / name).mkdir(parents=True)
        (other / name / "file").write_text(name)

    assert sign_both(folder / "deep", other) == (sign(folder / "deep"), sign(other))
    assert sign_both(folder / "nowhere", other) == (sign(folder / "nowhere"), sign(other))
    assert len({sign(other).digest, sign(folder / "deep").digest, ""}) == 3


def test_a_change_in_any_subfolder_shows(folder: Path):
    for name in ("a", "b", "c"):
        (folder / name / "in").mkdir(parents=True)
        (folder / name / "in" / "file").write_text("one")
    for name in ("a", "b", "c", "deep"):
        before = sign_both(folder, folder)
        (folder / name / "new").write_text("two")

        assert all(
            x.digest not in (y.digest, "")
            for x, y in zip(sign_both(folder, folder), before, strict=True)
        )


def test_what_was_saved_in_the_future_is_not_settled(folder: Path):
    assert settled(folder).is_settled
    late = 4_000_000_000_000_000_001

    os.utime(folder / "a.txt", ns=(late, late))

    assert sign(folder).digest
    assert not sign(folder).is_settled
    assert MOMENT > 0


def test_the_command_line_loads_nothing_heavy():
    code = "import sys, builder.cli, builder.pipeline; print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    heavy = {
        "yake", "segtok", "numpy", "scipy", "trafilatura", "lxml", "networkx", "jinja2",
        "markdown_it", "yaml", "multiprocessing", "builder.model", "builder.site",
    }  # fmt: skip
    assert not heavy & set(done.stdout.split())
