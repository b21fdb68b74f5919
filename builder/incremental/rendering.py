"""How the files of a site come to be: new ones and changed ones on copies of this process."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import chain
from typing import cast

from msgspec import Struct, field
from msgspec.structs import replace

from builder.incremental.traces import TraceRecorder
from builder.model import Batch, Before, File, Kept, Long, Plan, Recipe, Rest
from builder.processes.forking import flat_map


class Made(Struct, frozen=True):
    """A file, or several that stand, with what is to be remembered of it."""

    file: File
    parts: bytes = b""
    """Digest of what it was made from; empty where that is unknown."""
    indexed: bool = False
    """As ``Recipe.indexed``."""
    reads: tuple[str, ...] | None = ()
    """As ``Recipe.reads``; None for what it read the last time."""
    note: bytes = b""
    """As ``Recipe.note``."""

    @classmethod
    def of(cls, recipe: Recipe, file: File, parts: bytes = b"") -> Made:
        """A recipe's file."""
        return cls(file, parts, recipe.indexed, recipe.reads, recipe.note)

    @property
    def paths(self) -> Collection[str]:
        """Where it stands; several where it is several files."""
        return self.file.files if isinstance(self.file, Rest) else (self.file.path,)

    def note_reads(self, read: TraceRecorder) -> None:
        """Note what it was made from."""
        if self.reads is None:
            read.keep(self.paths)
        elif self.reads:
            for path in self.paths:
                read.add(path, self.reads)

    def kept(self, file: Kept) -> Made:
        """What the next time needs to know, with the file as kept."""
        return (
            self if self.reads is None else replace(self, file=file, reads=None, note=self.told())
        )

    def told(self) -> bytes:
        """The note to keep, once the file was written."""
        return self.file.note() if isinstance(self.file, Long) else self.note


class Renderer(Struct, frozen=True):
    """Makes or finds each file, and records what it read."""

    make: Callable[[Recipe], Made]
    """Makes it, or finds it."""
    before: Before = Before()
    """What an earlier build left."""
    recorder: TraceRecorder = field(default_factory=TraceRecorder)
    """Records what the pages read; knows what those of that build did."""
    stands: Callable[[str], bool] = lambda _: False
    """Whether the file at a path is there as it was made then."""

    def each(self, batch: Batch) -> Iterator[Made]:
        """The files of a batch."""
        return _kept_last(map(self.make, batch.begin(self.before)))

    def kept(self, batches: Iterable[Batch]) -> Iterator[Made]:
        """The files of batches that are there."""
        return _kept_last(map(self._known, batches))

    def _known(self, batch: Batch) -> Made:
        file, note = self.before.file(batch.path), self.before.note(batch.path)
        return Made(cast("Kept", file), b"", batch.indexed, None, note)


def _kept_last(made: Iterable[Made]) -> Iterator[Made]:
    """The same files; those that stand and leave nothing to remember come last, as ``Rest``."""
    rests: dict[tuple[bool, tuple[str, ...] | None], dict[str, str]] = {}
    for each in made:
        file = each.file
        if isinstance(file, Kept) and not (file.put or each.parts or each.reads or each.note):
            rests.setdefault((each.indexed, each.reads), {})[file.path] = file.sha256
        else:
            yield each
    for (indexed, reads), files in rests.items():
        yield Made(Rest(files), b"", indexed, reads)


def render_all(plan: Plan, renderer: Renderer, workers: int) -> Iterator[Made]:
    """Every file of a plan, made or kept; those of ``Plan.assets`` and ``Plan.ending`` last.

    Copies of this process begin at once with the pages that have no trace. Meanwhile this process
    verifies the traces of the others, and yields those that are kept: where there are any, it
    counts as one of the workers and then helps the copies.
    """
    indexed: list[str] = []
    new = [batch for batch in plan.batches if batch.path not in renderer.recorder.before]
    helps = len(new) < len(plan.batches)
    copies = workers if workers > 1 and not helps else workers - 1
    with _shared(new, renderer, copies, helps=helps) as made_anew:
        same = renderer.recorder.unchanged()
        kept, changed = [], []
        for batch in plan.batches:
            if batch.path in same and renderer.stands(batch.path):
                kept.append(batch)
            elif batch.path in renderer.recorder.before:
                changed.append(batch)
        with _shared(changed, renderer, copies, helps=helps) as made_again:
            long = map(Made, plan.long(renderer.before))
            for made in chain(renderer.kept(kept), long, made_again, made_anew):
                if made.indexed:
                    indexed += made.paths
                yield made
    yield from map(renderer.make, chain(plan.assets(), plan.ending(indexed)))


def _shared(
    batches: Sequence[Batch], renderer: Renderer, copies: int, *, helps: bool
) -> AbstractContextManager[Iterator[Made]]:
    """The files of all batches, made by this many copies of this process, or with its help."""
    weight = sum(batch.weight for batch in batches)
    return flat_map(renderer.each, batches, copies=copies, weight=weight, helps=helps)
