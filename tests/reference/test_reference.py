"""The pages of the reference say what the code does; the schema fits what builds give."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from builder import resources
from builder.cli.commands import COMMANDS
from builder.pipeline import Edition
from builder.reference import FILES
from builder.reference.settings import SECTIONS, TABLES
from builder.reference.templates import KINDS
from builder.settings import Settings
from tests.reference.update import PAGES, told

REMEDY = "run python -m tests.reference.update and look at what changed"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(told()["briefing.schema.json"])
    return found


@pytest.fixture(scope="module")
def edition(demonstration: tuple[Path, Edition]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((demonstration[0] / "briefing.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("file", FILES.values())
def test_the_pages_are_what_the_code_says(file: str):
    assert (PAGES / file).read_text("utf-8") == told()[file], REMEDY


@pytest.mark.parametrize("page", ["settings", "schema", "templates"])
def test_a_python_without_docstrings_tells_the_same(page: str):
    command = [sys.executable, "-OO", "-m", "builder", "reference", page]
    root = Path(resources.__file__).parent.parent
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, check=True, cwd=root, env=environment)

    assert done.stdout.decode().split("\n") == (PAGES / FILES[page]).read_text("utf-8").split("\n")


def test_every_setting_is_described():
    page = told()["settings.md"]
    covered = {name.strip("[]").partition(".")[0] for name, _ in SECTIONS} | set(TABLES)

    assert {*Settings.__struct_fields__} == covered
    for _, kind in SECTIONS:
        for name in kind.__struct_fields__:
            assert f"| `{name}` |" in page


def test_every_command_is_described():
    page = told()["commands.md"]

    assert all(f"## `briefing {name}`" in page for name in COMMANDS)


def test_every_template_of_a_page_is_described():
    pages = {
        path.name
        for path in resources.templates().glob("*.html")
        if not path.name.startswith("_") and path.name != "base.html"
    }

    assert set(KINDS) == pages


def test_every_field_that_a_template_asks_for_is_described():
    page = told()["templates.md"]

    assert "| `coverage` |" in page
    assert "### `Link`" in page


def test_the_schema_is_a_schema(schema: dict[str, Any]):
    jsonschema.Draft202012Validator.check_schema(schema)


def test_what_a_build_gives_fits_the_schema(schema: dict[str, Any], edition: dict[str, Any]):
    jsonschema.Draft202012Validator(schema).validate(edition)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "briefing/2"),
        (("articles", 0, "title"), None),
        (("articles", 0, "sentences", 0, "start"), "0"),
        (("themes", 0, "articles"), "a-1"),
        (("site", "edition"), 2023),
    ],
)
def test_what_does_not_fit_is_told(
    schema: dict[str, Any], edition: dict[str, Any], path: tuple[str | int, ...], value: object
):
    broken = json.loads(json.dumps(edition))
    inner = broken
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = value

    with pytest.raises(jsonschema.ValidationError) as caught:
        jsonschema.Draft202012Validator(schema).validate(broken)

    assert tuple(caught.value.absolute_path) == path


def test_every_name_that_a_build_gives_is_described(
    schema: dict[str, Any], edition: dict[str, Any]
):
    """A new name in ``briefing.json`` needs its field in ``builder/check/data.py``."""
    closed = json.loads(json.dumps(schema))
    for each in closed["$defs"].values():
        each["additionalProperties"] = False

    errors = jsonschema.Draft202012Validator(closed).iter_errors(edition)

    assert sorted({_where(error) for error in errors}) == []


def _where(error: jsonschema.ValidationError) -> str:
    path = ".".join(str(part) for part in error.absolute_path if isinstance(part, str))
    return f"{path}: {error.message}"


def test_required_names_are_those_that_were_promised_first(schema: Mapping[str, Any]):
    required = schema["$defs"]["Edition"]["required"]

    assert required == [
        "schema", "site", "articles", "themes", "phrases", "not_included", "problems",
    ]  # fmt: skip
