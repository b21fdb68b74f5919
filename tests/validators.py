"""Programs that others wrote to judge pages: html-validate and the Nu HTML checker, from npm.

``HTML_VALIDATE`` names the first program, ``VNU_JAR`` the second one's file, which runs with Java;
without them both are looked for on the path. ``tests/html-validate.json`` turns on every rule
beyond taste but two: ``long-title``, since a title is its source's, and ``wcag/h30``, which does
not know that ``aria-labelledby`` names a link (axe does, and looks at these links in a browser).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

CONFIGURATION = Path(__file__).parent / "html-validate.json"

POLICY = (
    "Resource violates Content Security Policy",
    "Inline script violates Content Security",
    "Inline style violates Content Security",
)
"""What the Nu checker says of pages that it reads from disk: it takes a file beside the page for a
foreign one, JSON-LD for a script, and a style whose digest the policy names for another. In a
browser none is blocked (``tests/browser``)."""

SVG = ("CSS: “paint-order”", "CSS: “vector-effect”")
"""Properties of SVG 2 (sections 13.10 and 8.13) that the Nu checker does not know."""


def html_validate(folder: Path, scratch: Path) -> list[str]:
    """What html-validate finds in all pages of a folder, each as ``page:line rule message``."""
    program = os.environ.get("HTML_VALIDATE") or shutil.which("html-validate")
    if program is None:
        _missing("html-validate")
    told = scratch / "html-validate.json"
    words = ["--config", str(CONFIGURATION), "--formatter", f"json={told}", "--ext", "html"]
    _run([program, *words, str(folder)], within=(0, 1))
    return [
        f"{Path(page['filePath']).name}:{each['line']} {each['ruleId']} {each['message']}"
        for page in json.loads(told.read_bytes())
        for each in page["messages"]
    ]


def nu_checker(folder: Path) -> list[str]:
    """What the Nu HTML checker finds in all pages of a folder, as ``page:line type message``."""
    archive, java = os.environ.get("VNU_JAR"), shutil.which("java")
    if archive and java:
        program = [java, "-jar", archive]
    elif found := shutil.which("vnu"):
        program = [found]
    else:
        _missing("the Nu HTML checker")
    words = ["--format", "json", "--exit-zero-always", "--skip-non-html", "--stdout"]
    told = json.loads(_run([*program, *words, str(folder)]))
    return [
        f"{Path(each['url']).name}:{each.get('lastLine', 0)} {each['type']} {each['message']}"
        for each in told["messages"]
        if not each["message"].startswith((*POLICY, *SVG))
    ]


def _missing(name: str) -> NoReturn:
    if os.environ.get("REQUIRE_VALIDATORS"):
        pytest.fail(f"REQUIRE_VALIDATORS is set and {name} is not installed")
    pytest.skip(f"{name} is not installed")


def _run(words: list[str], within: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(words, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode in within, done.stderr
    return done.stdout
