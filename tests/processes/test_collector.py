"""The collector rests while articles are worked on, and works afterwards as it did."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from builder.processes.collector import uncollected


@pytest.fixture(autouse=True)
def working() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_it_rests_inside_and_works_afterwards():
    with pytest.raises(KeyError), uncollected():
        assert not gc.isenabled()
        raise KeyError

    assert gc.isenabled()


def test_where_it_rests_already_what_was_set_aside_stays_so():
    kept: list[list[str]] = [[]]
    gc.disable()
    gc.freeze()
    with uncollected():
        pass

    assert not any(each is kept for each in gc.get_objects())
    assert not gc.isenabled()
