from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec.structs import replace

from builder.editorial.likeness.evidence import LEAD, MOST_TIMES, TOGETHER, Views, prefer
from builder.editorial.likeness.pairs import Pair, Pairs
from builder.editorial.terms import headlines
from builder.editorial.terms.wording import Wording
from builder.memo import Memo, Table
from builder.model import OPENING, Article, Claim
from tests.editorial.articles import analyses, article

ALIKE = [(0, 1, 0.3), (0, 2, 0.3)]


def strengthen(
    pairs: Sequence[Pair],
    articles: Sequence[Article],
    terms: Sequence[str],
    heard: Any,
    memo: Memo | None = None,
) -> Pairs:
    known = memo or Memo()
    titles = headlines.wording(articles, known)
    views = Views.of(articles, heard, Wording.of(terms), titles, known)
    return views.strengthen(Pairs.of(pairs))


def speaks(*texts: tuple[str, str]) -> tuple[float, float]:
    """What speaks for one event in the first and the second, and in the first and the third."""
    articles = [article(str(number), *each) for number, each in enumerate(texts)]
    terms = [each.terms for each in analyses(articles)]
    heard = np.ones(len(articles), dtype=bool)
    (_, _, second), (_, _, third) = strengthen(ALIKE, articles, terms, heard)
    return second, third


def test_figures_speak_for_one_event():
    second, third = speaks(
        ("One", "a toll of 212 lorries was paid."),
        ("Two", "drivers counted 212 in the queue."),
        ("Three", "drivers counted 97 in the queue."),
    )

    assert second > third


def test_names_in_the_lead_speak_for_one_event():
    second, third = speaks(
        ("One", "the mayor of Quillon spoke to Ada Munk."),
        ("Two", "the aim of Ada Munk is a new quay."),
        ("Three", "the aim of Nell Okafor is a new quay."),
    )

    assert second > third


def test_a_name_after_the_lead_does_not_count():
    late = "so it went on and on. " * (LEAD // 20)
    second, third = speaks(
        ("One", f"{late} the mayor of Quillon spoke."),
        ("Two", f"{late} the mayor of Quillon spoke."),
        ("Three", f"{late} the mayor of Merle spoke."),
    )

    assert second == third


def test_words_of_the_headline_speak_for_one_event():
    second, third = speaks(
        ("Bridge stuck", "lorries wait."), ("Stuck again", "a toll."), ("Still waiting", "a toll.")
    )

    assert second > third


def test_opening_words_that_stand_for_a_headline_speak_neither_way():
    stuck = [article("1", "Bridge stuck", "lorries wait."), article("2", "Ferry late", "a toll.")]
    called = [article("1", "The mayor says", "lorries."), article("2", "The mayor says", "a toll.")]
    bare = [replace(each, claims=(Claim("title", each.title, OPENING),)) for each in called]

    def told(articles: Sequence[Article]) -> float:
        terms = [each.terms for each in analyses(articles)]
        ((_, _, found),) = strengthen([(0, 1, 0.3)], articles, terms, np.ones(2, dtype=bool))
        return found

    assert told(called) > told(bare) > told(stuck)


def test_other_weekdays_speak_against_one_event():
    second, third = speaks(
        ("One", "the quay burned on Monday."),
        ("Two", "a quay burned last Monday."),
        ("Three", "a quay burned last Friday."),
    )

    assert second > third


def test_the_same_weekday_speaks_for_one_event():
    second, third = speaks(
        ("One", "the quay burned on monday."),
        ("Two", "a quay burned on sunday or monday."),
        ("Three", "a quay burned last summer."),
    )

    assert second > third


def test_an_article_without_a_weekday_speaks_neither_way():
    second, third = speaks(
        ("One", "the quay burned on monday."),
        ("Two", "a quay burned last night."),
        ("Three", "a quay burned last summer."),
    )

    assert second == third


def test_a_name_that_begins_a_sentence_counts():
    second, third = speaks(
        ("One", "Quillon has a new quay."),
        ("Two", "Quillon wants another quay."),
        ("Three", "Merle wants another quay."),
    )

    assert second > third


def test_names_alone_are_no_event():
    articles = [
        article("1", "Frost bites", "the aim of Ada Munk is a quay, said Ada Munk on monday."),
        article("2", "Prices fall", "the aim of Ada Munk is bread, said Ada Munk on monday."),
    ]
    terms = [each.terms for each in analyses(articles)]
    ((_, _, found),) = strengthen([(0, 1, 0.02)], articles, terms, np.ones(2, dtype=bool))

    assert found == MOST_TIMES * 0.02


def test_articles_of_one_story_come_before_others():
    found = prefer([(0, 1, 0.3), (0, 2, 0.35), (1, 2, 0.2), (0, 3, 0.98), (2, 3, 0.1)], [(0, 1, 3)])

    assert [*found] == [
        (0, 1, 0.3 + TOGETHER),
        (0, 2, 0.35),
        (1, 2, 0.2),
        (0, 3, 1.0),
        (2, 3, 0.1),
    ]
    assert [*prefer([(0, 1, 0.3)], [])] == [(0, 1, 0.3)]
    assert [*prefer([], [])] == []


def test_the_pairs_keep_their_order_and_their_bounds():
    found = strengthen([], [], [], np.zeros(0, dtype=bool))
    same = speaks(*[("Frost bites Merle 12", "in May the frost took Merle.")] * 3)

    assert found == []
    assert 0.3 < same[0] <= 1


def test_what_is_known_of_leads_speaks_as_they_do():
    texts = ("Ada Munk paid on Monday.", "On Monday the toll of Ada Munk fell.", "")
    articles = [article(str(number), "Toll", text) for number, text in enumerate(texts)]
    terms = [each.terms for each in analyses(articles)]
    heard = np.ones(len(articles), dtype=bool)
    tables: dict[str, Table] = {}
    memo = Memo(tables, {each.id: each.id.encode() for each in articles})
    strengthen(ALIKE, articles, terms, heard, memo=memo)

    known = strengthen(ALIKE, articles, terms, heard, memo=memo)

    assert known == strengthen(ALIKE, articles, terms, heard)
    assert len({*tables["leads"].values()}) == len(articles)
