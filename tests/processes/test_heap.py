"""Memory that was freed goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

from builder.processes import heap

HELD = """
from builder.processes import heap
small = [bytearray(100_000) for _ in range(400)]
kept = small[::100]
before = int(open("/proc/self/statm").read().split()[1])
del small
heap.trim()
after = int(open("/proc/self/statm").read().split()[1])
print(before - after)
"""
"""Prints how many pages of memory went back."""


@pytest.mark.skipif(
    heap._function("malloc_trim") is None, reason="only the GNU C library gives memory back"
)
def test_what_was_freed_goes_back():
    said = subprocess.run([sys.executable, "-c", HELD], capture_output=True, check=True).stdout

    assert int(said) > 5_000


FREED = """
import numpy as np
from builder.processes import heap
heap.hold()
np.ones(1_000_000)
print(open("/proc/self/statm").read().split()[1])
"""
"""Prints how many pages of memory there are when a large array is there no more."""


@pytest.mark.skipif(heap._function("mallopt") is None, reason="only the GNU C library can be told")
def test_what_was_freed_is_held_where_it_comes_again():
    run = [sys.executable, "-c", FREED]
    held = subprocess.run(run, capture_output=True, check=True).stdout
    run[-1] = FREED.replace("heap.hold()\n", "")
    apart = subprocess.run(run, capture_output=True, check=True).stdout

    assert int(held) - int(apart) > 1_500


def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("builder.processes.heap.sys.platform", "win32")

    heap.hold()
    heap.trim()

    assert heap._function("malloc_trim") is None
