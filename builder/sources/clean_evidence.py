"""How much each block of a page speaks for being inside the article: a small linear model."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from builder.sources.clean_look import LIST_WORDS, SHORT_SENTENCE, SPEECH_WORDS, Look, holds_date

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
on 64 scraped pages and 48 clean texts; F1 in five folds by page .968. Refit with
tests/benchmarks/fit_cleaning.py."""

PASSED_COST: Final = -1.0
"""Least evidence of furniture above the end marks, and of anything there that the article's own
sentences soon follow: it is cut out in any case, or belongs to the article, and must not keep the
paragraph below it from being reached."""

LONG_WORDS: Final = 60
"""Words from which a longer block says no more."""

ENOUGH_WORDS: Final = 25
"""Words of prose below the headline from which a mark can be the end of the article."""

RESUMED_WORDS: Final = 15
"""Words of kindred sentences soon after a mark that show that the article goes on."""

WINDOW: Final = 8
"""Blocks after a mark that are looked at, itself among them. 5 and 10 cost .005 of F1."""

NEAR: Final = 4
"""Blocks after any other block in which kindred sentences show that the article goes on: a table, a
box, three teasers. 3 and 5 are within .001 of F1."""

KINDRED: Final = 0.2
"""Least kinship of such a sentence with the article, or half of what is usual there."""

SPOKEN_WORDS: Final = 3
"""Words of the shortest sentence."""

FEW: Final = 6
"""Paragraphs that an article has at least if their kinship is to mean anything."""

MARK_WORDS: Final = (16, 10)
"""Words up to which a block is a mark: if it is surely furniture, and if it is likely."""

HEADING_WORDS: Final = 5
"""Words up to which ``Read more`` is a heading; a longer one stands in the text."""

DATE_WORDS: Final = 6
"""Words up to which a block with a date is a date line."""

ENDED, ENDED_RESUMED, PASSED, TEASER = 1.0, 0.5, 0.05, 0.5
"""What a mark counts: an end mark, an end mark after which the article goes on all the same, any
other mark after which it goes on, and a date line in a list of teasers."""

ENDING: Final = frozenset({"comment-form", "author-blurb", "copyright", "tags"})
"""Rules of blocks that stand below an article, seldom inside."""

PASSING: Final = frozenset(
    {"related-headline", "newsletter", "share-line", "read-next", "cookie-notice"}
)
"""Rules of blocks that stand below an article or inside."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a page when its blocks are weighed; sequences have one entry a block."""

    looks: Sequence[Look]
    core: tuple[int, int]
    """First and last index of the best stretch of prose."""
    kinship: tuple[float, ...]
    """The share of a block's terms that the core uses elsewhere, 0 to 1."""
    title: int
    """Index of the headline; -1 if none is known."""
    texts: Sequence[str]


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
    found = []
    ahead = _resumes(scene, NEAR)
    for row, block, goes_on in zip(features(scene, marked=marked), scene.looks, ahead, strict=True):
        evidence = sum(weight * value for weight, value in zip(weights, row, strict=True))
        evidence *= _import(block)
        passed = row[zone] > 0 and (block.is_furniture or goes_on)
        found.append(max(evidence, PASSED_COST) if passed else evidence)
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
    marks = _count_marks(scene, prose)
    if not marked:
        marks = [min(0.0, count) for count in marks]
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
                _around(prose, at - 1) + _around(prose, at + 1),
                block.certainty,
            )
        )
    return rows


def _import(block: Look) -> float:
    """The weight of a block among others: the root of its words, so that long ones decide."""
    return math.sqrt(min(LONG_WORDS, block.size) + 3)


def _closeness(past: int, block: Look) -> float:
    """1 for the block below the headline, less for each further one; 0 above and for sentences."""
    is_said = block.ends and block.size >= SPOKEN_WORDS and not block.is_furniture
    return 0.0 if past <= 0 or is_said else 4 / (past + 3)


def _prose(block: Look) -> float:
    """The words of a block that count as prose."""
    size = min(LONG_WORDS, block.size)
    if not (block.ends and block.size >= SPEECH_WORDS):
        size = size / 2 if block.size >= LIST_WORDS else 0.0
    return size * (1 - 0.8 * block.certainty)


def _around(prose: Sequence[float], at: int) -> float:
    """The prose of a neighbour, 0 to 1.5; 25 words are 1."""
    return min(1.5, prose[at] / 25) if 0 <= at < len(prose) else 0.0


def _count_marks(scene: Scene, prose: Sequence[float]) -> list[float]:
    """How many end marks stand between the headline and each block; -1 up to the headline."""
    ahead = _resumes(scene, WINDOW)
    teasers = _teasers(scene)
    marks: list[float] = []
    count = seen = 0.0
    for at, block in enumerate(scene.looks):
        if at <= scene.title:
            marks.append(-1.0)
            continue
        if seen >= ENOUGH_WORDS:
            count += _mark(block, teasers[at], ahead[at])
        marks.append(count)
        seen += prose[at]
    return marks


def _resumes(scene: Scene, window: int) -> list[bool]:
    """For each block whether kindred sentences follow it within a few blocks."""
    sums = _sum_kindred(scene)
    last = len(sums) - 1
    return [sums[min(last, at + window)] - sums[at + 1] >= RESUMED_WORDS for at in range(last)]


def _sum_kindred(scene: Scene) -> list[float]:
    """The words of kindred sentences above each block, and above the end."""
    least = _kindred(scene)
    good = [
        block.size if block.ends and block.size >= SHORT_SENTENCE and kin >= least else 0.0
        for block, kin in zip(scene.looks, scene.kinship, strict=True)
    ]
    return [0.0, *accumulate(good)]


def _kindred(scene: Scene) -> float:
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


def _mark(block: Look, teaser: bool, resumes: bool) -> float:
    """What a block counts as a sign that the article has ended."""
    sure, likely = MARK_WORDS
    known = block.is_furniture and block.size <= (sure if block.certainty == 1 else likely)
    if known and block.rule in ENDING:
        return ENDED_RESUMED if resumes else ENDED
    if teaser:
        return TEASER
    if known and block.rule in PASSING:
        inline = block.rule == "read-next" and block.size > HEADING_WORDS
        return PASSED if resumes or inline else ENDED
    return 0.0


def _teasers(scene: Scene) -> list[bool]:
    """For each block whether it is a date line with another one a few blocks on."""
    bare = [
        block.size <= DATE_WORDS and not block.ends and holds_date(text)
        for block, text in zip(scene.looks, scene.texts, strict=True)
    ]
    sums = [0, *accumulate(bare)]
    return [
        each and sums[min(len(bare), at + WINDOW)] > sums[at + 1] for at, each in enumerate(bare)
    ]
