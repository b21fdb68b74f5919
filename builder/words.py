"""Words: how a text is parted into them, and when two printed forms are the same word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

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

ELISIONS = {
    "fr": re.compile(r"(?i:[ldjnsmtc]|qu|jusqu|lorsqu|puisqu)['’]"),
    "it": re.compile(r"(?i:[ldc]|un|all|dall|dell|nell|sull|coll|quell|quest)['’]"),
}
"""Language -> what stands before an apostrophe without being part of the word after it."""

SAME: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "European Union": ("EU",),
        "North Korea": ("DPRK", "Democratic People's Republic of Korea"),
        "South Korea": ("ROK", "Republic of Korea"),
        "United Arab Emirates": ("UAE",),
        "United Kingdom": ("UK",),
        "United Nations": ("UN",),
        "United States": ("US", "USA", "United States of America"),
    },
    "fr": {
        "États-Unis": ("USA",),
        "Nations unies": ("ONU",),
        "Union européenne": ("UE",),
    },
    "de": {
        "Europäische Union": ("EU",),
        "Vereinte Nationen": ("UNO",),
        "Vereinigte Staaten": ("USA",),
    },
    "es": {
        "Estados Unidos": ("EEUU", "EE.UU.", "EE. UU."),
        "Naciones Unidas": ("ONU",),
        "Unión Europea": ("UE",),
    },
    "pt": {
        "Estados Unidos": ("EUA",),
        "Nações Unidas": ("ONU",),
        "União Europeia": ("UE",),
    },
    "it": {
        "Stati Uniti": ("USA",),
        "Nazioni Unite": ("ONU",),
        "Unione europea": ("UE",),
    },
    "nl": {
        "Europese Unie": ("EU",),
        "Verenigde Naties": ("VN",),
        "Verenigde Staten": ("VS",),
    },
}
"""Language -> name -> other names of the same thing: the abbreviations that news uses daily."""

PLURALS = {
    "de": re.compile(r"(?:innen|ern|nen|en|er|es|em|e|n|s)$"),
    "en": re.compile(r"(?:ies|y|es|e|s)$"),
    "es": re.compile(r"(?:es|as|os|e|a|o|s)$"),
    "fr": re.compile(r"(?:aux|al|es|e|s|x)$"),
    "it": re.compile(r"h?[aeio]$"),
    "nl": re.compile(r"(?:en|'s|e|s)$"),
    "pt": re.compile(r"(?:ões|ães|ãos|ão|ais|al|éis|el|es|as|os|e|a|o|s)$"),
}
"""Language -> endings in which forms of one word differ by number (and, where adjectives agree,
by gender)."""

_PIECE = re.compile(r"[^\W_](?:(?<=[^\d])\.[^\W\d_]\.(?:[^\W\d_]\.)*|[^\W_]*(?:[-'’.&][^\W_]+)*)")
"""A word, where "U.S." keeps its last full stop. Written so that every way begins with the same
kind of character: the search is then twice as fast."""

_new = tuple.__new__
"""Makes a named tuple in half the time that its own call takes; texts have many words."""

_POSSESSIVE = ("'s", "’s", "'S", "’S")


class Word(NamedTuple):
    """A printed word, without an elided article before it or a possessive ending after it."""

    text: str
    start: int
    """Offset into the text, in characters."""
    end: int


def parts(text: str, language: str | None) -> Iterator[Word]:
    """Part a text into its printed words, in reading order.

    Args:
        text: any text; what lies between words is told by their offsets.
        language: ISO 639-1; it says which apostrophes part words.

    Yields:
        Words that do not overlap; "l'ISS" gives "l" and "ISS", "Japan's" gives "Japan", "U.S."
        keeps its last full stop.
    """
    elided = ELISIONS.get(language or "")
    for match in _PIECE.finditer(text):
        word = match[0]
        start, end = match.span()
        if elided and (joint := elided.match(word)):
            yield Word(word[: joint.end() - 1], start, start + joint.end() - 1)
            start += joint.end()
            word = word[joint.end() :]
        if word[-1] in "sS" and word.endswith(_POSSESSIVE):
            word = word[:-2]
            end -= 2
        yield _new(Word, (word, start, end))


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


@lru_cache(maxsize=1 << 16)
def key(word: str, language: str | None) -> str:
    """What all variants of a word share: stems, hyphens as spaces, no full stops."""
    return " ".join(stem(piece, language) for piece in word.replace(".", "").split("-") if piece)


@lru_cache(maxsize=1 << 14)
def key_of(phrase: str, language: str | None) -> str:
    """What all variants of a phrase share: the keys of its words, parted by spaces."""
    return " ".join(key(word.text, language) for word in parts(phrase, language))


def singular(phrase: str, language: str | None) -> str:
    """What forms of a phrase share that differ in case, number or hyphens alone.

    Stricter than ``key_of``, whose stems are shared by "competition" and "competitive".
    """
    ending = PLURALS.get(language or "")
    pieces = fold(phrase).replace(".", "").replace("-", " ").split()
    return " ".join(ending.sub("", piece) for piece in pieces) if ending else " ".join(pieces)


def aliases(configured: Mapping[str, Sequence[str]], language: str | None) -> dict[str, str]:
    """The key of every other name -> the key of the name that it stands for.

    Args:
        configured: name -> other names of the same thing; it wins over ``SAME``.
        language: of the text, ISO 639-1.
    """
    return {
        key_of(other, language): key_of(name, language)
        for table in (SAME.get(language or "", {}), configured)
        for name, others in table.items()
        for other in others
    }


@cache
def _stemmer(language: str) -> Any:
    """The Snowball stemmer of a language, typed loosely because the package has no types."""
    if language not in STEMMERS:
        return None
    import snowballstemmer  # noqa: PLC0415 - costs 20 ms that a rebuild with nothing to do saves

    return snowballstemmer.stemmer(STEMMERS[language])
