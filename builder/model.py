"""The values that flow through the program, in the order in which they come to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from builder.errors import Problem

BLOCK_JOINER = "\n\n"
"""What stands between two blocks in an article's text."""

CELL_JOINER = "\t"
"""What stands between two cells in the text of a ``row`` block."""

Format = Literal["text", "markdown", "html"]
BlockKind = Literal["paragraph", "heading", "item", "quote", "row", "code"]
MarkKind = Literal["emphasis", "strong", "code", "link"]
Field = Literal["title", "publisher", "author", "published", "updated", "original_url", "language"]


# --- one file at a time -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the content folder, found and read but not yet understood."""

    path: str
    """Path inside the content folder, with ``/`` on every system, in Unicode form C."""
    data: bytes
    """The file's bytes as they are on disk."""
    recurring: frozenset[str] = frozenset()
    """Fingerprints of lines that other files of its folder print as well."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that a file gives for one field, and the rule that found it."""

    field: Field
    value: str
    rule: str
    """Stable name of the rule, such as ``front-matter``, ``json-ld``, ``first-line``."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis or a link over a stretch of a block's text."""

    start: int
    """Offset into the block's text, in characters."""
    end: int
    """Offset after the last character, in characters."""
    kind: MarkKind
    target: str = ""
    """An absolute http or https address for a ``link``; empty otherwise."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, quotation or table row, as plain text."""

    text: str
    """One line of text without outer white space, never empty; cells of a row parted by tabs."""
    lines: tuple[tuple[int, int], ...]
    """Ascending ``(offset, line)``: from this offset on the text stands in this raw line.

    Offsets count characters of ``text`` and begin with 0; lines are 1-based lines of the decoded
    file."""
    kind: BlockKind = "paragraph"
    level: int = 0
    """Depth of a heading (1 to 6) or of a list item or quotation (1 and up); 0 otherwise."""
    marks: tuple[Mark, ...] = ()
    dropped: str = ""
    """The rule by which a parser took the block out, such as ``html-navigation``; empty if kept."""

    @property
    def first_line(self) -> int:
        """The raw line in which the block begins, 1-based."""
        return self.lines[0][1]

    @property
    def last_line(self) -> int:
        """The raw line in which the block ends, 1-based."""
        return self.lines[-1][1]

    def line_at(self, offset: int) -> int:
        """The raw line, 1-based, that holds the character at ``offset`` of the block's text."""
        found = self.lines[0][1]
        for start, line in self.lines:
            if start > offset:
                break
            found = line
        return found


@dataclass(frozen=True, slots=True)
class Draft:
    """What a parser understood of one file: every visible block, and claims about the whole."""

    path: str
    format: Format
    blocks: tuple[Block, ...]
    """All visible blocks in the order of the file, those with ``dropped`` among them."""
    claims: tuple[Claim, ...] = ()
    """Strongest first within a field."""
    encoding: str = "utf-8"
    """The encoding that was used, as Python names it."""
    replaced: int = 0
    """Bytes that no character stands for, shown as U+FFFD."""
    withheld: bool = False
    """True if the file itself says that it is not to be published (``publish: false``)."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch of the file that is not part of the article's text, and the rule that took it."""

    text: str
    rule: str
    first_line: int
    """1-based line of the decoded file."""
    last_line: int


