from __future__ import annotations

import json
import logging
import os
import re
import signal
import subprocess
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder import cli
from builder.cli import inputs, talk
from builder.errors import Problem
from builder.publish import MANIFEST
from tests.files import read_files

TIDE = """\
The tide gate of Velm opens

The harbour of Velm opened a new tide gate on Monday after two years of work. The gate turns each
tide into power for nine thousand homes in the old town. Mayor Ilse Brandt said the harbour will
sell what the town does not need.

Fishing boats pass through a lock beside the tide gate twice a day. The fishing guild had asked for
a wider lock, and the harbour council agreed in March. A second tide gate is planned for the
northern harbour, where the current is stronger.

Share this story
"""

LAMP = """\
---
title: Street lamps of Velm run on the tide gate
date: 2024-03-05
---

The street lamps of Velm now run on the new tide gate alone. Engineers of the harbour council
switched off the last oil boiler on Tuesday and sealed its chimney.

The boiler burned nine barrels of oil a night. Mayor Ilse Brandt said the old town will keep its
chimney as a landmark, with a lamp on top that the tide gate feeds.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two articles in ``content``, and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("BRIEFING_BASE_URL", raising=False)
    content = tmp_path / "content"
    content.mkdir()
    (content / "tide.txt").write_text(TIDE)
    (content / "lamp.md").write_text(LAMP)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = cli.main([*words])
    out, err = capsys.readouterr()
    return status, out, err


def test_build_makes_the_site_and_says_where(folder: Path, capsys: pytest.CaptureFixture[str]):
    status, out, _ = run(capsys, "build")

    assert status == 0
    assert out.startswith(f"{Path('public/index.html')}: 2 articles")
    assert out.count("\n") == 1
    assert (folder / "public" / "index.html").is_file()
    assert (folder / "public" / MANIFEST).is_file()


def test_a_second_build_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]):
    run(capsys, "build")
    before = {path: path.stat().st_mtime_ns for path in (folder / "public").rglob("*")}

    status, _, err = run(capsys, "build", "-v")

    assert status == 0
    assert "0 files written" in err
    assert {path: path.stat().st_mtime_ns for path in (folder / "public").rglob("*")} == before


def test_cache_and_workers_change_no_byte(folder: Path, capsys: pytest.CaptureFixture[str]):
    for number in range(34):
        (folder / "content" / f"{number}.txt").write_text(TIDE.replace("nine", str(number + 20)))
    ways = (
        ("--no-cache", "--workers", "1"),
        ("--no-cache", "--workers", "2"),
        ("--cache", "kept", "--workers", "2"),
        ("--cache", "kept"),
    )
    sites = []
    for number, way in enumerate(ways):
        assert run(capsys, "build", "-o", f"out-{number}", *way)[0] == 0
        sites.append(read_files(folder / f"out-{number}"))

    assert all(site == sites[0] for site in sites)
    assert not (folder / "cache").exists()


def test_check_finds_nothing_in_what_build_made(folder: Path, capsys: pytest.CaptureFixture[str]):
    run(capsys, "build")

    status, out, _ = run(capsys, "check", "--content", "content")

    assert status == 0
    assert "no problem found" in out


def test_check_of_the_evidence_reads_the_raw_files(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    run(capsys, "build")
    assert run(capsys, "check", "--evidence")[0] == 0

    raw = folder / "content" / "lamp.md"
    raw.write_text(raw.read_text("utf-8").replace("nine barrels", "ten barrels"), "utf-8")

    assert run(capsys, "check")[0] == 0
    status, out, _ = run(capsys, "check", "--evidence")
    assert status == 1
    assert "lamp" in out


def test_check_names_what_was_altered(folder: Path, capsys: pytest.CaptureFixture[str]):
    run(capsys, "build")
    page = next(
        path
        for path in (folder / "public" / "articles").iterdir()
        if "nine thousand" in path.read_text("utf-8")
    )
    page.write_text(page.read_text("utf-8").replace("nine thousand", "ten thousand"), "utf-8")

    status, out, _ = run(capsys, "check")

    assert status == 1
    assert f"articles/{page.name}:" in out
    assert "[C140]" in out

    status, out, _ = run(capsys, "check", "--json")
    assert status == 1
    assert {"code", "severity", "where", "what", "remedy"} == set(json.loads(out)[0])


def test_one_problem_is_not_several(folder: Path, capsys: pytest.CaptureFixture[str]):
    run(capsys, "build")
    with (folder / "public" / "404.html").open("a") as file:
        file.write("<!-- by another hand -->\n")

    status, out, _ = run(capsys, "check")

    assert status == 1
    assert out.endswith(" 1 problem found\n")


def test_the_settings_say_how_much_a_finding_counts(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    run(capsys, "build")
    (folder / "public" / "index.html").write_text("<!doctype html><title>Tide</title>", "utf-8")
    _, out, _ = run(capsys, "check", "--content", "content", "--json")
    codes = {each["code"] for each in json.loads(out)}
    levels = "".join(f'{code} = "note"\n' for code in sorted(codes))
    (folder / "content" / "briefing.toml").write_text(f"[severity]\n{levels}", "utf-8")

    status, out, _ = run(capsys, "check", "--content", "content", "--json")

    assert codes
    assert {each["severity"] for each in json.loads(out)} == {"note"}
    assert status == 0
    assert run(capsys, "check")[0] == 1


def test_check_minds_warnings_where_it_is_strict(folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "content" / "briefing.toml").write_text('[severity]\nC198 = "warning"\n')
    run(capsys, "build")
    (folder / "public" / "index.html").write_bytes(
        (folder / "public" / "index.html").read_bytes() + b"\n"
    )

    assert run(capsys, "check", "--content", "content")[0] == 0
    assert run(capsys, "check", "--content", "content", "--strict")[0] == 1


def test_an_unknown_article_is_never_taken_for_an_id(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    near = run(capsys, "show", "lamps")[2]

    assert "Did you mean 'lamp.md'?" in near
    for name in ("article", "a1", "ab"):
        assert "Did you mean 'a-" not in run(capsys, "show", name)[2]


def test_check_of_no_folder_is_wrong_usage(capsys: pytest.CaptureFixture[str]):
    status, out, err = run(capsys, "check", "nowhere")

    assert (status, out) == (2, "")
    assert "no such folder" in err


def test_show_tells_sentences_with_lines_and_removals(capsys: pytest.CaptureFixture[str]):
    status, out, _ = run(capsys, "show", "tide.txt")

    assert status == 0
    assert "The tide gate of Velm opens" in out
    assert "* 3 s-" in out
    assert "Share this story" in out.split("removed:")[1]


def test_a_path_may_begin_with_the_content_folder(capsys: pytest.CaptureFixture[str]):
    assert run(capsys, "show", str(Path("content/tide.txt"))) == run(capsys, "show", "tide.txt")


def test_problems_are_told_by_file_and_line():
    places = ["a.txt:20", "b.txt:3", "a.txt:8", "a.txt"]
    _, lines = talk.problems([Problem(each, "W1", "odd", "mend") for each in places], options(30))

    assert [line.split(": ")[0] for line in lines] == ["a.txt", "a.txt:8", "a.txt:20", "b.txt:3"]


@pytest.mark.skipif(sys.platform == "win32", reason="a name holds no end of a line there")
def test_show_tells_a_name_with_the_end_of_a_line_on_one(capsys: pytest.CaptureFixture[str]):
    Path("content", "two\nlines.txt").write_text(TIDE, "utf-8")

    assert "  two\\nlines.txt\n" in run(capsys, "show", "two\nlines.txt")[1]


def test_show_raw_tells_the_raw_lines_too(capsys: pytest.CaptureFixture[str]):
    status, out, _ = run(capsys, "show", "--raw", "the tide gate")

    assert status == 0
    assert "| The harbour of Velm opened a new tide gate" in out


def test_show_counts_raw_lines_as_editors_do(capsys: pytest.CaptureFixture[str]):
    text = "The tide gate shuts\n\nThe gate of Velm was\f shut at noon.\n\nNobody knows why.\n"
    Path("content/shut.txt").write_text(text, "utf-8")

    out = run(capsys, "show", "--raw", "shut.txt")[1]

    assert "Nobody knows why.\n      | Nobody knows why." in out


def test_show_finds_a_file_whose_name_is_in_another_form_of_unicode(
    capsys: pytest.CaptureFixture[str],
):
    name = "e\N{COMBINING ACUTE ACCENT}cluse.txt"
    Path("content", name).write_text(TIDE, "utf-8")
    status, out, _ = run(capsys, "show", "--raw", name)

    assert status == 0
    assert "| The harbour of Velm opened a new tide gate" in out


def test_show_as_json_gives_each_sentence_by_offsets(capsys: pytest.CaptureFixture[str]):
    _, out, _ = run(capsys, "show", "lamp.md", "--json")

    table = json.loads(out)
    assert table["title"] == "Street lamps of Velm run on the tide gate"
    assert table["sentences"][0]["text"].startswith("The street lamps of Velm")
    assert table["claims"]["title"]["rule"]


def test_an_article_that_is_not_there_gets_the_nearest(capsys: pytest.CaptureFixture[str]):
    status, _, err = run(capsys, "show", "tied.txt")

    assert status == 2
    assert "Did you mean 'tide.txt'?" in err


def test_a_beginning_that_fits_two_titles_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    (folder / "content" / "other.txt").write_text(TIDE.replace("gate of Velm", "gate of Orn"))

    status, _, err = run(capsys, "show", "The tide gate")

    assert status == 2
    assert "2 titles begin" in err
    assert re.search(r"\n    a-[0-9a-f]{10}  The tide gate", err)


def test_explain_tells_what_two_articles_share(capsys: pytest.CaptureFixture[str]):
    status, out, _ = run(capsys, "explain", "tide.txt", "lamp.md")

    assert status == 0
    assert "likeness: 0." in out
    shared = next(line for line in out.splitlines() if line.startswith("shared phrases"))
    assert "tide gate" in shared
    assert "theme of B: " in out

    _, out, _ = run(capsys, "explain", "tide.txt", "lamp.md", "--json")
    table = json.loads(out)
    assert table["a"] != table["b"]
    assert table["linked"] or table["why_not"]
    assert table["likeness"] > 0


def test_explain_says_why_two_articles_are_not_linked(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    (folder / "content" / "cheese.txt").write_text(
        "Cheese makers of Orn meet\n\nForty cheese makers met in the mountain village of Orn on "
        "Sunday to compare their ripening cellars. Judges gave the first prize to a hard goat "
        "cheese from a farm above the village, which three sisters have run since their father "
        "retired. The next meeting will be held in autumn.\n"
    )

    _, out, _ = run(capsys, "explain", "cheese.txt", "lamp.md")

    assert "linked: no, a likeness of" in out
    _, out, _ = run(capsys, "explain", "lamp.md", "lamp.md")
    assert "linked: no, they are one article" in out


def test_config_tells_where_each_setting_comes_from(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    (folder / "content" / "briefing.toml").write_text('[site]\ntitle = "Velm"\n')
    monkeypatch.setenv("BRIEFING_BASE_URL", "https://a.example/")

    status, out, _ = run(capsys, "config")

    assert status == 0
    assert 'site.title = "Velm"  # file' in out
    assert 'site.base_url = "https://a.example/"  # environment' in out
    assert "summary.words = 90  # default" in out

    _, out, _ = run(capsys, "config", "--base-url", "https://b.example/", "--json")
    told = {row["key"]: (row["value"], row["from"]) for row in json.loads(out)}
    assert told["site.base_url"] == ("https://b.example/", "flag")
    assert told["site.archive"] == ("", "default")
    monkeypatch.setenv("BRIEFING_ARCHIVE", "kept")
    assert 'site.archive = "kept"  # environment' in run(capsys, "config")[1]
    assert 'site.archive = ""  # flag' in run(capsys, "config", "--archive", "")[1]


@pytest.mark.usefixtures("folder")
def test_config_of_a_folder_that_is_not_there_is_wrong_usage(
    capsys: pytest.CaptureFixture[str],
):
    status, out, err = run(capsys, "config", "nowhere")

    assert (status, out) == (2, "")
    assert err.startswith("nowhere: there is no such folder [E430]")


@pytest.mark.usefixtures("folder")
def test_config_of_a_file_of_settings_needs_no_folder(capsys: pytest.CaptureFixture[str]):
    Path("own.toml").write_text('[site]\ntitle = "Velm"\n')

    status, out, _ = run(capsys, "config", "nowhere", "-c", "own.toml")

    assert status == 0
    assert 'site.title = "Velm"  # file' in out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["build", "config"])
def test_a_wrong_address_on_the_command_line_is_no_fault_of_a_file(
    command: str, capsys: pytest.CaptureFixture[str]
):
    status, _, err = run(capsys, command, "--base-url", "example.org")

    assert status == 2
    assert err.startswith("command line: '--base-url' is 'example.org'")


def test_an_unknown_setting_is_wrong_usage_and_names_the_nearest(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    (folder / "content" / "briefing.toml").write_text('[site]\ntitel = "Velm"\n')

    status, out, err = run(capsys, "build")

    assert (status, out) == (2, "")
    assert "briefing.toml:2" in err
    assert "Did you mean 'title'?" in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("biuld",), "Did you mean 'build'?"),
        (("zzz",), "Known: build, serve"),
        ((), "Name one of build, serve, "),
        (("-v",), "required"),
        (("build", "--porx"), "unknown argument '--porx'"),
        (("build", "--outptu", "x"), "Did you mean '--output'?"),
        (("build", "--hlep"), "Did you mean '--help'?"),
        (("check", "--contnet=x"), "Did you mean '--content'?"),
        (("build", "one", "two"), "unknown argument 'two'"),
        (("build", "--workers", "0"), "not 1 or more"),
        (("build", "--workers", "many"), "argument --workers: 'many' is not a whole number"),
        (("serve", "--port", "many"), "argument --port: 'many' is not a whole number"),
        (("build", "--cache", "x", "--no-cache"), "not allowed"),
        (("serve", "--port", "70000"), "70000"),
        (("show",), "ARTICLE"),
        (("build", "nowhere"), "nowhere: there is no such folder"),
        (("show", "x", "--content", "nowhere"), "Name the folder of articles with --content"),
        (("build", __file__), "this is a file, not a folder"),
        (("check", __file__), "this is a file, not a folder"),
        (("check", "content"), "content: no site lies in this folder"),
        (("serve", __file__), "this is a file, not a folder"),
        (("serve", ".", "--host", "192.0.2.1"), "Name an address of this machine with --host"),
        (("config", ".", "--config", "nothing.toml"), "No such file or directory"),
    ],
)
def test_wrong_usage_is_told_on_stderr_with_status_2(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
):
    status, out, err = run(capsys, *words)

    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize("words", [("--help",), ("build", "--help"), ("--version",)])
def test_help_goes_to_stdout_with_status_0(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
):
    status, out, err = run(capsys, *words)

    assert (status, err) == (0, "")
    assert "briefing" in out


def test_a_folder_that_is_not_ours_is_refused_without_force(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    (folder / "public").mkdir()
    (folder / "public" / "thesis.doc").write_text("years of work")

    assert run(capsys, "build")[0] == 2
    assert [path.name for path in (folder / "public").iterdir()] == ["thesis.doc"]
    assert run(capsys, "build", "--force")[0] == 0
    assert (folder / "public" / "thesis.doc").read_text() == "years of work"


@pytest.mark.parametrize("output", ["content", "content/public", "."])
def test_an_output_that_overlaps_the_content_is_refused(
    capsys: pytest.CaptureFixture[str], output: str
):
    status, _, err = run(capsys, "build", "-o", output)

    assert status == 2
    assert "[E402]" in err


def test_a_folder_without_articles_is_told_and_makes_no_site(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    (folder / "empty").mkdir()
    (folder / "empty" / "nothing.txt").write_text("")

    status, out, err = run(capsys, "build", "empty")

    assert (status, out) == (1, "")
    assert "no article" in err
    assert not (folder / "public" / "index.html").exists()


def test_a_warning_counts_only_under_strict(folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "content" / "empty.txt").write_text("")

    status, out, err = run(capsys, "build")
    assert status == 0
    assert "1 file not included (see quality.html)" in out
    assert "empty.txt" in err
    assert run(capsys, "build", "--strict")[0] == 1


def options(level: int, *, strict: bool = False) -> Namespace:
    return Namespace(level=level, strict=strict)


def found(severity: str, count: int = 1) -> list[Problem]:
    return [
        Problem(f"{number:03}.txt", "W1", "odd", "mend it", severity)  # type: ignore[arg-type]
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("severity", "strict", "status"),
    [
        ("note", False, 0),
        ("note", True, 0),
        ("warning", False, 0),
        ("warning", True, 1),
        ("error", False, 1),
        ("error", True, 1),
    ],
)
def test_the_status_follows_the_worst_problem(severity: str, strict: bool, status: int):
    assert talk.problems(found(severity), options(30, strict=strict))[0] == status


def test_since_an_earlier_edition_the_changes_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    lamp = (folder / "content" / "lamp.md").read_text()
    (folder / "content" / "lamp.md").unlink()
    run(capsys, "build", "-o", "monday")
    (folder / "content" / "lamp.md").write_text(lamp)
    tide = folder / "content" / "tide.txt"
    tide.write_text(tide.read_text().replace("nine thousand homes", "ten thousand homes"))

    for edition in ("monday/briefing.json", "monday"):
        assert run(capsys, "build", "--since", edition)[0] == 0

    told = json.loads((folder / "public" / "briefing.json").read_text())["changes"]
    assert len(told["new"]) == 1
    (rewritten,) = told["rewritten"]
    assert "nine thousand homes" in rewritten["dropped"][0]
    assert len(rewritten["added"]) == 1
    page = (folder / "public" / "changes.html").read_text("utf-8")
    assert "<del>The gate turns each tide into power for nine thousand homes" in page
    assert run(capsys, "check")[0] == 0
    assert run(capsys, "build")[0] == 0
    assert not (folder / "public" / "changes.html").exists()


def test_an_earlier_edition_that_this_build_would_write_over_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    run(capsys, "build")

    status, _, err = run(capsys, "build", "--since", "public/briefing.json")

    assert status == 2
    assert "[E542]" in err


def test_what_is_no_edition_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]):
    status, _, err = run(capsys, "build", "--since", "content")
    other, _, told = run(capsys, "build", "--since", "content/lamp.md")

    assert (status, other) == (2, 2)
    assert "[E541]" in err
    assert "[E540]" in told


def test_many_problems_are_cut_with_a_count():
    _, short = talk.problems(found("warning", 50), options(30))
    _, long = talk.problems(found("warning", 50), options(20))

    assert short[-1].startswith("… and 30 more")
    assert len(long) == 50
    assert all("[W1]" in line for line in long)


def test_quiet_says_errors_only(folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "content" / "empty.txt").write_text("")

    assert run(capsys, "build", "-q") == (0, "", "")


def test_a_fault_of_the_program_is_one_line_unless_debugging(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the tide\x1b[31m is out")

    monkeypatch.setattr("builder.check.check", broken)
    Path("public").mkdir()
    Path("public", "index.html").touch()

    status, _, err = run(capsys, "check")
    assert status == 1
    assert err.startswith("briefing: RuntimeError: the tide\\x1b[31m is out\n")
    assert "--debug" in err
    with pytest.raises(RuntimeError):
        cli.main(["check", "--debug"])


def test_python_m_builder_is_the_command():
    done = subprocess.run(
        [sys.executable, "-m", "builder", "biuld"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "Did you mean 'build'?" in done.stderr


def test_a_start_loads_nothing_heavy():
    code = (
        "import sys, builder.cli\n"
        "try: builder.cli.main(['--version'])\n"
        "finally: print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    heavy = {"yake", "numpy", "scipy", "trafilatura", "networkx", "jinja2", "lxml", "markdown_it",
             "rich", "watchfiles", "msgspec", "html5lib", "sqlite3"}  # fmt: skip

    loaded = set(done.stdout.split())
    assert "builder" in loaded
    assert not heavy & loaded


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no system here lists threads")
def test_a_build_has_no_threads_that_nobody_asked_for():
    code = (
        "import os\n"
        "from builder import __main__\n"
        "__main__._exit = lambda _: print('numpy threads', len(os.listdir('/proc/self/task')))\n"
        "__main__.run()"
    )
    options = ["--no-cache", "--workers", "1"]
    around = {key: value for key, value in os.environ.items() if key != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", code, "build", "content", *options],
        env={**around, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines()[1:] == ["numpy threads 1"]


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What is started in the background of a script ignores interrupts, and its children do."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
@pytest.mark.usefixtures("interruptible")
def test_serve_ends_on_an_interrupt_with_status_0(folder: Path):
    command = [sys.executable, "-m", "builder", "serve", "--port", "0", "--workers", "1"]
    with subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stderr=subprocess.PIPE,
        text=True,
    ) as serving:
        assert serving.stderr
        line = serving.stderr.readline()
        while "Serving" not in line:
            assert line, "it ended before it served"
            line = serving.stderr.readline()
        (folder / "content" / "lamp.md").write_text(LAMP.replace("Tuesday", "Friday"))
        saved = serving.stderr.readline()
        while saved and "files are ready" not in saved:  # what is wrong is told first
            saved = serving.stderr.readline()
        serving.send_signal(signal.SIGINT)
        rest = serving.stderr.read()  # to its end: no process that shares it is left

        assert serving.wait(timeout=30) == 0
        assert "files are ready" in saved
        assert "Traceback" not in rest
        assert "http://127.0.0.1:" in line
    assert not (folder / "public").exists()


def test_a_bar_on_a_terminal_needs_no_thread_that_would_forbid_copies_of_this_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    before = threading.active_count()

    with inputs.progress(Namespace(level=logging.WARNING)) as tell:
        for done in range(1001):
            tell("reading", done, 1000)
        assert threading.active_count() == before

    said = capsys.readouterr().err
    assert "1000/1000" in said
    assert said.count("reading") <= inputs.BAR_STEPS + 3


def test_serve_opens_the_browser_where_asked_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    opened: list[str] = []

    def browse(address: str) -> None:
        opened.append(address)
        raise KeyboardInterrupt

    monkeypatch.setattr("builder.serve.browse", browse)

    status, _, err = run(capsys, "serve", "--port", "0", "--workers", "1", "--open")

    assert status == 0
    assert len(opened) == 1
    assert opened[0] in err


def test_a_busy_port_is_wrong_usage(capsys: pytest.CaptureFixture[str]):
    import socket

    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()

        status, _, err = run(capsys, "serve", "--port", str(busy.getsockname()[1]))

    assert status == 2
    assert "busy" in err


def test_a_closed_pipe_is_no_fault(monkeypatch: pytest.MonkeyPatch):
    def closed(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(talk, "tell_result", closed)
    stdout = sys.stdout
    try:
        assert cli.main(["config"]) == 0
    finally:
        if sys.stdout is not stdout:
            sys.stdout.close()
        monkeypatch.setattr(sys, "stdout", stdout)


def test_too_little_memory_is_no_fault(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    def full(_: object) -> None:
        raise MemoryError("14.9 MiB")

    monkeypatch.setattr(talk, "tell_result", full)

    status, _, err = run(capsys, "config")

    assert status == 1
    assert err.startswith("briefing: there is not enough memory [E506]")


def test_init_begins_a_folder_that_config_reads(capsys: pytest.CaptureFixture[str]):
    status, out, err = run(capsys, "init", "new")

    assert (status, out) == (0, f"{Path('new/briefing.toml')}\n")
    assert "briefing build new" in err
    assert run(capsys, "config", "new")[0] == 0
    assert run(capsys, "init", "new")[0] == 2


def test_a_remedy_of_several_problems_in_a_row_is_told_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    for name in ("one", "two", "xyz"):
        (folder / "content" / f"{name}.txt").write_bytes(b"")

    _, _, err = run(capsys, "build")
    _, _, annotated = run(capsys, "build", "--log-format", "github")

    told = [f"{name}.txt: the file is empty [W102]" for name in ("one", "two", "xyz")]
    assert "\n".join([*told, "  Fill it or remove it"]) in err
    assert annotated.count("Fill it or remove it") == 3


def test_a_code_that_no_problem_has_is_refused_with_its_line(capsys: pytest.CaptureFixture[str]):
    Path("content", "briefing.toml").write_text(
        '[severity]\nW101 = "note"\nW999 = "note"\n', "utf-8"
    )
    status, _, err = run(capsys, "build")

    assert status == 2
    assert "briefing.toml:3: no problem has the code 'W999' [E104]" in err
    assert "See briefing reference codes" in err
