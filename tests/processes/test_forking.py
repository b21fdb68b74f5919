from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from builder.assembly import outcomes
from builder.assembly.batch import Assembling, beforehand, understand_all
from builder.assembly.outcomes import Outcome
from builder.cache import Cache
from builder.errors import BuilderError, Problem, UsageError
from builder.model import Source
from builder.pipeline import build
from builder.processes import forking
from builder.processes.forking import SMALLEST_SHARE, flat_map, in_background, warmed_up
from builder.processes.parallel import SMALLEST_SHARE as PER_WORKER
from builder.settings import Settings
from builder.sources import find
from tests.benchmarks.corpus import make, write
from tests.files import read_files

NUMBERS = list(range(3 * SMALLEST_SHARE + 5))

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that other tests left behind do not keep these from making copies."""
    monkeypatch.setattr("builder.processes.forking.can_fork", lambda: True)


forked = pytest.mark.usefixtures("copied")


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the copies that are made."""
    made: list[int] = []
    fork = forking._fork

    def spied() -> int:
        made.append(fork())
        return made[-1]

    monkeypatch.setattr(forking, "_fork", spied)
    return made


def fails_at(*numbers: int) -> Callable[[int], list[int]]:
    def function(number: int) -> list[int]:
        if number in numbers:
            raise UsageError(Problem(f"page {number}", "E201", "it fails", "Mend it", "error"))
        return [number]

    return function


@pytest.mark.parametrize("helps", [False, True])
@pytest.mark.parametrize("copies", [0, 1, 3])
def test_each_item_has_its_result_once(copies: int, helps: bool):
    held = {number: str(number) * 1000 for number in NUMBERS}

    work = flat_map(lambda number: [(number, held[number])], NUMBERS, copies=copies, helps=helps)
    with work as results:
        found = list(results)

    assert sorted(found) == sorted(held.items())


@pytest.mark.parametrize("copies", [0, 2])
def test_an_item_may_have_many_results_or_none(copies: int):
    many = flat_map(lambda number: [number] * (number % 3 * 100), NUMBERS, copies=copies)
    with many as results:
        found = list(results)

    assert sorted(found) == [number for number in NUMBERS for _ in range(number % 3 * 100)]


@linux
@forked
def test_the_work_is_shared_among_processes_and_few_items_are_not():
    both = multiprocessing.get_context("fork").Barrier(2)
    met: set[int] = set()

    def process_of(number: int) -> list[int]:
        if not met and len(numbers) > 9:
            both.wait()
            met.add(number)
        return [os.getpid()]

    numbers = NUMBERS
    with flat_map(process_of, numbers, copies=2) as results:
        many = set(results)
    numbers = NUMBERS[:9]
    with flat_map(process_of, numbers, copies=2) as results:
        few = set(results)

    assert len(many) == 2
    assert os.getpid() not in many
    assert few == {os.getpid()}


@linux
@forked
def test_this_process_takes_items_as_well_where_it_is_to_help():
    both = multiprocessing.get_context("fork").Barrier(2)
    met: set[int] = set()

    def process_of(number: int) -> list[int]:
        if not met:
            both.wait()
            met.add(number)
        return [os.getpid()]

    with flat_map(process_of, NUMBERS, copies=1, helps=True) as results:
        found = list(results)

    assert len(found) == len(NUMBERS)
    assert os.getpid() in found
    assert len({*found}) == 2


@pytest.mark.parametrize("helps", [False, True])
@pytest.mark.parametrize("copies", [0, 1, 3])
def test_of_several_errors_the_first_item_s_is_raised(copies: int, helps: bool):
    work = flat_map(fails_at(310, 41, 44, 120), NUMBERS, copies=copies, helps=helps)
    with pytest.raises(UsageError) as caught, work as results:
        list(results)

    assert caught.value.problem.where == "page 41"


