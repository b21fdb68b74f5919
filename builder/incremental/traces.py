"""Verifying traces: which pages need not even be begun, since all that they read is as it was.

A page is known by the parts of the edition that it read when it was made. It has not changed while
each of them is in the state in which it was read: it would read the same ones again. ("Verifying
trace": Mokhov, Mitchell and Peyton Jones 2018, "Build systems à la carte", section 4.2.)
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from itertools import compress

from msgspec import Struct, field

from builder.packed import digest

State = Callable[[str], object]
"""Name of a part of the edition -> its state, as a value that can be packed."""

PLACES = "I"
"""Type code, of ``array`` and numpy, of the numbers of parts: uint32."""

RUN = 32
"""Parts whose states are looked at together. With one of 10,000 articles changed, 3,100 of 3,170
runs are as they were, which takes .2 s less than to find that out of each part."""

STALE = 0.5
"""Share of unread parts from which these are dropped: until then the numbers of parts stay as they
are, and the traces of pages need not be written again."""


class Traces(Struct, frozen=True):
    """What each page of an edition read, and the state of all that was read."""

    states: Mapping[str, bytes] = field(default_factory=dict)
    """Name of a part -> digest of its state; some may be read by no page."""
    runs: tuple[bytes, ...] = ()
    """Digests of the states of each ``RUN`` of those parts, the last of them fewer."""
    reads: Mapping[str, bytes] = field(default_factory=dict)
    """Path of a page -> places among ``states`` of the parts that it read, as ``array("I")`` has
    them: 6 MB less at 10,000 articles than as numbers."""


class TraceRecorder:
    """Records what pages read, and knows what those of the last edition did.

    Names of parts are interned: each is held once, however many pages read it.
    """

    def __init__(self, last: Traces = Traces(), state: State = lambda _: None) -> None:  # noqa: B008
        """Begin with no page.

        Args:
            last: of an earlier edition.
            state: of the edition that the pages are of.
        """
        self.before = last.reads
        """What pages of the earlier edition read."""
        self._known = _PartNumbers(last, state)
        self._reads: dict[str, bytes] = {}

    def unchanged(self) -> frozenset[str]:
        """Paths of the earlier edition's pages whose traces hold; to be called before ``add``."""
        if not self.before:
            return frozenset()
        import numpy as np  # .06 s, where there is nothing to ask

        changed = np.zeros(len(self._known), bool)
        changed[self._known.renew()] = True
        read = np.frombuffer(b"".join(self.before.values()), PLACES)
        ends = np.cumsum([len(places) for places in self.before.values()]) // read.itemsize
        others = np.logical_or.reduceat(changed[read], [0, *ends[:-1]])
        return frozenset(compress(self.before, ~others))

    def add(self, path: str, names: Iterable[str]) -> None:
        """Record the parts that a page read; a page without parts gets no trace."""
        places = array(PLACES, map(self._known.__getitem__, names))
        if places:
            self._reads[path] = places.tobytes()

    def keep(self, paths: Iterable[str]) -> None:
        """Record that pages read what they read in the earlier edition."""
        self._reads.update((path, self.before[path]) for path in paths)

    def traces(self) -> Traces:
        """The traces of all recorded pages."""
        import numpy as np

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


class _PartNumbers(dict[str, int]):
    """Name of a part -> its number; states of new parts are digested run by run as they come."""

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
            self._refresh(place // RUN)
        return place

    def renew(self) -> list[int]:
        """The numbers of the parts that are in another state than before."""
        return [
            place
            for number in range(-(-len(self._names) // RUN))
            for place in self._refresh(number)
        ]

    def finish(self) -> None:
        """Digest the states of the last, incomplete run."""
        if len(self.digests) < len(self._names):
            self._refresh(len(self._names) // RUN)

    def _refresh(self, number: int) -> list[int]:
        """Digest the states of a run; the numbers of its parts whose state differs from before."""
        start = number * RUN
        states = [*map(self._state, self._names[start : start + RUN])]
        whole, known = digest(states), self.digests[start : start + RUN]
        if self.runs[number : number + 1] == [whole] and len(known) == len(states):
            return []
        now = [*map(digest, states)]
        self.runs[number : number + 1] = [whole]
        self.digests[start : start + RUN] = now
        return [start + at for at, was in enumerate(known) if was != now[at]]
