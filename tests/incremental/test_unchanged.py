"""A build called again with nothing changed is answered from what it said; any change is seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

TEXT = (
    "Title: A gate against the tide\n\nThe harbour opened a tidal gate on Monday after six years "
    "of work. The gate turns each tide into power for nine thousand homes along the coast.\n"
)

LOADED = (
    "import os, sys\n"
    "own, end = os.getpid(), os._exit\n"
    "def leave(status): (sys.exit if os.getpid() == own else end)(status)\n"
    "os._exit = leave\n"  # a process that ended at once could not tell anything
    "from builder.__main__ import run\n"
    "try: run()\n"
    "finally: print('loaded' if 'builder.cli' in sys.modules else 'answered', file=sys.stderr)\n"
)


def write(folder: Path) -> Path:
    (folder / "content").mkdir()
    (folder / "content" / "gate.txt").write_text(TEXT, "utf-8")
    (folder / "content" / "bare.txt").write_text("", "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write(tmp_path_factory.mktemp("built"))
    assert call(folder).returncode == 0
    return folder


@pytest.fixture
def known(built: Path, tmp_path: Path) -> Path:
    """A folder whose articles are in its cache, so that no call has to understand them."""
    return shutil.copytree(built, tmp_path, dirs_exist_ok=True)


def call(folder: Path, *words: str, **around: str) -> subprocess.CompletedProcess[str]:
    """Build as a process of its own, which ends by telling whether it loaded the command line."""
    return subprocess.run(
        (sys.executable, "-c", LOADED, "build", "content", "--cache", "cache", *words),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **around},
        capture_output=True,
        text=True,
        check=False,
    )


def settled(folder: Path, *words: str, **around: str) -> subprocess.CompletedProcess[str]:
    """The first call that is answered, after as many as the file system's clock needs."""
    for _ in range(20):
        done = call(folder, *words, **around)
        if done.stderr.endswith("answered\n"):
            return done
    pytest.fail("no call was answered from what it said")


def is_answered(done: subprocess.CompletedProcess[str]) -> bool:
    return done.stderr.endswith("answered\n")


@pytest.mark.parametrize("words", [(), ("-v",), ("-q",), ("--strict",), ("-o", "elsewhere")])
def test_the_answer_is_what_a_build_with_nothing_changed_says(known: Path, words: tuple[str, ...]):
    settled(known, *words)

    answered = call(known, *words)
    (known / "content" / "gate.txt").touch()
    worked = call(known, *words)

    assert is_answered(answered)
    assert not is_answered(worked)
    assert answered.stdout == worked.stdout
    assert answered.returncode == worked.returncode == (1 if words == ("--strict",) else 0)
    said, again = (set(done.stderr.splitlines()[:-1]) for done in (worked, answered))
    assert again <= said
    assert all(line.split(":")[0] in ("found", "analysed", "edited") for line in said - again)


def _longer(folder: Path) -> None:
    with (folder / "content" / "gate.txt").open("a") as file:
        file.write("More of it came on Tuesday.\n")


@pytest.mark.parametrize(
    "change",
    [
        _longer,
        lambda folder: (folder / "content" / "briefing.toml").write_text('[site]\ntitle = "T"\n'),
        lambda folder: (folder / "public" / "index.html").unlink(),
        lambda folder: (folder / "public" / "index.html").write_text("<p>other"),
        lambda folder: (folder / "cache" / "answers.sqlite3").unlink(),
        lambda folder: (folder / "cache" / "answers.sqlite3").write_bytes(b"rubbish" * 500),
    ],
)
def test_any_change_is_worked_on(known: Path, change: Callable[[Path], object]):
    settled(known)

    change(known)
    done = call(known)

    assert done.returncode == 0
    assert not is_answered(done)


def test_other_words_and_another_address_are_other_calls(known: Path):
    settled(known)

    assert not is_answered(call(known, "-q"))
    assert is_answered(call(known))
    assert not is_answered(call(known, BRIEFING_BASE_URL="https://example.org/"))
    assert not is_answered(call(known))
    (known / "editions").mkdir()
    assert not is_answered(call(known, BRIEFING_ARCHIVE="editions"))


def test_settings_from_elsewhere_are_always_read(known: Path):
    (known / "own.toml").write_text('[site]\ntitle = "One"\n')
    words = ("--config", "own.toml")
    for _ in range(3):
        call(known, *words)
    (known / "own.toml").write_text('[site]\ntitle = "Two"\n')

    done = call(known, *words)

    assert not is_answered(done)
    assert "Two" in (known / "public" / "index.html").read_text("utf-8")


def test_without_a_cache_nothing_is_kept(folder: Path):
    for _ in range(3):
        assert not is_answered(call(folder, "--no-cache"))


def test_a_cache_that_cannot_be_looked_at_is_none(folder: Path):
    for _ in range(2):
        done = call(folder, "--cache", "c" * 300)

        assert done.returncode == 0
        assert not is_answered(done)


def test_a_user_without_a_home_builds_without_a_cache(folder: Path):
    command = (
        "import sys\n"
        "from pathlib import Path\n"
        "Path.home = classmethod(lambda _: Path('~nobody-of-this-name').expanduser())\n"
        "from builder.__main__ import run\n"
        "sys.argv[1:] = ['build', 'content']\n"
        "run()"
    )
    done = subprocess.run(
        (sys.executable, "-c", command),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": "", "LOCALAPPDATA": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert (folder / "public" / "index.html").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
def test_a_result_that_cannot_be_written_says_so_each_time(known: Path):
    settled(known)
    command = 'exec "$0" -m builder build content --cache cache >/dev/full'
    for _ in range(2):
        done = _shell(known, command)

        assert done.returncode == 1
        assert "the result cannot be written: No space left on device [E504]" in done.stderr


def _shell(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ("sh", "-c", command, sys.executable),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.name != "posix", reason="streams are closed by a shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_build_needs_no_open_streams(known: Path, closed: str):
    shutil.rmtree(known / "public")
    command = f'exec "$0" -m builder build content --cache cache {closed}'
    for _ in range(3):
        done = _shell(known, command)

        assert done.returncode == 0
        assert "Traceback" not in done.stderr
    assert (known / "public" / "index.html").read_bytes().startswith(b"<!doctype html>")
