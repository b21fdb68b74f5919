from __future__ import annotations

import gc
import os
import signal
import sys
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from builder.errors import BuilderError, Problem, UsageError
from builder.incremental.preview import Draft, PreviewFiles, Told
from builder.model import Batch, Before, Kept, Page, Plan, Recipe
from builder.processes.forking import can_fork
from builder.serve.shelf import Site, SupersededError
from builder.serve.worker import MOST_LITTER, MOST_SENT, QUIET_SECONDS, Make, Making
from builder.serve.workshop import Workshop, ended

FAULT = Problem("briefing.toml:2", "E103", "unknown key 'titel'", "Did you mean?", "error")

NOTHING = Plan((), lambda _: (), lambda _: (), lambda _: None, bytes)

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


@contextmanager
def planning(folder: Path, does: Callable[[str], object] = str) -> Iterator[Make]:
    """As ``opened``, with a draft; a file named ``hold`` holds up the rest, for half a minute."""
    preview = PreviewFiles()

    def begin(path: Path, _: Before) -> list[Recipe]:
        def page() -> Page:
            does(path.name)
            return Page(path.name, path.read_bytes())

        return [Recipe(path.name, (path.read_text(),), page)]

    def ending(_: Iterable[str]) -> list[Recipe]:
        return [Recipe("end.txt", (), lambda: Page("end.txt", b"end"))]

    def files() -> Iterator[Draft | Told]:
        paths = sorted(folder.glob("*.html"))
        batches = (Batch(partial(begin, path), path.name) for path in paths)
        plan = Plan(tuple(batches), lambda _: (), ending, lambda _: None, bytes)
        draft = preview.draft(" ".join(path.read_text() for path in paths), "p", plan)
        yield draft
        until = monotonic() + 30
        while (folder / "hold").exists() and monotonic() < until:
            draft.meanwhile()
            sleep(0.005)
        yield from preview.files("p", plan, meanwhile=draft.meanwhile)

    yield lambda: Making(files(), "")


def breaks(name: str) -> None:
    if name == "bad.html":
        raise UsageError(FAULT)


def dies_of(name: str) -> None:
    if name == "bad.html":
        dies("")


@contextmanager
def finishing(workshop: Workshop, site: Site) -> Iterator[list[Site | BuilderError | None]]:
    """What became of a site, at the end of the block."""
    told: list[Site | BuilderError | None] = []

    def finish() -> None:
        try:
            told.append(workshop.finish(site))
        except BuilderError as error:
            told.append(error)

    thread = Thread(target=finish)
    thread.start()
    try:
        yield told
    finally:
        thread.join(60)
        assert not thread.is_alive()


def test_a_site_is_shown_before_all_of_it_is_made_and_what_is_asked_for_comes_first(folder: Path):
    with Workshop(partial(planning, folder)) as workshop:
        first = workshop.make()
        assert first.is_whole
        (folder / "hold").touch()
        (folder / "a.html").write_text("<p>new</p>")
        (folder / "c.html").write_text("<p>c</p>")

        site = workshop.make(["a.html", "gone.html"])
        assert not site.is_whole
        assert site.version != first.version
        assert site.files.get("a.html") == b"<p>new</p>"
        with finishing(workshop, site) as told:
            assert [site.files.get(f"{name}.html") for name in "cbx"] == [
                b"<p>c</p>", b"<p>b</p>", None,
            ]  # fmt: skip
            assert site.files["end.txt"] == b"end"
            (folder / "hold").unlink()

        (whole,) = told
        assert isinstance(whole, Site)
        assert whole.is_whole
        assert whole.version == site.version
        assert whole.files == dict(site.files)
        assert {*whole.files} == {"a.html", "b.html", "c.html", "end.txt"}
        assert workshop.finish(site) is None


def test_a_save_gives_up_the_rest_and_the_site_after_it_has_all_that_changed_in_both(folder: Path):
    with Workshop(partial(planning, folder)) as workshop:
        workshop.make()
        (folder / "hold").touch()
        (folder / "a.html").write_text("<p>new</p>")
        (folder / "b.html").unlink()
        (folder / "d.html").write_text("<p>d</p>")
        one = workshop.make(["a.html"])
        with finishing(workshop, one) as given_up:
            (folder / "c.html").write_text("<p>c</p>")
            (folder / "d.html").unlink()
            two = workshop.make()
        assert given_up == [None]
        assert one.files["a.html"] == b"<p>new</p>"
        for lost in (one.files.__len__, lambda: one.files["d.html"]):
            with pytest.raises(SupersededError):
                lost()

        with finishing(workshop, two) as told:
            assert two.files["a.html"] == b"<p>new</p>"
            assert "b.html" not in two.files
            (folder / "hold").unlink()
        assert {*two.files} == {"a.html", "c.html", "end.txt"}
        assert told != [None]


