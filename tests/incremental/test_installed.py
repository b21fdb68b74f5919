"""What is installed is known by names, bytes and releases."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

import pytest

from builder.incremental import installed
from builder.incremental.installed import code, digests, versions
from builder.incremental.keys import SITE_PACKAGES


def test_code_is_known_by_names_and_bytes(tmp_path: Path):
    (tmp_path / "stage").mkdir()
    file = tmp_path / "stage" / "a.py"
    file.write_text("x = 1")
    (tmp_path / "stage" / "note.txt").write_text("not code")
    (tmp_path / "single.py").write_text("y = 1")
    first = digests(tmp_path)

    file.write_text("x = 2")
    second = digests(tmp_path)
    (tmp_path / "stage" / "b.py").write_text("x = 2")

    assert [*first] == ["single.py", "stage/a.py"]
    assert first["single.py"] == second["single.py"]
    assert first["stage/a.py"] != second["stage/a.py"] == digests(tmp_path)["stage/b.py"]
    assert digests(tmp_path / "nowhere") == {}


def test_files_and_folders_of_this_package_have_digests_of_their_own():
    parts = code("model/"), code("memo.py"), code("memo.py", "model/"), code()

    assert len({*parts, code("nothing of this name")}) == 5


def test_versions_name_what_is_installed_and_what_is_not():
    said = versions(("msgspec", "no-such-distribution"))

    assert said.startswith(f"python {sys.version_info.major}.{sys.version_info.minor}, msgspec ")
    assert said.endswith("no-such-distribution absent")


@pytest.mark.parametrize("usual", [True, False])
def test_releases_are_those_that_the_library_of_python_tells(
    usual: bool, monkeypatch: pytest.MonkeyPatch
):
    if not usual:
        monkeypatch.setattr(installed, "INFO", ".unheard-of")
    versions.cache_clear()

    said = versions(SITE_PACKAGES)
    versions.cache_clear()

    told = [f"{name} {metadata.version(name)}" for name in SITE_PACKAGES]
    assert said.split(", ")[1:] == told
