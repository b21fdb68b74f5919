"""The origin of one article made of parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from builder.editorial.copies import origins
from builder.model import Origin, Removed
from builder.settings import PublisherSettings
from tests.editorial.articles import article


def told(
    *paragraphs: str,
    publisher: str | None = "Quay Post",
    author: str | None = None,
    removed: Sequence[tuple[str, str]] = (),
    settings: Mapping[str, PublisherSettings] | None = None,
) -> Origin:
    """What ``find`` says of one article."""
    lines = tuple(Removed(text, rule, 1, 1) for text, rule in removed)
    made = replace(
        article("a.txt", "Gate opens", *paragraphs, publisher=publisher),
        author=author,
        removed=lines,
    )
    return origins.find([made], settings or {})[0]
