"""Terms: the content words of an article, so that a whole folder's can be held in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import stopwords
from builder.words import WORD, fold, stem

PAUSE = "."
"""Parts two stretches: no pair of terms reaches over it."""

LONGEST = 40
"""Characters of a term at most: what is longer is an address or a table run together."""

_PIECES = re.compile(rf"(?P<word>{WORD.pattern})|(?P<pause>[.!?;:…。！？；：()\[\]«»“”\"\n]+)")
"""A word, or what parts clauses; commas and dashes do not, so that "Seoul, Tokyo" is a pair."""

_BIGRAM_SCRIPTS = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)
"""A run of Kana, Han or Hangul, which no space parts into words of one form."""


def terms(title: str, text: str, language: str | None) -> str:
    """Give an article's content words in reading order, the title's first.

    Args:
        title: the headline.
        text: the cleaned text.
        language: ISO 639-1, in lower case; None leaves words unstemmed, function words among them.

    Returns:
        Folded stems parted by spaces, with ``.`` wherever a clause, a line or a function word
        parts two stretches; Kana, Han and Hangul as pairs of characters. Empty if there is no word.
    """
    skip = stopwords.of(language)
    said: list[str] = []
    for term in _terms(f"{title}\n{text}", language, skip):
        if term != PAUSE or (said and said[-1] != PAUSE):
            said.append(term)
    if said and said[-1] == PAUSE:
        said.pop()
    return " ".join(said)


def _terms(text: str, language: str | None, skip: frozenset[str]) -> Iterator[str]:
    """Every term and every pause; pauses may follow each other."""
    for piece in _PIECES.finditer(text):
        word = piece["word"]
        if word is None:
            yield PAUSE
        elif _BIGRAM_SCRIPTS.search(word):
            yield from _character_terms(word, language, skip)
        else:
            yield _term(word, language, skip)


def _term(word: str, language: str | None, skip: frozenset[str]) -> str:
    """The word's stem; a pause for function words, single characters and endless words."""
    folded = fold(word)
    if folded in skip or len(folded) == 1 or len(folded) > LONGEST:
        return PAUSE
    return stem(word, language).replace(".", "") or PAUSE


def _character_terms(word: str, language: str | None, skip: frozenset[str]) -> Iterator[str]:
    """Pairs of characters of each run without word borders; words between runs as ever."""
    end = 0
    for run in _BIGRAM_SCRIPTS.finditer(word):
        if run.start() > end:
            yield _term(word[end : run.start()], language, skip)
        characters = fold(run[0])
        yield from (characters[index : index + 2] for index in range(max(1, len(characters) - 1)))
        yield PAUSE
        end = run.end()
    if end < len(word):
        yield _term(word[end:], language, skip)
