"""Renewal: candidates of an edition and where they stand; only what is new is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain, compress, repeat
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from builder.editorial.phrases.candidates import Candidates, Places, Printed, borders, joined
from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import Wording, picked
from builder.memo import Memo
from builder.model import Analysis, Article

_KIND = "candidates"
"""Under which they are kept."""

_STANDING = "standing"
"""Under which is kept where they stand."""

_TYPES = "qidqiiqii"
"""Of columns: beginnings, keys and scores of candidates; beginnings, numbers and counts of forms;
beginnings of places, and where each place begins and ends."""


def read(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    wording: Wording,
    digests: Sequence[bytes],
    memo: Memo,
) -> Candidates:
    """The candidates of all articles, as ``Candidates.of`` has them, kept for the next edition.

    Args:
        articles: in a stated order.
        analyses: of the same articles.
        wording: of their terms.
        digests: of the articles, as ``Memo.digests`` gives them.
        memo: what is known of an earlier edition.
    """
    last = memo.recall(_KIND, _Kept)
    kept = last or _Kept((), (), (), ())
    known = {digest: number for number, digest in enumerate(kept.digests)}
    new = [number for number, digest in enumerate(digests) if digest not in known]
    of_new = [articles[number] for number in new], [analyses[number] for number in new]
    held = Candidates.of(*of_new, wording)
    if last:
        places = {**known, **{digests[each]: at for at, each in enumerate(new, len(kept.digests))}}
        at = np.array([places[each] for each in digests], np.int64)
        languages = [article.language for article in articles]
        held = replace(_together(kept.candidates(wording), held, at), languages=languages)
    memo.hold(_KIND, _Kept.of(held, digests), b"".join(digests))
    return replace(held, standing=partial(_standing, wording, digests, memo))


def _standing(
    wording: Wording, digests: Sequence[bytes], memo: Memo, names: Sequence[str]
) -> tuple[Any, Any]:
    """Which names stand in which articles, as ``Wording.holding`` tells it, by article.

    Args:
        wording: of the articles.
        digests: of the articles, as ``Memo.digests`` gives them.
        memo: what is known of an earlier edition.
        names: as for ``Wording.holding``.
    """
    known = memo.recall(_STANDING, _Standing)
    rows = known.renewed(wording, digests, names) if known else wording.holding(names)
    order = np.argsort(rows[0], kind="stable")  # fast for what is ordered but for some rows
    articles, found = (row[order] for row in rows)
    starts = np.searchsorted(articles, np.arange(len(digests) + 1))
    columns = starts.data, np.ascontiguousarray(found, np.int32).data
    memo.hold(_STANDING, _Standing(digests, names, *columns), b"".join(digests))
    return articles, found


class _Kept(Struct, frozen=True, array_like=True):
    """The candidates of an edition."""

    digests: Sequence[bytes]
    """Of the articles."""
    names: Sequence[str]
    forms: Sequence[str]
    columns: Sequence[memoryview]
    """Of ``_TYPES``."""

    @staticmethod
    def of(held: Candidates, digests: Sequence[bytes]) -> _Kept:
        """Keep candidates."""
        printed, places = held.printed, held.places
        told = places.starts, places.begins, places.ends
        said = printed.starts, printed.forms, printed.counts
        rows = zip((held.starts, held.keys, held.scores, *said, *told), _TYPES, strict=True)
        columns = [np.ascontiguousarray(row, kind).data for row, kind in rows]
        return _Kept(digests, held.names, held.forms, columns)

    def candidates(self, wording: Wording) -> Candidates:
        """They again, without the languages of their articles."""
        starts, keys, scores, *rows = map(np.frombuffer, self.columns, _TYPES)
        printed, places = Printed(*rows[:3]), Places(*rows[3:])
        return Candidates(
            wording, (), self.names, self.forms, starts, keys, scores, printed, places
        )


class _Standing(Struct, frozen=True, array_like=True):
    """Which names stand in which articles of an edition."""

    digests: Sequence[bytes]
    """Of the articles."""
    names: Sequence[str]
    starts: memoryview
    """int64: for each article where its names begin; one more for the end."""
    found: memoryview
    """int32: their numbers."""

    def renewed(
        self, wording: Wording, digests: Sequence[bytes], names: Sequence[str]
    ) -> tuple[Any, Any]:
        """The same of another edition, as ``_standing`` is asked.

        All names are looked for in articles that are new, and in all articles those that are.
        """
        starts, found = np.frombuffer(self.starts, np.int64), np.frombuffer(self.found, np.int32)
        known = {digest: number for number, digest in enumerate(self.digests)}
        at = np.array([known.get(each, len(self.digests)) for each in digests], np.int64)
        numbers = {name: number for number, name in enumerate(names)}
        told = np.array([*map(numbers.get, self.names, repeat(NONE))], np.int32)
        starts, found = picked(at, (starts, told[found]), (np.zeros(2, np.int64), found[:0]))
        articles = np.repeat(np.arange(len(at), dtype=np.int32), np.diff(starts))
        new = np.flatnonzero(at == len(self.digests))
        fresh = wording.those(new)
        first = {*chain.from_iterable(map(str.split, fresh.terms))}
        likely = [number for number, each in enumerate(names) if each.partition(" ")[0] in first]
        others, said = fresh.holding([names[number] for number in likely])
        said = np.array(likely, np.int64)[said]
        unknown = np.ones(len(names), bool)
        unknown[told[told != NONE]] = False
        further = np.flatnonzero(unknown)
        articles, found = np.concatenate((articles, new[others])), np.concatenate((found, said))
        if len(further):  # all words are looked at for them
            more, these = wording.holding([names[number] for number in further.tolist()])
            articles, found = np.append(articles, more), np.append(found, further[these])
        there = found != NONE
        return articles[there], found[there]


def _together(known: Candidates, fresh: Candidates, at: Any) -> Candidates:
    """The candidates of some articles.

    Args:
        known: those of articles of the earlier edition.
        fresh: those of others.
        at: for each article its number; others are counted on from those of the earlier edition.
    """
    names, *keys = joined(known.names, fresh.names)
    forms, *numbers = joined(known.forms, fresh.forms)
    both = map(_rows, (known, fresh), keys, numbers)
    own, printed, places = (picked(at, *rows) for rows in zip(*both, strict=True))
    starts, told, scores, kinds, mentions = own
    _, said, counts = printed
    names, told = _used(names, told)
    forms, said = _used(forms, said)
    return Candidates(
        fresh.wording,
        (),
        names,
        forms,
        starts,
        told,
        scores,
        Printed(borders(kinds), said, counts),
        Places(borders(mentions), *[*places][1:]),
    )


def _rows(held: Candidates, keys: Any, forms: Any) -> Sequence[Sequence[Any]]:
    """What articles have of candidates, of forms and of places, after where that of each begins.

    Args:
        held: the candidates.
        keys: for each key the number that it is given.
        forms: for each form the same.
    """
    printed, places = held.printed, held.places
    counts = np.diff(printed.starts), np.diff(places.starts)
    return (
        (held.starts, keys[held.keys], held.scores, *counts),
        (printed.starts[held.starts], forms[printed.forms], printed.counts),
        (places.starts[held.starts], places.begins, places.ends),
    )


def _used(texts: Sequence[str], row: Any) -> tuple[Sequence[str], Any]:
    """The texts whose numbers stand in a row, numbered anew, and the row."""
    used = np.zeros(len(texts), bool)
    used[row] = True
    return [*compress(texts, used.tolist())], (np.cumsum(used, dtype=np.int32) - 1)[row]
