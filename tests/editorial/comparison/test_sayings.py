"""Sentences are read when they are asked for, and their keys tell whether they need to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from builder.editorial.comparison import sayings, stems
from builder.memo import Memo, Table
from builder.model import Article, Entry
from tests.editorial.articles import FOLDER, analyse, article

WATCH = article("a", "A watch", "The harbour watch of Ostra saw a theatre burn on the quay.")


def entries(articles: Sequence[Article]) -> list[Entry]:
    return [Entry(each, analyse(each), (), None, None, (), (), None, None) for each in articles]


def read(articles: Sequence[Article], memo: Memo | None = None) -> sayings.Sayings:
    told = entries(articles)
    names = {each.article.id for each in told}
    return sayings.read(told, names, stems.Vocabulary.of(told), memo or Memo())


def key(*others: Article) -> bytes:
    """That of an article among others."""
    return read([WATCH, *others]).keys[WATCH.id]


def crowd(word: str) -> list[Article]:
    return [article(f"{number}", "T", f"They told of {word}.") for number in range(7)]


def test_a_key_tells_how_much_each_term_says():
    assert key(*crowd("plums")) == key(*crowd("frost"))
    assert key(*crowd("plums")) != key(*crowd("harbour"))


def test_a_key_tells_how_much_a_stem_says_that_is_no_term():
    """What Britain spells as "theatre" is held as "theater" beside what America prints."""
    assert key(*crowd("theater")) != key(*crowd("plums"))


def test_the_same_words_elsewhere_make_no_other_key():
    assert key(FOLDER[0], FOLDER[1]) == read([FOLDER[1], WATCH, FOLDER[0]]).keys[WATCH.id]


def test_what_is_known_is_read_only_when_asked_for(monkeypatch: pytest.MonkeyPatch):
    tables: dict[str, Table] = {}
    digests = {each.id: each.path.encode() for each in FOLDER}
    first = read(FOLDER, Memo(tables, digests))
    asked: list[str] = []
    understood = sayings._understood

    def spy(told: Article, *rest: Any) -> object:
        asked.append(told.id)
        return understood(told, *rest)

    monkeypatch.setattr(sayings, "_understood", spy)
    second = read(FOLDER, Memo(tables, digests))

    assert second.keys == first.keys
    assert asked == []
    for _ in range(2):
        assert np.array_equal(second.of(FOLDER[1].id).lengths, first.of(FOLDER[1].id).lengths)
    assert asked == [FOLDER[1].id]
