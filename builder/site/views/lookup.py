"""Everything that views look up, found once for a whole edition."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from builder.model import (
    Account,
    Article,
    Briefing,
    Cite,
    Copy,
    Entry,
    Note,
    Phrase,
    Sentence,
    Story,
    Theme,
)
from builder.settings import Settings
from builder.site.strings import Strings
from builder.site.urls import Addresses, relative
from builder.site.views.days import Days
from builder.site.views.reads import EVERYTHING, Reads
from builder.site.views.uses import Use, in_events

if TYPE_CHECKING:
    from builder.site.views.shared import Link

HEADLINE_LENGTH = 160
"""Characters of a headline shown in a list; the article's own page shows all of it."""


Mentioned = tuple[int, int, tuple[str, str, bool]]
"""Start and end of a phrase in an article's text, and its id, the path of its page, and whether it
is worth a link where it is not the article's own. The end is negative, so that of two that begin
together the longer comes first; a tuple because an edition has as many as sentences."""


class Published(Struct, frozen=True):
    """What an edition has of one publisher."""

    name: str
    articles: tuple[str, ...]
    """Ids in the edition's order, copies last."""
    only: tuple[tuple[Cite, str], ...]
    """Sentences that no other source of their story matches, each with that story's id."""


class Lookup(Struct, frozen=True):
    """An edition with its addresses and words, opened at every id.

    Its tables note what is read, so views take nothing of an edition but from here.
    """

    reads: Reads
    """What was read since they were last asked."""
    _briefing: Briefing
    _days: Days | None
    settings: Settings
    strings: Strings
    addresses: Addresses
    articles: Mapping[str, Article]
    entries: Mapping[str, Entry]
    """Article id -> its place in the edition: whoever shows only the article asks ``articles``."""
    themes: Mapping[str, Theme]
    labels: Mapping[str, str]
    """Theme id -> its label: whoever only names the theme asks here."""
    stories: Mapping[str, Story]
    phrases: Mapping[str, Phrase]
    names: Mapping[str, tuple[str, int]]
    """Phrase id -> its text and the number of its articles: whoever only names it asks here."""
    texts: Mapping[str, str]
    """Article id -> its cleaned text."""
    sources: Mapping[str, str]
    """Article id -> who said it and when, as it stands beside a sentence."""
    sentences: Mapping[str, Mapping[str, Sentence]]
    """Article id -> sentence id -> sentence."""
    bounds: Mapping[str, array[int]]
    """Article id -> where each of its sentences begins and ends, in reading order: whoever has a
    place in the text asks here."""
    uses: Mapping[str, Mapping[str, tuple[Use, ...]]]
    """Article id -> sentence id -> where it is shown, the front page first."""
    shown: Mapping[str, int]
    """Article id -> how many of its sentences are shown anywhere."""
    mentions: Mapping[str, tuple[Mentioned, ...]]
    """Article id -> the places of phrases that may be linked, ascending."""
    owners: Mapping[str, tuple[str, ...]]
    """Phrase id -> ids of the articles whose own phrase it is, in the edition's order."""
    named: Mapping[str, str]
    """Printed form of a phrase -> id of its page."""
    sharing: Mapping[str, tuple[str, ...]]
    """Phrase id -> ids of the themes whose articles share it, in the edition's order."""
    copies: Mapping[str, Copy]
    """Id of an article that carries another one's text -> that copy."""
    accounts: Mapping[str, Account]
    """Story id -> what each source says of it, where the story has a page of its own."""
    notes: Mapping[str, tuple[Note, ...]]
    """Story id, or nothing for the whole edition, -> the notes on it, where there are any."""
    dated: Mapping[str, Counter[int]]
    """Phrase id -> column among the days -> how many of its articles stand there."""
    published: Mapping[str, Published]
    """``publisher_id`` -> what is published under that name; without those who name none."""
    new: Mapping[str, object]
    """Ids of the articles that the earlier edition did not have; none without one."""
    headlines: dict[tuple[str, str], Link] = field(default_factory=dict)
    """``(article id, folder)`` -> the article's headline, linked from there, once it was made."""

    @property
    def briefing(self) -> Briefing:
        """The whole edition: whoever asks for it has read everything."""
        self.reads.note("edition", EVERYTHING)
        return self._briefing

    @property
    def days(self) -> Days | None:
        """The days over which phrases are drawn; None where too few are known."""
        self.reads.note("days", "")
        return self._days

    def said(self, article: str, sentence: str) -> str:
        """The words of a sentence."""
        place = self.sentences[article][sentence]
        return self.texts[article][place.start : place.end]

    def place(self, article: str, sentence: str, folder: str) -> str:
        """The link to a sentence in its article, from a page in ``folder``."""
        return f"{relative(self.addresses.articles[article], folder)}#{sentence}"

    def events(self, articles: Iterable[str]) -> list[tuple[Entry, ...]]:
        """The articles; those on one event stand together, where the first of them would stand."""
        return in_events(articles, self.entries)

    def foreign(self, article: Article) -> str:
        """The article's language where it is known and not the interface's; else empty."""
        known = article.language or ""
        return "" if known == self.strings.language else known


def is_web(address: str) -> bool:
    """True for http and https addresses, the only ones that a page may lead to."""
    return address.lower().startswith(("http://", "https://"))


def original(article: Article) -> str:
    """The address of the original, if it is known and a page may lead to it; else empty."""
    address = article.original_url or ""
    return address if is_web(address) else ""


def shown_headline(title: str, most: int = HEADLINE_LENGTH) -> str:
    """A headline for a list: whole, or its first words and an ellipsis."""
    if len(title) <= most:
        return title
    head = title[:most]
    return (head.rpartition(" ")[0] or head) + " …"
