"""The words of an article in their places, with what their places say of their capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate, repeat
from typing import NamedTuple

from builder.analysis.said import Said
from builder.model import Sentence
from builder.words import Known, fold

LONG_WORD, HEADLINE_WORDS = 4, 3
"""A headline has at least so many words of so many characters."""

TITLE_CASE = 0.6
"""A sentence with a larger share of capital words is a headline: its capitals say nothing."""

POSSESSIVES = ("'s ", "’s ")
"""Parts two phrases ("Japan's Kishida"), unless the first word always has it ("Women's Cup")."""

AND = "& "
"""Joins two capital words to one name."""

STOPS = (".", "!", "?", "…", ".”", '."', ".'", ".)", "。")
"""Ends of sentences that are no headline."""

CLOSE = frozenset((" ", "\u00a0", "\u202f", "'", "’"))
"""What stands between two words without parting them."""

WITHIN_SENTENCE = (", ", "-", "–", "/", "'s ", "’s ")
"""What may stand before a capital that means something."""

_folded = Known(fold).__getitem__


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


_token = partial(tuple.__new__, Token)
"""Makes a named tuple in half the time that its own call takes."""


def read(text: str, sentences: Iterable[tuple[Sentence, Said]]) -> list[list[Token]]:
    """The words of every sentence in their places, in reading order."""
    said = [_tokens(parted, each.start) for each, parted in sentences]
    owned = [
        (tokens, index)
        for tokens in said
        for index in range(1, len(tokens))
        if tokens[index].gap and _is_owned(text, tokens[index - 1], tokens[index])
    ]
    if owned:
        _join_owned(said, owned)
    if AND in text:
        _join_firms(text, said)
    return said


def _join_owned(said: Sequence[list[Token]], owned: Sequence[tuple[list[Token], int]]) -> None:
    """Close the gap behind a word that always has a possessive ending.

    Args:
        said: the words of each sentence.
        owned: the words of a sentence and the number of the one that a possessive stands before.
    """
    owners = Counter(tokens[index - 1].fold for tokens, index in owned)
    mentions = Counter(token.fold for tokens in said for token in tokens if token.fold in owners)
    for tokens, index in owned:
        owner = tokens[index - 1].fold
        if owners[owner] == mentions[owner]:
            tokens[index] = tokens[index]._replace(gap=False)


def _join_firms(text: str, said: Sequence[list[Token]]) -> None:
    """Take "Oatley & Daughters" for one name where its second word never stands elsewhere."""
    elsewhere = {
        token.fold
        for tokens in said
        for token in tokens
        if token.text[0].isupper() and not text.startswith(AND, token.start - len(AND))
    }
    for tokens in said:
        for index in range(1, len(tokens)):
            before, token = tokens[index - 1], tokens[index]
            if (
                text[before.end : token.start] == f" {AND}"
                and before.text[0].isupper()
                and token.text[0].isupper()
                and token.fold not in elsewhere
            ):
                tokens[index] = token._replace(gap=False)


def _tokens(parted: Said, start: int) -> list[Token]:
    """The words of a sentence that begins at a place of the text."""
    said, pieces = parted.text, parted.pieces
    words, between = pieces[1::2], pieces[:-1:2]
    if not words:
        return []
    headline = not said.endswith(STOPS) and _share(words, str.istitle) > TITLE_CASE
    shouted = any(map(str.isupper, words)) and _share(words, str.isupper) > TITLE_CASE
    gaps = [each not in CLOSE for each in between]
    opens = [
        headline or (gap and not each.endswith(WITHIN_SENTENCE))
        for gap, each in zip(gaps, between, strict=True)
    ]
    gaps[0] = opens[0] = True
    places = list(accumulate(map(len, pieces), initial=start))
    told = zip(words, map(_folded, words), places[1::2], places[2::2], gaps, opens, repeat(shouted))
    return list(map(_token, told))


def _share(words: Sequence[str], test: Callable[[str], bool]) -> float:
    """Share of the long words that pass a test; none of fewer than three."""
    long = [word for word in words if len(word) >= LONG_WORD]
    return sum(map(test, long)) / len(long) if len(long) >= HEADLINE_WORDS else 0.0


def _is_owned(text: str, before: Token, token: Token) -> bool:
    """True between two capital words with a possessive ending, as in "Women's Cup"."""
    return (
        text[before.end : token.start] in POSSESSIVES
        and before.text[:1].isupper()
        and token.text[:1].isupper()
    )