@dataclass(frozen=True, slots=True)
class Article:
    """One cleaned article: what it says, who says it, and what was left out."""

    id: str
    """``a-`` and hexadecimal digits of a digest of the path: stable, unique in an edition."""
    path: str
    sha256: str
    """Hexadecimal digest of the file's bytes."""
    format: Format
    encoding: str
    replaced: int
    title: str
    """Never empty: a file without a headline shows its file name."""
    publisher: str | None
    author: str | None
    published: str | None
    """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``; never from the clock or the file's time."""
    updated: str | None
    original_url: str | None
    """http or https, without tracking parameters."""
    language: str | None
    """ISO 639-1, in lower case."""
    claims: tuple[Claim, ...]
    """The winning claim of each field that has a value, in the order of ``Field``."""
    blocks: tuple[Block, ...]
    """The kept blocks in the order of the file."""
    removed: tuple[Removed, ...]
    """In the order of the file; with ``blocks`` every visible character of the file. Behind them,
    by the rule ``tracking``, what was cut from addresses."""
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The cleaned text: blocks joined by an empty line."""
        return BLOCK_JOINER.join(block.text for block in self.blocks)

    def starts(self) -> Iterator[int]:
        """The offset in ``text`` at which each block begins, in order."""
        start = 0
        for block in self.blocks:
            yield start
            start += len(block.text) + len(BLOCK_JOINER)

    @property
    def words(self) -> int:
        """Number of white-space-parted words in the cleaned text."""
        return sum(len(block.text.split()) for block in self.blocks)


@dataclass(frozen=True, slots=True)
class NotIncluded:
    """A file that did not become an article, and why."""

    path: str
    reason: str


# --- one article, analysed --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the unit that is shown, linked and counted."""

    id: str
    """``s-`` and hexadecimal digits of a digest of its words; ``-2`` and so on for repeats.

    Unique in its article, and the same as long as the sentence's words are."""
    start: int
    """Offset into the article's text, in characters."""
    end: int
    block: int
    """Index into the article's blocks."""
    first_line: int
    """1-based line of the decoded file."""
    last_line: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may become a keyphrase, with all that its article knows of it."""

    key: str
    """Folded and stemmed words, parted by spaces: equal for variants of one phrase."""
    forms: tuple[tuple[str, int], ...]
    """``(printed form, count)``, commonest first, ties by code point; verbatim in the text."""
    score: float
    """How much the article alone speaks for it; higher is better."""
    spans: tuple[tuple[int, int], ...]
    """``(start, end)`` of every mention in the article's text, ascending."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit or with what it counts, as a sentence prints it."""

    sentence: int
    """Index into the article's sentences."""
    start: int
    """Offset into the article's text, in characters."""
    end: int
    """The whole stands before it: "at least 20 missiles"."""
    qualifier: str
    """What limits the number, as printed: "at least", "roughly"; often empty."""
    number: str
    """As printed: "17", "3.2 billion", "six", "10 to 15"."""
    unit: str
    """A measure, as printed: "percent", "$", "km", "years"; empty where things are counted."""
    thing: str
    """What is counted, as printed: "nuclear missile launches"; empty where only measured."""
    amount: str
    """The number in digits, to tell equal from different: "3200000000"; "10-15" for a range."""


@dataclass(frozen=True, slots=True)
class DateNamed:
    """A date that a sentence names."""

    sentence: int
    """Index into the article's sentences."""
    start: int
    """Offset into the article's text, in characters."""
    end: int
    value: str
    """``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, ``YYYY-Wnn`` (ISO week) or ``YYYYs`` (decade), as
    precise as it is printed; two days or years parted by ``/`` for a stretch; empty where it
    cannot be told without a guess."""
    rule: str
    """Name of the rule that resolved it from the article's own date; empty where it stands in
    full, and where it could not be resolved."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a sentence quotes, and who is named there as saying them."""

    sentence: int
    """Index into the article's sentences."""
    start: int
    """Offset into the article's text, in characters, of the opening mark or the first word."""
    end: int
    speaker_start: int
    """Offset into the article's text of the speaker as printed; equal to ``speaker_end`` where
    the sentence names none."""
    speaker_end: int

    @property
    def named(self) -> bool:
        """True if the sentence names the speaker."""
        return self.speaker_end > self.speaker_start


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one article holds, found without a look at any other."""

    sentences: tuple[Sentence, ...]
    """In reading order."""
    summary: tuple[int, ...]
    """Ascending indices into ``sentences``: a summary cannot paraphrase by construction."""
    unsuitable: str
    """Why the article is not summarised (``short``, ``list`` …); empty if it is."""
    candidates: tuple[Candidate, ...]
    """Best first, ties by key."""
    terms: str
    """Content words, folded and stemmed, in reading order, parted by spaces; ``.`` parts stretches
    over which no pair of words reaches. The title comes first."""
    standing: tuple[int, ...] = ()
    """Ascending indices of the sentences that can be shown alone: they lean on no other (S4)."""
    figures: tuple[Figure, ...] = ()
    """By place; none overlaps another, nor a date."""
    dates: tuple[DateNamed, ...] = ()
    """By place."""
    quotations: tuple[Quotation, ...] = ()
    """By place; one that runs over several sentences stands once in each."""


# --- all articles together --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """A phrase shown for one article."""

    text: str
    """A printed form, verbatim in the article's text."""
    score: float
    """0 to 1; 1 for the article's best phrase."""
    phrase: str | None
    """Id of its Phrase, if it stands in two articles or more."""
    spans: tuple[tuple[int, int], ...]
    """``(start, end)`` of every mention in the article's text, ascending."""


