"""Two editions of one folder, one after the other: what is new, went on and was withdrawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from builder.editions import Edition, load_edition
from builder.editorial import compose
from builder.model import Article, Briefing
from builder.settings import Settings
from tests.editorial.articles import BRIDGE, FOLDER, ORCHARD, analyses, article
from tests.files import rendered

GONE = article(
    "post/lighthouse.txt",
    "The lighthouse of Fenwick is to be sold",
    "The lighthouse of Fenwick will be sold in the autumn, the harbour board said. Nobody has "
    "lived in it since the lamp was made to work by itself.",
    published="2023-08-10",
    publisher="Harbour Post",
)

LATE = BRIDGE[1]
"""An article of a second origin on an event that was known before."""

BEFORE: Sequence[Article] = (*(each for each in FOLDER if each not in (LATE, *ORCHARD)), GONE)
"""The articles of the earlier edition."""


@cache
def kept() -> bytes:
    """The ``briefing.json`` of the earlier edition."""
    return rendered(compose(BEFORE, analyses(BEFORE), Settings()))["briefing.json"]


@cache
def earlier() -> Edition:
    """The earlier edition."""
    return load_edition(kept(), "briefing.json")


@cache
def later() -> Briefing:
    """The later edition, told from the earlier one."""
    return compose(FOLDER, analyses(FOLDER), Settings(), since=earlier())


@cache
def files() -> Mapping[str, bytes]:
    """Its site."""
    return rendered(later())