@linux
@forked
def test_copies_begin_before_anybody_asks():
    begun = multiprocessing.get_context("fork").Event()

    def begin(number: int) -> list[int]:
        begun.set()
        return [number]

    with flat_map(begin, NUMBERS, copies=2):
        assert begun.wait(timeout=60)


@linux
@forked
def test_copies_work_on_while_nobody_listens():
    done = multiprocessing.get_context("fork").Event()

    def make(number: int) -> list[bytes]:
        if number == NUMBERS[-1]:
            done.set()
        return [b"x" * 100_000]

    with flat_map(make, NUMBERS, copies=1) as results:
        assert done.wait(timeout=60)
        assert len(list(results)) == len(NUMBERS)


@linux
@forked
def test_a_copy_waits_when_too_much_is_left(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("builder.processes.forking.MOST_WAITING", 2)

    with flat_map(lambda number: [(number, b"x" * 100_000)], NUMBERS, copies=2) as results:
        assert sorted(number for number, _ in results) == NUMBERS


@linux
@forked
def test_a_copy_whose_result_cannot_be_sent_is_told():
    with (
        pytest.raises(BuilderError) as caught,
        flat_map(lambda _: [threading.Lock()], NUMBERS, copies=1) as results,
    ):
        list(results)

    assert caught.value.problem.code == "E420"


@linux
@forked
def test_a_copy_that_dies_is_told():
    def dies(number: int) -> list[int]:
        if number == 50:
            os.kill(os.getpid(), signal.SIGKILL)
        return [number]

    with pytest.raises(BuilderError) as caught, flat_map(dies, NUMBERS, copies=2) as results:
        list(results)

    assert caught.value.problem.code == "E420"


@linux
@forked
def test_nobody_works_on_when_the_results_are_not_wanted_any_more():
    with flat_map(lambda _: [(b"x" * 100_000, os.getpid())], NUMBERS, copies=2) as results:
        worker = next(results)[1]

    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_a_thing_is_done_aside():
    held = list(range(9))

    with in_background(lambda: (sum(held), os.getpid())) as later:
        held.append(100)
        total, worker = later()

    assert (total, worker == os.getpid()) in ((36, False), (136, True))


def test_what_goes_wrong_aside_is_raised_here():
    with pytest.raises(UsageError), in_background(lambda: fails_at(7)(7)) as later:
        later()


@linux
@forked
def test_a_thing_done_aside_need_not_be_waited_for(copies: list[int]):
    with in_background(threading.Event().wait):
        pass

    with pytest.raises(ProcessLookupError):
        os.kill(copies[0], 0)


@linux
@forked
def test_a_copy_that_dies_with_a_thing_to_do_is_told():
    with (
        pytest.raises(BuilderError) as caught,
        in_background(lambda: os.kill(os.getpid(), signal.SIGKILL)) as later,
    ):
        later()

    assert caught.value.problem.code == "E420"


PATIENCE = 60
"""Seconds after which a process that still lives does not end by itself."""

ORPHANS = """
import os, signal
from builder.processes.forking import flat_map
with flat_map(lambda _: [(b"x" * 100_000, os.getpid())], range(1000), copies=2) as work:
    workers = {pid for _, (_, pid) in zip(range(40), work)}
    print(*sorted(workers), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""

MASTER = """
import os, signal, time
from builder.processes import parallel
from tests.processes.test_parallel import process_of
found = parallel.map_ordered(process_of, range(900), workers=2)
workers = {pid for pid, _ in zip(found, range(400))}
print(*sorted(workers), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@linux
@pytest.mark.parametrize("code", [ORPHANS, MASTER])
def test_those_who_work_for_a_killed_process_end_too(tmp_path: Path, code: str):
    with (tmp_path / "said").open("wb") as said:
        subprocess.run([sys.executable, "-c", code], stdout=said, check=False)
    left = [int(each) for each in (tmp_path / "said").read_text().split()]

    assert left
    latest = time.monotonic() + PATIENCE
    while any(map(_lives, left)) and time.monotonic() < latest:
        time.sleep(0.01)
    assert not any(map(_lives, left))


def _lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@linux
@forked
def test_an_edition_made_on_copies_has_the_same_bytes(tmp_path: Path):
    for each in make(SMALLEST_SHARE + 5):
        write(tmp_path / "content", each)
    with Cache(tmp_path / "cache") as store:
        for workers in (1, 2):
            how = Assembling(workers, store)
            build(tmp_path / "content", tmp_path / str(workers), Settings(), how)

    one, two = (read_files(tmp_path / name) for name in ("1", "2"))
    assert one == two
    assert sum(path.startswith("stories/") for path in one) > 5


@linux
@forked
def test_a_few_new_files_are_understood_on_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    content = tmp_path / "content"
    understood: list[str] = []
    for each in make(SMALLEST_SHARE + 5):
        write(content, each)
    monkeypatch.setattr(outcomes, "understand", spy(outcomes.understand, understood))

    def outcomes_of(workers: int, store: Cache | None) -> list[Outcome]:
        with beforehand(Settings(), Assembling(workers, store)) as how:
            return understood_by(how)

    def understood_by(how: Assembling) -> list[Outcome]:
        found = find(content, Settings().input).sources
        with understand_all(found, Settings(), how) as outcomes:
            return [
                replace(each, article=each.article and replace(each.article, key=""))
                for each in outcomes
            ]

    with Cache(tmp_path / "cache") as store:
        outcomes_of(1, store)
        understood.clear()
        for name in ("new.txt", "newer.txt"):
            (content / name).write_text(f"The {name} gate\n\nVelm has {name} for its gate.\n" * 9)

        ready = outcomes_of(2, store)
        (content / "newest.txt").write_text(
            "The newest gate\n\nVelm has a gate for its gate.\n" * 9
        )
        apart = understood_by(Assembling(2, store))
        again = outcomes_of(2, store)

    assert not understood
    assert again == apart == outcomes_of(1, None)
    assert [each for each in apart if each in ready] == ready
    assert len(understood) == len(apart) == len(ready) + 1


def test_processes_that_understood_files_leave_no_thread(tmp_path: Path):
    for each in make(2 * PER_WORKER + 1):
        write(tmp_path, each)
    before = threading.active_count()

    found = find(tmp_path, Settings().input).sources
    with understand_all(found, Settings(), Assembling(2)) as outcomes:
        list(outcomes)

    assert threading.active_count() == before


def spy(function: Callable[..., Outcome], called: list[str]) -> Callable[..., Outcome]:
    def told(source: Source, settings: Settings) -> Outcome:
        called.append(source.path)
        return function(source, settings)

    return told


def test_a_copy_that_is_ready_works_on_what_it_is_asked():
    prepared: list[int] = []

    with warmed_up(lambda: prepared.append(os.getpid()), lambda text: (text, prepared)) as ask:
        told = ask("gate")() if ask else ("gate", [0])

    assert told[0] == "gate"
    assert len(told[1]) == 1
    assert prepared == []
    assert told[1] != [os.getpid()]


@linux
@forked
def test_a_copy_that_is_ready_need_not_be_asked(copies: list[int]):
    with warmed_up(int, str) as ask:
        assert ask

    with pytest.raises(ProcessLookupError):
        os.kill(copies[0], 0)


@linux
@forked
@pytest.mark.parametrize(
    ("prepare", "code"),
    [
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "E420"),
        (lambda: fails_at(0)(0), "E201"),
    ],
)
def test_what_goes_wrong_while_a_copy_gets_ready_is_told(prepare: Callable[[], object], code: str):
    with pytest.raises(BuilderError) as caught, warmed_up(prepare, str) as ask:
        assert ask
        ask("x" * 1_000_000)()

    assert caught.value.problem.code == code
