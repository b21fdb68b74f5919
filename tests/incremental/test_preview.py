"""A preview makes what is other than in the edition before it, or than what was built."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from builder.cache import Cache
from builder.incremental.deltas import Delta
from builder.incremental.preview import PreviewFiles
from builder.incremental.spares import FOLDER
from builder.model import Batch, Before, Kept, Long, Page, Plan, Recipe
from builder.processes.forking import flat_map
from builder.site.pieces import Piece
from builder.site.pieces import long as pieced
from tests.kitchen import Kitchen, ending, long, serve


@pytest.fixture
def kitchen() -> Kitchen:
    return Kitchen()


def _taken(preview: PreviewFiles, program: str, plan: Plan) -> dict[str, bytes]:
    """The bytes of the files that a preview does not keep, by path."""
    files = [*preview.files(program, plan)]
    assert len({file.path for file in files}) == len(files)
    return {
        file.path: file.body if isinstance(file, Page) else file.body(b"long")
        for file in files
        if not isinstance(file, Kept)
    }


def test_a_preview_keeps_what_is_made_from_the_same_parts(kitchen: Kitchen):
    preview = PreviewFiles()
    first = _taken(preview, "p", kitchen.plan(b="2", a="1"))
    kitchen.made.clear()
    second = _taken(preview, "p", kitchen.plan(a="1", b="3"))

    assert first == {"a": b"1", "b": b"2", "free": b"a b", "long": b"long"}
    assert kitchen.made == ["b"]
    assert second == {"b": b"3"}


def test_a_preview_relies_on_no_other_program_but_knows_the_same_bytes(kitchen: Kitchen):
    preview = PreviewFiles()
    _taken(preview, "p", kitchen.plan(a="1", b="2"))
    kitchen.made.clear()

    assert _taken(preview, "q", kitchen.plan(a="1", b="2")) == {}
    assert kitchen.made == ["a", "b"]


def test_a_preview_forgets_what_is_gone(kitchen: Kitchen):
    preview = PreviewFiles()
    _taken(preview, "p", kitchen.plan(a="1"))
    _taken(preview, "p", kitchen.plan())
    kitchen.made.clear()

    assert _taken(preview, "p", kitchen.plan(a="1")) == {"a": b"1", "free": b"a"}
    assert kitchen.made == ["a"]


def test_a_preview_counts_only_editions_all_of_whose_files_were_taken(kitchen: Kitchen):
    preview = PreviewFiles()
    _taken(preview, "p", kitchen.plan(a="1", b="2"))
    next(preview.files("p", kitchen.plan(a="3", b="4")))

    assert _taken(preview, "p", kitchen.plan(a="3", b="2")) == {"a": b"3"}


def test_a_preview_does_not_begin_what_reads_the_same(kitchen: Kitchen):
    preview = PreviewFiles()
    kitchen.read = {"x": "1"}
    _taken(preview, "p", kitchen.plan(a="1", b="2"))
    kitchen.begun.clear()

    assert _taken(preview, "p", kitchen.plan(a="1", b="2")) == {}
    assert kitchen.begun == []

    kitchen.read["x"] = "2"
    assert _taken(preview, "p", kitchen.plan(a="1", b="2")) == {}
    assert kitchen.begun == ["a", "b"]


def test_a_preview_tells_what_was_noted_and_opens_what_has_no_parts(kitchen: Kitchen):
    preview = PreviewFiles()
    kitchen.read = {"x": "1"}
    for state in "112":
        kitchen.read["x"] = state
        _taken(preview, "p", kitchen.plan(a="1", b=""))

    assert kitchen.told[::2] == [("a", b"", b""), ("a", b"note 1", b"")]
    assert kitchen.told[1::2] == [("b", b"", b""), ("b", b"note ", b"")]


def test_a_draft_makes_no_page_for_what_is_made_beside_pages(kitchen: Kitchen):
    style = Recipe("style", (), lambda: Page("style", b"plain"))
    plan = replace(kitchen.plan(a="1", b="2", c="3"), assets=lambda: [style])
    draft = PreviewFiles().draft("first", "p", plan)

    assert [file.path for file in draft.find("style")] == ["style"]
    assert [*draft.find("free")][-1] == Page("free", b"a b")
    assert kitchen.begun == []
    assert [*draft.find("b")] == [Page("b", b"2")]
    assert [file.path for file in draft.find("nowhere")] == ["style", "long", "free"]
    assert [file.path for file in draft.opening(["c", "x"])] == ["style", "c"]
    assert kitchen.made == ["b", "c"]


def test_a_preview_knows_a_long_file_that_is_as_it_was_without_its_bytes():
    preview, words = PreviewFiles(), [b"The ", b"tide ", b"gate"]

    def pieces() -> Iterator[Piece]:
        return (Piece(partial(bytes, each), each[:4]) for each in words)

    def told(before: Before) -> Iterator[Long]:
        yield pieced("long", pieces, before)

    def given() -> list[object]:
        plan = Plan((), told, ending, lambda _: b"", bytes)
        return [file for file in preview.files("p", plan) if file.path == "long"]

    assert given() == [Delta("long", tuple(words))]
    assert [type(file) for file in given()] == [Kept]
    words[1] = b"lock "
    assert given() == [Delta("long", ((0, 4), b"lock ", (9, 13)))]
    assert [type(file) for file in given()] == [Kept]


def test_a_preview_holds_no_page_that_tells_what_it_reads():
    preview, held = PreviewFiles(), []

    def begin(before: Before) -> list[Recipe]:
        with before.open("a") as there:
            held.append(there.read())
        return [Recipe("a", (), lambda: Page("a", b"1"), reads=("x",))]

    for state in (b"1", b"2"):
        plan = Plan((Batch(begin, "a"),), long, ending, {"x": state}.__getitem__, bytes)
        _taken(preview, "p", plan)

    assert held == [b"", b""]


def test_of_so_many_workers_this_process_is_one_where_it_has_work(
    kitchen: Kitchen, monkeypatch: pytest.MonkeyPatch
):
    asked: list[int] = []
    helped: list[bool] = []

    def told(*work: Any, copies: int, weight: int, helps: bool) -> Any:
        asked.append(copies)
        helped.append(helps)
        return flat_map(*work, copies=0, weight=weight)

    monkeypatch.setattr("builder.incremental.rendering.flat_map", told)
    kitchen.read = {"x": "1"}
    preview = PreviewFiles()
    for workers in (3, 3, 1):
        for _ in preview.files("p", kitchen.plan(a="1"), workers=workers):
            pass

    assert asked == [3, 3, 2, 2, 0, 0]
    assert helped == [False, False, True, True, True, True]


def _recalled(folder: Path, program: str = "p") -> PreviewFiles:
    preview = PreviewFiles()
    with Cache(folder / "cache") as store:
        preview.recall(store, folder, program)
    return preview


ALL = {"a": b"1", "b": b"2", "free": b"a b", "long": b"long"}


def test_a_preview_begins_with_the_site_that_was_built(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1"}
    serve(kitchen, tmp_path, "p", a="1", b="2")
    kitchen.begun.clear()
    kitchen.told.clear()

    preview = _recalled(tmp_path)

    assert _taken(preview, "p", kitchen.plan(a="1", b="2")) == ALL
    assert kitchen.begun == []
    assert _taken(preview, "p", kitchen.plan(a="1", b="2")) == {}
    kitchen.read["x"] = "2"
    assert _taken(preview, "p", kitchen.plan(a="1", b="3")) == {"b": b"3"}
    assert [note for _, note, _ in kitchen.told] == [b"note 1", b"note 2"]


def test_what_changed_since_it_was_built_is_made(kitchen: Kitchen, tmp_path: Path):
    serve(kitchen, tmp_path, "p", a="1", b="2")
    kitchen.made.clear()

    preview = _recalled(tmp_path)

    assert _taken(preview, "p", kitchen.plan(a="1", b="3")) == ALL | {"b": b"3"}
    assert kitchen.made == ["b"]
    assert _taken(preview, "p", kitchen.plan(a="4", b="3")) == {"a": b"4"}


def test_a_page_made_to_the_same_bytes_is_given_all_the_same(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1"}
    serve(kitchen, tmp_path, "p", a="1", b="")
    kitchen.read["x"] = "2"

    assert _taken(_recalled(tmp_path), "p", kitchen.plan(a="1", b="")) == ALL | {"b": b""}


def test_a_site_of_another_program_is_of_no_use(kitchen: Kitchen, tmp_path: Path):
    serve(kitchen, tmp_path, "p", a="1", b="2")
    kitchen.made.clear()

    assert _taken(_recalled(tmp_path, "q"), "q", kitchen.plan(a="1", b="2")) == ALL
    assert kitchen.made == ["a", "b"]


def test_a_preview_that_has_files_takes_no_others(kitchen: Kitchen, tmp_path: Path):
    serve(kitchen, tmp_path, "p", a="1", b="2")
    preview = PreviewFiles()
    _taken(preview, "p", kitchen.plan(a="1"))
    with Cache(tmp_path / "cache") as store:
        preview.recall(store, tmp_path, "p")

    assert _taken(preview, "p", kitchen.plan(a="1", b="2")) == {"b": b"2", "free": b"a b"}


@pytest.mark.parametrize("body", [b"1", b"long"])
def test_where_a_file_was_altered_all_are_made(kitchen: Kitchen, tmp_path: Path, body: bytes):
    kitchen.read = {"x": "1"}
    serve(kitchen, tmp_path, "p", a="1", b="2")
    kept = [*(tmp_path / "cache" / FOLDER).glob("*/*")]
    (altered,) = (each for each in kept if each.read_bytes() == body)
    altered.write_bytes(b"other")
    kitchen.made.clear()
    preview = _recalled(tmp_path)

    given = {
        file.path: file.body
        for file in preview.files("p", kitchen.plan(a="1", b="2"))
        if isinstance(file, Page)
    }

    assert given | {"long": b"long"} == ALL
    assert kitchen.made == ["a", "b"]
    assert _taken(preview, "p", kitchen.plan(a="1", b="2")) == {}
