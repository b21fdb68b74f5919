"""Simple YAML as keys and strings: no anchors, no aliases, no tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

DEEPEST = 8
"""Levels of nesting that are followed; more is refused."""


def read(text: str) -> Sequence[tuple[str, str]] | None:
    """Every scalar with the path of keys to it; None if broken, empty if it is no mapping."""
    import yaml  # a rebuild with nothing to do need not load it

    try:
        return list(
            _scalars(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
        )
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _scalars(events: Iterator[Any]) -> Iterator[tuple[str, str]]:
    """Walk YAML events; a stack holds the current key of each open mapping, None in sequences.

    Raises:
        ValueError: an alias or an anchor, or more than DEEPEST levels.
    """
    stack: list[str | None] = []
    awaiting_key: list[bool] = []
    for event in events:
        kind = type(event).__name__
        if getattr(event, "anchor", None):
            raise ValueError("anchors and aliases are not read")
        if kind == "SequenceStartEvent" and not stack:
            return
        if kind in ("MappingStartEvent", "SequenceStartEvent"):
            if len(stack) >= DEEPEST:
                raise ValueError("nested too deeply")
            stack.append("" if kind == "MappingStartEvent" else None)
            awaiting_key.append(kind == "MappingStartEvent")
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            stack.pop()
            awaiting_key.pop()
            _value_done(stack, awaiting_key)
        elif kind == "ScalarEvent" and stack:
            if awaiting_key[-1]:
                stack[-1], awaiting_key[-1] = event.value, False
                continue
            yield ".".join(key for key in stack if key), event.value
            _value_done(stack, awaiting_key)


def _value_done(stack: Sequence[str | None], awaiting_key: list[bool]) -> None:
    if stack and stack[-1] is not None:
        awaiting_key[-1] = True
