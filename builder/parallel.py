"""One function over many items, in order, perhaps on several processors."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from builder.errors import BuilderError, Problem

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4
"""Chunks in flight for each worker: enough that none waits, few enough to hold in memory."""

LARGEST_CHUNK = 16
"""Items sent to a worker at once; more would leave workers idle at the end of a small folder."""


def each(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    workers: int = 1,
    executor: Executor | None = None,
) -> Iterator[Result]:
    """The function's result for each item, in the items' order, whatever the workers.

    Args:
        function: pure, and at the top level of a module so that other processes can find it.
        items: what it is called with; they and the results must pickle where ``workers`` > 1.
        workers: processes to use; 1 works in this one.
        executor: an executor to use in place of processes of our own; it is not shut down.

    Raises:
        BuilderError: a worker process died.
        Exception: whatever the function raised, with a note that names the item.
    """
    if executor is not None:
        yield from _spread(function, items, executor, workers)
    elif workers == 1 or len(items) <= 1:
        for item in items:
            yield _call(function, item)
    else:
        with ProcessPoolExecutor(min(workers, len(items)), _context()) as pool:
            yield from _spread(function, items, pool, workers)


def _context() -> multiprocessing.context.BaseContext:
    """Processes that inherit no thread and no open file of this one."""
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")


def _spread(
    function: Callable[[Item], Result], items: Sequence[Item], pool: Executor, workers: int
) -> Iterator[Result]:
    size = max(1, min(LARGEST_CHUNK, len(items) // (workers * AHEAD)))
    waiting: deque[Future[list[Result]]] = deque()
    try:
        for start in range(0, len(items), size):
            waiting.append(pool.submit(_call_all, function, items[start : start + size]))
            if len(waiting) > workers * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise BuilderError(
            Problem(
                "workers",
                "E420",
                "a worker process ended before its work was done",
                "Run again with --workers 1, and with less open if memory is short",
                "error",
            )
        ) from error
    finally:
        for future in waiting:
            future.cancel()


def _call_all(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return [_call(function, item) for item in items]


def _call(function: Callable[[Item], Result], item: Item) -> Result:
    try:
        return function(item)
    except Exception as error:  # only to say where: it goes on its way
        error.add_note(f"while working on {getattr(item, 'path', None) or repr(item)[:80]}")
        raise
