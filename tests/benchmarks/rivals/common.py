"""What every rival is given, and how its answers are told."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model import Entry
from tests.quality.program import Answer

Entries = Mapping[str, Entry]
"""Path -> the program's entry."""
Answers = Mapping[str, Answer]
"""Path -> the rival's answer."""


def sentences(entry: Entry) -> list[str]:
    """The sentences of an article's running text, in reading order: no headings, rows or code."""
    text, blocks = entry.article.text, entry.article.blocks
    return [
        text[sentence.start : sentence.end]
        for sentence in entry.analysis.sentences
        if blocks[sentence.block].kind not in {"heading", "row", "code"}
    ]
