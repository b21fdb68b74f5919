"""Work on forked copies of this process, which hold what it holds.

Nothing is sent to the copies: an edition of 10,000 articles would take longer to send than to
render. Only results come back. Where processes cannot be copied safely, this one does the work.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from queue import Queue
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn, TypeVar, cast

from builder.errors import worker_died
from builder.processes.counter import SharedCounter

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

Item = TypeVar("Item")
Result = TypeVar("Result")

SMALLEST_SHARE = 100
"""Items for each copy: one takes 10 to 25 ms to begin and to end, in an edition of 1,000 articles;
five to twelve pages are made in that time."""

CHUNK = 8
"""Items that a copy takes at a time, after the first."""

FIRST = 16
"""Items at the beginning that are taken one by one: some of them may be large."""

MOST_SENT = 64
"""Results sent at a time: the index of search alone has hundreds."""

MOST_WAITING = 64
"""Messages of a copy that wait to be read. When one article of 10,000 has changed, a copy makes all
that reads everything in 20 of them, while this process finds out what else is to be made."""


def can_fork() -> bool:
    """True where a copy is whole: only the thread that copies lives on in it.

    Elsewhere than on Linux, system libraries may hold locks that nobody in the copy would release.
    """
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def flat_map(
    function: Callable[[Item], Iterable[Result]],
    items: Sequence[Item],
    *,
    copies: int,
    weight: int | None = None,
    helps: bool = False,
) -> Iterator[Iterator[Result]]:
    """Map a function over items on forked copies and flatten its results, in no certain order.

    The copies begin at once.

    Args:
        function: gives any number of results for an item, which are sent some at a time; whatever
            it does to this process's memory is lost; it may be a closure.
        items: what it is called with.
        copies: how many to make, at most; with none, or too few items, this process does the work
            when its results are asked for.
        weight: for how many items of the usual size they count; as many as they are if None. Large
            ones come first.
        helps: this process takes items as well from the moment at which results are asked for.

    Raises:
        BuilderError: when results are asked for: a copy died.
        Exception: likewise: what the function raised for the first of the items, in their order,
            for which it raises.
    """
    count = min(copies, (len(items) if weight is None else weight) // SMALLEST_SHARE)
    if not count or not can_fork():
        yield chain.from_iterable(map(function, items))
        return
    with _team(function, items, count) as (pipes, counter):
        own = _own(function, items, counter) if helps else iter(())
        yield _results(pipes, own)


@contextmanager
def in_background(function: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Run a function on a forked copy of this process while it does something else.

    Yields:
        What waits for the result and gives it, once. It raises what ``flat_map`` would.
    """
    if not can_fork():
        yield function
        return
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as pipe:
        child = _fork()
        if not child:
            pipe.close()
            _send_result_and_exit(function, writer)
        os.close(writer)
        try:
            yield lambda: cast("Result", _received(pipe))
        finally:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGTERM)
            os.waitpid(child, 0)


@contextmanager
def warmed_up(
    prepare: Callable[[], object], work: Callable[[Item], Result]
) -> Iterator[Callable[[Item], Callable[[], Result]] | None]:
    """Have a forked copy of this process load what it needs before its work is known.

    Args:
        prepare: gets it ready.
        work: as the function for ``flat_map``; takes what can be pickled.

    Yields:
        What hands the item over, once, and returns what ``in_background`` yields. None where
        there can be no copy.
    """
    if not can_fork():
        yield None
        return
    reader, writer = os.pipe()

    def answer() -> Result:
        os.close(writer)
        prepare()
        with os.fdopen(reader, "rb") as question:
            return work(pickle.load(question))

    with in_background(answer) as later:
        os.close(reader)
        pipe = os.fdopen(writer, "wb")

        def ask(item: Item) -> Callable[[], Result]:
            with suppress(BrokenPipeError), pipe:  # which is told when the result is asked for
                pickle.dump(item, pipe, pickle.HIGHEST_PROTOCOL)
            return later

        try:
            yield ask
        finally:
            pipe.close()


def _fork() -> int:
    """The child's process id; 0 in the child."""
    with _unwarned_of_threads():
        return os.fork()


