"""The pages of the reference say what the code does; the schema fits what builds give."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from builder import resources
from builder.cli import main
from builder.cli.commands import COMMANDS
from builder.pipeline import Edition
from builder.resources import REFERENCE
from builder.settings import Settings
from tests.reference.settings import SECTIONS, TABLES
from tests.reference.templates import KINDS
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


@pytest.mark.parametrize("file", REFERENCE.values())
def test_the_pages_are_what_the_code_says(file: str):
    assert (PAGES / file).read_text("utf-8") == told()[file], REMEDY


@pytest.mark.parametrize("page", REFERENCE)
def test_the_command_prints_each_page(page: str, capsys: pytest.CaptureFixture[str]):
    assert main(["reference", page]) == 0

    assert capsys.readouterr().out == told()[REFERENCE[page]]


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
