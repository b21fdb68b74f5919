"""The mentions of a phrase as columns (a struct of arrays), without an object for each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple, Self

from msgspec import Raw

from builder.model.edition import Mention
from builder.packed import Packed, pack, unpack, unpack_all

COUNT = "I"
"""Type code of ``array`` for counts and offsets: uint32."""

AT_ONCE = 256
"""Phrases whose mentions are unpacked together, some .5 MB."""

Place = tuple[str, int, int]
"""Id of a sentence, and the offsets into the article's text of a mention in it."""


class MentionColumns(NamedTuple):
    """The mentions of a phrase, a column for each field."""

    articles: tuple[str, ...]
    """Ids of the articles that hold it, in the order of the mentions."""
    counts: bytes
    """uint32: number of mentions in each of these."""
    sentences: str
    """Id of each mention's sentence, parted by spaces."""
    starts: bytes
    """uint32: offset of each mention in its article's text."""
    ends: bytes

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> Self:
        """The columns of mentions; of packed ones those they are packed as."""
        if isinstance(mentions, PackedMentions):
            return unpack(mentions.raw, cls)
        runs = [(name, len([*some])) for name, some in groupby(each.article for each in mentions)]
        return cls(
            articles=tuple(name for name, _ in runs),
            counts=array(COUNT, [count for _, count in runs]).tobytes(),
            sentences=" ".join(each.sentence for each in mentions),
            starts=array(COUNT, [each.start for each in mentions]).tobytes(),
            ends=array(COUNT, [each.end for each in mentions]).tobytes(),
        )

    @classmethod
    def among(cls, phrases: Iterable[tuple[Sequence[Mention], tuple[str, ...]]]) -> Iterator[Self]:
        """The columns but for ``sentences``: a tenth of the time where each holder has a mention.

        Args:
            phrases: the mentions of each, and its articles, in the order of the mentions.
        """
        every = iter(phrases)
        while some := [*islice(every, AT_ONCE)]:
            packed = [each.raw for each, _ in some if isinstance(each, PackedMentions)]
            told = iter(unpack_all(packed, _Lean))
            for mentions, holders in some:
                lean = next(told) if isinstance(mentions, PackedMentions) else None
                if lean and len(lean.counts) == len(holders) * array(COUNT).itemsize:
                    yield cls(holders, lean.counts, "", lean.starts, lean.ends)
                else:
                    yield cls.of(mentions)

    def rows(self) -> Iterator[Mention]:
        """The mentions again, in their order."""
        for article, its in self.by_article():
            for place in its:
                yield Mention(article, *place)

    def by_article(self) -> Iterator[tuple[str, list[Place]]]:
        """Each article with its places."""
        starts, ends = array(COUNT, self.starts), array(COUNT, self.ends)
        every = zip(self.sentences.split(), starts, ends, strict=True)
        for article, count in zip(self.articles, array(COUNT, self.counts), strict=True):
            yield article, [*islice(every, count)]


class _Lean(NamedTuple):
    """``MentionColumns``, those of texts still packed."""

    articles: Raw
    counts: bytes
    sentences: Raw
    starts: bytes
    ends: bytes


class PackedMentions(Packed[Mention]):
    """Mentions that are packed as columns."""

    __slots__ = ()

    @classmethod
    def of(cls, values: Sequence[Mention], kind: type[Mention] = Mention) -> Self:
        """Pack mentions."""
        return cls(pack(MentionColumns.of(values)), kind)

    def __len__(self) -> int:
        """How many there are."""
        return len(MentionColumns.of(self).starts) // array(COUNT).itemsize

    def _read(self) -> tuple[Mention, ...]:
        return tuple(MentionColumns.of(self).rows())