@contextmanager
def _unwarned_of_threads() -> Iterator[None]:
    """Without Python's warning that threads are about: they are numpy's, idle and safe to fork."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def _send_result_and_exit(function: Callable[[], object], writer: int) -> NoReturn:
    """In the child: send a function's result, or what it raised, and exit.

    The pickle is never whole in memory: the phrases of an edition of 10,000 articles take
    40 MB, at the very time at which a copy holds most.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    told: tuple[Exception | None, object]
    try:
        try:
            told = None, function()
        except Exception as error:  # it goes on its way in the other process
            told = error, None
        with suppress(BrokenPipeError), os.fdopen(writer, "wb") as pipe:
            pickle.dump(told, pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _received(pipe: BinaryIO) -> object:
    """The result that a child sent.

    Raises:
        BuilderError: it died before.
        Exception: what its function raised.
    """
    try:
        error, result = pickle.load(pipe)
    except (EOFError, pickle.UnpicklingError):
        raise worker_died() from None
    if error is not None:
        raise error
    return result


@contextmanager
def _team(
    function: Callable[[Item], Iterable[Result]], items: Sequence[Item], count: int
) -> Iterator[tuple[list[Connection], SharedCounter]]:
    """Fork a team of children; a pipe from each, and their counter. On leaving, all are ended."""
    import multiprocessing  # .02 s, and of what changed few need a team

    context = multiprocessing.get_context("fork")
    counter = SharedCounter()
    team: list[ForkProcess] = []
    pipes: list[Connection] = []
    try:
        for _ in range(count):
            ours, theirs = context.Pipe(duplex=False)
            pipes.append(ours)
            work = (function, items, counter, theirs, tuple(pipes))
            process = context.Process(target=_work, args=work, daemon=True)
            with _unwarned_of_threads():
                process.start()
            theirs.close()
            team.append(process)
        yield pipes, counter
    finally:
        for pipe in pipes:
            pipe.close()
        for process in team:
            process.terminate()
            process.join()
        counter.close()


def _work(
    function: Callable[[Item], Iterable[Result]],
    items: Sequence[Item],
    counter: SharedCounter,
    pipe: Connection,
    others: Sequence[Connection],
) -> None:
    """In a child: take chunks of items until none is left or one fails.

    Each child closes the reading ends that it inherited: else a pipe would not break when the
    parent is killed, and the child would wait for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for each in others:
        each.close()
    with _sender(pipe) as send:
        while (start := counter.take(_chunk)) < len(items):
            done: list[Result] = []
            for index in range(start, min(start + _chunk(start), len(items))):
                try:
                    for result in function(items[index]):
                        done.append(result)
                        if len(done) == MOST_SENT:
                            send((None, done))
                            done = []
                except Exception as error:  # it goes on its way in the other process
                    counter.take(lambda _: len(items))  # nobody begins another
                    send((index, error))
                    return
            send((None, done))
        send((None, None))


@contextmanager
def _sender(pipe: Connection) -> Iterator[Callable[[object], None]]:
    """Yield a function that queues a message for a thread to send, so that work goes on meanwhile.

    A pipe buffers 64 kB, which is half a page.
    """
    waiting: Queue[object] = Queue(MOST_WAITING)

    def carry() -> None:
        try:
            for each in iter(waiting.get, _STOP):
                pipe.send(each)
        except BaseException:  # nobody listens any more, or there is something that cannot be sent
            os._exit(1)

    carrier = threading.Thread(target=carry, daemon=True)
    carrier.start()
    yield waiting.put
    waiting.put(_STOP)
    carrier.join()


_STOP = object()

_Message = tuple[int | None, Any]
"""None and results, or None at the end; the number of an item and its error."""


def _chunk(start: int) -> int:
    """How many items are taken at once, from the number of the first."""
    return CHUNK if start >= FIRST else 1


def _own(
    function: Callable[[Item], Iterable[Result]], items: Sequence[Item], counter: SharedCounter
) -> Iterator[_Message]:
    """In the parent: take items one by one, and tell of each as a child does."""
    while (index := counter.take(lambda _: 1)) < len(items):
        try:
            yield None, [*function(items[index])]
        except Exception as error:  # that of an item before it goes first
            counter.take(lambda _: len(items))  # nobody begins another
            yield index, error


def _results(pipes: Sequence[Connection], own: Iterator[_Message]) -> Iterator[Any]:
    """Results as they arrive; after the last, the error of the first item that failed, if any.

    Items are taken in order, so that those before one that fails are all done or at work.
    """
    from multiprocessing.connection import wait  # as in ``_team``

    failed: dict[int, Exception] = {}
    open_ones = list(pipes)
    while open_ones:
        told = [*islice(own, 1)]
        for pipe in cast("list[Connection]", wait(open_ones, 0 if told else None)):
            try:
                told.append(pipe.recv())
            except EOFError:
                raise worker_died() from None
            if told[-1][0] is not None or told[-1][1] is None:
                open_ones.remove(pipe)
        for index, result in told:
            if index is not None:
                failed[index] = result
            elif result and not failed:
                yield from result
    if failed:
        raise failed[min(failed)]
