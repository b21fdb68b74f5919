"""What a build costs in time and memory, by the number of articles, beside raw YAKE.

Run as ``python -m tests.benchmarks.scale NUMBER…``. Makes folders by the rule of
``tests/benchmarks/corpus.py``, builds each four times (cold; with all analyses cached into an empty
folder; with nothing changed; with one article changed) and prints Markdown tables: seconds, the
seconds of each stage, files written, memory of the largest process, and ratios to raw YAKE, which
extracts from the same texts in one process in the same run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from tests.benchmarks.corpus import CONTENT, Made, make, write

STAGES = {
    "found": "find",
    "analysed": "read and analyse",
    "edited": "edit",
    "rendered": "render",
    "published": "publish",
}
"""First word of a line of the log -> the stage that it ends."""

YAKE_TEXTS = 1000
"""Texts that raw YAKE is timed on at most, evenly spread, and multiplied: it is linear."""

EDITED = "A last line was added by hand for the sake of a measurement on Thursday."


@dataclass(frozen=True, slots=True)
class Run:
    """One build."""

    name: str
    seconds: float
    stages: Mapping[str, float]
    """Seconds of each stage, with ``start`` and ``end`` for what is before and after them."""
    written: int
    """Files written, as the log tells."""
    megabytes: float
    """Most memory that one process of the build held."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.scale",
        description="What a build costs in time and memory, by the number of articles.",
    )
    parser.add_argument("numbers", metavar="NUMBER", nargs="+", type=int)
    parser.add_argument("--workers", default=str(os.cpu_count() or 1))
    options = parser.parse_args(arguments)
    for number in options.numbers:
        sys.stdout.write("".join(_table(number, options.workers)))
        sys.stdout.flush()
    return 0


def runs(articles: Sequence[Made], folder: Path, *, workers: str) -> Iterator[Run]:
    """Build the articles in an empty folder four times, one after the other."""
    content, output, second = folder / "content", folder / "output", folder / "second"
    for each in articles:
        write(content, each)
    cached = ("--cache", str(folder / "cache"), "--workers", workers)
    yield _build("cold", content, output, "--no-cache", "--workers", workers)
    _build("", content, folder / "other", *cached)
    yield _build("all cached, empty output", content, second, *cached)
    yield _build("nothing changed", content, second, *cached)
    changed = next(each for each in articles if each.path.endswith(".md"))
    target = content / changed.path
    target.write_bytes(changed.data + f"\n{EDITED}\n".encode())
    yield _build("one changed", content, second, *cached)


def raw_yake(articles: Sequence[Made]) -> float:
    """Seconds that YAKE with its defaults takes for all texts in this process."""
    extractor = import_module("yake").KeywordExtractor(lan="en")
    chosen = articles[:: max(1, len(articles) // YAKE_TEXTS)]
    extractor.extract_keywords(chosen[0].text)
    start = time.perf_counter()
    for each in chosen:
        extractor.extract_keywords(each.text)
    return (time.perf_counter() - start) * len(articles) / len(chosen)


def _build(name: str, content: Path, output: Path, *options: str) -> Run:
    """Run the command line; the time of each stage is that at which the log tells its end."""
    command = (sys.executable, "-m", "builder", "build", str(content), "-o", str(output), "-v")
    start = last = time.perf_counter()
    stages: dict[str, float] = {}
    written = 0
    process = subprocess.Popen(
        [*command, *options],
        cwd=CONTENT.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        for line in process.stderr or ():
            word, _, rest = line.partition(":")
            if word in STAGES:
                now = time.perf_counter()
                stages[STAGES[word]] = now - last
                last = now
            if word == "published":
                written = int(rest.split()[0])
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    end = time.perf_counter()
    stages["end"] = end - last
    if not written and "publish" not in stages:
        raise RuntimeError(f"the build of {content} failed")
    return Run(name, end - start, stages, written, _megabytes(used.ru_maxrss))


def _megabytes(maxrss: int) -> float:
    return maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _table(number: int, workers: str) -> Iterator[str]:
    """Rows for one number of articles."""
    articles = list(make(number))
    yield f"\n{number:,} articles, {workers} workers\n\n"
    with tempfile.TemporaryDirectory() as folder:
        done = list(runs(articles, Path(folder), workers=workers))
    yake = raw_yake(articles)
    names = [*STAGES.values(), "end"]
    yield _row("build", "seconds", "of raw YAKE", *names, "files written", "largest process, MB")
    yield _row(*["---"] * (5 + len(names)))
    for run in done:
        parts = [f"{run.stages.get(name, 0.0):.2f}" for name in names]
        ratio = f"{run.seconds / yake:.3f}"
        told = f"{run.seconds:.2f}", ratio, *parts, f"{run.written:,}", f"{run.megabytes:.0f}"
        yield _row(run.name, *told)
    yield _row("raw YAKE, one process", f"{yake:.2f}", "1", *["" for _ in names], "", "")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    sys.exit(main())
