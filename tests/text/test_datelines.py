"""Datelines: what opens a report before its first sentence, and what only looks like one."""

from __future__ import annotations

import pytest

from builder.text.datelines import opening


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
        "",
    ],
)
def test_other_openings_are_none(text: str):
    assert opening(text) == ""
