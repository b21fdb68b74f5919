"""Which phrases are shown, and where in the edition each of them stands."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

import pytest
from msgspec.structs import replace

from builder.editorial.phrases import mentions
from builder.editorial.phrases.candidates import Candidates
from builder.editorial.phrases.candidates import Chosen as Shown
from builder.editorial.phrases.choice import choose, is_plain, standing
from builder.editorial.phrases.concordances import list_phrases
from builder.memo import Memo, Table, key
from builder.model import Analysis, Article, Keyphrase, Phrase
from builder.settings import KeyphraseSettings
from builder.text.words import key_of
from tests.editorial.articles import FOLDER, analyse, article

DEFAULT = KeyphraseSettings()
NAMES = ("lifting bridge", "bearing", "plum blossom", "straw fires", "frost")
ANALYSES = [analyse(each, NAMES) for each in FOLDER]
Chosen = tuple[Sequence[Keyphrase], ...]


def _edition(
    settings: KeyphraseSettings = DEFAULT,
    articles: tuple[Article, ...] = FOLDER,
    analyses: list[Analysis] = ANALYSES,
) -> tuple[tuple[Phrase, ...], Chosen]:
    held = Candidates.of(articles, analyses)
    chosen, _ = choose(articles, held, settings)
    return _told(articles, analyses, held, chosen, Memo())


def _told(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    held: Candidates,
    chosen: Shown,
    memo: Memo,
) -> tuple[tuple[Phrase, ...], Chosen]:
    found = mentions.find(articles, held, chosen, memo)
    return list_phrases(articles, analyses, held, chosen, found, memo=memo)


def _texts(shown: Sequence[Keyphrase]) -> list[str]:
    return [each.text for each in shown]


def _by_text(found: tuple[Phrase, ...], text: str) -> Phrase:
    return next(each for each in found if each.text == text)


# --- choosing -------------------------------------------------------------------------------------


def test_no_phrase_lies_within_another():
    for shown in _edition()[1]:
        words = [set(key_of(each.text, "en").split()) for each in shown]

        assert not any(one <= other or other <= one for one, other in combinations(words, 2))


def test_scores_fall_from_one():
    for shown in _edition()[1]:
        scores = [each.score for each in shown]

        assert scores == sorted(scores, reverse=True)
        assert scores[0] == 1.0
        assert all(0 <= score <= 1 for score in scores)


@pytest.mark.parametrize("limit", [1, 3, 8])
def test_no_more_are_shown_than_asked_for(limit: int):
    _, chosen = _edition(KeyphraseSettings(per_article=limit))

    assert max(map(len, chosen)) <= limit


def test_every_mention_is_verbatim():
    for told, shown in zip(FOLDER, _edition()[1], strict=True):
        for each in shown:
            assert each.text in {told.text[start:end] for start, end in each.spans}


def test_a_blocked_phrase_is_shown_nowhere_in_any_number():
    _, chosen = _edition(KeyphraseSettings(block=("lifting bridges",)))

    assert not any("lifting bridge" in _texts(shown) for shown in chosen)


def test_a_pinned_phrase_is_shown_wherever_it_stands():
    _, chosen = _edition(KeyphraseSettings(pin=("half open",), per_article=1))

    for told, shown in zip(FOLDER, chosen, strict=True):
        assert ("half open" in _texts(shown)) == ("half open" in told.text)


def test_pins_and_blocks_of_no_use_warn():
    settings = KeyphraseSettings(pin=("zeppelin", "half open"), block=("gondola", "frost"))
    _, problems = choose(FOLDER, Candidates.of(FOLDER, ANALYSES), settings)

    assert [problem.code for problem in problems] == ["W301", "W301"]
    assert "'gondola' in keyphrases.block" in problems[0].what
    assert "'zeppelin' in keyphrases.pin" in problems[1].what


def test_what_every_article_holds_comes_after_what_few_hold():
    told = tuple(
        article(f"n{number}.txt", "News", f"Orsk sent Boat{name} to sea in May.")
        for number, name in enumerate("ABCDEFGHIJ")
    )
    analyses = [
        replace(
            analyse(each, ["Orsk", f"Boat{name}"]),
            candidates=tuple(
                candidate._replace(score=1.0)
                for candidate in analyse(each, ["Orsk", f"Boat{name}"]).candidates
            ),
        )
        for each, name in zip(told, "ABCDEFGHIJ", strict=True)
    ]
    _, chosen = _edition(articles=told, analyses=analyses)

    assert all(_texts(shown)[0] != "Orsk" for shown in chosen)


def test_other_articles_say_nothing_in_an_edition_of_a_few():
    assert standing(2, 3, plain=False) == (0.0, 0.0)
    assert standing(1, 100, plain=False) == (0.0, 0.0)
    known, share = standing(41, 100, plain=False)

    assert known == pytest.approx(math.log(6))
    assert share == pytest.approx(0.4)


def test_a_plain_word_gains_nothing_by_standing_in_other_articles():
    known, share = standing(41, 100, plain=True)

    assert known == 0
    assert share == pytest.approx(0.4)
    assert is_plain("bearing")
    assert not any(map(is_plain, ("Orsk", "lifting bridge", "UN", "")))


def test_others_lift_a_name_over_a_word_that_is_worth_as_much():
    told = tuple(
        article(f"n{number}.txt", "News", text)
        for number, text in enumerate(
            ["Orsk sent a tug to sea."] * 2 + [f"Boat{name} went to sea." for name in "ABCDEFGHIJ"]
        )
    )
    analyses = [
        replace(
            found,
            candidates=tuple(candidate._replace(score=1.0) for candidate in found.candidates),
        )
        for found in (analyse(each, ["Orsk", "tug"]) for each in told)
    ]
    _, chosen = _edition(articles=told, analyses=analyses)

    assert _texts(chosen[0]) == ["Orsk", "tug"]


def test_an_empty_edition_has_no_phrases():
    assert _edition(articles=(), analyses=[]) == ((), ())


# --- concordance ----------------------------------------------------------------------------------


def test_a_phrase_has_every_article_that_prints_it():
    found, _ = _edition()
    bridge = _by_text(found, "lifting bridge")
    holders = [told.id for told in FOLDER if "lifting bridge" in told.text.lower()]

    assert list(bridge.articles) == holders
    assert len(holders) >= 2


def test_mentions_point_at_the_phrase_inside_their_sentence():
    found, _ = _edition()
    told = {each.id: each for each in FOLDER}
    sentences = {
        (each.id, sentence.id): sentence
        for each, analysis in zip(FOLDER, ANALYSES, strict=True)
        for sentence in analysis.sentences
    }
    for phrase in found:
        for mention in phrase.mentions:
            sentence = sentences[mention.article, mention.sentence]
            printed = told[mention.article].text[mention.start : mention.end]

            assert sentence.start <= mention.start < mention.end <= sentence.end
            assert printed in {phrase.text, *phrase.variants}


def test_a_phrase_is_found_where_it_is_no_candidate():
    told = (
        article("a.txt", "Gate", "The tide gate opened. The tide gate is new."),
        article("b.txt", "Fish", "Eels die at the tide gate, fishermen say."),
    )
    analyses = [analyse(told[0], ["tide gate"]), analyse(told[1])]
    found, _ = _edition(articles=told, analyses=analyses)

    assert _by_text(found, "tide gate").articles == (told[0].id, told[1].id)


def test_a_word_inside_a_longer_phrase_is_no_mention_of_it():
    told = (
        article("a.txt", "Gate", "The gate opened. The gate is new."),
        article("b.txt", "Fish", "Eels die at the tide gate, fishermen say."),
    )
    analyses = [analyse(told[0], ["gate"]), analyse(told[1], ["tide gate"])]
    found, _ = _edition(articles=told, analyses=analyses)

    assert found == ()


def test_a_phrase_of_one_article_has_no_page():
    found, chosen = _edition()
    ids = {phrase.id for phrase in found}
    linked = [each for shown in chosen for each in shown]

    assert all(len(phrase.articles) >= 2 for phrase in found)
    assert {each.phrase for each in linked} <= ids | {None}
    assert any(each.phrase is None for each in linked)
    assert any(each.phrase for each in linked)


def test_phrases_are_in_the_order_of_the_alphabet():
    found, _ = _edition()

    assert [each.text.casefold() for each in found] == sorted(
        each.text.casefold() for each in found
    )


def test_what_most_articles_hold_is_common_in_a_large_edition_only():
    told = tuple(
        article(f"n{number}.txt", "News", "The port of Orsk sent a boat to sea.")
        for number in range(8)
    )
    analyses = [analyse(each, ["Orsk"]) for each in told]
    large, _ = _edition(articles=told, analyses=analyses)
    small, _ = _edition(articles=told[:7], analyses=analyses[:7])

    assert _by_text(large, "Orsk").common
    assert not _by_text(small, "Orsk").common


def test_the_order_of_the_articles_changes_no_choice():
    turned = tuple(reversed(FOLDER))
    _, chosen = _edition()
    _, other = _edition(articles=turned, analyses=[*reversed(ANALYSES)])

    assert chosen == tuple(reversed(other))


def test_a_phrase_is_found_in_every_one_of_thousands_of_articles():
    told = tuple(
        article(f"n{number}.txt", "News", f"Orsk sent boat Halvard {number % 700} past Torvik Bay.")
        for number in range(3000)
    )
    analyses = [analyse(each) for each in told]
    found, _ = _edition(articles=told, analyses=analyses)

    assert max(len(each.articles) for each in found) == len(told)


def _columns(chosen: Shown) -> tuple[list[int], list[int], list[float]]:
    return chosen.starts.tolist(), chosen.candidates.tolist(), chosen.scores.tolist()


def test_what_was_chosen_for_articles_that_have_not_changed_is_what_would_be_chosen():
    tables: dict[str, Table] = {}
    changed = article("post/bridge.txt", "Bridge", "A bearing of the lifting bridge came at night.")
    again = []
    for told in (FOLDER, (changed, *FOLDER[1:]), FOLDER[1:], FOLDER[::-1]):
        memo = Memo(tables, {each.id: key(each.text.encode()) for each in told})
        held = Candidates.of(told, [analyse(each, NAMES) for each in told])
        before = {*tables.get("chosen", {})}

        chosen, problems = choose(told, held, DEFAULT, memo)

        again.append(len(before & {*tables["chosen"]}))
        anew, others = choose(told, held, DEFAULT)
        assert (_columns(chosen), problems) == (_columns(anew), others)
    assert again[0] == 0
    assert max(again) > 0


def test_nothing_is_remembered_of_what_the_editor_pins_and_blocks():
    tables: dict[str, Table] = {}
    memo = Memo(tables, {each.id: each.text.encode() for each in FOLDER})
    held = Candidates.of(FOLDER, ANALYSES)
    steered = KeyphraseSettings(pin=("frost",), block=("bearing", "no such phrase"))

    (first, told), (second, again) = (choose(FOLDER, held, steered, memo) for _ in range(2))

    assert not tables
    assert _columns(first) == _columns(second)
    assert [each.code for each in told] == [each.code for each in again] == ["W301"]


def test_what_is_known_of_articles_that_have_not_changed_is_what_would_be_found():
    tables: dict[str, Table] = {}
    changed = article("post/bridge.txt", "Bridge", "A bearing of the lifting bridge came at night.")
    searched = []
    keys: dict[bytes, object] = {}
    for told in (FOLDER, (changed, *FOLDER[1:]), FOLDER[1:], FOLDER):
        analyses = [analyse(each, NAMES) for each in told]
        memo = Memo(tables, {each.id: key(each.text.encode()) for each in told})
        held = Candidates.of(told, analyses)
        chosen, _ = choose(told, held, DEFAULT)
        before = {*tables.get("places", {})}
        found, linked = _told(told, analyses, held, chosen, memo)
        searched.append(len({*tables["places"]} - before))

        bare = tuple(replace(each, key=b"") for each in found)
        assert (bare, linked) == _told(told, analyses, held, chosen, Memo())
        for each in found:  # its key stands for where it is
            assert keys.setdefault(each.key, (each.id, each.articles, [*each.mentions]))
            assert keys[each.key] == (each.id, each.articles, [*each.mentions])

    assert searched[0] == len(FOLDER)
    assert 0 < searched[1] < len(FOLDER)


def test_a_phrase_is_called_as_most_places_print_it_whoever_has_it_as_a_candidate():
    shown = article("a", "T", "There the nest kal stands.")
    other = article("b", "T", "Nest kal by name. Then a nest kal, and one more nest kal.")
    analyses = [analyse(shown, ("nest kal",)), analyse(other, ("name",))]

    (phrase,) = _edition(articles=(shown, other), analyses=analyses)[0]

    assert (phrase.text, phrase.variants) == ("nest kal", ("Nest kal",))
