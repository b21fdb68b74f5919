from __future__ import annotations

import signal
import threading

import pytest

from builder.sources.time_limit import TooSlow, at_most

needs_timer = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs POSIX timers")


@needs_timer
def test_what_takes_too_long_is_stopped():
    with pytest.raises(TooSlow), at_most(0.02):
        while True:
            pass


@needs_timer
def test_what_is_quick_leaves_no_alarm_behind():
    before = signal.getsignal(signal.SIGPROF)

    with at_most(60):
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 0

    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0
    assert signal.getsignal(signal.SIGPROF) is before


def test_another_thread_has_no_limit():
    done: list[bool] = []

    def work() -> None:
        with at_most(0.001):
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert done == [True]


@needs_timer
def test_a_limit_that_a_library_swallows_still_counts():
    with pytest.raises(TooSlow), at_most(0.05):
        try:
            while True:
                sum(range(1000))
        except TooSlow:
            pass
