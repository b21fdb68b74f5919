from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import BuilderError
from builder.model import Source
from builder.processes.parallel import map_ordered, preload


def squared(number: int) -> int:
    time.sleep(0.001 * (number % 3))
    return number * number


def measured(source: Source) -> int:
    if not source.data:
        raise ValueError("nothing in it")
    return len(source.data)


def died(number: int) -> int:
    if number == 30:
        os._exit(3)
    return number


def process_of(_: int) -> int:
    return os.getpid()


NUMBERS = list(range(70))
SQUARES = [number * number for number in NUMBERS]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_come_in_order_whatever_the_workers(workers: int):
    assert list(map_ordered(squared, NUMBERS, workers=workers)) == SQUARES


@settings(deadline=None)
@given(count=st.integers(0, 100), workers=st.integers(1, 9))
def test_an_executor_may_be_handed_in(count: int, workers: int):
    with ThreadPoolExecutor(2) as pool:
        found = list(map_ordered(abs, list(range(-count, 0)), workers=workers, executor=pool))

    assert found == list(range(count, 0, -1))


@pytest.mark.parametrize(("items", "workers"), [(70, 2), (70, 1), (3, 2)])
def test_what_is_begun_beforehand_changes_no_result(items: int, workers: int):
    preload([__name__], items, workers=workers)

    assert list(map_ordered(squared, NUMBERS[:items], workers=workers)) == SQUARES[:items]


def test_a_handed_executor_is_not_shut_down():
    with ThreadPoolExecutor(1) as pool:
        list(map_ordered(squared, NUMBERS, workers=2, executor=pool))

        assert pool.submit(squared, 3).result() == 9


def test_nothing_is_made_before_it_is_asked_for():
    made: list[int] = []

    results = map_ordered(made.append, [1, 2, 3])

    assert made == []
    next(results)
    assert made == [1]


def test_only_a_few_are_made_ahead():
    made: list[int] = []
    with ThreadPoolExecutor(1) as pool:
        results: Iterator[None] = map_ordered(made.append, range(10_000), workers=1, executor=pool)
        list(islice(results, 1))
        results.close()  # type: ignore[attr-defined]

    assert len(made) < 200


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_names_the_item(workers: int):
    items = [Source("a.txt", b"x"), Source("b/c.txt", b""), *[Source("d.txt", b"x")] * 40]

    with pytest.raises(ValueError, match="nothing in it") as caught:
        list(map_ordered(measured, items, workers=workers))

    assert any("b/c.txt" in note for note in caught.value.__notes__)


def test_a_worker_that_dies_is_told():
    with pytest.raises(BuilderError, match="worker process ended"):
        list(map_ordered(died, NUMBERS, workers=2))


@pytest.mark.parametrize("error", [ImportError("no semaphores"), OSError(30, "read-only")])
def test_where_no_worker_can_begin_this_process_works(
    monkeypatch: pytest.MonkeyPatch, error: Exception
):
    def refuse(_: object) -> None:
        raise error

    monkeypatch.setattr("multiprocessing.context.BaseContext.Lock", refuse)
    preload(("builder.model",), len(NUMBERS), workers=2)

    assert {*map_ordered(process_of, NUMBERS, workers=2)} == {os.getpid()}


def test_a_few_items_are_not_worth_a_worker():
    here = os.getpid()

    assert set(map_ordered(process_of, range(20), workers=8)) == {here}
    assert here not in set(map_ordered(process_of, range(70), workers=2))


def test_results_that_nobody_takes_leave_no_process_waiting():
    results: Iterator[int] = map_ordered(squared, NUMBERS, workers=2)
    next(results)
    results.close()  # type: ignore[attr-defined]

    assert list(map_ordered(squared, NUMBERS, workers=2)) == SQUARES


def test_no_items_need_no_workers():
    assert list(map_ordered(squared, [], workers=8)) == []
