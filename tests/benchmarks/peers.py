"""Other programs on the same articles: raw YAKE, and site generators that render Markdown only."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.corpus import FIRST_DAY, Made

YAKE_TEXTS = 1000
"""Texts that raw YAKE is timed on at most, evenly spread, and multiplied: it is linear."""

HUGO = """\
baseURL = "https://brief.example/"
title = "Articles"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
"""

HUGO_PAGE = """\
<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}
"""

HUGO_LIST = """\
<!doctype html><ul>{{ range site.RegularPages }}\
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
"""

PELICAN = """\
SITENAME = "Articles"
TIMEZONE = "UTC"
THEME = "simple"
DEFAULT_PAGINATION = 100
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


@dataclass(frozen=True, slots=True)
class Timed:
    """One run of another program."""

    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Generator:
    """A site generator: how its folder is prepared, and its command there."""

    name: str
    missing: str
    """Why it cannot run here; empty if it can."""
    prepare: Callable[[Path], None]
    head: Callable[[Made], str]
    """What stands before an article's text."""
    command: tuple[str, ...]


def raw_yake(articles: Sequence[Made]) -> float:
    """Seconds that YAKE with its defaults takes for all texts in this process."""
    extractor = import_module("yake").KeywordExtractor(lan="en")
    chosen = articles[:: max(1, len(articles) // YAKE_TEXTS)]
    extractor.extract_keywords(chosen[0].text)
    start = time.perf_counter()
    for each in chosen:
        extractor.extract_keywords(each.text)
    return (time.perf_counter() - start) * len(articles) / len(chosen)


def generators() -> tuple[Generator, ...]:
    """The site generators, whether or not they are installed."""
    return (
        Generator(
            "Hugo",
            "" if shutil.which("hugo") else "hugo is not installed (Debian: apt install hugo)",
            _prepare_hugo,
            lambda made: f"---\ntitle: {json.dumps(_title(made))}\ndate: {FIRST_DAY}\n---\n\n",
            ("hugo", "--quiet", "--destination", "output"),
        ),
        Generator(
            "Pelican",
            "" if find_spec("pelican") else "Pelican is not installed (pip install '.[bench]')",
            _prepare_pelican,
            lambda made: f"Title: {_title(made)}\nDate: {FIRST_DAY}\nSlug: {_slug(made)}\n\n",
            (sys.executable, "-m", "pelican", "content", "-q", "-o", "output", "-s", "conf.py"),
        ),
    )


def runs(generator: Generator, articles: Sequence[Made], folder: Path) -> Iterator[Timed]:
    """Build the articles as Markdown: cold, with nothing changed, with one changed."""
    generator.prepare(folder)
    content = folder / "content"
    content.mkdir()
    for made in articles:
        text = generator.head(made) + made.text.partition("\n\n")[2]
        (content / f"{_slug(made)}.md").write_text(text + "\n", "utf-8")
    yield _timed(f"{generator.name}, cold", generator, folder)
    yield _timed(f"{generator.name}, nothing changed", generator, folder)
    target = content / f"{_slug(articles[0])}.md"
    target.write_text(target.read_text("utf-8") + "\nOne line more.\n", "utf-8")
    yield _timed(f"{generator.name}, one changed", generator, folder)


def _timed(name: str, generator: Generator, folder: Path) -> Timed:
    start = time.perf_counter()
    subprocess.run(generator.command, cwd=folder, check=True, capture_output=True)
    return Timed(name, time.perf_counter() - start)


def _prepare_hugo(folder: Path) -> None:
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (folder / "config.toml").write_text(HUGO, "utf-8")
    (layouts / "single.html").write_text(HUGO_PAGE, "utf-8")
    (layouts / "list.html").write_text(HUGO_LIST, "utf-8")


def _prepare_pelican(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "conf.py").write_text(PELICAN, "utf-8")


def _title(made: Made) -> str:
    return made.text.partition("\n\n")[0]


def _slug(made: Made) -> str:
    return Path(made.path).stem
