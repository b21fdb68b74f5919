"""The benchmark of the check counts what it says; how long that takes is no matter of a test."""

from __future__ import annotations

from tests.benchmarks.check import LINKS, Cost, measure
from tests.check.sites import SMALL


def test_every_link_is_counted():
    cost = measure(SMALL)

    assert cost.pages == sum(path.endswith(".html") for path in SMALL)
    assert cost.links == sum(
        body.count(b" href=") + body.count(b" src=")
        for path, body in SMALL.items()
        if path.endswith(".html")
    )


def test_seconds_are_told_for_ten_thousand_links():
    assert Cost(links=LINKS * 2, pages=1, seconds=3.0, ratio=1.0).per_links == 1.5
