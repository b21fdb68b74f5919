"""Where an article ends: lines that stand below one, and whether it goes on after all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from msgspec import Struct

from builder.sources.cleaning.look import SPEECH_WORDS, Look
from builder.sources.cleaning.scene import Scene, kindred, resumes

ENOUGH_WORDS: Final = 25
"""Words of prose below the headline from which a mark can be the end of the article."""

WINDOW: Final = 8
"""Blocks after a mark that are looked at, itself among them."""

MARK_WORDS: Final = (16, 10)
"""Words up to which a block is a mark: if it is surely furniture, and if it is likely."""

HEADING_WORDS: Final = 5
"""Words up to which ``Read more`` is a heading; a longer one stands in the text."""

ENDED, ENDED_RESUMED, AMID, PASSED, TEASER = 1.0, 0.5, 0.15, 0.05, 0.5
"""What a mark counts: an end mark, an end mark after which kindred sentences stand all the same,
one in the midst of what is told, any other mark after which it goes on, and a date line in a list
of teasers."""

RARE: Final = 2
"""Added to a block's terms when it is told how many are known, so that few prove little."""

FADING: Final = 0.7
"""What a block leaves to the next of the share that is usual."""

LIKE: Final = 0.6
"""Least part of that share which the blocks below a mark must reach to tell on."""

TOLD_ON: Final = 40
"""Words that they have at least."""

MIDWAY: Final = 0.25
"""Least share of the core's prose below a mark in the midst of it."""

RUN, GAP = 3, 1
"""Paragraphs in a row that no list of teasers has, and other blocks that may stand between two."""

ON: Final = 0.25
"""How much of what is told above a mark must be told in such rows below it, if the article goes on
there: a share bar below the standfirst, a list of what is most read after each third paragraph."""

EARLY: Final = 3.0
"""The same for marks that stand below an article, as a counter of comments does that is printed
above it: a comment thread may be twice as long as what it is about."""

ENDING: Final = frozenset({"comment-form", "author-blurb", "copyright", "tags"})
"""Rules of blocks that stand below an article, seldom inside."""

PASSING: Final = frozenset(
    {"related-headline", "newsletter", "share-line", "read-next", "cookie-notice"}
)
"""Rules of blocks that stand below an article or inside."""

MARKS: Final = ENDING | PASSING


def count_marks(scene: Scene, prose: Sequence[float]) -> list[float]:
    """How many end marks stand between the headline and each block; -1 up to the headline.

    Args:
        scene: the page.
        prose: the words of each block that count as prose.
    """
    ahead = resumes(scene, WINDOW)
    marked = any(block.rule in MARKS for block in scene.looks[max(0, scene.title) :])
    told = _told(scene, prose if marked else ())
    halves = [0.0, *accumulate(prose)]
    teasers = _teasers(scene)
    left = _rows_below(scene, prose) if marked else [0.0] * len(prose)
    marks: list[float] = []
    count = seen = 0.0
    for at, block in enumerate(scene.looks):
        if at <= scene.title:
            marks.append(-1.0)
            continue
        amid = block.rule in MARKS and _is_amid(scene, told, halves, at)
        if seen >= ENOUGH_WORDS and at >= scene.ticker.stop:
            mark = _mark(block, teasers[at], ahead[at], amid)
            share = EARLY if block.rule in ENDING else ON
            count += min(mark, PASSED) if left[at] >= share * max(seen, TOLD_ON) else mark
        marks.append(count)
        seen += prose[at]
    return marks


class _Told(Struct, frozen=True):
    """What the blocks below the headline tell, and how far each takes up those before it."""

    first: Mapping[str, int]
    """Term -> index of the first block of prose that uses it."""
    usual: Sequence[float]
    """For each block the share of known terms that was usual up to there."""
    is_prose: Sequence[bool]


def _told(scene: Scene, prose: Sequence[float]) -> _Told:
    first: dict[str, int] = {}
    usual: list[float] = []
    is_prose: list[bool] = []
    share = 0.0
    for at, block in enumerate(scene.looks[: len(prose)]):
        tells = at > scene.title and prose[at] >= SPEECH_WORDS and not block.is_furniture
        if tells:
            known = sum(1 for term in block.terms if term in first)
            share = FADING * share + (1 - FADING) * known / (len(block.terms) + RARE)
            for term in block.terms:
                first.setdefault(term, at)
        is_prose.append(tells)
        usual.append(share)
    return _Told(first, usual, is_prose)


def _is_amid(scene: Scene, told: _Told, halves: Sequence[float], at: int) -> bool:
    """Whether what stands below a block tells on, in the words used above it, and at length.

    What the blocks above took up of those before them is the measure of what those below must.
    """
    start, stop = scene.core[0], scene.core[1] + 1
    if halves[stop] - halves[min(at + 1, stop)] < MIDWAY * (halves[stop] - halves[start]):
        return False
    words = taken = 0.0
    own = scene.looks[at].rule == "author-blurb"  # and the first paragraph is what it heads
    for later in range(at + 1, min(len(told.is_prose), at + 1 + WINDOW)):
        if told.is_prose[later] and own:
            own = False
        elif told.is_prose[later]:
            block = scene.looks[later]
            known = sum(1 for term in block.terms if told.first[term] < at)
            words += block.size
            taken += block.size * known / (len(block.terms) + RARE)
    return words >= TOLD_ON and taken >= LIKE * told.usual[at] * words


def _rows_below(scene: Scene, prose: Sequence[float]) -> list[float]:
    """For each block the words of kindred paragraphs in a row below it, above any comment form.

    A form above which little is told, measured by what stands below it, is none.
    """
    in_row = _in_rows(scene, prose)
    told = [0.0] * (scene.title + 1) + list(accumulate(prose[scene.title + 1 :]))
    below = [0.0] * len(prose)
    total = 0.0
    for at in range(len(prose) - 1, -1, -1):
        below[at] = total
        total += prose[at] if in_row[at] else 0.0
        if scene.looks[at].rule == "comment-form" and total < EARLY * max(TOLD_ON, told[at]):
            total = 0.0
    return below


def _in_rows(scene: Scene, prose: Sequence[float]) -> list[bool]:
    """For each block whether it is a kindred paragraph, in a row of them."""
    least = kindred(scene)
    found = [False] * len(prose)
    row: list[int] = []
    for at, block in enumerate(scene.looks):
        if not (block.ends and prose[at] >= SPEECH_WORDS and scene.kinship[at] >= least):
            continue
        if row and at - row[-1] > GAP + 1:
            row = []
        row.append(at)
        if len(row) >= RUN:
            for own in row[-RUN:]:
                found[own] = True
    return found


def _mark(block: Look, teaser: bool, resumes: bool, amid: bool) -> float:
    """What a block counts as a sign that the article has ended."""
    sure, likely = MARK_WORDS
    known = block.is_furniture and block.size <= (sure if block.certainty == 1 else likely)
    if known and block.rule in ENDING:
        if amid:
            return AMID
        return ENDED_RESUMED if resumes else ENDED
    if teaser:
        return TEASER
    if known and block.rule in PASSING:
        inline = block.rule == "read-next" and block.size > HEADING_WORDS
        return PASSED if resumes or inline or amid else ENDED
    return 0.0


def _teasers(scene: Scene) -> list[bool]:
    """For each block whether it is a date line with another one a few blocks on, in no ticker."""
    bare = scene.dated
    sums = [0, *accumulate(bare)]
    return [
        each and sums[min(len(bare), at + WINDOW)] > sums[at + 1] for at, each in enumerate(bare)
    ]
