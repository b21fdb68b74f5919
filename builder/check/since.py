"""``changes`` of ``briefing.json`` as the checks read it: what is not as it was."""

from __future__ import annotations

from msgspec import Struct


class Grown(Struct, frozen=True):
    """A story that went on."""

    story: str
    joined: tuple[str, ...]
    origins_before: int
    origins: int


class Rewritten(Struct, frozen=True):
    """An article with another text or headline."""

    article: str
    title_before: str
    added: tuple[str, ...]
    """Ids of sentences."""
    dropped: tuple[str, ...]
    """Words of sentences."""
    published_before: str | None = None
    """The date that it bore before."""


class Withdrawn(Struct, frozen=True):
    """An article of the earlier edition that is gone."""

    source_path: str
    title: str
    publisher: str | None
    published: str | None


class Appearance(Struct, frozen=True):
    """What a story was in an earlier edition."""

    edition: str | None
    articles: int
    """How many it held, copies included."""
    origins: int
    """How many independent origins told it; 0 where none was stated."""


class Changes(Struct, frozen=True):
    """What changed since an earlier edition."""

    before: str | None
    new: tuple[str, ...]
    stories: tuple[str, ...]
    grown: tuple[Grown, ...]
    quiet: tuple[str, ...]
    rewritten: tuple[Rewritten, ...]
    withdrawn: tuple[Withdrawn, ...]
