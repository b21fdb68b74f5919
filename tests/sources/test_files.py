from __future__ import annotations

import os
import re
from pathlib import Path
from time import sleep

import pytest

from builder.settings import InputSettings
from builder.sources.files import Found, Known, find, glob

DEFAULT = InputSettings()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "content"


def write(folder: Path, *paths: str, text: str = "Words.") -> None:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def reasons(found: Found) -> dict[str, str]:
    return {each.path: each.reason for each in found.not_included}


def paths(found: Found) -> list[str]:
    return [source.path for source in found.sources]


def test_files_come_in_the_order_of_code_points_of_their_paths(folder: Path):
    write(folder, "b.txt", "B.TXT", "a/z.md", "a.html", "é.htm", "a/b/c.markdown")

    found = find(folder, DEFAULT)

    assert paths(found) == ["B.TXT", "a.html", "a/b/c.markdown", "a/z.md", "b.txt", "é.htm"]
    assert found.not_included == ()
    assert found.problems == ()


def test_a_path_is_shown_in_composed_form(folder: Path):
    write(folder, "e\u0301t\u0301.txt")

    assert paths(find(folder, DEFAULT)) == ["ét\u0301.txt"]


def test_two_files_of_one_composed_name_are_both_accounted_for(folder: Path):
    write(folder, "e\u0301.txt", "\u00e9.txt")
    found = find(folder, DEFAULT)
    if len(list(folder.iterdir())) == 1:
        pytest.skip("this file system composes names itself")

    assert paths(found) == ["é.txt"]
    assert "same name" in reasons(found)["é.txt"]
    assert [problem.code for problem in found.problems] == ["W104"]


def test_a_page_saved_as_an_archive_is_told_what_to_do(folder: Path):
    write(folder, "Page.MHTML", "old.mht")

    assert reasons(find(folder, DEFAULT)) == dict.fromkeys(
        ("Page.MHTML", "old.mht"), "a web archive; save the page as HTML"
    )


def test_other_kinds_are_listed_and_what_is_hidden_or_temporary_is_no_input(folder: Path):
    write(folder, "a.txt", "b.pdf", ".hidden.md", ".git/config", "c.txt~", "#d.md#", "x.html.swp")
    write(folder, "~$e.txt", "sub/.DS_Store")

    found = find(folder, DEFAULT)

    assert paths(found) == ["a.txt"]
    assert reasons(found) == {"b.pdf": "not a text, Markdown or HTML file"}
    assert found.problems == ()


def test_what_lies_among_the_notes_and_is_none_is_told(folder: Path):
    write(folder, "notes/edition.md", "notes/plan.docx", "notes/.hidden", "notes/old/edition.md")
    write(folder, "notes/empty.md", text="")

    found = find(folder, DEFAULT)

    assert [note.path for note in found.notes] == ["notes/edition.md"]
    assert [(each.where, each.code) for each in found.problems] == [
        ("notes/empty.md", "W109"),
        ("notes/old", "W109"),
        ("notes/plan.docx", "W109"),
    ]
    assert "not a text, Markdown or HTML file" in found.problems[2].what


def test_notes_that_the_settings_ignore_or_withhold_are_none(folder: Path):
    write(folder, "notes/edition.md", "notes/tide.md", "notes/moon.md", "notes/plan.docx")
    out = InputSettings(ignore=("notes/tide.md", "*.docx"), withhold=("notes/moon*",))

    found = find(folder, out)

    assert [note.path for note in found.notes] == ["notes/edition.md"]
    assert found.problems == ()


def test_a_pattern_that_holds_nothing_back_is_told_without_its_words(folder: Path):
    write(folder, "secret/plan.md", "notes/moon.md", "a.md")
    out = InputSettings(withhold=("secret/**", "sercet/*", "notes/moon.md"), ignore=("gone/*",))

    (problem,) = find(folder, out).problems

    assert (problem.where, problem.code) == ("briefing.toml", "W124")
    assert problem.what == "pattern 2 of 3 in input.withhold fits no file"


def test_settings_notes_and_templates_are_none_of_the_articles(folder: Path):
    write(folder, "briefing.toml", "notes/n.md", "templates/t.html", "deep/notes/a.txt")

    found = find(folder, DEFAULT)

    assert paths(found) == ["deep/notes/a.txt"]
    assert found.not_included == ()


def test_the_folder_that_a_browser_saves_beside_a_page_is_left_out(folder: Path):
    write(folder, "page.html", "page_files/ad.html", "lone_files/a.html")

    found = find(folder, DEFAULT)

    assert paths(found) == ["lone_files/a.html", "page.html"]
    assert reasons(found) == {"page_files/": "belongs to the page that was saved beside it"}


