"""How fast article pages are made, as a multiple of a fixed Jinja loop in the same process.

Run as ``python -m tests.benchmarks.render [CONTENT]`` for a table. Nothing here is a test: it reads
the clock.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from builder.model import Briefing
from builder.pipeline import Assembling, brief
from builder.settings import Settings, load_settings
from builder.site import views
from builder.site.strings import load_strings
from builder.site.templates import load_templates
from tests.conftest import ROOT

ROUNDS = 7
"""Times each part is timed; the best counts, which leaves out what else the machine did."""

CELLS = 150
"""Texts that the fixed loop escapes: about as many as an article's page of 400 words holds."""

FIXED = "{% for text in texts %}<p>{{ text }}</p>{% endfor %}"


@dataclass(frozen=True, slots=True)
class Speed:
    """Processor seconds for one article."""

    view: float
    template: float
    fixed: float
    """Of the fixed loop."""

    @property
    def ratio(self) -> float:
        """How many fixed loops a page costs."""
        return (self.view + self.template) / self.fixed


def measure(briefing: Briefing, settings: Settings) -> Speed:
    """What an article's page costs: to find what it shows, and to write it."""
    lookup = views.look_up(briefing, settings, load_strings("en"))
    templates = load_templates(lookup.strings, views.view_site(lookup))
    entries = briefing.entries
    shown = [views.view_article(entry, lookup) for entry in entries]
    fixed = Environment(autoescape=True).from_string(FIXED)
    texts = [f"Text number {number} & more" for number in range(CELLS)]
    return Speed(
        _best(lambda: [views.view_article(entry, lookup) for entry in entries], entries),
        _best(lambda: [templates.render("article.html", "", view) for view in shown], entries),
        _best(lambda: [fixed.render(texts=texts) for _ in entries], entries),
    )


def main(arguments: Sequence[str]) -> int:
    """Print the figures of a content folder."""
    content = Path(arguments[0]) if arguments else ROOT / "content"
    settings = load_settings(content)
    briefing = brief(content, settings, Assembling())
    speed = measure(briefing, settings)
    words = sum(len(entry.article.text.split()) for entry in briefing.entries) // len(
        briefing.entries
    )
    rows = (
        ("articles", f"{len(briefing.entries):,} of {words:,} words"),
        ("view", f"{speed.view * 1e6:,.0f} µs"),
        ("template", f"{speed.template * 1e6:,.0f} µs"),
        ("pages a second", f"{1 / (speed.view + speed.template):,.0f}"),
        ("fixed loops a page", f"{speed.ratio:.1f}"),
    )
    sys.stdout.write("".join(f"{name:20}{value}\n" for name, value in rows))
    return 0


def _best(run: Callable[[], object], each: Sequence[object]) -> float:
    """Processor seconds for one of ``each``, the collector of garbage at rest."""
    seconds = []
    gc.collect()
    gc.disable()
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        seconds.append(time.process_time() - start)
    gc.enable()
    return min(seconds) / max(1, len(each))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
