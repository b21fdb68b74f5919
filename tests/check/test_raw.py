"""What a build makes of raw files of any kind stands in them, as the check reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.check import check, raw
from tests.check.sites import sealed
from tests.files import assembled

PAGE = """<!doctype html>
<html><head><title>The ferry is late</title>
<script>var shown = "no", items = [1, 2]; if (shown) { open(items); }</script></head>
<body><nav><a href="/a">Home</a><a href="/b">Money</a><a href="/c">Work</a></nav>

    <ul class="share"><li><a href="https://a.example/send?text=The%20ferry&amp;by=1">Post</a></li></ul>

<p>The ferry to Velm was late on Monday, said <em>Pil</em>ot Ann Roe of the <a href="https://boat.example/x">boat</a>s.</p>

<p>Nobody knows why the harbour master of Velm let it go before the tide had turned.</p>
<svg><path d="M{path}"/></svg>
</body></html>
""".replace("{path}", "12.5,3 " * 900)

NOTE = """# The ferry is late

The ferry to Velm was late on Monday, said the [boat](https://boat.example/x_(y))s of
[all](https://all.example/ "of
the pilots") and the `<pre class="late
ferry">` of its list &amp; log `&amp;` alike.

The crew of the ferry waited for the pilot until the tide had turned at last.
"""


def told(path: str, text: str, folder: Path) -> list[str]:
    """What the check says of the site of one file."""
    folder.mkdir()
    (folder / path).write_text(text, "utf-8")
    files = assembled(folder)
    found = check(sealed(files), raw={path: text.encode()})
    return [str(each) for each in found]


@pytest.mark.parametrize("path", ["page.md", "page.markdown", "page.html", "page.txt"])
def test_a_saved_page_of_any_ending_has_no_problem(path: str, tmp_path: Path):
    assert told(path, PAGE, tmp_path / "content") == []


def test_lines_that_end_inside_code_and_addresses_count(tmp_path: Path):
    assert told("note.md", NOTE, tmp_path / "content") == []


def test_a_word_may_go_on_behind_markup():
    found = raw.read(b"- [one](u)<b>two</b> </a>three caf&eacute;s\n", "a.md", "utf-8")

    assert found.holds(1, 1, ["onetwothree", "cafés"])
    assert found.holds(1, 1, ["u", "b", "eacute"])
    assert not found.holds(1, 1, ["onethree"])
    assert not found.holds(1, 1, ["cafés", "onetwothree"])


def test_a_long_line_is_searched_in_step_with_its_length():
    line = b"a " * 100_000

    found = raw.read(line, "a.txt", "utf-8")

    assert not found.holds(1, 1, ["ab"])
    assert found.has_parted("a" * raw.JOINED)


def test_an_article_whose_file_is_not_there_is_told_of(tmp_path: Path):
    tmp_path.joinpath("late.txt").write_text(NOTE, "utf-8")
    files = assembled(tmp_path)

    found = [(each.code, each.where) for each in check(sealed(files), raw={"other.txt": b"Words"})]

    assert found == [("C153", "late.txt")]


@pytest.mark.parametrize("name", ["Ve\u0301lm.txt", "V\udce9lm.txt"])
def test_a_file_is_found_by_the_name_that_the_edition_gives_it(name: str, tmp_path: Path):
    try:
        tmp_path.joinpath(name).write_text(NOTE, "utf-8")
    except OSError:
        pytest.skip("this disk takes no such name")
    files = assembled(tmp_path)

    assert list(check(sealed(files), raw={name: NOTE.encode()})) == []
    assert {each.code for each in check(sealed(files), raw={name: b"Others"})} == {"C151", "C152"}


def test_a_file_of_two_encodings_is_read_as_the_build_read_it(tmp_path: Path):
    data = "Late\n\nThe “été” of Velm was late, ".encode() + "said “Zoë” at Velm.".encode("cp1252")
    tmp_path.joinpath("late.txt").write_bytes(data)
    files = assembled(tmp_path)

    assert "“Zoë”".encode() in files["briefing.json"]
    assert list(check(sealed(files), raw={"late.txt": data})) == []
