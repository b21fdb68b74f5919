"""How much each block of a page speaks for being inside the article: a small linear model."""

from __future__ import annotations

import math
from operator import mul
from typing import Final

from builder.sources.cleaning.look import LIST_WORDS, SPEECH_WORDS, Look
from builder.sources.cleaning.marks import ENDED_RESUMED, count_marks
from builder.sources.cleaning.scene import Scene, resumes

WEIGHTS: Final = {
    "bias": -4.5,
    "core": 2.28,
    "zone": 5.12,
    "marks": -3.9,
    "above": -2.63,
    "below": -3.69,
    "near": 0.84,
    "sure": -1.59,
}
"""Name of a feature -> its weight. Logistic regression, blocks weighed by the root of their words,
on scraped pages and clean texts. Refit with ``python -m tests.benchmarks.fit_cleaning``."""

PASSED_COST: Final = -1.0
"""Least evidence of furniture above the end marks, and of anything there that the article's own
sentences soon follow: it is cut out in any case, or belongs to the article, and must not keep the
paragraph below it from being reached."""

LONG_WORDS: Final = 60
"""Words from which a longer block says no more."""

EXTRA_WORDS: Final = 3
"""Words that each block counts for beside its own. This and the next five numbers were halved and
doubled, or more, one at a time, on the public article-extraction benchmark: F1 of its pages moved
by .001 at most, of their text alone by .003. Refit the weights after changing one."""

HALVED: Final = 3
"""Closeness to the headline is a half so many blocks and two below it."""

CUT: Final = 0.5
"""What a word of a list, or of a paragraph without an end, counts as prose."""

FURNITURE: Final = 0.8
"""Part of its words by which a block that surely is furniture counts less as prose."""

NEIGHBOUR_WORDS: Final = 25
"""Words of prose of which a neighbour counts as one."""

MOST_NEIGHBOUR: Final = 1.5
"""What a neighbour counts as, at most."""

SPOKEN_WORDS: Final = 3
"""Words of the shortest sentence."""

NEAR: Final = 4
"""Blocks after any other block in which kindred sentences show that the article goes on: a table, a
box, three teasers."""


def weigh(scene: Scene, *, marked: bool = True) -> list[float]:
    """Weigh each block of a page.

    Args:
        scene: the page.
        marked: False if no mark is to be taken for the end of the article.

    Returns:
        For each block how much it speaks for being inside the article; below 0: against it.
    """
    weights = tuple(WEIGHTS.values())
    zone = tuple(WEIGHTS).index("zone")
    found: list[float] = []
    ahead = resumes(scene, NEAR)
    for row, block, goes_on in zip(features(scene, marked=marked), scene.looks, ahead, strict=True):
        evidence: float = sum(map(mul, weights, row)) * _import(block)
        passed = row[zone] > 0 and (block.is_furniture or goes_on)
        least = 0.0 if len(found) in scene.tables else PASSED_COST if passed else -math.inf
        found.append(max(evidence, least))
    return found


def features(scene: Scene, *, marked: bool = True) -> list[tuple[float, ...]]:
    """For each block of a page one number for each name in ``WEIGHTS``, in that order.

    ``core``: inside it; ``zone``: below the headline and above any end mark;
    ``marks``: how many end marks lie between the headline and the block, as a logarithm;
    ``above``: above the headline; ``below``: how close below the headline, where dates, captions
    and buttons stand; ``near``: prose in the blocks before and after; ``sure``: how surely a phrase
    shows the block to be furniture.
    """
    prose = [_prose(each) for each in scene.looks]
    marks = count_marks(scene, prose)
    if not marked:
        marks = [min(0.0, count) for count in marks]
    near = [0.0, *(min(MOST_NEIGHBOUR, each / NEIGHBOUR_WORDS) for each in prose), 0.0]
    first, last = scene.core
    rows: list[tuple[float, ...]] = []
    for at, block in enumerate(scene.looks):
        past = at - scene.title
        rows.append(
            (
                1.0,
                float(first <= at <= last),
                float(0 <= marks[at] < ENDED_RESUMED),
                math.log1p(max(0.0, marks[at])),
                float(past < 0),
                _closeness(past, block) if scene.title >= 0 else 0.0,
                near[at] + near[at + 2],  # of the block before, for one stands before the first
                block.certainty,
            )
        )
    return rows


def _import(block: Look) -> float:
    """The weight of a block among others: the root of its words, so that long ones decide."""
    return math.sqrt(min(LONG_WORDS, block.size) + EXTRA_WORDS)


def _closeness(past: int, block: Look) -> float:
    """1 for the block below the headline, less for each further one; 0 above and for sentences."""
    is_said = block.ends and block.size >= SPOKEN_WORDS and not block.is_furniture
    return 0.0 if past <= 0 or is_said else (1 + HALVED) / (past + HALVED)


def _prose(block: Look) -> float:
    """The words of a block that count as prose."""
    size = min(LONG_WORDS, block.size)
    if not (block.ends and block.size >= SPEECH_WORDS):
        size = size * CUT if block.size >= LIST_WORDS else 0.0
    return size * (1 - FURNITURE * block.certainty)
