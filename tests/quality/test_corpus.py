"""The labels fit the files that they speak of."""

from __future__ import annotations

import html
import re
from collections import Counter

import pytest

from tests.quality import corpus
from tests.quality.corpus import Corpus, Label

LEAST_ARTICLES = 60
LEAST_OF_A_LANGUAGE = 6
LANGUAGES = ("de", "en", "es", "fr")
LEAST_PHRASES = 6
MOST_PHRASES = 12


@pytest.fixture(scope="module")
def own() -> Corpus:
    return corpus.own()


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def raw(own: Corpus, path: str) -> str:
    text = own.file(path).read_text("utf-8")
    return html.unescape(re.sub(r"<[^>]*>", "\n", text)) if path.endswith(".html") else text


def written_here(own: Corpus) -> list[tuple[str, Label]]:
    prefix = f"{corpus.ARTICLES}/"
    return [(path, label) for path, label in own.labels.items() if path.startswith(prefix)]


def test_there_are_enough_articles_in_three_languages(own: Corpus):
    languages = Counter(label.language for label in own.labels.values())

    assert len(own.labels) >= LEAST_ARTICLES
    assert all(languages[language] >= LEAST_OF_A_LANGUAGE for language in LANGUAGES)


def test_every_article_has_a_label_and_every_label_a_file(own: Corpus):
    folder = own.folders[corpus.ARTICLES]
    files = {
        f"{corpus.ARTICLES}/{file.relative_to(folder).as_posix()}"
        for file in folder.rglob("*")
        if file.is_file() and file.name != corpus.SETTINGS
    }

    assert files == {path for path, _ in written_here(own)}
    assert all(own.file(path).is_file() for path in own.labels)


def test_headline_body_and_furniture_stand_in_the_file(own: Corpus):
    for path, label in written_here(own):
        whole = words(raw(own, path).replace("*", ""))
        assert words(label.title) in whole, path
        pieces = [*(label.body or "").split("\n\n"), *label.junk]
        missing = [text for text in pieces if words(text) not in whole]
        assert not missing, path


def test_furniture_is_not_in_the_body(own: Corpus):
    for path, label in written_here(own):
        body = f" {words(label.body or '')} "
        assert not [text for text in label.junk if f" {words(text)} " in body], path


def test_summaries_are_three_sentences_of_the_body(own: Corpus):
    for path, label in written_here(own):
        assert label.summary is not None and len(label.summary) == 3, path
        assert all(sentence in (label.body or "") for sentence in label.summary), path


def test_keyphrases_are_few_and_stand_in_the_article(own: Corpus):
    for path, label in written_here(own):
        phrases = label.keyphrases or ()
        whole = f"{label.title} {label.body}".casefold()
        assert LEAST_PHRASES <= len(phrases) <= MOST_PHRASES, path
        assert not [phrase for phrase in phrases if phrase.casefold() not in whole], path


def test_the_digest_follows_the_labels(own: Corpus):
    path, label = next(iter(own.labels.items()))
    fewer = Corpus(own.name, own.folders, {path: label})

    assert corpus.digest(own) == corpus.digest(corpus.own())
    assert corpus.digest(fewer) != corpus.digest(own)
