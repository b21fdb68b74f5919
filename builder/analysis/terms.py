"""Terms: the content words of an article, so that a whole folder's can be held in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress

from builder.text import stopwords
from builder.text.patterns import late
from builder.text.words import MemoDict, fold, key

PAUSE = "."
"""Parts two stretches: no pair of terms reaches over it."""

LONGEST = 40
"""Characters of a word at most: what is longer is an address or a table run together."""

MOST_BETWEEN = 1 << 12
"""Stretches between words of which that is remembered."""

_CLAUSE = late(r"[^\w\s,'’-]|\n|--")
"""What parts two clauses; a comma or hyphen does not, so that "Seoul, Tokyo" is a pair."""

_PAUSES = f"{PAUSE} {PAUSE}"
"""Pauses without a term between them."""

_parts_clauses = MemoDict(lambda between: bool(_CLAUSE.search(between)), MOST_BETWEEN).__getitem__
"""Whether what lies between two words parts them; mostly it is a space."""

_UNSPACED = late(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d]+"
)
"""A run of Kana, Han or Hangul, in which no space parts a word from its ending."""


def terms(pieces: Sequence[str], language: str | None) -> str:
    """Give an article's content words in reading order.

    Args:
        pieces: of the headline and the text, as ``words.cut`` parts them.
        language: ISO 639-1, in lower case; None leaves words unstemmed, function words among them.

    Returns:
        Folded stems parted by spaces, with ``.`` wherever a clause, a line or a function word
        parts two stretches; Kana, Han and Hangul as pairs of characters. Empty if there is no word.
    """
    told = list(map(_terms_in(language).__getitem__, pieces[1::2]))
    for index in compress(range(len(told)), map(_parts_clauses, pieces[::2])):
        told[index] = f"{PAUSE} {told[index]}"
    said = " ".join(told)
    while _PAUSES in said:  # twice for most texts; an expression takes ten times as long
        said = said.replace(_PAUSES, PAUSE)
    return said.strip(f"{PAUSE} ")


@cache
def _terms_in(language: str | None) -> MemoDict[str]:
    """What becomes of each word of a language, wherever it stands."""
    return MemoDict(lambda word: " ".join(_of_word(word, language)))


def _of_word(word: str, language: str | None) -> tuple[str, ...]:
    skip = stopwords.of(language)
    if not word.isascii() and _UNSPACED.search(word):
        return tuple(_unspaced(word, language, skip))
    return _stems(word, language, skip)


def _stems(word: str, language: str | None, skip: frozenset[str]) -> tuple[str, ...]:
    """The stems of a word's parts; a pause for function words, single letters, endless words."""
    folded = fold(word)
    if folded in skip or len(folded) == 1 or len(folded) > LONGEST:
        return (PAUSE,)
    return tuple(key(word, language).split()) or (PAUSE,)


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
