"""All articles together: the briefing, before any page or address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from builder.errors import Problem
from builder.model.analyses import Analysis
from builder.model.articles import Article, Block, NotIncluded
from builder.model.changes import Appearance, Archived, Changes, Lasting


class Keyphrase(NamedTuple):
    """A phrase shown for one article."""

    text: str
    """A printed form, verbatim in the article's text."""
    score: float
    """0 to 1; 1 for the article's best phrase."""
    phrase: str | None
    """Id of its Phrase, if it stands in two articles or more."""
    spans: tuple[tuple[int, int], ...]
    """``(start, end)`` of every mention in the article's text, ascending."""


class Cite(Struct, frozen=True):
    """A sentence shown away from its place."""

    article: str
    sentence: str
    """Sentence id in that article."""
    after: str = ""
    """Id of the sentence before it, shown with it where it leans on that one; mostly empty."""


class Related(Struct, frozen=True):
    """A link from one article to another, with its reason."""

    id: str
    """The other article's id."""
    score: float
    """Likeness, 0 to 1: of articles in words, figures, names and headlines, of themes in words."""
    because: tuple[str, ...]
    """Shared phrases, strongest first; at least one."""
    points: tuple[tuple[Cite, Cite], ...] = ()
    """What both tell: a sentence of the article that links and one of the other, in the order of
    the first; the link back has the same, turned round. Mostly empty."""


class Origin(Struct, frozen=True):
    """Whose words an article prints."""

    name: str
    """An agency, a family of publishers or a publisher; empty where nothing is known."""
    rule: str
    """What tells it: ``publisher``, ``author``, ``dateline``, ``credit``, ``style`` or ``copy``
    for an agency; ``family``, ``own``."""


class Unattributed(NamedTuple):
    """The origin of an article that states none: it may be one of the others or one of its own.

    Equal to itself alone, so that no two articles are taken for one origin's.
    """

    article: str
    """The article's id."""


Attribution = str | Unattributed
"""What an article counts as among origins: the name of the stated one, or unattributed."""


class OriginCount(NamedTuple):
    """How many origins articles have, between two bounds."""

    most: int
    """If each that is unattributed has one of its own."""
    stated: int

    @property
    def least(self) -> int:
        """If each that is unattributed has one of the stated, or all have one."""
        return self.stated or min(self.most, 1)


def count_origins(attributions: Iterable[Attribution]) -> OriginCount:
    """How many independent origins articles have."""
    origins = {*attributions}
    return OriginCount(len(origins), sum(isinstance(each, str) for each in origins))


class Entry(Struct, frozen=True):
    """One article's place in the edition."""

    article: Article
    analysis: Analysis
    keyphrases: Sequence[Keyphrase]
    """Best first; none lies within another. They may be packed."""
    theme: str | None
    """Theme id; None for "Other reports"."""
    story: str | None
    """Story id; None for an article whose event no other article reports."""
    because: tuple[str, ...]
    """The shared phrases that put it into its theme, strongest first."""
    related: tuple[Related, ...]
    """Best first, at most five."""
    previous: str | None
    """Article id: the one before it in the reading order of its theme."""
    next: str | None
    origin: Origin | None = None
    """Whose words it prints; None counts as its publisher's own."""
    copies: tuple[str, ...] = ()
    """Ids of the articles that carry its text too, by publisher, date and id."""
    merged: tuple[str, ...] = ()
    """Ids of the articles that report its event because the editor says so."""
    parted: tuple[str, ...] = ()
    """Ids of those that the editor keeps out of its story."""
    wish: str = ""
    """The theme that the editor wants it in; empty where nothing is said."""

    @property
    def attribution(self) -> Attribution:
        """What the article counts as."""
        name = self.origin.name if self.origin else self.article.publisher
        return name or Unattributed(self.article.id)


class Copy(Struct, frozen=True):
    """An article whose text stands in another one of the edition too."""

    entry: Entry
    """With theme, story and related articles of the kept one, which do not name it back."""
    kept: str
    """Id of the article that stands for both."""
    likeness: float
    """Share of its words that stand in the kept article, 0 to 1, in runs of five or more."""
    excerpt: bool
    """True if it holds less than half as many words as the kept article."""


class Voice(Struct, frozen=True):
    """One origin among the sources of a story."""

    name: str
    """Empty for an article that is unattributed."""
    articles: tuple[str, ...]
    """Its articles in reading order, without copies; of one that is unattributed the one."""
    only: tuple[Cite, ...]
    """Sentences that match none of the other origins', in reading order."""


class Account(Struct, frozen=True):
    """What each source says of one event."""

    story: str
    voices: tuple[Voice, ...]
    """The origins, by the first article of each."""
    digest: tuple[Cite, ...]
    """In the order in which they are to be read."""
    points: tuple[tuple[Cite | None, ...], ...]
    """Points that two origins or more share, in the order in which they come up; for each origin
    its sentence, or None where no sentence matches."""
    related: tuple[Related, ...]
    """Stories close to it (``id`` is a story's), best first, at most five."""


