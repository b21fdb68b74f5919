"""The same bytes on every machine: hash seed, zone, locale, umask, folder, order, workers, cache.

A part of the demonstration in five languages is built under settings that have nothing to do with
it. Other systems and other releases of Python are compared by the workflow of the project; those
that happen to be installed here, or that ``BRIEFING_PYTHONS`` names, by the last tests.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests import hostile

ROOT = Path(__file__).parent.parent

OTHERS = ("3.11", "3.12", "3.13", "3.14")
"""Releases of Python that the program runs on."""

VARIANTS = {
    "seed 1, Kiritimati, 1 worker": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
    "seed 77, St John's": {"PYTHONHASHSEED": "77", "TZ": "America/St_Johns"},
    "locale C, ASCII": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "locale of Turkey": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "epoch and colours": {"SOURCE_DATE_EPOCH": "1", "NO_COLOR": "1", "COLUMNS": "20"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
}
"""What is set in the environment, by name."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("matrix") / "content"
    folder.mkdir()
    shutil.copy(ROOT / "content" / "briefing.toml", folder)
    for path in chosen():
        target = folder / path.relative_to(ROOT / "content")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return folder


def chosen() -> list[Path]:
    """Some articles of every folder of the demonstration."""
    folders = sorted(path for path in (ROOT / "content").iterdir() if path.is_dir())
    return [
        path
        for folder in folders
        for path in sorted(each for each in folder.rglob("*") if each.is_file())[:2]
    ]


def build(
    content: Path,
    folder: Path,
    *words: str,
    python: str = sys.executable,
    umask: int = 0o022,
    environment: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Path -> digest of every file of a site that was built in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [python, "-m", "builder", "build", str(content), "-o", "site", "-q", *words],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "XDG_CACHE_HOME": str(folder / "store"),
            **(environment or {}),
        },
        umask=umask if os.name != "nt" else -1,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def expected(content: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return build(content, tmp_path_factory.mktemp("expected"), "--no-cache", "--workers", "1")


@pytest.mark.parametrize("name", VARIANTS)
def test_the_environment_changes_no_byte(
    name: str, content: Path, expected: dict[str, str], tmp_path: Path
):
    words = ("--no-cache", "--workers", "1")

    assert build(content, tmp_path, *words, environment=VARIANTS[name]) == expected


def test_workers_cache_and_umask_change_no_byte(
    content: Path, expected: dict[str, str], tmp_path: Path
):
    assert build(content, tmp_path, "--workers", "2", umask=0o077) == expected
    assert build(content, tmp_path, "--workers", "1", umask=0o002) == expected


def test_the_folder_and_the_order_of_its_files_change_no_byte(
    content: Path, expected: dict[str, str], tmp_path: Path
):
    elsewhere = tmp_path / "ein Ordner 한국" / ("deep" * 20) / "content"
    for path in sorted((each for each in content.rglob("*") if each.is_file()), reverse=True):
        target = elsewhere / path.relative_to(content)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        os.utime(target, (1, 1))

    assert build(elsewhere, tmp_path / "build", "--no-cache") == expected


def pythons() -> Iterator[str]:
    """Other interpreters that have all that the program needs.

    Those that ``BRIEFING_PYTHONS`` lists, parted as in ``PATH``, must be able to; those that merely
    happen to be on the path are taken where they are.
    """
    yield from filter(None, os.environ.get("BRIEFING_PYTHONS", "").split(os.pathsep))
    for release in OTHERS:
        path = shutil.which(f"python{release}")
        if path and release != f"{sys.version_info.major}.{sys.version_info.minor}":
            code = "import jinja2, yake, trafilatura, msgspec, numpy, html5lib, markdown_it"
            if subprocess.run([path, "-c", code], capture_output=True, check=False).returncode == 0:
                yield path


@pytest.fixture(scope="module")
def others() -> list[str]:
    found = list(pythons())
    if not found:
        pytest.skip("no other Python with the program's packages: set BRIEFING_PYTHONS to some")
    return found


def test_another_release_of_python_changes_no_byte(
    content: Path, expected: dict[str, str], others: list[str], tmp_path: Path
):
    for number, path in enumerate(others):
        assert build(content, tmp_path / str(number), "--no-cache", python=path) == expected


def test_another_release_of_python_reads_hostile_files_alike(others: list[str], tmp_path: Path):
    content = tmp_path / "hostile"
    hostile.write(content)
    here = build(content, tmp_path / "here", "--no-cache")

    for number, path in enumerate(others):
        assert build(content, tmp_path / str(number), "--no-cache", python=path) == here
