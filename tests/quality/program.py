"""What the program says of a corpus, in the form that the measures read."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.analysis import detect
from builder.model import Entry, Source
from builder.pipeline import Assembling, brief
from builder.settings import Settings, load_settings
from builder.sources import read
from tests.quality.corpus import SETTINGS, Corpus


@dataclass(frozen=True, slots=True)
class Answer:
    """What one system says of one article; None for what it does not do."""

    text: str | None = None
    source: str = ""
    """The text from which the sentences of the summary were taken."""
    keyphrases: Sequence[str] | None = None
    summary: Sequence[str] | None = None
    groups: bool = False
    """True if the system makes themes and stories, even where an article is in none."""
    theme: str | None = None
    story: str | None = None
    related: Sequence[str] | None = None
    """Paths of articles, best first."""


def run(corpus: Corpus) -> tuple[Entry, ...]:
    """Every article of the corpus as the program understood it, with the corpus's own settings."""
    settings = load_settings(corpus.settings.parent)
    if len(corpus.folders) == 1:
        return brief(corpus.settings.parent, settings, Assembling()).every
    with tempfile.TemporaryDirectory() as name:
        pool = Path(name)
        for prefix, folder in corpus.folders.items():
            shutil.copytree(folder, pool / prefix, ignore=shutil.ignore_patterns(SETTINGS))
        return brief(pool, settings, Assembling()).every


def cleaned(corpus: Corpus) -> Mapping[str, Answer]:
    """Path -> the text that is left of each file, read by itself."""
    settings = Settings()
    return {
        path: Answer(
            text=read(Source(path, corpus.file(path).read_bytes()), settings, detect=detect).text
        )
        for path in corpus.labels
    }


def answers(entries: Sequence[Entry]) -> Mapping[str, Answer]:
    """Path -> the program's answer."""
    paths = {entry.article.id: entry.article.path for entry in entries}
    return {
        entry.article.path: Answer(
            text=entry.article.text,
            source=entry.article.text,
            keyphrases=tuple(phrase.text for phrase in entry.keyphrases),
            summary=summary(entry),
            groups=True,
            theme=entry.theme,
            story=entry.story,
            related=tuple(paths[other.id] for other in entry.related if other.id in paths),
        )
        for entry in entries
    }


def summary(entry: Entry) -> tuple[str, ...]:
    """The sentences of an article's summary."""
    text, sentences = entry.article.text, entry.analysis.sentences
    return tuple(
        text[sentences[index].start : sentences[index].end] for index in entry.analysis.summary
    )
