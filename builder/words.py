"""Words: how a text is parted into them, and when two printed forms are the same word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
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
    "fr": frozenset("l d j n s m t c qu jusqu lorsqu puisqu".split()),
    "it": frozenset("l d c un all dall dell nell sull coll quell quest".split()),
}
"""Language -> what stands before an apostrophe without being part of the word after it."""

_PIECE = re.compile(rf"(?:[^\W\d_]\.){{2,}}|{WORD.pattern}")
"""A word, where "U.S." keeps its last full stop."""

_POSSESSIVE = ("'s", "’s", "'S", "’S")

_APOSTROPHE = re.compile(r"['’]")


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
        word, start = match[0], match.start()
        if (
            elided
            and (joint := _APOSTROPHE.search(word))
            and word[: joint.start()].lower() in elided
        ):
            yield Word(word[: joint.start()], start, start + joint.start())
            start += joint.end()
            word = word[joint.end() :]
        if word.endswith(_POSSESSIVE):
            word = word[:-2]
        yield Word(word, start, start + len(word))


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


def key_of(phrase: str, language: str | None) -> str:
    """What all variants of a phrase share: the keys of its words, parted by spaces."""
    return " ".join(key(word.text, language) for word in parts(phrase, language))


@lru_cache(maxsize=None)
def _stemmer(language: str) -> Any:
    """The Snowball stemmer of a language, typed loosely because the package has no types."""
    if language not in STEMMERS:
        return None
    import snowballstemmer  # noqa: PLC0415 - costs 20 ms that a rebuild with nothing to do saves

    return snowballstemmer.stemmer(STEMMERS[language])
