"""The whole program: what the demonstration edition promises, and the same bytes everywhere."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from msgspec.structs import replace

from builder import analysis, sources
from builder.check import check
from builder.model import Article
from builder.pipeline import Assembling, Edition, assemble, brief
from builder.settings import Settings, load_settings
from tests.files import read_files

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"


def digest(folder: Path) -> str:
    """One digest over all names and bytes of a folder."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0")
            whole.update(path.read_bytes())
    return whole.hexdigest()


def test_every_file_of_the_content_folder_is_accounted_for(demonstration: tuple[Path, Edition]):
    _, edition = demonstration
    files = [
        path
        for path in CONTENT.rglob("*")
        if path.suffix in {".txt", ".md", ".markdown", ".htm", ".html"}
        and path.parent != CONTENT / "notes"
    ]

    assert len(edition.briefing.every) + len(edition.briefing.not_included) == len(files)


def test_every_plain_text_of_the_demonstration_has_its_headline(
    demonstration: tuple[Path, Edition],
):
    lines = (ROOT / "tests/cases/headlines.md").read_text("utf-8").splitlines()
    expected = dict(line[2:].split(" -> ") for line in lines if line.startswith("- "))
    briefing = demonstration[1].briefing
    entries = (*briefing.entries, *(copy.entry for copy in briefing.copies))

    found = {each.article.path: each.article.title for each in entries}

    assert {path: found.get(path) for path in expected} == expected


def test_each_sentence_is_where_it_says(demonstration: tuple[Path, Edition]):
    output, _ = demonstration
    briefing = json.loads((output / "briefing.json").read_text("utf-8"))

    for article in briefing["articles"]:
        page = (output / article["url"]).read_text("utf-8")
        for sentence in article["sentences"]:
            words = article["text"][sentence["start"] : sentence["end"]]
            assert words == words.strip() != ""
            assert f'id="{sentence["id"]}"' in page
        known = {sentence["id"] for sentence in article["sentences"]}
        assert {sentence["id"] for sentence in article["summary"]} <= known


def test_the_demonstration_has_figures_that_clash(demonstration: tuple[Path, Edition]):
    output, _ = demonstration
    page = (output / "figures.html").read_text("utf-8")
    clashing = page.partition('id="differ"')[2].partition("</section>")[0]

    assert "1.34 million" in clashing
    assert "1.25 million" in clashing


def test_links_that_lead_on_are_told_apart_where_they_are_read_alone(
    demonstration: tuple[Path, Edition],
):
    output, _ = demonstration
    pages = [output / "index.html", output / "figures.html", *(output / "themes").glob("*.html")]
    for page in pages:
        links = lxml.html.parse(page).xpath(
            "//a[starts-with(., 'and ') or .='all sources side by side']"
        )
        names = [each.get("aria-label", "") for each in links]

        assert len({*names}) == len(names)
        assert all(name.startswith(f"{a.text}: ") for a, name in zip(links, names, strict=True))


def test_the_demonstration_passes_the_check_with_its_raw_files(
    demonstration: tuple[Path, Edition],
):
    output, _ = demonstration
    files = read_files(output)
    raw = read_files(CONTENT)

    assert list(check(files, raw=raw)) == []


def test_an_altered_bound_of_origins_is_told(demonstration: tuple[Path, Edition]):
    files = read_files(demonstration[0])
    told = files["index.html"].decode()
    altered = told.replace("2–3 origins (3 articles)", "1–3 origins (3 articles)")
    assert altered != told

    found = check({**files, "index.html": altered.encode()})

    assert ("index.html", "C202") in {(each.where.split(":")[0], each.code) for each in found}


@pytest.mark.parametrize(
    ("seed", "zone", "workers", "options"),
    [
        ("1", "Pacific/Kiritimati", "1", ["--no-cache"]),
        ("31", "America/St_Johns", "2", ["--no-cache"]),
        ("7", "UTC", "2", []),
    ],
)
def test_the_same_input_gives_the_same_bytes(
    demonstration: tuple[Path, Edition],
    tmp_path: Path,
    seed: str,
    zone: str,
    workers: str,
    options: list[str],
):
    output, _ = demonstration
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": "C",
        "XDG_CACHE_HOME": str(tmp_path / "store"),
        "PYTHONPATH": str(ROOT),
    }
    command = ["build", str(CONTENT), "-o", "elsewhere", "--workers", workers, *options]

    done = subprocess.run(
        [sys.executable, "-m", "builder", *command],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode in {0, 1}, done.stderr
    assert digest(tmp_path / "elsewhere") == digest(output)


def test_the_order_of_the_input_changes_nothing(
    demonstration: tuple[Path, Edition], monkeypatch: pytest.MonkeyPatch
):
    _, edition = demonstration
    find = sources.find

    def turned(*given: Any) -> sources.Found:
        found = find(*given)
        return replace(found, sources=found.sources[::-1], not_included=found.not_included[::-1])

    monkeypatch.setattr(sources, "find", turned)
    again = assemble(CONTENT, load_settings(CONTENT), Assembling())

    assert again.briefing == edition.briefing
    assert again.pages == edition.pages


def test_an_empty_folder_makes_an_empty_edition(tmp_path: Path):
    edition = assemble(tmp_path, load_settings(tmp_path), Assembling())

    assert edition.briefing.entries == ()
    assert "index.html" in {page.path for page in edition.pages}


def test_the_text_of_an_article_has_no_word_that_its_file_lacks(
    demonstration: tuple[Path, Edition],
):
    _, edition = demonstration

    for entry in edition.briefing.entries:
        assert _foreign_words(entry.article) == []


def _foreign_words(article: Article) -> list[str]:
    """Words of the text that stand nowhere in the file as it was decoded and freed of tags."""
    import html
    import re

    data = (CONTENT / article.path).read_bytes()
    raw = data.decode(article.encoding, "replace")
    if article.format == "html":
        raw = html.unescape(re.sub(r"(?s)<[^>]*>", " ", raw))
    squeezed = re.sub(r"-\n\s*|[\s\u00ad\u200b-\u200f\ufeff]+", "", raw)
    return [word for word in re.findall(r"\w+", article.text) if word not in squeezed]


def test_the_stages_are_reachable_by_their_front_doors():
    assert callable(analysis.analyse)
    assert callable(analysis.detect)


def test_an_edition_is_made_in_memory_that_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    called: list[bool] = []
    monkeypatch.setattr("builder.processes.heap.hold", lambda: called.append(True))
    (tmp_path / "tide.txt").write_text("The tide gate of Velm opens on Monday, the mayor said.")

    brief(tmp_path, Settings(), Assembling())

    assert called == [True]


def test_a_language_that_the_interface_does_not_speak_is_told(tmp_path: Path):
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.txt").write_text("The tide gate opens\n\nIt opened on Monday.\n", "utf-8")
    told = {}
    for language in ("xx", "ja-JP"):
        (content / "briefing.toml").write_text(f'[site]\nlanguage = "{language}"\n', "utf-8")
        problems = assemble(content, load_settings(content), Assembling()).problems
        told[language] = [each.where for each in problems if each.code == "W305"]

    assert told == {"xx": ["briefing.toml:2"], "ja-JP": []}
