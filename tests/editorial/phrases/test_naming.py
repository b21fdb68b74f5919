from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.phrases.naming import MOST_LABEL, Subjects
from builder.editorial.terms import headlines
from builder.model import Article
from tests.editorial.articles import FOLDER, article, shared


def label(
    *articles: Article, phrases: Sequence[str] = (), used: Sequence[str] = ()
) -> tuple[str, ...]:
    """The label of a theme of all the articles, as it is printed."""
    told = shared(articles, phrases)
    groups = [range(len(articles))]
    named = Subjects.of(groups, told, headlines.wording(articles)).choose(0, used)
    return tuple(told.forms[told.numbers[name]][0] for name in named.label)


def test_names_get_a_common_noun_beside_them_and_the_reverse():
    told = [article(path, "T", "the gate of Port Merle stuck") for path in "ab"]

    assert label(*told, phrases=("gate",)) == ("Port Merle", "gate")


def test_a_common_noun_of_the_headlines_is_preferred():
    told = [article(path, "A gate stuck", "the toll and the gate of Port Merle") for path in "ab"]

    assert label(*told, phrases=("toll", "gate")) == ("Port Merle", "gate")


def test_another_name_stands_there_if_it_says_much_more():
    both = "Port Merle waits for Nell Okafor"
    told = [article(path, both, "in Port Merle the toll fell on Nell Okafor") for path in "ab"]

    assert label(*told, phrases=("toll",)) == ("Nell Okafor", "Port Merle")


def test_a_name_is_printed_in_full_if_nearly_all_articles_have_it():
    told = [
        article(path, "Okafor left", "Nell Okafor shut the gate. Okafor left.") for path in "ab"
    ]
    bare = article("c", "Okafor left", "The gate shut behind Okafor.")

    assert label(*told, phrases=("Okafor", "gate")) == ("Nell Okafor", "gate")
    assert label(*told, bare, phrases=("Okafor", "gate")) == ("Okafor", "gate")


def test_a_word_with_a_number_for_an_adjective_is_in_no_label():
    told = [article(path, "T", "a nine-year toll at Port Merle") for path in "ab"]

    assert label(*told, phrases=("nine-year", "toll")) == ("Port Merle", "toll")


def test_a_word_that_only_headlines_capitalise_is_no_name():
    told = [
        article(path, "T", "so Consult said Ivo Tersk, and they consult at dawn") for path in "ab"
    ]

    assert "Consult" not in label(*told, phrases=("Consult", "dawn"))


def test_what_two_stories_have_in_common_by_chance_does_not_name_them():
    races = [
        article(path, "Race to Port Merle", "Nell Okafor won at Port Merle by two miles")
        for path in "ab"
    ]
    ships = [article(path, "Ivo Tersk sails", "Ivo Tersk rowed the miles home") for path in "cd"]
    told = label(*races, *ships, phrases=("miles",))

    assert told[0] != "miles"
    assert {"Port Merle", "Ivo Tersk"} <= set(told)


def test_both_events_of_a_kind_name_their_theme():
    one = [article(path, "T", "a fire in Port Merle, and a fire at dawn") for path in "abcd"]
    other = [article(path, "T", "a fire in New Tersk, and a fire at noon") for path in "efg"]

    assert label(*one, *other, phrases=("fire",)) == ("Port Merle", "New Tersk", "fire")
    assert label(*one, *other[:1], phrases=("fire",)) == ("Port Merle", "fire")


def test_one_common_word_names_no_two_articles():
    told = [article(path, "T", "a gate stuck at dawn") for path in "abc"]

    assert label(*told[:2], phrases=("gate",)) == ()
    assert label(*told, phrases=("gate",)) == ("gate",)


def test_no_phrase_is_used_twice():
    told = [article(path, "T", "the gate of Port Merle stuck") for path in "abc"]

    assert label(*told, phrases=("gate",), used=("port merl",)) == ("gate",)


def test_nothing_shared_is_no_label():
    assert label(article("a", "One", "tide"), article("b", "Two", "frost")) == ()
    assert label() == ()


@given(st.lists(st.sampled_from(FOLDER), unique=True, max_size=6))
def test_a_label_is_short_and_stands_in_its_articles(articles):
    told = label(*articles, phrases=("bearing", "tide", "frost"))

    assert len(told) <= MOST_LABEL
    assert all(any(each in one.text for one in articles) for each in told)
