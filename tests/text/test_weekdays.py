from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import weekdays

MONDAY, THURSDAY, SUNDAY = 1, 8, 64


@pytest.mark.parametrize(
    ("text", "bits"),
    [
        ("The ferry left on Thursday.", THURSDAY),
        ("Le bac est parti JEUDI.", THURSDAY),
        ("Die Fähre fuhr am Donnerstag ab.", THURSDAY),
        ("A balsa partiu na quinta-feira e voltou no domingo.", THURSDAY | SUNDAY),
        ("船は木曜日に出た。", THURSDAY),
        ("배는 월요일에 떠났다.", MONDAY),
        ("Monday's boat", MONDAY),
        ("On Monday/Thursday, 1sunday_2", MONDAY | THURSDAY | SUNDAY),
        ("“Monday’s boat”—Thursday…", MONDAY | THURSDAY),
        ("Na segunda-feira, nao na quinta", MONDAY),
        ("The smartest mondayish thing", 0),
        ("", 0),
    ],
)
def test_weekdays_are_found_in_many_languages(text: str, bits: int):
    assert weekdays.named(text) == bits


def test_no_name_stands_for_two_days():
    lines = [line.split() for line in weekdays.NAMES.strip().splitlines()]

    assert {len(line) for line in lines} == {7}
    assert all(weekdays.WEEKDAYS[name] == day for line in lines for day, name in enumerate(line))


@given(st.text(max_size=200))
def test_any_text_names_at_most_seven(text: str):
    assert 0 <= weekdays.named(text) < 1 << 7


@given(st.text(alphabet="MonDAYsu fri-e’…1", max_size=60), st.sampled_from([*weekdays.WEEKDAYS]))
def test_other_letters_in_a_text_change_no_weekday(text: str, day: str):
    assert weekdays.named(f"{text} {day}") == weekdays.named(f"{text} {day} ж")