class Quoted(Struct, frozen=True):
    """A note's reference to a sentence."""

    block: int
    """Index into the note's blocks."""
    start: int
    """Offset into the block's text of the opening bracket."""
    end: int
    cite: Cite


class Note(Struct, frozen=True):
    """An analyst's words on the edition or on one story: never an article."""

    path: str
    name: str
    """Who wrote it; empty if not stated."""
    date: str
    """``YYYY-MM-DD``, or as precise as stated; empty if not stated."""
    story: str | None
    """Story id; None for a note on the whole edition."""
    title: str
    blocks: tuple[Block, ...]
    quoted: tuple[Quoted, ...] = ()
    """By block, then by place."""


class Story(Struct, frozen=True):
    """Articles on one event."""

    id: str
    """``e-`` and digits of a digest of its label; that of the earlier edition where it went on."""
    label: str
    """The most specific headline among its articles, verbatim."""
    articles: tuple[str, ...]
    """Ids in reading order: by date, then by id; at least two."""
    theme: str | None
    history: tuple[Appearance, ...] = ()
    """Where an earlier edition is named and it went on from there: what it was in editions before
    this one, oldest first."""
    joined: tuple[str, ...] = ()
    """Ids of its articles that it did not have in the last of these, in reading order."""


class Theme(Struct, frozen=True):
    """Articles on one subject."""

    id: str
    """``t-`` and digits of a digest of its label; that of the earlier edition where it went on."""
    label: str
    """The editor's name for it, or one to three shared phrases; unique in the edition."""
    articles: tuple[str, ...]
    """Ids in reading order; at least two."""
    phrases: tuple[str, ...]
    """What its articles share, strongest first."""
    neighbours: tuple[Related, ...]
    """Themes closest to it (``id`` is a theme's), best first."""
    found: str = ""
    """What its label would be, where the editor renamed it; its id and address are made of this."""
    seeded: bool = False
    """True if the editor named it and said what begins it."""


class Mention(NamedTuple):
    """A place where a phrase stands.

    A tuple because an edition has more of them than sentences, and packs them in half the room.
    """

    article: str
    sentence: str
    """Sentence id in that article."""
    start: int
    """Offset into the article's text."""
    end: int


class Phrase(Struct, frozen=True):
    """One phrase with every sentence that holds it, over the whole edition."""

    id: str
    """``p-`` and digits of a digest of its key."""
    text: str
    """Display form: the commonest printed form, ties by code point."""
    variants: tuple[str, ...]
    """Other printed forms, by code point."""
    articles: tuple[str, ...]
    """Ids in the edition's order; at least two."""
    mentions: Sequence[Mention]
    """By the edition's order of articles, then by place. Each look at packed ones makes all of them
    anew."""
    common: bool
    """True if too many articles hold it to say anything about one of them (K3)."""
    key: bytes = b""
    """Digest of all that its articles and its places in them are made from; empty if unknown."""


class Lead(Struct, frozen=True):
    """A lead point of the front page: one headline and one verbatim sentence."""

    article: str
    """The article whose headline is shown."""
    sentence: str
    """Id of a sentence of that article."""
    articles: tuple[str, ...]
    """Every article on the same event, the one shown among them, in the edition's order."""
    origins: int
    """How many independent origins those articles have at most; unattributed ones count as one
    each."""
    origins_stated: int
    """How many of them are stated."""
    news: Literal["", "new", "grown"] = ""
    """Whether all of its articles are new since the earlier edition, or some; empty if none is, or
    if there is no earlier one."""
    priority: bool = False
    """True if the editor set it before what others report."""


class Briefing(Struct, frozen=True):
    """The whole edition, before any page or address."""

    edition: str | None
    """``YYYY-MM-DD`` of the newest dated article, or as configured; None if nothing is dated."""
    entries: tuple[Entry, ...]
    """Newest first, undated last, ties by path."""
    themes: tuple[Theme, ...]
    """In the order of the front page."""
    stories: tuple[Story, ...]
    phrases: tuple[Phrase, ...]
    """By folded display form, ties by id."""
    leads: tuple[Lead, ...]
    """Best first, at most five."""
    not_included: tuple[NotIncluded, ...]
    """By path."""
    problems: tuple[Problem, ...]
    """By place, then by code."""
    copies: tuple[Copy, ...] = ()
    """By path; none of them is among ``entries``, nor anywhere else in the edition."""
    accounts: tuple[Account, ...] = ()
    """Of the stories that have a page of their own, in the order of ``stories``."""
    notes: tuple[Note, ...] = ()
    """The edition's first, then by path."""
    changes: Changes | None = None
    """Since an earlier edition, if one is named."""
    lasting: Lasting = Lasting()
    """Which addresses of that one last; none without one."""
    archive: tuple[Archived, ...] = ()
    """Earlier editions that the site keeps, newest first."""

    @property
    def every(self) -> tuple[Entry, ...]:
        """Every article of the edition, the copies last."""
        return (*self.entries, *(copy.entry for copy in self.copies))
