from __future__ import annotations

import pytest

from builder.analysis import facts
from builder.analysis.facts.found import FoundDate
from builder.analysis.terms import terms
from builder.editorial.likeness.moments import (
    LEAD_TERMS,
    OTHER_DATES,
    OTHER_TURN,
    Moments,
    months_and_days,
)
from builder.editorial.likeness.pairs import Pairs
from builder.editorial.terms.wording import Wording
from builder.memo import Memo, Table
from builder.model import DateNamed
from builder.text.words import cut, key
from tests.editorial.articles import analyses, article

END = 10_000
"""A place behind every text here."""


def dated(text: str, language: str = "en", end: int = END) -> tuple[int, list[int]]:
    _, read = facts.of_sentence(text, language)
    return months_and_days(text, [DateNamed(0, *each) for each in found(read)], end)


def found(dates: list[FoundDate]) -> list[tuple[int, int, str, str]]:
    return [(each.start, each.end, each.value, each.rule) for each in dates]


def moments(*texts: str, language: str = "en") -> Moments:
    read = [dated(text, language) for text in texts]
    wording = Wording.of([terms(cut(text, language), language) for text in texts])
    return Moments.of([month for month, _ in read], [days for _, days in read], wording)


def speak(*texts: str, language: str = "en") -> float:
    """What two texts leave, by what they say of when, of all that speaks for one event."""
    ((_, _, left),) = moments(*texts, language=language).tell(Pairs.of([(0, 1, 1.0)]))
    return left


def test_the_same_day_of_a_month_says_nothing():
    assert speak("It burned on 14 March.", "On March 14, 2021 it burned.") == 1


def test_other_days_speak_against_one():
    assert speak("It burned on 14 March.", "It burned on 15 March.") == OTHER_DATES


def test_a_day_in_common_is_enough():
    assert speak("From 14 March to 2 May.", "From 14 March to 3 June.") == 1


def test_single_months_speak_against_one_event_if_they_are_others():
    assert speak("The drill in April is over.", "The drill in July is over.") == OTHER_DATES
    assert speak("The drill in April is over.", "The drill began in April.") == 1


def test_many_months_say_nothing():
    assert dated("Prices fell in April and rose in June.")[0] == 1 << 4 | 1 << 6
    assert speak("Prices fell in April and rose in June.", "Prices fell in July.") == 1


def test_who_names_no_date_speaks_neither_way():
    assert speak("It burned on 14 March.", "It burned.") == 1


def test_other_numbers_of_one_thing_speak_against_one_event():
    assert speak("At the second hearing he wept.", "At the third hearing he sang.") == OTHER_TURN
    assert speak("At the second hearing he wept.", "The 2nd hearing of two.") == 1 == speak("", "")
    assert speak("At the second hearing he wept.", "He sang on the third day.") == 1


@pytest.mark.parametrize("other", ["Its first quarter was good.", "In Q1 it lost.", "Q4 is over."])
def test_quarters_are_numbered_in_two_ways(other: str):
    assert speak("Its third quarter was good.", other) == OTHER_TURN
    assert speak("Its third quarter was good.", "In Q3 it lost.") == 1


def test_what_is_called_the_first_is_not_one_of_a_series():
    assert speak("For the first time it rained.", "For the second time it rained.") == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Au deuxième trimestre.", "Au premier trimestre."),
        ("fr", "Lors de la troisième audience.", "Lors de la 4e audience."),
        ("de", "Im dritten Quartal.", "Im zweiten Quartal."),
        ("es", "En el segundo trimestre.", "En el tercer trimestre."),
        ("es", "En la segunda audiencia.", "En la tercera audiencia."),
        ("pt", "No segundo trimestre.", "No terceiro trimestre."),
        ("it", "Nel terzo trimestre.", "Nel quarto trimestre."),
        ("nl", "In het tweede kwartaal.", "In het eerste kwartaal."),
    ],
)
def test_so_they_are_in_other_languages(language: str, one: str, other: str):
    assert speak(one, other, language=language) == OTHER_TURN
    assert speak(one, one, language=language) == 1


def test_only_the_beginning_numbers_things():
    late = "rain fell. " * LEAD_TERMS

    assert speak(f"{late} The second hearing.", f"{late} The third hearing.") == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on 18 August"),
        ("en", "on August 18, 2023"),
        ("en", "on 2023-08-18"),
        ("fr", "le 18 août"),
        ("es", "el 18 de agosto"),
        ("de", "am 18. August"),
        ("ja", "8月18日に"),
        ("ko", "8월 18일에"),
    ],
)
def test_a_day_is_the_same_in_every_form(language: str, text: str):
    assert dated(text, language) == dated("18 August")
    assert dated("18 August")[0] == 1 << 8


def test_a_date_after_the_place_does_not_count():
    assert dated("It rained. It burned on 14 March.", end=12) == (0, [])
    assert dated("A month: it burned in March.") == (1 << 3, [])


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "second third fourth fifth sixth seventh eighth ninth tenth"),
        ("fr", "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième"),
        ("de", "zweite dritten vierter fünfte"),
        ("es", "segunda tercera cuarto quinto sexta séptimo octavo noveno décimo"),
        ("pt", "segundo terceira quarta quinto sexto sétimo oitavo nono décimo"),
        ("it", "seconda terzo quarto quinto sesto settimo ottavo nono decimo"),
    ],
)
def test_ordinals_are_known_by_the_stems_that_terms_have(language: str, forms: str):
    texts = [f"{key(form, language)} hat" for form in forms.split()]
    wording = Wording.of([*texts, *(f"{number}e hat" for number in range(2, len(texts) + 2))])
    count = len(texts)
    found = Moments.of([0] * 2 * count, [[]] * 2 * count, wording)
    same = [(one, one + count, 1.0) for one in range(count)]
    other = [(one, one + count + 1, 1.0) for one in range(count - 1)]

    assert [*found.tell(Pairs.of(same))] == same
    assert {left for _, _, left in found.tell(Pairs.of(other))} == {OTHER_TURN}


FOLDER = (
    article("one.txt", "Hearing", "It was held on 14 March. It was the second hearing."),
    article("two.txt", "Hearing", "It was held on 15 March. It was the third hearing."),
    article("three.txt", "Hearing", "It was held in a barn. It was the second hearing."),
)
"""Three of a kind."""


def test_what_is_known_of_articles_says_what_they_do():
    told = analyses(FOLDER)
    dates = [
        [DateNamed(0, *each) for each in found(facts.of_sentence(each.text, "en")[1])]
        for each in FOLDER
    ]
    wording = Wording.of([each.terms for each in told])
    tables: dict[str, Table] = {}
    memo = Memo(tables, {each.id: each.id.encode() for each in FOLDER})
    close = Pairs.of([(0, 1, 0.5), (0, 2, 0.5), (1, 2, 0.5)])
    read = Moments.read(FOLDER, dates, wording, memo).tell(close)

    assert [left for _, _, left in read] == [0.5 * OTHER_DATES * OTHER_TURN, 0.5, 0.5 * OTHER_TURN]
    assert len({*tables["moments"].values()}) == len(FOLDER)
    assert Moments.read(FOLDER, [[]] * len(FOLDER), wording, memo).tell(close) == read


def test_nothing_says_nothing():
    assert [*moments().tell(Pairs.of([]))] == []
