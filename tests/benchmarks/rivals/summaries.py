"""Summaries: the first three sentences, and TextRank."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from builder.model import Entry
from builder.text import stopwords, words
from tests.benchmarks.rivals.common import Answers, Entries, sentences
from tests.quality.corpus import Corpus
from tests.quality.metrics.words import stem
from tests.quality.program import Answer
from tests.quality.takes import SENTENCES


def first_sentences(corpus: Corpus, entries: Entries) -> Answers:
    """The first three sentences, which news makes hard to beat."""
    return {
        path: Answer(source=entry.article.text, summary=sentences(entry)[:SENTENCES])
        for path, entry in entries.items()
        if corpus.labels[path].summary or corpus.labels[path].keyphrases
    }


def text_rank(corpus: Corpus, entries: Entries) -> Answers:
    """The three best sentences of sumy's TextRank (Mihalcea & Tarau 2004), in reading order."""
    return {
        path: Answer(source=entry.article.text, summary=_text_rank(entry))
        for path, entry in entries.items()
        if corpus.labels[path].summary or corpus.labels[path].keyphrases
    }


def _text_rank(entry: Entry) -> list[str]:
    language = entry.article.language
    dom = import_module("sumy.models.dom")
    tokenizer = _Tokenizer(language)
    document = dom.ObjectDocumentModel(
        [dom.Paragraph([dom.Sentence(text, tokenizer) for text in sentences(entry)])]
    )
    rank = import_module("sumy.summarizers.text_rank").TextRankSummarizer(
        lambda word: stem(word.lower(), language)
    )
    rank.stop_words = stopwords.of(language)
    return [str(sentence) for sentence in rank(document, SENTENCES)]


@dataclass(frozen=True, slots=True)
class _Tokenizer:
    """sumy's own needs a download; this one knows the program's words."""

    language: str | None

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(word.text for word in words.parts(sentence, self.language))
