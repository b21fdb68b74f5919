from __future__ import annotations

import json
import os
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from builder.archive import Archive, open_archive
from builder.errors import Problem, UsageError
from builder.model import Page
from builder.publish import publish
from builder.serve import Shelf, Site, serve
from builder.settings import load_settings

TIDE = "<body>The tide gate of Velm opens on Monday.</body>"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "index.html").write_text(TIDE)
    (folder / "lock.html").write_text("<body>A lock</body>")
    return folder


def make(content: Path, config: Path | None) -> Site:
    """A site of the folder's own pages, with the settings' title in front."""
    settings = load_settings(content, file=config)
    pages = {path.name: path.read_bytes() for path in content.glob("*.[hj]*")}
    titled = {"title.txt": settings.site.title.encode(), **pages}
    return Site().followed(titled, (), settings.site.base_url)


class Preview:
    """A running ``serve``: its shelf, its address, and what it said."""

    def __init__(
        self,
        content: Path,
        *,
        config: Path | None = None,
        host: str = "127.0.0.1",
        opened: Callable[[], Archive | None] = lambda: None,
    ) -> None:
        self.opened = opened
        self.content = content
        self.config = config
        self.host = host
        self.shelf = Shelf()
        self.stop = Event()
        self.said: list[str] = []
        self.gate, self.at_gate = Event(), Event()
        self.gate.set()
        self._ready: Queue[str] = Queue()
        self._thread = Thread(target=self._run)

    def _run(self) -> None:
        try:
            serve(
                self.content,
                self._make,
                port=0,
                say=self.said.append,
                ready=self._ready.put,
                stop=self.stop,
                shelf=self.shelf,
                config=self.config,
                host=self.host,
                opened=self.opened,
            )
        except BaseException:
            self._ready.put("")
            raise

    def _make(self) -> Site:
        self.at_gate.set()
        self.gate.wait(timeout=60)
        return make(self.content, self.config)

    def start(self) -> None:
        self._thread.start()
        self.address = self._ready.get(timeout=60)

    def end(self) -> None:
        self.stop.set()
        self._thread.join(timeout=60)
        assert not self._thread.is_alive()

    def after(self, change: Callable[[], object]) -> None:
        """Make a change and wait until the site is another."""
        version = self.shelf.site.version
        change()
        assert self.shelf.wait(version, 60)

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=10) as reply:
            body: bytes = reply.read()
        return body.decode()


@contextmanager
def previewing(
    content: Path,
    *,
    config: Path | None = None,
    host: str = "127.0.0.1",
    opened: Callable[[], Archive | None] = lambda: None,
) -> Iterator[Preview]:
    preview = Preview(content, config=config, host=host, opened=opened)
    preview.start()
    try:
        yield preview
    finally:
        preview.end()


def test_every_kind_of_save_is_seen_and_nothing_is_written(content: Path):
    before = sorted(content.parent.rglob("*"))
    with previewing(content) as preview:
        version = preview.shelf.site.version
        index, lock = content / "index.html", content / "lock.html"

        preview.after(lambda: index.write_text(TIDE.replace("Monday", "Friday")))
        assert "Friday" in preview.get("index.html")

        aside = content.parent / "aside.html"
        aside.write_text(TIDE.replace("Monday", "Sunday"))
        preview.after(lambda: os.replace(aside, index))  # noqa: PTH105
        assert "Sunday" in preview.get("index.html")

        preview.after(lock.unlink)
        assert set(preview.shelf.site.files) == {"index.html", "title.txt"}

        preview.after(lambda: (content / "briefing.toml").write_text('[site]\ntitle = "Velm"\n'))
        assert preview.get("title.txt") == "Velm"

        preview.after((content / "briefing.toml").unlink)
        preview.after(lambda: lock.write_text("<body>A lock</body>"))
        preview.after(lambda: index.write_text(TIDE))
        assert preview.shelf.site.version == version

    assert sorted(content.parent.rglob("*")) == before


def test_a_fault_is_shown_over_the_last_good_page_and_vanishes(content: Path):
    settings = content / "briefing.toml"
    with previewing(content) as preview:
        good = preview.shelf.site.version

        preview.after(lambda: settings.write_text('[site]\ntitel = "x"\n'))
        page = preview.get("index.html")
        assert "The tide gate of Velm opens" in page
        assert "briefing.toml:2" in page
        assert "Did you mean" in page
        assert any("briefing.toml:2" in line for line in preview.said)

        preview.after(settings.unlink)
        assert preview.shelf.site.version == good
        assert "briefing.toml" not in preview.get("index.html")


