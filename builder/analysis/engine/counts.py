"""What YAKE counts of a text, in one pass over its words (sections 3.1 and 3.2 of the paper)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from builder.analysis.engine.words import ACRONYM, Word

LONGEST = 3
"""Words of a phrase at most; ``count`` is written for it."""


class Counts(Struct, frozen=True):
    """How often everything stands in one text. A term is what the forms of a word share."""

    sentences: int
    terms: Mapping[str, int]
    """In the order of their first mentions."""
    fit: Mapping[str, bool]
    """Term -> False if it says nothing."""
    places: Mapping[str, Sequence[int]]
    """Term that is fit -> ascending numbers of the sentences that hold it, one a mention."""
    acronyms: Mapping[str, int]
    names: Mapping[str, int]
    pairs: Mapping[tuple[str, str], int]
    """Two terms that stand side by side -> how often they do."""
    before: Mapping[str, int]
    """Term -> mentions with a term after them."""
    after: Mapping[str, int]
    """Term -> mentions with a term before them."""
    phrases: Mapping[str, int]
    """Phrase in lower case -> mentions, in the order in which each is first complete; its first
    and last word are fit."""
    term_of: Mapping[str, str]
    """Word in lower case -> its term."""


def count(sentences: Sequence[Sequence[Word]]) -> Counts:
    """Count terms, neighbours and phrases of a text.

    Args:
        sentences: the words of each; no phrase crosses a word without ``lower``.
    """
    fit: dict[str, bool] = {}
    term_of: dict[str, str] = {}
    places: defaultdict[str, list[int]] = defaultdict(list)
    terms: list[str] = []
    acronyms: list[str] = []
    names: list[str] = []
    befores: list[str] = []
    afters: list[str] = []
    phrases: list[str] = []
    for number, sentence in enumerate(sentences):
        two = one = middle = last = ""  # fit to begin a phrase, or empty; the word and term before
        for index, (lower, term, empty, capitals, _) in enumerate(sentence):
            fits = fit.setdefault(term, not empty)
            terms.append(term)
            if fits:
                places[term].append(number)
            if not lower:
                two = one = middle = last = ""
                continue
            term_of[lower] = term
            if capitals:
                if capitals == ACRONYM:
                    acronyms.append(term)
                elif index:
                    names.append(term)
            if last:
                befores.append(last)
                afters.append(term)
            if fits:
                phrases.append(lower)
                if one:
                    phrases.append(f"{one} {lower}")
                if two:
                    phrases.append(f"{two} {middle} {lower}")
                two, one, middle, last = one, lower, lower, term
            else:
                two, one, middle, last = one, "", lower, term
    mentions = Counter(terms)
    del mentions[""]  # punctuation
    return Counts(
        sentences=len(sentences),
        terms=mentions,
        fit=fit,
        places=places,
        acronyms=Counter(acronyms),
        names=Counter(names),
        pairs=Counter(zip(befores, afters, strict=True)),
        before=Counter(befores),
        after=Counter(afters),
        phrases=Counter(phrases),
        term_of=term_of,
    )
