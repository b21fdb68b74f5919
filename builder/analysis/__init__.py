"""One article at a time: its sentences, terms, phrases and summary."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from builder.analysis import facts as _facts
from builder.analysis import keyphrases as _keyphrases
from builder.analysis import sentences as _sentences
from builder.analysis import standing as _standing
from builder.analysis import summary as _summary
from builder.analysis import terms as _terms
from builder.analysis.language import detect
from builder.model import Analysis, Article, Sentence
from builder.settings import KeyphraseSettings, SummarySettings
from builder.words import WORD

__all__ = ["analyse", "detect"]

ID_DIGITS = 10
"""Hexadecimal digits of a sentence id: two in a thousand million articles of 40 sentences clash."""

WHOLE = ("heading", "row", "code")
"""Kinds of block that are one sentence each, however they are punctuated."""

UNFIT = ("fragment", "quotation")
"""Reasons for which a sentence is not even shown after the one before it."""


def analyse(
    article: Article, *, summary: SummarySettings, keyphrases: KeyphraseSettings
) -> Analysis:
    """Find out all that can be known of an article without a look at any other.

    Args:
        article: a cleaned article.
        summary: how long its summary may be.
        keyphrases: which phrases are empty or the same.

    Returns:
        Its sentences, terms, candidates for keyphrases and summary; empty ones for an article
        without text.
    """
    sentences = _split(article)
    candidates = _keyphrases.extract(article, sentences, keyphrases)
    leaning, broken = _lean(article, sentences)
    chosen, unsuitable = _summary.summarise(
        article, sentences, candidates, leaning, broken, words=summary.words
    )
    named = _facts.extract(article, sentences)
    return Analysis(
        sentences=sentences,
        summary=chosen,
        unsuitable=unsuitable,
        candidates=candidates,
        terms=_terms.terms(article.title, article.text, article.language),
        standing=tuple(index for index in range(len(sentences)) if index not in leaning | broken),
        figures=named.figures,
        dates=named.dates,
        quotations=named.quotations,
    )


def _lean(article: Article, sentences: Sequence[Sentence]) -> tuple[frozenset[int], frozenset[int]]:
    """Sentences that need the one before them, and sentences that no summary may show."""
    text = article.text
    reasons = [_standing.leans(text[each.start : each.end], article.language) for each in sentences]
    broken = {index for index, reason in enumerate(reasons) if reason in UNFIT}
    leaning = {index for index, reason in enumerate(reasons) if reason} - broken
    return frozenset(leaning), frozenset(broken)


def _split(article: Article) -> tuple[Sentence, ...]:
    """The sentences of every block in reading order, each with its id, place and raw lines."""
    seen: Counter[str] = Counter()
    found = []
    for index, start, end in _places(article):
        block = article.blocks[index]
        digest = _digest(block.text[start:end])
        seen[digest] += 1
        repeat = f"-{seen[digest]}" if seen[digest] > 1 else ""
        found.append((index, start, end, f"s-{digest}{repeat}"))
    starts = list(article.starts())
    return tuple(
        Sentence(
            id=name,
            start=starts[index] + start,
            end=starts[index] + end,
            block=index,
            first_line=article.blocks[index].line_at(start),
            last_line=article.blocks[index].line_at(end - 1),
        )
        for index, start, end, name in found
    )


def _places(article: Article) -> Iterator[tuple[int, int, int]]:
    """``(block, start, end)`` of every sentence, offsets into the block's text."""
    for index, block in enumerate(article.blocks):
        if block.kind in WHOLE:
            yield index, 0, len(block.text)
        else:
            for start, end in _sentences.split(block.text, article.language):
                yield index, start, end


def _digest(text: str) -> str:
    """Equal for equal words: case, width and punctuation do not count."""
    words = " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
    return hashlib.sha256((words or text).encode()).hexdigest()[:ID_DIGITS]
