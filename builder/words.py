"""Words: how a text is parted into them, and when two printed forms are the same word."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
"""A run of letters and digits; hyphen, apostrophe, full stop and ampersand join inside it."""

STEMMERS = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""ISO 639-1 -> name of the Snowball stemmer."""


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The word in compatibility form, without case, with a plain apostrophe."""
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "'")


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str | None) -> str:
    """The folded word's Snowball stem; the folded word itself where there is no stemmer."""
    folded = fold(word)
    if folded.endswith("'s"):
        folded = folded[:-2]
    stemmer = _stemmer(language or "")
    return str(stemmer.stemWord(folded)) if stemmer else folded


@cache
def _stemmer(language: str) -> Any:
    """The Snowball stemmer of a language, typed loosely because the package has no types."""
    if language not in STEMMERS:
        return None
    import snowballstemmer  # noqa: PLC0415 - costs 20 ms that a rebuild with nothing to do saves

    return snowballstemmer.stemmer(STEMMERS[language])
