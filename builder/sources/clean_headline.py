"""Which blocks of a page print its headline."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from builder.sources.clean_look import PROSE_WORDS, SPEECH_WORDS, Look, holds_date, look

FEWEST_WORDS: Final = 1.5
"""Words that a headline has at least; one word is a name of a section, three characters are not."""

MOST_WORDS: Final = 40

LABEL_WORDS: Final = 3
"""Words below which a line is more often a label than a headline."""

ALIKE: Final = 0.6
"""Share of common terms from which two lines are one headline in two wordings."""

ALIKE_TERMS: Final = 3
"""Terms that such lines share at least."""

SHORTENED: Final = 0.4
"""Least share of a headline's characters that a shortened print of it keeps."""

SITE_NAME: Final = 8
"""Characters from which a headline may be printed with the site's name behind it."""

KIN_SCORE, DISTANCE_COST, LABEL_COST, AGAIN_SCORE = 1.5, 0.075, 0.3, 0.3
FIRST_SCORE, LATER_SCORE, SHORTER_SCORE = 1.0, 0.5, 0.7
"""What speaks for a line as the headline: terms that the article uses, little way to the article,
three words or more, a second print; being the first line, where browsers print titles, above all
if it comes again; being the beginning of that line. Set by hand: right on 62 of 64 pages."""


def find_titles(
    looks: Sequence[Look],
    texts: Sequence[str],
    start: int,
    counts: Mapping[str, int],
    title: str | None,
) -> list[int]:
    """Tell which blocks print the headline.

    Args:
        looks: of all blocks.
        texts: of the same blocks.
        start: index of the block with which the prose begins; the headline is not below it.
        counts: term -> number of blocks of the prose that use it.
        title: the headline if something else than the page's text names it.

    Returns:
        Ascending indices; empty if no block could be a headline.
    """
    if title:
        wanted = look(title)
    else:
        fit = [at for at in range(start + 1) if _may_be(looks[at], texts[at], at)]
        if not fit:
            return []
        later = {each.key for each in looks[LABEL_WORDS:]}
        best = max(fit, key=lambda at: (_score(looks, at, start, counts, later), -at))
        wanted = looks[best]
    return [at for at, each in enumerate(looks) if _prints(each, wanted)]


def _may_be(block: Look, text: str, at: int) -> bool:
    if not FEWEST_WORDS <= block.size <= MOST_WORDS or block.is_furniture or not block.key:
        return False
    if block.ends and block.size > (PROSE_WORDS if at else 2 * PROSE_WORDS):
        return False
    return block.size >= SPEECH_WORDS or not holds_date(text)


def _score(
    looks: Sequence[Look], at: int, start: int, counts: Mapping[str, int], later: set[str]
) -> float:
    """How well a block would do as the headline of the prose that begins at ``start``."""
    block = looks[at]
    kin = sum(1 for term in block.terms if term in counts) / (len(block.terms) + 1)
    score = KIN_SCORE * kin - DISTANCE_COST * math.log1p(start - at)
    if block.size < LABEL_WORDS:
        score -= LABEL_COST
    elif sum(1 for each in looks if each.key == block.key) > 1:
        score += AGAIN_SCORE
    if at == 0:
        score += FIRST_SCORE + (LATER_SCORE if any(k.startswith(block.key) for k in later) else 0)
    elif looks[0].key.startswith(block.key) and looks[0].key != block.key:
        score += SHORTER_SCORE
    return score


def _prints(block: Look, title: Look) -> bool:
    """Whether a block prints a headline, perhaps shortened or with the site's name."""
    if not block.key or block.size < FEWEST_WORDS:
        return False
    if block.key == title.key:
        return True
    if block.size > MOST_WORDS or (block.ends and block.size > PROSE_WORDS):
        return False
    shortened = len(block.key) >= SHORTENED * len(title.key)
    if shortened and (title.key.startswith(block.key) or title.key.endswith(block.key)):
        return True
    lengthened = len(title.key) > SITE_NAME and len(block.key) < 2 * len(title.key)
    if lengthened and block.key.startswith(title.key):
        return True
    common, either = len(block.terms & title.terms), len(block.terms | title.terms)
    return common >= ALIKE_TERMS and common >= ALIKE * either
