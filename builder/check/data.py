"""``briefing.json`` as the checks read it: the promised names and types, and no more."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from builder.check.named import DateNamed, Figure, Quotation
from builder.check.problem import AGAIN, problem
from builder.check.since import Appearance, Archived, Attribution, Changes, Unattributed
from builder.errors import Problem

BRIEFING = "briefing.json"
"""The whole edition as data, beside the pages."""

SCHEMA = "briefing/1"


class About(Struct, frozen=True):
    """``site``: what the edition is called."""

    id: str
    title: str
    language: str
    base_url: str
    edition: str | None
    rights: str = "full"


class Removed(Struct, frozen=True):
    """What cleaning took out of one file, in 1-based raw lines."""

    text: str
    rule: str
    first_line: int
    last_line: int


class Sentence(Struct, frozen=True):
    """A sentence by offsets into its article's text, and its 1-based raw lines."""

    id: str
    start: int
    end: int
    first_line: int
    last_line: int


class Chosen(Struct, frozen=True):
    """A sentence of a summary."""

    id: str
    text: str


class Keyphrase(Struct, frozen=True):
    """A phrase of one article."""

    text: str
    score: float
    phrase: str | None


class Cite(Struct, frozen=True):
    """A sentence shown away from its place, after another where it leans on that."""

    article: str
    sentence: str
    after: str = ""


class Related(Struct, frozen=True):
    """A link to another article, with its reason."""

    id: str
    score: float
    because: tuple[str, ...]
    points: tuple[tuple[Cite, Cite], ...] = ()
    """What both tell: a sentence of the article that links and one of the other."""


class Mark(Struct, frozen=True):
    """Emphasis or a link, by offsets into its block's text."""

    start: int
    end: int
    kind: str
    target: str = ""


class Block(Struct, frozen=True):
    """A paragraph, heading, list item, quotation or table row."""

    kind: str
    level: int
    start: int
    marks: tuple[Mark, ...] = ()


class Origin(Struct, frozen=True):
    """Whose words an article prints, and what tells it."""

    name: str
    rule: str


class Voice(Struct, frozen=True):
    """One origin of a story, and what it alone tells."""

    name: str
    """Empty for an article that is unattributed."""
    articles: tuple[str, ...]
    only: tuple[Cite, ...]


class Article(Struct, frozen=True):
    """One article of the edition."""

    id: str
    source_path: str
    url: str
    title: str
    publisher: str | None
    author: str | None
    published: str | None
    original_url: str | None
    language: str | None
    claims: dict[str, str]
    text: str
    removed: tuple[Removed, ...]
    sentences: tuple[Sentence, ...]
    summary: tuple[Chosen, ...]
    keyphrases: tuple[Keyphrase, ...]
    theme: str | None
    story: str | None
    because: tuple[str, ...]
    related: tuple[Related, ...]
    copy_of: str | None
    updated: str | None = None
    format: str = ""
    encoding: str = ""
    sha256: str = ""
    blocks: tuple[Block, ...] = ()
    unsuitable: str = ""
    origin: Origin | None = None
    copies: tuple[str, ...] = ()
    likeness: float | None = None
    merged: tuple[str, ...] = ()
    """Ids of the articles that report its event because the editor says so."""
    parted: tuple[str, ...] = ()
    """Ids of those that the editor keeps out of its story."""
    wish: str = ""
    """The theme that the editor wants it in."""
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateNamed, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    @property
    def attribution(self) -> Attribution:
        """What the article counts as among origins."""
        return (self.origin.name if self.origin else self.publisher) or Unattributed(self.id)

    def words(self, sentence: Sentence) -> str:
        """What the text says between the sentence's offsets; empty if they are not offsets."""
        return self.text[sentence.start : sentence.end] if sentence.start >= 0 else ""


class Theme(Struct, frozen=True):
    """A theme with its articles."""

    id: str
    label: str
    url: str
    articles: tuple[str, ...]
    phrases: tuple[str, ...]
    neighbours: tuple[Related, ...] = ()
    found: str = ""
    """What the program would call it, where the editor renamed it."""
    seeded: bool = False
    """True if the editor named it and said what begins it."""


