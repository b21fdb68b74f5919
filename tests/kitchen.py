"""Pages that say what they are made from, for tests of what is made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from builder.cache import Cache
from builder.incremental import spares
from builder.incremental.pages import Memory
from builder.incremental.spares import Spares
from builder.model import Batch, Before, File, Long, Page, Plan, Recipe
from builder.publish import publish, stamp


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
            tuple(batches), long, ending, lambda name: read[name].encode(), lambda code: code
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


def long(_: Before) -> Iterator[Long]:
    yield Long("long", chunks)


def ending(indexed: Iterable[str]) -> Iterator[Recipe]:
    yield Recipe("free", (), lambda: Page("free", " ".join(sorted(indexed)).encode()))


def chunks() -> Iterator[bytes]:
    yield b"lo"
    yield b"ng"


def serve(
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
