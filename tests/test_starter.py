from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from builder.errors import UsageError
from builder.settings import Settings, load_settings, parse_settings
from builder.starter import SETTINGS, demonstrate, start
from tests.conftest import ROOT

CONTENT = ROOT / "content"


def test_a_new_folder_has_settings_that_change_nothing(tmp_path: Path):
    folder = tmp_path / "deep" / "content"

    assert start(folder) == (folder / "briefing.toml",)
    found, default = load_settings(folder), Settings()
    names = Settings.__struct_fields__
    assert {each: getattr(found, each) for each in names} == {
        each: getattr(default, each) for each in names
    }


def test_every_line_that_is_commented_out_is_a_setting_that_works():
    uncommented = re.sub(r"^# (?=[\w\[\"])(?!Settings|force)", "", SETTINGS, flags=re.MULTILINE)

    settings = parse_settings(tomllib.loads(uncommented))

    assert settings.themes[0].name == "Missile defence"
    assert settings.clean.rules[0].publisher == "Example Daily"
    assert settings.keyphrases.aliases["South Korea"] == ("ROK", "Republic of Korea")


def test_settings_that_are_there_stay(tmp_path: Path):
    (tmp_path / "briefing.toml").write_text("# mine")

    with pytest.raises(UsageError, match="already"):
        start(tmp_path)

    assert (tmp_path / "briefing.toml").read_text() == "# mine"


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path):
    (tmp_path / "content").write_text("x")

    with pytest.raises(UsageError):
        start(tmp_path / "content")


def test_half_a_file_does_not_stay_on_a_full_disk(tmp_path: Path):
    program = """
import resource, signal, sys
from pathlib import Path
from builder.errors import UsageError
from builder.starter import eject

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
try:
    eject(Path(sys.argv[1]), "base.html")
except UsageError as error:
    print(error.problem.code, error.problem.what)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.startswith("E531 it cannot be written: File too large")
    assert not (tmp_path / "templates" / "base.html").exists()


def test_the_demonstration_is_written_whole_and_only_into_an_empty_folder(tmp_path: Path):
    folder = tmp_path / "demo"

    count = demonstrate(folder)

    ours = {file.relative_to(CONTENT) for file in CONTENT.rglob("*") if file.is_file()}
    written = [file for file in folder.rglob("*") if file.is_file()]
    assert {file.relative_to(folder) for file in written} == ours
    assert count == len(ours)
    assert all(
        file.read_bytes() == (CONTENT / file.relative_to(folder)).read_bytes() for file in written
    )
    with pytest.raises(UsageError, match="something there"):
        demonstrate(folder)
