"""A broken promise as a Problem."""

from __future__ import annotations

from builder.errors import Problem


def problem(where: str, line: int, code: str, what: str, remedy: str) -> Problem:
    """A broken promise at a line of a file; line 0 names the whole file."""
    return Problem(f"{where}:{line}" if line else where, code, what, remedy, "error")
