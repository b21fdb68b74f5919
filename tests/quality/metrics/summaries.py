"""Summaries against the sentences a reader would pick, and against the article itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tests.quality.metrics.words import PRINTED, stems

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
    shown: Sequence[str],
    gold: Iterable[str],
    body: str,
    language: str | None,
    *,
    empty: frozenset[str] = frozenset(),
) -> float | None:
    """How well a summary covers what readers underlined: an F, 0 to 1; needs no reference summary.

    Recall is the share of the readers' keyphrases found in the body that the summary holds, which
    alone would reward long sentences; precision is the share of the summary's content words that
    belong to a keyphrase it holds, which alone would reward short ones.

    Args:
        shown: the sentences of the summary.
        gold: the readers' keyphrases.
        body: the article's text.
        language: ISO 639-1, for the stems.
        empty: words, in lower case, that are not content.

    Returns:
        None if the body holds none of the keyphrases, so that there is nothing to cover.
    """
    told = f" {' '.join(stems(' '.join(shown), language))} "
    whole = f" {' '.join(stems(body, language))} "
    keys = {" ".join(stems(phrase, language)) for phrase in gold} - {""}
    present = [key for key in sorted(keys) if f" {key} " in whole]
    if not present:
        return None
    held = [key for key in present if f" {key} " in told]
    inside = frozenset(word for key in held for word in key.split())
    content = [word for word in PRINTED.findall(" ".join(shown)) if word.lower() not in empty]
    hits = sum(not inside.isdisjoint(stems(word, language)) for word in content)
    if not hits:
        return 0.0
    recall, precision = len(held) / len(present), hits / len(content)
    return 2 * recall * precision / (recall + precision)


def _same(sentence: str, other: str) -> bool:
    if not sentence or not other:
        return False
    short, long = sorted((sentence, other), key=lambda text: (len(text), text))
    return short == long or (short in long and len(short) >= SAME_SENTENCE * len(long))


def _plain(sentence: str) -> str:
    return " ".join(_WORD.findall(sentence.lower()))


def _spaced(text: str) -> str:
    return " ".join(text.split())
