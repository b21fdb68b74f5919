"""Every place in the edition where a phrase stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from sys import intern
from typing import Any

import numpy as np
from msgspec import Raw

from builder.editorial import mentions
from builder.editorial.index import canonical
from builder.editorial.mentions import Mentions
from builder.editorial.vectors import COMMON, FEW
from builder.editorial.wording import Wording
from builder.model import Analysis, Article, Keyphrase, Mention, Phrase
from builder.packed import Packed, Shelved, unpack
from builder.settings import KeyphraseSettings

MOST_MENTIONS = 1000
"""Places told of one phrase; the list of its articles is never cut."""

ID_DIGITS = 10
"""Hexadecimal digits of a phrase's id."""


Found = tuple[tuple[Phrase, ...], tuple[Sequence[Keyphrase], ...]]
"""The phrases by folded display form, ties by id; and the keyphrases of each article once more,
each with the id of its phrase where it has one. Mentions and keyphrases are packed."""


def phrases(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    chosen: Sequence[Sequence[Keyphrase]],
    settings: KeyphraseSettings,
    wording: Wording | None = None,
) -> Found:
    """Find every phrase that some article shows and that two articles or more hold.

    Args:
        articles: of the edition, in its order.
        analyses: of the same articles in the same order.
        chosen: what ``choose`` picked for each.
        settings: aliases.
        wording: of the articles' terms, if it is there already.
    """
    keys = [
        _keys(article, analysis, shown, settings)
        for article, analysis, shown in zip(articles, analyses, chosen, strict=True)
    ]
    found = mentions.find(
        articles,
        analyses,
        {name for shown in keys for name in shown},
        wording or Wording.of([each.terms for each in analyses]),
    )
    made = dict(_phrases(found, articles, analyses))
    holders = {name: frozenset(phrase.articles) for name, phrase in made.items()}
    linked = tuple(
        Shelved.of(
            [
                replace(each, phrase=made[name].id if article.id in holders.get(name, ()) else None)
                for each, name in zip(shown, names, strict=True)
            ],
            Keyphrase,
        )
        for article, shown, names in zip(articles, chosen, keys, strict=True)
    )
    return tuple(sorted(made.values(), key=lambda each: (each.text.casefold(), each.id))), linked


def load(data: bytes) -> Found:
    """What ``phrases`` gave, of the bytes that the cache makes of it."""
    told, shown = unpack(data, tuple[tuple[_Kept, ...], tuple[Raw, ...]])
    return tuple(map(_opened, told)), tuple(Shelved(bytes(each), Keyphrase) for each in shown)


@dataclass(frozen=True, slots=True)
class _Kept(Phrase):
    mentions: Raw  # type: ignore[assignment]


def _opened(kept: _Kept) -> Phrase:
    """The phrase; ids of articles, of which an edition's phrases name many, are held once each."""
    told = {each.name: getattr(kept, each.name) for each in fields(Phrase)}
    told["articles"] = tuple(map(intern, kept.articles))
    told["mentions"] = Packed(bytes(kept.mentions), Mention)
    return Phrase(**told)


def _keys(
    article: Article, analysis: Analysis, shown: Sequence[Keyphrase], settings: KeyphraseSettings
) -> list[str]:
    """The key of each phrase that an article shows."""
    known = {each.forms[0][0]: each.key for each in analysis.candidates}
    return [
        known.get(each.text) or canonical(each.text, article.language, settings.aliases)
        for each in shown
    ]


def _phrases(
    found: Mentions, articles: Sequence[Article], analyses: Sequence[Analysis]
) -> Iterator[tuple[str, Phrase]]:
    """Key and phrase, for every phrase that two articles or more hold."""
    names, owners, starts, ends = found.places
    sentences = _Sentences.of(articles, analyses)
    homes = sentences.around(owners, starts, ends)
    ids = [article.id for article in articles]
    borders = np.searchsorted(names, np.arange(len(found.names) + 1)).tolist()
    for name, forms, (start, end) in zip(found.names, found.forms, pairwise(borders), strict=True):
        told = dict.fromkeys(owners[start:end].tolist())
        if len(told) > 1:
            at = (start + np.flatnonzero(homes[start:end] >= 0))[:MOST_MENTIONS]
            places = (owners[at], homes[at], starts[at], ends[at])
            text = min(forms, key=lambda form: (-forms[form], form))
            yield (
                name,
                Phrase(
                    id="p-" + hashlib.sha256(name.encode()).hexdigest()[:ID_DIGITS],
                    text=text,
                    variants=tuple(sorted(set(forms) - {text})),
                    articles=tuple(ids[number] for number in told),
                    mentions=Packed.of(
                        [
                            Mention(ids[number], sentences.ids[home], first, last)
                            for number, home, first, last in zip(
                                *(each.tolist() for each in places), strict=True
                            )
                        ],
                        Mention,
                    ),
                    common=len(articles) >= FEW and len(told) > COMMON * len(articles),
                ),
            )


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The sentences of all articles in one row, to find those that hold places."""

    ids: Sequence[str]
    starts: Any
    """Where each begins if all texts stood in one row, a character apart."""
    ends: Any
    texts: Any
    """Where each text begins there."""
    firsts: Any
    """For each article the number of its first sentence."""

    @staticmethod
    def of(articles: Sequence[Article], analyses: Sequence[Analysis]) -> _Sentences:
        counts = np.array([len(each.sentences) for each in analyses], np.int64)
        lengths = np.array([len(article.text) + 1 for article in articles], np.int64)
        texts = np.cumsum(lengths) - lengths
        told = [each for analysis in analyses for each in analysis.sentences]
        before = np.repeat(texts, counts)
        return _Sentences(
            [each.id for each in told],
            np.array([each.start for each in told], np.int64) + before,
            np.array([each.end for each in told], np.int64) + before,
            texts,
            np.cumsum(counts) - counts,
        )

    def around(self, owners: Any, starts: Any, ends: Any) -> Any:
        """For each place the number of its sentence; -1 for one across two sentences."""
        before = self.texts[owners]
        homes = np.searchsorted(self.starts, starts + before, side="right") - 1
        inside = (homes >= self.firsts[owners]) & (ends + before <= self.ends[homes])
        return np.where(inside, homes, -1)
