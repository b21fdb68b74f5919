from __future__ import annotations

import pytest

from builder.editorial.phrases.labels import describe, reasons
from builder.editorial.phrases.naming import MOST_LABEL
from builder.editorial.phrases.shared import MOST_REASONS, Shared
from builder.editorial.terms import headlines
from builder.model import Article, Theme
from tests.editorial import articles
from tests.editorial.articles import FOLDER, article

SHOWN = ("Sandhaven", "Castel Merle")
"""Keyphrases of whichever article prints them."""

GROUPS = [(0, 1, 2), (3, 4)]


def shared(told: tuple[Article, ...] = FOLDER, phrases: tuple[str, ...] = ()) -> Shared:
    return articles.shared(told, phrases, SHOWN)


def described(
    *names: str, told: Shared | None = None, groups: list[tuple[int, ...]] | None = None
) -> tuple[Theme, ...]:
    told = told or shared()
    groups = groups or GROUPS
    order = list(range(len(told.articles)))
    titles = headlines.wording(told.articles)
    names = names or ("",) * len(groups)
    return describe(groups, names, told, [(0, 3, 0.05)], order, titles=titles)


def test_a_theme_is_called_by_what_its_articles_share():
    bridge, orchard = described()

    assert bridge.label == "Sandhaven, Brandt Hydraulics"
    assert orchard.label == "Castel Merle"


def test_a_common_noun_stands_beside_names():
    bridge, _ = described(told=shared(phrases=("bearing", "frost")))

    assert bridge.label == "Sandhaven, bearing"


def test_one_plain_word_gets_another_phrase_beside_it():
    articles = tuple(
        article(path, "T", "the tram waits by the depot and the tram leaves the depot")
        for path in "ab"
    )
    (theme,) = described(told=shared(articles, phrases=("tram", "depot")), groups=[(0, 1)])

    assert theme.label == "Depot, tram"


def test_a_configured_name_wins():
    assert [each.label for each in described("Crossings", "")] == ["Crossings", "Castel Merle"]


def test_no_label_repeats_a_configured_one():
    labels = [each.label for each in described("CASTEL MERLE", "")]

    assert len({label.casefold() for label in labels}) == 2


def test_themes_without_a_shared_phrase_are_called_by_a_headline():
    told = shared((article("a", "Beta", "one"), article("b", "alpha", "two")) * 2)
    labels = [each.label for each in described(told=told, groups=[(0, 1), (2, 3)])]

    assert labels == ["Beta", "Beta (2)"]


def test_that_headline_is_in_the_language_of_most_articles():
    tale = article("c", "Alfa", "drei", language="de")
    told = shared((article("a", "Gamma", "one"), article("b", "Beta", "two"), tale))

    assert [each.label for each in described(told=told, groups=[(1, 2)])] == ["Beta"]


def test_labels_are_short_and_no_phrase_is_in_two():
    articles = tuple(
        article(f"{number}", "T", f"Name{'abcdefgh'[number]}q met Port Merle and Ivo Tersk.")
        for number in range(6)
    )
    told = shared(articles)
    labels = [each.label.split(", ") for each in described(told=told, groups=[(0, 1), (2, 3, 4)])]

    assert all(len(label) <= MOST_LABEL for label in labels)
    assert not {*labels[0]} & {*labels[1]}


def test_a_phrase_of_too_many_articles_is_in_no_label():
    crowd = tuple(
        article(f"{number}", f"T{number}", f"In Port Merle {'abcdefghij'[number] * 5} spoke.")
        for number in range(10)
    )
    themes = described(told=shared(crowd), groups=[(0, 1, 2), (3, 4)])

    assert all("Merle" not in each.label for each in themes)
    assert all("Port Merle" not in each.phrases for each in themes)


def test_the_largest_theme_comes_first():
    assert [len(each.articles) for each in described(groups=[(3, 4), (0, 1, 2)])] == [3, 2]


def test_articles_are_told_in_reading_order():
    told = shared()
    (theme,) = describe(
        [(0, 1, 2)],
        [""],
        told,
        [],
        [2, 0, 1, 3, 4, 5, 6, 7],
        titles=headlines.wording(told.articles),
    )

    assert theme.articles == tuple(FOLDER[number].id for number in (1, 2, 0))


