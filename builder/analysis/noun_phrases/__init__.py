"""Noun phrases of one article: names whole, common nouns with what describes them.

``tokens`` are words in their places, ``seen`` is what the whole article says of each word,
``kinds`` tells names, nouns and adjectives, ``units`` makes one of each name, and ``stretches``
of units are the phrases. Rules and word lists (``lexicon``), no trained tagger.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from builder.analysis import lexicon
from builder.analysis.noun_phrases import tokens
from builder.analysis.noun_phrases.kinds import Kinds
from builder.analysis.noun_phrases.seen import Seen
from builder.analysis.noun_phrases.stretches import Found, phrases
from builder.analysis.noun_phrases.tokens import Line
from builder.analysis.noun_phrases.units import units
from builder.analysis.said import Said
from builder.model import Sentence

__all__ = ["Found", "Line", "find", "tokenise"]


def tokenise(
    text: str,
    sentences: Iterable[tuple[Sentence, Said]],
    language: str | None,
    empty: Collection[str],
) -> list[Line]:
    """The words of every sentence of an article in their places, in reading order.

    Args:
        text: of the article.
        sentences: of it, each with its words.
        language: ISO 639-1.
        empty: folded words that no phrase begins or ends with, besides those of the lexicon.
    """
    return tokens.tokenise(text, sentences, _kinds(language, frozenset(empty)).known)


def find(lines: Sequence[Line], language: str | None, empty: Collection[str]) -> list[Found]:
    """Find every noun phrase, overlapping ones among them.

    Args:
        lines: the words of each sentence, read with the same language and empty words.
        language: ISO 639-1.
        empty: as for ``tokenise``.

    Returns:
        Phrases of at most three words or names, in reading order of their first word.
    """
    words = lexicon.of(language)
    kinds = _kinds(language, frozenset(empty))
    seen = Seen(lines)
    found: list[Found] = []
    for line in lines:
        told = units(line, kinds.tell(line, seen), words, seen)
        found += phrases(line, told, words, kinds.partial)
    return found


_kinds = lru_cache(Kinds)
