"""Figures, dates and quotations in an article's sentences, as they are printed there.

``figures`` and ``dates`` are for languages that part words (``numbers``, ``nouns``, ``beside``;
``date_patterns`` made of ``date_words``, resolved by ``calendar``), ``figures_east`` and
``dates_east`` for Japanese, Korean and Chinese; ``quotations`` asks ``speakers`` who said it. All
give places in one sentence (``found``). ``tongues`` has the words of each language.

A sentence without a digit, number word, name of a day or month, or quotation mark costs one look.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from builder.analysis.facts import (
    dates,
    dates_east,
    figures,
    figures_east,
    numbers,
    quotations,
)
from builder.analysis.facts.found import FoundDate, FoundFigure, Taken, holds_digit
from builder.analysis.facts.stamps import is_stamp
from builder.analysis.said import Said, part_all
from builder.model import Article, DateNamed, Figure, Quotation, Sentence
from builder.text.words import letters

__all__ = ["Facts", "extract"]

EASTERN = ("ja", "ko", "zh")
"""Languages whose numbers stand with counters and whose dates have no names of months."""

QUIET = ("code",)
"""Kinds of block in which nothing is looked for."""


class Facts(Struct, frozen=True):
    """What the sentences of one article name."""

    figures: tuple[Figure, ...]
    dates: tuple[DateNamed, ...]
    quotations: tuple[Quotation, ...]


def extract(
    article: Article, sentences: Sequence[Sentence], said: Sequence[Said] | None = None
) -> Facts:
    """The figures, dates and quotations of an article, each by place.

    Args:
        article: in any language; those without rules of their own give nothing.
        sentences: of the article, in reading order.
        said: the words of each, if they are known.
    """
    language = article.language or "en"
    said = part_all(article, sentences) if said is None else said
    figures_found: list[Figure] = []
    dates_found: list[DateNamed] = []
    for index, sentence in enumerate(sentences):
        if article.blocks[sentence.block].kind in QUIET:
            continue
        parted = said[index]
        counted, days = of_sentence(parted.text, language, article.published, parted.letters)
        dates_found += [
            DateNamed(index, sentence.start + each.start, sentence.start + each.end, *each[2:])
            for each in days
        ]
        figures_found += [
            Figure(index, sentence.start + each.start, sentence.start + each.end, *each[2:])
            for each in counted
            if each.end - each.start < len(parted.text)
        ]
    spoken = tuple(_quotations(article, sentences, language))
    return Facts(tuple(figures_found), tuple(dates_found), spoken)


def of_sentence(
    said: str, language: str, published: str | None = None, words: frozenset[str] | None = None
) -> tuple[list[FoundFigure], list[FoundDate]]:
    """The figures and dates of one sentence, each by place; no figure touches a date.

    Dates of the report itself, as in a dateline, are left out.

    Args:
        said: the sentence.
        language: ISO 639-1.
        published: the article's own date.
        words: the sentence's runs of letters, if they are known.
    """
    words = letters(said) if words is None else words
    if language in EASTERN:
        days = dates_east.find(said, language, published)
        taken = Taken([(each.start, each.end) for each in days])
        return list(figures_east.find(said, language, taken)), days
    if words.isdisjoint(_cues(language)) and not holds_digit(said):
        return [], []
    days = dates.find(said, words, language, published)
    taken = Taken([(each.start, each.end) for each in days])
    told = [each for each in days if not _dates_the_report(said, each, published)]
    return list(figures.find(said, words, language, taken)), told


@cache
def _cues(language: str) -> frozenset[str]:
    """Words without which a sentence that has no digit names neither a figure nor a date."""
    return dates.cues(language) | numbers.cues(language)


def _dates_the_report(said: str, found: FoundDate, published: str | None) -> bool:
    return is_stamp(said, found.start, found.end, own=bool(published) and found.value == published)


def _quotations(article: Article, sentences: Sequence[Sentence], language: str) -> list[Quotation]:
    """Block by block: only those with a quotation mark are looked into."""
    if not quotations.MARK.search(article.text):
        return []
    found: list[Quotation] = []
    starts = list(article.starts())
    inside: dict[int, list[int]] = {}
    for index, sentence in enumerate(sentences):
        inside.setdefault(sentence.block, []).append(index)
    for number, block in enumerate(article.blocks):
        if number not in inside or block.kind in QUIET or not quotations.MARK.search(block.text):
            continue
        start, here = starts[number], inside[number]
        spans = [(sentences[each].start - start, sentences[each].end - start) for each in here]
        for at, each in quotations.find(block.text, spans, language):
            found.append(
                Quotation(
                    here[at],
                    start + each.start,
                    start + each.end,
                    start + each.speaker_start,
                    start + each.speaker_end,
                )
            )
    return found
