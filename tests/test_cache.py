from __future__ import annotations

import multiprocessing
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cache import FILE_NAME, Cache, default_folder, dump, key, load
from builder.errors import Problem
from builder.model import Block, Claim, Mark, Page, Sentence


def test_what_is_put_is_got(tmp_path: Path):
    with Cache(tmp_path / "deep" / "folder") as cache:
        assert cache.get("a") is None
        cache.put("a", b"1")
        cache.put("a", b"2")
        cache.put("b", b"")

        assert (cache.get("a"), cache.get("b"), cache.get("c")) == (b"2", b"", None)


def test_several_are_put_at_once(tmp_path: Path):
    with Cache(tmp_path) as cache:
        cache.put("a", b"0")
        cache.put_all((name, name.encode()) for name in "abc")
        cache.put_all([])

        assert [cache.get(name) for name in "abcd"] == [b"a", b"b", b"c", None]


def test_several_are_kept_whole_or_not_at_all(tmp_path: Path):
    def answers() -> Iterator[tuple[str, bytes]]:
        yield "a", b"1"
        raise KeyboardInterrupt

    with Cache(tmp_path) as cache:
        with pytest.raises(KeyboardInterrupt):
            cache.put_all(answers())
        cache.put("b", b"2")

        assert (cache.get("a"), cache.get("b")) == (None, b"2")


def test_it_tells_which_of_many_keys_it_holds(tmp_path: Path):
    keys = [f"{number:04}" for number in range(1200)]
    with Cache(tmp_path) as cache:
        cache.put_all((key, b"") for key in keys[::3])

        assert cache.holds(keys) == {*keys[::3]}
        assert cache.holds([]) == frozenset()
    assert cache.holds(keys) == frozenset()


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_copy_of_the_process_may_use_it_too(tmp_path: Path):
    with Cache(tmp_path) as cache:
        cache.put("before", b"here")
        process = multiprocessing.get_context("fork").Process(target=move, args=(cache,))
        process.start()
        process.join()

        assert process.exitcode == 0
        assert cache.get("after") == b"here"
        cache.put("later", b"")
        assert cache.get("later") == b""


def move(cache: Cache) -> None:
    cache.put("after", cache.get("before") or b"")


def test_what_is_put_is_there_next_time(tmp_path: Path):
    with Cache(tmp_path) as cache:
        cache.put("a", b"1")

    with Cache(tmp_path) as cache:
        assert cache.get("a") == b"1"


def test_two_at_once_see_each_other(tmp_path: Path):
    with Cache(tmp_path) as one, Cache(tmp_path) as two:
        one.put("a", b"1")
        two.put("b", b"2")

        assert (two.get("a"), one.get("b")) == (b"1", b"2")


def test_threads_may_share_it(tmp_path: Path):
    with Cache(tmp_path) as cache:

        def work(name: int) -> None:
            for number in range(50):
                cache.put(f"{name}-{number}", str(number).encode())

        threads = [Thread(target=work, args=(name,)) for name in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert all(
            cache.get(f"{name}-{number}") == str(number).encode()
            for name in range(4)
            for number in range(50)
        )


@pytest.mark.parametrize("body", [b"", b"nonsense" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_cache_is_begun_anew(tmp_path: Path, body: bytes):
    (tmp_path / FILE_NAME).write_bytes(body)

    with Cache(tmp_path) as cache:
        cache.put("a", b"1")
        assert cache.get("a") == b"1"


def test_the_answer_of_another_key_is_an_absent_one(tmp_path: Path):
    with Cache(tmp_path) as store:
        store.put_all([("one", b"1"), ("two", b"2")])
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("UPDATE answers SET answer = (SELECT answer FROM answers WHERE key = 'two')")
    connection.commit()
    connection.close()

    with Cache(tmp_path) as store:
        assert (store.get("one"), store.get("two")) == (None, b"2")
        assert [*store.get_all(["one", "two"])] == [("two", b"2")]


def test_a_damaged_entry_is_an_absent_one(tmp_path: Path):
    with Cache(tmp_path) as cache:
        cache.put("a", b"one")
        cache.put("b", b"two")
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("UPDATE answers SET answer = x'00' || substr(answer, 2) WHERE key = 'a'")
    connection.execute("UPDATE answers SET answer = 5 WHERE key = 'b'")
    connection.commit()
    connection.close()

    with Cache(tmp_path) as cache:
        assert (cache.get("a"), cache.get("b")) == (None, None)


def test_a_folder_that_cannot_be_made_only_forgets(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")

    with Cache(tmp_path / "file") as cache:
        cache.put("a", b"1")
        assert cache.get("a") is None


def test_a_cache_deleted_in_use_only_forgets(tmp_path: Path):
    with Cache(tmp_path) as cache:
        cache.put("a", b"1")
        for path in tmp_path.iterdir():
            path.unlink()
        cache.put("b", b"2")
        assert cache.get("b") in (b"2", None)

    with Cache(tmp_path) as cache:
        cache.put("c", b"3")
        assert cache.get("c") == b"3"


def test_a_closed_cache_only_forgets(tmp_path: Path):
    cache = Cache(tmp_path)
    cache.close()
    cache.put("a", b"1")

    assert cache.get("a") is None


def test_a_kill_while_writing_leaves_whole_entries(tmp_path: Path):
    code = (
        "import sys, pathlib, itertools; from builder.cache import Cache\n"
        "cache = Cache(pathlib.Path(sys.argv[1])); print(flush=True)\n"
        "for number in itertools.count(): cache.put(str(number), bytes([number % 256]) * 5000)"
    )
    for _ in range(3):
        writer = subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE)
        assert writer.stdout
        writer.stdout.readline()
        with Cache(tmp_path) as reader:
            while reader.get("20") is None:
                pass
        writer.kill()
        writer.wait()
        writer.stdout.close()

        with Cache(tmp_path) as cache:
            for number in range(20):
                assert cache.get(str(number)) == bytes([number]) * 5000


def test_a_key_tells_where_each_part_ends():
    keys = [key(), key(""), key("", ""), key("ab"), key("a", "b"), key("", "ab"), key("ab", "")]

    assert len(set(keys)) == len(keys)
    assert key("a") == key(b"a")
    assert len(key("x")) == 64


def test_who_has_no_home_has_no_default_folder(monkeypatch: pytest.MonkeyPatch):
    def homeless(_: type[Path]) -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", classmethod(homeless))

    assert default_folder() is None


def test_the_default_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")

    assert default_folder() == tmp_path / "briefing"


TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    text=TEXT,
    offset=st.integers(0, 10**9),
    marks=st.lists(st.builds(Mark, st.integers(0, 99), st.integers(0, 99), st.just("link"), TEXT)),
)
def test_load_gives_back_what_was_dumped(text: str, offset: int, marks: list[Mark]):
    block = Block(text, ((0, 1), (offset, 2)), "quote", 1, tuple(marks), text)

    assert load(dump(block), Block) == block
    assert load(dump((Claim("title", text, "x"),)), tuple[Claim, ...]) == (
        Claim("title", text, "x"),
    )


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x90" * 100_000, dump(5), dump({"path": 1})])
def test_bytes_that_are_no_value_are_none(data: bytes):
    assert load(data, Page) is None


def test_a_value_of_another_kind_is_none():
    assert load(dump(Problem("a", "W1", "b", "c")), Sentence) is None
