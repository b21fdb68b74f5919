"""What a catalogue of the site's words holds; one module for each language fills it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Catalogue(Struct, frozen=True):
    """Every word that the site itself says, in one language."""

    language: str
    """ISO 639-1."""
    table: Mapping[str, str]
    """Key -> text; ``|`` parts the forms for one and for more; ``{…}`` are values."""
    months: tuple[str, ...]
    """January to December, as they stand in a date."""
    method: tuple[tuple[str, tuple[str, ...]], ...]
    """Heading and paragraphs of the method page; at most 500 words in all."""
    date_rules: Mapping[str, str]
    """Name of the rule that gave a date -> in words; others are shown by their name."""
    rules: Mapping[str, str]
    """Name of the rule that removed a block -> in words; others are shown by their name."""
    languages: Mapping[str, str]
    """ISO 639-1 -> name; others are shown by their code."""
    reasons: Mapping[str, str]
    """Why an article is not summarised -> in words; others are shown by their name."""
