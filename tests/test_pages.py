"""A page whose parts are the same is not made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from builder import spares
from builder.cache import Cache
from builder.forking import share
from builder.model import Batch, Before, File, Kept, Long, Page, Plan, Recipe
from builder.pages import Larder, Memory, make
from builder.publish import publish, stamp
from builder.spares import Spares


class Kitchen:
    """Recipes whose pages say their parts, and a list of what was made."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.made: list[str] = []
        self.read: dict[str, str] = {}
        """Names of parts that all pages read -> their states."""
        self.told: list[tuple[str, bytes, bytes]] = []
        """``(path, what was noted beside it, what stands there)`` as each page was begun."""

    def plan(self, **parts: str) -> Plan:
        batches = (
            Batch(partial(self._begin, *pair), pair[0], pair[0] in "ab") for pair in parts.items()
        )
        read = dict(self.read)
        return Plan(
            tuple(batches), _long, _ending, lambda name: read[name].encode(), lambda code: code
        )

    def _begin(self, path: str, part: str, before: Before) -> list[Recipe]:
        def page() -> Page:
            self.made.append(path)
            return Page(path, part.encode())

        self.begun.append(path)
        with before.open(path) as there:
            self.told.append((path, before.note(path), there.read()))
        note = f"note {part}".encode()
        return [Recipe(path, (part,) if part else (), page, path in "ab", tuple(self.read), note)]


def _long(_: Before) -> Iterator[Long]:
    yield Long("long", _chunks)


def _ending(indexed: Iterable[str]) -> Iterator[Recipe]:
    yield Recipe("free", (), lambda: Page("free", " ".join(sorted(indexed)).encode()))


def _chunks() -> Iterator[bytes]:
    yield b"lo"
    yield b"ng"


@pytest.fixture
def kitchen() -> Kitchen:
    return Kitchen()


def test_files_come_as_they_are_asked_for(kitchen: Kitchen):
    files = make(kitchen.plan(a="1", b="2"))

    assert isinstance(next(files), Long)
    assert kitchen.made == []
    assert next(files) == Page("a", b"1")
    assert kitchen.made == ["a"]


def _publish(
    kitchen: Kitchen, folder: Path, program: str, spared: str = "", **parts: str
) -> list[object]:
    """What is published, with what was remembered of the folder; into one with spare files."""
    seen: list[object] = []
    with Cache(folder / "cache") as store:
        output = folder / (spared or "site")
        memory = Memory.of(store, program, output, unread=False)
        memory.take(Spares.of(store, folder) if spared else Spares())

        def watched() -> Iterator[File]:
            for file in memory.files(kitchen.plan(**parts)):
                seen.append(file)
                yield file

        publish(watched(), output)
        memory.put(stamp(output))
        spares.keep(store, folder, output, memory.name)
    return seen


def test_only_what_is_made_from_other_parts_is_made_again(kitchen: Kitchen, tmp_path: Path):
    _publish(kitchen, tmp_path, "p", a="1", b="2")
    kitchen.made.clear()

    seen = _publish(kitchen, tmp_path, "p", a="1", b="3", c="4")

    assert kitchen.made == ["b", "c"]
    assert [type(each) for each in seen] == [Long, Kept, Page, Page, Page]
    assert (tmp_path / "site" / "a").read_bytes() == b"1"
    assert (tmp_path / "site" / "b").read_bytes() == b"3"


