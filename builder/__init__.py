"""Briefing: a folder of messy articles becomes a static site in which every sentence is a source's.

The front door for programs: ``load_settings``, then ``build`` or ``assemble``. Where to begin to
read: ``model`` (the values that flow), then ``pipeline`` (the whole program on one page), then the
stages in their order: ``sources``, ``analysis``, ``editorial``, ``site``, ``publish``. ``check``
holds a finished site against its promises and shares no code with what made it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from builder.errors import BuilderError, Problem, UsageError
    from builder.pipeline import Assembling, Edition, Outline, Past, assemble, build
    from builder.settings import Settings, load_settings

__all__ = [
    "Assembling",
    "BuilderError",
    "Edition",
    "Outline",
    "Past",
    "Problem",
    "Settings",
    "UsageError",
    "assemble",
    "build",
    "load_settings",
]

__version__ = "0.1.0"

HOMES = {
    "Assembling": "builder.pipeline",
    "BuilderError": "builder.errors",
    "Edition": "builder.pipeline",
    "Outline": "builder.pipeline",
    "Past": "builder.pipeline",
    "Problem": "builder.errors",
    "Settings": "builder.settings",
    "UsageError": "builder.errors",
    "assemble": "builder.pipeline",
    "build": "builder.pipeline",
    "load_settings": "builder.settings",
}
"""Public name -> the module that is loaded when it is first used, so that a start stays quick."""


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for."""
    if name not in HOMES:
        message = f"module 'builder' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return getattr(import_module(HOMES[name]), name)
