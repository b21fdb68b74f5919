"""Word classes by language: what no phrase may begin or end with, and what holds names together.

Pure data. The lists are written by hand for news; what is as often a noun ("attack", "plan") is no
verb here, because a phrase may well end in it. A language without a file has an empty lexicon.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from builder.analysis.lexicon import de, en, es, fr, it, nl, pt, slight
from builder.analysis.lexicon.kinds import Lexicon

LEXICONS: Final[Mapping[str, Lexicon]] = MappingProxyType(
    {
        "ar": slight.ARABIC,
        "de": de.LEXICON,
        "en": en.LEXICON,
        "es": es.LEXICON,
        "fr": fr.LEXICON,
        "it": it.LEXICON,
        "nl": nl.LEXICON,
        "pl": slight.POLISH,
        "pt": pt.LEXICON,
        "ru": slight.RUSSIAN,
        "sv": slight.SWEDISH,
        "tr": slight.TURKISH,
        "uk": slight.UKRAINIAN,
    }
)
"""ISO 639-1 -> what is known of the language's words."""

UNKNOWN: Final = Lexicon()
"""What is known of any other language: nothing."""


def of(language: str | None) -> Lexicon:
    """Return the word classes of a language, empty ones if it has no file here."""
    return LEXICONS.get(language or "", UNKNOWN)
