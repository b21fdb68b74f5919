"""Which pages need not even be begun: those that read what they read before.

A page is known by the parts of the edition that it read when it was made. It has not changed while
each of them is in the state in which it was read: it would read the same ones again.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

State = Callable[[str], bytes]
"""Gives the digest of a part's state by the name of the part."""

PLACES = "I"
"""Type code of the places of parts."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What each page of an edition read, and the state of all that was read."""

    states: Mapping[str, bytes] = field(default_factory=dict)
    """Name of a part -> digest of its state."""
    reads: Mapping[str, bytes] = field(default_factory=dict)
    """Path of a page -> places among ``states`` of the parts that it read, as ``array("I")`` has
    them: 6 MB less at 10,000 articles than as numbers."""

    @classmethod
    def of(cls, reads: Mapping[str, Iterable[str]], state: State) -> Self:
        """What pages read.

        Args:
            reads: path -> names of parts; a page that has none is not known.
            state: of the edition that the pages are of.
        """
        noted = Noted()
        for path, names in reads.items():
            noted.add(path, names)
        return cls(*noted.told(state))

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
        told = ((path, array(PLACES, read)) for path, read in self.reads.items())
        return {
            path: tuple(map(names.__getitem__, places))
            for path, places in told
            if changed.isdisjoint(places)
        }


class Noted:
    """What pages read, one after the other; each name is held once, however many pages read it."""

    def __init__(self) -> None:
        """Begin with no page."""
        self._places: dict[str, int] = {}
        self._reads: dict[str, bytes] = {}

    def add(self, path: str, names: Iterable[str]) -> None:
        """Note the parts that a page read; one that has none is not known."""
        known = self._places
        places = array(PLACES, [known.setdefault(name, len(known)) for name in names])
        if places:
            self._reads[path] = places.tobytes()

    def told(self, state: State) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
        """The state of all that was read, and what each page read, as ``Traces`` has them."""
        return {name: state(name) for name in self._places}, self._reads
