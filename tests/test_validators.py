"""Validators that are not ours find nothing in any page of the demonstration, and would find it."""

from __future__ import annotations

from pathlib import Path

from builder.model import Page
from builder.pipeline import Edition
from tests.browser.pages import write
from tests.site.thrice import third
from tests.validators import html_validate, nu_checker

BROKEN = (
    "<!doctype html>\n<html lang='en'>\n<head><meta charset='utf-8'><title>Tide</title></head>\n"
    "<body><main id='a'><p id='a'>One<div>two</div></p></main></body></html>\n"
)


def test_html_validate_finds_nothing_in_the_demonstration(
    demonstration: tuple[Path, Edition], tmp_path: Path
):
    assert html_validate(demonstration[0], tmp_path) == []


def test_the_nu_checker_finds_nothing_in_the_demonstration(demonstration: tuple[Path, Edition]):
    assert nu_checker(demonstration[0]) == []


def test_neither_finds_anything_where_an_edition_goes_on_from_an_earlier_one(tmp_path: Path):
    assert third().moved
    site = write((Page(*each) for each in third().files.items()), tmp_path / "site")

    assert html_validate(site, tmp_path) == []
    assert nu_checker(site) == []


def test_html_validate_finds_what_is_wrong(tmp_path: Path):
    (tmp_path / "broken.html").write_text(BROKEN, "utf-8")

    found = " ".join(html_validate(tmp_path, tmp_path))

    assert "no-dup-id" in found
    assert "close-order" in found


def test_the_nu_checker_finds_what_is_wrong(tmp_path: Path):
    (tmp_path / "broken.html").write_text(BROKEN, "utf-8")

    found = " ".join(nu_checker(tmp_path))

    assert "Duplicate ID" in found
    assert "broken.html:4 error" in found
