"""The words of an article in their places, with what their places say of their capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from builder.analysis.said import Said
from builder.model import Sentence
from builder.text.words import MemoDict

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

_parts = MemoDict(lambda between: between not in CLOSE).__getitem__
_opens = MemoDict(
    lambda between: between not in CLOSE and not between.endswith(WITHIN_SENTENCE)
).__getitem__


class Printed(NamedTuple):
    """What is known of a printed word wherever it stands."""

    fold: str
    capital: bool
    """True for a capital first letter."""
    kind: str
    """Its kind, or what it hangs on; as ``kinds`` has it."""
    sign: int
    """What it says of the words beside it; as ``seen`` has it."""


class Line(NamedTuple):
    """The words of a sentence in their places, a column for each thing that is known of them."""

    texts: Sequence[str]
    """As printed."""
    folds: Sequence[str]
    starts: Sequence[int]
    """Offsets into the article's text."""
    ends: Sequence[int]
    gaps: list[bool]
    """True if more than a space parts a word from the one before it."""
    opens: list[bool]
    """True where any word may have a capital: first in a sentence, after a quotation mark or
    colon, in a headline."""
    capitals: Sequence[bool]
    """As ``Printed`` has them, likewise the next two."""
    kinds: Sequence[str]
    signs: Sequence[int]
    shouted: bool
    """True for a sentence that is all capitals."""

    def cut(self, most: int) -> Line:
        """The first words, at most ``most``."""
        if len(self.texts) <= most:
            return self
        return Line(
            self.texts[:most],
            self.folds[:most],
            self.starts[:most],
            self.ends[:most],
            self.gaps[:most],
            self.opens[:most],
            self.capitals[:most],
            self.kinds[:most],
            self.signs[:most],
            self.shouted,
        )


def tokenise(
    text: str, sentences: Iterable[tuple[Sentence, Said]], known: Mapping[str, Printed]
) -> list[Line]:
    """The words of every sentence in their places, in reading order.

    Args:
        text: of the article.
        sentences: of it, each with its words.
        known: printed word -> what is known of it.
    """
    pairs = list(sentences)
    lines = [_line(parted, each.start, known) for each, parted in pairs]
    if _has_owner(text):
        _join_owned(lines, [parted for _, parted in pairs])
    if AND in text:
        _join_firms(text, lines)
    return lines


def _has_owner(text: str) -> bool:
    plain, curved = POSSESSIVES
    return plain in text or curved in text


def _join_owned(lines: Sequence[Line], said: Sequence[Said]) -> None:
    """Close the gap behind a word that always has a possessive ending, as in "Women's Cup"."""
    owned = [
        (line, index)
        for line, parted in zip(lines, said, strict=True)
        if _has_owner(parted.text)
        for index, between in enumerate(parted.pieces[:-1:2])
        if index and between in POSSESSIVES and line.capitals[index - 1] and line.capitals[index]
    ]
    owners = Counter(line.folds[index - 1] for line, index in owned)
    told = Counter(chain.from_iterable(line.folds for line in lines) if owned else ())
    for line, index in owned:
        owner = line.folds[index - 1]
        if owners[owner] == told[owner]:
            line.gaps[index] = False


def _join_firms(text: str, lines: Sequence[Line]) -> None:
    """Take "Oatley & Daughters" for one name where its second word never stands elsewhere."""
    elsewhere = {
        word
        for line in lines
        for word, start, capital in zip(line.folds, line.starts, line.capitals, strict=True)
        if capital and not text.startswith(AND, start - len(AND))
    }
    for line in lines:
        for index in range(1, len(line.texts)):
            if (
                text[line.ends[index - 1] : line.starts[index]] == f" {AND}"
                and line.capitals[index - 1]
                and line.capitals[index]
                and line.folds[index] not in elsewhere
            ):
                line.gaps[index] = False


def _line(parted: Said, start: int, known: Mapping[str, Printed]) -> Line:
    """The words of a sentence that begins at a place of the text."""
    said, pieces = parted.text, parted.pieces
    words, between = pieces[1::2], pieces[:-1:2]
    if not words:
        return Line((), (), (), (), [], [], (), (), (), False)
    headline = not said.endswith(STOPS) and _share(words, str.istitle) > TITLE_CASE
    shouted = any(map(str.isupper, words)) and _share(words, str.isupper) > TITLE_CASE
    gaps = list(map(_parts, between))
    opens = [True] * len(words) if headline else list(map(_opens, between))
    gaps[0] = opens[0] = True
    places = list(accumulate(map(len, pieces), initial=start))
    folds, capitals, kinds, signs = zip(*map(known.__getitem__, words), strict=True)
    return Line(
        words, folds, places[1:-1:2], places[2::2], gaps, opens, capitals, kinds, signs, shouted
    )


def _share(words: Sequence[str], test: Callable[[str], bool]) -> float:
    """Share of the long words that pass a test; none of fewer than three."""
    long = [word for word in words if len(word) >= LONG_WORD]
    return sum(map(test, long)) / len(long) if len(long) >= HEADLINE_WORDS else 0.0
