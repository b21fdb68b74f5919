"""One article at a time: its sentences, terms, phrases, facts and summary; pure.

``language`` and ``sentences`` come first. ``said`` parts sentences into words for all that walk
over them: ``noun_phrases``, from whose phrases ``keyphrases`` chooses by the scores of ``engine``
(YAKE), or ``characters`` where no space parts words; ``terms``, by which articles are held against
each other later; ``standing`` and ``summary``. ``facts`` finds figures, dates and quotations.
``lexicon`` holds what is known of each language's words.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence

from builder.analysis import facts as _facts
from builder.analysis import keyphrases as _keyphrases
from builder.analysis import sentences as _sentences
from builder.analysis import standing as _standing
from builder.analysis import summary as _summary
from builder.analysis import terms as _terms
from builder.analysis.language import detect
from builder.analysis.said import Said, part
from builder.model import Analysis, Article, Sentence
from builder.settings import KeyphraseSettings, SummarySettings
from builder.text.words import WORD, ascii_of, cut

__all__ = ["analyse", "detect"]

ID_DIGITS = 10
"""Hexadecimal digits of a sentence id: two in a thousand million articles of 40 sentences clash."""

WHOLE = ("heading", "row", "code")
"""Kinds of block that are one sentence each, however they are punctuated."""

UNFIT = ("fragment", "quotation")
"""Reasons for which a sentence is not even shown after the one before it."""

OPENS = 12
"""Words from which an article's first sentence names what it points to: "The four unions of the
railwaymen"."""


def analyse(
    article: Article, *, summary: SummarySettings, keyphrases: KeyphraseSettings
) -> Analysis:
    """Everything that one article says by itself, without a look at any other.

    Args:
        article: a cleaned article.
        summary: how long its summary may be.
        keyphrases: which phrases are empty or the same.

    Returns:
        Its sentences, terms, candidates for keyphrases and summary; empty ones for an article
        without text.
    """
    sentences, said = _split(article)
    candidates = _keyphrases.extract(article, sentences, keyphrases, said)
    leaning, broken = _lean(said, article.language)
    known = _standing.introductions(said, article.headline, article.language)
    after = known | {index: index - 1 for index in leaning}
    chosen, unsuitable = _summary.summarise(
        article, sentences, candidates, after, broken, said=said, words=summary.words
    )
    resting = leaning | broken | known.keys() | _turning(said, article.language)
    named = _facts.extract(article, sentences, said)
    return Analysis(
        sentences=sentences,
        summary=chosen,
        unsuitable=unsuitable,
        candidates=candidates,
        terms=_terms.terms(_pieces(article, sentences, said), article.language),
        standing=tuple(index for index in range(len(sentences)) if index not in resting),
        figures=named.figures,
        dates=named.dates,
        quotations=named.quotations,
    )


def _lean(said: Sequence[Said], language: str | None) -> tuple[frozenset[int], frozenset[int]]:
    """Sentences that need the one before them, and sentences that no summary may show."""
    reasons = [_standing.leans(each.text, language, each.letters) for each in said]
    if reasons and reasons[0] == "pointer" and len(said[0].words) >= OPENS:
        reasons[0] = ""
    broken = {index for index, reason in enumerate(reasons) if reason in UNFIT}
    leaning = {index for index, reason in enumerate(reasons) if reason} - broken
    return frozenset(leaning), frozenset(broken)


def _turning(said: Sequence[Said], language: str | None) -> frozenset[int]:
    """Sentences that turn to the reader or tell of the author, and say nothing of the news."""
    turns = _summary.manner.turns
    return frozenset(
        index for index, each in enumerate(said) if turns(each.text, language, each.letters)
    )


def _split(article: Article) -> tuple[tuple[Sentence, ...], list[Said]]:
    """The sentences of every block in reading order, with id, place and raw lines; their words."""
    seen: dict[str, int] = {}
    sentences: list[Sentence] = []
    said: list[Said] = []
    starts = list(article.starts())
    for index, start, end in _places(article):
        block = article.blocks[index]
        parted = part(block.text[start:end], article.language)
        digest = _digest(parted)
        seen[digest] = times = seen.get(digest, 0) + 1
        repeat = f"-{times}" if times > 1 else ""
        lines = block.line_at(start), block.line_at(end - 1)
        place = starts[index] + start, starts[index] + end
        sentences.append(Sentence(f"s-{digest}{repeat}", *place, index, *lines))
        said.append(parted)
    return tuple(sentences), said


def _pieces(article: Article, sentences: Sequence[Sentence], said: Sequence[Said]) -> list[str]:
    """What lies between the words of headline and text and the words, as ``words.cut`` parts them.

    White space lies between two sentences, but where a stop was printed without any.
    """
    text, done = article.text, 0
    pieces = cut(f"{article.headline}\n", article.language)
    for sentence, each in zip(sentences, said, strict=True):
        if done == sentence.start and done:
            return cut(f"{article.headline}\n{text}", article.language)
        pieces[-1] += text[done : sentence.start] + each.pieces[0]
        pieces += each.pieces[1:]
        done = sentence.end
    return pieces


def _places(article: Article) -> Iterator[tuple[int, int, int]]:
    """``(block, start, end)`` of every sentence, offsets into the block's text."""
    for index, block in enumerate(article.blocks):
        if block.kind in WHOLE:
            yield index, 0, len(block.text)
        else:
            for start, end in _sentences.split(block.text, article.language):
                yield index, start, end


def _digest(said: Said) -> str:
    """Equal for equal words: case, width and punctuation do not count."""
    text, words = said.text, said.words
    if ascii_of(text) is not None:
        told = " ".join(words).lower()
    else:
        told = " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
    return hashlib.sha256((told or text).encode()).hexdigest()[:ID_DIGITS]
