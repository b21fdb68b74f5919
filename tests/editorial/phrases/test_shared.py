from __future__ import annotations

from builder.editorial.likeness.vectors import COMMON
from builder.editorial.phrases.shared import Shared
from builder.model import Article
from tests.editorial import articles
from tests.editorial.articles import article


def shared(*told: Article, phrases: tuple[str, ...] = (), shown: tuple[str, ...] = ()) -> Shared:
    return articles.shared(told, phrases, shown)


def test_whoever_mentions_a_phrase_has_it():
    told = shared(
        article("a", "One", "The ferry to Quillon Island sank."),
        article("b", "Two", "Then Quillon Island was silent."),
    )

    assert told.rows.holders([0, 1])(told.names.index("quillon island")) == {0, 1}


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


def test_the_limit_of_common_phrases_is_that_of_the_product():
    assert COMMON == 0.4
