"""What pages read, from one edition to the next."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.incremental.traces import TraceRecorder, Traces

PAGES = st.dictionaries(st.sampled_from("abcd"), st.frozensets(st.sampled_from("uvwxyz")))
"""Path of a page -> names of the parts that it reads."""

STATES = st.fixed_dictionaries({name: st.sampled_from([b"1", b"2"]) for name in "uvwxyz"})


@pytest.fixture(autouse=True)
def _short_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.incremental.traces.RUN", 2)


def same(last: Traces, states: Mapping[str, bytes]) -> frozenset[str]:
    return TraceRecorder(last, states.__getitem__).unchanged()


def noted(pages: Mapping[str, frozenset[str]], states: Mapping[str, bytes]) -> Traces:
    read = TraceRecorder(Traces(), states.__getitem__)
    for path, names in pages.items():
        read.add(path, sorted(names))
    return read.traces()


@given(pages=PAGES, first=STATES, second=STATES)
def test_a_page_is_the_same_while_all_that_it_read_is(
    pages: dict[str, frozenset[str]], first: dict[str, bytes], second: dict[str, bytes]
):
    assert same(noted(pages, first), second) == {
        path
        for path, names in pages.items()
        if names and all(first[name] == second[name] for name in names)
    }


@given(
    first=PAGES,
    second=PAGES,
    states=STATES,
    now=STATES,
    other=STATES,
    kept=st.frozensets(st.sampled_from("abcd")),
)
def test_what_a_kept_page_read_is_handed_on(
    first: dict[str, frozenset[str]],
    second: dict[str, frozenset[str]],
    states: dict[str, bytes],
    now: dict[str, bytes],
    other: dict[str, bytes],
    kept: frozenset[str],
):
    read = TraceRecorder(noted(first, states), now.__getitem__)
    kept &= read.unchanged()
    read.keep(sorted(kept))
    for path in sorted(second.keys() - kept):
        read.add(path, sorted(second[path]))

    found = read.traces()

    expected = {path: first[path] if path in kept else second[path] for path in {*kept, *second}}
    assert same(found, other) == same(noted(expected, now), other)
    assert same(found, now) == found.reads.keys()
    names = {name for names in expected.values() for name in names}
    assert len(found.states) <= 2 * len(names)
