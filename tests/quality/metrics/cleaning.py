"""Cleaned text against the article's true body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

SHINGLE = 4
"""Words of a shingle, as in the article extraction benchmark of Zyte (2020)."""

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")
"""Kana, Han and Hangul: one character may begin anywhere in a run of them."""


def shingle_scores(text: str, body: str) -> tuple[float | None, float]:
    """(precision, recall) of runs of four words, each counted as often as it occurs.

    The corpus figure is the harmonic mean of the mean precision and the mean recall, which is how
    the article extraction benchmark (scrapinghub/article-extraction-benchmark, 2020) reports F1.
    As there, an empty text has no precision (None), and a recall of 0.
    """
    ours, theirs = _shingles(text), _shingles(body)
    common = (ours & theirs).total()
    return (common / ours.total() if ours else None, common / theirs.total() if theirs else 0.0)


def words_lost(text: str, body: str) -> float:
    """Share of the body's words that the text lacks, each counted as often as it occurs."""
    theirs = Counter(_plain(body).split())
    lost = theirs - Counter(_plain(text).split())
    return lost.total() / theirs.total() if theirs else 0.0


def junk_left(text: str, junk: Sequence[str]) -> float:
    """Share of the snippets of furniture that still stand in the text; 0 if there are none."""
    return _share_found(text, junk) if junk else 0.0


def snippets_lost(text: str, body: Sequence[str]) -> float:
    """Share of the snippets of the body that no longer stand in the text; 0 if there are none."""
    return 1.0 - _share_found(text, body) if body else 0.0


def _share_found(text: str, snippets: Sequence[str]) -> float:
    whole = f" {_plain(text)} "
    return sum(f" {_plain(snippet)} " in whole for snippet in snippets) / len(snippets)


def _plain(text: str) -> str:
    """Words alone, so that a mended hyphen, quotation mark or line break hides nothing."""
    return " ".join(_WORD.findall(_UNSPACED.sub(r" \1 ", text)))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    last = max(1, len(words) - SHINGLE + 1)
    return Counter(tuple(words[start : start + SHINGLE]) for start in range(last))
