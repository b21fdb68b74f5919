"""Vectors: tf-idf weights of words and pairs of words, and their cosines.

Of an edition most of whose articles are what they were, only those are weighed that changed or hold
a term whose weight did.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from builder.editorial.likeness import closest
from builder.editorial.likeness.cells import Cells
from builder.editorial.likeness.closest import DIGITS
from builder.editorial.likeness.pairs import Pairs
from builder.editorial.likeness.standing import Held, Standing, numbered
from builder.editorial.terms import calendar, digests, radix
from builder.editorial.terms.calendar import without_dates
from builder.editorial.terms.steps import STEPS, round_up
from builder.editorial.terms.trie import NONE
from builder.editorial.terms.wording import Wording, picked
from builder.memo import Memo

COMMON = 0.4
"""Phrases in a larger share of the articles never drive a link, a theme or a label (K3)."""

MOST_HELD = 0.5
"""Terms in a larger share of the articles, their number rounded up, say nothing about any of them.
With less, editions on two or three subjects fall apart."""

HEADLINE = 8
"""So many content words at the beginning of an article are taken for its headline."""

FADING = 100
"""Content words over which what a word's place adds falls to a third: news puts its point first."""

LEAST_PLACE, HEADLINE_PLACE = 0.25, 1.0
"""What a place counts however late it comes, and what the headline adds to its words. With places,
likeness finds pairs on one subject better, and pairs on one event better still."""

LEAST_BOND, BONDS = 0.065, 2
"""Pairs of words that an article shares with another, as a share of what both have (the cosine of
the two sets) and as a number, before its words count among the folder's. In labelled news nine in
ten articles that have a relative share so many, and hardly any article from elsewhere does."""

BONDED = 0.5
"""Share of the articles in a language that have such bonds, below which all of them are heard: the
few others cannot tell which words are common, and whatever is written in one language is alike. It
asks for ``FEW`` articles at least."""

COMMON_BOND = 64
"""A pair of words that more articles hold is no bond: "prime minister", "last year"."""

LEAST_SAID = 0.5
"""What a term says that every article holds; one that few hold says up to ten times as much."""

FEW = 8
"""In smaller editions a share says nothing: there every term counts."""

ALONE = 1 << 6
"""Added to the level of a term that only one article has."""

MOST_WORK = 5_000
"""Products for each article, at most, so that time grows with the number of articles and not with
its square; it leaves out nothing in folders of some hundred articles."""

MOST_TERMS = 400
"""Terms of an article that are compared, those that say most, so that a long one costs no more."""


class Vectors(Struct, frozen=True):
    """Weighted terms of every article, unit length over all of its words and pairs of words.

    Terms that only one article has lengthen its vector but have no column: nothing can be alike
    in them. Keeping them in the length makes likeness mean the same in a folder of reprints and
    in an inbox of loners.
    """

    compared: Cells
    """What of the terms that two articles or more have is held against each other."""
    heard: Any
    """For each article whether it counts in document frequencies.

    Only articles with ``BONDS`` to another are heard. So one more article that has nothing to do
    with the others changes no weight, and nothing that rests on weights (T7). Where most articles
    of a language have none, all of it are heard."""
    prints: Any
    """For each article a fingerprint of what is compared of it."""

    def neighbours(self) -> Pairs:
        """Give the pairs of articles that are alike.

        Returns:
            ``(first, second, cosine)`` with first < second, ascending; at least ``closest.LEAST``
            and among the ``closest.MOST`` closest of one of the two.
        """
        return closest.find(self.compared).pairs


def weigh(
    terms: Sequence[str],
    wording: Wording | None = None,
    languages: Sequence[str | None] = (),
    names: Sequence[bytes] = (),
    memo: Memo | None = None,
) -> Vectors:
    """Weigh the terms of all articles: tf-idf over words and pairs, early ones more than late.

    Args:
        terms: ``Analysis.terms`` of every article, in a stated order.
        wording: of the same terms, if it is there already.
        languages: of the same articles; empty if all are in one.
        names: as ``Memo.digests`` gives them; empty if nothing is to be kept.
        memo: what is known of an earlier edition.

    Returns:
        A row an article in that order; a zero row for an article that has no word.
    """
    memo = memo or Memo()
    found, standing = _weigh(wording or Wording.of(terms), languages, names, memo)
    standing.keep(memo)  # by now nothing else is left of what was made
    return found


