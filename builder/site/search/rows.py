"""Articles as search sees them, in its order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from builder.model import Entry, Sentence
from builder.packed import digest
from builder.site.search.postings import ROOM
from builder.site.views import Lookup
from builder.site.views.lookup import original, shown_headline

TEXT = 6_000
"""Bytes of a shard of texts, about: ten hits in ten articles load 60 kB."""


class Line(Struct, frozen=True):
    """What is known of an article beside its words."""

    state: bytes
    """Digest of all that search shows of it, and more."""
    language: str | None
    length: int
    """Places taken; none by a copy that says nothing of its own."""
    summary: int
    """Number of sentences that stand in the summary."""
    size: int
    """Characters of the article's text."""

    @classmethod
    def of(cls, found: Row, lookup: Lookup) -> Line:
        """What is known of an article."""
        article = found.entry.article
        silent = article.id in lookup.copies and not found.order
        length = 0 if silent else 1 + len(found.order)
        told = (article.language, length, found.summary, len(article.text))
        return cls(state(found.entry, lookup), *told)

    @property
    def run(self) -> int:
        """Places of the article, the free ones among them."""
        return -(-self.length // ROOM) * ROOM


class Row(Struct, frozen=True):
    """An article with what is searched of it."""

    entry: Entry
    summary: int
    """Number of sentences that stand in the summary."""
    order: tuple[int, ...]
    """Indices of its sentences, those of the summary first; of a copy, those that it alone has."""

    @property
    def headline(self) -> str:
        """As hits show it."""
        return shown_headline(self.entry.article.title)

    @property
    def sentences(self) -> list[Sentence]:
        """In the order in which they are searched."""
        every = tuple(self.entry.analysis.sentences)
        return [every[index] for index in self.order]

    @property
    def said(self) -> Iterator[str]:
        """The words of every place."""
        text = self.entry.article.text
        yield self.headline
        for sentence in self.sentences:
            yield text[sentence.start : sentence.end]


def ordered(lookup: Lookup) -> list[Entry]:
    """The articles, newest first, undated ones last, ties by id."""
    entries = sorted(lookup.briefing.every, key=lambda entry: entry.article.id)
    entries.sort(key=lambda entry: entry.article.published or "", reverse=True)
    return entries


def state(entry: Entry, lookup: Lookup) -> bytes:
    """A digest of all that search shows of an article."""
    copy = lookup.copies.get(entry.article.id)
    names = (entry.article.id, *([copy.kept] if copy else ()))
    return digest([lookup.reads.digest(f"article {name}") for name in names])


def row(entry: Entry, lookup: Lookup) -> Row:
    """What is searched of an article."""
    sentences, summary = tuple(entry.analysis.sentences), entry.analysis.summary
    without = _said_already(entry, lookup)
    order = dict.fromkeys((*summary, *range(len(sentences))))
    own = tuple(index for index in order if sentences[index].id not in without)
    return Row(entry, len({*own} & {*summary}), own)


def packing(lines: Sequence[Line]) -> int:
    """How many articles share a shard of texts."""
    return max(1, TEXT * len(lines) // max(1, sum(line.size for line in lines)))


def texts(rows: Iterable[Row], lookup: Lookup) -> list[object]:
    """``[headline, source, original, address, language, [[id, words], …]]`` of each article."""
    found: list[object] = []
    for each in rows:
        article = each.entry.article
        headline, *words = each.said
        said = [(sentence.id, text) for sentence, text in zip(each.sentences, words, strict=True)]
        address = lookup.addresses.articles[article.id]
        place = (original(article), address, lookup.foreign(article))
        found.append([headline, lookup.sources[article.id], *place, said])
    return found


def _said_already(entry: Entry, lookup: Lookup) -> Collection[str]:
    """Ids of the sentences that a copy shares with the article that stands for both."""
    copy = lookup.copies.get(entry.article.id)
    return lookup.sentences[copy.kept] if copy else ()
