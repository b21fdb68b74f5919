"""A site of excerpts keeps every promise, and the check sees what it publishes too much."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from builder.check import check
from builder.pipeline import Assembling, build
from builder.settings import Settings, SiteSettings
from tests.check.sites import sealed
from tests.files import assembled, read_files

SETTINGS = Settings(site=SiteSettings(rights="excerpt", base_url="https://brief.example/"))

NAMES = ("Anna", "Bruno", "Clara", "Dario", "Edith", "Fabio", "Greta", "Henry", "Irena", "Jonas")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("content")
    for place in ("harbour", "island"):
        lines = [
            f"{name} of the {place} guild crossed the northern channel with {n + 2} boats before "
            f"the tide turned on the {place}."
            for n, name in enumerate(NAMES)
        ]
        text = "\n\n".join(" ".join(lines[at : at + 2]) for at in range(0, len(lines), 2))
        (folder / f"{place}.txt").write_text(f"The {place} counts its boats\n\n{text}\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def site(content: Path) -> dict[str, bytes]:
    return assembled(content, SETTINGS)


def broken(site: dict[str, bytes], change: Callable[[dict[str, Any]], object]) -> set[str]:
    edition = json.loads(site["briefing.json"])
    change(edition)
    files = {**site, "briefing.json": json.dumps(edition).encode()}
    return {each.code for each in check(files) if each.where == "briefing.json"}


def test_a_site_of_excerpts_keeps_every_promise(site: dict[str, bytes], content: Path):
    assert list(check(sealed(site), raw=read_files(content))) == []


def test_it_publishes_less_than_the_whole(site: dict[str, bytes], content: Path):
    full = json.loads(assembled(content, replace(SETTINGS, site=SiteSettings()))["briefing.json"])
    cut = json.loads(site["briefing.json"])

    for one, other in zip(full["articles"], cut["articles"], strict=True):
        assert len(other["sentences"]) < len(one["sentences"])
        assert "[…]" in other["text"]
        unused = {each["id"] for each in one["sentences"]} - {
            each["id"] for each in other["sentences"]
        }
        lost = [one["text"][s["start"] : s["end"]] for s in one["sentences"] if s["id"] in unused]
        assert lost
        for words in lost:
            assert not [path for path, body in site.items() if words.encode() in body]


def test_a_sentence_that_a_note_cites_is_used(content: Path, tmp_path: Path):
    copied = tmp_path / "content"
    shutil.copytree(content, copied)
    full = json.loads(assembled(content, replace(SETTINGS, site=SiteSettings()))["briefing.json"])
    cited = full["articles"][0]["sentences"][-2]["id"]
    (copied / "notes").mkdir()
    (copied / "notes/edition.md").write_text(f"The count is late [{cited}].\n", "utf-8")

    files = assembled(copied, SETTINGS)

    kept = {each["id"] for each in json.loads(files["briefing.json"])["articles"][0]["sentences"]}
    assert cited in kept
    assert list(check(sealed(files), raw=read_files(copied))) == []


def test_a_sentence_that_nothing_uses_is_told(site: dict[str, bytes]):
    def add(edition: dict[str, Any]) -> None:
        article = edition["articles"][0]
        end = len(article["text"])
        article["text"] += " […] One sentence more."
        last = article["sentences"][-1]
        article["sentences"].append({**last, "id": "s-9", "start": end + 5, "end": end + 23})

    assert "C195" in broken(site, add)


def test_words_between_the_sentences_are_told(site: dict[str, bytes]):
    def add(edition: dict[str, Any]) -> None:
        edition["articles"][0]["text"] += " And more."

    assert "C195" in broken(site, add)


def test_a_removed_block_with_its_words_is_told(site: dict[str, bytes]):
    def add(edition: dict[str, Any]) -> None:
        edition["articles"][0]["removed"] = [
            {"text": "Share this", "rule": "furniture", "first_line": 1, "last_line": 1}
        ]

    assert "C195" in broken(site, add)


def test_a_build_publishes_the_same_excerpts(site: dict[str, bytes], content: Path, tmp_path: Path):
    build(content, tmp_path / "public", SETTINGS, Assembling())

    built = read_files(tmp_path / "public")
    assert {path: body for path, body in built.items() if path in site} == site
