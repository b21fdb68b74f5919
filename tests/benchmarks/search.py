"""What a search loads and how long it takes, on editions of any size made from ``content/``.

Run ``python -m tests.benchmarks.search`` for a table of 500 and 10,000 articles. Nothing here is a
test: it reads the clock.

The rule: article ``i`` is the sentences of article ``i`` modulo their number, then sentences drawn
from all articles of its language, until it has ``--words`` words. The generator is seeded with the
number of the article. In languages with spaces, a third of the words that stand in few articles
give way to invented ones, drawn so that the ``k``-th is as frequent as ``1 / k``: with more
articles the vocabulary keeps growing, as it does in news (Heaps 1978). Headlines are those of
``content/`` with two invented words before them; themes and publishers are those of ``content/``.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from builder.model import Article, Before, Block, Briefing, Entry, Page, Sentence
from builder.pipeline import Assembling, brief
from builder.settings import Settings, load_settings
from builder.site import views
from builder.site.search import render_index
from builder.site.strings import load_strings
from builder.site.templates import load_templates
from builder.site.views.search import view_search
from tests.browser.pages import served, write
from tests.conftest import CHROMIUM_FLAGS, ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

CONTENT = ROOT / "content"
SIZES = (500, 10_000)
WORDS = 800
QUERIES = ("missile", "joint statement", "Camp David North Korea", "germani", "共同訓練")
RARE = 3
"""A word in at most so many articles of ``content/`` may give way to an invented one."""
INVENTED = 400_000
SUMMARY = 4
SYLLABLES = ("ba", "del", "fen", "gor", "hul", "kin", "lom", "mar", "nop", "ris", "tev", "zun")


@dataclass(frozen=True, slots=True)
class Figures:
    """What one edition's search costs."""

    articles: int
    text: int
    """Bytes of the cleaned text."""
    index: int
    """Bytes of terms, places and filters."""
    words: int
    """Bytes of the sentences to show."""
    files: int
    seconds: float
    """To make all of them."""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--words", type=int, default=WORDS)
    chosen = parser.parse_args()
    settings = load_settings(CONTENT)
    edition = brief(CONTENT, settings, Assembling())
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            figures = publish(multiply(edition, size, chosen.words), settings, Path(folder))
            say(figures)
            for line in drive(Path(folder)):
                print(line)
    return 0


def multiply(edition: Briefing, size: int, words: int) -> Briefing:
    """An edition of so many articles, by the rule above."""
    said: dict[str | None, list[str]] = defaultdict(list)
    for entry in edition.entries:
        said[entry.article.language] += sentences(entry)
    counts = Counter(word for entry in edition.entries for word in set(entry.article.text.split()))
    rare = frozenset(word for word, count in counts.items() if count <= RARE and word.isalpha())
    entries = [
        make(number, edition.entries[number % len(edition.entries)], said, rare, words)
        for number in range(size)
    ]
    entries.sort(key=lambda entry: entry.article.path)
    entries.sort(key=lambda entry: entry.article.published or "", reverse=True)
    themes = tuple(
        replace(
            theme,
            articles=tuple(each.article.id for each in entries if each.theme == theme.id),
        )
        for theme in edition.themes
    )
    return replace(
        edition, entries=tuple(entries), themes=themes, phrases=(), stories=(), leads=(),
        copies=(), accounts=(),
    )  # fmt: skip


def make(
    number: int,
    model: Entry,
    said: dict[str | None, list[str]],
    rare: frozenset[str],
    words: int,
) -> Entry:
    """The article of that number."""
    chance = random.Random(number)
    texts = sentences(model)
    while sum(len(text.split()) for text in texts) < words and model.article.language == "en":
        texts.append(chance.choice(said["en"]))
    varied = [vary(text, rare, chance) for text in texts]
    name = hashlib.sha256(str(number).encode()).hexdigest()[:10]
    article = replace(
        model.article,
        id=f"a-{name}",
        path=f"{number:06}.txt",
        title=f"{invented(chance).title()} {invented(chance)}: {model.article.title}",
        blocks=(Block(" ".join(varied), ((0, 1),)),),
        removed=(),
    )
    spans = tuple(place(article, varied))
    analysis = replace(model.analysis, sentences=spans, summary=tuple(range(SUMMARY)))
    return replace(
        model, article=article, analysis=analysis, keyphrases=(), related=(), story=None,
        previous=None, next=None,
    )  # fmt: skip


