"""An edition as another one reads it: what a comparison needs of ``briefing.json``.

The file may have been altered. What stands in it is held against its type here; an address is held
against the form of one where it is to become the name of a file (``site.urls``).
"""

from __future__ import annotations

from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from builder.errors import UsageError
from builder.model import Attribution, Unattributed

SCHEMA = "briefing/1"
"""The one form that is understood."""

Date = Annotated[
    str,
    Meta(pattern=r"\A[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\Z"),
]
"""``YYYY-MM-DD``, or less precise."""

Count = Annotated[int, Meta(ge=0, le=10**9)]


class SentenceRecord(Struct, frozen=True):
    """A sentence by its offsets."""

    id: str
    start: int
    end: int


class OriginRecord(Struct, frozen=True):
    """Whose words an article prints."""

    name: str


class _Attributed(Struct, frozen=True, kw_only=True):
    """What tells whose words an article prints."""

    id: str
    publisher: str | None = None
    origin: OriginRecord | None = None

    @property
    def attribution(self) -> Attribution:
        """What it counts as among origins."""
        return (self.origin.name if self.origin else self.publisher) or Unattributed(self.id)


class ArticleRecord(_Attributed, frozen=True):
    """An article."""

    source_path: str
    title: str
    text: str
    sentences: tuple[SentenceRecord, ...]
    published: Date | None = None
    original_url: str | None = None
    sha256: str = ""
    """Digest of its file; empty where it is not known."""
    url: str = ""
    """Address of its page; empty where it is not told."""
    copies: tuple[str, ...] = ()
    """Ids of the articles that carry its text."""
    copy_of: str | None = None
    """Id of the article whose text it carries."""


class GroupRecord(Struct, frozen=True):
    """A story or a theme."""

    id: str
    label: str
    articles: tuple[str, ...]
    url: str | None = None
    """Address of its page, if it has one."""


class AppearanceRecord(Struct, frozen=True):
    """What a story was in an edition before that."""

    edition: Date | None
    articles: Count
    origins: Count
    origins_stated: Count | None = None


class StoryRecord(GroupRecord, frozen=True):
    """A story."""

    history: tuple[AppearanceRecord, ...] = ()


class PhraseRecord(Struct, frozen=True):
    """A phrase."""

    id: str
    text: str
    articles: tuple[str, ...]
    variants: tuple[str, ...] = ()
    url: str = ""


class MovedRecord(Struct, frozen=True):
    """An address that led on to another one."""

    url: str
    id: str
    """Of what stood there."""
    to: str
    """An address of that edition."""


class SiteRecord(Struct, frozen=True):
    """What an edition is called."""

    edition: Date | None = None
    rights: str = "full"


class Edition(Struct, frozen=True):
    """What a comparison needs of ``briefing.json``; the other fields are passed over."""

    schema: str
    site: SiteRecord
    articles: tuple[ArticleRecord, ...]
    themes: tuple[GroupRecord, ...] = ()
    stories: tuple[StoryRecord, ...] = ()
    phrases: tuple[PhraseRecord, ...] = ()
    moved: tuple[MovedRecord, ...] = ()


class OutlinedArticle(_Attributed, frozen=True):
    """An article in a few words."""

    title: str
    url: str
    sha256: str = ""
    language: str | None = None
    copy_of: str | None = None


class LeadRecord(Struct, frozen=True):
    """A lead point."""

    article: str


class Outlined(Struct, frozen=True):
    """What a list of editions needs of ``briefing.json``."""

    schema: str
    site: SiteRecord
    articles: tuple[OutlinedArticle, ...]
    themes: tuple[GroupRecord, ...] = ()
    stories: tuple[GroupRecord, ...] = ()
    leads: tuple[LeadRecord, ...] = ()


Kind = TypeVar("Kind", Edition, Outlined)


def load_edition(data: bytes, where: str) -> Edition:
    """An edition from the bytes of its ``briefing.json``.

    Args:
        data: the file.
        where: what to call it in an error.

    Raises:
        UsageError: it is not JSON, not an edition, or one of another schema.
    """
    return _load(data, where, Edition)


def load_outline(data: bytes, where: str) -> Outlined:
    """The same in a few words, in a fraction of the room; leads are articles of the edition."""
    outline = _load(data, where, Outlined)
    if not {each.id for each in outline.articles}.issuperset(one.article for one in outline.leads):
        raise _refusal(where, "this is no edition: a lead is no article of it")
    return outline


def _load(data: bytes, where: str, kind: type[Kind]) -> Kind:
    try:
        edition: Kind = msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _refusal(where, f"this is no edition: {error}") from error
    if edition.schema != SCHEMA:
        what = f"its schema is '{edition.schema}', not '{SCHEMA}'"
        raise _refusal(where, what)
    known = {each.id for each in edition.articles}
    for group in (*edition.stories, *edition.themes):
        if not known.issuperset(group.articles):
            what = f"this is no edition: '{group.id}' names an article that is not there"
            raise _refusal(where, what)
    return edition


def _refusal(where: str, what: str) -> UsageError:
    remedy = "Name the briefing.json of an edition that this version of the program made"
    return UsageError.of(where, "E540", what, remedy)
