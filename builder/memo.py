"""Answers about small parts of an edition, kept so that the next asks only about what has changed.

An answer depends on its key and on nothing else: whichever build gave it, it is the one that would
be given now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b

Table = dict[bytes, bytes]
"""Key of a question -> its answer, packed."""

KEY_BYTES = 16
"""Length of a key."""


class Memo:
    """Answers of the last edition and of this one, by the kind of question."""

    def __init__(self, before: Mapping[str, Table] | None = None) -> None:
        """Begin with the answers of the last edition; without any, none is remembered."""
        self._before: Mapping[str, Table] = before or {}
        self._now: dict[str, Table] = {}
        self._articles: Mapping[str, bytes] = {}

    @property
    def tables(self) -> Mapping[str, Table]:
        """The answers that were asked for since ``begin``, by kind."""
        return self._now

    def begin(self, articles: Mapping[str, bytes]) -> None:
        """Turn to the next edition: what was asked for is remembered, the rest forgotten.

        Args:
            articles: id of each article -> digest of all that it and its analysis were made from.
        """
        self._before = self._now or self._before
        self._now, self._articles = {}, articles

    def article(self, name: str) -> bytes:
        """What stands in a key for an article and its analysis: equal if they are the same."""
        return self._articles.get(name, b"")

    def answers(
        self,
        kind: str,
        keys: Sequence[bytes],
        make: Callable[[Sequence[int]], Iterable[bytes]],
    ) -> list[bytes]:
        """An answer for each key, as it was given for the last edition or as it is made now.

        Args:
            kind: of question.
            keys: ``key`` of all that an answer is made from.
            make: gives the answers for the keys of these numbers, ascending.
        """
        before = self._before.get(kind, {}) if self._articles else {}
        told = {number: before[key] for number, key in enumerate(keys) if key in before}
        missing = [number for number in range(len(keys)) if number not in told]
        told.update(zip(missing, make(missing), strict=True))
        answers = [told[number] for number in range(len(keys))]
        if self._articles:
            self._now.setdefault(kind, {}).update(zip(keys, answers, strict=True))
        return answers

    def learn(self, tables: Mapping[str, Table]) -> None:
        """Take over what a copy of this process asked for."""
        for kind, table in tables.items():
            self._now.setdefault(kind, {}).update(table)


def key(*parts: bytes) -> bytes:
    """A digest of the parts and of where each ends."""
    whole = blake2b(digest_size=KEY_BYTES)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()
