from __future__ import annotations

import pytest

from builder.errors import Problem
from builder.incremental.deltas import Delta
from builder.serve.shelf import Shelf, Site

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


def test_a_long_file_is_followed_by_what_changed_in_it():
    first = Site({"long": b"The tide gate"}, "/")
    seen = first.version
    delta = Delta("long", ((0, 4), b"lock", (8, 13)))

    second = first.followed({"long": delta}, (), "")
    third = second.followed({"long": delta}, (), "")

    assert second.files == third.files == {"long": b"The lock gate"}
    assert len({seen, second.version, third.version}) == 3
    assert Site().followed({"long": Delta("long", (b"tide",))}, (), "").files == {"long": b"tide"}


def test_a_long_file_of_which_nothing_is_known_is_told_by_its_bytes():
    delta = Delta("long", ((0, 4), b"lock", (8, 13)))
    second = Site({"long": b"The tide gate"}, "/").followed({"long": delta}, (), "")

    assert second.version == Site({"long": b"The lock gate"}, "/").version


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
