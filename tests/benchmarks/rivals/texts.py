"""Cleaning: trafilatura, everything, and long blocks."""

from __future__ import annotations

from importlib import import_module

from builder.sources.encodings import decode
from tests.benchmarks.rivals.common import Answers, Entries
from tests.quality.corpus import Corpus, suffix
from tests.quality.program import Answer

LEAST_WORDS = 15
"""Words from which a block counts as text, where nothing else is known about it."""


def trafilatura_alone(corpus: Corpus, entries: Entries) -> Answers:
    """trafilatura's text of a saved page, without its readers' comments."""
    extract = import_module("trafilatura").extract
    return {
        path: Answer(text=extract(corpus.file(path).read_bytes(), include_comments=False) or "")
        for path in _cleaned(corpus, "html")
    }


def all_text(corpus: Corpus, entries: Entries) -> Answers:
    """Everything that stands in a plain-text file."""
    return {path: Answer(text=_raw(corpus, path)) for path in _cleaned(corpus, "text")}


def long_blocks(corpus: Corpus, entries: Entries) -> Answers:
    """The blocks of a plain-text file that have fifteen words or more.

    A block ends at an empty line, or at each line in a file that has no empty line.
    """
    kept = {}
    for path in _cleaned(corpus, "text"):
        raw = _raw(corpus, path).strip()
        blocks = raw.split("\n\n") if "\n\n" in raw else raw.split("\n")
        kept[path] = "\n\n".join(block for block in blocks if len(block.split()) >= LEAST_WORDS)
    return {path: Answer(text=text) for path, text in kept.items()}


def _cleaned(corpus: Corpus, form: str) -> list[str]:
    return [path for path, label in corpus.labels.items() if label.cleaned and suffix(path) == form]


def _raw(corpus: Corpus, path: str) -> str:
    decoded = decode(corpus.file(path).read_bytes())
    return decoded.text if decoded else ""
