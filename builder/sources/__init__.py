"""Files in, articles out.

``files`` finds them; ``reading`` takes one through all steps: ``encodings`` decodes, by
``legibility`` where nothing tells how, ``front_matter`` is cut off, a parser (``text``,
``markdown``, ``html``; ``flat`` where line breaks are lost) makes blocks with their raw lines,
``cleaning`` parts the article from what surrounds it, and ``metadata`` settles title, publisher,
author, date and language among the claims of ``bylines``, the page's head and the file.
``recurring`` knows the lines that a whole folder repeats, ``publishers`` gives each one name,
``alarms`` and ``rules`` warn the editor.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from builder.sources.files import Found, Known, find

if TYPE_CHECKING:
    from builder.sources.notes import read_notes
    from builder.sources.publishers import agree
    from builder.sources.reading import PARSERS, draft, read
    from builder.sources.rules import idle_rules

__all__ = [
    "PARSERS",
    "Found",
    "Known",
    "agree",
    "draft",
    "find",
    "idle_rules",
    "read",
    "read_notes",
]

HOMES = {
    "PARSERS": "builder.sources.reading",
    "agree": "builder.sources.publishers",
    "draft": "builder.sources.reading",
    "idle_rules": "builder.sources.rules",
    "read": "builder.sources.reading",
    "read_notes": "builder.sources.notes",
}
"""Name -> the module that is loaded when it is first used: all parsers together take .06 s, and a
rebuild needs them for what has changed, on another process."""


def __getattr__(name: str) -> Any:
    """Load a name when it is first asked for."""
    if name not in HOMES:
        message = f"module 'builder.sources' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(HOMES[name]), name)
