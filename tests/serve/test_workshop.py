from __future__ import annotations

import gc
import os
import signal
import sys
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from builder.errors import BuilderError, Problem, UsageError
from builder.model import Kept, Page
from builder.processes.forking import can_fork
from builder.serve.workshop import MOST_SENT, Make, Making, Workshop, ended

FAULT = Problem("briefing.toml:2", "E103", "unknown key 'titel'", "Did you mean?", "error")

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.html").write_text("<p>a</p>")
    (tmp_path / "b.html").write_text("<p>b</p>")
    return tmp_path


@contextmanager
def opened(folder: Path, does: Callable[[str], object] = str) -> Iterator[Make]:
    """The folder's own files as a site; for a file named ``do`` something is done with its text."""
    last: dict[str, str] = {}

    def files() -> Iterator[Page | Kept]:
        now = {}
        for path in sorted(folder.glob("*.html")):
            text = now[path.name] = path.read_text()
            same = last.get(path.name) == text
            yield Kept(path.name, "") if same else Page(path.name, text.encode())
        if (folder / "do").exists():
            does((folder / "do").read_text())
        last.clear()
        last.update(now)

    yield lambda: Making(files(), "https://a.example/x/")


def fails(_: str) -> None:
    raise UsageError(FAULT)


def errs(_: str) -> None:
    message = "three"
    raise KeyError(message)


def runs_out(_: str) -> None:
    raise MemoryError


def leaves(_: str) -> None:
    os._exit(3)


def dies(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def never(_: Path) -> Iterator[Make]:
    raise UsageError(FAULT)
    yield


def test_the_site_is_made_in_another_process_and_follows_the_folder(folder: Path):
    with Workshop(partial(opened, folder)) as workshop:
        first = workshop.make()
        assert first.files == {"a.html": b"<p>a</p>", "b.html": b"<p>b</p>"}
        assert first.base == "/x/"

        (folder / "a.html").write_text("<p>new</p>")
        (folder / "b.html").unlink()
        (folder / "c.html").write_text("")
        second = workshop.make()
        assert second.files == {"a.html": b"<p>new</p>", "c.html": b""}
        assert workshop.make() == second
        assert first.files["b.html"] == b"<p>b</p>"


def test_many_long_files_arrive_whole(folder: Path):
    long = {f"{number}.html": str(number) * MOST_SENT for number in range(4)}
    for name, text in long.items():
        (folder / name).write_text(text)
    with Workshop(partial(opened, folder)) as workshop:
        made = workshop.make().files

    assert {name: made[name].decode() for name in long} == long


def test_an_error_is_raised_here_and_what_was_handed_over_before_it_is_forgotten(folder: Path):
    with Workshop(partial(opened, folder, fails)) as workshop:
        workshop.make()
        (folder / "a.html").write_text("<p>new</p>" * MOST_SENT)
        (folder / "do").touch()
        with pytest.raises(UsageError) as caught:
            workshop.make()
        assert caught.value.problem == FAULT

        (folder / "do").unlink()
        (folder / "b.html").unlink()
        assert workshop.make().files == {"a.html": b"<p>new</p>" * MOST_SENT}


def test_a_fault_of_the_program_is_told_and_the_process_goes_on(folder: Path):
    with Workshop(partial(opened, folder, errs)) as workshop:
        (folder / "do").touch()
        with pytest.raises(BuilderError, match="KeyError: 'three'") as caught:
            workshop.make()
        assert caught.value.problem.code == "E521"
        (folder / "do").unlink()
        assert set(workshop.make().files) == {"a.html", "b.html"}


@pytest.mark.parametrize(
    ("does", "why"),
    [
        pytest.param(
            dies,
            "signal 9",
            marks=pytest.mark.skipif(os.name == "nt", reason="Windows has no signals"),
        ),
        (runs_out, "no memory"),
        (leaves, "status 3"),
    ],
)
def test_a_process_that_dies_is_told_of_and_the_next_time_there_is_another(
    folder: Path, does: Callable[[str], None], why: str
):
    with Workshop(partial(opened, folder, does)) as workshop:
        workshop.make()
        (folder / "do").touch()
        with pytest.raises(BuilderError, match=why) as caught:
            workshop.make()
        assert caught.value.problem.code == "E522"
        assert "Save" in caught.value.problem.remedy

        (folder / "do").unlink()
        (folder / "b.html").unlink()
        assert workshop.make().files == {"a.html": b"<p>a</p>"}


def test_a_process_that_died_at_rest_is_replaced_without_a_word(folder: Path):
    with Workshop(partial(opened, folder)) as workshop:
        first = workshop.make()
        running = workshop._running
        assert running
        running.process.kill()
        running.process.join()

        assert workshop.make() == first


def test_what_cannot_even_begin_is_an_error_of_the_first_site(folder: Path):
    with Workshop(partial(never, folder)) as workshop, pytest.raises(UsageError) as caught:
        workshop.make()

    assert caught.value.problem == FAULT


def test_every_way_to_end_is_told_with_a_remedy():
    assert "status 1" in ended(1).what
    assert "signal 11" in ended(-11).what
    assert ended(1).remedy


@contextmanager
def alone(_: Path) -> Iterator[Make]:
    yield lambda: Making([Page("can.txt", str(can_fork()).encode())], "")


@linux
def test_the_process_can_make_copies_of_itself_though_this_one_has_threads(folder: Path):
    with Workshop(partial(alone, folder)) as workshop:
        assert workshop.make().files == {"can.txt": b"True"}


@contextmanager
def holding(folder: Path) -> Iterator[Make]:
    """A process of its own that lives for a minute, and as long holds a pipe open."""
    if not os.fork():
        with (folder / "pipe").open("w"):
            signal.pause()
    yield lambda: Making([], "")


@linux
def test_nothing_that_the_process_began_outlives_it(folder: Path):
    os.mkfifo(folder / "pipe")
    with Workshop(partial(holding, folder)) as workshop:
        workshop.make()
        pipe = (folder / "pipe").open()

    assert pipe.read() == ""
    pipe.close()


class Ring:
    """What only the collector finds."""

    def __init__(self) -> None:
        self.self = self


@contextmanager
def littering(_: Path) -> Iterator[Make]:
    rings: list[weakref.ref[Ring]] = []

    def files() -> Iterator[Page]:
        left = sum(ring() is not None for ring in rings)
        rings.append(weakref.ref(Ring()))
        yield Page("left.txt", f"{left} {gc.isenabled()}".encode())

    yield lambda: Making(files(), "")


def test_garbage_is_collected_between_two_sites_and_not_before(folder: Path):
    with Workshop(partial(littering, folder)) as workshop:
        made = [workshop.make().files["left.txt"] for _ in range(3)]

    assert made == [b"0 False"] * 3


@contextmanager
def resting(_: Path) -> Iterator[Make]:
    done: list[str] = []

    def files() -> Iterator[Page]:
        yield Page("done.txt", " ".join(done).encode())
        done.append("made")

    yield lambda: Making(files(), "", lambda: done.append("rested"))


def test_what_is_left_for_later_is_done_when_the_site_was_handed_over(folder: Path):
    with Workshop(partial(resting, folder)) as workshop:
        made = [workshop.make().files["done.txt"] for _ in range(2)]

    assert made == [b"", b"made rested"]


def test_a_closed_workshop_is_closed_once_more_in_peace(folder: Path):
    workshop = Workshop(partial(opened, folder))
    workshop.close()
    workshop.close()

    assert workshop._running is None
