"""Saved web pages."""

from __future__ import annotations

from builder.model import Draft


def parse(path: str, text: str) -> Draft:
    """Understand a saved web page."""
    return Draft(path, "html", ())
