"""Answers of pure stages, kept by what they were made from.

A key is a digest of everything that an answer depends on, so an entry is never out of date: what
changes gets another key. Deleting the cache is always safe.

One SQLite file, not a file for each answer: an answer of 10 kB is written in 0.1 ms either way, and
read with others in 0.005 ms instead of 0.02. One file is quickly deleted, copied and measured, and
a kill leaves nothing behind in it. Keys lie apart from answers, so that to look for a thousand of
them takes a millisecond.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import zlib
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from threading import Lock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, Self, TypeVar

    T = TypeVar("T")
    Row = tuple[Any, ...]

FILE_NAME = "answers.sqlite3"
"""The cache's one file inside its folder; SQLite keeps two more beside it while it is in use."""

LARGEST = 4_000_000_000
"""Bytes; a larger cache is begun anew. Some 200,000 articles of 1,000 words fit in."""

_BUSY_SECONDS = 5.0
"""How long to wait for another process that writes; one write takes a millisecond."""

_AT_ONCE = 500
"""Keys of one question; SQLite takes 999 or more."""

_READ_AT_ONCE = 64
"""Answers read together, some 2 MB."""

_CHECK_BYTES = 4
"""Length of the checksum before each entry: a damaged file must not give a wrong answer."""


class Cache:
    """Bytes by key in one SQLite file; safe under kills, threads and several processes.

    Whatever goes wrong with the file, the cache only forgets: it never raises.
    """

    def __init__(self, folder: Path) -> None:
        """Open the cache in this folder, made if it is missing."""
        self.folder = folder
        self._file = file_in(folder)
        self._lock = Lock()
        self._owner = os.getpid()
        self._connection = _open(self._file)
        self._inherited: sqlite3.Connection | None = None
        """A forked child's: left open, since closing it would drop the parent's locks."""

    def get(self, key: str) -> bytes | None:
        """What was put under the key; None if nothing was, or if it cannot be read any more."""
        with self._lock, suppress(sqlite3.Error):
            if connection := self._own():
                row = connection.execute(
                    "SELECT answer FROM answers WHERE key = ?", (key,)
                ).fetchone()
                return _verified(key, row[0]) if row else None
        return None

    def holds(self, keys: Sequence[str]) -> frozenset[str]:
        """Those of the keys that have an answer, though it may turn out to be unreadable."""
        return frozenset(key for (key,) in self._select("SELECT key FROM answers", keys, _AT_ONCE))

    def get_all(self, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """Each of the keys that has an answer, with the answer."""
        for key, stored in self._select("SELECT key, answer FROM answers", keys, _READ_AT_ONCE):
            data = _verified(key, stored)
            if data is not None:
                yield key, data

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes under the key, in place of what was there."""
        self.put_all([(key, data)])

    def put_all(self, answers: Iterable[tuple[str, bytes]]) -> None:
        """Keep several at once: all of them or, after a kill, none."""
        with self._lock, suppress(sqlite3.Error):
            if connection := self._own():
                with connection:
                    connection.execute("BEGIN IMMEDIATE")
                    connection.executemany(
                        "INSERT OR REPLACE INTO answers VALUES (?, ?)",
                        ((key, _with_checksum(key, data)) for key, data in answers),
                    )

    def _select(self, query: str, keys: Sequence[str], most: int) -> Iterator[Row]:
        """The rows of a query for these keys, asked for ``most`` at a time; in any order."""
        for start in range(0, len(keys), most):
            some = keys[start : start + most]
            yield from self._rows(f"{query} WHERE key IN ({','.join('?' * len(some))})", some)

    def _rows(self, query: str, values: Sequence[str]) -> list[Row]:
        with self._lock, suppress(sqlite3.Error):
            if connection := self._own():
                return connection.execute(query, values).fetchall()
        return []

    def _own(self) -> sqlite3.Connection | None:
        """The connection of this process: a forked child must not use its parent's."""
        if self._owner != os.getpid():
            self._inherited, self._owner = self._connection, os.getpid()
            self._connection = _open(self._file) if self._connection else None
        return self._connection

    def close(self) -> None:
        """Let go of the file; later calls find nothing and keep nothing."""
        with self._lock:
            if self._connection:
                self._connection.close()
                self._connection = None

    def __enter__(self) -> Self:
        """The cache itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()


def file_in(folder: Path) -> Path:
    """Where the cache of a folder is, or would be."""
    return folder / FILE_NAME


def default_folder() -> Path | None:
    """The folder for caches that the system gives each user; it may not exist yet.

    None for a user without a home, as a container may run a program: what lies where everybody can
    write may be somebody else's, and would be believed.
    """
    if sys.platform == "win32":
        base, inside = os.environ.get("LOCALAPPDATA"), ("AppData", "Local")
    elif sys.platform == "darwin":
        base, inside = None, ("Library", "Caches")
    else:
        base, inside = os.environ.get("XDG_CACHE_HOME"), (".cache",)
    try:
        return (Path(base) if base else Path.home().joinpath(*inside)) / "briefing"
    except RuntimeError:
        return None


def key(*parts: str | bytes) -> str:
    """A digest of the parts and of where each ends, in hexadecimal."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


def dump(value: object) -> bytes:
    """A struct and all that it holds, as bytes; ``load`` gives it back."""
    return _encoder()(value)


def load(data: bytes, kind: type[T]) -> T | None:
    """The value that ``dump`` was given; None if the bytes are not one of this kind."""
    from msgspec import DecodeError

    try:
        value: T = _decoder(kind).decode(data)  # type: ignore[arg-type]
    except (DecodeError, RecursionError):
        return None
    return value


def _open(file: Path) -> sqlite3.Connection | None:
    """A connection to a sound file, made anew if there is none; None if none can be made."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size > LARGEST:
            _delete(file)
        try:
            return _connect(file)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                return None
            _delete(file)
            return _connect(file)
    except (OSError, sqlite3.Error):
        return None


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        file, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, answer BLOB)")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _delete(file: Path) -> None:
    for path in (file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")):
        path.unlink(missing_ok=True)


def _with_checksum(key: str, data: bytes) -> bytes:
    return _checksum(key, data) + data


def _verified(key: str, stored: object) -> bytes | None:
    """The bytes behind the checksum; None where it does not fit."""
    if not isinstance(stored, bytes):
        return None
    data = stored[_CHECK_BYTES:]
    return data if stored.startswith(_checksum(key, data)) else None


def _checksum(key: str, data: bytes) -> bytes:
    """CRC-32, which misses one damage in four thousand million, in a third of a digest's time.

    The key counts: where the file's table of keys is damaged, a sound answer stands under another.
    """
    return zlib.crc32(data, zlib.crc32(key.encode())).to_bytes(_CHECK_BYTES, "big")


@lru_cache
def _encoder() -> Callable[[object], bytes]:
    from builder.packed import pack  # msgspec is not needed to look an answer up

    return pack


@lru_cache
def _decoder(kind: Any) -> Any:
    from msgspec.msgpack import Decoder

    return Decoder(kind)
