"""How long ``briefing check`` takes: ``python -m tests.benchmarks.check [SITE]``.

Told beside the time that lxml alone takes to parse the same pages, so that figures of different
machines can be compared. Without SITE, the demonstration is built first.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import lxml.html

from builder.check import check
from builder.check.site import read
from tests.files import read_files

ROOT = Path(__file__).parent.parent.parent

LINKS = 10_000
"""The number that a check should follow in under five seconds (B3)."""


@dataclass(frozen=True)
class Cost:
    """What one check costs."""

    links: int
    pages: int
    seconds: float
    ratio: float
    """Of the check's time to that of parsing alone."""

    @property
    def per_links(self) -> float:
        """Seconds for 10,000 links."""
        return self.seconds * LINKS / self.links


def measure(files: Mapping[str, bytes]) -> Cost:
    """The cost of checking a site."""
    pages = [body for path, body in files.items() if path.endswith(".html")]
    whole = quickest(lambda: list(check(files)))
    parsed = quickest(lambda: [lxml.html.document_fromstring(body) for body in pages])
    links = sum(len(document.links) for document in read(files).documents)
    return Cost(links, len(pages), whole, whole / parsed)


def quickest(work: Callable[[], object]) -> float:
    """Seconds of processor time of the quicker of two runs."""
    seconds = []
    for _ in range(2):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return min(seconds)


def main() -> None:
    """Print the cost for one site."""
    if len(sys.argv) > 1:
        files = read_files(Path(sys.argv[1]))
    else:
        from builder.pipeline import Assembling, build
        from builder.settings import load_settings

        with tempfile.TemporaryDirectory() as folder:
            content = ROOT / "content"
            build(content, Path(folder) / "public", load_settings(content), Assembling())
            files = read_files(Path(folder) / "public")
    cost = measure(files)
    print(
        f"{cost.links:,} links in {cost.pages:,} pages: {cost.seconds:.2f} s, "
        f"{cost.per_links:.2f} s for 10,000 links; {cost.ratio:.1f} times parsing them"
    )


if __name__ == "__main__":
    main()
