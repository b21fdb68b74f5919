"""Candidates: those of all articles as columns, read by every stage that asks for phrases.

They are unpacked once for all stages, which takes a third off the time of choosing and finding
phrases: each would read those of every article anew, eleven times in all.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.phrases.index import Index
from builder.editorial.terms import radix
from builder.editorial.terms.wording import Wording, numbering, stretches
from builder.model import Analysis, Article, Candidate, Keyphrase
from builder.model.columns import CandidateColumns
from builder.text.words import key_of


class Candidates(Struct, frozen=True, dict=True):
    """The candidates of all articles in one row, their keys and printed forms as numbers."""

    wording: Wording
    """The words of the articles."""
    languages: Sequence[str | None]
    """Of the articles."""
    names: Sequence[str]
    """The different keys, ascending."""
    forms: Sequence[str]
    """The different printed forms, ascending."""
    starts: Any
    """For each article where its candidates begin in the row; one more for the end."""
    keys: Any
    """For each candidate the number of its key; an article has each key once."""
    scores: Any
    """``Candidate.score`` of each."""
    printed: Printed
    """``Candidate.forms`` of each."""
    places: Places
    """``Candidate.spans`` of each."""
    standing: Callable[[Sequence[str]], tuple[Any, Any]] | None = None
    """In place of ``Wording.holding``, if something is known of where names stand."""

    @staticmethod
    def of(
        articles: Sequence[Article], analyses: Sequence[Analysis], wording: Wording | None = None
    ) -> Candidates:
        """Read the candidates of all articles, once.

        Args:
            articles: in a stated order.
            analyses: of the same articles.
            wording: of their terms, if it is there already.
        """
        names, forms = numbering(), numbering()
        number, spell = names.__getitem__, forms.__getitem__
        starts, keys, said = array("q", (0,)), array("i"), array("i")
        rows: list[tuple[bytes, ...]] = [(b"",) * 5]
        for analysis in analyses:
            its_keys, its_forms, *row = CandidateColumns.of(analysis.candidates)
            keys.fromlist([*map(number, its_keys)])
            said.fromlist([*map(spell, its_forms)])
            starts.append(len(keys))
            rows.append(tuple(row))
        kinds, counts, scores, mentions, spans = map(b"".join, zip(*rows, strict=True))
        told, of_name = _ascending(names)
        spelt, of_form = _ascending(forms)
        return Candidates(
            wording=wording or Wording.of([each.terms for each in analyses]),
            languages=[article.language for article in articles],
            names=told,
            forms=spelt,
            starts=np.array(starts, np.int64),
            keys=of_name[np.array(keys, np.int32)],
            scores=np.frombuffer(scores, np.float64),
            printed=Printed(
                borders(np.frombuffer(kinds, np.int32)),
                of_form[np.array(said, np.int32)],
                np.frombuffer(counts, np.int32),
            ),
            places=Places(
                borders(np.frombuffer(mentions, np.int32)),
                *np.frombuffer(spans, np.int32).reshape(-1, 2).T,
            ),
        )

    @cached_property
    def owners(self) -> Any:
        """For each candidate the number of its article."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))

    def number(self, name: str) -> int | None:
        """The number of a key; None if no article has it."""
        place = bisect_left(self.names, name)
        return place if self.names[place : place + 1] == [name] else None

    def by_form(self, article: int) -> dict[str, int]:
        """Each printed form of an article's candidates, with the number of its candidate."""
        mine = range(*self.starts[article : article + 2].tolist())
        borders = self.printed.starts
        return {
            self.forms[form]: each
            for each in mine
            for form in self.printed.forms[borders[each] : borders[each + 1]].tolist()
        }

    @cached_property
    def shown(self) -> Any:
        """For each candidate the number of its first form."""
        return self.printed.forms[self.printed.starts[:-1]]

    @cached_property
    def index(self) -> Index:
        """Which keys stand in which articles' terms."""
        tongues = {name: number for number, name in enumerate(dict.fromkeys(self.languages))}
        spoken = np.array([tongues[name] for name in self.languages], np.int64)[self.owners]
        codes = self.keys.astype(np.int64) * len(tongues) + spoken
        last = np.zeros(len(self.names) * len(tongues), np.int64)
        np.maximum.at(last, codes, np.arange(1, len(codes) + 1))
        asked = np.flatnonzero(last)
        keys, spoken = np.divmod(asked[np.argsort(last[asked])], max(1, len(tongues)))
        standing = self.standing or self.wording.holding
        return Index.of(self.names, keys, spoken, [*tongues], standing)

    @cached_property
    def holders(self) -> Any:
        """For each key the number of articles that hold it, candidate there or not."""
        articles, keys = self.index.holders()
        keys = np.concatenate((keys, self.keys)).astype(np.int64)
        held = keys * len(self.starts) + np.concatenate((articles, self.owners))
        held.sort()
        keys = held[radix.changes(held)] // len(self.starts)
        return np.bincount(keys, minlength=len(self.names))

    @cached_property
    def everywhere(self) -> tuple[Any, Any, Any, Any]:
        """How often each form of each key is printed, ascending.

        Returns:
            ``(keys, forms, counts)``, and for each of ``printed.forms`` its row there.
        """
        codes = self.keys.astype(np.int64)[self.printed.owners] * len(self.forms)
        codes, rows = np.unique(codes + self.printed.forms, return_inverse=True)
        counts = np.bincount(rows, self.printed.counts, minlength=len(codes)).astype(np.int64)
        return *np.divmod(codes, max(1, len(self.forms))), counts, rows


