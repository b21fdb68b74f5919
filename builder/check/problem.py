"""A broken promise as a Problem."""

from __future__ import annotations

from builder.errors import Problem

AGAIN = "Build the site again"
"""What to do where a site is not as a build leaves it."""

ALTERED = "Build the site again: a page or briefing.json was altered after it was built"
"""What to do where a site says of itself what is not so."""


def problem(where: str, line: int, code: str, what: str, remedy: str) -> Problem:
    """A broken promise at a line of a file; line 0 names the whole file."""
    return Problem(f"{where}:{line}" if line else where, code, what, remedy, "error")
