"""Files in, articles out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.sources.files import Found, find

if TYPE_CHECKING:
    from builder.sources.notes import read_notes
    from builder.sources.reading import PARSERS, draft, idle_rules, read

__all__ = ["PARSERS", "Found", "draft", "find", "idle_rules", "read", "read_notes"]


def __getattr__(name: str) -> Any:
    """Load the parsers when they are first asked for: a rebuild with nothing changed is not."""
    if name not in __all__:
        message = f"module 'builder.sources' has no attribute {name!r}"
        raise AttributeError(message)
    from builder.sources import notes, reading  # noqa: PLC0415

    return getattr(notes if name == "read_notes" else reading, name)
