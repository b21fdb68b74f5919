"""Summaries against the sentences a reader would pick, and against the article itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tests.quality.metrics.words import stems

SAME_SENTENCE = 0.6
"""A sentence within another one is the same sentence if it has this share of its characters: so a
different idea of where a sentence ends is not punished, and a mere clause does not count."""

_WORD = re.compile(r"\w+")


def rouge_1(shown: Sequence[str], reference: Sequence[str], language: str | None) -> float:
    """ROUGE-1 F1, 0 to 1: words in common, each at most as often as the other side has it.

    Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004), section 2, with stems of
    the text's language.
    """
    ours = Counter(stems(" ".join(shown), language))
    theirs = Counter(stems(" ".join(reference), language))
    common = (ours & theirs).total()
    return 2 * common / (ours.total() + theirs.total()) if common else 0.0


def reference_share(shown: Sequence[str], reference: Sequence[str]) -> float:
    """Share of the shown sentences that the reference also picked; 0 if nothing is shown."""
    wanted = [_plain(sentence) for sentence in reference]
    hits = sum(any(_same(_plain(sentence), other) for other in wanted) for sentence in shown)
    return hits / len(shown) if shown else 0.0


def verbatim_share(shown: Sequence[str], text: str) -> float:
    """Share of the shown sentences that stand in ``text`` letter by letter, white space apart."""
    whole = _spaced(text)
    return sum(_spaced(sentence) in whole for sentence in shown) / len(shown) if shown else 0.0


def coverage(
    shown: Sequence[str], gold: Iterable[str], body: str, language: str | None
) -> float | None:
    """Share of the readers' keyphrases found in the body that the summary holds, after stemming.

    None if the body holds none of them, so that there is nothing to cover.
    """
    told = f" {' '.join(stems(' '.join(shown), language))} "
    whole = f" {' '.join(stems(body, language))} "
    keys = {" ".join(stems(phrase, language)) for phrase in gold} - {""}
    present = [key for key in sorted(keys) if f" {key} " in whole]
    return sum(f" {key} " in told for key in present) / len(present) if present else None


def _same(sentence: str, other: str) -> bool:
    if not sentence or not other:
        return False
    short, long = sorted((sentence, other), key=lambda text: (len(text), text))
    return short == long or (short in long and len(short) >= SAME_SENTENCE * len(long))


def _plain(sentence: str) -> str:
    return " ".join(_WORD.findall(sentence.lower()))


def _spaced(text: str) -> str:
    return " ".join(text.split())
