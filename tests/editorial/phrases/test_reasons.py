from __future__ import annotations

import pytest

from builder.editorial.likeness.pairs import Pairs
from builder.editorial.phrases import reasons
from builder.editorial.phrases.reasons import Because, agreed, between
from builder.editorial.phrases.shared import MOST_REASONS, Shared
from builder.memo import Memo, Table
from builder.model import Article
from tests.editorial import articles
from tests.editorial.articles import FOLDER, article


def shared(*told: Article, phrases: tuple[str, ...] = (), shown: tuple[str, ...] = ()) -> Shared:
    return articles.shared(told, phrases, shown)


def why(told: Shared, first: int, second: int) -> Because:
    (because,) = between(told, "links", [(first, second)], Memo())
    return because


def test_tells_what_both_say_in_the_words_of_each():
    told = shared(
        article("a", "One", "The ferry to Quillon Island sank."),
        article("b", "Two", "A ferry left Quillon Island."),
    )

    assert why(told, 0, 1)[0] == ("Quillon Island", "Quillon Island")


def test_each_side_prints_its_own_form():
    told = shared(
        article("a", "One", "They tested a ballistic missile."),
        article("b", "Two", "They tested ballistic missiles."),
        phrases=("ballistic missile", "ballistic missiles"),
    )

    assert why(told, 0, 1)[0] == ("ballistic missile", "ballistic missiles")


def test_a_form_that_both_print_goes_before_the_commoner_one():
    told = shared(
        article("a", "One", "They tested a missile, a missile and two missiles."),
        article("b", "Two", "They tested missiles."),
        phrases=("missile", "missiles"),
    )

    assert why(told, 0, 1)[0][1] == "missiles"


def test_a_keyphrase_says_more_than_a_mere_candidate():
    text = "The ferry to Quillon Island left Port Merle."
    told = shared(*(article(path, "One", text) for path in "ab"), shown=("Port Merle",))

    assert why(told, 0, 1)[0] == ("Port Merle", "Port Merle")


def test_reasons_are_few_and_none_much_like_another():
    names = "Port Merle, Port Merle Harbour, Ivo Tersk, Quillon Island, Castel Roc and Hollin Hill"
    told = shared(*(article(path, "One", f"They named {names}.") for path in "ab"))
    because = [one for one, _ in why(told, 0, 1)]

    assert len(because) == MOST_REASONS
    assert len({"Port Merle", "Port Merle Harbour"} & set(because)) == 1


def test_without_a_shared_phrase_the_longest_shared_words_are_named():
    told = shared(
        article("a", "One", "the observatory wrote of comets"),
        article("b", "Two", "comets seen from an observatory"),
    )

    assert why(told, 0, 1) == (("observatory", "observatory"), ("comets", "comets"))


def test_one_shared_phrase_gets_a_word_beside_it():
    told = shared(
        article("a", "One", "They met in Port Merle over comets."),
        article("b", "Two", "In Port Merle comets were seen."),
    )

    assert why(told, 0, 1) == (("Port Merle", "Port Merle"), ("comets", "comets"))


def test_nothing_shared_gives_no_reason():
    told = shared(article("a", "One", "plum"), article("b", "Two", "comet"))

    assert why(told, 0, 1) == ()


def test_a_phrase_that_too_many_have_is_never_a_reason():
    crowd = [article(f"c{number}", f"N{number}", "They met in Port Merle.") for number in range(6)]
    others = [article(f"d{number}", f"N{number}", f"Only {number} words.") for number in range(6)]
    told = shared(*crowd, *others)

    assert "port merl" not in told.names
    assert why(told, 0, 1) == ()


def test_in_a_tiny_edition_what_all_have_is_a_reason():
    told = shared(*(article(path, "One", "They met in Port Merle.") for path in "abc"))

    assert why(told, 0, 2) == (("Port Merle", "Port Merle"),)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, len(FOLDER)])
def test_every_reason_stands_in_its_article(count):
    some = FOLDER[:count]
    told = shared(*some)

    for second in range(count):
        for first in range(second):
            for one, other in why(told, first, second):
                assert one in f"{some[first].title}\n{some[first].text}"
                assert other in f"{some[second].title}\n{some[second].text}"


def test_many_pairs_are_told_what_each_is_told_alone(monkeypatch: pytest.MonkeyPatch):
    told = shared(*FOLDER)
    pairs = [(one, other) for other in range(len(FOLDER)) for one in range(other)]
    monkeypatch.setattr(reasons, "AT_ONCE", 3)

    assert between(told, "links", pairs, Memo()) == [why(told, *pair) for pair in pairs]
    assert between(told, "links", [], Memo()) == []


def test_what_is_known_is_not_looked_for_again(monkeypatch: pytest.MonkeyPatch):
    tables: dict[str, Table] = {}
    digests = {each.id: each.path.encode() for each in FOLDER}
    made = between(shared(*FOLDER), "links", [(0, 1), (1, 2)], Memo(tables, digests))
    monkeypatch.delattr(Shared, "printable")
    known = between(shared(*FOLDER), "links", [(1, 2), (0, 1)], Memo(tables, digests))

    assert known == made[::-1]


def test_a_text_that_has_changed_is_read_again():
    tables: dict[str, Table] = {}
    here, there = (article(path, "One", "They met in Port Merle.") for path in "ab")
    between(shared(here, there), "links", [(0, 1)], Memo(tables, {here.id: b"1", there.id: b"2"}))
    changed = article("b", "One", "Port Merle was silent when PORT MERLE was met.")
    memo = Memo(tables, {here.id: b"1", there.id: b"3"})

    (because,) = between(shared(here, changed), "links", [(0, 1)], memo)
    assert because == why(shared(here, changed), 0, 1)


def test_another_takes_the_place_of_what_has_no_reason():
    pairs = Pairs.of([(0, 1, 0.9), (0, 2, 0.8), (0, 3, 0.7)])

    def choose(left_out: object) -> list[int]:
        return [place for place in range(len(pairs)) if place not in left_out][:1]  # type: ignore[operator]

    def tell(asked: object, _: Memo) -> list[Because]:
        return [() if pair[1] < 3 else (("here", "there"),) for pair in asked]  # type: ignore[attr-defined]

    assert agreed(choose, pairs, tell, Memo()) == {2: (("here", "there"),)}
    assert agreed(choose, pairs, lambda asked, _: [() for _ in asked], Memo()) == {}
