"""Where the finished site stands: one at a time, replaced as a whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from threading import Condition

from msgspec import Struct, field
from msgspec.structs import replace

from builder.errors import Problem
from builder.incremental.deltas import Delta

REPORT = "report.json"
"""The file of a site that lists its problems."""


class Site(Struct, frozen=True, dict=True):
    """What is served: the last good files, and what is wrong with their successors."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path inside the site -> bytes, as ``build`` writes them; empty before the first one."""
    base: str = "/"
    """The path at which the site is mounted, with a slash at both ends."""
    fault: Problem | None = None
    """Why the files are not the newest; None if they are."""
    digests: dict[str, bytes] = field(default_factory=dict)
    """Path -> digest of path and bytes, or ``Delta.mark``, for those files of which it is known."""

    @cached_property
    def version(self) -> str:
        """A digest of all that a reader can see: another where any of that is.

        It is equal for equal sites, unless a long file was changed and changed back.
        """
        for path in self.files.keys() - self.digests.keys():
            self.digests[path] = hashlib.sha256(path.encode() + b"\0" + self.files[path]).digest()
        told = f"{self.base}\0{self.fault}".encode()
        return hashlib.sha256(b"".join([told, *sorted(self.digests.values())])).hexdigest()[:16]

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """The problems that its report lists, but for notes."""
        report = self.files.get(REPORT)
        told = json.loads(report)["problems"] if report else ()
        return tuple(Problem(**each) for each in told if each["severity"] != "note")

    def followed(
        self, files: Mapping[str, bytes | Delta], gone: Iterable[str], base_url: str
    ) -> Site:
        """The next site, at the path under which it will be published.

        Args:
            files: path -> bytes of those that are new or changed; of long ones what is other.
            gone: paths of those that the next site lacks.
            base_url: the published site's address; empty if it has none.
        """
        path = "/".join(base_url.split("/")[3:]).strip("/")
        there, digests = dict(self.files), dict(self.digests)
        for each in gone:
            del there[each]
        for each in (*files, *gone):
            digests.pop(each, None)
        for each, file in files.items():
            there[each] = file if isinstance(file, bytes) else file.body(there.get(each, b""))
            if isinstance(file, Delta) and each in self.digests:
                digests[each] = file.mark(self.digests[each])
        return Site(there, f"/{path}/" if path else "/", digests=digests)


class Shelf:
    """One site for any number of readers, and a way to wait for the next."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._site = Site()
        self._open = True

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
            self._changed.notify_all()
        return differs

    def fail(self, fault: Problem) -> None:
        """Show what is wrong over the site that is there."""
        self.put(replace(self._site, fault=fault))

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
