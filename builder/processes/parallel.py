"""One function over many items, in order, perhaps on several processors."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from builder.errors import worker_died
from builder.processes.collector import uncollected

Item = TypeVar("Item")
Result = TypeVar("Result")

FORKSERVER = "forkserver"
"""Start method of workers where the system has it: they are forked from a clean server process."""

AHEAD = 4
"""Chunks in flight for each worker: enough that none waits, few enough to hold in memory."""

SMALLEST_SHARE = 16
"""Items for each worker: to start a worker takes about as long as to analyse 16 to 30 articles."""

LARGEST_CHUNK = 16
"""Items sent to a worker at once; towards the end fewer, so that no worker is idle for long."""


def preload(modules: Sequence[str], items: int, *, workers: int) -> None:
    """Have modules loaded for the workers while this process does something else.

    Args:
        modules: where the function for ``map_ordered`` is, and what it will need.
        items: how many there will be; too few for workers begin nothing.
        workers: as for ``map_ordered``.
    """
    if min(workers, items // SMALLEST_SHARE) > 1:
        _can_start(_context(*modules))


def map_ordered(
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
    count = min(workers, len(items) // SMALLEST_SHARE)
    if executor is not None:
        yield from _submit_chunks(function, items, executor, workers)
        return
    home = getattr(getattr(function, "func", function), "__module__", None) or "__main__"
    context = _context(home) if count > 1 else None
    if context is None or not _can_start(context):
        for item in items:
            yield _call(function, item)
        return
    pool = ProcessPoolExecutor(count, context, initializer=_prepare_worker)
    try:
        yield from _submit_chunks(function, items, pool, count)
        pool.shutdown()  # while its thread lives, this process cannot be copied
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _context(*modules: str) -> multiprocessing.context.BaseContext:
    """A way to start workers that inherit no thread and no open file, and load modules once."""
    if FORKSERVER not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context(FORKSERVER)
    context.set_forkserver_preload(["__main__", *modules])
    return context


def _can_start(context: multiprocessing.context.BaseContext) -> bool:
    """Get ready for workers; False where the system has none.

    They need locks, which lie in ``/dev/shm``, and a folder for temporary files: a container may
    have neither.
    """
    try:
        context.Lock()
        if context.get_start_method() == FORKSERVER:
            from multiprocessing import forkserver  # not everywhere

            forkserver.ensure_running()
    except (ImportError, OSError):
        return False
    return True


def _prepare_worker() -> None:
    """In a worker: leave Ctrl-C to the parent, and end when the parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_exit_with_parent, daemon=True).start()


def _exit_with_parent() -> None:
    """In a worker: wait for the parent to end, and exit.

    A worker waits for work at a pipe of which it holds the writing end too, so that the pipe does
    not break when the parent is killed.
    """
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _submit_chunks(
    function: Callable[[Item], Result], items: Sequence[Item], pool: Executor, workers: int
) -> Iterator[Result]:
    """Results in the order of the items, a few chunks for each worker in flight."""
    waiting: deque[Future[list[Result]]] = deque()
    start = 0
    try:
        while start < len(items):
            size = max(1, min(LARGEST_CHUNK, (len(items) - start) // (workers * AHEAD)))
            waiting.append(pool.submit(_call_all, function, items[start : start + size]))
            start += size
            if len(waiting) > workers * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise worker_died() from error
    finally:
        for future in waiting:
            future.cancel()


def _call_all(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    with uncollected():
        return [_call(function, item) for item in items]


def _call(function: Callable[[Item], Result], item: Item) -> Result:
    try:
        return function(item)
    except Exception as error:  # only to say where: it goes on its way
        error.add_note(f"while working on {getattr(item, 'path', None) or repr(item)[:80]}")
        raise
