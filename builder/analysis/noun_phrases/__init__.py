"""Noun phrases of one article: names whole, common nouns with what describes them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from builder.analysis import lexicon
from builder.analysis.noun_phrases.kinds import Kinds
from builder.analysis.noun_phrases.seen import Seen
from builder.analysis.noun_phrases.stretches import Found, phrases
from builder.analysis.noun_phrases.tokens import Line, read
from builder.analysis.noun_phrases.units import units

__all__ = ["Found", "Line", "find", "read"]


def find(lines: Sequence[Line], language: str | None, empty: Collection[str]) -> list[Found]:
    """Find every noun phrase, overlapping ones among them.

    Args:
        lines: the words of each sentence.
        language: ISO 639-1.
        empty: folded words that no phrase begins or ends with, besides those of the lexicon.

    Returns:
        Phrases of at most three words or names, in reading order of their first word.
    """
    words = lexicon.of(language)
    kinds = _kinds(language, frozenset(empty))
    seen = Seen(lines, kinds.signs)
    found: list[Found] = []
    for line in lines:
        told = units(line, kinds.tell(line, seen), words, seen)
        found += phrases(line, told, words)
    return found


_kinds = lru_cache(Kinds)
