"""What is known of a page before it is judged where its article begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from msgspec import Struct

from builder.sources.cleaning.look import HELD, SHORT_SENTENCE, SPEECH_WORDS, Look
from builder.sources.cleaning.told import speaks

RESUMED_WORDS: Final = 15
"""Words of kindred sentences soon after a mark that show that the article goes on."""

KINDRED: Final = 0.2
"""Least kinship of such a sentence with the article, or half of what is usual there."""

KIN: Final = 0.35
"""Kinship with the article that saves a sentence which only holds a furniture phrase."""

FEW: Final = 6
"""Paragraphs that an article has at least if their kinship is to mean anything."""


class Scene(Struct, frozen=True):
    """What is known of a page when its blocks are weighed; sequences have one entry a block."""

    looks: Sequence[Look]
    core: tuple[int, int]
    """First and last index of the best stretch of prose."""
    kinship: tuple[float, ...]
    """The share of a block's terms that the core uses elsewhere, 0 to 1."""
    title: int
    """Index of the headline; -1 if none is known."""
    dated: Sequence[bool]
    """Whether a block holds hardly more than a date or a time."""
    ticker: range
    """From the first to the last head of an entry, if it is a live blog; else empty."""
    tables: frozenset[int]
    """Rows and cells of tables."""


def resumes(scene: Scene, window: int) -> list[bool]:
    """For each block whether kindred sentences follow it within ``window`` blocks."""
    least = kindred(scene)
    good = [
        block.size if block.ends and block.size >= SHORT_SENTENCE and kin >= least else 0.0
        for block, kin in zip(scene.looks, scene.kinship, strict=True)
    ]
    sums = [0.0, *accumulate(good)]
    last = len(good)
    return [sums[min(last, at + window)] - sums[at + 1] >= RESUMED_WORDS for at in range(last)]


def kindred(scene: Scene) -> float:
    """The least kinship of a sentence of the article: less where an article is short or varied."""
    first, last = scene.core
    usual = sorted(
        kin
        for block, kin in zip(
            scene.looks[first : last + 1], scene.kinship[first : last + 1], strict=True
        )
        if block.ends and block.size >= SPEECH_WORDS
    )
    return min(KINDRED, usual[len(usual) // 2] / 2) if len(usual) >= FEW else 0.0


def belongs(looks: Sequence[Look], kinship: Sequence[float], at: int, text: str) -> bool:
    """Whether a sentence that holds a phrase of furniture is one of the article's all the same.

    Its words show that, or its place amid prose if it speaks neither to the reader nor of its
    paper.
    """
    if kinship[at] >= KIN or looks[at].certainty > HELD:
        return kinship[at] >= KIN
    near = [looks[each] for each in (at - 1, at + 1) if 0 <= each < len(looks)]
    prose = [each.ends and each.size >= SPEECH_WORDS and not each.rule for each in near]
    return sum(prose) > 1 and looks[at].size >= SPEECH_WORDS and not speaks(text)
