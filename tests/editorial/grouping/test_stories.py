from __future__ import annotations

from collections.abc import Sequence

import pytest

from builder.editorial.grouping.stories import describe, group, reading_order
from builder.editorial.likeness.pairs import Pair
from builder.editorial.likeness.vectors import weigh
from builder.editorial.terms import headlines
from builder.editorial.terms.wording import Wording
from builder.model import Article, Story
from tests.editorial.articles import BRIDGE, FOLDER, analyses, article


def described(groups: Sequence[Sequence[int]], articles: Sequence[Article]) -> tuple[Story, ...]:
    wording = Wording.of([each.terms for each in analyses(articles)])
    return describe(groups, articles, wording, headlines.wording(articles))


def grouped(
    *published: str | None, pairs: list[Pair], window_days: int = 7
) -> tuple[tuple[int, ...], ...]:
    articles = [
        article(str(number), "T", "x", published=day) for number, day in enumerate(published)
    ]
    marks = [frozenset[str]()] * len(articles)
    return group(articles, pairs, window_days=window_days, marks=marks)


def test_articles_on_one_event_are_a_story_and_loners_are_none():
    pairs = weigh([each.terms for each in analyses(FOLDER)]).neighbours()
    found = group(FOLDER, pairs, window_days=7, marks=[frozenset()] * len(FOLDER))

    assert found == ((0, 1, 2), (3, 4))


def test_the_window_parts_what_is_alike():
    days = ("2023-08-01", "2023-08-07", "2023-08-09")
    pairs = [(0, 1, 0.6), (1, 2, 0.5), (0, 2, 0.5)]

    assert grouped(*days, pairs=pairs) == ((0, 1),)
    assert grouped(*days, pairs=pairs, window_days=8) == ((0, 1, 2),)


def test_a_date_that_is_not_known_to_the_day_does_not_part():
    assert grouped("2023-08-01", "2023-12", pairs=[(0, 1, 0.6)]) == ((0, 1),)
    assert grouped("2023-08-01", None, pairs=[(0, 1, 0.6)]) == ((0, 1),)


def test_in_a_tiny_edition_one_subject_is_not_yet_one_event():
    pairs = [(0, 1, 0.3)]

    assert grouped(None, None, pairs=pairs) == ()
    assert grouped(*[None] * 8, pairs=pairs) == ((0, 1),)


def test_what_must_stay_apart_is_parted_and_other_stories_stay():
    pairs = [(0, 1, 0.6), (0, 2, 0.6), (1, 2, 0.6), (2, 3, 0.16), (4, 5, 0.6)]
    marks = [frozenset("x") if each in (0, 2) else frozenset[str]() for each in range(8)]
    articles = [article(str(number), "T", "x") for number in range(8)]
    parted = group(articles, pairs, window_days=7, marks=marks)

    assert grouped(*[None] * 8, pairs=pairs) == ((0, 1, 2), (4, 5))
    assert parted == ((0, 1), (4, 5))


def test_the_rest_of_a_story_goes_where_it_is_most_alike():
    pairs = [(0, 1, 0.6), (0, 2, 0.19), (1, 2, 0.18)]
    marks = [frozenset("x") if each in (0, 1) else frozenset[str]() for each in range(8)]
    articles = [article(str(number), "T", "x") for number in range(8)]

    assert grouped(*[None] * 8, pairs=pairs) == ((0, 1, 2),)
    assert group(articles, pairs, window_days=7, marks=marks) == ((0, 2),)


def test_the_stories_of_what_is_one_event_are_one_whatever_their_days():
    pairs = [(0, 1, 0.6), (2, 3, 0.6)]
    days = ("2023-08-01", "2023-08-01", "2023-09-01", "2023-09-01", *[None] * 4)
    articles = [article(str(each), "T", "x", published=day) for each, day in enumerate(days)]
    none = [frozenset[str]()] * 8

    assert group(articles, pairs, window_days=7, marks=none, together=[(3, 0), (4, 5)]) == (
        (0, 1, 2, 3),
        (4, 5),
    )


def test_an_article_comes_without_what_must_stay_apart():
    articles = [article(str(number), "T", "x") for number in range(8)]
    marks = [frozenset("x") if each in (1, 2) else frozenset[str]() for each in range(8)]
    pairs = [(0, 1, 0.6), (2, 3, 0.6)]

    assert group(articles, pairs, window_days=7, marks=marks, together=[(0, 3)]) == ((0, 1, 3),)


def test_nothing_is_no_story():
    assert group([], [], window_days=7, marks=[]) == ()
    assert grouped("2023-08-01", pairs=[]) == ()


def test_the_label_is_the_headline_that_tells_most():
    (story,) = described([(0, 1, 2)], FOLDER)

    assert story.label == BRIDGE[0].title


def test_a_headline_that_the_event_does_not_bear_out_is_not_its_label():
    articles = (
        article("a", "Ferry sinks off Quillon", "The ferry sank off Quillon at dawn."),
        article("b", "Zebra quartz vortex hymn", "The ferry sank off Quillon, they said."),
    )
    (story,) = described([(0, 1)], articles)

    assert story.label == "Ferry sinks off Quillon"


@pytest.mark.parametrize("end", ["", "…"])
def test_a_headline_that_breaks_off_where_its_text_goes_on_gives_way(end: str):
    whole = "The ferry sank off Quillon at dawn with its cargo of salt."
    articles = (
        article("a", f"The ferry sank off Quillon at dawn with its{end}", whole),
        article("b", "Ferry sinks", "Ferry sinks. It was the ferry of Quillon."),
    )
    (story,) = described([(0, 1)], articles)

    assert story.label == "Ferry sinks"


def test_what_two_headlines_say_is_borne_out_by_the_texts_alone():
    texts = ("the ferry sinks, a siren", "the ferry sinks, a siren", "a siren")
    titles = ("Ferry sinks", "Ferry sinks", "Siren")
    told = [article(text + title, title, text) for title, text in zip(titles, texts, strict=True)]
    told += [article(path, path, "plum") for path in "abcde"]
    (story,) = described([(0, 1, 2)], told)

    assert story.label == "Siren"


def test_articles_of_a_story_are_told_by_date_then_by_id():
    (story,) = described([(0, 1, 2)], FOLDER)

    assert story.articles == tuple(each.id for each in BRIDGE)


def test_two_stories_with_one_headline_have_two_ids():
    articles = [article(path, "Weather", "Rain fell.") for path in "abcd"]
    one, other = described([(0, 1), (2, 3)], articles)

    assert one.label == other.label
    assert one.id != other.id


def test_reading_goes_by_date_and_keeps_stories_together():
    days = ("2023-08-03", "2023-08-01", None, "2023-08-02", "2023-08-05")
    articles: list[Article] = [
        article(str(number), "T", published=day) for number, day in enumerate(days)
    ]
    places = reading_order([(1, 4)], articles)

    assert sorted(range(5), key=places.__getitem__) == [1, 4, 3, 0, 2]
