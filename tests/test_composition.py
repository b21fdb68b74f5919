"""What editing found out comes back from the cache, and only what changed is written again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from builder.cache import Cache
from builder.composition import SLICES, _Stored
from builder.memo import Table, key

TABLE: Table = {key(bytes([number])): b"answer %d" % number for number in range(200)}


def test_a_table_comes_back_from_the_cache(tmp_path: Path):
    with Cache(tmp_path) as store:
        _Stored(store, "folder", "program")["kind"] = TABLE

        assert _Stored(store, "folder", "program").get("kind", {}) == TABLE
        assert _Stored(store, "folder", "program").get("other", {b"": b""}) == {b"": b""}
        assert _Stored(store, "elsewhere", "program").get("kind", {}) == {}
        assert _Stored(store, "folder", "another program").get("kind", {}) == {}


def test_only_slices_that_changed_are_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    written: list[str] = []
    with Cache(tmp_path) as store:
        _Stored(store, "folder", "program")["kind"] = TABLE
        put_all = store.put_all

        def told(answers: Iterable[tuple[str, bytes]]) -> None:
            listed = [*answers]
            written.extend(name for name, _ in listed)
            put_all(listed)

        monkeypatch.setattr(store, "put_all", told)
        tables = _Stored(store, "folder", "program")
        now = {**tables.get("kind", {}), next(iter(TABLE)): b"another answer"}

        tables["kind"] = now

        assert len(written) == 1 < SLICES
        assert _Stored(store, "folder", "program").get("kind", {}) == now
