"""Keyphrases against those that readers underlined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tests.quality.metrics.words import stems

LIMIT = 10
"""How many phrases count, as in SemEval-2010 task 5 (Kim et al. 2010) and most work since."""


def keyphrase_f1(
    shown: Sequence[str], gold: Iterable[str], language: str | None, *, limit: int = LIMIT
) -> float:
    """F1 of exact matches after stemming among the first ``limit`` phrases, 0 to 1.

    A phrase that repeats an earlier one uses up its place without counting again.
    """
    wanted = {_key(phrase, language) for phrase in gold} - {""}
    first = [_key(phrase, language) for phrase in shown[:limit]]
    hits = len(wanted.intersection(first))
    return 2 * hits / (len(first) + len(wanted)) if hits else 0.0


def nested_share(shown: Sequence[str], language: str | None, *, limit: int = LIMIT) -> float:
    """Share of the first ``limit`` phrases all of whose words stand in another one of them.

    Of two phrases with the same words only the later one counts as nested.
    """
    bags = [frozenset(stems(phrase, language)) for phrase in shown[:limit]]
    nested = sum(
        any(bag < other or (bag == other and earlier < place) for earlier, other in enumerate(bags))
        for place, bag in enumerate(bags)
    )
    return nested / len(bags) if bags else 0.0


def several_words_share(shown: Sequence[str], *, limit: int = LIMIT) -> float:
    """Share of the first ``limit`` phrases that have two words or more."""
    first = shown[:limit]
    return sum(len(phrase.split()) > 1 for phrase in first) / len(first) if first else 0.0


def _key(phrase: str, language: str | None) -> str:
    return " ".join(stems(phrase, language))
