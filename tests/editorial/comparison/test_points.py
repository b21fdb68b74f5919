"""Points that two related articles both tell stand side by side, and wrong ones do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from msgspec.structs import replace

from builder.editorial.comparison import points, sayings, stems
from builder.memo import Memo
from builder.model import Article, Cite, DateNamed, Entry, Figure, Related
from tests.editorial.articles import analyse, article

LOCKS = (
    article(
        "post/locks.txt",
        "Why the locks of Varnholt leak",
        "Barges wait a day and a half below the upper lock. Rust has eaten eleven hinges of the "
        "old gates, engineer Runa Feld told the canal board.",
        "Dredging begins when the herons have left.",
        published="2023-08-01",
        publisher="Harbour Post",
    ),
    article(
        "gazette/budget.txt",
        "Canal board asks for new gates",
        "The canal board wants nine million crowns from the province. Engineer Runa Feld told the "
        "board that rust had eaten eleven hinges of the gates.",
        "A vote is due after the harvest.",
        published="2023-08-18",
        publisher="Coast Gazette",
    ),
)
"""Two reports that are too far apart in time to be of one story."""


def entries(
    articles: Sequence[Article], *, score: float = 0.3, story: str | None = None
) -> list[Entry]:
    """Entries each of which is related to all others."""
    return [
        Entry(
            each,
            analyse(each),
            (),
            None,
            story,
            (),
            tuple(Related(other.id, score, ("gates",)) for other in articles if other is not each),
            None,
            None,
        )
        for each in articles
    ]


def found(told: Sequence[Entry]) -> dict[tuple[str, str], tuple[tuple[Cite, Cite], ...]]:
    """``(article, related article)`` -> their points."""
    memo = Memo()
    said = sayings.read(told, {each.article.id for each in told}, stems.Vocabulary.of(told), memo)
    made = points.attach(told, points.closest(told, ()), said, memo)
    return {
        (each.article.id, link.id): link.points
        for each in made
        for link in each.related
        if link.points
    }


def beside(one: str, other: str, *, figures: Sequence[str] = (), days: Sequence[str] = ()) -> bool:
    """Whether two sentences, each in an article of its own, are set side by side."""
    named = "Rain fell upon Ostmark before noon while ferries kept going."
    other_named = "Choirs from Tallgard sang in chapels across that island."
    told = entries(
        [
            article("one.txt", "One", one, named, publisher="Harbour Post"),
            article("two.txt", "Two", other, other_named, publisher="Coast Gazette"),
        ]
    )
    for number, amount in enumerate(figures):
        fact = Figure(0, 0, 1, "", amount, "", "ships", amount)
        told[number] = _with(told[number], figures=(fact,))
    for number, day in enumerate(days):
        told[number] = _with(told[number], dates=(DateNamed(0, 0, 1, day, ""),))
    return bool(found(told))


def _with(entry: Entry, **facts: Any) -> Entry:
    return replace(entry, analysis=replace(entry.analysis, **facts))


def test_the_sentences_that_tell_one_point_stand_side_by_side_on_both():
    post, gazette = (each.id for each in LOCKS)

    told = found(entries(LOCKS))

    own, their = Cite(post, "s-0001"), Cite(gazette, "s-0001")
    assert told == {(post, gazette): ((own, their),), (gazette, post): ((their, own),)}


def test_a_sentence_that_leans_on_another_is_shown_after_it():
    told = entries(LOCKS)
    told[0] = _with(told[0], standing=(0, 2))

    ((own, their),) = found(told)[LOCKS[0].id, LOCKS[1].id]

    assert (own.after, their.after) == ("s-0000", "")


def test_two_sentences_that_both_lean_are_not_shown():
    told = [_with(each, standing=(0, 2)) for each in entries(LOCKS)]

    assert not found(told)


@pytest.mark.parametrize(
    "altered",
    [
        [LOCKS[0], replace(LOCKS[1], publisher="Harbour Post")],
        [LOCKS[0], replace(LOCKS[1], language="de")],
    ],
)
def test_one_origin_and_two_languages_share_no_point(altered: Sequence[Article]):
    assert not found(entries(altered))


def test_distant_relatives_are_not_looked_at():
    assert not found(entries(LOCKS, score=points.CLOSE - 0.01))


def test_only_the_closest_relatives_are_looked_at():
    voices = [replace(LOCKS[0], id=f"a-{name}", publisher=name) for name in "abcde"]

    links = found(entries(voices))

    assert max(sum(one == each.id for one, _ in links) for each in voices) == points.MOST_RELATIVES


def test_a_long_name_alone_is_no_point():
    assert not beside(
        "Bells of the Free Chapel of the Seven Lamps of Ostra Harbour rang for a wedding.",
        "Thieves robbed the Free Chapel of the Seven Lamps of Ostra Harbour on Sunday.",
    )


def test_the_same_told_in_other_words_is_a_point():
    assert beside(
        "The ferry Alma struck a rock near Ostra and lost her rudder in the fog.",
        "In the fog the ferry Alma lost her rudder when she struck a rock off Ostra.",
    )


SPAN, LIKE = (
    "Divers found the wreck of the brig near Ostra with a cargo of slate for a chapel roof.",
    "A survey ship found the brig off Ostra, and slate for a chapel lay in her hold.",
)


def test_sentences_that_are_only_somewhat_alike_need_a_number_that_both_name():
    dated = [f"{each[:-1]} in 1871." for each in (SPAN, LIKE)]

    assert not beside(SPAN, LIKE)
    assert beside(*dated)


@pytest.mark.parametrize(
    "facts", [{"figures": ("17", "20")}, {"days": ("2023-08-05", "2023-08-07")}]
)
def test_sentences_that_name_different_figures_or_days_tell_different_points(
    facts: dict[str, Sequence[str]],
):
    one = "The ferry Alma struck a rock near Ostra and lost her rudder in the fog."
    other = "In the fog the ferry Alma lost her rudder when she struck a rock off Ostra."

    assert not beside(one, other, **facts)


def test_no_more_than_a_few_points_of_two_articles_are_shown():
    told = [
        f"The {name} of the {thing} at Ostra was mended by {who} before the frost."
        for name, thing, who in (
            ("hinge", "gate", "smiths"),
            ("keel", "barge", "wrights"),
            ("bell", "tower", "founders"),
            ("sail", "mill", "weavers"),
        )
    ]
    articles = [
        article(f"{name}.txt", name, *told, publisher=name) for name in ("Harbour", "Coast")
    ]

    for pairs in found(entries(articles)).values():
        assert len(pairs) == points.MOST
        assert all(own.sentence == their.sentence for own, their in pairs)
        assert [own.sentence for own, _ in pairs] == sorted(own.sentence for own, _ in pairs)


def test_articles_without_sentences_share_nothing():
    empty = [article(f"{name}.txt", name, "", publisher=name) for name in ("Harbour", "Coast")]

    assert not found(entries(empty))
