"""Mentions: every place where articles print phrases, found for all phrases at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.phrases.candidates import Candidates, Chosen
from builder.editorial.phrases.others import Asked, Spelt, search
from builder.editorial.terms import radix
from builder.editorial.terms.trie import NONE
from builder.memo import Memo
from builder.model import Article
from builder.text.words import singular

SHORTEST_STEM = 2
"""Letters by which a form is told from an alias."""


class Mentions(Struct, frozen=True):
    """Where the articles print the phrases, and in which forms."""

    names: Sequence[str]
    """The key of each phrase, ascending."""
    forms: Sequence[Mapping[str, int]]
    """For each phrase how often each form stands somewhere."""
    shown: Any
    """For each phrase that an article shows its number, as ``Chosen`` has them; ``NONE`` for one
    that is pinned and no article's candidate."""
    places: Any
    """Four rows of numbers, int32: phrase, article, and offsets of beginning and end in its text;
    by phrase, article and place."""

    @property
    def holders(self) -> tuple[Any, Any]:
        """Which phrases stand in which articles, by number, once each."""
        names, owners, _, _ = self.places
        fresh = fresh_rows(names, owners)
        return names[fresh], owners[fresh]


def fresh_rows(names: Any, owners: Any) -> Any:
    """For each place whether it is its phrase's first in its article; both are numbered."""
    fresh = np.ones(len(names), bool)
    fresh[1:] = (names[1:] != names[:-1]) | (owners[1:] != owners[:-1])
    return fresh


def find(articles: Sequence[Article], held: Candidates, chosen: Chosen, memo: Memo) -> Mentions:
    """Find every place of phrases, in articles that have them as candidates and in others.

    Args:
        articles: of the edition, in its order.
        held: their candidates.
        chosen: the phrases that articles show.
        memo: what is known of an earlier edition.
    """
    further = [held.number(each.candidate.key) for each in chosen.pinned]
    pinned = np.array([NONE if key is None else key for key in further], np.int64)
    shown = np.concatenate((held.keys, pinned))[chosen.candidates]
    wanted = np.zeros(len(held.names), bool)
    wanted[shown[shown != NONE]] = True
    numbers = np.cumsum(wanted) - 1
    names = [held.names[key] for key in np.flatnonzero(wanted).tolist()]
    told, kept = _told(held, wanted)
    own = _own(articles, held, wanted, kept, [frozenset(forms) for forms in told])
    spelt = Spelt.of(told)
    holders, keys = held.index.holders(wanted)
    mine = np.flatnonzero(wanted[held.keys])
    own_pairs = held.owners[mine], numbers[held.keys[mine]]
    asked = Asked.of((holders, numbers[keys]), own_pairs, names, told, len(articles))
    others, pairs = search(articles, held, asked, spelt, memo)
    places = np.concatenate((own, others), axis=1)
    del own, others
    order = radix.argsort(*places[:3])
    return Mentions(
        names,
        _counted(held, numbers, kept, spelt, pairs),
        np.where(shown == NONE, NONE, numbers[shown]),
        np.stack([row[order] for row in places]),
    )


def _told(held: Candidates, wanted: Any) -> tuple[Sequence[Sequence[str]], Any]:
    """The printed forms by which phrases are known wherever they stand.

    Returns:
        The forms of each phrase, ascending; and for each row of ``held.everywhere`` whether it is
        one of these.
    """
    keys, forms, counts, _ = held.everywhere
    kept = wanted[keys]
    rows = np.flatnonzero(kept)
    printed = [held.forms[form] for form in forms[rows].tolist()]
    tongues = [held.languages[article] for article in _speakers(held, wanted)[forms[rows]].tolist()]
    often = counts[rows].tolist()
    told = []
    borders = np.flatnonzero(np.diff(keys[rows], prepend=-1)).tolist()
    for start, end in pairwise((*borders, len(rows))):
        variants = some = printed[start:end]
        if len(some) > 1:
            plain = dict(zip(some, map(singular, some, tongues[start:end]), strict=True))
            said = dict(zip(some, often[start:end], strict=True))
            variants = _variants(held.names[keys[rows[start]]], said, plain)
            kept[rows[start:end]] = [form in variants for form in some]
        told.append(variants)
    return told, kept


