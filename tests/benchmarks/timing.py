"""What the analysis costs, as a multiple of raw YAKE on the same articles in the same process."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from functools import partial

from builder import analysis
from builder.model import Analysis, Entry
from builder.settings import Settings
from tests.benchmarks.rivals.phrases import yake

ARTICLES = 60
"""Articles timed at most, spread evenly over the corpus: enough for a ratio, and soon done."""

ROUNDS = 3
"""Times each article is timed; its best counts, which leaves out what else the machine did."""


def ratio(entries: Sequence[Entry], settings: Settings) -> float:
    """Seconds to analyse the articles over seconds that YAKE with its defaults takes for them.

    They take turns article by article, so that a busy machine slows both, and the best of several
    rounds counts, so that neither pays for loading its word lists.
    """
    chosen = entries[:: max(1, len(entries) // ARTICLES)][:ARTICLES]
    ours, theirs = 0.0, 0.0
    for entry in chosen:
        ours += _best(partial(analyse, entry, settings))
        theirs += _best(partial(yake, entry))
    return ours / theirs


def analyse(entry: Entry, settings: Settings) -> Analysis:
    """The whole analysis of one article."""
    return analysis.analyse(entry.article, summary=settings.summary, keyphrases=settings.keyphrases)


def _best(run: Callable[[], object]) -> float:
    seconds = []
    gc.collect()
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return min(seconds)
