from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import BuilderError, UsageError
from builder.model import Kept, Long, Page, Rest
from builder.publish import MANIFEST, expect_ours, look, publish
from builder.publish.lock import locked


def pages(**bodies: str) -> list[Page]:
    """``index="x"`` is the page ``index.html``; two underscores part folders."""
    return [Page(name.replace("__", "/") + ".html", body.encode()) for name, body in bodies.items()]


def read(output: Path) -> dict[str, str]:
    return {
        path.relative_to(output).as_posix(): path.read_text()
        for path in output.rglob("*")
        if path.is_file() and not path.name.startswith(".briefing-")
    }


OLD = pages(index="old", articles__one="1", articles__two="2")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "public"


def test_a_new_folder_holds_exactly_the_pages(output: Path):
    done = publish(OLD, output)

    assert read(output) == {"index.html": "old", "articles/one.html": "1", "articles/two.html": "2"}
    assert done.written == ("articles/one.html", "articles/two.html", "index.html")
    assert (done.unchanged, done.removed) == (0, ())


def test_an_unchanged_file_is_never_written(output: Path):
    publish(OLD, output)
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*")}
    inodes = {path: path.stat().st_ino for path in output.rglob("*")}

    done = publish(OLD, output)

    assert (done.written, done.unchanged, done.removed) == ((), 3, ())
    assert {path: path.stat().st_mtime_ns for path in output.rglob("*")} == before
    assert {path: path.stat().st_ino for path in output.rglob("*")} == inodes


def test_only_what_changed_is_written_and_what_is_gone_is_removed(output: Path):
    publish(OLD, output)

    done = publish(pages(index="new", articles__one="1", themes__a="a"), output)

    assert read(output) == {"index.html": "new", "articles/one.html": "1", "themes/a.html": "a"}
    assert done.written == ("index.html", "themes/a.html")
    assert (done.unchanged, done.removed) == (1, ("articles/two.html",))


def test_a_new_folder_moves_as_a_whole_with_all_in_it(output: Path):
    publish(OLD, output)
    old = (output / "articles").stat().st_ino
    new = [*OLD, *pages(articles__six="6", a__b__c="c", a__d="d", a__b__e="e", b__b="b")]

    done = publish([*new, Page("A/other.html", b"D")], output)

    assert len(done.written) == 6
    shown = {page.path: page.body.decode() for page in new}
    assert shown.items() <= read(output).items()
    assert "D" in read(output).values()
    assert (output / "articles").stat().st_ino == old
    assert not (output / ".briefing-aside").exists()


def test_what_a_killed_build_left_in_folders_is_removed(output: Path):
    publish(OLD, output)
    (output / ".briefing-aside" / "whole" / "a" / "b").mkdir(parents=True)
    (output / ".briefing-aside" / "whole" / "a" / "b" / "c.html").write_text("c")

    publish(pages(index="new", a__d="d"), output)

    assert read(output) == {"index.html": "new", "a/d.html": "d"}
    assert not (output / ".briefing-aside").exists()


def test_a_file_altered_by_hand_is_written_again(output: Path):
    publish(OLD, output)
    (output / "index.html").write_text("OLD")

    assert publish(OLD, output).written == ("index.html",)
    assert read(output)["index.html"] == "old"


def test_folders_left_empty_are_removed_and_foreign_files_stay(output: Path):
    publish(pages(index="x", phrases__a="a", themes__b="b"), output)
    (output / "phrases" / "note.txt").write_text("mine")
    (output / "CNAME").write_text("a.example")

    publish(pages(index="x"), output)

    assert read(output) == {"index.html": "x", "phrases/note.txt": "mine", "CNAME": "a.example"}
    assert not (output / "themes").exists()


def test_a_folder_that_is_not_ours_is_refused_and_left_alone(output: Path):
    output.mkdir()
    (output / "thesis.doc").write_text("years of work")

    with pytest.raises(UsageError, match="not written by an earlier build") as caught:
        publish(OLD, output)

    assert caught.value.problem.code == "E403"
    assert read(output) == {"thesis.doc": "years of work"}