def _speakers(held: Candidates, wanted: Any) -> Any:
    """For each form of phrases the last article that has it, whose language tells its number."""
    candidates = held.printed.owners
    there = wanted[held.keys[candidates]]
    last = np.zeros(len(held.forms), np.int64)
    np.maximum.at(last, held.printed.forms[there], held.owners[candidates[there]])
    return last


def _variants(name: str, counts: Mapping[str, int], plain: Mapping[str, str]) -> list[str]:
    """The commonest form, those that differ from it in case or number alone, and aliases."""
    groups: Counter[str] = Counter()
    for form, count in counts.items():
        groups[plain[form]] += count
    kept = min(groups, key=lambda each: (-groups[each], each))
    stems = name.split()
    return sorted(
        form for form in counts if plain[form] == kept or not _is_stemmed(plain[form], stems)
    )


def _is_stemmed(form: str, stems: Sequence[str]) -> bool:
    """True if the form's words begin as the key's do: then it is no alias."""
    words = form.split()
    return len(words) == len(stems) and all(
        word[:SHORTEST_STEM] == stem[:SHORTEST_STEM]
        for word, stem in zip(words, stems, strict=True)
    )


def _own(
    articles: Sequence[Article],
    held: Candidates,
    wanted: Any,
    kept: Any,
    told: Sequence[frozenset[str]],
) -> Any:
    """The places of phrases in articles that have them as candidates.

    Args:
        articles: of the edition.
        held: their candidates.
        wanted: for each key whether it is a phrase.
        kept: for each row of ``held.everywhere`` whether phrases are known by it.
        told: the forms by which each phrase is known.

    Returns:
        Four rows, as ``Mentions`` has them, in no order.
    """
    candidates = np.flatnonzero(wanted[held.keys])
    whose, at = held.places.of(candidates)
    candidates = candidates[whose]
    names, owners = (np.cumsum(wanted) - 1)[held.keys[candidates]], held.owners[candidates]
    places = np.array((names, owners, held.places.begins[at], held.places.ends[at]), np.int32)
    doubtful = np.zeros(len(held.keys), bool)
    doubtful[held.printed.owners[~kept[held.everywhere[3]]]] = True
    known = np.ones(len(candidates), bool)
    text, reading = "", -1
    for at in np.flatnonzero(doubtful[candidates]).tolist():
        name, owner, start, end = places[:, at].tolist()
        if owner != reading:
            text, reading = articles[owner].text, owner
        known[at] = text[start:end] in told[name]
    return places[:, known]


def _counted(
    held: Candidates, numbers: Any, kept: Any, spelt: Spelt, pairs: Any
) -> Sequence[Mapping[str, int]]:
    """For each phrase how often each of its forms stands somewhere.

    Args:
        held: the candidates.
        numbers: for each key the number of the phrase.
        kept: for each row of ``held.everywhere`` whether phrases are known by it.
        spelt: the forms that phrases have.
        pairs: which of these stand where articles have phrases as no candidates.
    """
    counted: list[Counter[str]] = [Counter() for _ in range(len(spelt.starts) - 1)]
    keys, forms, counts, _ = held.everywhere
    rows = numbers[keys[kept]], forms[kept], counts[kept]
    for name, form, count in zip(*(each.tolist() for each in rows), strict=True):
        counted[name][held.forms[form]] += count
    often = np.bincount(pairs, minlength=len(spelt.names))
    there = np.flatnonzero(often)
    for pair, count in zip(there.tolist(), often[there].tolist(), strict=True):
        counted[spelt.names[pair]][spelt.forms[spelt.numbers[pair]]] += count
    return counted
