"""``briefing build --single-file``: one file, the same each time, in the place of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import cli, pipeline
from builder.cache import Cache
from builder.errors import BuilderError
from builder.pipeline import Assembling, bind
from builder.settings import Settings, load_settings
from tests.validators import html_validate, nu_checker

CONTENT = Path(__file__).parent.parent / "content"

TIDE = "The harbour of Velm opened a new tide gate on Monday. It opens twice a day. " * 9


def folder(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    for number in range(3):
        text = f"Gate {number} opens\nHarbour Post, 18 August 2023\n\n{TIDE}"
        (tmp_path / "content" / f"tide-{number}.txt").write_text(text, "utf-8")
    return tmp_path / "content"


@pytest.fixture(scope="module")
def bound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration in one file."""
    file = tmp_path_factory.mktemp("bound") / "one.html"
    bind(CONTENT, file, load_settings(CONTENT), Assembling())
    return file


def test_the_same_folder_gives_the_same_bytes(bound: Path, tmp_path: Path):
    how = Assembling(store=Cache(tmp_path / "cache"), workers=2)
    for name in ("cold.html", "warm.html"):
        made = bind(CONTENT, tmp_path / name, load_settings(CONTENT), how)

        assert (tmp_path / name).read_bytes() == bound.read_bytes()
        assert made.size == bound.stat().st_size


def test_html_validate_finds_nothing_in_the_file(bound: Path, tmp_path: Path):
    assert html_validate(bound.parent, tmp_path) == []


def test_the_nu_checker_finds_nothing_in_the_file(bound: Path):
    assert nu_checker(bound.parent) == []


def test_what_is_held_back_is_not_in_it(bound: Path):
    for file in CONTENT.rglob("*.md"):
        if "status: draft" in (text := file.read_text("utf-8")) or "publish: false" in text:
            assert file.name.encode() not in bound.read_bytes()


def test_the_command_makes_the_file_and_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    content = folder(tmp_path)
    monkeypatch.chdir(tmp_path)
    words = ["build", str(content), "--single-file", "one.html", "--no-cache"]

    assert cli.main(words) == 0
    first = (tmp_path / "one.html").read_bytes()
    assert cli.main(words) == 0

    assert (tmp_path / "one.html").read_bytes() == first
    assert {path.name for path in tmp_path.iterdir()} == {"content", "one.html"}
    told = f"one.html: 1 article, 2 copies; {-(-len(first) // 1000)} kB\n"
    assert capsys.readouterr().out == told * 2


def test_a_file_and_a_folder_are_not_asked_for_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert cli.main(["build", str(tmp_path), "--single-file", "one.html", "-o", "public"]) == 2
    assert "not allowed with" in capsys.readouterr().err


def test_a_file_of_somebody_else_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "mine.html").write_text("mine", "utf-8")
    words = ["build", str(folder(tmp_path)), "--single-file", str(tmp_path / "mine.html")]

    assert cli.main([*words, "--no-cache"]) == 2
    assert "E408" in capsys.readouterr().err
    assert (tmp_path / "mine.html").read_text("utf-8") == "mine"
    assert cli.main([*words, "--no-cache", "--force", "-q"]) == 0
    assert (tmp_path / "mine.html").read_bytes().startswith(b"<!doctype html>")


def test_a_large_file_is_told_and_strict_minds_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pipeline, "LARGE", 1_000)
    words = ["build", str(folder(tmp_path)), "--single-file", str(tmp_path / "one.html")]

    assert cli.main([*words, "--no-cache"]) == 0
    assert "W441" in capsys.readouterr().err
    assert cli.main([*words, "--no-cache", "--strict"]) == 1


def test_an_empty_folder_leaves_the_file_as_it_was(tmp_path: Path):
    (tmp_path / "content").mkdir()
    with pytest.raises(BuilderError, match="no article"):
        bind(tmp_path / "content", tmp_path / "one.html", Settings(), Assembling())

    assert not (tmp_path / "one.html").exists()
