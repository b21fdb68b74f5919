"""What a build costs in time and memory, by the number of articles, beside other programs.

Run as ``python -m tests.benchmarks.scale NUMBER… [--plot FILE]``. Makes folders by the rule of
``tests/benchmarks/corpus.py`` and builds each: cold; with all analyses cached, but no page; with a
whole cache into an empty folder; with nothing changed; with one article changed. Prints Markdown
tables: seconds, the seconds of each stage, files written, memory of the largest process; the same
of raw YAKE in one process, of Hugo and of Pelican on the same articles as Markdown, all in one run;
and ratios to them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from builder.incremental.spares import FOLDER as SITES
from tests.benchmarks import installed, peers
from tests.benchmarks.corpus import CONTENT, Made, make, write
from tests.benchmarks.peers import Timed
from tests.benchmarks.plot import Bar, draw

STAGES = {
    "found": "find",
    "analysed": "read and analyse",
    "edited": "edit",
    "published": "render and publish",
}
"""First word of a line of the log -> the stage that it ends."""

EDITED = "A last line was added by hand for the sake of a measurement on Thursday."

YAKE = "raw YAKE, one process"

RATIOS = (
    ("cold", YAKE),
    ("cold, engine yake", YAKE),
    ("nothing changed", "Hugo, cold"),
    ("one changed", "Hugo, cold"),
    ("all cached, empty output", "Pelican, cold"),
    ("all cached, no page", "Pelican, cold"),
)
"""A build of ours and the run of another program that it is held against."""


@dataclass(frozen=True, slots=True)
class Run:
    """One build."""

    name: str
    seconds: float
    stages: Mapping[str, float]
    """Seconds of each stage, with ``end`` for what is after them."""
    written: int
    """Files written, as the log tells."""
    megabytes: float
    """Most memory that one process of the build held."""


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured of one number of articles."""

    number: int
    ours: tuple[Run, ...]
    theirs: tuple[Timed, ...]
    missing: tuple[str, ...]
    """Why a program was not run."""

    def seconds(self, name: str) -> float | None:
        """Of one of the runs, ours or theirs; None if it was not run."""
        found = {run.name: run.seconds for run in self.ours}
        found |= {run.name: run.seconds for run in self.theirs}
        return found.get(name)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.scale",
        description="What a build costs in time and memory, by the number of articles.",
    )
    parser.add_argument("numbers", metavar="NUMBER", nargs="+", type=int)
    parser.add_argument("--workers", default=str(os.cpu_count() or 1))
    parser.add_argument(
        "--plain", action="store_true", help='a cold build with engine = "yake", too'
    )
    parser.add_argument("--plot", metavar="FILE", type=Path, help="write the seconds as an SVG")
    options = parser.parse_args(arguments)
    done = []
    for number in options.numbers:
        done.append(measure(number, options.workers, plain=options.plain))
        sys.stdout.write("".join(_table(done[-1])))
        sys.stdout.flush()
    sys.stdout.write("".join(_growth(done)))
    if options.plot:
        options.plot.write_text(draw([_group(each) for each in done]), "utf-8")
    return 0


def measure(number: int, workers: str, *, plain: bool = False) -> Measured:
    """Build so many articles in every way, ours and theirs, one after the other."""
    articles = list(make(number))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = list(runs(articles, folder / "ours", workers=workers))
        if plain:
            ours.insert(1, _plain(folder / "ours", workers))
        theirs = [Timed(YAKE, peers.raw_yake(articles))]
        missing = []
        for generator in peers.generators():
            if generator.missing:
                missing.append(f"{generator.name} left out: {generator.missing}")
            else:
                theirs += peers.runs(generator, articles, folder / generator.name)
    return Measured(number, tuple(ours), tuple(theirs), tuple(missing))


def runs(articles: Sequence[Made], folder: Path, *, workers: str) -> Iterator[Run]:
    """Build the articles in an empty folder five times, one after the other."""
    content, second = folder / "content", folder / "second"
    for each in articles:
        write(content, each)
    cached = ("--cache", str(folder / "cache"), "--workers", workers)
    yield _build("cold", content, folder / "output", *cached)
    shutil.rmtree(folder / "cache" / SITES)
    yield _build("all cached, no page", content, folder / "third", *cached)
    yield _build("all cached, empty output", content, second, *cached)
    yield _build("nothing changed", content, second, *cached)
    changed = next(each for each in articles if each.path.endswith(".md"))
    target = content / changed.path
    target.write_bytes(changed.data + f"\n{EDITED}\n".encode())
    yield _build("one changed", content, second, *cached)


def _plain(folder: Path, workers: str) -> Run:
    """A cold build with the ``yake`` package itself."""
    settings = folder / "plain.toml"
    settings.write_text('[keyphrases]\nengine = "yake"\n', "utf-8")
    options = ("--config", str(settings), "--no-cache", "--workers", workers)
    return _build("cold, engine yake", folder / "content", folder / "plain", *options)


def _build(name: str, content: Path, output: Path, *options: str) -> Run:
    """Run the command line; the time of each stage is that at which the log tells its end."""
    command = (sys.executable, "-m", "builder", "build", str(content), "-o", str(output), "-v")
    around = installed.environment()
    start = last = time.perf_counter()
    stages: dict[str, float] = {}
    written, line = 0, ""
    process = subprocess.Popen(
        [*command, *options],
        cwd=CONTENT.parent,
        env=around,
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
    if STAGES["published"] not in stages:
        raise RuntimeError(f"the build of {content} failed: {line.strip()}")
    return Run(name, end - start, stages, written, _megabytes(used.ru_maxrss))


def _megabytes(maxrss: int) -> float:
    return maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _table(measured: Measured) -> Iterator[str]:
    """Rows for one number of articles, and the ratios."""
    names = [*STAGES.values(), "end"]
    yield f"\n{measured.number:,} articles\n\n"
    yield _row("build", "seconds", *names, "files written", "largest process, MB")
    yield _row(*["---"] * (4 + len(names)))
    for run in measured.ours:
        parts = [f"{run.stages.get(name, 0.0):.2f}" for name in names]
        told = (f"{run.seconds:.2f}", *parts, f"{run.written:,}", f"{run.megabytes:.0f}")
        yield _row(run.name, *told)
    for other in measured.theirs:
        yield _row(other.name, f"{other.seconds:.2f}", *[""] * (2 + len(names)))
    yield "\n"
    for own, their in RATIOS:
        one, two = measured.seconds(own), measured.seconds(their)
        if one is not None and two:
            yield f"* {own} / {their}: {one / two:.3f}\n"
    for reason in measured.missing:
        yield f"* {reason}\n"


def _growth(done: Sequence[Measured]) -> Iterator[str]:
    """How time and memory of a cold build grow from one number of articles to the next."""
    for small, large in pairwise(done):
        one, two = small.ours[0], large.ours[0]
        more = (two.megabytes - one.megabytes) / (large.number - small.number) * 1000
        times = two.seconds / one.seconds
        yield f"\nFrom {small.number:,} to {large.number:,} articles: cold {times:.1f} times as "
        yield f"long, {more:.0f} MB more for each 1,000 articles\n"


def _group(measured: Measured) -> tuple[str, list[Bar]]:
    ours = [Bar(f"briefing, {run.name}", run.seconds, ours=True) for run in measured.ours]
    theirs = [Bar(run.name, run.seconds, ours=False) for run in measured.theirs]
    return f"{measured.number:,} articles, seconds", [*ours, *theirs]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    sys.exit(main())
