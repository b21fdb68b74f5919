"""Search terms: what a printed word is looked up by.

The rules below are handed to ``search.js``, which cuts and folds queries by them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from builder.site import urls
from builder.text.patterns import late

WORD = r"(?:\p{L}\.){2,}\p{L}?|(?!(?<=['’])[sS](?![\p{L}\p{N}]))[\p{L}\p{N}]+"
"""An abbreviation with its full stops, or letters and digits but for a possessive ending; in the
notation of JavaScript."""

CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
"""Han, Kana and Hangul, whose words are not parted by spaces or carry endings: searched by pairs
of characters."""

RUN = f"([{CJK}]+)|[^{CJK}]+"
"""A stretch of such characters, as a group, or of others."""

PART = '[“”„«»「」『』"]([^“”„«»「」『』"]*).?|[^\\s“”„«»「」『』"]+'
"""A part of a query: what stands in quotation marks, as a group, or is parted by spaces."""

LETTERS: Mapping[str, str] = {
    **{chr(code): plain for code, plain in sorted(urls.LETTERS.items())},
    "ς": "σ",
}
"""Lower-case letters that Unicode does not take apart -> what they are searched as."""

PLURALS = (
    ("^(news)$", ""),
    ("^([a-z]{2,})ies$", "y"),
    ("^([a-z]+(?:ch|sh|ss|x|z))es$", ""),
    ("^([a-z]{2,}[a-hj-rtv-z])s$", ""),
)
"""``(pattern, ending)``: what the first that fits a folded word keeps of it, and adds to it."""

_WORD = late(
    r"[^\W_](?:(?<=[^\W\d_])\.(?:[^\W\d_]\.)+[^\W\d_]?"
    r"|(?!(?<=['’][sS])(?![^\W_]))[^\W_]*)"
)
"""``WORD``, written so that both its ways begin with the same kind of character."""
_RUN = late(RUN)
_PLURALS = tuple((late(pattern), ending) for pattern, ending in PLURALS)
_ACCENT = late("[\u0300-\u036f]")
_OTHER = late(r"[\W_]+")


class Term(NamedTuple):
    """What a word, or a pair of characters, is looked up by."""

    text: str
    """Folded, and in the singular."""
    tail: bool = False
    """True for the last character of a run, indexed so that it can be found alone."""


def terms(text: str) -> Iterator[Term]:
    """The terms of a text in reading order.

    Args:
        text: any text in Unicode form C.

    Yields:
        One term for a word; for a run of Han, Kana or Hangul every pair of neighbours, and its
        last character as the tail. Nothing for a possessive ending; "U.S." gives "us".
    """
    return chain.from_iterable(map(_terms_of, _WORD.findall(text)))


def words_of(text: str) -> set[str]:
    """The printed words of a text, each once: its terms are those of its words."""
    return {*_WORD.findall(text)}


def distinct(text: str) -> set[str]:
    """What a text can be found by: its terms, each once."""
    return set().union(*map(texts_of, _WORD.findall(text)))


def texts_of(word: str) -> tuple[str, ...]:
    """The terms of one word as ``words_of`` gives it; ask once for each."""
    return tuple(term.text for term in _terms_of(word))


def fold(word: str) -> str:
    """The word without case, accents, width or punctuation; empty if nothing is left of it."""
    if word.isascii():
        return _OTHER.sub("", word.lower())
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", word))
    letters = unicodedata.normalize("NFC", plain).lower()
    return _OTHER.sub("", "".join(LETTERS.get(letter, letter) for letter in letters))


def singular(folded: str) -> str:
    """A folded word without a regular English plural ending; other words as they are."""
    if not folded.endswith("s"):  # as every pattern asks for
        return folded
    for pattern, ending in _PLURALS:
        if found := pattern.search(folded):
            return found[1] + ending
    return folded


@lru_cache(maxsize=1 << 14)
def _terms_of(word: str) -> tuple[Term, ...]:
    """The terms of one printed word."""
    return tuple(term for run in _RUN.finditer(fold(word)) for term in _terms_in(run))


def _terms_in(run: re.Match[str]) -> Iterator[Term]:
    text = run[0]
    if not run[1]:
        yield Term(singular(text))
        return
    for index in range(len(text) - 1):
        yield Term(text[index : index + 2])
    yield Term(text[-1], tail=len(text) > 1)
