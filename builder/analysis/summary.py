"""The summary: an article's best sentences, told in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model import Article, Candidate, Sentence


def summarise(
    article: Article, sentences: Sequence[Sentence], candidates: Sequence[Candidate], *, words: int
) -> tuple[tuple[int, ...], str]:
    """Pick the sentences for a summary and say whether the article can be summarised."""
    text = article.text
    chosen: list[int] = []
    left = words
    for index, sentence in enumerate(sentences):
        if article.blocks[sentence.block].kind not in ("paragraph", "quote"):
            continue
        count = len(text[sentence.start : sentence.end].split())
        if chosen and count > left:
            break
        chosen.append(index)
        left -= count
        if len(chosen) == 3:
            break
    return tuple(chosen), "short" if article.words < 120 else ""