class Printed(Struct, frozen=True):
    """In which forms candidates are printed."""

    starts: Any
    """For each candidate where its forms begin; one more for the end."""
    forms: Any
    """By number."""
    counts: Any
    """How often the article prints each."""

    @property
    def owners(self) -> Any:
        """For each form the number of its candidate."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


class Places(Struct, frozen=True):
    """Where candidates are printed."""

    starts: Any
    """For each candidate where its places begin; one more for the end."""
    begins: Any
    """Offsets into the article's text."""
    ends: Any

    def of(self, candidates: Any) -> tuple[Any, Any]:
        """The places of some candidates: for each whose it is, among these, and its number."""
        starts = self.starts[candidates]
        return stretches(starts, self.starts[candidates + 1] - starts)


class Pinned(Struct, frozen=True):
    """What the editor shows in an article that has it as no candidate."""

    candidate: Candidate
    language: str | None
    """Of the article."""


class Chosen(Struct, frozen=True):
    """Which phrases each article shows, best first, none within another."""

    starts: Any
    """For each article where its phrases begin; one more for the end."""
    candidates: Any
    """For each phrase the number of its candidate; those beyond count ``pinned``."""
    scores: Any
    """0 to 1; 1 for an article's best."""
    pinned: Sequence[Pinned] = ()
    """Mostly empty."""

    @staticmethod
    def of(held: Candidates, shown: Sequence[Sequence[Keyphrase]]) -> Chosen:
        """What was chosen once, found again by its printed forms."""
        chosen: list[int] = []
        pinned: list[Pinned] = []
        for article, some in enumerate(shown):
            printed = held.by_form(article)
            for each in some:
                if each.text in printed:
                    chosen.append(printed[each.text])
                else:
                    language, forms = held.languages[article], ((each.text, len(each.spans)),)
                    name = key_of(each.text, language)
                    pinned.append(Pinned(Candidate(name, forms, 0.0, each.spans), language))
                    chosen.append(len(held.keys) + len(pinned) - 1)
        starts = np.cumsum([0, *map(len, shown)])
        scores = np.array([each.score for some in shown for each in some], np.float64)
        return Chosen(starts, np.array(chosen, np.int64), scores, pinned)

    def those(self, articles: Any) -> tuple[Chosen, Any]:
        """The phrases of some articles, by their numbers, and the place of each here."""
        counts = np.diff(self.starts)[articles]
        _, at = stretches(self.starts[articles], counts)
        starts = np.cumsum([0, *counts])
        return Chosen(starts, self.candidates[at], self.scores[at], self.pinned), at

    @property
    def owners(self) -> Any:
        """For each phrase the number of its article."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


def joined(known: Sequence[str], further: Sequence[str]) -> tuple[Sequence[str], Any, Any]:
    """Ascending texts merged with others.

    Returns:
        Each text once, ascending; where the first come there, and where the others do.
    """
    new = sorted({*further}.difference(known))
    told = sorted((*known, *new)) if new else known
    before = np.searchsorted(
        [bisect_left(known, text) for text in new], np.arange(len(known)), "right"
    )
    places = np.array([bisect_left(told, text) for text in further], np.int64)
    return told, np.arange(len(known)) + before, places


def borders(counts: Any) -> Any:
    """Where the items of each begin, by their counts; one more for the end."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64)))


def _ascending(numbers: Mapping[str, int]) -> tuple[list[str], Any]:
    """The texts in order, and for each number that one had where it comes there."""
    told = sorted(numbers)
    places = np.empty(len(told), np.int32)
    places[[numbers[each] for each in told]] = np.arange(len(told), dtype=np.int32)
    return told, places
