"""What is fuzzed: each target takes bytes, and fails only where the program would be at fault."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import pairwise

from builder.analysis import analyse, detect
from builder.analysis.sentences import split
from builder.check import check
from builder.editions import load_edition
from builder.editorial.changes import CONTROLS, since
from builder.errors import UnreadableError, UsageError
from builder.model import Article, Block, Source
from builder.settings import Settings, parse_settings
from builder.settings.loading import parse_toml
from builder.sources import dates, encodings, front_matter
from builder.sources.addresses import tracked, web_address
from builder.sources.reading import read
from tests.check.sites import PUBLISHED
from tests.site.later import later

SETTINGS = Settings()

LANGUAGES = ("en", "de", "fr", "ja", "ko", None)


def fuzz_text(data: bytes) -> None:
    """A plain text file, through everything that is done to one article."""
    _read("a.txt", data)


def fuzz_markdown(data: bytes) -> None:
    """A Markdown file."""
    _read("a.md", data)


def fuzz_html(data: bytes) -> None:
    """A saved page."""
    _read("a.html", data)


def fuzz_encodings(data: bytes) -> None:
    """A file of unknown encoding."""
    decoded = encodings.decode(data, declared=encodings.declaration(data))
    if decoded:
        decoded.text.encode("utf-8")
        assert decoded.replaced >= 0


def fuzz_front_matter(data: bytes) -> None:
    """The head of a file."""
    found = front_matter.split(data.decode("utf-8", "replace"))
    assert all(claim.value for claim in found.claims)


def fuzz_dates(data: bytes) -> None:
    """Dates in a line."""
    text = data.decode("utf-8", "replace")
    for found in dates.search(text):
        assert 0 <= found.start < found.end <= len(text)
        assert not found.date or dates.parse(found.date) == found.date
    value = dates.parse(text)
    assert value is None or value.replace("-", "").isdecimal()


def fuzz_addresses(data: bytes) -> None:
    """Addresses, and what tracks in them."""
    text = data.decode("utf-8", "replace")
    address = web_address(text, fragment=True)
    assert address is None or address.startswith(("http://", "https://"))
    assert address is None or web_address(address, fragment=True) == address
    assert all(1 <= first <= last for _, first, last in tracked(text))


def fuzz_sentences(data: bytes) -> None:
    """The splitting of one block."""
    text = " ".join(data.decode("utf-8", "replace").split())  # a block is one line
    for language in LANGUAGES:
        spans = split(text, language)
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def fuzz_settings(data: bytes) -> None:
    """A settings file."""
    try:
        parse_settings(parse_toml(data.decode("utf-8", "replace"), "briefing.toml"))
    except UsageError:
        return


def fuzz_page(data: bytes) -> None:
    """A page of a built site, as the check reads it."""
    list(check({**PUBLISHED, "index.html": data}))


def fuzz_data(data: bytes) -> None:
    """``briefing.json`` of a built site, as the check reads it."""
    list(check({**PUBLISHED, "briefing.json": data}))


def fuzz_feed(data: bytes) -> None:
    """A feed, a sitemap and citations of a built site, as the check reads them."""
    for path in ("feed.xml", "feed.json", "sitemap.xml", "citations.csv", "report.json"):
        list(check({**_WITHOUT_PAGES, path: data}))


def fuzz_edition(data: bytes) -> None:
    """An earlier edition, of which this one tells what changed."""
    try:
        before = load_edition(data, "briefing.json")
    except UsageError:
        return
    told = since(before, later().entries, (), later().stories, ())
    assert {*told.new} <= {entry.article.id for entry in later().entries}
    for words in (each.title for each in told.withdrawn):
        assert words == words.translate(CONTROLS)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "text": fuzz_text,
    "markdown": fuzz_markdown,
    "html": fuzz_html,
    "encodings": fuzz_encodings,
    "front-matter": fuzz_front_matter,
    "dates": fuzz_dates,
    "addresses": fuzz_addresses,
    "sentences": fuzz_sentences,
    "settings": fuzz_settings,
    "page": fuzz_page,
    "data": fuzz_data,
    "feed": fuzz_feed,
    "edition": fuzz_edition,
}
"""Every parser of the program, by name."""

_WITHOUT_PAGES = {path: body for path, body in PUBLISHED.items() if not path.endswith(".html")} | {
    "index.html": PUBLISHED["index.html"]
}


def _read(path: str, data: bytes) -> None:
    try:
        article = read(Source(path, data), SETTINGS, detect=detect)
    except UnreadableError:
        return
    lines = article_lines(data)
    for block in article.blocks:
        _hold(block, lines)
    for removed in article.removed:
        assert 1 <= removed.first_line <= removed.last_line <= lines
    _hold_analysis(article)


def article_lines(data: bytes) -> int:
    """At most so many lines has a file, however it is decoded."""
    return data.count(b"\n") + data.count(b"\r") + 1


def _hold(block: Block, lines: int) -> None:
    assert block.text.strip() == block.text != ""
    assert "\n" not in block.text or block.kind == "code"
    offsets = [at for at, _ in block.lines]
    assert offsets[0] == 0
    assert offsets == sorted(offsets)
    assert all(1 <= line <= lines for _, line in block.lines)
    for mark in block.marks:
        assert 0 <= mark.start < mark.end <= len(block.text)
        assert not mark.target or mark.target.startswith(("http://", "https://"))


def _hold_analysis(article: Article) -> None:
    text = article.text
    found = analyse(article, summary=SETTINGS.summary, keyphrases=SETTINGS.keyphrases)
    assert len({each.id for each in found.sentences}) == len(found.sentences)
    assert all(text[each.start : each.end].strip() for each in found.sentences)
    assert all(0 <= index < len(found.sentences) for index in found.summary)
    places = [
        *((each.sentence, each.start, each.end) for each in found.figures),
        *((each.sentence, each.start, each.end) for each in found.dates),
        *((each.sentence, each.start, each.end) for each in found.quotations),
    ]
    for index, start, end in places:
        sentence = found.sentences[index]
        assert sentence.start <= start < end <= sentence.end
    json.dumps([text[start:end] for each in found.candidates for start, end in each.spans])
