"""Carriers: who prints which text, parted into the articles that count and their copies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from builder.editorial.copies import borrowed, duplicates, origins
from builder.editorial.copies.duplicates import Compared, Twin
from builder.editorial.dating import UNDATED
from builder.memo import Memo
from builder.model import Analysis, Article, Copy, Entry, Keyphrase, Origin
from builder.settings import PublisherSettings

Pair = tuple[Article, Analysis]


class Carried(Struct, frozen=True):
    """All articles of an edition, those that count apart from the copies."""

    pairs: Sequence[Pair]
    origins: Sequence[Origin]
    """Of each, by number."""
    twins: Sequence[Twin]
    kept: Sequence[int]
    """Ascending numbers of the articles that are no copies."""
    marks: Sequence[frozenset[str]]
    """Of the kept ones, with those of their copies."""

    @property
    def articles(self) -> list[Article]:
        """Those that are no copies, in the edition's order."""
        return [self.pairs[number][0] for number in self.kept]

    @property
    def analyses(self) -> list[Analysis]:
        """Of the same articles."""
        return [self.pairs[number][1] for number in self.kept]

    @property
    def folded(self) -> dict[str, str]:
        """Id of each copy -> id of the article that stands for it."""
        ids = [article.id for article, _ in self.pairs]
        return {ids[twin.number]: ids[twin.kept] for twin in self.twins}

    @property
    def names(self) -> dict[str, str]:
        """Path or id of each article -> id of the article that counts for it, mostly itself."""
        folded = self.folded
        return {
            name: folded.get(article.id, article.id)
            for article, _ in self.pairs
            for name in (article.path, article.id)
        }

    def sign(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The entries of the kept articles, each with its origin and its copies."""
        under: dict[int, list[Article]] = {}
        for twin in self.twins:
            under.setdefault(twin.kept, []).append(self.pairs[twin.number][0])
        return tuple(
            replace(
                entry,
                origin=self.origins[number],
                copies=tuple(each.id for each in sorted(under.get(number, ()), key=_shelf)),
            )
            for number, entry in zip(self.kept, entries, strict=True)
        )

    def copies(self, entries: Sequence[Entry]) -> tuple[Copy, ...]:
        """Every copy, by path, with theme, story and relatives of its kept article."""
        standing = dict(zip(self.kept, entries, strict=True))
        made = (self._copy(twin, standing[twin.kept]) for twin in self.twins)
        return tuple(
            sorted(made, key=lambda copy: (copy.entry.article.path, copy.entry.article.id))
        )

    def _copy(self, twin: Twin, kept: Entry) -> Copy:
        article, analysis = self.pairs[twin.number]
        entry = Entry(
            article=article,
            analysis=analysis,
            keyphrases=tuple(_found(kept.keyphrases, article.text)),
            theme=kept.theme,
            story=kept.story,
            because=(),
            related=kept.related,
            previous=None,
            next=None,
            origin=self.origins[twin.number],
        )
        return Copy(entry, kept.article.id, round(twin.likeness, DIGITS), twin.excerpt)


DIGITS = 4
"""Decimals of a likeness."""


def part(
    pairs: Sequence[Pair],
    marks: Sequence[frozenset[str]],
    publishers: Mapping[str, PublisherSettings],
    memo: Memo | None = None,
) -> Carried:
    """Part the articles that count from those that carry another one's text.

    Args:
        pairs: every article with its analysis, in the edition's order.
        marks: for each; two with the same mark are not taken for copies.
        publishers: which are agencies, and which belong to one family.
        memo: what is known of articles.
    """
    articles = [article for article, _ in pairs]
    alone = origins.find(articles, publishers, memo)
    compared = Compared.of(articles, memo)
    own = [each.rule == "publisher" for each in alone]
    twins = duplicates.find(articles, own, marks, compared)
    copied = {twin.number for twin in twins}
    kept = [number for number in range(len(pairs)) if number not in copied]
    merged = {number: set(marks[number]) for number in kept}
    for twin in twins:
        merged[twin.kept] |= marks[twin.number]
    joined = borrowed.credit(compared, origins.join(alone, twins), twins)
    return Carried(pairs, joined, twins, kept, [frozenset(merged[number]) for number in kept])


def _shelf(article: Article) -> tuple[str, str, str]:
    return (article.publisher or UNDATED, article.published or UNDATED, article.id)


def _found(keyphrases: Sequence[Keyphrase], text: str) -> Iterator[Keyphrase]:
    """The phrases that stand in the text, at their places there, without a page of their own."""
    for each in keyphrases:
        spans = tuple(found.span() for found in re.finditer(re.escape(each.text), text))
        if spans:
            yield each._replace(phrase=None, spans=spans)
