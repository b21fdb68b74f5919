"""When two printed words count as the same; on purpose not the program's own idea of it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

STEMMERS = {"de": "german", "en": "english", "es": "spanish", "fr": "french", "pt": "portuguese"}
"""ISO 639-1 -> Snowball's name; other languages are stemmed as English, which leaves most alone."""

PRINTED = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
"""A word as it is printed, with whatever joins its parts."""

_ELISION = re.compile(r"\b(?:l|d|qu|s|n|j|c|m|t)'")
_INSIDE = re.compile(r"[-'.&]")


def stems(text: str, language: str | None) -> list[str]:
    """The stems of a text's words in order: ``U.S.-led drills'`` and ``us led drill`` meet halfway.

    Case, soft hyphens, a possessive ``'s``, French elided articles and whatever joins the parts of
    one word are dropped first, since labels made by tokenisers have lost them.
    """
    folded = text.lower().replace("\u00ad", "").replace("’", "'")
    if language == "fr":
        folded = _ELISION.sub(" ", folded)
    words = (_INSIDE.sub("", word.removesuffix("'s")) for word in PRINTED.findall(folded))
    return [stem(word, language) for word in words]


@lru_cache(maxsize=200_000)
def stem(word: str, language: str | None) -> str:
    """The Snowball stem of one lower-case word."""
    return str(_stemmer(STEMMERS.get(language or "", "english")).stemWord(word))


@cache
def _stemmer(name: str) -> Any:
    return snowballstemmer.stemmer(name)
