"""A page whose parts are the same is not made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.incremental.pages import make
from builder.model import Kept, Long, Page
from builder.publish import publish
from tests.kitchen import Kitchen, serve


@pytest.fixture
def kitchen() -> Kitchen:
    return Kitchen()


def test_files_come_as_they_are_asked_for(kitchen: Kitchen):
    files = make(kitchen.plan(a="1", b="2"))

    assert isinstance(next(files), Long)
    assert kitchen.made == []
    assert next(files) == Page("a", b"1")
    assert kitchen.made == ["a"]


def test_only_what_is_made_from_other_parts_is_made_again(kitchen: Kitchen, tmp_path: Path):
    serve(kitchen, tmp_path, "p", a="1", b="2")
    kitchen.made.clear()

    seen = serve(kitchen, tmp_path, "p", a="1", b="3", c="4")

    assert kitchen.made == ["b", "c"]
    assert [type(each) for each in seen] == [Long, Kept, Page, Page, Page]
    assert (tmp_path / "site" / "a").read_bytes() == b"1"
    assert (tmp_path / "site" / "b").read_bytes() == b"3"


def test_what_reads_the_same_is_not_begun_again(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1", "y": "1"}
    serve(kitchen, tmp_path, "p", a="1", b="2")
    kitchen.begun.clear()
    seen = serve(kitchen, tmp_path, "p", a="1", b="2", c="3")

    assert kitchen.begun == ["c"]
    assert (tmp_path / "site" / "free").read_bytes() == b"a b"
    assert sum(isinstance(each, Kept) for each in seen) == len("ab")

    kitchen.read["y"] = "2"
    seen = serve(kitchen, tmp_path, "p", a="1", b="4", c="3")

    assert kitchen.begun == ["c", "a", "b", "c"]
    assert kitchen.made == ["a", "b", "c", "a", "b"]
    assert (tmp_path / "site" / "b").read_bytes() == b"4"


def test_what_reads_the_same_is_made_again_where_it_was_altered(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1"}
    serve(kitchen, tmp_path, "p", a="1", b="2")
    (tmp_path / "site" / "a").write_bytes(b"x")
    (tmp_path / "site" / "b").unlink()
    kitchen.made.clear()

    serve(kitchen, tmp_path, "p", a="1", b="2")

    assert kitchen.made == ["a", "b"]
    assert (tmp_path / "site" / "b").read_bytes() == b"2"


@pytest.mark.parametrize("site", ["site", "other"])
def test_what_reads_the_same_is_taken_from_what_was_kept(
    kitchen: Kitchen, tmp_path: Path, site: str
):
    kitchen.read = {"x": "1"}
    serve(kitchen, tmp_path, "p", "site", a="1", b="2")
    (tmp_path / "site").rename(tmp_path / "away")
    kitchen.begun.clear()

    seen = serve(kitchen, tmp_path, "p", site, a="1", b="2", c="3")

    assert kitchen.begun == ["c"]
    assert [type(each) for each in seen] == [Kept, Kept, Long, Page, Page]
    assert (tmp_path / site / "b").read_bytes() == b"2"
    kitchen.begun.clear()
    serve(kitchen, tmp_path, "p", site, a="1", b="2", c="3", d="4")
    assert kitchen.begun == ["d"]


def test_nothing_is_taken_from_another_site(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1"}
    serve(kitchen, tmp_path, "p", "site", a="1", b="2")
    serve(kitchen, tmp_path, "q", "other", a="3", b="2")
    (tmp_path / "site" / "a").unlink()
    kitchen.begun.clear()

    serve(kitchen, tmp_path, "p", "site", a="1", b="2")

    assert kitchen.begun == ["a"]
    assert (tmp_path / "site" / "a").read_bytes() == b"1"


def test_what_was_noted_of_a_page_that_stands_is_told_when_it_is_begun_again(
    kitchen: Kitchen, tmp_path: Path
):
    serve(kitchen, tmp_path, "p", a="1")
    serve(kitchen, tmp_path, "p", a="2", b="3")
    (tmp_path / "site" / "b").unlink()
    serve(kitchen, tmp_path, "p", a="2", b="4")
    serve(kitchen, tmp_path, "q", a="2")

    assert kitchen.told == [
        ("a", b"", b""),
        ("a", b"note 1", b"1"),
        ("b", b"", b""),
        ("a", b"note 2", b"2"),
        ("b", b"", b""),
        ("a", b"", b""),
    ]


def test_what_was_noted_of_a_page_that_is_kept_is_handed_on(kitchen: Kitchen, tmp_path: Path):
    kitchen.read = {"x": "1"}
    serve(kitchen, tmp_path, "p", a="1")
    serve(kitchen, tmp_path, "p", a="1")
    kitchen.read["x"] = "2"
    serve(kitchen, tmp_path, "p", a="1")

    assert kitchen.told == [("a", b"", b""), ("a", b"note 1", b"1")]


def test_another_program_makes_all_again(kitchen: Kitchen, tmp_path: Path):
    serve(kitchen, tmp_path, "p", a="1")
    kitchen.made.clear()

    serve(kitchen, tmp_path, "q", a="1")

    assert kitchen.made == ["a"]


def test_a_file_altered_by_another_hand_is_made_again(kitchen: Kitchen, tmp_path: Path):
    serve(kitchen, tmp_path, "p", a="1", b="2")
    (tmp_path / "site" / "a").write_bytes(b"x")
    kitchen.made.clear()

    serve(kitchen, tmp_path, "p", a="1", b="2")

    assert kitchen.made == ["a"]
    assert (tmp_path / "site" / "a").read_bytes() == b"1"


def test_a_manifest_of_another_build_is_no_memory(kitchen: Kitchen, tmp_path: Path):
    serve(kitchen, tmp_path, "p", a="1")
    publish([Page("a", b"other")], tmp_path / "site")
    kitchen.made.clear()

    serve(kitchen, tmp_path, "p", a="1")

    assert kitchen.made == ["a"]
