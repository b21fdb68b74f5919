from __future__ import annotations

import pytest

from builder.editorial.shared import MOST_REASONS, Shared
from builder.editorial.vectors import COMMON
from builder.model import Article
from tests.editorial import articles
from tests.editorial.articles import FOLDER, article


def shared(*told: Article, phrases: tuple[str, ...] = (), shown: tuple[str, ...] = ()) -> Shared:
    return articles.shared(told, phrases, shown)


def test_tells_what_both_say_in_the_words_of_each():
    told = shared(
        article("a", "One", "The ferry to Quillon Island sank."),
        article("b", "Two", "A ferry left Quillon Island."),
    )

    assert told.between(0, 1)[0] == ("Quillon Island", "Quillon Island")


def test_each_side_prints_its_own_form():
    told = shared(
        article("a", "One", "They tested a ballistic missile."),
        article("b", "Two", "They tested ballistic missiles."),
        phrases=("ballistic missile", "ballistic missiles"),
    )

    assert told.between(0, 1)[0] == ("ballistic missile", "ballistic missiles")


def test_a_form_that_both_print_goes_before_the_commoner_one():
    told = shared(
        article("a", "One", "They tested a missile, a missile and two missiles."),
        article("b", "Two", "They tested missiles."),
        phrases=("missile", "missiles"),
    )

    assert told.between(0, 1)[0][1] == "missiles"


def test_whoever_mentions_a_phrase_has_it():
    told = shared(
        article("a", "One", "The ferry to Quillon Island sank."),
        article("b", "Two", "Then Quillon Island was silent."),
    )

    assert told.names.index("quillon island") in told.rows.of(1).names


def test_a_keyphrase_says_more_than_a_mere_candidate():
    text = "The ferry to Quillon Island left Port Merle."
    told = shared(*(article(path, "One", text) for path in "ab"), shown=("Port Merle",))

    assert told.between(0, 1)[0] == ("Port Merle", "Port Merle")


def test_reasons_are_few_and_none_much_like_another():
    names = "Port Merle, Port Merle Harbour, Ivo Tersk, Quillon Island, Castel Roc and Hollin Hill"
    told = shared(*(article(path, "One", f"They named {names}.") for path in "ab"))
    because = [one for one, _ in told.between(0, 1)]

    assert len(because) == MOST_REASONS
    assert len({"Port Merle", "Port Merle Harbour"} & set(because)) == 1


def test_without_a_shared_phrase_the_longest_shared_words_are_named():
    told = shared(
        article("a", "One", "the observatory wrote of comets"),
        article("b", "Two", "comets seen from an observatory"),
    )

    assert told.between(0, 1) == (("observatory", "observatory"), ("comets", "comets"))


def test_one_shared_phrase_gets_a_word_beside_it():
    told = shared(
        article("a", "One", "They met in Port Merle over comets."),
        article("b", "Two", "In Port Merle comets were seen."),
    )

    assert told.between(0, 1) == (("Port Merle", "Port Merle"), ("comets", "comets"))


def test_nothing_shared_gives_no_reason():
    told = shared(article("a", "One", "plum"), article("b", "Two", "comet"))

    assert told.between(0, 1) == ()


def test_a_phrase_that_too_many_have_is_never_a_reason():
    crowd = [article(f"c{number}", f"N{number}", "They met in Port Merle.") for number in range(6)]
    others = [article(f"d{number}", f"N{number}", f"Only {number} words.") for number in range(6)]
    told = shared(*crowd, *others)

    assert "port merl" not in told.names
    assert all("Port Merle" not in pair for pair in told.between(0, 1))


def test_in_a_tiny_edition_what_all_have_is_a_reason():
    told = shared(*(article(path, "One", "They met in Port Merle.") for path in "abc"))

    assert told.between(0, 2) == (("Port Merle", "Port Merle"),)


def test_a_form_inside_a_word_is_not_printed():
    told = shared(
        article("a", "One", "The Merle valley and Merle wine"),
        article("b", "Two", "The Merlette is no Merle at all"),
        article("c", "Three", "The Merlette again"),
    )

    assert told.printed(1, told.names.index("merl")) == "Merle"
    assert told.printed(2, told.names.index("merl")) == ""


def test_shouted_forms_give_way_to_printed_ones():
    told = shared(
        article("a", "One", "QUILLON said that Quillon waits", language="en"),
        article("b", "Two", "They went to Quillon", language="en"),
        phrases=("QUILLON", "Quillon"),
    )

    assert told.forms[told.names.index("quillon")][0] == "Quillon"


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, len(FOLDER)])
def test_every_reason_stands_in_its_article(count):
    some = FOLDER[:count]
    told = shared(*some)

    for second in range(count):
        for first in range(second):
            for one, other in told.between(first, second):
                assert one in f"{some[first].title}\n{some[first].text}"
                assert other in f"{some[second].title}\n{some[second].text}"


def test_the_limit_of_common_phrases_is_that_of_the_product():
    assert COMMON == 0.4
