"""Where the site stands that is served: one at a time, replaced as a whole.

A site may be shown before all of its files are made (``Unfinished``). The last one that was whole
stays until then: should a file fail, or the next save, it is that one which is shown again, under
what is wrong.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from threading import Condition

from msgspec import Struct, field
from msgspec.structs import replace

from builder.errors import Problem
from builder.incremental.deltas import Delta
from builder.model import Kept, Page

REPORT = "report.json"
"""The file of a site that lists its problems."""


class SupersededError(Exception):
    """A file will not be made any more: there is, or soon will be, another site."""


class Unfinished(Mapping[str, bytes]):
    """The files of a site while its rest is made: of one that is missing, it is asked and waited.

    Which files there are, and how many, is known once all are made.
    """

    def __init__(self, last: Mapping[str, bytes], ask: Callable[[str], object]) -> None:
        """Begin with no file.

        Args:
            last: the files of the last site that was whole.
            ask: has a file be made at once; ``add`` is told of it.
        """
        self.made: dict[str, bytes] = {}
        """Those that are there."""
        self._last, self._ask = last, ask
        self._changed = Condition()
        self._settled: set[str] = set()
        self._whole: Mapping[str, bytes] | None = None
        self.is_over = False
        """True once no more will come."""

    def add(self, files: Iterable[Page | Delta | Kept], asked: str = "") -> None:
        """Take some files.

        Args:
            files: as they differ from those of the last site that was whole.
            asked: the one for which they were made, which may not be among them.
        """
        with self._changed:
            for file in files:
                last = self._last.get(file.path, b"")
                if isinstance(file, Page):
                    self.made[file.path] = file.body
                else:
                    self.made[file.path] = last if isinstance(file, Kept) else file.body(last)
            self._settled.add(asked)
            self._changed.notify_all()

    def end(self, whole: Mapping[str, bytes] | None) -> None:
        """No more will come: the site is whole, or it is given up; what was said first counts."""
        with self._changed:
            self._whole, self.is_over = self._whole if self.is_over else whole, True
            self._changed.notify_all()

    def __getitem__(self, path: str) -> bytes:
        """The bytes of a file."""
        if not self._is_known(path):
            self._ask(path)
        with self._changed:
            self._changed.wait_for(lambda: self._is_known(path))
        return self.made[path] if path in self.made or not self.is_over else self._all()[path]

    def __iter__(self) -> Iterator[str]:
        """All paths."""
        return iter(self._all())

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._all())

    def __bool__(self) -> bool:
        """True: a site has files."""
        return True

    def _is_known(self, path: str) -> bool:
        return path in self.made or path in self._settled or self.is_over

    def _all(self) -> Mapping[str, bytes]:
        with self._changed:
            self._changed.wait_for(lambda: self.is_over)
        if self._whole is None:
            raise SupersededError
        return self._whole


class Site(Struct, frozen=True, dict=True):
    """What is served: the last good files, and what is wrong with their successors."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path inside the site -> bytes, as ``build`` writes them; empty before the first one."""
    base: str = "/"
    """The path at which the site is mounted, with a slash at both ends."""
    fault: Problem | None = None
    """Why the files are not the newest; None if they are."""
    name: str = ""
    """Another where the files may be others; if it is empty, their bytes tell."""

    @property
    def is_whole(self) -> bool:
        """True if all of its files are made."""
        return not isinstance(self.files, Unfinished)

    @cached_property
    def version(self) -> str:
        """A digest of all that a reader can see: another where any of that is."""
        told = [self.name.encode()]
        if not self.name:
            files = (path.encode() + b"\0" + body for path, body in self.files.items())
            told = sorted(hashlib.sha256(each).digest() for each in files)
        about = f"{self.base}\0{self.fault}".encode()
        return hashlib.sha256(b"".join([about, *told])).hexdigest()[:16]

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """The problems that its report lists, but for notes."""
        report = self.files.get(REPORT)
        told = json.loads(report)["problems"] if report else ()
        return tuple(Problem(**each) for each in told if each["severity"] != "note")

    def followed(
        self, files: Mapping[str, bytes], gone: Iterable[str], base_url: str, name: str = ""
    ) -> Site:
        """The next site, at the path under which it will be published.

        Args:
            files: path -> bytes of those that are new or changed.
            gone: paths of those that the next site lacks.
            base_url: the published site's address; empty if it has none.
            name: of the next site.
        """
        there = {**self.files, **files}
        for each in gone:
            del there[each]
        return Site(there, mounted(base_url), name=name)


def mounted(base_url: str) -> str:
    """The path at which the site of an address is mounted, with a slash at both ends."""
    path = "/".join(base_url.split("/")[3:]).strip("/")
    return f"/{path}/" if path else "/"


class Shelf:
    """One site for any number of readers, and a way to wait for the next."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._site = self._good = Site()
        self._open = True
        self._looked_at: list[str] = []

    @property
    def good(self) -> Site:
        """The last site that was whole."""
        return self._good

    @property
    def looked_at(self) -> frozenset[str]:
        """Paths of the files that open browsers show."""
        return frozenset(self._looked_at)

    @contextmanager
    def looking(self, path: str) -> Iterator[None]:
        """A browser shows the file at this path."""
        self._looked_at.append(path)
        try:
            yield
        finally:
            self._looked_at.remove(path)

    @property
    def site(self) -> Site:
        """The site as it is now: whole, whatever is being built."""
        return self._site

    @property
    def is_open(self) -> bool:
        """False once nobody will put a site here any more."""
        return self._open

    def put(self, site: Site) -> bool:
        """Show this site from now on; True if it differs from the one before."""
        with self._changed:
            differs = site.version != self._site.version
            self._site = site
            self._good = site if site.is_whole else self._good
            self._changed.notify_all()
        return differs

    def fail(self, fault: Problem) -> None:
        """Show what is wrong over the last site that was whole."""
        self.put(replace(self._good, fault=fault))

    def after(self, site: Site) -> Site:
        """Wait for the site that is put in this one's place."""
        with self._changed:
            self._changed.wait_for(lambda: self._site is not site or not self._open)
        if self._site is site:
            raise SupersededError
        return self._site

    def wait(self, version: str, seconds: float) -> bool:
        """Wait until the site differs from this version; False if the time ran out first."""
        with self._changed:
            return self._changed.wait_for(
                lambda: self._site.version != version or not self._open, seconds
            )

    def close(self) -> None:
        """Wake all who wait."""
        with self._changed:
            self._open = False
            self._changed.notify_all()