def test_no_link_is_followed(folder: Path, tmp_path: Path):
    write(tmp_path, "secret.txt", text="secret")
    write(folder, "a.txt", "in/b.txt")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "twice.txt").symlink_to(folder / "a.txt")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    (folder / "nowhere.md").symlink_to(folder / "gone.md")
    (folder / "self.md").symlink_to(folder / "self.md")

    found = find(folder, DEFAULT)

    assert paths(found) == ["a.txt", "in/b.txt"]
    assert b"secret" not in b"".join(source.data for source in found.sources)
    assert reasons(found) == {
        "out.txt": "a link that leaves the content folder",
        "up": "a link that leaves the content folder",
        "twice.txt": "a link to something that is read at its own place",
        "loop": "a link to something that is read at its own place",
        "nowhere.md": "a link that leads nowhere",
        "self.md": "a link that leads nowhere",
    }


def test_an_empty_and_a_large_file_are_problems_but_stop_nothing(folder: Path):
    write(folder, "empty.txt", text=" \n\ufeff\n")
    write(folder, "large.txt", text="x" * 101)
    write(folder, "good.txt", text="x" * 100)

    found = find(folder, InputSettings(max_bytes=100))

    assert paths(found) == ["good.txt"]
    assert reasons(found) == {"empty.txt": "empty", "large.txt": "larger than 100 bytes"}
    assert [problem.code for problem in found.problems] == ["W102", "W103"]


def test_a_file_that_cannot_be_read_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch):
    write(folder, "a.txt", "b.txt")

    def refuse(file: os.DirEntry[str], mode: str) -> object:
        if file.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return Path(file).open(mode)

    monkeypatch.setattr("builder.sources.files.open", refuse, raising=False)

    found = find(folder, DEFAULT)

    assert paths(found) == ["b.txt"]
    assert reasons(found) == {"a.txt": "cannot be read (Permission denied)"}
    assert [problem.where for problem in found.problems] == ["a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_not_waited_for(folder: Path):
    write(folder, "a.txt")
    os.mkfifo(folder / "pipe.txt")

    assert reasons(find(folder, DEFAULT)) == {"pipe.txt": "cannot be read (not a plain file)"}


def test_ignored_files_are_listed_and_withheld_ones_not_named(folder: Path):
    write(folder, "a.txt", "drafts/b.txt", "x/drafts/c.txt", "secret-plan.md")

    found = find(folder, InputSettings(ignore=("**/drafts/**",), withhold=("secret*",)))

    assert paths(found) == ["a.txt"]
    assert reasons(found) == {
        "drafts/b.txt": "ignored by the settings",
        "x/drafts/c.txt": "ignored by the settings",
        "(withheld)": "withheld by the settings",
    }
    assert "secret" not in repr(found)


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.tmp.txt", "a/b/c.tmp.txt", True),
        ("drafts", "drafts/a.txt", True),
        ("drafts/", "x/drafts/y/a.txt", True),
        ("drafts", "drafts2/a.txt", False),
        ("a/*.txt", "a/b.txt", True),
        ("a/*.txt", "a/b/c.txt", False),
        ("a/**/c.txt", "a/c.txt", True),
        ("a/**", "a/b/c.txt", True),
        ("**/x?.md", "x1.md", True),
        ("[ab].md", "b.md", True),
        ("[!ab].md", "b.md", False),
        ("a.b.md", "aXb.md", False),
        ("[", "[", True),
    ],
)
def test_globs_cross_folders_with_two_stars_only(pattern: str, path: str, fits: bool):
    assert bool(re.fullmatch(glob(pattern), path)) is fits


def test_a_missing_folder_is_listed(folder: Path):
    found = find(folder, DEFAULT)

    assert found.sources == ()
    assert len(found.problems) == 1


def test_a_file_that_looks_as_it_did_is_not_read_again(folder: Path):
    known: Known = {}
    write(folder, "a.txt", "b.txt", text="Words.")
    for name in ("a.txt", "b.txt"):
        os.utime(folder / name, (1, 1.5))
    sleep(0.05)  # the time at which a file was last altered cannot be set
    before = find(folder, DEFAULT, known=known).sources

    write(folder, "b.txt", text="Other!")  # of the same length
    after = find(folder, DEFAULT, known=known).sources

    assert after[0] is before[0]
    assert [each.data for each in after] == [b"Words.", b"Other!"]


def test_what_was_saved_a_moment_ago_is_read_again(folder: Path):
    known: Known = {}
    write(folder, "a.txt")

    find(folder, DEFAULT, known=known)

    assert not known


def test_a_known_file_that_is_gone_or_too_large_by_now_is_not_found(folder: Path):
    known: Known = {}
    write(folder, "a.txt", "b.txt")
    sleep(0.05)
    find(folder, DEFAULT, known=known)
    (folder / "a.txt").unlink()

    found = find(folder, InputSettings(max_bytes=3), known=known)

    assert paths(found) == []
    assert reasons(found) == {"b.txt": "larger than 3 bytes"}
