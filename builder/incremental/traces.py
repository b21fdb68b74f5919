"""Which pages need not even be begun: those that read what they read before.

A page is known by the parts of the edition that it read when it was made. It has not changed while
each of them is in the state in which it was read: it would read the same ones again.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from itertools import compress

from msgspec import Struct, field

from builder.packed import digest

State = Callable[[str], object]
"""Gives the state of a part by the name of the part, as what can be packed."""

PLACES = "I"
"""Type code of the places of parts."""

RUN = 32
"""Parts whose states are looked at together. With one of 10,000 articles changed, 3,100 of 3,170
runs are as they were, which takes .2 s less than to find that out of each part."""

STALE = 0.5
"""Share of the parts that no page reads any more from which they are forgotten: until then places
stay as they are, and what a page read need not be written down again."""


class Traces(Struct, frozen=True):
    """What each page of an edition read, and the state of all that was read."""

    states: Mapping[str, bytes] = field(default_factory=dict)
    """Name of a part -> digest of its state; some may be read by no page."""
    runs: tuple[bytes, ...] = ()
    """Digests of the states of each ``RUN`` of those parts, the last of them fewer."""
    reads: Mapping[str, bytes] = field(default_factory=dict)
    """Path of a page -> places among ``states`` of the parts that it read, as ``array("I")`` has
    them: 6 MB less at 10,000 articles than as numbers."""


class Noted:
    """What pages read, one after the other; each name is held once, however many pages read it."""

    def __init__(self, last: Traces = Traces(), state: State = lambda _: None) -> None:  # noqa: B008
        """Begin with no page.

        Args:
            last: of an earlier edition.
            state: of the edition that the pages are of.
        """
        self.before = last.reads
        """What pages of the earlier edition read."""
        self._known = _Known(last, state)
        self._reads: dict[str, bytes] = {}

    def same(self) -> frozenset[str]:
        """The pages of the earlier edition that have not changed; to be asked first."""
        if not self.before:
            return frozenset()
        import numpy as np  # noqa: PLC0415 - .06 s, where there is nothing to ask

        changed = np.zeros(len(self._known), bool)
        changed[self._known.renew()] = True
        read = np.frombuffer(b"".join(self.before.values()), PLACES)
        ends = np.cumsum([len(places) for places in self.before.values()]) // read.itemsize
        others = np.logical_or.reduceat(changed[read], [0, *ends[:-1]])
        return frozenset(compress(self.before, ~others))

    def add(self, path: str, names: Iterable[str]) -> None:
        """Note the parts that a page read; one that has none is not known."""
        places = array(PLACES, map(self._known.__getitem__, names))
        if places:
            self._reads[path] = places.tobytes()

    def keep(self, paths: Iterable[str]) -> None:
        """Note that pages read what they read in the earlier edition."""
        self._reads.update((path, self.before[path]) for path in paths)

    def told(self) -> Traces:
        """What all pages read."""
        import numpy as np  # noqa: PLC0415

        known = self._known
        known.finish()
        used = np.zeros(len(known), bool)
        used[np.frombuffer(b"".join(self._reads.values()), PLACES)] = True
        states = zip(known, known.digests, strict=True)
        if used.sum() > STALE * len(used):
            return Traces(dict(states), tuple(known.runs), self._reads)
        new = (np.cumsum(used) - 1).astype(PLACES)
        reads = {
            path: new[np.frombuffer(places, PLACES)].tobytes()
            for path, places in self._reads.items()
        }
        return Traces(dict(compress(states, used)), (), reads)


class _Known(dict[str, int]):
    """Name of a part -> its place; the states of new ones are found while other processes work."""

    def __init__(self, last: Traces, state: State) -> None:
        super().__init__((name, place) for place, name in enumerate(last.states))
        self._state = state
        self._names = [*last.states]
        self.digests = [*last.states.values()]
        """Of the state of each part, by place."""
        self.runs = [*last.runs]
        """As those of ``Traces``."""

    def __missing__(self, name: str) -> int:
        place = self[name] = len(self._names)
        self._names.append(name)
        if len(self._names) % RUN == 0:
            self._look(place // RUN)
        return place

    def renew(self) -> list[int]:
        """The places of the parts that are in another state than before."""
        return [
            place for number in range(-(-len(self._names) // RUN)) for place in self._look(number)
        ]

    def finish(self) -> None:
        """Have the states of all parts."""
        if len(self.digests) < len(self._names):
            self._look(len(self._names) // RUN)

    def _look(self, number: int) -> list[int]:
        """Find the states of a run, and tell which of them are others."""
        start = number * RUN
        states = [*map(self._state, self._names[start : start + RUN])]
        whole, known = digest(states), self.digests[start : start + RUN]
        if self.runs[number : number + 1] == [whole] and len(known) == len(states):
            return []
        now = [*map(digest, states)]
        self.runs[number : number + 1] = [whole]
        self.digests[start : start + RUN] = now
        return [start + at for at, was in enumerate(known) if was != now[at]]
