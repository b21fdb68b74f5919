"""Processes take items one after the other."""

from __future__ import annotations

import os
import sys
from functools import partial

import pytest

from builder.processes import counter
from builder.processes.counter import SharedCounter


def test_what_is_taken_grows_by_what_was_asked_for():
    shared = SharedCounter()

    taken = [shared.take(partial(max, 3)) for _ in range(4)]

    assert taken == [0, 3, 6, 12]
    shared.close()


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # threads of other tests
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are copied on Linux")
def test_no_two_processes_take_the_same():
    shared, (reader, writer) = SharedCounter(), os.pipe()
    children = []
    for _ in range(3):
        child = os.fork()
        if not child:
            for _ in range(500):
                os.write(writer, shared.take(lambda _: 1).to_bytes(4, "big"))
            os._exit(0)
        children.append(child)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read()
    for child in children:
        os.waitpid(child, 0)

    assert sorted(int.from_bytes(told[at : at + 4], "big") for at in range(0, len(told), 4)) == [
        *range(1500)
    ]
    shared.close()


def test_a_lock_that_a_killed_process_held_leaves_nothing_to_take(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(counter, "LOST_SECONDS", 0.01)
    shared = SharedCounter()
    os.read(shared._lock, 1)

    assert shared.take(lambda _: 1) == sys.maxsize
    shared.close()