def test_force_takes_a_folder_over_and_deletes_nothing_of_it(output: Path):
    output.mkdir()
    (output / "thesis.doc").write_text("years of work")
    (output / "index.html").write_text("theirs")

    publish(pages(index="ours"), output, force=True)
    publish(pages(about="ours"), output)

    assert read(output) == {"thesis.doc": "years of work", "about.html": "ours"}


def test_a_foreign_file_in_the_way_of_a_page_is_refused(output: Path):
    publish(OLD, output)
    (output / "themes").mkdir()
    (output / "themes" / "a.html").write_text("mine")

    with pytest.raises(UsageError, match=r"themes/a\.html"):
        publish([*OLD, *pages(themes__a="a")], output)

    assert read(output)["themes/a.html"] == "mine"


def test_a_folder_in_the_way_of_a_page_is_refused_even_by_force(output: Path):
    publish(OLD, output)
    (output / "themes.html").mkdir()

    with pytest.raises(UsageError, match=r"themes\.html"):
        publish([*OLD, *pages(themes="a")], output, force=True)


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b'{"schema": "other/1", "files": {}}',
        b'{"schema": "briefing-manifest/1", "files": {"../secret.txt": "%s"}}' % (b"0" * 64),
        b'{"schema": "briefing-manifest/1", "files": {"/etc/passwd": "%s"}}' % (b"0" * 64),
        b'{"schema": "briefing-manifest/1", "files": {"a.html": 1}}',
    ],
)
def test_a_manifest_that_is_damaged_or_forged_removes_nothing(output: Path, body: bytes):
    secret = output.parent / "secret.txt"
    secret.write_text("keep")
    publish(OLD, output)
    (output / MANIFEST).write_bytes(body)

    with pytest.raises(UsageError, match="damaged manifest"):
        publish(pages(index="x"), output)

    publish(pages(index="x"), output, force=True)
    assert secret.read_text() == "keep"
    assert (output / "articles" / "one.html").exists()


@pytest.mark.parametrize(
    "path",
    [
        "", "/", "/a", "../a", "a/../b", "a//b", "a/./b", "a\\b", "c:a", "a\0b", "a\nb", "con.html",
        "a/NUL", "com1.txt", "a.", "a ", "a/b./c", ".briefing-manifest.json", ".briefing-aside/0",
        "a?b", "a*b", 'a"b', "a|b", "<a>",
    ],
)  # fmt: skip
def test_an_address_that_is_unsafe_somewhere_is_refused_before_anything_is_written(
    output: Path, path: str
):
    with pytest.raises(BuilderError) as caught:
        publish([*OLD, Page(path, b"x")], output)

    assert caught.value.problem.code == "E410"
    assert not output.exists()


@pytest.mark.parametrize("other", ["Articles/one.html", "articles/ONE.html", "articles/one.html"])
def test_two_pages_that_would_be_one_file_are_refused(output: Path, other: str):
    with pytest.raises(BuilderError, match="would be one file"):
        publish([*OLD, Page(other, b"x")], output)


def test_pages_that_differ_by_unicode_form_only_are_refused(output: Path):
    with pytest.raises(BuilderError, match="would be one file"):
        publish([Page("caf\u00e9.html", b"1"), Page("cafe\u0301.html", b"2")], output)


def test_a_page_renamed_by_case_alone_is_there_once(output: Path):
    publish(pages(index="x", About="a"), output)

    publish(pages(index="x", about="b"), output)

    assert read(output) == {"index.html": "x", "about.html": "b"}


def test_a_file_is_kept_where_its_old_and_its_new_name_are_one_file(output: Path):
    publish(pages(index="x", About="b"), output)
    (output / "about.html").hardlink_to(output / "About.html")

    publish(pages(index="x", about="b"), output)

    assert (output / "about.html").read_text() == "b"
    assert (output / "About.html").exists()


def in_the_way(output: Path) -> str:
    """Where publishing finds what is not its own, and --force does not help."""
    for force in (False, True):
        with pytest.raises(UsageError) as caught:
            publish(OLD, output, force=force)
        assert caught.value.problem.code == "E406"
        assert "--force" not in caught.value.problem.remedy
    return caught.value.problem.where


