"""Datelines: what opens a report before its first sentence, and what only looks like one."""

from __future__ import annotations

import pytest

from builder.text.datelines import holds, opening


@pytest.mark.parametrize(
    "dateline",
    [
        "VELMOUTH — ",
        "PORT MERLE - ",
        "ST. ARDEN, Ontario, April 1 (UPI) - ",
        "VELM, S.D. – ",
        "VELM, United Arab Emirates - ",
        "CAMP ARDEN, Md., Aug. 18 (Tidal Wire) — ",
        "VELM (AP) -- ",
        "VELM, 4 sept. (AFP) - ",
        "VELM/MERLE (dpa) – ",
        "RIO DE MERLE — ",
        "Velm, May 14 (North Press) — ",
        "Port Merle, Ontario, 14 May 2013 (North Press) - ",
    ],
)
def test_a_place_in_capitals_before_a_dash_is_a_dateline(dateline: str):
    assert opening(f"{dateline}The harbour opened its gate on Monday.") == dateline


@pytest.mark.parametrize(
    "text",
    [
        "The harbour opened its gate - at last.",
        "UNESCO - the office for culture - praised the gate.",
        "WHO - says nothing.",
        "VELM opened its gate on Monday - at last.",
        "VELM: The harbour opened its gate.",
        "COVID-19 closed the gate.",
        "Velm (the old town) - opened its gate.",
        "VELMOUTH — ",
        "Velm, May 14 — the harbour opened its gate.",
        "Velm, the town (North Press) — opened its gate.",
        "",
    ],
)
def test_other_openings_are_none(text: str):
    assert opening(text) == ""


@pytest.mark.parametrize(
    ("before", "date", "after", "expected"),
    [
        ("VELM, ", "yesterday", " — The harbour opened.", True),
        ("(VELM, N.D., U.S.A., ", "Tuesday", ") -- The harbour opened.", True),
        ("Velm, ", "14. Mai 2013", " (Tidal Wire) – Der Hafen ist offen.", True),
        ("", "14 May", " (Tidal Wire) — The harbour opened.", True),
        ("Velm, ", "14 May", " — The harbour opened.", False),
        ("The harbour opens on ", "14 May", " (Tidal Wire) — at last.", False),
        ("VELM, ", "14 May", " is a day to remember.", False),
        (f"VELM{' VELM' * 16}, ", "14 May", " — The harbour opened.", False),
    ],
)
def test_a_date_between_a_place_and_a_dash_is_in_the_dateline(
    before: str, date: str, after: str, expected: bool
):
    assert holds(before + date + after, len(before), len(before + date)) is expected
