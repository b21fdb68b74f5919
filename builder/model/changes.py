"""What is not as it was in an earlier edition."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Withdrawn(Struct, frozen=True):
    """An article of the earlier edition that this one does not have."""

    source_path: str
    title: str
    """Empty for a file that is still there and was left out: its title is not published again."""
    publisher: str | None
    published: str | None


class Rewritten(Struct, frozen=True):
    """An article whose text or headline is another one now."""

    article: str
    """Its id now."""
    title_before: str
    """The same as now if the headline has not changed."""
    added: tuple[str, ...]
    """Ids of the sentences that were not there before, in reading order."""
    dropped: tuple[str, ...]
    """The words of those that are no longer there, in the order of the old text."""
    published_before: str | None = None
    """The date that it bore before; the same as now if that has not changed."""


class Grown(Struct, frozen=True):
    """A story that went on."""

    story: str
    """Its id now."""
    joined: tuple[str, ...]
    """Ids of its articles that the earlier edition did not have, in reading order."""
    origins_before: int
    """Independent origins of its articles that the earlier edition had, at most."""
    origins_before_stated: int
    """How many of them are stated."""
    origins: int
    """Of all its articles now, at most."""
    origins_stated: int


class Changes(Struct, frozen=True):
    """What is not as it was; copies are passed over, but for texts that are gone."""

    before: str | None
    """Date of the earlier edition, ``YYYY-MM-DD``."""
    new: tuple[str, ...] = ()
    """Ids of the articles that it did not have, in this edition's order."""
    stories: tuple[str, ...] = ()
    """Ids of the stories all of whose articles are new, in this edition's order."""
    grown: tuple[Grown, ...] = ()
    """In the order of the stories."""
    quiet: tuple[str, ...] = ()
    """Ids of the stories that have no new article, in their order."""
    rewritten: tuple[Rewritten, ...] = ()
    """In this edition's order."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """In the earlier edition's order."""


class Appearance(Struct, frozen=True, omit_defaults=True):
    """What a story was in an earlier edition."""

    edition: str | None
    """Date of that edition, ``YYYY-MM-DD``."""
    articles: int
    """How many it held; those that carry another one's text are not counted."""
    origins: int
    """How many independent origins told it at most; 0 where none was stated."""
    origins_stated: int | None = None
    """How many of them were stated; None where an edition of an earlier version tells it, which
    knew one number."""
    url: str = ""
    """Its page in that edition, where the site keeps it; mostly empty."""


EDITIONS = "editions/"
"""Folder of a site in which earlier editions stand, each in one of its own."""


class Led(Struct, frozen=True):
    """A lead point of an earlier edition."""

    title: str
    """The headline of its article, verbatim."""
    url: str
    """The article's page."""
    language: str | None


class Archived(Struct, frozen=True):
    """An earlier edition that the site keeps as it was."""

    edition: str | None
    """Its date, ``YYYY-MM-DD``."""
    url: str
    """Its front page."""
    articles: int
    """Those that carry another one's text are not counted."""
    origins: int
    """Independent ones, at most."""
    origins_stated: int
    """How many of them are stated."""
    stories: int
    leads: tuple[Led, ...]
    """In their order."""


class Moved(Struct, frozen=True):
    """An address of the earlier edition that no page has any more, and what to show instead."""

    url: str
    """As the earlier edition told it: nothing is known of its form."""
    id: str
    """Of what stood there."""
    to: str
    """Id of the article, story, theme or phrase of this edition that holds the same now."""


class Lasting(Struct, frozen=True):
    """Addresses of the earlier edition that readers may have kept."""

    kept: Mapping[str, str] = field(default_factory=dict)
    """Id of an article, story, theme or phrase of this edition -> the address that it had; as the
    earlier edition told it: nothing is known of its form."""
    moved: tuple[Moved, ...] = ()
    """Those that ended last first, by address; then those that had ended before."""