def test_a_file_in_the_place_of_a_page_is_replaced_by_force(output: Path):
    publish(pages(index="x"), output)
    (output / "about.html").write_text("mine")
    with pytest.raises(UsageError, match="give --force to replace it") as caught:
        publish(pages(index="x", about="a"), output)
    assert caught.value.problem.code == "E406"

    publish(pages(index="x", about="a"), output, force=True)

    assert (output / "about.html").read_text() == "a"


@pytest.mark.parametrize("harm", ["folder", "full folder"])
def test_a_folder_in_the_place_of_a_page_of_ours_is_named(output: Path, harm: str):
    publish(OLD, output)
    page = output / "articles/one.html"
    page.unlink()
    page.mkdir()
    if harm == "full folder":
        (page / "own.txt").write_text("mine")

    assert in_the_way(output) == "public/articles/one.html"


def test_a_file_in_the_place_of_a_folder_of_ours_is_named(output: Path):
    publish(OLD, output)
    shutil.rmtree(output / "articles")
    (output / "articles").write_text("mine")

    assert in_the_way(output) == "public/articles"


def test_a_folder_in_the_place_of_the_manifest_is_told(output: Path):
    publish(OLD, output)
    (output / MANIFEST).unlink()
    (output / MANIFEST).mkdir()

    with pytest.raises(UsageError, match="manifest that cannot be read"):
        publish(OLD, output)


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes()),
        lambda file: file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n")),
        lambda file: file.symlink_to(file.rename(file.parent.parent / "moved")),
    ],
)
def test_a_manifest_that_says_the_same_in_other_bytes_is_written_again(
    output: Path, harm: Callable[[Path], object]
):
    publish(OLD, output)
    manifest = output / MANIFEST
    body = manifest.read_bytes()
    harm(manifest)

    done = publish(OLD, output)

    assert (done.written, done.removed) == ((), ())
    assert manifest.read_bytes() == body
    assert not manifest.is_symlink()


def test_a_linked_folder_is_not_followed(output: Path, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    publish(OLD, output)
    shutil.rmtree(output / "articles")
    (output / "articles").symlink_to(elsewhere)

    with pytest.raises(UsageError, match="symbolic link"):
        publish(pages(index="old", articles__one="1"), output)

    assert list(elsewhere.iterdir()) == []


def test_nothing_is_removed_through_a_link(output: Path, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "one.html").write_text("theirs")
    publish(OLD, output)
    shutil.rmtree(output / "articles")
    (output / "articles").symlink_to(elsewhere)

    publish(pages(index="old"), output)

    assert (elsewhere / "one.html").read_text() == "theirs"


def test_a_link_in_the_place_of_a_page_is_replaced_and_its_target_kept(
    output: Path, tmp_path: Path
):
    target = tmp_path / "target.html"
    target.write_text("theirs")
    publish(OLD, output)
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(target)

    publish(OLD, output)

    assert target.read_text() == "theirs"
    assert not (output / "index.html").is_symlink()


@pytest.mark.parametrize(
    ("output", "content"),
    [("c", "c"), ("c/public", "c"), ("p", "p/content"), ("c/../c/x", "c"), ("link/x", "c")],
)
def test_folders_that_overlap_are_refused(tmp_path: Path, output: str, content: str):
    (tmp_path / "c").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "c")

    with pytest.raises(UsageError) as caught:
        expect_ours(tmp_path / output, tmp_path / content)

    assert caught.value.problem.code == "E402"


def test_folders_side_by_side_are_accepted(tmp_path: Path):
    (tmp_path / "content").mkdir()

    expect_ours(tmp_path / "content-public", tmp_path / "content")

    assert not (tmp_path / "content-public").exists()


def test_an_output_that_is_a_file_is_refused(output: Path, tmp_path: Path):
    output.write_text("x")

    with pytest.raises(UsageError, match="is a file"):
        expect_ours(output, tmp_path / "content")
    with pytest.raises(UsageError):
        publish(OLD, output)

    assert output.read_text() == "x"


def test_a_second_build_at_the_same_time_says_so(output: Path):
    with (
        locked(output),
        pytest.raises(UsageError, match="another build") as caught,
        locked(output, wait=0),
    ):
        pass

    assert caught.value.problem.code == "E404"
    publish(OLD, output)


