"""Full disks, folders that cannot be written, files that change: a message, and the old site."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from builder import cli
from builder.cache import FILE_NAME
from builder.publish.lock import locked
from builder.sources import files
from tests.faults.editions import first, second, story
from tests.files import read_files

ROOT = Path(__file__).parent.parent.parent

TOO_LONG = "a" * 300
"""A name that no file system takes."""

NOBODY = 65534
"""A user without rights, by the custom of Unix; the tests may run as root, who may do anything."""

LIMITED = """
import resource, signal, sys
from builder import cli
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))
sys.exit(cli.main(sys.argv[1:]))
"""
"""The program where no file may grow beyond 3 kB, as on a disk that is nearly full."""


UNPRIVILEGED = f"""
import os, pathlib, sys
from builder import cli
words = sys.argv[1:]
elsewhere = [word.replace("public", "elsewhere") for word in words]
assert cli.main(elsewhere) == 0  # loads all that a build needs, while it may
if os.geteuid() == 0:
    os.setuid({NOBODY})
sys.exit(cli.main(words))
"""
"""The program as a user who may not write where it is told to."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A working folder that every user may enter, with a first edition and its site."""
    made = Path(tempfile.mkdtemp(prefix="briefing-"))
    made.chmod(0o755)
    first(made / "content")
    assert cli.main(build(made)) == 0
    yield made
    shutil.rmtree(made)


def build(folder: Path, *words: str) -> list[str]:
    content, output = str(folder / "content"), str(folder / "public")
    return ["build", content, "-o", output, "--workers", "1", "--no-cache", *words]


def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, *command],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of this kind")
def test_a_full_disk_leaves_the_old_site_as_it_was(folder: Path):
    before = read_files(folder / "public")
    second(folder / "content")

    done = run(["-c", LIMITED, *build(folder)], cwd=ROOT)

    assert done.returncode == 2
    assert "[E407]" in done.stderr
    assert "Traceback" not in done.stderr
    assert read_files(folder / "public") == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_that_cannot_be_written_stays_as_it_was(folder: Path):
    before = read_files(folder / "public")
    second(folder / "content")
    for path in (folder / "public", *(folder / "public").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)

    done = run(["-c", UNPRIVILEGED, *build(folder)], cwd=folder)

    for path in ((folder / "public"), *(folder / "public").rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert "cannot be written" in done.stderr
    assert read_files(folder / "public") == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
@pytest.mark.parametrize(
    ("path", "mode", "status", "said"),
    [
        ("notes", 0o000, 0, "notes/: the folder cannot be read (Permission denied) [W101]"),
        ("notes", 0o644, 0, "notes/a.md: this is no note: cannot be read"),
        ("templates", 0o000, 2, "templates: it cannot be read [E202]"),
        ("templates", 0o644, 2, "templates/404.html: it cannot be read [E202]"),
        ("templates/404.html", 0o000, 2, "templates/404.html: it cannot be read [E202]"),
        ("briefing.toml", 0o000, 2, "briefing.toml: the settings cannot be read"),
        ("", 0o644, 1, "[E431]"),
        ("", 0o000, 1, "./: cannot be read (Permission denied)"),
    ],
)
def test_what_a_user_may_not_read_is_told(
    folder: Path, path: str, mode: int, status: int, said: str
):
    for name in ("notes/a.md", "templates/404.html", "briefing.toml"):
        (folder / "content" / name).parent.mkdir(exist_ok=True)
        (folder / "content" / name).write_text("", "utf-8")
    folder.chmod(0o777)
    shutil.rmtree(folder / "public")
    closed = folder / "content" / path
    before = closed.stat().st_mode
    told = UNPRIVILEGED.replace(
        "if os.geteuid", f"os.chmod({str(closed)!r}, {mode})\nif os.geteuid"
    )

    done = run(["-c", told, *build(folder)], cwd=folder)

    closed.chmod(before)
    assert "Traceback" not in done.stderr
    assert "fault of the program" not in done.stderr
    assert said in done.stderr
    assert done.returncode == status


def test_a_second_build_says_that_another_one_is_writing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("builder.publish.locked", lambda output: locked(output, wait=0))
    before = read_files(folder / "public")
    second(folder / "content")

    with locked(folder / "public"):
        status = cli.main(build(folder))

    assert status == 2
    assert "another build is writing into this folder [E404]" in capsys.readouterr().err
    assert read_files(folder / "public") == before


@pytest.mark.parametrize(
    "change",
    [Path.unlink, lambda path: path.write_text("x" * 9), lambda path: path.write_bytes(b"\0" * 99)],
    ids=["vanishes", "shrinks", "becomes binary"],
)
def test_a_file_that_changes_while_the_folder_is_read_is_an_article_or_is_listed(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path], object],
):
    victim = folder / "content" / "velm.txt"
    plain = files._read

    def reading(file: Path, most: int) -> bytes | str:
        if file == victim and file.exists():
            change(file)
        return plain(file, most)

    monkeypatch.setattr(files, "_read", reading)

    status = cli.main(build(folder))

    assert status == 0
    assert "Traceback" not in capsys.readouterr().err
    page = (folder / "public" / "quality.html").read_text("utf-8")
    assert "velm.txt" in page


