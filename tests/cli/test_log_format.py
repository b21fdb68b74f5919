"""Problems as annotations that name file and line, for the hosts that show them beside the code."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from builder import cli
from builder.cli.talk import format_problem
from builder.errors import Problem

GITHUB = Namespace(log_format="github")

STORY = "The harbour of Velm opened a new tide gate on Monday. It turns each tide into power.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    content = tmp_path / "content"
    content.mkdir()
    (content / "tide.txt").write_text(f"The tide gate opens\n\n{STORY * 4}", "utf-8")
    return content


def test_a_problem_names_file_and_line():
    problem = Problem("city/flood.md:3", "W203", "the date is none", "Write another", "warning")

    said = format_problem(problem, GITHUB, Path("content"))

    assert said == (
        "::warning file=content/city/flood.md,line=3,title=W203::the date is none. Write another"
    )


def test_a_problem_of_a_whole_file_stands_at_its_first_line():
    problem = Problem("index.html", "C107", "it is missing", "Build again", "error")

    assert "file=public/index.html,line=1," in format_problem(problem, GITHUB, Path("public"))


def test_a_problem_of_no_one_file_names_none():
    problem = Problem("edition", "W402", "4 of 8 articles are in no theme", "Name some", "warning")

    assert format_problem(problem, GITHUB, Path("content")).startswith("::warning title=W402::4")


@pytest.mark.parametrize(
    ("where", "file"),
    [
        ("a,b.txt", "content/a%2Cb.txt"),
        ("a:b.txt", "content/a%3Ab.txt"),
        ("1%.txt", "content/1%25.txt"),
    ],
)
def test_a_name_ends_no_property(where: str, file: str):
    said = format_problem(Problem(where, "W101", "x", "y"), GITHUB, Path("content"))

    assert f"file={file},line=1," in said


def test_no_line_of_an_article_becomes_a_command():
    problem = Problem("a.txt", "W101", "x\n::set-output name=a::b\r", "y")

    assert "\n" not in format_problem(problem, GITHUB, Path("content"))


def test_a_name_of_two_lines_is_told_in_one():
    problem = Problem("a\n::error::b.txt", "W101", "x", "y")

    assert format_problem(problem, Namespace(), Path("content")) == (
        "a\\n::error::b.txt: x [W101]\n  y"
    )


def test_text_is_the_default():
    problem = Problem("a.txt", "W101", "x", "y")

    assert format_problem(problem, Namespace(), Path("content")) == str(problem)


def test_build_annotates_what_it_finds(folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "empty.txt").write_bytes(b"")

    status = cli.main(["build", "--log-format", "github", "--strict", "--no-cache"])

    assert status == 1
    assert "::warning file=content/empty.txt,line=1,title=W102::" in capsys.readouterr().err


def test_a_wrong_setting_is_annotated_at_its_line(folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "briefing.toml").write_text('[site]\ntitel = "X"\n', "utf-8")

    status = cli.main(["build", "--log-format", "github"])

    assert status == 2
    assert "::error file=content/briefing.toml,line=2,title=E103::" in capsys.readouterr().err


def test_a_dead_setting_is_annotated_at_its_line_in_whatever_file_it_stands(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    (folder.parent / "my.toml").write_text('[keyphrases]\npin = ["zorp"]\n', "utf-8")

    cli.main(["build", "--log-format", "github", "--no-cache", "-c", "my.toml"])

    assert "::warning file=my.toml,line=2,title=W301::'zorp'" in capsys.readouterr().err


def test_check_annotates_what_it_finds(folder: Path, capsys: pytest.CaptureFixture[str]):
    cli.main(["build", "--no-cache", "-q"])
    page = Path("public/index.html")
    page.write_text(
        page.read_text("utf-8").replace("assets/style.css", "assets/stile.css"), "utf-8"
    )

    status = cli.main(["check", "--log-format", "github"])

    assert status == 1
    line = (
        page.read_text("utf-8")
        .splitlines()
        .index('<link rel="stylesheet" href="assets/stile.css">')
    )
    assert f"::error file=public/index.html,line={line + 1},title=C101::" in capsys.readouterr().out


def test_a_build_without_an_address_says_what_it_left_out(capsys: pytest.CaptureFixture[str]):
    cli.main(["build", "--no-cache", "-v"])
    without = capsys.readouterr().err
    cli.main(["build", "--no-cache", "-v", "--base-url", "https://brief.example/"])
    published = capsys.readouterr().err

    assert "no feeds, sitemap and robots.txt" in without
    assert "no feeds" not in published
    assert Path("public/feed.xml").is_file()


def test_whole_texts_go_public_with_a_warning_that_strict_takes_for_a_problem(
    capsys: pytest.CaptureFixture[str],
):
    words = ["build", "--no-cache", "--base-url", "https://brief.example/"]

    assert cli.main(words) == 0
    assert "no licence is named [W303]" in capsys.readouterr().err
    assert cli.main([*words, "--strict"]) == 1
