"""Random edits of a content folder, each followed by rebuild and preview; a clean build compares.

Run as ``python -m tests.benchmarks.edits 200``: so many sequences, with a word where one differs.
Same number, same edits.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from builder import resources
from builder.cache import Cache
from builder.editions import Edition, load_edition
from builder.incremental.deltas import Delta
from builder.incremental.preview import Draft, PreviewFiles
from builder.model import Briefing, Kept, Page
from builder.pipeline import Assembling, Past, brief, build, refill
from builder.publish import MANIFEST
from builder.renewal import renew
from builder.settings import load_settings
from tests.benchmarks.corpus import Made, make, write
from tests.files import read_files

ARTICLES = 24
"""Articles that edits draw from; a folder begins with half of them."""

MOST_EDITS = 5
"""Edits of a sequence."""

LINES = (
    "A last line was added by hand on Thursday, the harbour office said.",
    "The council of Velm opened a tidal gate after six years of work.",
)

SETTINGS = (
    '[site]\ntitle = "Tides"\n',
    '[site]\nbase_url = "https://brief.example/x/"\n',
    "[summary]\nwords = 40\n",
    '[keyphrases]\nper_article = 4\npin = ["council"]\n',
    "[groups]\nwindow_days = 2\n",
    '[[themes]]\nname = "Harbours"\nphrases = ["harbour", "council"]\n',
    '[[themes]]\nname = "East"\narticles = ["east/000/000003.html", "dell/000/000011.txt"]\n',
    '[leads]\npriority = ["council"]\n',
    '[groups]\nmerge = [["brack/000/000000.txt", "juniper/000/000001.txt"]]\n',
    '[groups]\nrename = {"east/000/000004.txt" = "East", "Council" = "Councils"}\n',
    '[groups]\nsplit = [["east/000/000003.html", "east/000/000004.txt"], ["copy-1.txt", "no"]]\n',
    "",
)

Edit = Callable[[Path, random.Random], None]


def add(content: Path, chance: random.Random) -> None:
    """A file that may be new."""
    write(content, chance.choice(_stock()))


def change(content: Path, chance: random.Random) -> None:
    """A line more at the end of a file."""
    target = chance.choice(_files(content))
    target.write_bytes(target.read_bytes() + f"\n\n{chance.choice(LINES)}\n".encode())


def shorten(content: Path, chance: random.Random) -> None:
    """A file without its second half."""
    target = chance.choice(_files(content))
    data = target.read_bytes()
    target.write_bytes(data[: len(data) // 2])


def copy(content: Path, chance: random.Random) -> None:
    """The same text under another name."""
    source = chance.choice(_files(content))
    (content / f"copy-{chance.randrange(9)}{source.suffix}").write_bytes(source.read_bytes())


def rename(content: Path, chance: random.Random) -> None:
    """A file that goes by another name."""
    target = chance.choice(_files(content))
    target.rename(content / f"renamed-{chance.randrange(99)}{target.suffix}")


def delete(content: Path, chance: random.Random) -> None:
    """A file less, unless few are left."""
    files = _files(content)
    if len(files) > ARTICLES // 4:
        chance.choice(files).unlink()


def settle(content: Path, chance: random.Random) -> None:
    """Other settings."""
    (content / "briefing.toml").write_text(chance.choice(SETTINGS), "utf-8")


def template(content: Path, chance: random.Random) -> None:
    """A template of the folder's own with a word more, an asset, or neither any more."""
    own = content / "templates"
    if own.is_dir() and chance.random() < 1 / 2:
        shutil.rmtree(own)
        return
    (own / "assets").mkdir(parents=True, exist_ok=True)
    name = chance.choice(("phrase.html", "article.html", "base.html", "_member.html"))
    text = (resources.templates() / name).read_text("utf-8")
    (own / name).write_text(text + f"<!-- {chance.randrange(9)} -->\n", "utf-8")
    (own / "assets" / "own.css").write_text(f"p {{ top: {chance.randrange(9)}px }}\n", "utf-8")


def note(content: Path, chance: random.Random) -> None:
    """A note of the analyst, on a story that may not be there."""
    folder = content / "notes"
    folder.mkdir(exist_ok=True)
    (folder / f"{chance.randrange(3)}.md").write_text(chance.choice(LINES), "utf-8")


OF_ARTICLES: tuple[Edit, ...] = (add, add, change, change, shorten, copy, rename, delete)
"""What may be done to articles; twice what is done most."""

EDITS = (*OF_ARTICLES, settle, template, note)
"""What may be done."""