def test_a_site_is_given_up_by_the_next_also_where_nobody_waits_for_it(folder: Path):
    with Workshop(partial(planning, folder)) as workshop:
        workshop.make()
        for text in ("1", "2", "3"):
            (folder / "a.html").write_text(text)
            site = workshop.make(["a.html"])
            assert site.files["a.html"] == text.encode()
        (whole,) = [workshop.finish(site)]

    assert whole
    assert whole.files["a.html"] == b"3"


def test_a_page_that_fails_in_the_rest_is_told_and_the_next_site_is_right(folder: Path):
    with Workshop(partial(planning, folder, breaks)) as workshop:
        workshop.make()
        (folder / "a.html").write_text("<p>new</p>")
        (folder / "bad.html").touch()
        site = workshop.make(["a.html"])
        with pytest.raises(UsageError) as caught:
            workshop.finish(site)
        assert caught.value.problem == FAULT
        with pytest.raises(SupersededError):
            site.files["b.html"]

        (folder / "bad.html").rename(folder / "good.html")
        site = workshop.make()
        whole = workshop.finish(site)
    assert whole
    assert {*whole.files} == {"a.html", "b.html", "end.txt", "good.html"}


def test_a_page_that_fails_when_it_is_asked_for_or_looked_at_is_told(folder: Path):
    with Workshop(partial(planning, folder, breaks)) as workshop:
        workshop.make()
        (folder / "hold").touch()
        (folder / "bad.html").touch()
        with pytest.raises(UsageError):
            workshop.make(["bad.html"])

        site = workshop.make()
        with finishing(workshop, site) as told, pytest.raises(SupersededError):
            site.files["bad.html"]
        assert isinstance(told[0], UsageError)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")
def test_a_process_that_dies_of_the_rest_is_told_of_and_replaced(folder: Path):
    with Workshop(partial(planning, folder, dies_of)) as workshop:
        workshop.make()
        (folder / "hold").touch()
        (folder / "bad.html").touch()
        site = workshop.make()
        with finishing(workshop, site) as told, pytest.raises(SupersededError):
            site.files["bad.html"]
        assert isinstance(told[0], BuilderError)
        assert told[0].problem.code == "E522"

        (folder / "bad.html").unlink()
        (folder / "hold").unlink()
        assert workshop.make().is_whole


def test_a_workshop_is_closed_at_once_whatever_is_left_of_a_site(folder: Path):
    with Workshop(partial(planning, folder)) as workshop:
        workshop.make()
        (folder / "hold").touch()
        site = workshop.make()
        with finishing(workshop, site) as told:
            workshop.close()

    assert told == [None]
    with pytest.raises(SupersededError):
        site.files["a.html"]


@contextmanager
def littering_drafts(_: Path) -> Iterator[Make]:
    rings: list[weakref.ref[Ring]] = []

    def files() -> Iterator[Draft | Told]:
        left = sum(ring() is not None for ring in rings)
        ring = Ring()  # lives as long as the edition
        rings.append(weakref.ref(ring))
        draft = Draft(str(len(rings)), NOTHING, lambda _: iter([Page("left.txt", b"%d" % left)]))
        yield draft
        while len(rings) > 1:
            draft.meanwhile()
            sleep(0.005)
        yield Page("left.txt", b"")

    yield lambda: Making(files(), "")


def test_garbage_of_sites_that_were_given_up_is_collected_once_it_is_quiet(folder: Path):
    with Workshop(partial(littering_drafts, folder)) as workshop:
        workshop.make()
        left = [workshop.make().files["left.txt"]]
        for _ in range(2):
            left.append(workshop.make().files["left.txt"])
            sleep(QUIET_SECONDS + 0.1)

    assert left == [b"0", b"1", b"1"]


def test_garbage_of_many_sites_that_were_given_up_is_collected_at_once(folder: Path):
    with Workshop(partial(littering_drafts, folder)) as workshop:
        workshop.make()
        left = [int(workshop.make().files["left.txt"]) for _ in range(2 * MOST_LITTER)]

    assert max(left) in (MOST_LITTER - 1, MOST_LITTER)
