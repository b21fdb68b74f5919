from __future__ import annotations

from threading import Timer

import pytest

from builder.errors import Problem
from builder.incremental.deltas import Delta
from builder.model import Kept, Page
from builder.serve.shelf import Shelf, Site, SupersededError, Unfinished

OLD = Site({"index.html": b"<p>old</p>", "a/b.css": b"p{}", "gone.html": b"<p>gone</p>"}, "/x/")


def test_the_next_site_holds_what_changed_and_what_did_not():
    new = OLD.followed({"index.html": b"<p>new</p>", "c.js": b""}, {"gone.html"}, "")

    assert new.files == {"index.html": b"<p>new</p>", "a/b.css": b"p{}", "c.js": b""}
    assert new.base == "/"
    assert OLD.files["index.html"] == b"<p>old</p>"


def test_a_site_has_the_version_of_an_equal_one_however_it_came_to_be():
    seen = OLD.version
    changed = OLD.followed({"index.html": b"<p>new</p>"}, {"gone.html"}, "https://a.example/x")
    back = {"gone.html": b"<p>gone</p>", "index.html": b"<p>old</p>"}

    assert changed.version != seen
    assert changed.version == Site(dict(changed.files), "/x/").version
    assert changed.followed(back, (), "https://a.example/x").version == seen


@pytest.mark.parametrize(
    "other",
    [
        Site({**OLD.files, "index.html": b"<p>new</p>"}, "/x/"),
        Site({path: body for path, body in OLD.files.items() if path != "gone.html"}, "/x/"),
        Site({"index.htm": b"<p>old</p>", "a/b.css": b"p{}", "gone.html": b"<p>gone</p>"}, "/x/"),
        Site(OLD.files, "/"),
        Site(OLD.files, "/x/", Problem("a", "E1", "b", "c", "error")),
    ],
)
def test_whatever_a_reader_can_see_makes_another_version(other: Site):
    assert other.version != OLD.version


@pytest.mark.parametrize(
    ("address", "base"),
    [("https://a.example", "/"), ("https://a.example/", "/"), ("https://a.example/x/y", "/x/y/")],
)
def test_the_site_is_served_at_the_path_of_its_address(address: str, base: str):
    assert Site().followed({}, (), address).base == base


def test_a_fault_lies_over_the_files_that_are_there():
    shelf = Shelf()
    shelf.put(OLD)
    shelf.fail(Problem("a", "E1", "b", "c", "error"))

    assert shelf.site.files == OLD.files
    assert shelf.site.fault


def test_a_fault_lies_over_the_last_site_that_was_whole():
    shelf = Shelf()
    shelf.put(OLD)
    shelf.put(Site(Unfinished(OLD.files, print), "/x/", name="new"))
    assert shelf.good == OLD
    shelf.fail(Problem("a", "E1", "b", "c", "error"))

    assert shelf.site.files == OLD.files
    assert shelf.site.fault


def test_a_site_of_a_name_has_one_version_while_it_is_made_and_when_it_is_whole():
    unfinished = Site(Unfinished(OLD.files, print), "/x/", name="new")
    whole = OLD.followed({"index.html": b""}, (), "https://a.example/x", "new")

    assert not unfinished.is_whole
    assert unfinished.version == whole.version != OLD.version
    assert Site(OLD.files, "/x/", name="other").version != whole.version


def test_what_is_missing_of_an_unfinished_site_is_asked_for_once_it_is_wanted():
    asked: list[str] = []

    def make(path: str) -> None:
        asked.append(path)
        told: dict[str, Page | Delta | Kept] = {
            "a": Page("a", b"1"),
            "b": Kept("b", ""),
            "c": Delta("c", (b"x", (1, 3))),
        }
        files.add([told[path]] if path in told else [], path)

    files = Unfinished({"b": b"2", "c": b"345", "d": b"6"}, make)
    assert files
    assert [files["a"], files["a"], files["b"], files["c"]] == [b"1", b"1", b"2", b"x45"]
    assert ["d" in files, "d" in files] == [False, False]
    assert asked == ["a", "b", "c", "d"]

    files.end({"a": b"1", "e": b"7"})
    files.end(None)
    assert {**files} == {"a": b"1", "e": b"7"}
    assert files["e"] == b"7"
    assert "f" not in files
    assert asked == ["a", "b", "c", "d"]


def test_what_is_missing_of_a_site_that_was_given_up_never_comes():
    files = Unfinished({"a": b"1"}, print)
    files.add([Page("b", b"2")])
    files.end(None)

    assert files["b"] == b"2"
    for lost in (files.__len__, files.__iter__, lambda: files["a"]):
        with pytest.raises(SupersededError):
            lost()


def test_a_site_is_waited_for_that_comes_in_place_of_another():
    shelf = Shelf()
    shelf.put(OLD)
    same = Site(OLD.files, "/x/")
    Timer(0.01, shelf.put, [same]).start()

    assert shelf.after(OLD) is same
    shelf.close()
    with pytest.raises(SupersededError):
        shelf.after(same)


def test_the_files_that_browsers_show_are_known_while_they_do():
    shelf = Shelf()
    with shelf.looking("a.html"), shelf.looking("b.html"):
        with shelf.looking("a.html"):
            pass
        assert shelf.looked_at == {"a.html", "b.html"}

    assert shelf.looked_at == frozenset()
