"""Terms: the content words of an article, so that a whole folder's can be held in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder import stopwords
from builder.words import fold, key, parts

PAUSE = "."
"""Parts two stretches: no pair of terms reaches over it."""

LONGEST = 40
"""Characters of a word at most: what is longer is an address or a table run together."""

_CLAUSE = re.compile(r"[^\w\s,'’-]|\n|--")
"""What parts two clauses; a comma or hyphen does not, so that "Seoul, Tokyo" is a pair."""

_UNSPACED = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d]+"
)
"""A run of Kana, Han or Hangul, in which no space parts a word from its ending."""


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
    said: list[str] = []
    for term in _terms(f"{title}\n{text}", language, stopwords.of(language)):
        if term != PAUSE or (said and said[-1] != PAUSE):
            said.append(term)
    if said and said[-1] == PAUSE:
        said.pop()
    return " ".join(said)


def _terms(text: str, language: str | None, skip: frozenset[str]) -> Iterator[str]:
    """Every term and every pause; pauses may follow each other."""
    end = 0
    for word in parts(text, language):
        if _CLAUSE.search(text, end, word.start):
            yield PAUSE
        if _UNSPACED.search(word.text):
            yield from _unspaced(word.text, language, skip)
        else:
            yield from _stems(word.text, language, skip)
        end = word.end


def _stems(word: str, language: str | None, skip: frozenset[str]) -> Iterator[str]:
    """The stems of a word's parts; a pause for function words, single letters, endless words."""
    folded = fold(word)
    if folded in skip or len(folded) == 1 or len(folded) > LONGEST:
        yield PAUSE
    else:
        yield from key(word, language).split() or (PAUSE,)


def _unspaced(word: str, language: str | None, skip: frozenset[str]) -> Iterator[str]:
    """Pairs of characters of each run without spaces; the words between such runs as ever."""
    end = 0
    for run in _UNSPACED.finditer(word):
        if run.start() > end:
            yield from _stems(word[end : run.start()], language, skip)
        said = fold(run[0])
        yield from (said[start : start + 2] for start in range(max(1, len(said) - 1)))
        yield PAUSE
        end = run.end()
    if end < len(word):
        yield from _stems(word[end:], language, skip)
