"""What each language says of numbers, dates and speech: pure data, loaded when first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from builder.analysis.facts.tongues.kinds import Tongue

LANGUAGES = {
    "de": "GERMAN",
    "en": "ENGLISH",
    "es": "SPANISH",
    "fr": "FRENCH",
    "it": "ITALIAN",
    "nl": "DUTCH",
    "pt": "PORTUGUESE",
}
"""ISO 639-1 -> name of the language's constant in its module."""


@cache
def of(language: str) -> Tongue | None:
    """What is known of a language; None if it has no module here."""
    name = LANGUAGES.get(language)
    if name is None:
        return None
    found = getattr(import_module(f"{__name__}.{language}"), name)
    assert isinstance(found, Tongue)
    return found