def sentences(entry: Entry) -> list[str]:
    """The words of an article's sentences."""
    text = entry.article.text
    return [" ".join(text[each.start : each.end].split()) for each in entry.analysis.sentences]


def place(article: Article, texts: Sequence[str]) -> Iterator[Sentence]:
    """Sentences parted by a space in one block."""
    start = 0
    for number, text in enumerate(texts):
        name = hashlib.sha256(f"{article.id} {number}".encode()).hexdigest()[:10]
        yield Sentence(f"s-{name}", start, start + len(text), 0, 1, 1)
        start += len(text) + 1


def vary(text: str, rare: frozenset[str], chance: random.Random) -> str:
    """The sentence with a third of its rare words replaced."""
    return " ".join(
        invented(chance) if word in rare and chance.random() < 1 / 3 else word
        for word in text.split()
    )


def invented(chance: random.Random) -> str:
    """A word that is nobody's; the k-th is 1 / k as frequent as the first."""
    rank = int(INVENTED ** chance.random())
    word = ""
    while rank or len(word) < 4:
        rank, syllable = divmod(rank, len(SYLLABLES))
        word += SYLLABLES[syllable]
    return word


def publish(edition: Briefing, settings: Settings, folder: Path) -> Figures:
    """Write the page of search with its index and assets, and nothing else."""
    strings = load_strings(settings.site.language)
    lookup = views.look_up(edition, settings, strings)
    start = time.perf_counter()
    files, _ = render_index(lookup, Before())
    index = [file for file in files if isinstance(file, Page)]
    seconds = time.perf_counter() - start
    templates = load_templates(strings, views.view_site(lookup))
    page = templates.render("search.html", "search.html", view_search(lookup))
    write((*index, *templates.assets(), page), folder)
    text = sum(len(each.encode()) for each in lookup.texts.values())
    words = [each for each in index if each.path.startswith("search/a")]
    return Figures(
        len(edition.entries),
        text,
        weight(index) - weight(words),
        weight(words),
        len(index),
        seconds,
    )


def weight(pages: Sequence[Page]) -> int:
    """Bytes of the files."""
    return sum(len(page.body) for page in pages)


def say(figures: Figures) -> None:
    """Print what was made."""
    print(
        f"{figures.articles:,} articles, {figures.text / 1e6:.1f} MB of text: "
        f"index {figures.index / 1e6:.2f} MB ({figures.index / figures.text:.1%}), "
        f"sentences to show {figures.words / 1e6:.2f} MB ({figures.words / figures.text:.1%}), "
        f"{figures.files:,} files, made in {figures.seconds:.2f} s"
    )


def drive(folder: Path) -> Iterator[str]:
    """Ask the queries over http and from disk; a line for each."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    if found is None:
        yield "no Chromium on this machine"
        return
    with served(folder) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(CHROMIUM_FLAGS))
        for query in QUERIES:
            for root in (server, f"{folder.as_uri()}/"):
                yield ask(browser, root, query)
        browser.close()


def ask(browser: Browser, root: str, query: str) -> str:
    """Open the page, type the query at once and wait for the first hits."""
    page = browser.new_page()
    loaded: list[Response] = []

    def note(response: Response) -> None:
        loaded.append(response)

    page.on("response", note)
    page.goto(f"{root}search.html", wait_until="networkidle")
    times = page.evaluate(ASK, query)
    told = page.inner_text("#told")
    sizes = [(each.url, len(each.body())) for each in loaded]
    index = sum(size for url, size in sizes if "/search/" in url)
    rest = sum(size for url, size in sizes if "/search/" not in url)
    page.close()
    return (
        f"  {root.partition(':')[0]:4}  first hit {times['#hits']:4.0f} ms, all "
        f"{times['#told']:4.0f} ms, {index / 1e3:4.0f} kB of index "
        f"in {sum('/search/' in url for url, _ in sizes)} files beside {rest / 1e3:.0f} kB of "
        f"page, {query}: {told}"
    )


ASK = """(query) => new Promise((resolve) => {
  const start = performance.now();
  const times = {};
  const watch = (name, then) =>
    new MutationObserver(() =>
      requestAnimationFrame(() => {
        times[name] ??= performance.now() - start;
        then();
      }),
    ).observe(document.querySelector(name), { childList: true });
  watch("#hits", () => {});
  watch("#told", () => resolve(times));
  const form = document.querySelector("#search");
  form.q.value = query;
  form.requestSubmit();
})"""
"""Milliseconds from the moment a query is sent to the frames that show its first hit, and all."""


if __name__ == "__main__":
    sys.exit(main())
