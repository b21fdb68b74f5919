"""YAKE's score of every stretch of words, by the engine that the settings name.

YAKE is Campos, Mangaravite, Pasquali, Jorge, Nunes and Jatowt, "YAKE! Keyword extraction from
single documents using multiple local features", Information Sciences 509, 2020. The ``tight``
engine counts what the paper defines in one pass and gives the phrases and the scores of the
``yake`` package, the same floats in the same order, in a quarter of the time; the ``yake``
engine is that package, told the words that segtok would find for it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from builder.analysis.engine import reference
from builder.analysis.engine.counts import LONGEST, count
from builder.analysis.engine.scores import score
from builder.analysis.engine.words import Reader, Word

Engine = Literal["tight", "yake"]

UNKNOWN = "xx"
"""What YAKE is told where no language is known: no list has that name, so that only words of one
or two letters are empty. By its own "noLang" it opens the Norwegian list, reading two letters."""


def extract(
    sentences: Sequence[Sequence[Word]],
    language: str | None,
    engine: Engine = "tight",
    *,
    asked: Collection[str] | None = None,
) -> Mapping[str, float]:
    """Score stretches of one to three words that begin and end in content words.

    Args:
        sentences: the words of each, as the ``reader`` of the language gives them.
        language: ISO 639-1; None if it is unknown.
        engine: which program counts; the answer is the same.
        asked: the phrases of several words that are wanted; None for all there are. Others may be
            left out, which saves a third of the time.

    Returns:
        Lower-case phrase -> score, more than 0, lower is better; without ``asked`` best first,
        ties by where the phrase is first complete. Empty if the text holds no content word.
    """
    if engine == "yake":
        return reference.extract(sentences, language or UNKNOWN, LONGEST, asked)
    return score(count(sentences, asked), asked)


@lru_cache
def reader(language: str | None) -> Reader:
    """The reader of a language: parts texts into words, marks the empty ones, remembers all."""
    return Reader(reference.empty_words(language or UNKNOWN))