def test_a_file_that_changes_after_it_was_read_is_published_as_it_was_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    victim = folder / "content" / "velm.txt"
    before = read_files(folder / "public")
    plain = files._read

    def reading(file: Path, most: int) -> bytes | str:
        found = plain(file, most)
        if file == victim:
            victim.write_text(story("velm", "Saturday"), "utf-8")
        return found

    monkeypatch.setattr(files, "_read", reading)

    assert cli.main(build(folder)) == 0
    assert read_files(folder / "public") == before


@pytest.mark.parametrize("body", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 9_000])
def test_a_corrupt_cache_changes_no_byte(folder: Path, body: bytes):
    before = read_files(folder / "public")
    cache = folder / "cache"
    words = [each for each in build(folder) if each != "--no-cache"]
    assert cli.main([*words, "--cache", str(cache)]) == 0
    for path in cache.rglob("*"):
        if path.is_file():
            path.write_bytes(body)
    assert (cache / FILE_NAME).is_file()

    assert cli.main([*words, "--cache", str(cache)]) == 0
    assert read_files(folder / "public") == before


def test_a_cache_that_cannot_be_made_is_done_without(folder: Path):
    before = read_files(folder / "public")
    (folder / "cache").write_text("a file stands here", "utf-8")
    words = [each for each in build(folder) if each != "--no-cache"]

    assert cli.main([*words, "--cache", str(folder / "cache" / "inside")]) == 0
    assert read_files(folder / "public") == before


def test_a_disk_that_fails_under_the_content_folder_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "scandir", fail)

    assert cli.main(build(folder)) == 1
    said = capsys.readouterr().err
    assert "[E431]" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "words",
    [
        ["build", "absent"],
        ["build", "content/velm.txt"],
        ["build", "content", "-o", "content/velm.txt"],
        ["build", "content", "-o", "content"],
        ["build", "content", "-c", "content/velm.txt"],
        ["build", "content", "-c", "absent.toml"],
        ["check", "absent"],
        ["check", "content"],
        ["show", "nothing"],
        ["explain", "a", "b"],
        ["serve", "absent"],
        ["init", "content/velm.txt"],
        ["eject", "nothing.html"],
        ["diff", "absent.json", "absent.json"],
        ["nothing"],
        [],
        ["build", TOO_LONG],
        ["build", "content", "-o", TOO_LONG],
        ["build", "content", "--single-file", TOO_LONG],
        ["build", "content", "--since", TOO_LONG],
        ["check", TOO_LONG],
        ["config", TOO_LONG],
        ["init", TOO_LONG],
        ["demo", TOO_LONG],
        ["serve", TOO_LONG],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_a_line_or_two_and_never_a_traceback(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "store"))

    status = cli.main(words)

    said = capsys.readouterr()
    assert status in {1, 2}
    assert "Traceback" not in said.err + said.out
    assert "fault of the program" not in said.err
