"""Words: how a text is parted into them, and when two printed forms are the same word."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import accumulate
from typing import Any, Generic, NamedTuple, TypeVar

from builder.text.patterns import late

Value = TypeVar("Value")

MOST_KNOWN = 1 << 16
"""Printed words of which the answer to a question is remembered, some 10 MB."""

WORD = late(r"[^\W_]++(?>(?:[-'’.&][^\W_]++)*)")
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

SPACELESS = frozenset({"ja", "zh"})
"""Languages in which no space parts words."""

UNPARTED = late("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""A letter of Kana, Han or Hangul, which no space parts into words of one form."""

TYPESET = "’“”–—…‘\xa0"
"""Marks that part words and are all that most English texts have beside ASCII."""

ELISIONS = {
    "fr": late(r"(?i:[ldjnsmtc]|qu|jusqu|lorsqu|puisqu)['’]"),
    "it": late(r"(?i:[ldc]|un|all|dall|dell|nell|sull|coll|quell|quest)['’]"),
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
    "de": late(r"(?:innen|ern|nen|en|er|es|em|e|n|s)$"),
    "en": late(r"(?:ies|y|es|e|s)$"),
    "es": late(r"(?:es|as|os|e|a|o|s)$"),
    "fr": late(r"(?:aux|al|es|e|s|x)$"),
    "it": late(r"h?[aeio]$"),
    "nl": late(r"(?:en|'s|e|s)$"),
    "pt": late(r"(?:ões|ães|ãos|ão|ais|al|éis|el|es|as|os|e|a|o|s)$"),
}
"""Language -> endings in which forms of one word differ by number (and, where adjectives agree,
by gender)."""

ENDINGS = {
    "pl": late(
        r"(?<=\w{3})(?:owie|iami|ami|iach|ach|iego|ego|iemu|emu|iej|ej|ów|owi|iem|em|iom|om|ymi|imi|"
        r"ych|ich|ym|im|ią|ię|ie|ia|iu|io|[aąeęiouy])$"
    ),
    "uk": late(
        r"(?<=\w{3})(?:ами|ями|ах|ях|ові|еві|єві|ого|ому|ими|їми|их|їх|ий|ій|ої|ою|ею|єю|ам|ям|ом|"
        r"ем|єм|им|їм|[аеєиіїоуьюя])$"
    ),
}
"""Language without a stemmer -> endings by which the cases of its nouns and adjectives differ."""

_PLAIN = late(f"({WORD.pattern})")
_POINTED = late(r"\.[^\W\d_]\.")
"""Where a word may be that keeps its last full stop."""
_PIECE = late(
    r"([^\W_](?:(?<=[^\d])\.[^\W\d_]\.(?>(?:[^\W\d_]\.)*)|[^\W_]*+(?>(?:[-'’.&][^\W_]++)*)))"
)
"""A word, where "U.S." keeps its last full stop: half as fast as without. Written so that every
way begins with the same kind of character, which makes up for a half of that."""

_SUFFIXED = ("tr",)
_SUFFIX = late(r"(?<=\w\w)['’]\w+$")
"""Where the endings of names follow an apostrophe: "Ankara'dan"."""

_POSSESSIVE = ("'s", "’s", "'S", "’S")


class Word(NamedTuple):
    """A printed word, without an elided article before it or a possessive ending after it."""

    text: str
    start: int
    """Offset into the text, in characters."""
    end: int


class MemoDict(dict[str, Value], Generic[Value]):
    """A function of a string as a dictionary, each value made when it is first asked for.

    A hit costs a third of what it does with ``lru_cache``. Once ``most`` values are held, the next
    new one clears them all.
    """

    def __init__(self, find: Callable[[str], Value], most: int = MOST_KNOWN) -> None:
        self._find = find
        self._most = most

    def __missing__(self, asked: str) -> Value:
        """Make the value and hold it."""
        answer = self._find(asked)
        if len(self) >= self._most:
            self.clear()
        self[asked] = answer
        return answer


def cut(text: str, language: str | None) -> list[str]:
    """What lies between the words of a text and the words, by turns.

    Args:
        text: any text.
        language: ISO 639-1; it says which apostrophes part words.

    Returns:
        An odd number of pieces that make up the text; every second one is a word, the first and
        last are none. "l'ISS" gives "l" and "ISS", "Japan's" gives "Japan", "U.S." keeps its last
        full stop.
    """
    pieces = (_PIECE if _is_pointed(text) else _PLAIN).split(text)
    if "'" not in text and "’" not in text:
        return pieces
    bared: list[str] = []
    done = 0
    for index in range(1, len(pieces), 2):
        if "'" in pieces[index] or "’" in pieces[index]:
            *own, after = _bare(pieces[index], language)
            bared += pieces[done:index]
            bared += own
            done = index + 1
            pieces[done] = after + pieces[done]
    return bared + pieces[done:]


