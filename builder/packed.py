"""Sequences of small structs kept as MessagePack bytes, and decoded whenever they are read.

The sentences of an article take more memory than its text, its candidates as much as all the rest
of it, and each stage reads them only some times, mostly article after article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from operator import attrgetter, itemgetter
from types import GenericAlias
from typing import Any, Generic, Self, TypeVar, get_type_hints, overload

import msgspec

Each = TypeVar("Each")
Value = TypeVar("Value")

AT_HAND = 512
"""Decoded sequences that ``LruPacked`` keeps, some 3 MB: more than most themes have articles."""

DIGEST_BYTES = 16
"""Length of a digest: 128 bits, so that two are equal only among some 2^64 values."""

_SHORT, _LONG = 0xDC, 0xDD
"""First byte of an array of up to 65,535 values, and of a longer one (MessagePack, "array format
family"); the first byte of one of up to fifteen holds their number itself."""

_LENGTH = 4
"""Bytes of the number of values of a longer one."""


class Packed(Sequence[Each], Generic[Each]):
    """A sequence that is decoded anew at every access: read it once and keep what you need."""

    __slots__ = ("_data", "_kind")

    def __init__(self, data: bytes, kind: type[Each]) -> None:
        """Hold a sequence.

        Args:
            data: MessagePack of an array of the struct.
            kind: the struct.
        """
        self._data = data
        self._kind: Any = kind

    @classmethod
    def of(cls, values: Sequence[Each], kind: type[Each]) -> Self:
        """Pack values, all of this struct."""
        return cls(pack(values), kind)

    @property
    def raw(self) -> msgspec.Raw:
        """Its bytes, to go into a larger message as they are."""
        return msgspec.Raw(self._data)

    def __iter__(self) -> Iterator[Each]:
        """One after the other."""
        return iter(self._read())

    def __len__(self) -> int:
        """Number of elements, read from the array's header."""
        first = self._data[0]
        wide = {_SHORT: 3, _LONG: 5}.get(first)
        return int.from_bytes(self._data[1:wide]) if wide else first & 0xF

    @overload
    def __getitem__(self, index: int) -> Each: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Each, ...]: ...
    def __getitem__(self, index: int | slice) -> Each | tuple[Each, ...]:
        """One or several of them; decodes them all."""
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

    def column(self, name: str) -> list[Any]:
        """One field of each element, without making the elements."""
        decoder, get = _column_decoder(self._kind, name)
        return [*map(get, decoder.decode(self._data))]

    def fields(self) -> list[list[msgspec.Raw]]:
        """The fields of each element, each still packed; of tuples, not of structs."""
        return _FIELDS.decode(self._data)

    def _read(self) -> tuple[Each, ...]:
        values: tuple[Each, ...] = _decoder(self._kind).decode(self._data)
        return values


class LruPacked(Packed[Each]):
    """A packed sequence that is read several times: the ``AT_HAND`` used last stay decoded."""

    __slots__ = ()

    def _read(self) -> tuple[Each, ...]:
        return _decoded(self._data, self._kind)


def column(rows: Sequence[Any], name: str) -> list[Any]:
    """One field of each row; of packed rows nothing else is decoded, in a third of the time."""
    return rows.column(name) if isinstance(rows, Packed) else [getattr(each, name) for each in rows]


def fields(rows: Sequence[tuple[Any, ...]]) -> Sequence[Sequence[Any]]:
    """Tuples to be packed again, none of whose fields is looked at: packed ones stay so."""
    return rows.fields() if isinstance(rows, Packed) else rows


def pack(value: object) -> bytes:
    """A struct and all that it holds, as MessagePack; what is packed already goes in as is."""
    return _ENCODER.encode(value)


def digest(value: object) -> bytes:
    """A digest of a value as it is packed, ``DIGEST_BYTES`` long."""
    return blake2b(_ENCODER.encode(value), digest_size=DIGEST_BYTES).digest()


def unpack(data: bytes, kind: type[Value]) -> Value:
    """The value of a kind that was packed; ``msgspec.Raw`` in it stands for what stays packed."""
    hashable: Any = kind
    value: Value = _whole_decoder(hashable).decode(data)
    return value


def unpack_all(data: Sequence[bytes], kind: type[Value]) -> list[Value]:
    """``unpack`` of each, in a third of the time where there are thousands."""
    head = bytes([_LONG]) + len(data).to_bytes(_LENGTH, "big")
    return unpack(b"".join((head, *data)), list[kind])  # type: ignore[valid-type]


@lru_cache(maxsize=AT_HAND)
def _decoded(data: bytes, kind: Any) -> tuple[Any, ...]:
    values: tuple[Any, ...] = _decoder(kind).decode(data)
    return values


@lru_cache
def _decoder(kind: Any) -> Any:
    return msgspec.msgpack.Decoder(tuple[kind, ...])


@lru_cache
def _whole_decoder(kind: Any) -> Any:
    return msgspec.msgpack.Decoder(kind)


@lru_cache
def _column_decoder(kind: Any, name: str) -> tuple[Any, Callable[[Any], Any]]:
    """What decodes one field of structs or named tuples, and what takes it out of each."""
    wanted = get_type_hints(kind)[name]
    if issubclass(kind, tuple):
        names: tuple[str, ...] = kind._fields
        row: Any = GenericAlias(
            tuple, tuple(wanted if each == name else msgspec.Raw for each in names)
        )
        return msgspec.msgpack.Decoder(list[row]), itemgetter(names.index(name))
    lean: Any = msgspec.defstruct(kind.__name__, [(name, wanted)])
    return msgspec.msgpack.Decoder(list[lean]), attrgetter(name)


def _raw(value: Any) -> Any:
    return value.raw


_FIELDS = msgspec.msgpack.Decoder(list[list[msgspec.Raw]])

_ENCODER = msgspec.msgpack.Encoder(enc_hook=_raw)
