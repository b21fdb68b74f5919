"""Which phrases an article shows."""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from builder.editorial.index import Index, canonical
from builder.editorial.vectors import FEW
from builder.editorial.wording import Wording, table
from builder.errors import Problem
from builder.model import Analysis, Article, Candidate, Keyphrase
from builder.packed import Shelved
from builder.settings import FILE_NAME, KeyphraseSettings
from builder.words import key_of

KNOWN = 2.05
"""Weight of the log of the number of other articles that hold a name or a phrase of several words:
what others say as well is more likely a phrase. Of plain words, those that others hold were
underlined no more often in kpcrowd (51 % against 56 %), of names 50 % against 43 %. Fitted with the
weights of analysis.keyphrases."""

ENOUGH = 5
"""Other articles that count at most, so that a large folder does not lift common words. Up to eight
changed no figure by more than .003."""

COMMONNESS = 13.8
"""Taken off a phrase that every article holds, less of one that fewer hold (K3). Fitted with the
weights of analysis.keyphrases."""


def choose(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    settings: KeyphraseSettings,
    wording: Wording | None = None,
) -> tuple[tuple[Sequence[Keyphrase], ...], tuple[Problem, ...]]:
    """Pick the phrases that each article shows.

    Args:
        articles: of the edition.
        analyses: of the same articles in the same order.
        settings: how many, which never, which always.
        wording: of the articles' terms, if it is there already.

    Returns:
        For each article its phrases, best first, none within another, packed, without ids of
        phrase pages; and a warning for each entry of ``pin`` and ``block`` that no article holds.
    """
    steering = _Steering(settings)
    counts = document_counts(articles, analyses, wording)
    gains = {
        (count, plain): _gain(count, len(articles), plain=plain)
        for count in {0, *counts.values()}
        for plain in (False, True)
    }
    chosen = []
    for article, analysis in zip(articles, analyses, strict=True):
        held = [*analysis.candidates]
        pinned = steering.pinned(article, held)
        allowed = steering.allowed(article, held)
        scores = {
            each.key: each.score + gains[counts.get(each.key, 0), is_plain(each.forms[0][0])]
            for each in (*allowed, *pinned)
        }
        ranked = [*_by_score(pinned, scores), *_by_score(allowed, scores)]
        shown = _shown(ranked, scores, len(pinned), settings.per_article, article.language)
        chosen.append(Shelved.of(shown, Keyphrase))
    return tuple(chosen), steering.unused()


def document_counts(
    articles: Sequence[Article], analyses: Sequence[Analysis], wording: Wording | None = None
) -> Mapping[str, int]:
    """Key of a candidate -> number of articles that hold it, candidate there or not."""
    index = Index()
    numbers: dict[str, int] = {}
    shown, sizes = array("i"), array("q")
    for article, analysis in zip(articles, analyses, strict=True):
        names = [each.key for each in analysis.candidates]
        index.add(names, article.language)
        shown.extend([numbers.setdefault(name, len(numbers)) for name in names])
        sizes.append(len(names))
    wording = wording or Wording.of([each.terms for each in analyses])
    holders, keys = index.holders(wording, numbers)
    owners = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    pairs = np.concatenate((holders, owners)), np.concatenate((keys, np.array(shown, np.int32)))
    held = table(*pairs, (len(sizes), len(numbers)))
    counts = np.bincount(held.indices, minlength=len(numbers))
    numbers.update(zip([*numbers], counts.tolist(), strict=True))
    return numbers


def standing(holders: int, articles: int, *, plain: bool) -> tuple[float, float]:
    """What the edition says of a phrase: log of the other articles that hold it, and their share.

    The first is 0 for a plain word, which is a word wherever it stands. Both are 0 in an edition
    of a few articles, where they say nothing.
    """
    if articles < FEW:
        return 0.0, 0.0
    others = max(0, holders - 1)
    return 0.0 if plain else math.log1p(min(others, ENOUGH)), others / articles


def is_plain(printed: str) -> bool:
    """True for one word with a small letter first: no name and no phrase of several words."""
    return printed[:1].islower() and " " not in printed


class _Steering:
    """The editor's pins and blocks, and which of them were of use."""

    def __init__(self, settings: KeyphraseSettings) -> None:
        self._settings = settings
        self._used: set[tuple[str, str]] = set()
        self._keys: dict[tuple[str, str | None], str] = {}

    def pinned(self, article: Article, candidates: Sequence[Candidate]) -> list[Candidate]:
        """What the editor always shows and this article holds, in the editor's order."""
        found = {}
        for entry in self._settings.pin:
            name = self._key(entry, article.language)
            candidate = next((each for each in candidates if each.key == name), None)
            candidate = candidate or _pinned(name, entry, article.text)
            if candidate:
                self._used.add(("pin", entry))
                found[name] = candidate
        return list(found.values())

    def allowed(self, article: Article, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The candidates that the editor does not block."""
        blocked = {self._key(entry, article.language): entry for entry in self._settings.block}
        held = {each.key for each in candidates}
        self._used |= {("block", entry) for name, entry in blocked.items() if name in held}
        return [each for each in candidates if each.key not in blocked]

    def unused(self) -> tuple[Problem, ...]:
        """A warning for each entry that no article holds."""
        return tuple(
            Problem(
                FILE_NAME,
                "W301",
                f"'{entry}' in keyphrases.{field} is in no article",
                "Take it out, or write it as the articles print it",
            )
            for field, entries in (("block", self._settings.block), ("pin", self._settings.pin))
            for entry in entries
            if (field, entry) not in self._used
        )

    def _key(self, entry: str, language: str | None) -> str:
        if (entry, language) not in self._keys:
            self._keys[entry, language] = canonical(entry, language, self._settings.aliases)
        return self._keys[entry, language]


def _pinned(name: str, entry: str, text: str) -> Candidate | None:
    """The mentions of a pinned phrase, in any case, in an article that has it as no candidate."""
    matches = list(re.finditer(rf"(?<!\w){re.escape(entry)}(?!\w)", text, re.IGNORECASE))
    if not matches:
        return None
    counts = Counter(match[0] for match in matches)
    ordered = tuple(sorted(counts.items(), key=lambda form: (-form[1], form[0])))
    return Candidate(name, ordered, 0.0, tuple(match.span() for match in matches))


def _by_score(candidates: Sequence[Candidate], scores: Mapping[str, float]) -> list[Candidate]:
    return sorted(candidates, key=lambda each: (-scores[each.key], each.key))


def _shown(
    ranked: Sequence[Candidate],
    scores: Mapping[str, float],
    pinned: int,
    limit: int,
    language: str | None,
) -> tuple[Keyphrase, ...]:
    """The best that do not lie within another; pinned ones come first and are all shown."""
    taken: list[Candidate] = []
    held: list[frozenset[str]] = []
    for index, candidate in enumerate(ranked):
        if len(taken) >= limit and index >= pinned:
            break
        words = frozenset(key_of(candidate.forms[0][0], language).split())
        if words and not any(words <= other or other <= words for other in held):
            taken.append(candidate)
            held.append(words)
    best = max((scores[each.key] for each in taken), default=0.0)
    return tuple(
        Keyphrase(each.forms[0][0], round(math.exp(scores[each.key] - best), 4), None, each.spans)
        for each in _by_score(taken, scores)
    )


def _gain(holders: int, articles: int, *, plain: bool) -> float:
    """What a phrase gains or loses for standing in other articles as well."""
    known, share = standing(holders, articles, plain=plain)
    return KNOWN * known - COMMONNESS * share
