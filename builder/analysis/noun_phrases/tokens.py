"""The words of an article in their places, with what their places say of their capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from builder.model import Sentence
from builder.words import Word, fold, parts

LONG_WORD, HEADLINE_WORDS = 4, 3
"""A headline has at least so many words of so many characters."""

TITLE_CASE = 0.6
"""A sentence with a larger share of capital words is a headline: its capitals say nothing."""

POSSESSIVES = ("'s ", "’s ")
"""Parts two phrases ("Japan's Kishida"), unless the first word always has it ("Women's Cup")."""

STOPS = (".", "!", "?", "…", ".”", '."', ".'", ".)", "。")
"""Ends of sentences that are no headline."""

APOSTROPHES = frozenset(("'", "’"))

WITHIN_SENTENCE = (", ", "-", "–", "/", "'s ", "’s ")
"""What may stand before a capital that means something."""

SPACES = frozenset((" ", "\u00a0", "\u202f"))


_new = tuple.__new__
"""Makes a named tuple in half the time that its own call takes."""


class Token(NamedTuple):
    """A printed word in its place."""

    text: str
    fold: str
    start: int
    """Offset into the article's text."""
    end: int
    gap: bool
    """True if more than a space parts it from the word before."""
    opens: bool
    """True where any word may have a capital: first in a sentence, after a quotation mark or
    colon, in a headline."""
    shouted: bool
    """True in a sentence that is all capitals."""


def read(text: str, sentences: Sequence[Sentence], language: str | None) -> list[list[Token]]:
    """Part every sentence into its words, in reading order."""
    said = [list(_tokens(text, each.start, each.end, language)) for each in sentences]
    owners = Counter(token.fold for tokens in said for token in tokens)
    for tokens in said:
        for before, token in pairwise(tokens):
            if token.gap and _is_owned(text, before, token):
                owners[before.fold] -= 1
    for tokens in said:
        for index, (before, token) in enumerate(pairwise(tokens), 1):
            if token.gap and _is_owned(text, before, token) and not owners[before.fold]:
                tokens[index] = token._replace(gap=False)
    return said


def _tokens(text: str, start: int, end: int, language: str | None) -> Iterator[Token]:
    said = text[start:end]
    words = list(parts(said, language))
    headline = not said.endswith(STOPS) and _share(words, str.istitle) > TITLE_CASE
    shouted = _share(words, str.isupper) > TITLE_CASE
    last = 0
    for word, begin, after in words:
        between = said[last:begin]
        gap = last == 0 or (between not in SPACES and between not in APOSTROPHES)
        opens = headline or last == 0 or (gap and not between.endswith(WITHIN_SENTENCE))
        place = start + begin, start + after
        yield _new(Token, (word, fold(word), *place, gap, opens, shouted))
        last = after


def _share(words: Sequence[Word], test: Callable[[str], bool]) -> float:
    """Share of the long words that pass a test; none of fewer than three."""
    long = [word.text for word in words if len(word.text) >= LONG_WORD]
    return sum(map(test, long)) / len(long) if len(long) >= HEADLINE_WORDS else 0.0


def _is_owned(text: str, before: Token, token: Token) -> bool:
    """True between two capital words with a possessive ending, as in "Women's Cup"."""
    return (
        text[before.end : token.start] in POSSESSIVES
        and before.text[:1].isupper()
        and token.text[:1].isupper()
    )
