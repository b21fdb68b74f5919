"""A memo table: results of pure functions on parts of an edition, kept for the next edition.

An answer depends on its key and on nothing else: whichever build gave it, it is the one that would
be given now.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import compress, count, repeat
from operator import is_
from typing import Any, Protocol, TypeVar

from builder.packed import pack, unpack

Table = dict[bytes, bytes]
"""Key of a question -> its answer, packed."""

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

KEY_BYTES = 16
"""Length of a key."""


class Named(Protocol):
    """What has an id; an article is."""

    @property
    def id(self) -> str:
        """Of its own."""
        ...


class Tables(Protocol):
    """Where answers are kept, by the kind of question; a dictionary is one."""

    def get(self, kind: str, default: Table, /) -> Table:
        """What was kept last."""
        ...

    def __setitem__(self, kind: str, table: Table, /) -> None:
        """Keep this in its place."""
        ...


class Memo:
    """The answers of the last edition, replaced by those of this one."""

    def __init__(
        self,
        tables: Tables | None = None,
        articles: Mapping[str, bytes] | None = None,
        objects: dict[str, dict[Any, Any]] | None = None,
    ) -> None:
        """Begin an edition; without articles, nothing is known and nothing kept.

        Args:
            tables: what was found out before, and where to keep what is found out now.
            articles: id of each article -> digest of all that it and its analysis were made from.
            objects: what this process made of the last edition, as it is; None if it makes but one.
        """
        self._objects = objects if articles else None
        self._tables: Tables = {} if tables is None else tables
        self._articles = articles or {}

    def digests(self, articles: Iterable[Named]) -> list[bytes]:
        """The digest of each article and its analysis, to make keys of; empty for unknown ids."""
        return [*map(self._articles.get, [each.id for each in articles], repeat(b""))]

    def answers(
        self,
        kind: str,
        keys: Sequence[bytes],
        make: Callable[[Sequence[int]], Iterable[bytes]],
    ) -> list[bytes]:
        """The answer for each key: from the last edition where it has the key, else made now.

        Args:
            kind: of question; all of one kind are asked at once, and those of the last edition that
                are not among them are forgotten.
            keys: ``key`` of all that an answer is made from.
            make: called once with the ascending indices into ``keys`` of those that are missing;
                gives their answers in that order.
        """
        if not self._articles:
            return [*make(range(len(keys)))]
        before = self._tables.get(kind, {})
        answers = _answered(keys, before, make)
        now = dict(zip(keys, answers, strict=True))
        if now.keys() != before.keys():
            self._tables[kind] = now
        return answers

    def objects(
        self, kind: str, keys: Sequence[Key], make: Callable[[Sequence[int]], Iterable[Value]]
    ) -> list[Value]:
        """``answers`` of any kind of value: one that this process knows is the same object again.

        Args:
            kind: as for ``answers``.
            keys: all that each is made from.
            make: as for ``answers``.
        """
        if self._objects is None:
            return [*make(range(len(keys)))]
        values = _answered(keys, self._objects.get(kind, {}), make)
        self._objects[kind] = dict(zip(keys, values, strict=True))
        return values

    def read(
        self,
        kind: str,
        keys: Sequence[bytes],
        make: Callable[[Sequence[int]], Iterable[bytes]],
        of: type[Value],
    ) -> list[Value]:
        """``answers`` of values that are packed, each of which this process unpacks once.

        Args:
            kind: as for ``answers``.
            keys: likewise.
            make: likewise.
            of: of value, which nobody alters.
        """
        told = self.answers(kind, keys, make)
        return self.objects(kind, told, lambda some: (unpack(told[each], of) for each in some))

    @property
    def lasts(self) -> bool:
        """True in a process that makes edition after edition, where ``objects`` stay."""
        return self._objects is not None

    def one_by_one(self, kind: str) -> Callable[[Hashable, Callable[[], Value]], Value]:
        """``objects`` asked for one after the other, each by its key and what makes it."""
        before = self._objects.get(kind, {}) if self._objects is not None else {}
        now: dict[Hashable, Any] = {}
        if self._objects is not None:
            self._objects[kind] = now

        def get(name: Hashable, make: Callable[[], Value]) -> Value:
            value: Value = before[name] if name in before else make()
            now[name] = value
            return value

        return get

    def recall(self, kind: str, of: type[Value]) -> Value | None:
        """What ``keep`` or ``hold`` was given for the last edition; None if nothing was."""
        if self._objects and kind in self._objects:
            value: Value = self._objects[kind][kind]
            return value
        stored = [*self._tables.get(kind, {}).values()] if self._articles else []
        return unpack(stored[0], of) if stored else None

    def keep(self, kind: str, value: object, made_of: bytes) -> None:
        """Keep one struct for the next edition, packed: its reader checks what holds.

        Args:
            kind: of value.
            value: the struct; columns in it come back as views of the packed bytes.
            made_of: all that it is made from, which takes less time to digest.
        """
        if self._articles:
            self._tables[kind] = {key(made_of): pack(value)}

    def hold(self, kind: str, value: object, made_of: bytes) -> None:
        """``keep`` a struct, as it is if this process makes edition after edition."""
        if self._objects is None:
            self.keep(kind, value, made_of)
        else:
            self._objects[kind], self._tables[kind] = {kind: value}, {}


def _answered(
    keys: Sequence[Key],
    known: Mapping[Key, Value],
    make: Callable[[Sequence[int]], Iterable[Value]],
) -> list[Value]:
    """The value of each key, made if it is not known."""
    values: list[Any] = [*map(known.get, keys, repeat(_UNKNOWN))]
    missing = [*compress(count(), map(is_, values, repeat(_UNKNOWN)))]
    for number, value in zip(missing, make(missing), strict=True):
        values[number] = value
    return values


_UNKNOWN = object()


def key(*parts: bytes) -> bytes:
    """A digest of the parts and of where each ends."""
    whole = blake2b(digest_size=KEY_BYTES)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()
