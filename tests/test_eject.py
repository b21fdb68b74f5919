"""A copy of a template wins over the program's own; a misspelt field names file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import resources
from builder.cli import main
from builder.errors import UsageError
from builder.settings import Settings
from builder.site import render
from builder.starter import eject
from tests.site.small import small


def test_a_copy_is_the_programs_own_file(tmp_path: Path):
    path = eject(tmp_path, "assets/style.css")

    assert path == tmp_path / "templates" / "assets" / "style.css"
    assert path.read_bytes() == (resources.templates() / "assets" / "style.css").read_bytes()


def test_an_unchanged_copy_changes_no_page(tmp_path: Path):
    eject(tmp_path, "index.html")

    assert tuple(render(small(), Settings())) == tuple(
        render(small(), Settings(), overrides=tmp_path / "templates")
    )


def test_a_misspelt_field_is_named_with_file_and_line(tmp_path: Path):
    path = eject(tmp_path, "method.html")
    lines = path.read_text("utf-8").splitlines()
    number = next(at for at, line in enumerate(lines) if "page.sections" in line)
    lines[number] = lines[number].replace("page.sections", "page.section")
    path.write_text("\n".join(lines), "utf-8")

    with pytest.raises(UsageError) as caught:
        tuple(render(small(), Settings(), overrides=tmp_path / "templates"))

    assert caught.value.problem.where == f"templates/method.html:{number + 1}"
    assert "section" in caught.value.problem.what


def test_what_is_there_already_stays(tmp_path: Path):
    path = eject(tmp_path, "index.html")
    path.write_text("mine", "utf-8")

    with pytest.raises(UsageError) as caught:
        eject(tmp_path, "index.html")

    assert caught.value.problem.code == "E530"
    assert path.read_text("utf-8") == "mine"


def test_an_unknown_name_gets_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    status = main(["eject", "artikle.html", "--content", str(tmp_path)])

    assert status == 2
    assert "Did you mean 'article.html'?" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/passwd", "assets", ""])
def test_nothing_but_templates_is_copied(tmp_path: Path, name: str):
    with pytest.raises(UsageError):
        eject(tmp_path, name)

    assert not (tmp_path / "templates").exists()
