"""Which phrases an article shows."""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np

from builder.editorial.likeness.vectors import FEW
from builder.editorial.phrases.candidates import Candidates, Chosen, Pinned
from builder.editorial.phrases.index import canonical
from builder.editorial.terms import digests, radix
from builder.editorial.terms.wording import stretches
from builder.errors import Problem
from builder.memo import Memo
from builder.model import Article, Candidate
from builder.settings import FILE_NAME, KeyphraseSettings
from builder.text.words import UNPARTED, MemoDict, aliases, key_of

KNOWN = 2.05
"""Weight of the log of the number of other articles that hold a name or a phrase of several words:
what others say as well is more likely a phrase. Plain words gain nothing by it. Fitted with the
weights of analysis.keyphrases."""

ENOUGH = 5
"""Other articles that count at most, so that a large folder does not lift common words."""

COMMONNESS = 13.8
"""Taken off a phrase that every article holds, less of one that fewer hold (K3). Fitted with the
weights of analysis.keyphrases."""


def choose(
    articles: Sequence[Article],
    held: Candidates,
    settings: KeyphraseSettings,
    memo: Memo | None = None,
) -> tuple[Chosen, tuple[Problem, ...]]:
    """Pick the phrases that each article shows.

    Args:
        articles: of the edition.
        held: their candidates.
        settings: how many, which never, which always.
        memo: what is known of an earlier edition; not used where phrases are pinned or blocked.

    Returns:
        The phrases; and a warning for each entry of ``pin`` and ``block`` that no article holds.
    """
    ranking = _Ranking(held, len(articles), settings.aliases)
    steering = _Steering(settings, ranking)
    starts = held.starts.tolist()

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        for number, ranked in zip(numbers, ranking.each(numbers), strict=True):
            article = articles[number]
            pinned = steering.pinned(article, ranked)
            allowed = steering.allowed(article, ranked)
            taken = _shown([*pinned, *allowed], ranking, len(pinned), settings, article.language)
            scores = [ranking.score(each) for each in taken]
            marks = [round(round(math.exp(each - scores[0]), DIGITS) * _WHOLE) for each in scores]
            places = [each - starts[number] for each in taken]
            yield array("i", chain.from_iterable(zip(places, marks, strict=True))).tobytes()

    known = memo if memo and not (settings.pin or settings.block) else Memo()
    own = digests.column(known.digests(articles))
    answers = known.answers("chosen", digests.rows(ranking.prints(own)), make)
    places, marks = np.frombuffer(b"".join(answers), np.int32).reshape(-1, 2).T
    counts = np.array([len(each) // _ROW_BYTES for each in answers], np.int64)
    chosen = np.repeat(held.starts[:-1], counts) + places
    shown = Chosen(np.cumsum([0, *counts]), chosen, marks / _WHOLE, ranking.pinned)
    return shown, steering.unused()


DIGITS = 4
"""Decimals of a score."""

_WHOLE = 10**DIGITS

_ROW_BYTES = 8
"""Of an answer: for each phrase two numbers of 32 bits, its place behind the article's first
candidate, and its score in parts of ``_WHOLE``."""


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


class _Ranking:
    """The candidates of all articles and what is pinned besides, by number, with their scores."""

    def __init__(self, held: Candidates, articles: int, same: Mapping[str, Sequence[str]]) -> None:
        self.pinned: list[Pinned] = []
        """What is pinned besides, counted on from the candidates; it grows."""
        self._held, self._articles = held, articles
        self._shown = held.shown
        self._words = MemoDict(_words)
        self._named: dict[str | None, frozenset[str]] = {}
        self._same = same
        counts, places = np.unique(held.holders, return_inverse=True)
        gains = np.array([_gains(count, articles) for count in counts.tolist()]).reshape(-1, 2)
        plain = np.array([*map(is_plain, held.forms)], np.int64)
        self._scores = held.scores + gains[places[held.keys], plain[self._shown]]

    def prints(self, own: Any) -> Any:
        """For each article a digest of it and of the scores of its candidates, as two columns.

        Args:
            own: for each article a digest of it.
        """
        starts, owners = self._held.starts, self._held.owners
        places = (np.arange(len(owners)) - starts[owners]).astype(np.uint64) * digests.SPREAD
        told = (places ^ self._scores.view(np.uint64)) * digests.SPREAD + own[owners]
        return digests.sums(told, starts)

    def each(self, articles: Sequence[int]) -> Iterator[list[int]]:
        """For each of some articles, ascending, its candidates, best first, ties by key."""
        held, some = self._held, np.array(articles, np.int64)
        counts = np.diff(held.starts)[some]
        _, ranked = stretches(held.starts[some], counts)
        ranked = ranked[radix.argsort(held.keys[ranked])]
        ranked = ranked[np.argsort(-self._scores[ranked], kind="stable")]
        ranked = ranked[radix.argsort(held.owners[ranked])]
        for start, end in pairwise([0, *np.cumsum(counts).tolist()]):
            yield ranked[start:end].tolist()

    def add(self, pinned: Pinned) -> int:
        """The number of what is pinned from now on."""
        self.pinned.append(pinned)
        return len(self._scores) + len(self.pinned) - 1

    def key(self, number: int) -> str:
        """The key of one."""
        beyond = number - len(self._scores)
        if beyond >= 0:
            return self.pinned[beyond].candidate.key
        name: str = self._held.names[self._held.keys[number]]
        return name

    def form(self, number: int) -> str:
        """The form that is shown."""
        beyond = number - len(self._scores)
        if beyond >= 0:
            return self.pinned[beyond].candidate.forms[0][0]
        form: str = self._held.forms[self._shown[number]]
        return form

    def score(self, number: int) -> float:
        """What its article says for one, and the edition."""
        beyond = number - len(self._scores)
        if beyond < 0:
            return float(self._scores[number])
        each = self.pinned[beyond].candidate
        known = self._held.number(each.key)
        count = 0 if known is None else int(self._held.holders[known])
        return each.score + _gains(count, self._articles)[is_plain(each.forms[0][0])]

    def words(self, number: int, language: str | None) -> frozenset[str]:
        """The words of the form that is shown, as its variants share them.

        They are those of the key, unless that is of a name which has other names.
        """
        if language not in self._named:
            self._named[language] = frozenset(aliases(self._same, language).values())
        name = self.key(number)
        aliased = name in self._named[language]
        return self._words[key_of(self.form(number), language) if aliased else name]

    def order(self, number: int) -> tuple[float, str]:
        """Sorts the best first, ties by key."""
        return -self.score(number), self.key(number)


class _Steering:
    """The editor's pins and blocks, and which of them some article holds."""

    def __init__(self, settings: KeyphraseSettings, ranking: _Ranking) -> None:
        self._settings, self._ranking = settings, ranking
        self._used: set[tuple[str, str]] = set()
        self._keys: dict[tuple[str, str | None], str] = {}

    def pinned(self, article: Article, candidates: Sequence[int]) -> list[int]:
        """What the editor always shows and this article holds, best first."""
        if not self._settings.pin:
            return []
        mine = {self._ranking.key(each): each for each in candidates}
        found: dict[str, int] = {}
        others: dict[str, Candidate] = {}
        for entry in self._settings.pin:
            name = self._key(entry, article.language)
            if name in mine:
                found[name] = mine[name]
            elif candidate := _pinned(name, entry, article.text):
                others[name] = candidate
            else:
                continue
            self._used.add(("pin", entry))
        more = (self._ranking.add(Pinned(each, article.language)) for each in others.values())
        return sorted((*found.values(), *more), key=self._ranking.order)

    def allowed(self, article: Article, candidates: Sequence[int]) -> Sequence[int]:
        """The candidates that the editor does not block, in their order."""
        if not self._settings.block:
            return candidates
        blocked = {self._key(entry, article.language): entry for entry in self._settings.block}
        held = {self._ranking.key(each) for each in candidates}
        self._used |= {("block", entry) for name, entry in blocked.items() if name in held}
        return [each for each in candidates if self._ranking.key(each) not in blocked]

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


def _shown(
    ranked: Sequence[int],
    ranking: _Ranking,
    pinned: int,
    settings: KeyphraseSettings,
    language: str | None,
) -> list[int]:
    """The best that do not lie within another, best first; the first are pinned and all shown."""
    taken: list[int] = []
    held: list[frozenset[str]] = []
    seen: set[str] = set()
    for index, number in enumerate(ranked):
        if len(taken) >= settings.per_article and index >= pinned:
            break
        words = ranking.words(number, language)
        if words and (
            seen.isdisjoint(words) or not any(words <= other or other <= words for other in held)
        ):
            taken.append(number)
            held.append(words)
            seen |= words
    return sorted(taken, key=ranking.order) if pinned else taken


def _words(name: str) -> frozenset[str]:
    """The words of a key; of a run of Han, Kana or Hangul every two characters side by side."""
    if " " in name or not UNPARTED.search(name):
        return frozenset(name.split())
    return frozenset(map("".join, pairwise(name)))


def _gains(holders: int, articles: int) -> tuple[float, float]:
    """What a phrase gains or loses for standing in other articles too; what a plain word does."""
    told = [standing(holders, articles, plain=plain) for plain in (False, True)]
    name, plain = (KNOWN * known - COMMONNESS * share for known, share in told)
    return name, plain