def _weigh(
    said: Wording, languages: Sequence[str | None], names: Sequence[bytes], memo: Memo
) -> tuple[Vectors, Standing]:
    """``weigh``, and what is to be kept."""
    count = len(said.terms)
    before, was = Standing.read(names or [b""] * count, memo, closest.LEAST_SAME)
    new, signs = _features(said, np.flatnonzero(was == NONE))
    held, fresh, values = Held.of(before, was, new, signs), new.count, new.values
    del new  # ``held`` has the rest
    holders = held.counted(slice(None))
    bonds = held.paired & (holders > 1) & (holders <= COMMON_BOND)
    partners = _bound(held, bonds)
    heard = _heard(partners != NONE, _spoken(languages, count))
    folder = round_up(int(heard.sum()))
    unheard = held.counted(held.cells(np.flatnonzero(~heard))[1])
    levels = _levels(holders - unheard, folder)
    levels[holders == 1] += ALONE
    worth = _worth(folder)[levels % ALONE]
    shared = (worth > 0) & (levels < ALONE)

    def wanted() -> tuple[Cells, Any]:
        """The cells of those that are asked for, and their places."""
        some = np.flatnonzero(asked)
        every = held.owners, slice(None)  # so that nothing is copied
        owners, at = every if len(some) == count else held.cells(some)
        strong = values if len(some) == fresh else _features(said, some)[0].values
        return Cells(len(some), held.features[at], owners, strong), at

    asked = held.fresh | held.holding((levels != held.levels) | (folder != before.folder))
    cells, at = wanted()
    told = held.told.copy()
    lengths, told[at] = _counting(cells, worth, shared)
    compared = _affordable(holders - held.counted(np.flatnonzero(~told)), count)
    others = held.holding(compared != held.compared) & ~asked
    if others.any():  # a term that is affordable now and was not, or the other way round
        asked |= others
        cells, at = wanted()
        lengths, _ = _counting(cells, worth, shared)
    rows = _weighed(cells, worth, lengths, told[at] & compared[cells.features])
    kept = np.flatnonzero(told & compared[held.features])
    places = numbered(was, asked, len(before.names))
    ends = np.searchsorted(rows.owners, np.arange(rows.count + 1))
    borders, values = picked(places, (before.borders, before.values), (ends, rows.values))
    both = before.prints.reshape(-1, 2), closest.fingerprints(rows, held.signs)
    prints = np.concatenate(both)[places]
    of_terms, of_articles = (held.signs, levels, bonds, compared), (partners, prints)
    of_cells = held.starts, held.features, np.packbits(told), borders, values
    standing = Standing(names, folder, *of_terms, *of_articles, *of_cells)
    whole = Cells(count, held.features[kept], held.owners[kept], values)
    return Vectors(whole, heard, prints), standing


def weigh_marks(owners: Any, marks: Any, heard: Any) -> Cells:
    """Weigh marks of articles, such as the names or the figures in each, as ``weigh`` does terms.

    Args:
        owners: for each mark the number of its article, ascending.
        marks: whole numbers; an article may have one several times.
        heard: as ``Vectors`` has it, for the same articles.

    Returns:
        Weights of what two articles or more have, of unit length with the rest.
    """
    nowhere = np.zeros(len(owners), np.int32)
    cells = Cells.gather(len(heard), owners, marks, nowhere, np.ones(1))
    folder, holders = round_up(int(heard.sum())), cells.holders
    unheard = np.bincount(cells.features[(~heard)[cells.owners]], minlength=cells.total)
    worth = _worth(folder)[_levels(holders - unheard, folder)]
    return _weighed(cells, worth, *_counting(cells, worth, (worth > 0) & (holders > 1)))


def _counting(cells: Cells, worth: Any, shared: Any) -> tuple[Any, Any]:
    """What of some articles counts when they are compared.

    Args:
        cells: all that these have, and how strongly.
        worth: for each feature what it says.
        shared: whether two or more have it, so that it may be held against each other.

    Returns:
        For each article the length of all that it has; and for each cell whether it is among those
        of what is shared that say most.
    """
    whole, counting = [np.zeros(0)], [np.zeros(0, bool)]
    for some in cells.parts():
        weights = worth[some.features] * some.values
        lengths = np.sqrt(np.bincount(some.owners, weights**2, minlength=some.count))
        lengths[lengths == 0] = 1
        told = shared[some.features]
        owners = some.owners[told]
        marks = np.rint(weights[told] / lengths[owners] * 10.0**DIGITS).astype(np.int64)
        least = closest.kth_largest(MOST_TERMS, owners, marks, some.count)
        if least.any():
            told[told] = marks >= least[owners]
        whole.append(lengths)
        counting.append(told)
    return np.concatenate(whole), np.concatenate(counting)