def test_what_reads_the_same_is_not_begun_again(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1", "y": "1"}
    _publish(kitchen, tmp_path, "p", a="1", b="2")
    kitchen.begun.clear()
    seen = _publish(kitchen, tmp_path, "p", a="1", b="2", c="3")

    assert kitchen.begun == ["c"]
    assert (tmp_path / "site" / "free").read_bytes() == b"a b"
    assert sum(isinstance(each, Kept) for each in seen) == len("ab")

    kitchen.read["y"] = "2"
    seen = _publish(kitchen, tmp_path, "p", a="1", b="4", c="3")

    assert kitchen.begun == ["c", "a", "b", "c"]
    assert kitchen.made == ["a", "b", "c", "a", "b"]
    assert (tmp_path / "site" / "b").read_bytes() == b"4"


def test_what_reads_the_same_is_made_again_where_it_was_altered(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1"}
    _publish(kitchen, tmp_path, "p", a="1", b="2")
    (tmp_path / "site" / "a").write_bytes(b"x")
    (tmp_path / "site" / "b").unlink()
    kitchen.made.clear()

    _publish(kitchen, tmp_path, "p", a="1", b="2")

    assert kitchen.made == ["a", "b"]
    assert (tmp_path / "site" / "b").read_bytes() == b"2"


@pytest.mark.parametrize("site", ["site", "other"])
def test_what_reads_the_same_is_taken_from_what_was_kept(
    kitchen: Kitchen, tmp_path: Path, site: str
):
    kitchen.read = {"x": "1"}
    _publish(kitchen, tmp_path, "p", "site", a="1", b="2")
    (tmp_path / "site").rename(tmp_path / "away")
    kitchen.begun.clear()

    seen = _publish(kitchen, tmp_path, "p", site, a="1", b="2", c="3")

    assert kitchen.begun == ["c"]
    assert [type(each) for each in seen] == [Kept, Kept, Long, Page, Page]
    assert (tmp_path / site / "b").read_bytes() == b"2"
    kitchen.begun.clear()
    _publish(kitchen, tmp_path, "p", site, a="1", b="2", c="3", d="4")
    assert kitchen.begun == ["d"]


def test_nothing_is_taken_from_another_site(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1"}
    _publish(kitchen, tmp_path, "p", "site", a="1", b="2")
    _publish(kitchen, tmp_path, "q", "other", a="3", b="2")
    (tmp_path / "site" / "a").unlink()
    kitchen.begun.clear()

    _publish(kitchen, tmp_path, "p", "site", a="1", b="2")

    assert kitchen.begun == ["a"]
    assert (tmp_path / "site" / "a").read_bytes() == b"1"


def test_what_was_noted_of_a_page_that_stands_is_told_when_it_is_begun_again(
    kitchen: Kitchen, tmp_path: Path
):
    _publish(kitchen, tmp_path, "p", a="1")
    _publish(kitchen, tmp_path, "p", a="2", b="3")
    (tmp_path / "site" / "b").unlink()
    _publish(kitchen, tmp_path, "p", a="2", b="4")
    _publish(kitchen, tmp_path, "q", a="2")

    assert kitchen.told == [
        ("a", b"", b""),
        ("a", b"note 1", b"1"),
        ("b", b"", b""),
        ("a", b"note 2", b"2"),
        ("b", b"", b""),
        ("a", b"", b""),
    ]


def test_what_was_noted_of_a_page_that_is_kept_is_handed_on(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1"}
    _publish(kitchen, tmp_path, "p", a="1")
    _publish(kitchen, tmp_path, "p", a="1")
    kitchen.read["x"] = "2"
    _publish(kitchen, tmp_path, "p", a="1")

    assert kitchen.told == [("a", b"", b""), ("a", b"note 1", b"1")]


def test_another_program_makes_all_again(kitchen: Kitchen, tmp_path: Path):
    _publish(kitchen, tmp_path, "p", a="1")
    kitchen.made.clear()

    _publish(kitchen, tmp_path, "q", a="1")

    assert kitchen.made == ["a"]


def test_a_file_altered_by_another_hand_is_made_again(kitchen: Kitchen, tmp_path: Path):
    _publish(kitchen, tmp_path, "p", a="1", b="2")
    (tmp_path / "site" / "a").write_bytes(b"x")
    kitchen.made.clear()

    _publish(kitchen, tmp_path, "p", a="1", b="2")

    assert kitchen.made == ["a"]
    assert (tmp_path / "site" / "a").read_bytes() == b"1"


def test_a_manifest_of_another_build_is_no_memory(kitchen: Kitchen, tmp_path: Path):
    _publish(kitchen, tmp_path, "p", a="1")
    publish([Page("a", b"other")], tmp_path / "site")
    kitchen.made.clear()

    _publish(kitchen, tmp_path, "p", a="1")

    assert kitchen.made == ["a"]


def _taken(larder: Larder, program: str, plan: Plan) -> dict[str, bytes]:
    """The bytes of the files that a larder does not keep, by path."""
    files = [*larder.files(program, plan)]
    assert len({file.path for file in files}) == len(files)
    return {
        file.path: file.body if isinstance(file, Page) else file.body(b"long")
        for file in files
        if not isinstance(file, Kept)
    }


def test_a_larder_keeps_what_is_made_from_the_same_parts(kitchen: Kitchen):
    larder = Larder()
    first = _taken(larder, "p", kitchen.plan(b="2", a="1"))
    kitchen.made.clear()
    second = _taken(larder, "p", kitchen.plan(a="1", b="3"))

    assert first == {"a": b"1", "b": b"2", "free": b"a b", "long": b"long"}
    assert kitchen.made == ["b"]
    assert second == {"b": b"3"}


def test_a_larder_relies_on_no_other_program_but_knows_the_same_bytes(kitchen: Kitchen):
    larder = Larder()
    _taken(larder, "p", kitchen.plan(a="1", b="2"))
    kitchen.made.clear()

    assert _taken(larder, "q", kitchen.plan(a="1", b="2")) == {}
    assert kitchen.made == ["a", "b"]


def test_a_larder_forgets_what_is_gone(kitchen: Kitchen):
    larder = Larder()
    _taken(larder, "p", kitchen.plan(a="1"))
    _taken(larder, "p", kitchen.plan())
    kitchen.made.clear()

    assert _taken(larder, "p", kitchen.plan(a="1")) == {"a": b"1", "free": b"a"}
    assert kitchen.made == ["a"]


def test_a_larder_counts_only_editions_all_of_whose_files_were_taken(kitchen: Kitchen):
    larder = Larder()
    _taken(larder, "p", kitchen.plan(a="1", b="2"))
    next(larder.files("p", kitchen.plan(a="3", b="4")))

    assert _taken(larder, "p", kitchen.plan(a="3", b="2")) == {"a": b"3"}


def test_a_larder_does_not_begin_what_reads_the_same(kitchen: Kitchen):
    larder = Larder()
    kitchen.read = {"x": "1"}
    _taken(larder, "p", kitchen.plan(a="1", b="2"))
    kitchen.begun.clear()

    assert _taken(larder, "p", kitchen.plan(a="1", b="2")) == {}
    assert kitchen.begun == []

    kitchen.read["x"] = "2"
    assert _taken(larder, "p", kitchen.plan(a="1", b="2")) == {}
    assert kitchen.begun == ["a", "b"]


def test_a_larder_tells_what_was_noted_and_opens_what_has_no_parts(kitchen: Kitchen):
    larder = Larder()
    kitchen.read = {"x": "1"}
    for state in "112":
        kitchen.read["x"] = state
        _taken(larder, "p", kitchen.plan(a="1", b=""))

    assert kitchen.told[::2] == [("a", b"", b""), ("a", b"note 1", b"")]
    assert kitchen.told[1::2] == [("b", b"", b""), ("b", b"note ", b"")]


def test_a_larder_holds_no_page_that_tells_what_it_reads():
    larder, held = Larder(), []

    def begin(before: Before) -> list[Recipe]:
        with before.open("a") as there:
            held.append(there.read())
        return [Recipe("a", (), lambda: Page("a", b"1"), reads=("x",))]

    for state in (b"1", b"2"):
        plan = Plan((Batch(begin, "a"),), _long, _ending, {"x": state}.__getitem__, bytes)
        _taken(larder, "p", plan)

    assert held == [b"", b""]


def test_of_so_many_workers_this_process_is_one_where_it_has_work(
    kitchen: Kitchen, monkeypatch: pytest.MonkeyPatch
):
    asked: list[int] = []

    def told(*work: Any, copies: int, weight: int) -> Any:
        asked.append(copies)
        return share(*work, copies=0, weight=weight)

    monkeypatch.setattr("builder.making.share", told)
    kitchen.read = {"x": "1"}
    larder = Larder()
    for workers in (3, 3, 1):
        for _ in larder.files("p", kitchen.plan(a="1"), workers=workers):
            pass

    assert asked == [3, 3, 2, 3, 0, 0]
