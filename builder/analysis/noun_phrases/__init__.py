"""Noun phrases of one article: names whole, common nouns with what describes them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from builder.analysis import lexicon
from builder.analysis.noun_phrases.kinds import Kinds
from builder.analysis.noun_phrases.seen import Seen
from builder.analysis.noun_phrases.stretches import Found, phrases
from builder.analysis.noun_phrases.tokens import Token, read
from builder.analysis.noun_phrases.units import units

__all__ = ["Found", "Token", "find", "read"]


def find(
    sentences: Sequence[Sequence[Token]], language: str | None, empty: Collection[str]
) -> Iterator[Found]:
    """Find every noun phrase, overlapping ones among them.

    Args:
        sentences: the words of each sentence.
        language: ISO 639-1.
        empty: folded words that no phrase begins or ends with, besides those of the lexicon.

    Yields:
        Phrases of at most three words or names, in reading order of their first word.
    """
    words = lexicon.of(language)
    kinds = _kinds(language, frozenset(empty))
    seen = Seen(sentences, words)
    for sentence in sentences:
        told = units(sentence, kinds.tell(sentence, seen), words, seen)
        yield from phrases(sentence, told, words)


_kinds = lru_cache(Kinds)
