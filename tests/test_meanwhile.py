"""What changes while a build runs: other builds in its folder, settings, templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from builder.cache import Cache
from builder.cli import main
from builder.incremental import signatures, unchanged
from builder.incremental.preview import PreviewFiles
from builder.model import Page
from builder.pipeline import Assembling, build, refill
from builder.publish import MANIFEST, publish, stamp
from builder.renewal import renew
from builder.settings import load_settings
from builder.site.templates import Templates
from tests.files import read_files

TEXTS = {
    "Fenwick": "The harbour of Fenwick opened a tidal gate on Monday after six years of work. The "
    "gate turns each tide into power for nine thousand homes along the coast.",
    "Sellmouth": "A storm tore the roof off the market hall of Sellmouth in the night. Nobody was "
    "hurt, and traders sold their fish and apples from carts in the square.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles in a folder of a folder."""
    (tmp_path / "content").mkdir()
    for name, told in TEXTS.items():
        (tmp_path / "content" / f"{name}.txt").write_text(f"Title: {name}\n\n{told}\n", "utf-8")
    return tmp_path


def entitle(folder: Path, title: str) -> None:
    (folder / "content" / "briefing.toml").write_text(f'[site]\ntitle = "{title}"\n', "utf-8")


def reword(folder: Path, word: str) -> None:
    own = folder / "content" / "templates"
    own.mkdir(exist_ok=True)
    (own / "404.html").write_text(word, "utf-8")


def make(folder: Path, meanwhile: Callable[[], object] = lambda: None) -> None:
    """A build with the settings as they are, and what happens once all files are understood."""
    content = folder / "content"
    waiting = [meanwhile]

    def progress(what: str, _: int, __: int) -> None:
        if what == "editing" and waiting:
            waiting.pop()()

    with Cache(folder / "cache") as store:
        how = Assembling(store=store, progress=progress)
        renew(content, folder / "site", load_settings(content), how)


def is_clean(folder: Path) -> bool:
    content, clean = folder / "content", folder / "clean"
    build(content, clean, load_settings(content), Assembling())
    return read_files(folder / "site") == read_files(clean)


def test_a_build_does_not_keep_what_another_replaced_while_it_worked(folder: Path):
    entitle(folder, "One")
    make(folder)
    entitle(folder, "Two")
    other = load_settings(folder / "content")
    entitle(folder, "One")
    (folder / "content" / "Fenwick.txt").write_text(TEXTS["Sellmouth"], "utf-8")

    make(folder, lambda: build(folder / "content", folder / "site", other, Assembling()))

    assert is_clean(folder)


def test_a_build_does_not_take_what_another_published_after_it_for_its_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    entitle(folder, "Two")
    other = load_settings(folder / "content")
    entitle(folder, "One")
    settled = signatures.settled
    settled(folder / "content")

    def late(output: Path) -> signatures.Signature:
        build(folder / "content", folder / "site", other, Assembling())
        return settled(output)

    with monkeypatch.context() as patch:
        patch.setattr(signatures, "settled", late)
        make(folder)
    make(folder)

    assert is_clean(folder)


def test_what_a_folder_was_given_is_told_though_another_build_came_after(tmp_path: Path):
    done = publish([Page("index.html", b"one")], tmp_path)
    mine = stamp(tmp_path)
    publish([Page("index.html", b"two")], tmp_path)

    assert done.stamp == mine != stamp(tmp_path)


def test_templates_that_change_under_a_build_are_not_taken_for_those_before(folder: Path):
    reword(folder, "one")

    make(folder, lambda: reword(folder, "two"))
    reword(folder, "one")
    make(folder)

    assert is_clean(folder)


@pytest.fixture
def saved_again(folder: Path) -> Iterator[None]:
    """A template that is saved as it was as soon as it has been read."""
    prepare = Templates.prepare

    def prepared(templates: Templates, code: bytes) -> bytes:
        ready = prepare(templates, code)
        reword(folder, "one")
        return ready

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Templates, "prepare", prepared)
        yield


@pytest.mark.usefixtures("saved_again")
def test_a_template_that_changes_and_changes_back_under_a_build_is_read_again(folder: Path):
    reword(folder, "one")

    make(folder, lambda: reword(folder, "two"))
    assert (folder / "site" / "404.html").read_text("utf-8") == "two"
    make(folder)

    assert is_clean(folder)


@pytest.mark.usefixtures("saved_again")
def test_so_it_is_under_a_preview(folder: Path):
    content, known, how = folder / "content", PreviewFiles(), Assembling(kept={})
    settings = load_settings(content)
    files: dict[str, bytes] = {}

    def preview(meanwhile: Callable[[], object]) -> bytes:
        told = replace(how, progress=lambda what, *_: meanwhile() if what == "editing" else None)
        for file in refill(known, content, settings, told):
            if isinstance(file, Page):
                files[file.path] = file.body
        return files["404.html"]

    reword(folder, "one")
    assert preview(lambda: reword(folder, "two")) == b"two"
    assert preview(lambda: None) == b"one"


def test_a_preview_keeps_what_editing_found_out_when_templates_change_and_no_longer(folder: Path):
    content, known, how = folder / "content", PreviewFiles(), Assembling(kept={})

    def is_kept_after(change: Callable[[], object]) -> bool:
        how.tables["mark"] = {}
        change()
        for _ in refill(known, content, load_settings(content), how):
            pass
        return "mark" in how.tables

    assert not is_kept_after(lambda: None)
    assert is_kept_after(lambda: reword(folder, "one"))
    assert not is_kept_after(lambda: entitle(folder, "Two"))


def test_settings_that_change_as_a_build_begins_are_seen_by_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    entitle(folder, "One")
    words = ["build", *(str(folder / "content"), "-o", str(folder / "site"))]
    words += ["--cache", str(folder / "cache")]
    assert main(words) == main(words) == 0
    both = signatures.sign_both
    waiting = [lambda: entitle(folder, "Two")]

    def late(*places: Path) -> tuple[signatures.Signature, signatures.Signature]:
        if waiting:
            waiting.pop()()
            signatures.settled(places[0])
        return both(*places)

    with monkeypatch.context() as patch:
        patch.setattr(signatures, "sign_both", late)
        main(words)

    assert unchanged.answer(words)[0] is None
    assert main(words) == 0
    assert is_clean(folder)
    assert (folder / "site" / MANIFEST).is_file()
