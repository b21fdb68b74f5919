from __future__ import annotations

from pathlib import Path

import pytest

from builder import resources
from builder.settings import InputSettings
from builder.sources.files import find
from builder.sources.overrides import idle


def write(content: Path, **files: str) -> Path:
    for name, text in files.items():
        file = content / "templates" / name.replace("__", "/").replace("_dot_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return content


@pytest.mark.parametrize(
    ("name", "meant"),
    [("artikle.html", "article.html"), ("assets/styles.css", "assets/style.css")],
)
def test_a_misspelt_name_gets_the_nearest(tmp_path: Path, name: str, meant: str):
    file = tmp_path / "templates" / name
    file.parent.mkdir(parents=True)
    file.write_text("x", "utf-8")

    (problem,) = idle(tmp_path)

    assert (problem.where, problem.code) == (f"templates/{name}", "W108")
    assert problem.remedy == f"Did you mean '{meant}'?"
    assert problem.severity == "warning"


def test_it_is_told_with_the_problems_of_the_folder(tmp_path: Path):
    write(tmp_path, zebra_dot_txt="x")

    found = find(tmp_path, InputSettings())

    assert [(each.where, each.code) for each in found.problems] == [("templates/zebra.txt", "W108")]
    assert found.sources == ()


def test_what_another_own_file_names_is_of_use(tmp_path: Path):
    write(
        tmp_path,
        index_dot_html="{% include '_mine.html' %} <img src='assets/house.svg'>",
        _mine_dot_html="ours",
        assets__house_dot_svg="<svg/>",
    )

    assert list(idle(tmp_path)) == []


def test_a_file_does_not_vouch_for_itself(tmp_path: Path):
    write(tmp_path, other_dot_html="{# other.html #}")

    assert [problem.where for problem in idle(tmp_path)] == ["templates/other.html"]


def test_every_template_of_ours_may_be_overridden(tmp_path: Path):
    for file in resources.templates().rglob("*"):
        if file.is_file():
            copy = tmp_path / "templates" / file.relative_to(resources.templates())
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(b"x")

    assert list(idle(tmp_path)) == []


def test_hidden_files_and_a_folder_without_templates_are_fine(tmp_path: Path):
    assert list(idle(tmp_path)) == []

    write(tmp_path, _dot_swap="x", _dot_git__config="x")

    assert list(idle(tmp_path)) == []


def test_what_the_settings_name_is_of_use(tmp_path: Path):
    write(tmp_path, assets__house_dot_png="x")

    assert [problem.code for problem in idle(tmp_path)] == ["W108"]
    assert list(idle(tmp_path, ["assets/house.png"])) == []
    assert find(tmp_path, InputSettings(), ["assets/house.png"]).problems == ()