def settled(folder: Path, seed: int, editions: int) -> Iterator[tuple[Briefing, Briefing]]:
    """Briefings of one folder, edited again and again in one process, each beside a first one.

    Args:
        folder: an empty folder to work in.
        seed: of the edits.
        editions: how many.
    """
    chance, how = random.Random(seed), Assembling(kept={})
    for each in chance.sample(_stock(), ARTICLES // 2):
        write(folder, each)
    settings = load_settings(folder)
    for _ in range(editions):
        chance.choice(OF_ARTICLES if chance.random() < 0.9 else (settle, note))(folder, chance)
        if settings != (settings := load_settings(folder)):
            how.tables.clear()
            how.objects.clear()
        told = brief(folder, settings, how)
        yield told, brief(folder, settings, Assembling(kept=dict(how.kept or {})))


def harm(site: Path, chance: random.Random) -> None:
    """Another hand in the output folder: a file with other bytes, or none, or no folder."""
    if chance.random() < 1 / 3:
        shutil.rmtree(site)
        return
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.name != MANIFEST)
    target = chance.choice(files)
    if chance.random() < 1 / 2:
        target.unlink()
    else:
        target.write_bytes(target.read_bytes()[::-1])


class _GivenUpError(Exception):
    """An edition that nobody waits for any more."""


class _Preview:
    """The files of a site in memory, of which what changed is replaced."""

    def __init__(self, store: Cache) -> None:
        self.files: dict[str, bytes] = {}
        self.differing: set[str] = set()
        """Paths of files that were others when they were asked for before all were made."""
        self._preview = PreviewFiles()
        self._how = Assembling(store=store, kept={})

    def refill(self, content: Path, since: Edition | None, chance: random.Random) -> None:
        """Bring them up to date; some are asked for before, and it may be begun twice."""
        while self.files and chance.random() < 1 / MOST_EDITS:
            with suppress(_GivenUpError):
                self._refill(content, since, chance, most=chance.randrange(40))
        self._refill(content, since, chance)

    def _refill(
        self, content: Path, since: Edition | None, chance: random.Random, most: int | None = None
    ) -> None:
        settings, last = load_settings(content), self.files
        now: dict[str, bytes] = {}
        early: dict[str, bytes] = {}
        asked: list[str] = []
        for file in refill(self._preview, content, settings, self._how, past=Past(since)):
            if not isinstance(file, Draft):
                now[file.path] = _body(file, last.get(file.path, b""))
            elif last:
                asked = chance.sample(sorted({*last, *file.paths}), 5)
                found = [
                    *file.opening(asked[:2]),
                    *(each for path in asked for each in file.find(path)),
                ]
                early = {each.path: _body(each, last.get(each.path, b"")) for each in found}
            if len(now) == most:
                raise _GivenUpError
        self.differing.update(path for path in early if early[path] != now.get(path))
        self.differing.update(path for path in {*asked} & {*now} if path not in early)
        self.files = now


def _body(file: Page | Delta | Kept, last: bytes) -> bytes:
    if isinstance(file, Kept):
        return last
    return file.body if isinstance(file, Page) else file.body(last)


def differing(folder: Path, seed: int) -> Sequence[str]:
    """Paths whose bytes are not those of a clean build, after a sequence of edits; none if right.

    Args:
        folder: an empty folder to work in.
        seed: of the sequence.
    """
    chance = random.Random(seed)
    content, site, clean = folder / "content", folder / "site", folder / "clean"
    for each in chance.sample(_stock(), ARTICLES // 2):
        write(content, each)
    with Cache(folder / "cache") as store:
        how, seen = Assembling(store=store), _Preview(store)
        renew(content, site, load_settings(content), how)
        first = load_edition((site / "briefing.json").read_bytes(), "briefing.json")
        since = None
        for _ in range(chance.randint(1, MOST_EDITS)):
            chance.choice(EDITS)(content, chance)
            if chance.random() < 1 / MOST_EDITS:
                harm(site, chance)
            since = chance.choice((None, since, first))
            early = chance.random() < 1 / 2
            if early:
                seen.refill(content, since, chance)
            renew(content, site, load_settings(content), how, past=Past(since))
            if not early:
                seen.refill(content, since, chance)
    build(content, clean, load_settings(content), Assembling(), past=Past(since))
    (site / MANIFEST).unlink()
    (clean / MANIFEST).unlink()
    one, two, three = read_files(site), read_files(clean), seen.files
    paths = {*one, *two, *three}
    wrong = {path for path in paths if len({one.get(path), two.get(path), three.get(path)}) > 1}
    return sorted(wrong | seen.differing)


def main(arguments: Sequence[str]) -> int:
    """Run so many sequences; exit status 1 if one differs."""
    wrong = 0
    for seed in range(int(arguments[0])):
        with tempfile.TemporaryDirectory() as folder:
            found = differing(Path(folder), seed)
        if found:
            wrong += 1
            sys.stdout.write(f"sequence {seed}: {', '.join(found[:5])}\n")
    sys.stdout.write(f"{arguments[0]} sequences of edits, {wrong} differ from a clean build\n")
    return 1 if wrong else 0


@cache
def _stock() -> tuple[Made, ...]:
    return tuple(make(ARTICLES))


def _files(content: Path) -> list[Path]:
    inside = (path for path in sorted(content.rglob("*")) if path.is_file())
    return [
        path
        for path in inside
        if path.suffix in {".txt", ".md", ".html"}
        and path.relative_to(content).parts[0] not in {"templates", "notes"}
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
