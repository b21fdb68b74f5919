"""What others make of the same articles: standard methods, each in its usual form.

All but the extractors of text are given the program's own cleaned text and sentences, so that a
figure compares methods and not what came before them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.rivals.common import Answers, Entries
from tests.benchmarks.rivals.groups import k_means
from tests.benchmarks.rivals.phrases import raw_yake, tf_idf_phrases
from tests.benchmarks.rivals.summaries import first_sentences, text_rank
from tests.benchmarks.rivals.texts import all_text, long_blocks, trafilatura_alone
from tests.quality.corpus import Corpus

__all__ = [
    "RIVALS",
    "Answers",
    "Entries",
    "Rival",
    "all_text",
    "first_sentences",
    "k_means",
    "long_blocks",
    "raw_yake",
    "text_rank",
    "tf_idf_phrases",
    "trafilatura_alone",
]


@dataclass(frozen=True, slots=True)
class Rival:
    """A system whose figures stand beside the program's."""

    name: str
    answer: Callable[[Corpus, Entries], Answers]


RIVALS = (
    Rival("raw YAKE", raw_yake),
    Rival("tf-idf phrases", tf_idf_phrases),
    Rival("first three", first_sentences),
    Rival("TextRank", text_rank),
    Rival("trafilatura alone", trafilatura_alone),
    Rival("all text", all_text),
    Rival("blocks of 15 words", long_blocks),
    Rival("k-means told k, nearest 3", k_means),
)
"""In the order of the table."""
