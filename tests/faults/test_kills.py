"""A build that is killed leaves a whole site, old or new, and the next build mends the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent

KILLS = 50
"""Spread evenly over everything that a build does to the disk."""


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork")
    folder = tmp_path_factory.mktemp("kills")
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killer", str(folder), str(KILLS)],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "store")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_build_was_killed_at_another_place(killed: list[dict[str, Any]]):
    assert len({each["at"] for each in killed}) == KILLS
    assert all(each["killed"] for each in killed)


def test_no_kill_leaves_a_half_page_or_a_link_to_nothing(killed: list[dict[str, Any]]):
    assert [each for each in killed if each["faults"]] == []


def test_the_next_build_gives_the_bytes_of_a_clean_one(killed: list[dict[str, Any]]):
    again = [each for each in killed if "again" in each]

    assert len(again) == KILLS // 5
    assert [each for each in again if each["again"] != 0 or not each["same"]] == []


def test_the_next_build_clears_what_was_left_aside(killed: list[dict[str, Any]]):
    left = {name for each in killed for name in each.get("aside", ())}

    assert left == {".briefing-manifest.json"}
