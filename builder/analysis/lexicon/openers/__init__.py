"""What opens a sentence that leans on another: pronouns, connectives and pointers by language.

No list is long: a good sentence refused costs little, a leaning one shown costs the reader's
trust. Entries are lower case and parted by ``|``; pointers and exceptions are expressions.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from builder.analysis.lexicon.openers import de, en, es, fr, it, ja, ko, nl, pt
from builder.analysis.lexicon.openers.kinds import Openers

__all__ = ["OPENERS", "Openers"]

OPENERS: Final[Mapping[str, Openers]] = MappingProxyType(
    {
        "de": de.OPENERS,
        "en": en.OPENERS,
        "es": es.OPENERS,
        "fr": fr.OPENERS,
        "it": it.OPENERS,
        "ja": ja.OPENERS,
        "ko": ko.OPENERS,
        "nl": nl.OPENERS,
        "pt": pt.OPENERS,
    }
)
"""ISO 639-1 -> what opens a leaning sentence."""
