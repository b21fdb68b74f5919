"""Sentences parted into words once, for all parts of the analysis that walk over them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.model import Article, Sentence
from builder.text.words import WORD, cut, is_plain, letters


class Said(NamedTuple):
    """A sentence and its words."""

    text: str
    """As printed."""
    pieces: Sequence[str]
    """What lies between its words and the words, by turns, as ``words.cut`` parts them."""
    words: Sequence[str]
    """What ``words.WORD`` finds in it: the same words, with articles and endings on them."""
    letters: frozenset[str]
    """Its runs of letters, as ``words.letters`` gives them."""


def part(text: str, language: str | None) -> Said:
    """Part one sentence."""
    pieces = cut(text, language)
    return Said(text, pieces, pieces[1::2] if is_plain(text) else WORD.findall(text), letters(text))


def part_all(article: Article, sentences: Sequence[Sentence]) -> list[Said]:
    """Part the sentences of an article."""
    text, language = article.text, article.language
    return [part(text[each.start : each.end], language) for each in sentences]
