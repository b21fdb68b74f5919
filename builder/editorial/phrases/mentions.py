"""Mentions: every place where articles print phrases, found for all phrases at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
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

AT_HAND = 1 << 13
"""Phrases of several forms that are remembered for the next edition, some 4 MB."""


class Mentions(Struct, frozen=True):
    """Where the articles print the phrases, and in which forms."""

    names: Sequence[str]
    """The key of each phrase, ascending."""
    forms: Sequence[Sequence[str]]
    """For each phrase its forms that stand somewhere, commonest first."""
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
    own = _own(articles, held, wanted, kept, told)
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
        _ranked(held, told, kept, spelt, pairs),
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
    borders = [*np.flatnonzero(np.diff(keys[rows], prepend=-1)).tolist(), len(rows)]
    told = [printed[start:end] for start, end in pairwise(borders)]
    speakers = _speakers(held, wanted)[forms[rows]].tolist()
    owners, often, known = keys[rows].tolist(), counts[rows].tolist(), [True] * len(rows)
    for phrase in [number for number, some in enumerate(told) if len(some) > 1]:
        some, start, end = told[phrase], *borders[phrase : phrase + 2]
        tongues = tuple([held.languages[article] for article in speakers[start:end]])
        name, said = held.names[owners[start]], tuple(often[start:end])
        told[phrase] = variants = _variants(name, tuple(some), said, tongues)
        known[start:end] = [form in variants for form in some]
    kept[rows] = known
    return told, kept


def _speakers(held: Candidates, wanted: Any) -> Any:
    """For each form of phrases the last article that has it, whose language tells its number."""
    candidates = held.printed.owners
    there = wanted[held.keys[candidates]]
    last = np.zeros(len(held.forms), np.int64)
    last[held.printed.forms[there]] = held.owners[candidates[there]]  # ascending
    return last


@lru_cache(AT_HAND)
def _variants(
    name: str, forms: Sequence[str], counts: Sequence[int], tongues: Sequence[str | None]
) -> list[str]:
    """The commonest form, those that differ from it in case or number alone, and aliases."""
    plain = dict(zip(forms, map(singular, forms, tongues), strict=True))
    groups: Counter[str] = Counter()
    for form, count in zip(forms, counts, strict=True):
        groups[plain[form]] += count
    kept = min(groups, key=lambda each: (-groups[each], each))
    stems = name.split()
    return sorted(
        form for form in forms if plain[form] == kept or not _is_stemmed(plain[form], stems)
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
    told: Sequence[Sequence[str]],
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


def _ranked(
    held: Candidates,
    told: Sequence[Sequence[str]],
    kept: Any,
    spelt: Spelt,
    pairs: Any,
) -> Sequence[Sequence[str]]:
    """For each phrase the forms that stand somewhere, commonest first.

    Args:
        held: the candidates.
        told: the forms by which each phrase is known.
        kept: for each row of ``held.everywhere`` whether it is one of these.
        spelt: the forms that phrases have.
        pairs: which of these stand where articles have phrases as no candidates.
    """
    ranked, counts = [*told], held.everywhere[2][kept].tolist()
    starts = np.cumsum([0, *map(len, told)]).tolist()
    further: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    often = np.bincount(pairs, minlength=len(spelt.names))
    there = np.flatnonzero(often)
    names, numbers, more = (each[there].tolist() for each in (spelt.names, spelt.numbers, often))
    said = [*zip(names, map(spelt.forms.__getitem__, numbers), more, strict=True)]
    several = {name for name, forms in enumerate(told) if len(forms) > 1}
    several.update(name for name, form, _ in said if told[name][0] != form)
    for name, form, count in said:
        if name in several:
            further[name].append((form, count))
    for name in several:
        own = zip(told[name], counts[starts[name] : starts[name + 1]], strict=True)
        counted = Counter[str]()
        for form, count in (*own, *further.get(name, ())):
            counted[form] += count
        ranked[name] = sorted(counted, key=lambda form: (-counted[form], form))
    return ranked
