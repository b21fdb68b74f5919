"""The house rules: who imports whom, types, lint, and what a start costs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.executable).parent


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("lint-imports",),
    ],
    ids=" ".join,
)
def test_the_house_rules_hold(command: tuple[str, ...]):
    done = run(str(TOOLS / command[0]), *command[1:])

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_start_loads_nothing_heavy():
    heavy = ("yake", "numpy", "scipy", "trafilatura", "networkx", "jinja2", "lxml", "markdown_it")
    code = "import sys, builder.cli; print(*sorted(m for m in sys.modules if '.' not in m))"

    loaded = run(sys.executable, "-c", code).stdout.split()

    assert "builder" in loaded
    assert not set(heavy) & set(loaded)


def test_only_the_command_line_prints():
    printing = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "builder").rglob("*.py"))
        if re.search(r"^\s*print\(", path.read_text("utf-8"), re.MULTILINE)
    ]

    assert set(printing) <= {"builder/cli/talk.py", "builder/incremental/unchanged.py"}


def test_ci_runs_the_test_command_of_the_readme():
    command = next(
        line
        for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
        if "-m pytest" in line
    )

    assert command in (ROOT / "README.md").read_text("utf-8").splitlines()


def test_the_readme_names_every_part_of_the_program():
    section = (ROOT / "README.md").read_text("utf-8").partition("\n## How it works\n")[2]
    named = re.findall(r"`(?:builder/)?([a-z]+)(?:/|\.py)?`", section.partition("\n## ")[0])
    paths = (path.relative_to(ROOT / "builder") for path in (ROOT / "builder").rglob("*.py"))
    parts = {path.parts[0].removesuffix(".py") for path in paths}

    assert parts - {*named, "__init__", "__main__"} == set()


def test_no_module_carries_a_path_of_a_machine():
    found = [
        path.relative_to(ROOT).as_posix()
        for folder in ("builder", "templates", "content")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file()
        and path.suffix != ".pyc"
        and re.search(rb"(?<![\w.])/(?:home|Users|tmp)/[a-z]", path.read_bytes())
    ]

    assert found == []
