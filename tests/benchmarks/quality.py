"""How good the analysis is, beside standard methods.

Run as ``python -m tests.benchmarks.quality CORPUS…``. A corpus is a folder with ``articles/`` and
``labels.json``; ``tests/quality`` is one. Prints one Markdown table. Needs the packages of the
group ``bench``.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from builder.settings import load_settings
from tests.benchmarks import rivals, timing
from tests.quality import program
from tests.quality.corpus import Corpus, load
from tests.quality.figure import Figure
from tests.quality.measure import MEASURES, measure

NEEDED = ("sumy", "sklearn")

HEAD = ("corpus", "measure", "this program", "beside it")


@dataclass(frozen=True, slots=True)
class Row:
    """One measure on one corpus."""

    corpus: str
    measure: str
    ours: str
    others: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 2 if a package is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.quality",
        description="How good the analysis is, beside standard methods.",
    )
    parser.add_argument("corpora", metavar="CORPUS", nargs="+", type=Path)
    parser.add_argument(
        "--folds", type=int, default=0, help="also mean ± spread over so many folds"
    )
    parser.add_argument("--time", action="store_true", help="also the cost, raw YAKE being 1")
    options = parser.parse_args(arguments)
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        sys.stderr.write(f"missing: {', '.join(missing)}; install the group 'bench'\n")
        return 2
    sys.stdout.write("".join(_lines((HEAD, ("---",) * len(HEAD)))))
    for folder in options.corpora:
        for row in rows(load(folder), folds=options.folds, timed=options.time):
            sys.stdout.write("".join(_lines([(row.corpus, row.measure, row.ours, row.others)])))
            sys.stdout.flush()
    return 0


def rows(corpus: Corpus, *, folds: int = 0, timed: bool = False) -> Iterator[Row]:
    """Run the program and its rivals once over a corpus.

    Args:
        corpus: labelled articles.
        folds: if not 0, each figure of the program is followed by its mean and spread over this
            many folds.
        timed: whether a row with the cost follows.

    Yields:
        A row for each measure that the labels allow, in the order of the measures.
    """
    found = program.run(corpus)
    ours = measure(corpus.labels, program.answers(found))
    entries = {entry.article.path: entry for entry in found if entry.article.path in corpus.labels}
    theirs = {
        rival.name: measure(corpus.labels, rival.answer(corpus, entries)) for rival in rivals.RIVALS
    }
    for each in MEASURES:
        if each.name in ours:
            name = each.name if each.higher else f"{each.name} ↓"
            told = _told(ours[each.name], folds)
            yield Row(corpus.name, name, told, ", ".join(_beside(theirs, each.name)))
    if timed:
        cost = timing.ratio(list(entries.values()), load_settings(corpus.settings.parent))
        yield Row(corpus.name, "time of analysis ↓", f"{cost:.2f}", "raw YAKE 1")


def fold(path: str, folds: int) -> int:
    """The fold of an article: by a digest of its path, so that it never moves."""
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[:8]) % folds


def over_folds(figure: Figure, folds: int) -> tuple[float, float]:
    """Mean and standard deviation of a figure over folds by document; empty folds are left out.

    The constants of the program are set by hand and not fitted, so a fold is not trained on: the
    spread says how far the figure depends on which articles happen to be in the corpus.
    """
    paths = sorted({*figure.values, *(figure.recalls or ())})
    parts = [[path for path in paths if fold(path, folds) == number] for number in range(folds)]
    values = [value for part in parts if (value := figure.over(part)) is not None]
    return statistics.mean(values), statistics.pstdev(values)


def _told(figure: Figure, folds: int) -> str:
    whole = f"**{_number(figure.over())}**"
    if not folds:
        return whole
    mean, spread = over_folds(figure, folds)
    return f"{whole} ({_number(mean)} ± {_number(spread)})"


def _beside(theirs: Mapping[str, Mapping[str, Figure]], name: str) -> Iterator[str]:
    for rival, figures in theirs.items():
        if name in figures:
            yield f"{rival} {_number(figures[name].over())}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _lines(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in cells:
        yield f"| {' | '.join(row)} |\n"


if __name__ == "__main__":
    sys.exit(main())
