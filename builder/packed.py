"""Packed values: rows of small things that are read now and then, in a tenth of their memory.

The candidates of an article take as much memory as all the rest of it, its text among it, and
editing reads them only some times, each time from the first to the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar, overload

import msgspec

Each = TypeVar("Each")


class Packed(Sequence[Each], Generic[Each]):
    """A sequence that is made anew whenever it is read: read it once and keep what you need."""

    __slots__ = ("_data", "_kind")

    def __init__(self, data: bytes, kind: type[Each]) -> None:
        """A sequence of a kind of dataclass, as MessagePack."""
        self._data = data
        self._kind: Any = kind

    def __iter__(self) -> Iterator[Each]:
        """One after the other."""
        return iter(self._read())

    def __len__(self) -> int:
        """How many there are; this reads them all."""
        return len(self._read())

    @overload
    def __getitem__(self, index: int) -> Each: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Each, ...]: ...
    def __getitem__(self, index: int | slice) -> Each | tuple[Each, ...]:
        """One or several of them; this reads them all."""
        return self._read()[index]

    def __eq__(self, other: object) -> bool:
        """Whether the other is a sequence of the same."""
        if isinstance(other, Packed):
            return self._read() == other._read()
        return self._read() == other

    def __hash__(self) -> int:
        """As that of a tuple."""
        return hash(self._read())

    def __repr__(self) -> str:
        """As that of a tuple."""
        return repr(self._read())

    def _read(self) -> tuple[Each, ...]:
        values: tuple[Each, ...] = _decoder(self._kind).decode(self._data)
        return values


@lru_cache
def _decoder(kind: Any) -> Any:
    return msgspec.msgpack.Decoder(tuple[kind, ...])
