"""What stands is told at once; whatever else is to be told of a file is told with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO

import pytest

from builder.incremental.rendering import Made, Renderer, render_all
from builder.model import Batch, Before, Kept, Long, Page, Plan, Recipe, Rest

THERE = {name: f"digest {name}" for name in "abcd"}


def file(path: str) -> Kept:
    return Kept(path, THERE[path])


def noted(path: str) -> bytes:
    return b"a note" if path == "d" else b""


def make(recipe: Recipe) -> Made:
    return Made.of(recipe, recipe.make())


def test_files_of_a_batch_that_stand_are_one():
    def begin(_: Before) -> list[Recipe]:
        kept = [Recipe(path, (), partial(file, path)) for path in "ab"]
        spare = Kept("c", THERE["c"], put=lambda _: None)
        return [*kept, Recipe("new", (), lambda: Page("new", b"")), Recipe("c", (), lambda: spare)]

    found = [*Renderer(make).each(Batch(begin))]

    assert [made.file for made in found] == [
        Page("new", b""),
        Kept("c", THERE["c"], found[1].file.put),  # type: ignore[union-attr]
        Rest({"a": THERE["a"], "b": THERE["b"]}),
    ]
    assert [[*made.paths] for made in found] == [["new"], ["c"], ["a", "b"]]


def test_pages_that_stand_are_one_for_each_thing_that_is_told_of_them():
    renderer = Renderer(make, Before(noted, file))

    found = [*renderer.kept(Batch(lambda _: [], path, path == "b") for path in "abcd")]

    assert [(made.file, made.indexed, made.reads, made.note) for made in found] == [
        (file("d"), False, None, b"a note"),
        (Rest({"a": THERE["a"], "c": THERE["c"]}), False, None, b""),
        (Rest({"b": THERE["b"]}), True, None, b""),
    ]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("note", [b"", b"known"], ids=["new", "made before"])
def test_a_long_file_has_what_stays_of_it_and_what_is_new(workers: int, note: bytes):
    def parts() -> Iterator[bytes | tuple[int, int]]:
        yield from ((0, 4), b" gate", (4, 8))

    def last() -> BytesIO:
        return BytesIO(b"tide now")

    plan = Plan(
        (Batch(lambda _: [Recipe("a", (), lambda: Page("a", b"a"))], weight=100),),
        lambda _: [Long("long", parts, last, lambda: b"note of " + note)],
        lambda _: [],
        lambda _: None,
        lambda code: code,
    )
    made = [*render_all(plan, Renderer(make, Before(lambda _: note)), workers)]

    assert sorted(path for each in made for path in each.paths) == ["a", "long"]
    [(long, told)] = [(each.file, each.told()) for each in made if isinstance(each.file, Long)]
    assert (b"".join(long.chunks()), told) == (b"tide gate now", b"note of " + note)
