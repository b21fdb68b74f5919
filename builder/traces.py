"""Which pages need not even be begun: those that read what they read before.

A page is known by the parts of the edition that it read when it was made. It has not changed while
each of them is in the state in which it was read: it would read the same ones again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

State = Callable[[str], bytes]
"""Gives the digest of a part's state by the name of the part."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What each page of an edition read, and the state of all that was read."""

    states: Mapping[str, bytes] = field(default_factory=dict)
    """Name of a part -> digest of its state."""
    reads: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Path of a page -> places among ``states`` of the parts that it read."""

    @classmethod
    def of(cls, reads: Mapping[str, Iterable[str]], state: State) -> Self:
        """What pages read.

        Args:
            reads: path -> names of parts; a page that has none is not known.
            state: of the edition that the pages are of.
        """
        places: dict[str, int] = {}
        known = {
            path: [places.setdefault(name, len(places)) for name in names]
            for path, names in reads.items()
            if names
        }
        return cls({name: state(name) for name in places}, known)

    def same(self, state: State) -> Mapping[str, tuple[str, ...]]:
        """The pages that have not changed in another edition.

        Args:
            state: of that edition.

        Returns:
            Path -> names of the parts that the page read.
        """
        names = tuple(self.states)
        changed = {
            place for place, (name, was) in enumerate(self.states.items()) if state(name) != was
        }
        return {
            path: tuple(names[place] for place in read)
            for path, read in self.reads.items()
            if changed.isdisjoint(read)
        }
