"""One more article that has nothing to do with the others changes nothing for them (T7)."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import pytest

from builder import sources
from builder.assembly.outcomes import understand
from builder.editorial.grouping import stories, themes
from builder.editorial.likeness import evidence, vectors
from builder.editorial.likeness.moments import Moments
from builder.editorial.terms import headlines
from builder.editorial.terms.wording import Wording
from builder.memo import Memo
from builder.model import Analysis, Article
from builder.settings import load_settings

ROOT = Path(__file__).parents[2]

FOLDERS = {"demonstration": ROOT / "content", "own": ROOT / "tests" / "quality" / "articles"}
"""Two editions on different subjects: to each, every article of the other is a stranger."""

Read = tuple[Article, Analysis]
Groups = set[frozenset[str]]


@cache
def edition(name: str) -> tuple[Read, ...]:
    folder = FOLDERS[name]
    settings = load_settings(folder)
    found = (understand(each, settings) for each in sources.find(folder, settings.input).sources)
    return tuple((each.article, each.analysis) for each in found if each.article and each.analysis)


def grouped(read: Sequence[Read]) -> tuple[Groups, Groups]:
    """The themes and the stories, by the paths of their articles."""
    articles = [article for article, _ in read]
    terms = [analysis.terms for _, analysis in read]
    marks = [frozenset[str]()] * len(read)
    likeness = vectors.weigh(terms, languages=[each.language for each in articles])
    pairs = likeness.neighbours()
    titles, wording = headlines.wording(articles, Memo()), Wording.of(terms)
    views = evidence.Views.of(articles, likeness.heard, wording, titles, Memo())
    dates = [analysis.dates for _, analysis in read]
    moments = Moments.read(articles, dates, wording, Memo())
    close = moments.tell(views.strengthen(pairs))
    figures = evidence.figures(wording)
    events = stories.group(articles, close, window_days=7, marks=marks, figures=figures)
    free = themes.Seeds((None,) * len(read), ())
    subjects = themes.group(free, (), events, pairs, marks, heard=likeness.heard)

    def paths(groups: Iterable[Sequence[int]]) -> Groups:
        return {frozenset(articles[number].path for number in members) for members in groups}

    return paths(each.members for each in subjects), paths(events)


@pytest.mark.parametrize(("home", "away"), [("demonstration", "own"), ("own", "demonstration")])
def test_no_stranger_changes_what_belongs_together(home, away):
    before = grouped(edition(home))
    changed = [
        stranger.path
        for stranger, analysis in edition(away)
        if without(stranger.path, grouped([*edition(home), (stranger, analysis)])) != before
    ]

    assert len(before[0]) > 1
    assert changed == []


def without(path: str, both: tuple[Groups, Groups]) -> tuple[Groups, Groups]:
    """The groups without one article; what it made a group with stays as a group of one."""
    subjects, events = ({members - {path} for members in groups} for groups in both)
    return subjects, events


@pytest.mark.parametrize("home", FOLDERS)
def test_nor_does_the_order_of_the_articles(home):
    before = grouped(edition(home))

    for seed in range(5):
        assert grouped(random.Random(seed).sample(edition(home), len(edition(home)))) == before
