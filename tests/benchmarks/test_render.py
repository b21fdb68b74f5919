"""Article pages are made fast enough, told by a ratio that no machine changes much."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.settings import load_settings
from tests.benchmarks.render import measure
from tests.conftest import ROOT

if TYPE_CHECKING:
    from builder.pipeline import Edition

MOST_LOOPS = 19.0
"""Fixed loops that a page of the demonstration may cost; it costs some 12 in Python 3.11 and 15 in
3.14, whose templates run faster, the fixed loop most of all."""


def test_a_page_costs_few_fixed_loops(demonstration: tuple[Path, Edition]):
    speed = measure(demonstration[1].briefing, load_settings(ROOT / "content"))

    assert speed.ratio <= MOST_LOOPS
