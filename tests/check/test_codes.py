"""Every code that the check can give is given somewhere by a site that was broken by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder import check

CODE = re.compile(r"[\"\']([CW]\d{3})[\"\']")

TESTS = Path(__file__).parent.parent

GIVEN = [
    *sorted((TESTS / "check").glob("*.py")),
    *sorted((TESTS / "sites").glob("*.toml")),
    TESTS / "test_archive.py",
    TESTS / "cli" / "test_external.py",
    TESTS / "faults" / "killer.py",
]
"""Where sites are broken."""


def codes() -> list[str]:
    """Every code in the source of the check, and of what asks foreign links."""
    folder = Path(check.__file__).parent
    sources = [*folder.glob("*.py"), folder.parent / "cli" / "external.py"]
    return sorted({code for path in sources for code in CODE.findall(path.read_text("utf-8"))})


@pytest.mark.parametrize("code", codes())
def test_a_site_broken_by_hand_shows_it(code: str):
    assert any(code in path.read_text("utf-8") for path in GIVEN)


def test_codes_begin_with_the_letter_of_the_check():
    assert all(code.startswith("C") for code in codes())
    assert len(codes()) > 40
