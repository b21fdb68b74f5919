"""Why two articles are not linked is said in whole sentences."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from builder.cli.reports import _why_not
from builder.editorial.links import MOST


def entry(name: str, related: int) -> Any:
    """An article with so many relatives."""
    return SimpleNamespace(
        article=SimpleNamespace(id=name), theme="t", copies=(), related=range(related)
    )


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [(MOST, 0, "no, a-1 has"), (0, MOST, "no, a-2 has"), (MOST, MOST, "no, a-1 and a-2 have")],
)
def test_who_has_closer_relatives_is_said_of_one_or_of_both(one: int, two: int, why: str):
    said = _why_not(entry("a-1", one), entry("a-2", two), 1.0)

    assert said == f"{why} {MOST} closer relatives"