def is_plain(text: str) -> bool:
    """True if the words that ``cut`` gives, in any language, are all that ``WORD`` finds."""
    return "'" not in text and "’" not in text and not _is_pointed(text)


def _is_pointed(text: str) -> bool:
    return text.count(".") > 1 and bool(_POINTED.search(text))


def parts(text: str, language: str | None) -> Iterator[Word]:
    """The words that ``cut`` gives, in reading order, with their places in the text."""
    pieces = cut(text, language)
    places = list(accumulate(map(len, pieces)))
    return map(_word, zip(pieces[1::2], places[::2], places[1::2], strict=False))


_word = partial(tuple.__new__, Word)
"""Makes a named tuple in half the time that its own call takes; texts have many words."""


def ascii_of(text: str) -> bytes | None:
    """The text with a space for each mark of ``TYPESET``; None if that leaves more than ASCII."""
    for mark in "" if text.isascii() else TYPESET:
        text = text.replace(mark, " ")
    return text.encode("ascii") if text.isascii() else None


def unusual(text: str) -> str:
    """The characters of a text that are not printable ASCII, tabulator or newline, in its order.

    What is looked for among them is found in them in a tenth of the time.
    """
    return "".join(_USUAL.split(text))


_USUAL = late("[\t\n -~]+")


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """The word in compatibility form, without case, with a plain apostrophe."""
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "'")


@lru_cache(maxsize=1 << 12)
def stem(word: str, language: str | None) -> str:
    """The folded word's Snowball stem, or what its cases share; where neither is known itself."""
    folded = fold(word)
    if folded.endswith("'s"):
        folded = folded[:-2]
    stemmer = _stemmer(language or "")
    if stemmer:
        return str(stemmer.stemWord(folded))
    endings = ENDINGS.get(language or "")
    return endings.sub("", folded, count=1) if endings else folded


@lru_cache(maxsize=1 << 16)
def key(word: str, language: str | None) -> str:
    """What all variants of a word share: stems, hyphens as spaces, no full stops."""
    if word.isalnum():  # as nearly all are
        return stem(word, language)
    return " ".join(stem(piece, language) for piece in word.replace(".", "").split("-") if piece)


@lru_cache(maxsize=1 << 14)
def key_of(phrase: str, language: str | None) -> str:
    """What all variants of a phrase share: the keys of its words, parted by spaces."""
    return " ".join(key(word.text, language) for word in parts(phrase, language))


def letters(text: str) -> frozenset[str]:
    """The runs of letters in a text, in lower case: they tell what to look for in it."""
    return frozenset(runs(text.lower()))


def runs(text: str) -> list[str]:
    """The runs of letters of a text."""
    plain = ascii_of(text)
    if plain is None:
        return _LETTERS.findall(text)
    return plain.translate(_ASCII_LETTERS).decode("ascii").split()


_LETTERS = late(r"[^\W\d_]++")
_ASCII_LETTERS = bytes(each if chr(each).isalpha() else ord(" ") for each in range(128)).ljust(256)


def forget() -> None:
    """Let go of the words that were looked up: pages are made of few of an edition's."""
    for known in (fold, stem, key, key_of):
        known.cache_clear()


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


def _bare(printed: str, language: str | None) -> list[str]:
    """A printed word without an elided article before it or a possessive ending behind.

    Returns:
        One word, or two and what lies between; then what lies behind.
    """
    elided = ELISIONS.get(language or "")
    joint = elided.match(printed) if elided else None
    start = joint.end() if joint else 0
    end = len(printed) - (2 if printed.endswith(_POSSESSIVE, start) else 0)
    if language in _SUFFIXED and (suffix := _SUFFIX.search(printed)):
        end = suffix.start()
    own = [printed[start:end], printed[end:]]
    return [printed[: start - 1], printed[start - 1], *own] if joint else own


@cache
def _stemmer(language: str) -> Any:
    """The Snowball stemmer of a language, typed loosely because the package has no types."""
    if language not in STEMMERS:
        return None
    import snowballstemmer  # costs 20 ms that a rebuild with nothing to do saves

    return snowballstemmer.stemmer(STEMMERS[language])