def test_a_build_that_died_leaves_no_lock(output: Path):
    code = (
        "import os, pathlib, sys; from builder.publish.lock import locked\n"
        "held = locked(pathlib.Path(sys.argv[1])); held.__enter__(); os._exit(9)"
    )
    died = subprocess.run([sys.executable, "-c", code, output], check=False)

    assert died.returncode == 9
    publish(OLD, output)
    assert (output / "index.html").exists()


class _Stop(BaseException):
    """A kill: nothing in the program may catch it."""


@pytest.fixture
def moves(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Counts what changes the folder, and kills the build when as many are done as it says."""
    state = [0, sys.maxsize]
    for owner, name in ((os, "replace"), (Path, "unlink"), (Path, "write_bytes"), (Path, "mkdir")):
        _kill_at(monkeypatch, owner, name, state)
    yield state


def _kill_at(patch: pytest.MonkeyPatch, owner: object, name: str, state: list[int]) -> None:
    real = getattr(owner, name)

    def counted(*arguments: object, **named: object) -> object:
        if state[0] >= state[1]:
            raise _Stop
        state[0] += 1
        return real(*arguments, **named)

    patch.setattr(owner, name, counted)


LINKED_OLD = pages(index="one two", articles__one="two", articles__two="one", themes__a="one two")
LINKED_NEW = pages(
    index="two three four", articles__two="three four", articles__three="two", articles__four="two"
)


def reachable_and_missing(output: Path) -> tuple[set[str], set[str]]:
    """Pages reached from the front page by the names in them, and names that lead nowhere."""
    reached, missing, waiting = set(), set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if not (output / path).is_file():
            missing.add(path)
        elif path not in reached:
            reached.add(path)
            waiting += [f"articles/{name}.html" for name in (output / path).read_text().split()]
    return reached, missing


def test_a_build_killed_at_any_step_leaves_links_that_all_resolve(
    output: Path, moves: list[int], tmp_path: Path
):
    publish(LINKED_OLD, tmp_path / "whole")
    moves[0] = 0
    publish(LINKED_NEW, tmp_path / "whole")
    steps = moves[0]
    assert steps > 10

    for step in range(steps):
        moves[:] = [0, sys.maxsize]
        shutil.rmtree(output, ignore_errors=True)
        publish(LINKED_OLD, output)
        moves[:] = [0, step]
        with pytest.raises(_Stop):
            publish(LINKED_NEW, output)
        reached, missing = reachable_and_missing(output)
        assert not missing, f"killed after {step} of {steps}"
        assert "index.html" in reached

        moves[:] = [0, sys.maxsize]
        publish(LINKED_NEW, output)
        assert read(output) == read(tmp_path / "whole")
        assert not (output / ".briefing-aside").exists()


def test_a_first_build_that_is_killed_can_be_run_again(output: Path, moves: list[int]):
    step = 0
    while True:
        moves[:] = [0, step]
        try:
            publish(LINKED_NEW, output)
        except _Stop:
            step += 1
            moves[:] = [0, sys.maxsize]
            if (output / "index.html").exists():
                assert not reachable_and_missing(output)[1]
            continue
        break

    assert step > 5
    assert read(output) == {page.path: page.body.decode() for page in LINKED_NEW}


def test_a_full_disk_changes_nothing_and_is_told(output: Path, monkeypatch: pytest.MonkeyPatch):
    publish(LINKED_OLD, output)
    before = read(output)
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "2":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UsageError, match="No space left") as caught:
        publish(LINKED_NEW, output)

    assert caught.value.problem.code == "E407"
    assert read(output) == before
    assert not (output / ".briefing-aside").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_told(output: Path):
    publish(LINKED_OLD, output)
    output.chmod(0o555)
    try:
        with pytest.raises(UsageError, match="cannot be written"):
            publish(LINKED_NEW, output)
    finally:
        output.chmod(0o755)


NAMES = st.sampled_from(["index", "a", "b", "articles/a", "articles/b", "themes/a/deep"])
EDITION = st.dictionaries(NAMES, st.sampled_from(["", "1", "2"]), max_size=6)


@given(editions=st.lists(EDITION, min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_whatever_came_before_the_folder_holds_the_last_edition(
    editions: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory
):
    output = tmp_path_factory.mktemp("any") / "public"
    for edition in editions:
        made = [Page(f"{name}.html", body.encode()) for name, body in edition.items()]
        publish(made, output)

    assert read(output) == {f"{name}.html": body for name, body in editions[-1].items()}
    folders = {path for path in output.rglob("*") if path.is_dir()}
    assert all(any(folder.iterdir()) for folder in folders)


def chunks(*pieces: bytes) -> Long:
    return Long("long.json", lambda: iter(pieces))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((b"one", b"two"), (b"one", b"two")),
        ((b"one", b"two"), (b"onetwo",)),
        ((b"one", b"two"), (b"one", b"twx")),
        ((b"one", b"two"), (b"one",)),
        ((b"one",), (b"one", b"two")),
        ((b"one",), ()),
        ((), (b"one",)),
        ((), ()),
    ],
)
def test_a_long_file_is_compared_piece_by_piece(
    output: Path, before: tuple[bytes, ...], after: tuple[bytes, ...]
):
    publish([*OLD, chunks(*before)], output)
    done = publish([*OLD, chunks(*after)], output)

    same = b"".join(before) == b"".join(after)
    assert (output / "long.json").read_bytes() == b"".join(after)
    assert done.written == (() if same else ("long.json",))
    assert look(output).stamp


class Body(bytes):
    """Bytes that are counted as long as somebody holds them."""

    alive = 0

    def __init__(self, _: bytes) -> None:
        Body.alive += 1

    def __del__(self) -> None:
        Body.alive -= 1


def test_pages_are_asked_for_one_by_one_and_none_is_held(output: Path):
    def made() -> Iterator[Page]:
        for number in range(5):
            assert Body.alive <= 1
            yield Page(f"{number}.html", Body(b"x" * number))

    publish(made(), output)

    assert len(read(output)) == 5


def test_what_fails_while_it_is_made_leaves_the_old_site(output: Path):
    publish(OLD, output)
    before = read(output)

    def failing() -> Iterator[Page]:
        yield Page("index.html", b"new")
        raise OSError(errno.EIO, "the template cannot be read")

    with pytest.raises(OSError, match="the template cannot be read"):
        publish(failing(), output)

    assert read(output) == before
    assert not (output / ".briefing-aside").exists()


def test_a_kept_file_is_listed_and_not_touched(output: Path):
    publish(OLD, output)
    listed = look(output).files["index.html"]

    done = publish([Kept("index.html", listed), *OLD[1:]], output)

    assert (done.written, done.unchanged, done.removed) == ((), 3, ())
    assert look(output).files["index.html"] == listed


def test_files_that_stand_are_listed_and_not_touched(output: Path):
    publish(OLD, output)
    listed = dict(look(output).files)
    new = Page("new.html", b"new")

    done = publish([Rest(listed), new], output)

    assert (done.written, done.unchanged, done.removed) == (("new.html",), 3, ())
    assert look(output).files.items() > listed.items()


def test_no_new_file_takes_the_place_of_one_that_stands(output: Path):
    publish(OLD, output)
    rest = Rest(look(output).files)

    with pytest.raises(BuilderError, match="would be one file"):
        publish([rest, Page("INDEX.html", b"new")], output)
    with pytest.raises(BuilderError, match="would be one file"):
        publish([Page("INDEX.html", b"new"), rest], output)


def test_no_file_stands_in_a_link(output: Path, tmp_path: Path):
    publish([Page("articles/a.html", b"a")], output)
    rest = Rest(look(output).files)
    (output / "articles").rename(tmp_path / "elsewhere")
    (output / "articles").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(UsageError) as caught:
        publish([rest], output)

    assert caught.value.problem.code == "E405"


@pytest.mark.parametrize("before", [None, b"other", b"x" * 3_000_000])
def test_a_long_file_is_never_held_whole(tmp_path: Path, before: bytes | None):
    pieces, size = 64, 500_000
    if before is not None:
        publish([Page("long.json", before)], tmp_path / "out")
    made = Long("long.json", lambda: (bytes([120]) * size for _ in range(pieces)))
    tracemalloc.start()

    publish([made], tmp_path / "out")

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "out" / "long.json").stat().st_size == pieces * size
    assert peak < pieces * size / 4
