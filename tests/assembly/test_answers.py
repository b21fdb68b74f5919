"""What editing found out comes back from the cache, and only what changed is written again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest

from builder.assembly.answers import (
    FEWEST_AGAIN,
    SHARDS,
    InCache,
    InMemory,
    ahead,
    background,
)
from builder.assembly.batch import Assembling
from builder.assembly.editing import warm_up
from builder.cache import Cache
from builder.editorial import at_once
from builder.editorial.comparison.sayings import KIND
from builder.memo import Table, key
from builder.settings import Settings

TABLE: Table = {
    key(bytes([number])) * (1 + number % 3): b"answer %d" % number for number in range(200)
}


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that other tests left behind do not keep this process from being copied."""
    monkeypatch.setattr("builder.processes.forking.can_fork", lambda: sys.platform == "linux")


def test_a_table_comes_back_from_the_cache(tmp_path: Path):
    with Cache(tmp_path) as store:
        InCache(store, "folder", "program")["kind"] = TABLE

        assert InCache(store, "folder", "program").get("kind", {}) == TABLE
        assert InCache(store, "folder", "program").get("other", {b"": b""}) == {b"": b""}
        assert InCache(store, "elsewhere", "program").get("kind", {}) == {}
        assert InCache(store, "folder", "another program").get("kind", {}) == {}


def test_only_shards_that_changed_are_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    written: list[str] = []
    with Cache(tmp_path) as store:
        InCache(store, "folder", "program")["kind"] = TABLE
        put_all = store.put_all

        def told(answers: Iterable[tuple[str, bytes]]) -> None:
            listed = [*answers]
            written.extend(name for name, _ in listed)
            put_all(listed)

        monkeypatch.setattr(store, "put_all", told)
        tables = InCache(store, "folder", "program")
        now = tables.get("kind", {}) | {key(b"a further question"): b"another answer"}

        tables["kind"] = now

        assert len(written) == 1 < SHARDS
        assert InCache(store, "folder", "program").get("kind", {}) == now


@pytest.mark.parametrize("length", [0, 1, SHARDS + 1, 1000])
@pytest.mark.parametrize("parts", [1, 2])
def test_a_table_of_one_answer_comes_back_whole_or_not_at_all(
    tmp_path: Path, length: int, parts: int
):
    table = {key(b"question") * parts: bytes(number % 251 for number in range(length))}
    with Cache(tmp_path) as store:
        InCache(store, "folder", "program")["kind"] = table
        tables = InCache(store, "folder", "program")

        assert tables.get("kind", {}) == table

        store.put([*tables.keys_read][1], b"damaged")

        assert InCache(store, "folder", "program").get("kind", {}) == {}


def test_no_piece_of_an_answer_is_taken_for_an_answer(tmp_path: Path):
    first = dict([*TABLE.items()][:1])
    with Cache(tmp_path) as store:
        InCache(store, "folder", "program")["kind"] = first
        tables = InCache(store, "folder", "program")
        tables.get("kind", {})
        tables["kind"] = TABLE

        assert InCache(store, "folder", "program").get("kind", {}) == TABLE


def test_tables_in_memory_begin_with_those_of_the_cache(tmp_path: Path):
    memory: dict[str, Table] = {}
    with Cache(tmp_path) as store:
        stored = InCache(store, "folder", "program")
        stored["kind"] = TABLE
        tables = InMemory(memory, stored)

        assert tables.get("kind", {}) == TABLE
        assert tables.get("other", {}) == {}
        tables["kind"] = {}
        assert tables.get("kind", TABLE) == {}
        assert InCache(store, "folder", "program").get("kind", {}) == TABLE
    assert memory == {"kind": {}, "other": {}}


@pytest.mark.usefixtures("copied")
def test_what_a_copy_found_out_stands_in_the_tables_of_this_process():
    tables = {"kind": dict(TABLE), "same": dict(TABLE)}
    gone, new = next(iter(TABLE)), key(b"new")
    now = {**{name: TABLE[name] for name in TABLE if name != gone}, new: b"an answer"}

    def work() -> list[int]:
        tables["kind"] = now
        tables["other"] = {new: b"another"}
        return [os.getpid()]

    same = tables["same"]

    def load(data: bytes) -> list[int]:
        return cast("list[int]", msgspec.msgpack.decode(data))

    how = Assembling(workers=2, tables=tables)
    with background(FEWEST_AGAIN, how)(work, load) as wait:
        (process,) = wait()

    assert (process != os.getpid()) == (sys.platform == "linux")
    assert tables == {"kind": now, "same": TABLE, "other": {new: b"another"}}
    assert tables["same"] is same


def test_warming_up_understands_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    understood: list[str] = []
    monkeypatch.setattr(
        "builder.assembly.outcomes.understand_packed",
        lambda source, _: understood.append(source.path),
    )
    warm_up(tmp_path, Settings())
    for name in ("tide.md", "lamp.md"):
        (tmp_path / name).write_text("The tide gate of Velm opens on Monday.")

    warm_up(tmp_path, Settings())

    assert understood == ["lamp.md"]


@pytest.mark.usefixtures("copied")
def test_few_articles_of_which_most_is_known_are_not_worth_a_copy():
    tables: dict[str, Table] = {"kind": TABLE}
    linux = sys.platform == "linux"

    def is_copied(articles: int, how: Assembling) -> bool:
        return background(articles, how) is not at_once

    assert is_copied(FEWEST_AGAIN - 1, Assembling(workers=2)) == linux
    assert not is_copied(FEWEST_AGAIN - 1, Assembling(workers=2, tables=tables))
    assert is_copied(FEWEST_AGAIN, Assembling(workers=2, tables=tables)) == linux


def test_nothing_is_read_ahead_that_an_earlier_edition_told(tmp_path: Path):
    def copied(*_: object) -> AbstractContextManager[Any]:
        raise AssertionError

    with Cache(tmp_path) as store:
        InCache(store, "folder", "program")[KIND] = TABLE

        assert ahead(copied, "folder", Assembling(2)) is copied
        assert ahead(copied, "elsewhere", Assembling(2, store)) is copied
        assert ahead(copied, "folder", Assembling(2, store)) is None
        assert ahead(copied, "elsewhere", Assembling(2, store, tables={"kind": TABLE})) is None
        assert ahead(at_once, "folder", Assembling(1)) is None
