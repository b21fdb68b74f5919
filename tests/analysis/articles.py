"""Builders of articles for the tests of analysis."""

from __future__ import annotations

from collections.abc import Sequence

from builder import analysis
from builder.model import Analysis, Article, Block, BlockKind
from builder.settings import KeyphraseSettings, SummarySettings


def article(
    title: str,
    *paragraphs: str | tuple[BlockKind, str],
    language: str | None = "en",
) -> Article:
    """An article with a block a line; a block that is no paragraph comes with its kind."""
    blocks = []
    for line, told in enumerate(paragraphs, 1):
        if isinstance(told, str):
            blocks.append(Block(told, ((0, line),)))
        else:
            blocks.append(Block(told[1], ((0, line),), kind=told[0]))
    return Article(
        id="a-0123456789ab",
        path="news/one.txt",
        sha256="",
        format="text",
        encoding="utf-8",
        replaced=0,
        title=title,
        publisher=None,
        author=None,
        published=None,
        updated=None,
        original_url=None,
        language=language,
        claims=(),
        blocks=tuple(blocks),
        removed=(),
    )


def analyse(
    told: Article, *, words: int = 90, keyphrases: KeyphraseSettings | None = None
) -> Analysis:
    """What the whole stage finds."""
    return analysis.analyse(
        told,
        summary=SummarySettings(words=words),
        keyphrases=keyphrases or KeyphraseSettings(),
    )


def said(told: Article, found: Analysis, indices: Sequence[int]) -> list[str]:
    """The printed sentences at some indices."""
    text = told.text
    return [text[found.sentences[i].start : found.sentences[i].end] for i in indices]


def keys(found: Analysis) -> list[str]:
    """The keys of all candidates, best first."""
    return [each.key for each in found.candidates]


def forms(found: Analysis) -> list[str]:
    """The commonest form of all candidates, best first."""
    return [each.forms[0][0] for each in found.candidates]


SUMMIT = article(
    "Japan, South Korea and US agree to share missile data at Camp David",
    "The leaders of Japan, South Korea and the United States agreed at Camp David on Friday to "
    "share missile warning data in real time. President Joe Biden received Prime Minister Fumio "
    "Kishida and President Yoon Suk Yeol at the retreat in Maryland.",
    "However, none of the three signed a treaty. Kishida said that the missile warning data "
    "would reach Tokyo within seconds. He thanked Yoon for his courage.",
    "The U.N. Security Council has condemned each ballistic missile that North Korea has fired. "
    "North Korea answered on Saturday that the summit at Camp David was a rehearsal for war.",
    "The General Security of Military Information Agreement between Seoul and Tokyo, signed in "
    "2016, remains the basis for the exchange. Yoon Suk-yeol had restored it in March, and the "
    "U.S. has urged both sides to use it.",
    "Fumio Kishida will report to parliament on Tuesday. Joe Biden hopes that the yearly summit "
    "will outlive the three leaders, and Yoon agreed.",
)
"""A summit, with names of many kinds."""