def test_the_id_follows_the_label():
    other = described(groups=[(0, 1), (3, 4)])
    renamed = described("Crossings", "")

    assert [each.id for each in other] == [each.id for each in described()]
    assert renamed[0].id != described()[0].id


def two_themes(*pairs: tuple[int, int, float]) -> tuple[Theme, ...]:
    articles = (*FOLDER[:2], *(article(str(n), "T", "At Sandhaven Harbour again.") for n in "ab"))
    told = shared(articles)
    titles = headlines.wording(told.articles)
    return describe([(0, 1), (2, 3)], ["", ""], told, pairs, range(4), titles=titles)


def test_close_themes_are_named_with_what_they_share():
    first, second = two_themes((0, 1, 0.3), (2, 3, 0.2), (0, 2, 0.05), (1, 2, 0.1))

    assert [each.id for each in first.neighbours] == [second.id]
    assert [each.id for each in second.neighbours] == [first.id]
    assert first.neighbours[0].because == ("Sandhaven",)
    assert first.neighbours[0].score == 0.0375


def test_themes_much_less_alike_than_their_own_articles_are_no_neighbours():
    first, second = two_themes((0, 2, 0.05), (2, 3, 0.2), (0, 1, 0.3))

    assert first.neighbours == second.neighbours == ()


def test_themes_that_share_one_plain_word_only_are_no_neighbours():
    texts = ("the tram waits at dawn", "the tram leaves at dawn", "a tram", "one tram at noon")
    told = shared(tuple(article(f"{n}", "T", each) for n, each in enumerate(texts)), ("tram",))
    pairs, titles = [(0, 1, 0.3), (2, 3, 0.2), (0, 2, 0.3)], headlines.wording(told.articles)
    first, second = describe([(0, 1), (2, 3)], ["", ""], told, pairs, range(4), titles=titles)

    assert first.phrases == second.phrases == ("tram",)
    assert first.neighbours == second.neighbours == ()


SOLD = (
    *(article(each, f"T {each}", "ne ha venduti un milione", language="it") for each in "ab"),
    *(article(each, f"T {each}", "jest ich miliona", language="pl") for each in "cdef"),
)
"""What both languages call a million has one stem, and most print it as Polish does."""


def test_a_phrase_is_told_as_the_articles_of_the_theme_print_it():
    told = shared(SOLD, ("milione", "miliona"))
    italian, polish = (described(told=told, groups=[some])[0] for some in [(0, 1), (2, 3)])

    assert italian.phrases == ("milione",)
    assert polish.phrases == ("miliona",)


def test_what_no_article_of_a_theme_prints_is_not_told():
    (theme,) = described(told=shared(SOLD, ("miliona",)), groups=[(0, 1)])

    assert (theme.label, theme.phrases) == ("T a", ())


@pytest.mark.parametrize(
    ("phrase", "language", "texts"),
    [
        ("tide", "en", ("the tide turns", "a tide", "Tide again", "Tide tables")),
        ("台风", "zh", ("台风", "台风", "台风登陆", "台风离开")),
    ],
)
def test_a_capital_or_a_missing_border_hides_no_phrase(
    phrase: str, language: str, texts: tuple[str, ...]
):
    folder = tuple(
        article(f"{number}", "T", each, language=language) for number, each in enumerate(texts)
    )
    (theme,) = described(told=shared(folder, (phrase,)), groups=[(2, 3)])

    assert theme.phrases == (phrase,)


def test_every_article_of_a_theme_has_its_reasons():
    because = reasons(GROUPS, shared(), [(0, 1, 0.3), (1, 2, 0.3), (3, 4, 0.3)])

    assert all(2 <= len(because[number]) <= MOST_REASONS for group in GROUPS for number in group)
    assert because[5:] == [(), (), ()]


def test_reasons_are_printed_in_the_article():
    because = reasons(GROUPS, shared(), [])

    for each, phrases in zip(FOLDER, because, strict=True):
        assert all(phrase in f"{each.title}\n{each.text}" for phrase in phrases)


def test_single_words_make_up_for_missing_phrases():
    told = shared(
        (
            article("a", "One", "the observatory wrote of comets in Merle"),
            article("b", "Two", "comets seen from an observatory in Merle"),
        )
    )
    because = reasons([(0, 1)], told, [(0, 1, 0.4)])

    assert because[0] == ("Merle", "observatory")
