"""Texts: the articles that count, with the words by which they are held against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field

from builder.editorial.terms import headlines
from builder.editorial.terms.wording import Wording
from builder.memo import Memo
from builder.model import Analysis, Article


class Texts(Struct, frozen=True):
    """The articles that are no copies, in the edition's order; all else is by their numbers."""

    articles: Sequence[Article]
    analyses: Sequence[Analysis]
    marks: Sequence[frozenset[str]]
    """For each article; two with the same mark stay apart."""
    digests: Sequence[bytes]
    """Of the articles, as ``Memo.digests`` gives them."""
    wording: Wording
    """Of their terms."""
    titles: Wording
    """Of their headlines."""
    together: Sequence[Sequence[int]] = ()
    """Articles that report one event, as the editor says."""
    wishes: Mapping[int, str] = field(default_factory=dict)
    """Article -> the theme that the editor wants it in."""

    @staticmethod
    def of(
        articles: Sequence[Article],
        analyses: Sequence[Analysis],
        marks: Sequence[frozenset[str]],
        memo: Memo,
        *,
        together: Sequence[Sequence[int]] = (),
        wishes: Mapping[int, str] = MappingProxyType({}),
    ) -> Texts:
        """Number the words of articles; those of an earlier edition are known."""
        digests = memo.digests(articles)
        wording = Wording.read([each.terms for each in analyses], digests, memo)
        titles = headlines.wording(articles, memo)
        return Texts(articles, analyses, marks, digests, wording, titles, together, wishes)
