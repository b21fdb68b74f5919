"""What ``briefing.json`` says of earlier editions, as the checks read it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from msgspec import Struct


class Unattributed(NamedTuple):
    """The origin of an article that states none: one of the others, or one of its own."""

    article: str
    """The article's id."""


Attribution = str | Unattributed
"""The name of the stated origin, or unattributed."""


class OriginCount(NamedTuple):
    """How many origins articles have: the stated ones at least, else one."""

    most: int
    stated: int

    def is_told(self, most: int, stated: int | None) -> bool:
        """Whether two numbers tell it; an edition of an earlier version tells the one alone."""
        return most == self.most and stated in (None, self.stated)

    @property
    def ways(self) -> list[list[int]]:
        """The numbers that may tell it: both bounds where they differ; one may be told in words."""
        bounds = sorted({self.stated or min(self.most, 1), self.most})
        return [bounds, []] if bounds == [1] else [bounds]


class _Article(Protocol):
    @property
    def attribution(self) -> Attribution: ...


def count_origins(articles: Iterable[_Article]) -> OriginCount:
    """How many origins articles have, between two bounds where some are unattributed."""
    origins = {each.attribution for each in articles}
    return OriginCount(len(origins), sum(isinstance(each, str) for each in origins))


class Grown(Struct, frozen=True):
    """A story that went on."""

    story: str
    joined: tuple[str, ...]
    origins_before: int
    origins: int
    origins_before_stated: int | None = None
    origins_stated: int | None = None


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
    """How many it held; those that carry another one's text are not counted."""
    origins: int
    """How many independent origins told it at most; 0 where none was stated."""
    origins_stated: int | None = None
    """None where an edition of an earlier version tells it."""
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
    origins_stated: int | None = None


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
    def attribution(self) -> Attribution:
        """As ``Article.attribution``."""
        return (self.origin.name if self.origin else self.publisher) or Unattributed(self.id)


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