def _weighed(cells: Cells, worth: Any, lengths: Any, told: Any) -> Cells:
    """The weights of some cells, where each article as a whole has the length 1.

    Args:
        cells: as for ``_counting``.
        worth: as there.
        lengths: of the articles.
        told: for each cell whether it is among them.
    """
    rows = cells.those(told)
    values = worth[rows.features]
    values *= rows.values
    values /= lengths[rows.owners]
    return replace(rows, values=values)


def _features(said: Wording, articles: Any) -> tuple[Cells, Any]:
    """The words of some articles, and then the pairs of words, each by its places; without dates.

    Returns:
        Which of them has which; and for each a hash of it, as ``Standing.signs`` has it.
    """
    if len(articles) < len(said.terms):
        said = Wording.of([said.terms[number] for number in articles.tolist()])
    dates, total = calendar.kinds(said.numbers), len(said.numbers)
    each = np.arange(int(np.diff(said.starts).max(initial=0)))
    worth = LEAST_PLACE + np.exp(-each / FADING) + HEADLINE_PLACE * (each < HEADLINE)
    parts = []
    for row, starts in said.parts():
        words = without_dates(row, dates)
        inner = words > 0
        words, paired = words[inner].astype(np.int64), inner[:-1] & inner[1:]
        at = np.flatnonzero(np.append(paired, False)[inner])
        counts = np.diff(np.append(0, np.cumsum(inner))[starts])
        owners = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
        places = np.arange(len(words)) - (np.cumsum(counts) - counts)[owners]
        columns = owners, words, places
        # No word has the number 0, so that every pair has a higher one than any word.
        pairs = owners[at], words[at] * total + words[at + 1], places[at]
        owners, marks, places = map(np.concatenate, zip(columns, pairs, strict=True))
        parts.append(Cells.gather(len(counts), owners, marks, places, worth))
    cells = Cells.joined(parts)
    del parts
    features, codes = radix.ranked(cells.features)
    before, last = np.divmod(codes, total)
    signs, one = digests.of(said.numbers), np.uint64(1)
    both = signs[before] * digests.SPREAD + signs[last] | one
    return replace(cells, features=features), np.where(before, both, signs[last] & ~one)


def _spoken(languages: Sequence[str | None], count: int) -> Any:
    """For each article the number of its language."""
    if not languages:
        return np.zeros(count, np.int64)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(languages))}
    return np.array([numbers[name] for name in languages], np.int64)


def _bound(held: Held, bonds: Any) -> Any:
    """For each article another that shares enough pairs of words with it; ``NONE`` if none does.

    Args:
        held: which article has which pair of words.
        bonds: for each term whether it binds.
    """
    partners = held.partners.copy()
    asked = held.parted | held.holding(bonds != held.bonds)
    sizes = np.sqrt(np.bincount(held.owners[held.paired[held.features]], minlength=len(partners)))
    at = np.flatnonzero(bonds[held.features])
    rows = Cells(len(partners), held.features[at], held.owners[at], np.ones(len(at)))
    partners[asked] = NONE
    for first, second, shared in rows.products(
        BONDS, None if asked.all() else np.flatnonzero(asked)
    ):
        enough = (shared >= LEAST_BOND * sizes[first] * sizes[second]) & (first != second)
        partners[first[enough]], partners[second[enough]] = second[enough], first[enough]
    return partners


def _heard(bound: Any, spoken: Any) -> Any:
    """For each article whether it counts in document frequencies.

    Args:
        bound: for each whether it shares enough with another.
        spoken: for each the number of its language.
    """
    sizes = np.bincount(spoken)
    lonely = (sizes >= FEW) & (np.bincount(spoken, bound) < BONDED * sizes)
    return bound | lonely[spoken]


def _levels(holders: Any, folder: int) -> Any:
    """For each feature the place in ``_worth`` of what it says, by how many articles have it."""
    steps = np.searchsorted(STEPS, np.arange(holders.max(initial=0) + 1), side="right")
    levels = steps.astype(np.uint8)[holders]
    if folder >= FEW:
        levels[holders > MOST_HELD * folder] = len(STEPS) + 1
    return levels


def _worth(folder: int) -> Any:
    """Inverse document frequencies; at the end 0 for what more than ``MOST_HELD`` have."""
    held = np.array((STEPS[0], *STEPS), np.float64)
    return np.append(np.log((1 + folder) / (1 + held)) + LEAST_SAID, 0)


def _affordable(holders: Any, count: int) -> Any:
    """The features that are compared: in a huge folder the commonest would cost the most.

    Args:
        holders: how many articles have each.
        count: of articles.
    """
    work = np.cumsum(np.bincount(holders) * np.arange(holders.max(initial=-1) + 1) ** 2)
    return holders < np.searchsorted(work, MOST_WORK * count, side="right")
