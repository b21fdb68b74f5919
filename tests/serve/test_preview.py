"""The preview as the command line opens it: every page that it serves is as ``build`` makes it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from builder import resources
from builder.cli import arguments
from builder.cli.commands import COMMANDS, _opened
from builder.pipeline import Assembling, assemble
from builder.serve import Shelf, Workshop, serve
from builder.settings import load_settings
from tests.benchmarks import edits
from tests.benchmarks.corpus import make, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for each in make(10):
        write(folder, each)
    return folder


@contextmanager
def working(content: Path) -> Iterator[Workshop]:
    words = ["serve", str(content), "--cache", str(content.parent / "cache"), "--workers", "2"]
    with Workshop(partial(_opened, arguments.parse(words, COMMANDS))) as workshop:
        yield workshop


def built(content: Path) -> Mapping[str, bytes]:
    pages = assemble(content, load_settings(content), Assembling()).pages
    return {page.path: page.body for page in pages}


@pytest.mark.parametrize("seed", range(3))
def test_every_page_is_as_it_is_built_whenever_it_is_asked_for(content: Path, seed: int):
    chance = random.Random(seed)
    with working(content) as workshop:
        whole = workshop.make()
        for _ in range(4):
            for _ in range(chance.choice((1, 1, 2, 3))):  # saves, one right after the other
                chance.choice(edits.EDITS)(content, chance)
                site = workshop.make(chance.sample(sorted(whole.files), 2))
            thread = Thread(target=workshop.finish, args=(site,))
            thread.start()
            paths = chance.sample(sorted({*whole.files, "nothing.html"}), 12)
            early = {path: site.files.get(path) for path in paths}
            thread.join()

            clean = built(content)
            assert early == {path: clean.get(path) for path in paths}
            assert site.files == clean
            assert not site.is_whole
            whole = site


@contextmanager
def serving(content: Path) -> Iterator[tuple[Shelf, list[str]]]:
    """The shelf of a preview that runs, and what it says."""
    shelf, stop, ready = Shelf(), Event(), Event()
    said: list[str] = []
    with working(content) as workshop:

        def run() -> None:
            serve(
                content,
                lambda: workshop.make(shelf.looked_at),
                finish=workshop.finish,
                port=0,
                say=said.append,
                ready=lambda _: ready.set(),
                stop=stop,
                shelf=shelf,
            )

        thread = Thread(target=run)
        thread.start()
        assert ready.wait(60)
        try:
            yield shelf, said
        finally:
            stop.set()
            thread.join(60)
            assert not thread.is_alive()


def test_a_page_that_fails_and_is_not_looked_at_ends_in_the_overlay_until_it_is_mended(
    content: Path,
):
    source = (resources.templates() / "method.html").read_text("utf-8")
    own = content / "templates" / "method.html"
    own.parent.mkdir()
    own.write_text(source, "utf-8")
    with serving(content) as (shelf, said), shelf.looking("index.html"):
        good = shelf.site
        own.write_text(source.replace("<h1>", "{{ page.nothing }}<h1>"), "utf-8")
        while not (site := shelf.site).fault:
            assert shelf.wait(site.version, 60)

        assert site.fault.where.startswith("templates/method.html:")
        assert any("templates/method.html" in line for line in said)
        assert site.files == good.files

        own.write_text(source.replace("<h1>", "<h1>Mended: "), "utf-8")
        while (site := shelf.site).fault:
            assert shelf.wait(site.version, 60)
        assert b"Mended" in site.files["method.html"]
        assert site.files == built(content)


def test_what_was_made_before_is_the_same_site_and_no_reason_to_reload(content: Path):
    with serving(content) as (shelf, _):
        version = shelf.site.version
        file = min(content.rglob("*.txt"))
        text = file.read_text("utf-8")
        file.write_text(text + "The harbour of Velm was saved.\n", "utf-8")
        assert shelf.wait(version, 60)
        file.write_text(text, "utf-8")
        while shelf.site.version != version:
            assert shelf.wait(shelf.site.version, 60)

        assert shelf.site.files == built(content)
