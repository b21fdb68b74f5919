"""An article as YAKE should see it, and which of its words YAKE takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builder.analysis.noun_phrases import Found, Token


def spoken(said: Iterable[Sequence[Token]]) -> str:
    """The article as YAKE should see it: a full stop after every line, none within a name."""
    told: list[str] = []
    for sentence in said:
        for token in sentence:
            if token.gap and told and told[-1] != ".":
                told.append(",")
            told.append(_plain(token.text))
        told.append(".")
    return " ".join(told)


def is_barred(found: Found, stretches: Mapping[str, float]) -> bool:
    """True for a common word that YAKE leaves out: empty in a language it knows, or no word.

    Args:
        found: a phrase.
        stretches: every stretch that YAKE scored, in small letters; none bars nothing.
    """
    if len(found.words) > 1 or found.name or not stretches:
        return False
    return _plain(found.words[0]) not in stretches


def _plain(word: str) -> str:
    return word.replace(".", "")
