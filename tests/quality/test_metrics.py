"""Each measure on a case small enough to work out by hand."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quality import metrics
from tests.quality.metrics.words import stems

SENTENCES = ("The tide turns the gate.", "Nine thousand homes have light.")
GROUPS = st.dictionaries(st.text("abcdef", min_size=1), st.sampled_from("xyz"), min_size=1)


def test_words_meet_across_number_case_possessive_and_hyphen():
    assert stems("The council's Boat-yards", "en") == stems("the council boatyard", "en")


def test_french_articles_do_not_part_words():
    assert stems("l’écluse d'Aurelle", "fr") == stems("écluse Aurelle", "fr")


def test_keyphrases_count_exact_matches_after_stemming():
    # One hit of two shown and three wanted: P 1/2, R 1/3, F 2/5.
    assert isclose(
        metrics.keyphrase_f1(["tidal gates", "sea"], ["tidal gate", "a", "b"], "en"), 0.4
    )


def test_a_repeated_keyphrase_burns_its_place():
    # Hits 1, shown 2, wanted 1: F 2/3.
    assert isclose(metrics.keyphrase_f1(["gate", "gates"], ["gate"], "en"), 2 / 3)


def test_only_the_first_ten_keyphrases_count():
    shown = [f"n{number}" for number in range(10)] + ["gate"]

    assert metrics.keyphrase_f1(shown, ["gate"], "en") == 0.0


def test_no_keyphrases_are_worth_nothing():
    assert metrics.keyphrase_f1([], ["gate"], "en") == 0.0


def test_a_phrase_within_another_is_nested():
    assert metrics.nested_share(["tidal gate", "gate", "harbour"], "en") == pytest.approx(1 / 3)


def test_of_two_equal_phrases_the_later_is_nested():
    assert metrics.nested_share(["gate", "gates"], "en") == 0.5


def test_phrases_of_several_words_are_counted():
    assert metrics.several_words_share(["tidal gate", "gate"]) == 0.5
    assert metrics.several_words_share([]) == 0.0


def test_rouge_counts_common_words_once_for_each_time_both_have_them():
    # "the the gate" against "the gate turns": 2 in common, 3 and 3 words: F 2/3.
    assert isclose(metrics.rouge_1(["the the gate"], ["the gate turns"], "en"), 2 / 3)


def test_a_summary_equal_to_its_reference_has_rouge_one():
    assert metrics.rouge_1(SENTENCES, SENTENCES, "en") == 1.0


def test_a_sentence_with_another_boundary_is_still_in_the_reference():
    longer = ("HARBOUR. The tide turns the gate.",)

    assert metrics.reference_share(longer, SENTENCES) == 1.0


def test_a_mere_clause_is_not_in_the_reference():
    assert metrics.reference_share(("The tide.", SENTENCES[1]), SENTENCES) == 0.5


def test_verbatim_ignores_white_space_and_nothing_else():
    text = "The tide turns\nthe gate. Nine thousand homes have lights."

    assert metrics.verbatim_share(SENTENCES, text) == 0.5


def test_coverage_asks_only_for_phrases_that_the_body_holds():
    # Recall 1 of 2 (the moon is not asked for), precision 1 content word of 2: F 1/2.
    gold = ["gate", "homes", "moon"]
    body = "The gate lights nine thousand homes."

    found = metrics.coverage(["The gate stands."], gold, body, "en", empty=frozenset({"the"}))

    assert found == 0.5


def test_coverage_of_nothing_is_not_a_figure():
    assert metrics.coverage(["One gate stands."], ["moon"], "The gate.", "en") is None
    assert metrics.coverage([], ["gate"], "The gate.", "en") == 0.0


def test_b_cubed_of_one_heap_has_full_recall_and_half_precision():
    gold = {"a": 1, "b": 1, "c": 2, "d": 2}
    scores = metrics.b_cubed(dict.fromkeys(gold, "heap"), gold)

    assert set(scores.values()) == {(0.5, 1.0)}


def test_b_cubed_article_by_article():
    # a is with b (right) and c (wrong) of the three in its heap; d is alone and should be.
    scores = metrics.b_cubed({"a": 1, "b": 1, "c": 1, "d": 2}, {"a": 1, "b": 1, "c": 3, "d": 2})

    assert scores == {
        "a": (2 / 3, 1.0),
        "b": (2 / 3, 1.0),
        "c": (1 / 3, 1.0),
        "d": (1.0, 1.0),
    }


@given(GROUPS)
def test_the_true_groups_are_perfect(gold: dict[str, str]):
    assert set(metrics.b_cubed(gold, gold).values()) == {(1.0, 1.0)}


def test_articles_without_a_group_are_alone():
    groups = metrics.alone({"a": None, "b": None, "c": "x", "d": "x"})

    assert len(set(groups.values())) == 3


def test_a_missing_link_counts_as_a_wrong_one():
    gold = {"a": 1, "b": 1, "c": 1, "d": 2}
    links = {"a": ["b", "d"], "b": ["c", "a", "d"], "c": []}

    assert metrics.precision_of_links(links, gold) == {"a": 0.5, "b": 1.0, "c": 0.0}


def test_a_loner_s_links_may_stay_in_its_theme_and_not_leave_it():
    themes = {"a": 1, "b": 1, "c": 1, "d": 2}
    stories = {"a": "s", "b": "s", "c": "t", "d": "u"}
    links = {"a": ["d"], "c": ["a", "d", "b"], "d": ["a", "b", "c", "a"]}

    assert metrics.off_topic_links_of_loners(links, themes, stories) == {"c": 1.0, "d": 3.0}


def test_shingles_of_four_words():
    # Two runs each; "a b c d" is common: P 1/2, R 1/2.
    assert metrics.shingle_scores("a b c d e", "a b c d f") == (0.5, 0.5)


def test_a_text_shorter_than_a_shingle_is_one_run():
    assert metrics.shingle_scores("a b", "a b") == (1.0, 1.0)


def test_an_empty_text_has_no_precision():
    assert metrics.shingle_scores("", "a b c d") == (None, 0.0)


def test_furniture_left_and_body_lost_are_shares_of_snippets():
    text = "The gate opened, and the water\nran. Share this"

    assert metrics.junk_left(text, ["Share this", "Most read"]) == 0.5
    assert metrics.snippets_lost(text, ["the water ran", "It rained."]) == 0.5


def test_words_lost_are_counted_as_often_as_they_occur():
    assert metrics.words_lost("the gate opened", "The gate, the gate opened") == 0.4


def test_snippets_are_whole_words():
    assert metrics.junk_left("The shareholders met.", ["share"]) == 0.0


def test_snippets_of_scripts_without_spaces_are_found_inside_a_run():
    assert metrics.snippets_lost("船は港に入った。", ["港に入った"]) == 0.0
