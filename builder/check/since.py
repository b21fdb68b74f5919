"""What ``briefing.json`` says of earlier editions, as the checks read it."""

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
    url: str = ""
    """Its page in that edition, where the site keeps it."""


class Led(Struct, frozen=True):
    """A lead point of an earlier edition."""

    title: str
    url: str
    language: str | None


class Archived(Struct, frozen=True):
    """An earlier edition that the site keeps as it was."""

    edition: str | None
    url: str
    """Address of its front page."""
    articles: int
    """Those that carry another one's text are not counted."""
    origins: int
    stories: int
    leads: tuple[Led, ...]


class Changes(Struct, frozen=True):
    """What changed since an earlier edition."""

    before: str | None
    new: tuple[str, ...]
    stories: tuple[str, ...]
    grown: tuple[Grown, ...]
    quiet: tuple[str, ...]
    rewritten: tuple[Rewritten, ...]
    withdrawn: tuple[Withdrawn, ...]


class OutlineOrigin(Struct, frozen=True):
    """Whose words an article of an earlier edition prints."""

    name: str


class OutlineArticle(Struct, frozen=True):
    """An article of an earlier edition."""

    id: str
    title: str
    publisher: str | None
    copy_of: str | None
    origin: OutlineOrigin | None = None

    @property
    def voice(self) -> str:
        """As ``Article.voice``."""
        return (self.origin.name if self.origin else self.publisher) or self.id


class OutlineStory(Struct, frozen=True):
    """A story of an earlier edition."""

    label: str


class OutlineSite(Struct, frozen=True):
    """The date of an earlier edition."""

    edition: str | None


class Outline(Struct, frozen=True):
    """What is told of an earlier edition, out of its ``briefing.json``."""

    site: OutlineSite
    articles: tuple[OutlineArticle, ...]
    stories: tuple[OutlineStory, ...] = ()
