"""Every word of an article is in the file that it came from, in the lines that it claims."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.data import BRIEFING, Article, Sentence
from builder.check.problem import problem
from builder.check.raw import Raw, read, words
from builder.check.site import Site
from builder.errors import Problem

_REMEDY = "Check against the content folder that the site was built from"


def check_lines(site: Site) -> Iterator[Problem]:
    """The raw lines that a sentence claims hold its words, in order."""
    for article, raw in _with_raw(site):
        for sentence in article.sentences:
            yield from _check_sentence(article, sentence, raw)


def check_sources(site: Site) -> Iterator[Problem]:
    """The content folder holds the file of each article."""
    for article in site.articles if site.raw is not None else ():
        if article.source_path not in (site.raw or {}):
            what = f"the file of {article.id} is not in the content folder"
            yield problem(article.source_path, 0, "C153", what, _REMEDY)


def check_words(site: Site) -> Iterator[Problem]:
    """No article has a word that its file lacks."""
    for article, raw in _with_raw(site):
        missing = set(words(article.text)).difference(raw.places)
        for word in sorted(each for each in missing if not raw.has_parted(each)):
            what = f"the text of {article.id} has the word '{word}', the file has not"
            yield problem(article.source_path, 0, "C152", what, _REMEDY)


def _check_sentence(article: Article, sentence: Sentence, raw: Raw) -> Iterator[Problem]:
    first, last = sentence.first_line, sentence.last_line
    if not raw.has_lines(first, last):
        what = f"{article.id} {sentence.id}: the file has no lines {first} to {last}"
        yield problem(BRIEFING, 0, "C151", what, _REMEDY)
    elif not raw.holds(first, last, words(article.words(sentence))):
        what = f"lines {first} to {last} do not hold the sentence {article.id} {sentence.id}"
        yield problem(article.source_path, first, "C151", what, _REMEDY)


def _with_raw(site: Site) -> Iterator[tuple[Article, Raw]]:
    """Each article with its raw file, where raw files were given."""
    for article in site.articles if site.raw is not None else ():
        data = (site.raw or {}).get(article.source_path)
        if data is not None:
            yield article, read(data, article.source_path, article.encoding, article.format)
