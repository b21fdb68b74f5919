"""A digest says its news once, even where all of the story has the same words."""

from __future__ import annotations

from collections.abc import Sequence

from builder.editorial.comparison import digest
from builder.editorial.comparison.matches import Line

SAYS = [1.0] * 60


def said(*sentences: tuple[int, Sequence[int]]) -> list[Line]:
    """Sentences by the number of their origin and of their words, one article an origin."""
    return [
        Line(voice, voice, number, frozenset(words), True, number / 10, 12)
        for number, (voice, words) in enumerate(sentences)
    ]


def chosen(lines: Sequence[Line], says: Sequence[float] = SAYS) -> set[int]:
    """What is picked where no sentence is like another within the story."""
    none: list[dict[int, float]] = [{} for _ in lines]
    dates = ["2023-08-14"] * len(lines)
    return set(digest.choose(lines, none, none, first=0, dates=dates, says=says))


NEWS, AGAIN = range(10), range(5, 15)
OTHERS = (range(20, 30), range(30, 40), range(40, 50))


def test_a_sentence_that_shares_much_of_what_it_says_is_left_out():
    lines = said((0, NEWS), (1, AGAIN), *((number % 2, each) for number, each in enumerate(OTHERS)))

    assert chosen(lines) == {0, 2, 3, 4}


def test_it_comes_back_where_the_digest_would_be_too_short():
    assert chosen(said((0, NEWS), (1, AGAIN))) == {0, 1}
    assert chosen(said((0, NEWS), (1, AGAIN), (1, OTHERS[0]))) == {0, 1, 2}


def test_it_comes_back_where_one_origin_would_speak_alone():
    assert chosen(said((0, NEWS), *((0, each) for each in OTHERS), (1, AGAIN))) == {0, 1, 2, 3, 4}
    assert 4 not in chosen(said((0, NEWS), *((0, each) for each in OTHERS), (0, AGAIN)))


def test_what_two_sentences_share_counts_by_what_it_says():
    lines = said((0, NEWS), (1, AGAIN), *((number % 2, each) for number, each in enumerate(OTHERS)))
    common = [0.1 if word in range(5, 10) else 1.0 for word in range(60)]

    assert 1 in chosen(lines, common)
