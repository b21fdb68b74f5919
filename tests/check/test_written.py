"""Every byte of a site is held against the manifest, wherever the site lies now."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from builder import cli
from builder.check import check, written
from builder.check.site import MANIFEST
from builder.errors import Problem
from builder.publish import manifest
from tests.check.sites import CONTENT, SMALL, sealed
from tests.files import read_files

ONE = "articles/tide.html"


def found(files: dict[str, bytes]) -> list[Problem]:
    return list(check(files, raw=CONTENT))


def codes(files: dict[str, bytes]) -> set[tuple[str, str]]:
    return {(each.code, each.where) for each in found(files)}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of one article, as it lies in a folder."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "content").mkdir()
    (folder / "content/tide.txt").write_bytes(CONTENT["tide.txt"])
    site = folder / "site"
    assert cli.main(["build", str(folder / "content"), "-o", str(site), "--no-cache", "-q"]) == 0
    return site


def test_the_manifest_is_the_one_that_builds_write():
    assert (MANIFEST, written.SCHEMA) == (manifest.MANIFEST, manifest.SCHEMA)


def test_a_site_that_was_copied_elsewhere_is_whole(published: Path, tmp_path: Path):
    shutil.copytree(published, tmp_path / "copy")

    assert cli.main(["check", str(tmp_path / "copy")]) == 0


def test_any_altered_byte_of_any_file_is_told(published: Path):
    files = read_files(published)

    for path in set(files) - {MANIFEST}:
        altered = {**files, path: files[path] + b" "}
        assert ("C198", path) in codes(altered), path


def test_a_word_put_into_a_page_is_told():
    body = SMALL[ONE].replace(b"</h1>", b"</h1><p>More.</p>", 1)

    assert codes({**sealed(SMALL), ONE: body}) == {("C198", ONE)}


def test_two_pages_that_changed_places_are_told():
    files = {**SMALL, "search/a.js": b"1", "search/b.js": b"2"}
    swapped = {"search/a.js": b"2", "search/b.js": b"1"}

    assert codes({**sealed(files), **swapped}) == {("C198", path) for path in swapped}


def test_a_file_that_is_gone_is_told():
    files = sealed({**SMALL, "search/a.js": b"1"})
    del files["search/a.js"]

    assert codes(files) == {("C197", "search/a.js")}


def test_a_file_of_somebody_else_is_left_alone():
    assert codes({**sealed(SMALL), "proof.txt": b"mine"}) == set()


@pytest.mark.parametrize("path", ["articles/more.html", "search/z.js", "assets/more.css"])
def test_a_page_or_script_that_no_build_wrote_is_told(path: str):
    assert ("C199", path) in codes({**sealed(SMALL), path: b"mine"})


def test_a_page_that_is_struck_off_the_list_is_told():
    files = sealed({path: body for path, body in SMALL.items() if path != ONE})

    assert codes({**files, ONE: SMALL[ONE]}) == {("C199", ONE)}


def test_what_a_killed_build_left_is_told():
    assert codes({**sealed(SMALL), ".briefing-aside/0": b"<"}) == {("C200", ".briefing-aside/")}


def test_a_link_in_the_place_of_a_file_is_a_file_that_is_gone(published: Path, tmp_path: Path):
    site = tmp_path / "site"
    shutil.copytree(published, site)
    shutil.move(site / "print.html", tmp_path / "print.html")
    (site / "print.html").symlink_to(tmp_path / "print.html")

    assert cli.main(["check", str(site)]) == 1


def test_altered_ends_of_lines_are_told_apart():
    body = SMALL[ONE].replace(b"\n", b"\r\n")

    (told,) = found({**sealed(SMALL), ONE: body})

    assert told.code == "C198"
    assert "ends of lines" in told.what


def test_a_site_that_was_altered_as_a_whole_is_told_in_few_words():
    extra = {f"assets/{number}.txt": b"x" for number in range(written.MOST_NAMED + 5)}
    files = {**sealed({**SMALL, **extra}), **dict.fromkeys(extra, b"y")}

    told = found(files)

    assert len(told) == written.MOST_NAMED + 1
    assert (told[-1].where, told[-1].what.split()[0]) == (MANIFEST, "5")


def test_a_missing_manifest_is_told():
    assert codes(dict(SMALL)) == {("C196", MANIFEST)}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b"[" * 100_000,
        b"[]",
        b"{}",
        json.dumps({"schema": written.SCHEMA, "files": []}).encode(),
        json.dumps({"schema": written.SCHEMA, "files": {ONE: 1}}).encode(),
        json.dumps({"schema": "another/1", "files": {}}).encode(),
    ],
    ids=range(9),
)
def test_a_manifest_that_cannot_be_read_is_told(body: bytes):
    assert codes({**SMALL, MANIFEST: body}) == {("C196", MANIFEST)}


def test_settings_say_that_a_site_is_altered_on_purpose(published: Path, tmp_path: Path):
    site, content = tmp_path / "site", tmp_path / "content"
    shutil.copytree(published, site)
    shutil.copytree(published.parent / "content", content)
    page = site / "index.html"
    page.write_bytes(page.read_bytes() + b"\n")

    assert cli.main(["check", str(site), "--content", str(content)]) == 1
    (content / "briefing.toml").write_text('[severity]\nC198 = "note"\n', "utf-8")
    assert cli.main(["check", str(site), "--content", str(content)]) == 0