class Story(Struct, frozen=True):
    """Articles on one event."""

    id: str
    label: str
    articles: tuple[str, ...]
    theme: str | None
    url: str | None = None
    """None where the story has no page of its own; then nothing is set side by side either."""
    origins: tuple[Voice, ...] = ()
    digest: tuple[Cite, ...] = ()
    points: tuple[tuple[Cite | None, ...], ...] = ()
    related: tuple[Related, ...] = ()
    history: tuple[Appearance, ...] = ()
    """What it was in earlier editions, oldest first, where it went on from one that is named."""
    joined: tuple[str, ...] = ()
    """Ids of its articles that it did not have in the last of these."""

    def shown(self) -> Iterator[Cite]:
        """Every sentence that its page shows, in order."""
        yield from self.digest
        for point in self.points:
            yield from (cite for cite in point if cite)
        for voice in self.origins:
            yield from voice.only


class Lead(Struct, frozen=True):
    """A lead point of the front page."""

    article: str
    sentence: str
    articles: tuple[str, ...]
    origins: int = 0
    origins_stated: int | None = None
    news: str = ""
    """``new`` or ``grown`` since the earlier edition."""
    priority: bool = False


class Note(Struct, frozen=True):
    """An analyst's words, and the sentences that they name."""

    source_path: str
    name: str
    date: str
    story: str | None
    """None for a note on the whole edition."""
    title: str
    blocks: tuple[dict[str, str], ...]
    """``kind`` and ``text`` of each."""
    evidence: tuple[Cite, ...]


class Phrase(Struct, frozen=True):
    """A phrase with its articles."""

    id: str
    text: str
    variants: tuple[str, ...]
    url: str
    articles: tuple[str, ...]
    common: bool = False


class Moved(Struct, frozen=True):
    """An address of an earlier edition that leads on: no page has it any more."""

    url: str
    id: str
    """Of the article, story, theme or phrase that stood there."""
    to: str
    """Address of the page that holds the same now, never one that leads on itself."""


class NotIncluded(Struct, frozen=True):
    """A file that became no article."""

    source_path: str
    reason: str


class Found(Struct, frozen=True):
    """A problem that the build found."""

    code: str
    severity: str
    where: str
    what: str
    remedy: str


class Edition(Struct, frozen=True):
    """All of ``briefing.json``."""

    schema: str
    site: About
    articles: tuple[Article, ...]
    themes: tuple[Theme, ...]
    phrases: tuple[Phrase, ...]
    not_included: tuple[NotIncluded, ...]
    problems: tuple[Found, ...]
    stories: tuple[Story, ...] = ()
    leads: tuple[Lead, ...] = ()
    notes: tuple[Note, ...] = ()
    changes: Changes | None = None
    moved: tuple[Moved, ...] = ()
    """Those that ended last first; of an edition without an earlier one there is none."""
    archive: tuple[Archived, ...] = ()
    """Earlier editions that the site keeps, newest first."""

    @property
    def pages(self) -> frozenset[str]:
        """Addresses of all articles, stories, themes and phrases."""
        rows: tuple[Article | Story | Theme | Phrase, ...]
        rows = (*self.articles, *self.stories, *self.themes, *self.phrases)
        return frozenset(row.url for row in rows if row.url)


EMPTY = Edition(SCHEMA, About("", "", "", "", None), (), (), (), (), ())
"""Stands for an edition that cannot be read."""


def read_edition(body: bytes | None) -> tuple[Edition, tuple[Problem, ...]]:
    """The edition, and what keeps it from being read.

    Args:
        body: the bytes of ``briefing.json``; None if the site has none.

    Returns:
        The edition without problems, or an empty one with the reason.
    """
    if body is None:
        return EMPTY, (_refusal("C130", "the edition's data is missing"),)
    try:
        return msgspec.json.decode(body, type=Edition), ()
    except msgspec.ValidationError as error:
        return EMPTY, (_refusal("C131", f"the edition's data has another shape: {error}"),)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        return EMPTY, (_refusal("C130", f"the edition's data cannot be read: {error}"),)


def _refusal(code: str, what: str) -> Problem:
    return problem(BRIEFING, 0, code, what, AGAIN)
