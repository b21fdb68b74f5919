"""Live blogs: an article told in entries, each under the time of day at which it was written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from builder.sources.cleaning.days import holds_date
from builder.sources.cleaning.look import SPEECH_WORDS, Look
from builder.text.patterns import late

DATE_WORDS: Final = 6
"""Words up to which a block with a date is a date line."""

HEAD_WORDS: Final = 14
"""Words of an entry's heading at most, if it begins with the time."""

FEWEST: Final = 3
"""Entries that a live blog has at least."""

APART: Final = 14
"""Blocks from the head of one entry to that of the next at most."""

PROSE: Final = 12
"""Words of sentences that an entry has on average at least; teasers have fewer."""

ABOVE: Final = 0.4
"""Words of sentences above the first entry for each one between the first and the last, at most:
comments and teasers stand below an article, entries are the article."""

ABOVE_TIMES: Final = 2.0
"""The same where all entries are headed by a time of day and nothing else, as no comments are: what
is known so far stands above them."""

_BARE: Final = late(r"\W{0,4}\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}\)?)?\W{0,2}")
_HOUR: Final = late(r"(?<![\d.])\d{1,2}[:.]\d{2}(?![\d.])")
_TIME: Final = late(r"\W{0,4}\d{1,2}[:.h]\d{2}\b")


def dates_day(text: str) -> bool:
    """Whether a text holds the date of a day, and not a time alone."""
    return holds_date(_HOUR.sub("", text))


def dates(looks: Sequence[Look], texts: Sequence[str]) -> list[bool]:
    """For each block whether it is a line that holds hardly more than a date or a time."""
    return [
        block.size <= DATE_WORDS and not block.ends and holds_date(text)
        for block, text in zip(looks, texts, strict=True)
    ]


def find_ticker(looks: Sequence[Look], texts: Sequence[str], dated: Sequence[bool]) -> range:
    """The places from the head of a live blog's first entry to that of its last; empty if none.

    Args:
        looks: of all blocks.
        texts: of the same blocks.
        dated: what ``dates`` says of them.
    """
    heads = [
        at
        for at, bare in enumerate(dated)
        if bare or (looks[at].size <= HEAD_WORDS and not looks[at].ends and _TIME.match(texts[at]))
    ]
    if len(heads) < FEWEST:
        return range(0)
    told = [
        block.size if block.ends and block.size >= SPEECH_WORDS and not block.is_furniture else 0.0
        for block in looks
    ]
    sums = [0.0, *accumulate(told)]
    start = 0
    for at in range(1, len(heads) + 1):
        if at < len(heads) and heads[at] - heads[at - 1] <= APART:
            continue
        run = heads[start:at]
        start = at
        within = sums[run[-1]] - sums[run[0]]
        bare = all(_BARE.fullmatch(texts[each]) for each in run)
        most = (ABOVE_TIMES if bare else ABOVE) * within
        if len(run) >= FEWEST and within >= PROSE * len(run) and sums[run[0]] <= most:
            return range(run[0], run[-1] + 1)
    return range(0)