@dataclass(frozen=True, slots=True)
class Related:
    """A link from one article to another, with its reason."""

    id: str
    """The other article's id."""
    score: float
    """Likeness, 0 to 1: of articles in words, figures, names and headlines, of themes in words."""
    because: tuple[str, ...]
    """Shared phrases, strongest first; at least one."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose words an article prints."""

    name: str
    """An agency, a family of publishers or a publisher; empty where nothing is known."""
    rule: str
    """What tells it: ``publisher``, ``author``, ``dateline``, ``credit``, ``style`` or ``copy``
    for an agency; ``family``, ``own``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article's place in the edition."""

    article: Article
    analysis: Analysis
    keyphrases: tuple[Keyphrase, ...]
    """Best first; none lies within another."""
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

    @property
    def voice(self) -> str:
        """What the article counts as: its origin's name, or its own id where none is known."""
        name = self.origin.name if self.origin else self.article.publisher
        return name or self.article.id


@dataclass(frozen=True, slots=True)
class Copy:
    """An article whose text stands in another one of the edition too."""

    entry: Entry
    """With theme, story and related articles of the kept one, which do not name it back."""
    kept: str
    """Id of the article that stands for both."""
    likeness: float
    """Share of its words that stand in the kept article, 0 to 1, in runs of five or more."""
    excerpt: bool
    """True if it holds less than half as many words as the kept article."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A sentence shown away from its place."""

    article: str
    sentence: str
    """Sentence id in that article."""
    after: str = ""
    """Id of the sentence before it, shown with it where it leans on that one; mostly empty."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One origin among the sources of a story."""

    name: str
    """As ``Entry.voice``."""
    articles: tuple[str, ...]
    """Its articles in reading order, without copies."""
    only: tuple[Cite, ...]
    """Sentences that match none of the other origins', in reading order."""


@dataclass(frozen=True, slots=True)
class Account:
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


@dataclass(frozen=True, slots=True)
class Quoted:
    """A note's reference to a sentence."""

    block: int
    """Index into the note's blocks."""
    start: int
    """Offset into the block's text of the opening bracket."""
    end: int
    cite: Cite


@dataclass(frozen=True, slots=True)
class Note:
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


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event."""

    id: str
    label: str
    """The most specific headline among its articles, verbatim."""
    articles: tuple[str, ...]
    """Ids in reading order: by date, then by id; at least two."""
    theme: str | None


@dataclass(frozen=True, slots=True)
class Theme:
    """Articles on one subject."""

    id: str
    """``t-`` and digits of a digest of its label."""
    label: str
    """The configured name, or one to three shared phrases; unique in the edition."""
    articles: tuple[str, ...]
    """Ids in reading order; at least two."""
    phrases: tuple[str, ...]
    """What its articles share, strongest first."""
    neighbours: tuple[Related, ...]
    """Themes closest to it (``id`` is a theme's), best first."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a phrase stands."""

    article: str
    sentence: str
    """Sentence id in that article."""
    start: int
    """Offset into the article's text."""
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase with every sentence that holds it, over the whole edition."""

    id: str
    """``p-`` and digits of a digest of its key."""
    text: str
    """Display form: the commonest printed form, ties by code point."""
    variants: tuple[str, ...]
    """Other printed forms, by code point."""
    articles: tuple[str, ...]
    """Ids in the edition's order; at least two."""
    mentions: tuple[Mention, ...]
    """By the edition's order of articles, then by place."""
    common: bool
    """True if too many articles hold it to say anything about one of them (K3)."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead point of the front page: one headline and one verbatim sentence."""

    article: str
    """The article whose headline is shown."""
    sentence: str
    """Id of a sentence of that article."""
    articles: tuple[str, ...]
    """Every article on the same event, the one shown among them, in the edition's order."""
    origins: int
    """How many independent origins those articles have; unknown ones count as one each."""


@dataclass(frozen=True, slots=True)
class Briefing:
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

    @property
    def every(self) -> tuple[Entry, ...]:
        """Every article of the edition, the copies last."""
        return (*self.entries, *(copy.entry for copy in self.copies))


# --- pages --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site, finished."""

    path: str
    """Path inside the output folder, with ``/``."""
    body: bytes


@dataclass(frozen=True, slots=True)
class Long:
    """A file of the site that is too long to hold: it grows with the edition."""

    path: str
    """As ``Page.path``."""
    chunks: Callable[[], Iterator[bytes]]
    """Gives its bytes from the first to the last, in pieces; each time the same."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of the site that need not be made: it stands where it will be published."""

    path: str
    """As ``Page.path``."""
    sha256: str
    """Hexadecimal digest of its bytes, as they are there."""


File = Page | Long | Kept
"""What a site is published from, one after the other."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """A file of the site that is yet to be made, and all that it is made from."""

    path: str
    """As ``Page.path``."""
    parts: tuple[object, ...]
    """What alone decides its bytes beside code, templates and settings, as values that the cache
    can dump; empty: nobody can tell before it is made."""
    make: Callable[[], Page]
