"""A page seen as a whole: its headline, and the one stretch of blocks that is the article."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate, chain
from typing import Final

from msgspec import Struct

from builder.sources.cleaning.days import holds_date
from builder.sources.cleaning.evidence import weigh
from builder.sources.cleaning.headline import find_titles
from builder.sources.cleaning.look import LIST_WORDS, PROSE_WORDS, SHORT_SENTENCE, Look
from builder.sources.cleaning.scene import Scene
from builder.sources.cleaning.tables import find_tables
from builder.sources.cleaning.ticker import dates, find_ticker

FURNITURE_MASS, OTHER_MASS, SENTENCE_MASS, MOST_MASS = -1.2, -0.6, 0.3, 4.0
"""What a known phrase, any other short block and a short sentence add to a stretch of prose; prose
adds its words by the dozen, up to the last. Set by hand."""

KOREAN: Final = 2
"""Words of other languages that a Korean word says."""

FEWEST_TOLD: Final = 50
"""Words of sentences below which a page's end marks are doubted: a false one loses an article."""

FAR_MORE: Final = 4
"""How many times more must be told beyond them, so that comments below a short notice stay out."""

HEAD_LINES: Final = 3
"""Lines below a headline among which its date or its byline stands."""

RARE: Final = 2
"""Added to a block's terms when its kinship is told, so that two words in common prove little."""


class Page(Struct, frozen=True):
    """What the cleaner makes of a page before it cuts anything inside the article."""

    headline: int | None
    """Index of the block that is the headline; None if none is."""
    titles: frozenset[int]
    """Indices of all blocks that print the headline."""
    first: int
    """Index of the article's first block; the headline may be among its blocks."""
    last: int
    """Index of its last block."""
    kinship: tuple[float, ...]
    """For each block the share of its terms that the prose uses elsewhere, 0 to 1."""
    live: bool
    """Whether it is a live blog."""


def find_article(
    looks: Sequence[Look], texts: Sequence[str], title: str | None, *, prior: float = 0.0
) -> Page:
    """Find the headline and the article on a page.

    Args:
        looks: of all blocks of the page, at least one.
        texts: of the same blocks.
        title: the headline if something else than the page's text names it.
        prior: added to the evidence for each block; 0 for pages of unknown make.

    Returns:
        A page whose ``first`` and ``last`` are valid indices, ``first <= last``.
    """
    scene, titles = scene_of(looks, texts, title)
    evidence = weigh(scene)
    first, last = best_stretch([each + prior for each in evidence])
    if _told(scene, first, last) < FEWEST_TOLD:
        first, last = _reaching(scene, first, last, prior)
    headline = max((at for at in titles if at <= max(first, scene.title)), default=None)
    if headline is not None and headline > last:
        headline = None
    live = len(scene.ticker) > 0
    return Page(headline, frozenset(titles), first, last, scene.kinship, live)


def _reaching(scene: Scene, first: int, last: int, prior: float) -> tuple[int, int]:
    """A stretch beyond what was taken for the end, if far more is told there; else the same."""
    evidence = weigh(scene, marked=False)
    longer = best_stretch([each + prior for each in evidence])
    much = _told(scene, *longer) >= FAR_MORE * max(FEWEST_TOLD / 2, _told(scene, first, last))
    return longer if much else (first, last)


def _told(scene: Scene, first: int, last: int) -> float:
    """The words of sentences in a stretch that no phrase shows to be furniture."""
    return sum(
        each.size
        for each in scene.looks[first : last + 1]
        if each.ends and each.size >= SHORT_SENTENCE and not each.is_furniture
    )


def scene_of(
    looks: Sequence[Look], texts: Sequence[str], title: str | None
) -> tuple[Scene, list[int]]:
    """What is to be known of a page before its blocks are weighed, and which print its headline."""
    dated = dates(looks, texts)
    ticker = find_ticker(looks, texts, dated)
    masses = [_mass(each) for each in looks]
    tables = find_tables(looks, texts)
    for at in (*ticker, *tables):
        masses[at] = max(0.0, masses[at])
    core = best_stretch(masses)
    inside = looks[core[0] : core[1] + 1]
    counts = Counter(chain.from_iterable(each.terms for each in inside))
    twice = frozenset(term for term, count in counts.items() if count > 1)
    kinship = tuple(
        _kinship(each, twice if core[0] <= at <= core[1] else counts.keys())
        for at, each in enumerate(looks)
    )
    titles = find_titles(looks, texts, core[0], counts, title)
    above = max((at for at in titles if at <= core[0]), default=-1)
    if above <= 0:
        above = max(_heading(looks, texts, titles, core), default=above)
    return Scene(looks, core, kinship, above, dated, ticker, tables), titles


def _heading(
    looks: Sequence[Look], texts: Sequence[str], titles: Sequence[int], core: tuple[int, int]
) -> Iterator[int]:
    """The headlines that stand inside the core: a date below them, and most of the prose.

    What is told above them presents the site.
    """
    words = (each.size if each.ends and not each.is_furniture else 0.0 for each in looks)
    told = [*accumulate(words, initial=0.0)]
    for at in titles:
        dated = any(
            looks[below].rule in ("timestamp", "byline")
            or (not looks[below].ends and holds_date(texts[below]))
            for below in range(at + 1, min(len(looks), at + 1 + HEAD_LINES))
        )
        if dated and told[max(at, core[1] + 1)] - told[at] >= told[at] - told[min(at, core[0])]:
            yield at


def best_stretch(scores: Sequence[float]) -> tuple[int, int]:
    """First and last index of the run with the greatest sum; the earliest of equals."""
    best, found, total, start = -math.inf, (0, -1), 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, found = total, (start, index)
    return found


def _mass(block: Look) -> float:
    """How much a block adds to a stretch of prose."""
    if block.is_furniture:
        return FURNITURE_MASS
    said = block.size * (KOREAN if "가" <= block.key[:1] <= "힣" else 1)
    if block.ends and said >= PROSE_WORDS:
        return min(MOST_MASS, said / PROSE_WORDS)
    if block.size >= LIST_WORDS or (block.ends and block.size >= SHORT_SENTENCE):
        return SENTENCE_MASS
    return OTHER_MASS


def _kinship(block: Look, used: Set[str]) -> float:
    """The share of a block's terms that other blocks of the core use."""
    return len(block.terms & used) / (len(block.terms) + RARE)
