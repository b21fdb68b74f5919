"""Copies: every reprint is found, nothing else is, and origins are what counts."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.editorial.copies import duplicates, origins
from builder.model import Article
from tests.editorial.articles import BRIDGE, FOLDER, article
from tests.editorial.wires import corpus

WORDS = (
    "tide",
    "gate",
    "harbour",
    "pilot",
    "crane",
    "ferry",
    "mast",
    "rope",
    "anchor",
    "quay",
    "lamp",
)


def twins(articles: list[Article], own: frozenset[int] = frozenset()) -> dict[str, str]:
    """Path of each copy -> path of the article that stands for it."""
    found = duplicates.find(
        articles, [number in own for number in range(len(articles))], [frozenset()] * len(articles)
    )
    return {articles[each.number].path: articles[each.kept].path for each in found}


def prose(seed: int, words: int) -> str:
    rng = random.Random(seed)
    return " ".join(f"{rng.choice(WORDS)}{rng.randrange(60)}" for _ in range(words)) + "."


def test_every_reprint_of_a_wire_is_found_and_nothing_else():
    made = corpus()
    alone = origins.find(made.articles, {})
    own = frozenset(n for n, each in enumerate(alone) if each.rule == "publisher")

    assert twins(list(made.articles), own) == made.families


def test_every_article_gets_the_origin_that_it_credits():
    made = corpus()
    alone = origins.find(made.articles, {})
    own = [each.rule == "publisher" for each in alone]
    found = duplicates.find(made.articles, own, [frozenset()] * len(made.articles))
    joined = origins.join(alone, found)
    names = {"Kyodo": "Kyodo News"}

    told = {
        each.path: names.get(origin.name, origin.name)
        for each, origin in zip(made.articles, joined, strict=True)
    }

    assert told == made.origins


def test_the_fullest_text_is_kept_then_the_earliest_then_the_lowest_id():
    text = prose(1, 80)
    cut = article("a.txt", "Cut", text.rsplit(" ", 20)[0] + ".", published="2023-08-01")
    late = article("b.txt", "Late", text, published="2023-08-03")
    early = article("c.txt", "Early", text, published="2023-08-02")

    assert twins([cut, late, early]) == {"a.txt": "c.txt", "b.txt": "c.txt"}


def test_a_dated_and_attributed_print_goes_before_a_little_fuller_one():
    text = prose(1, 80)
    cut = article("cut.txt", "Cut", text.rsplit(" ", 20)[0] + ".", published="2023-08-01")
    scrape = article("scrape.txt", "Scrape", text, "Share this page.")
    dated = article("dated.txt", "Dated", text, published="2023-08-03")
    saved = article("saved.txt", "Saved", text, published="2023-08-03", publisher="Quay Post")

    assert twins([cut, scrape]) == {"cut.txt": "scrape.txt"}
    assert twins([scrape, dated]) == {"scrape.txt": "dated.txt"}
    assert set(twins([cut, scrape, dated, saved]).values()) == {"saved.txt"}


def test_the_agencys_own_print_goes_before_a_fuller_reprint_but_no_excerpt_does():
    text, intro = prose(1, 80), prose(2, 20)
    wire = article("wire.txt", "Wire", text)
    paper = article("paper.txt", "Paper", intro, text)
    flash = article("flash.txt", "Flash", text.rsplit(" ", 50)[0] + ".")

    assert twins([wire, paper], frozenset([0])) == {"paper.txt": "wire.txt"}
    assert twins([flash, paper], frozenset([0])) == {"flash.txt": "paper.txt"}


def test_an_excerpt_is_a_copy_and_says_how_much_of_it_is():
    whole = article("whole.txt", "Whole", prose(1, 60), prose(2, 60), prose(3, 60))
    part = article("part.txt", "Part", prose(2, 60))

    (twin,) = duplicates.find([whole, part], [False, False], [frozenset()] * 2)

    assert (twin.number, twin.kept, twin.excerpt, twin.likeness) == (1, 0, True, 1.0)


def test_a_follow_up_with_shared_background_is_an_article_of_its_own():
    background = prose(2, 60)
    first = article("first.txt", "First", prose(1, 120), background)
    second = article("second.txt", "Second", prose(3, 90), background)

    assert twins([first, second]) == {}


def test_case_width_punctuation_and_line_breaks_make_no_difference():
    text = prose(1, 60)
    loud = article("loud.txt", "Loud", text.upper().replace(" ", "  ").replace(".", "!"))

    assert twins([article("plain.txt", "Plain", text), loud]) in (
        {"loud.txt": "plain.txt"},
        {"plain.txt": "loud.txt"},
    )


@pytest.mark.parametrize(("title", "copied"), [("Tide", True), ("Another", False)])
def test_a_short_notice_is_a_copy_only_under_the_same_headline(title: str, copied: bool):
    notice = "This report is for subscribers only."

    found = twins([article("a.txt", "Tide", notice), article("b.txt", title, notice)])

    assert bool(found) == copied


def test_articles_without_words_are_not_copies_of_each_other():
    assert twins([article("a.txt", "T", "—"), article("b.txt", "T", "—")]) == {}


def test_what_the_editor_keeps_apart_is_not_joined():
    text = prose(1, 60)
    pair = [article("a.txt", "A", text), article("b.txt", "B", text)]

    assert duplicates.find(pair, [False] * 2, [frozenset(["apart"])] * 2) == ()


def test_a_chain_of_small_changes_does_not_join_two_texts():
    parts = [prose(seed, 40) for seed in range(9)]
    chain = [
        article(f"{n}.txt", f"T{n}", *(parts[n : n + 5]), published=f"2023-08-0{n + 1}")
        for n in range(5)
    ]
    found = twins(chain)

    assert "4.txt" not in found or found["4.txt"] != "0.txt"
    assert all(kept not in found for kept in found.values())


def test_a_text_without_spaces_is_compared_by_its_characters():
    text = "潮の門が月曜に開き、九千戸に電気を送る。町長は港で式を開いた。" * 2
    whole = article("a.txt", "門", text + "漁船は脇の水門を通る。", language="ja")

    assert twins([whole, article("b.txt", "港", text, language="ja")]) == {"b.txt": "a.txt"}


@given(st.text(alphabet="aB9_ ’…—\u00a0-.é門"))
def test_a_text_has_the_same_words_in_its_own_letters_and_in_wide_ones(text):
    wide = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}

    assert duplicates._tokens(text) == duplicates._tokens(text.translate(wide))


def test_one_text_in_many_papers_has_one_kept_article():
    text = prose(1, 200)
    many = [article(f"{n:03}.txt", f"T{n}", text.rsplit(" ", n)[0]) for n in range(1, 60)]
    found = twins([*many, *FOLDER])

    assert set(found.values()) == {"001.txt"}
    assert len(found) == 58


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(12)))
def test_the_order_of_articles_changes_nothing(order):
    made = corpus().articles[:8] + corpus().articles[30:34]

    assert twins([made[number] for number in order]) == twins(list(made))


def test_the_same_text_twice_is_one_copy_whatever_its_file_is_called():
    again = replace(BRIDGE[0], id="a-ffff", path="z.txt")

    assert twins([*BRIDGE, again]) in ({"z.txt": BRIDGE[0].path}, {BRIDGE[0].path: "z.txt"})
