"""What all tests of the check need."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from builder.check import markup


@pytest.fixture(scope="session", autouse=True)
def remembered_pages() -> Iterator[None]:
    """A page is parsed once, however many altered sites have it: that takes most of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_mistakes", cache(markup._mistakes))
        yield