def reported(*files: str) -> str:
    """A report of files that are empty, and of a note."""
    empty = [Problem(file, "W102", "the file is empty", "Fill it or remove it") for file in files]
    note = Problem("a.txt", "N301", "its address was taken", "Change it", "note")
    return json.dumps({"problems": [each._asdict() for each in (*empty, note)]})


def test_a_save_that_leaves_something_wrong_is_told_once(content: Path):
    report = content / "report.json"
    report.write_text(reported("a.txt"))
    with previewing(content) as preview:
        preview.after(lambda: report.write_text(reported("a.txt", "b.txt")))
        preview.after(lambda: report.write_text(reported("b.txt", *map(str, range(12)))))
        preview.after(report.unlink)

    wrong = [line for line in preview.said if "W102" in line]
    assert [line.partition(":")[0] for line in wrong] == ["a.txt", "b.txt", *map(str, range(10))]
    assert "… and 2 more: see quality.html" in preview.said
    assert not any("N301" in line for line in preview.said)


def test_a_fault_of_the_program_does_not_end_the_preview(content: Path):
    with previewing(content) as preview:
        preview.after((content / "index.html").unlink)
        preview.after((content / "index.html").mkdir)  # a folder cannot be read as a page

        assert preview.shelf.site.fault
        assert "--debug" in preview.get("lock.html")


def test_requests_while_a_site_is_made_get_the_last_good_one(content: Path):
    with previewing(content) as preview:
        preview.gate.clear()
        preview.at_gate.clear()
        (content / "index.html").write_text(TIDE.replace("Monday", "Friday"))
        assert preview.at_gate.wait(timeout=60)
        assert "Monday" in preview.get("index.html")

        preview.after(preview.gate.set)
        assert "Friday" in preview.get("index.html")


def test_a_burst_of_a_hundred_files_is_made_in_a_few_builds(content: Path):
    with previewing(content) as preview:
        count = len(preview.said)
        preview.gate.clear()  # saves that come while the site is made are seen together
        for number in range(100):
            (content / f"note-{number}.html").write_text("x")
        preview.gate.set()
        while len(preview.shelf.site.files) < 103:
            assert preview.shelf.wait(preview.shelf.site.version, 60)

        assert len(preview.said) - count <= 3


def test_a_site_below_a_path_is_opened_there(content: Path):
    (content / "briefing.toml").write_text('[site]\nbase_url = "https://a.example/x/y/"\n')
    with previewing(content) as preview:
        assert preview.address.endswith("/x/y/")
        assert "The tide gate" in preview.get("index.html")
        root = preview.address.removesuffix("x/y/")
        with urllib.request.urlopen(root, timeout=10) as reply:
            assert reply.url == preview.address


def test_settings_outside_the_content_folder_are_watched(content: Path, tmp_path: Path):
    config = tmp_path / "settings" / "other.toml"
    config.parent.mkdir()
    config.write_text('[site]\ntitle = "Velm"\n')
    with previewing(content, config=config) as preview:
        preview.after(lambda: config.write_text('[site]\ntitle = "Velm tides"\n'))

        assert preview.get("title.txt") == "Velm tides"


def test_an_edition_that_comes_into_the_archive_is_seen_also_in_another_archive(content: Path):
    one, other = content.with_name("one"), content.with_name("other")
    one.mkdir()
    other.mkdir()
    named = [one]

    def add(edition: Path, preview: Preview) -> None:
        preview.at_gate.clear()
        publish([Page(name, name.encode()) for name in ("briefing.json", "index.html")], edition)
        assert preview.at_gate.wait(60)

    def turn() -> None:
        named[0] = other
        (content / "briefing.toml").write_text('[site]\ntitle = "Another"\n')

    with previewing(content, opened=lambda: open_archive(named[0], content)) as preview:
        add(one / "monday", preview)
        assert preview.get("editions/monday/index.html") == "index.html"

        preview.after(turn)
        add(other / "tuesday", preview)
        assert preview.get("editions/tuesday/index.html") == "index.html"


def test_a_folder_that_is_missing_is_an_error_at_once(tmp_path: Path):
    with pytest.raises(UsageError, match="no such folder"):
        serve(tmp_path / "nowhere", lambda: Site({}), port=0)


def test_wrong_settings_at_the_start_are_an_error_at_once(content: Path):
    (content / "briefing.toml").write_text("nonsense")

    with pytest.raises(UsageError, match="TOML"):
        serve(content, lambda: make(content, None), port=0)


def test_a_bind_to_every_address_is_warned_of(content: Path):
    with previewing(content, host="0.0.0.0") as preview:
        assert any("anybody" in line for line in preview.said)
