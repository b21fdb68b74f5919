"""A table of TOML as a struct, with file and line of what does not fit."""

from __future__ import annotations

import difflib
import re
import types
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from builder.errors import UsageError

QUOTED = re.compile(r"'(.+?)' (?:in|of) ")
"""How a problem names what it is about: "'x' in leads.priority", "'x' of the theme"."""

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Reader(Struct, frozen=True):
    """Builds structs from tables, naming file and line of what does not fit."""

    where: str
    text: str

    def build(self, kind: type[Any], table: Any, path: tuple[str, ...]) -> Any:
        """The struct that a table fills; ``path`` is where the table stands in the file.

        Raises:
            UsageError: an unknown key, a missing one, or a wrong type.
        """
        if not isinstance(table, Mapping):
            raise self.error(path, f"'{'.'.join(path)}' must be a table", "Write it as [name]")
        hints = get_type_hints(kind)
        known = [each.name for each in fields(kind)]
        for key in table:
            if key not in known:
                raise self.error(
                    (*path, key),
                    f"unknown key '{'.'.join((*path, key))}'",
                    _nearest(key, known, hints),
                )
        for each in fields(kind):
            if each.required and each.name not in table:
                raise self.error(
                    path, f"'{'.'.join(path)}' lacks '{each.name}'", f"Add {each.name} = …"
                )
        return kind(
            **{key: self._value(hints[key], value, (*path, key)) for key, value in table.items()}
        )

    def _value(self, hint: Any, value: Any, path: tuple[str, ...]) -> Any:
        """A value of TOML as the type hint wants it.

        Raises:
            UsageError: it is of another type, or none of the choices.
        """
        origin, inner = get_origin(hint), get_args(hint)
        if isinstance(hint, type) and issubclass(hint, Struct):
            return self.build(hint, value, path)
        if origin is Literal:
            return self._choice(inner, value, path)
        if origin is tuple and isinstance(value, list):
            return self._list(inner[0], value, path)
        if origin not in (None, tuple, Union, types.UnionType) and isinstance(value, Mapping):
            return {key: self._value(inner[1], part, (*path, key)) for key, part in value.items()}
        if hint is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if origin is None and type(value) is hint:
            return value
        raise self.error(
            path,
            f"'{'.'.join(path)}' must be {_said(hint)}, not {KINDS.get(type(value), 'a table')}",
            f"Write {_key(path[-1])} = {_example(hint, value)}",
        )

    def _choice(self, choices: Sequence[str], value: Any, path: tuple[str, ...]) -> Any:
        if value in choices:
            return value
        allowed = ", ".join(f'"{choice}"' for choice in choices)
        near = difflib.get_close_matches(str(value), choices, n=1, cutoff=0.5)
        meant = f"Did you mean '{near[0]}'? " if near else ""
        raise self.error(path, f"'{'.'.join(path)}' is {value!r}", f"{meant}Use one of {allowed}")

    def _list(self, hint: Any, value: list[Any], path: tuple[str, ...]) -> tuple[Any, ...]:
        if get_origin(hint) is tuple and value and set(map(type, value)) == {str}:
            what = f"'{'.'.join(path)}' must be a list of lists"
            written = msgspec.json.encode([value]).decode()
            raise self.error(path, what, f"Write {_key(path[-1])} = {written}")
        return tuple(self._value(hint, part, path) for part in value)

    def error(self, path: Sequence[str], what: str, remedy: str) -> UsageError:
        """What is wrong with the value at a path, with the first line that names its key."""
        where = self.place_of(path[-1]) if path else self.where
        return UsageError.of(where, "E103", what, remedy)

    def place(self, what: str) -> str:
        """The file; with the line where the name that a problem quotes stands on one alone."""
        quoted = QUOTED.search(what)
        lines = [
            number
            for number, line in enumerate(self.text.splitlines(), 1)
            if quoted and (f'"{quoted[1]}"' in line or f"'{quoted[1]}'" in line)
        ]
        return f"{self.where}:{lines[0]}" if len(lines) == 1 else self.where

    def place_of(self, key: str) -> str:
        """The file, and the first line that gives or names the key."""
        line = self._line(key)
        return f"{self.where}:{line}" if line else self.where

    def _line(self, key: str) -> int:
        """The first line that gives the key, or else names it, 1-based; 0 if none does.

        A key that is no word of its own, such as the name of a theme, is looked for in whole lines.
        """
        lines = self.text.splitlines()
        for number, line in enumerate(lines, 1):
            if line.partition("=")[0].strip() == key:
                return number
        for number, line in enumerate(lines, 1):
            if key in re.split(r"[\s\[\].=\"']+", line):
                return number
        return next((number for number, line in enumerate(lines, 1) if key in line), 0)


def is_day(text: str) -> bool:
    """True for a day of the calendar, written as year-month-day."""
    try:
        return bool(DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _nearest(key: str, known: Sequence[str], hints: Mapping[str, Any]) -> str:
    """What to write for an unknown key: the same in the one table that knows it, or another."""
    homes = [name for name, hint in hints.items() if key in getattr(hint, "__annotations__", ())]
    if len(homes) == 1:
        return f"Write it below [{homes[0]}]"
    close = difflib.get_close_matches(key.lower(), known, n=1, cutoff=0.5)
    if close:
        return f"Did you mean '{close[0]}'?"
    return f"Known here: {', '.join(known)}"


KINDS: Mapping[type, str] = {
    str: "a string",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    date: "a date",
    datetime: "a date",
    time: "a time",
}
"""Type of a value of TOML -> what it is called."""


def _said(hint: Any) -> str:
    return "a list" if get_origin(hint) is tuple else KINDS.get(hint, "a table")


def _key(name: str) -> str:
    """A key as TOML wants it written."""
    return name if re.fullmatch(r"[\w-]+", name, re.ASCII) else f'"{name}"'


def _example(hint: Any, value: Any) -> str:
    """The value as the hint wants it written, or what such values look like."""
    if hint is str and isinstance(value, int | float | date) and not isinstance(value, bool):
        return f'"{value}"'
    if hint in (int, float) and isinstance(value, str) and value.isdecimal():
        return value
    if hint is bool and isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower()
    if get_origin(hint) is tuple:
        return f'["{value}"]' if isinstance(value, str) and '"' not in value else "[…]"
    return {str: '"…"', int: "20", float: "5.0", bool: "true"}.get(hint, "{…}")
