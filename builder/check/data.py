"""``briefing.json`` as the checks read it: the promised names and types, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from builder.check.named import DateNamed, Figure, Quotation
from builder.check.problem import problem
from builder.check.since import Changes
from builder.errors import Problem

BRIEFING = "briefing.json"
"""The whole edition as data, beside the pages."""

SCHEMA = "briefing/1"


@dataclass(frozen=True, slots=True)
class About:
    """``site``: what the edition is called."""

    id: str
    title: str
    language: str
    base_url: str
    edition: str | None
    rights: str = "full"


@dataclass(frozen=True, slots=True)
class Removed:
    """What cleaning took out of one file, in 1-based raw lines."""

    text: str
    rule: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by offsets into its article's text, and its 1-based raw lines."""

    id: str
    start: int
    end: int
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of a summary."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """A phrase of one article."""

    text: str
    score: float
    phrase: str | None


@dataclass(frozen=True, slots=True)
class Cite:
    """A sentence shown away from its place, after another where it leans on that."""

    article: str
    sentence: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """A link to another article, with its reason."""

    id: str
    score: float
    because: tuple[str, ...]
    points: tuple[tuple[Cite, Cite], ...] = ()
    """What both tell: a sentence of the article that links and one of the other."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis or a link, by offsets into its block's text."""

    start: int
    end: int
    kind: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, quotation or table row."""

    kind: str
    level: int
    start: int
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose words an article prints, and what tells it."""

    name: str
    rule: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One origin of a story, and what it alone tells."""

    name: str
    articles: tuple[str, ...]
    only: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Article:
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
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateNamed, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    @property
    def voice(self) -> str:
        """What the article counts as: its origin's name, or its own id where none is known."""
        return (self.origin.name if self.origin else self.publisher) or self.id

    def words(self, sentence: Sentence) -> str:
        """What the text says between the sentence's offsets; empty if they are not offsets."""
        return self.text[sentence.start : sentence.end] if sentence.start >= 0 else ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its articles."""

    id: str
    label: str
    url: str
    articles: tuple[str, ...]
    phrases: tuple[str, ...]
    neighbours: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event."""

    id: str
    label: str
    articles: tuple[str, ...]
    theme: str | None
    url: str | None = None
    """None where the story has no page of its own; then nothing below is told either."""
    origins: tuple[Voice, ...] = ()
    digest: tuple[Cite, ...] = ()
    points: tuple[tuple[Cite | None, ...], ...] = ()
    related: tuple[Related, ...] = ()

    def shown(self) -> Iterator[Cite]:
        """Every sentence that its page shows, in order."""
        yield from self.digest
        for point in self.points:
            yield from (cite for cite in point if cite)
        for voice in self.origins:
            yield from voice.only


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead point of the front page."""

    article: str
    sentence: str
    articles: tuple[str, ...]
    origins: int = 0
    news: str = ""
    """``new`` or ``grown`` since the earlier edition."""
    priority: bool = False


@dataclass(frozen=True, slots=True)
class Note:
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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with its articles."""

    id: str
    text: str
    variants: tuple[str, ...]
    url: str
    articles: tuple[str, ...]
    common: bool = False


@dataclass(frozen=True, slots=True)
class NotIncluded:
    """A file that became no article."""

    source_path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A problem that the build found."""

    code: str
    severity: str
    where: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Edition:
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
    return problem(BRIEFING, 0, code, what, "Build the site again")
