"""What YAKE counts: where terms and phrases stand in a text (sections 3.1 and 3.2 of the paper)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from builder.analysis.engine.words import PAUSE, Word

LONGEST = 3
"""Words of a phrase at most; ``_all`` and ``_asked`` are written for it."""


class Counts(Struct, frozen=True):
    """Where everything stands in one text. A term is what the forms of a word share."""

    said: Sequence[Word]
    """The words of all sentences, with a pause before and behind each sentence."""
    numbers: Sequence[int]
    """The number of the sentence at every place of ``said``."""
    opening: Collection[int]
    """The places where sentences begin, one for each."""
    terms: Mapping[str, Sequence[int]]
    """Term -> its places, in the order of their first mentions."""
    fit: Mapping[str, Sequence[int]]
    """The same for terms that say something; the first mention of each tells."""
    phrases: Mapping[str, Sequence[int]]
    """Phrase in lower case -> places of its last word, in the order in which each is first
    complete; its first and last word are fit."""


def count(sentences: Sequence[Sequence[Word]], asked: Collection[str] | None = None) -> Counts:
    """Find where terms and phrases stand.

    Args:
        sentences: the words of each; no phrase crosses a word without ``lower``.
        asked: the phrases of several words that are wanted, and no others; None for all phrases.
    """
    said, numbers, opening = [PAUSE], [0], set()
    for number, sentence in enumerate(sentences):
        opening.add(len(said))
        said += sentence
        said.append(PAUSE)
        numbers += [number] * (len(sentence) + 1)
    terms: defaultdict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(said):
        terms[word[1]].append(at)
    del terms[PAUSE.term]
    fit = {term: places for term, places in terms.items() if not said[places[0]][2]}
    phrases: defaultdict[str, list[int]] = defaultdict(list)
    for phrase, at in _all(said, fit) if asked is None else _asked(said, fit, asked):
        phrases[phrase].append(at)
    return Counts(said, numbers, opening, terms, fit, phrases)


def _all(said: Sequence[Word], fit: Collection[str]) -> Iterator[tuple[str, int]]:
    """Every phrase of one to three words and the place of its last word."""
    for at, word in enumerate(said):
        if word.lower and word.term in fit:
            yield word.lower, at
            first, before = said[at - 2], said[at - 1]
            if before.lower and before.term in fit:
                yield f"{before.lower} {word.lower}", at
            if before.lower and first.lower and first.term in fit:
                yield f"{first.lower} {before.lower} {word.lower}", at


def _asked(
    said: Sequence[Word], fit: Collection[str], asked: Collection[str]
) -> Iterator[tuple[str, int]]:
    """The same for those phrases of two or three words that are asked for."""
    endings = {phrase[phrase.rfind(" ") + 1 :] for phrase in asked}
    for at, word in enumerate(said):
        if word[0] in endings and word.term in fit:
            first, before = said[at - 2], said[at - 1]
            two = f"{before.lower} {word.lower}"
            if two in asked and before.term in fit:
                yield two, at
            three = f"{first.lower} {two}"
            if three in asked and first.term in fit:
                yield three, at
