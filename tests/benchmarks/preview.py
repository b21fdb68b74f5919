"""How long ``briefing serve`` takes from a save to the reload of an open page, in a real browser.

Run as ``python -m tests.benchmarks.preview NUMBER…``: folders made by the rule of
``tests/benchmarks/corpus.py``, one article saved again and again, the median told.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import installed
from tests.benchmarks.corpus import CONTENT, make, write
from tests.conftest import CHROMIUM_FLAGS

PROGRAM = (sys.executable, "-m", "builder")

ROUNDS = 5
"""Saves; the median counts."""

EVENTS = "**/-/events*"
"""Where an open page waits for the next site."""

PATIENCE = 600_000
"""Milliseconds after which a reload will not come any more."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What one folder took, in seconds."""

    number: int
    first: float
    """From the command to the address, with an empty cache."""
    again: float
    """The same with the analyses cached."""
    built: float
    """The same once the site was built."""
    reload: float
    """From a save to the request of the open page for itself."""


def measure(number: int, folder: Path) -> Preview:
    """Serve so many articles and save one of them again and again."""
    from playwright.sync_api import sync_playwright

    content = folder / "content"
    articles = list(make(number))
    for each in articles:
        write(content, each)
    saved = next(content / each.path for each in articles if each.path.endswith(".md"))
    with serving(content, folder / "cache") as (_, first):
        pass
    seconds = []
    with serving(content, folder / "cache") as (address, again), sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=found, args=list(CHROMIUM_FLAGS))
        tab = browser.new_page()
        with tab.expect_request(EVENTS):
            tab.goto(address)
        for turn in range(ROUNDS):
            with tab.expect_request(EVENTS, timeout=PATIENCE):
                with tab.expect_request(address, timeout=PATIENCE):
                    start = time.perf_counter()
                    with saved.open("a", encoding="utf-8") as file:
                        file.write(f"\nThe harbour of Velm was saved for the {turn}th time.\n")
                seconds.append(time.perf_counter() - start)
        browser.close()
    site, cache = str(folder / "site"), str(folder / "cache")
    subprocess.run(
        [*PROGRAM, "build", str(content), "-o", site, "--cache", cache, "-q"],
        env=installed.environment(),
        stderr=subprocess.DEVNULL,
        check=True,
    )
    with serving(content, folder / "cache") as (_, built):
        pass
    return Preview(number, first, again, built, statistics.median(seconds))


@contextmanager
def serving(content: Path, cache: Path) -> Iterator[tuple[str, float]]:
    """The command as a process of its own: its address, and the seconds until it was known."""
    command = [*PROGRAM, "serve", str(content), "--port", "0"]
    around = installed.environment()
    start = time.perf_counter()
    with subprocess.Popen(
        [*command, "--cache", str(cache)],
        cwd=CONTENT.parent,
        env=around,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as process:
        address = ""
        while not address:
            line = process.stderr.readline() if process.stderr else ""
            if not line:
                raise RuntimeError("the preview ended before it served")
            address = "".join(re.findall(r"http://\S+", line))
        try:
            yield address, time.perf_counter() - start
        finally:
            process.terminate()


def main(arguments: Sequence[str]) -> int:
    """Print a table."""
    sys.stdout.write("| articles | first page | analyses cached | site built | save to reload |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- |\n")
    for number in map(int, arguments):
        with tempfile.TemporaryDirectory() as folder:
            told = measure(number, Path(folder))
        seconds = (told.first, told.again, told.built, told.reload)
        sys.stdout.write(f"| {number:,} | {' | '.join(f'{each:.2f} s' for each in seconds)} |\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
