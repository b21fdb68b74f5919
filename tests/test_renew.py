"""A rebuild with nothing changed does nothing; any change is seen."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from msgspec.structs import replace

from builder import renewal
from builder.cache import Cache
from builder.editions import load_edition
from builder.incremental import spares
from builder.incremental.spares import LostError
from builder.pipeline import Assembling, Built, Past, build
from builder.publish import MANIFEST
from builder.renewal import renew
from builder.settings import load_settings
from tests.files import read_files

TEXTS = {
    "Fenwick": "The harbour of Fenwick opened a tidal gate on Monday after six years of work. The "
    "gate turns each tide into power for nine thousand homes along the coast.",
    "Mole End": "Voters in Mole End chose a new council on Sunday. Turnout was the highest since "
    "the war, the clerk said, and three villages had to print more ballots.",
    "Sellmouth": "A storm tore the roof off the market hall of Sellmouth in the night. Nobody was "
    "hurt, and traders sold their fish and apples from carts in the square.",
}


def text(name: str) -> str:
    told = TEXTS.get(name, TEXTS["Fenwick"].replace("Fenwick", name))
    return f"Title: {name}\n\n{told}\n"


def write_content(folder: Path) -> Path:
    """Three articles in a folder of a folder."""
    content = folder / "content"
    content.mkdir()
    for name in ("Fenwick", "Mole End", "Sellmouth"):
        (content / f"{name}.txt").write_text(text(name), "utf-8")
    return content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_content(tmp_path)
    return tmp_path


def again(folder: Path) -> Built:
    content = folder / "content"
    with Cache(folder / "cache") as store:
        return renew(content, folder / "site", load_settings(content), Assembling(store=store))


def test_nothing_changed_says_the_same_and_writes_nothing(folder: Path):
    first, second, third = again(folder), again(folder), again(folder)

    assert first.outline.articles == 3
    assert second == third
    assert replace(third, look="") == Built(first.outline, (), len(first.written), ())


def test_nothing_changed_loads_no_stage(folder: Path):
    again(folder)
    command = ("build", str(folder / "content"), "-o", str(folder / "site"))
    code = (
        "import sys; from builder.cli import main;"
        f"main({[*command, '--cache', str(folder / 'cache')]!r});"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = set(done.stderr.split())
    heavy = {"numpy", "scipy", "yake", "trafilatura", "lxml", "jinja2", "markdown_it", "yaml"}
    assert "builder.pipeline" in loaded
    assert not loaded & {*heavy, "builder.analysis", "builder.editorial", "builder.site"}


def fail(*_: object, **__: object) -> None:
    raise AssertionError


@pytest.mark.parametrize("lost", ["site", "site/articles", "site/index.html"])
def test_a_site_that_is_gone_is_not_made_again(
    folder: Path, lost: str, monkeypatch: pytest.MonkeyPatch
):
    first = again(folder)
    before = read_files(folder / "site")
    (folder / lost).rename(folder / "away")
    monkeypatch.setattr(renewal, "finish", fail)

    built = again(folder)

    assert read_files(folder / "site") == before
    assert built.outline == first.outline
    gone = lost.removeprefix("site").removeprefix("/")
    assert {*built.written} == {path for path in before if path.startswith(gone)} - {MANIFEST}
    assert again(folder).written == ()


@pytest.mark.parametrize("changed", [False, True])
@pytest.mark.parametrize("name", ["_link_or_copy", "_open_verified"])
def test_what_goes_meanwhile_is_made_again(
    folder: Path, name: str, changed: bool, monkeypatch: pytest.MonkeyPatch
):
    again(folder)
    if changed:
        (folder / "content" / "Fenwick.txt").write_text(text("Fenwick Row"), "utf-8")
    shutil.rmtree(folder / "site")
    asked: list[object] = []

    def lose(*asked_for: object) -> NoReturn:
        asked.append(asked_for)
        raise LostError

    monkeypatch.setattr(spares, name, lose)
    again(folder)

    build(folder / "content", folder / "clean", load_settings(folder / "content"), Assembling())
    assert asked
    assert read_files(folder / "site") == read_files(folder / "clean")


def touch(path: str, told: str) -> Callable[[Path], object]:
    def change(folder: Path) -> object:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        return (folder / path).write_text(told, "utf-8")

    return change


HARM: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "other": lambda file: file.write_bytes(file.read_bytes()[::-1]),
}


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize(
    "path",
    [
        "briefing.json",
        "citations.csv",
        "citations.json",
        "figures.html",
        "search/a0.js",
        "search/index.js",
        "search/t0.js",
    ],
)
def test_a_file_harmed_by_another_hand_is_whole_after_a_change(folder: Path, path: str, harm: str):
    again(folder)
    HARM[harm](folder / "site" / path)
    touch("content/Fenwick.txt", text("Fenwick Row"))(folder)

    again(folder)

    content = folder / "content"
    build(content, folder / "clean", load_settings(content), Assembling())
    assert read_files(folder / "site") == read_files(folder / "clean")


def test_without_a_cache_changes_since_an_earlier_edition_are_told(folder: Path):
    again(folder)
    since = load_edition((folder / "site" / "briefing.json").read_bytes(), "briefing.json")
    content, settings = folder / "content", load_settings(folder / "content")

    renew(content, folder / "other", settings, Assembling(), past=Past(since))

    assert (folder / "other" / "changes.html").is_file()


@pytest.mark.parametrize(
    "change",
    [
        touch("content/Fenwick.txt", text("Fenwick Row")),
        touch("content/new.txt", text("Newquay")),
        touch("content/__pycache__/new.txt", text("Newquay")),
        touch("content/empty.txt", ""),
        touch("content/briefing.toml", '[site]\ntitle = "Tides"\n'),
        touch("content/templates/404.html", "gone"),
        touch("content/templates/assets/own.css", "p {}"),
        lambda folder: (folder / "content" / "Fenwick.txt").unlink(),
        lambda folder: (folder / "content" / "Fenwick.txt").rename(folder / "content" / "F.txt"),
        touch("site/index.html", "another hand"),
        lambda folder: (folder / "site" / "index.html").unlink(),
        lambda folder: (folder / "site" / MANIFEST).unlink(),
    ],
)
@pytest.mark.parametrize("left", ["all", "none", "none, and altered before"])
def test_any_change_gives_the_bytes_of_a_first_build(
    folder: Path, change: Callable[[Path], object], left: str
):
    again(folder)
    change(folder)
    if left != "all" and (folder / "site").exists():
        for file in (folder / "site").rglob("*.*") if "altered" in left else ():
            file.write_bytes(file.read_bytes() + b"!")
        shutil.rmtree(folder / "site")
    content = folder / "content"
    if (folder / "site").exists() and not (folder / "site" / MANIFEST).exists():
        (folder / "site").rename(folder / "old")

    again(folder)

    build(content, folder / "clean", load_settings(content), Assembling())
    assert read_files(folder / "site") == read_files(folder / "clean")


def test_own_files_behind_a_link_are_seen_to_change(folder: Path):
    own, behind = folder / "content" / "templates", folder / "behind"
    for path in (own, behind):
        path.mkdir()
    (own / "assets").symlink_to(behind)
    (own / "back").symlink_to(own)
    for told in ("p {}", "p { top: 0 }"):
        (behind / "own.css").write_text(told, "utf-8")
        again(folder)

        assert (folder / "site" / "assets" / "own.css").read_text("utf-8") == told
