"""Inputs to begin from, and ways to change them: the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from tests import hostile
from tests.check.sites import PUBLISHED
from tests.site.later import kept

ROOT = Path(__file__).parent.parent.parent

LARGEST = 8_000
"""Bytes of an input to begin from; what grows too fast shows at this size."""

LONGEST = 60_000
"""Bytes of any input."""

MOST_CHANGES = 6

TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xcc\x81", b"\r",
    b"\n\n", b"---\n", b"+++\n", b"```\n", b"~~~\n", b"> ", b"- ", b"* ", b"1. ", b"# ", b"|",
    b"|---|---|\n", b"[x](", b"![", b"](http://a.example/?utm_source=b)", b"[^1]", b"<!--",
    b"-->", b"<![CDATA[", b"]]>", b"<script>", b"</script>", b"<p>", b"</p>", b"<table><tr><td>",
    b"<svg>", b"<template>", b"<meta charset=utf-16>", b"<article>", b"</article>", b"&#x0;",
    b"&#xD800;", b"&amp;", b"&", b"<", b">", b'"', b"'", b"\\", b"title: ", b"date: ",
    b"publish: false\n", b"!!python/object:x ", b"&a *a", b"{{", b"{%", b"[[", b"]]",
    b"04/05/2023", b"31 Febuary 2023", b"Mr. ", b"U.S. ", b"p.m. ", b"...", "「".encode(),
    "。".encode(), "다. ".encode(), "“".encode(), "”".encode(), b"12,000 ", b"3.5 percent ",
    b"said ", b"Photo: ", b"Read more", b"By Ana Ruiz", b"1" * 400, b"a" * 2_000, b"(" * 300,
    b"." * 300, b" " * 500, b"A. " * 200, b"null", b"1e999",
    b'{"@type":"NewsArticle","headline":', b'"sentences":', b"[" * 300, b"://", b"javascript:",
    b"%2e%2e/",
)  # fmt: skip
"""What a parser may stumble over."""


def begin(name: str) -> list[bytes]:
    """Inputs of the kind that a target reads; never empty."""
    suffixes = {"text": (".txt",), "markdown": (".md",), "html": (".html",), "page": (".html",)}
    wanted = suffixes.get(name, (".txt", ".md", ".html"))
    found = [body[:LARGEST] for path, body in _files() if path.endswith(wanted)]
    if name == "settings":
        found = [path.read_bytes() for path in sorted(ROOT.glob("content/*.toml"))]
    elif name == "data":
        found = [PUBLISHED["briefing.json"]]
    elif name == "edition":
        found = [kept()]
    elif name == "feed":
        kinds = (".xml", ".csv", "feed.json", "report.json", "citations.json")
        found = [body for path, body in PUBLISHED.items() if path.endswith(kinds)]
    elif name == "page":
        found += [body for path, body in PUBLISHED.items() if path.endswith(".html")]
    return found


def changed(start: list[bytes], chance: random.Random) -> bytes:
    """One of the inputs, changed one to six times."""
    data = chance.choice(start)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        data = chance.choice(CHANGES)(data, start, chance)[:LONGEST]
    return data


def _files() -> Iterator[tuple[str, bytes]]:
    for path in sorted((ROOT / "content").rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes()
    yield from hostile.files()


def _insert(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(TOKENS) * chance.choice((1, 1, 1, 2, 50)) + data[at:]


def _delete(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    low, high = _span(data, chance)
    return data[:low] + data[high:]


def _repeat(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    low, high = _span(data, chance)
    return data[:high] + data[low:high] * chance.choice((1, 2, 9, 200)) + data[high:]


def _splice(data: bytes, start: list[bytes], chance: random.Random) -> bytes:
    other = chance.choice(start)
    low, high = _span(other, chance)
    at = chance.randint(0, len(data))
    return data[:at] + other[low:high] + data[at:]


def _flip(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    low = chance.randint(0, len(data))
    return low, min(len(data), low + chance.choice((1, 4, 30, 300)))


CHANGES: tuple[Callable[[bytes, list[bytes], random.Random], bytes], ...] = (
    _insert,
    _insert,
    _delete,
    _repeat,
    _splice,
    _flip,
)
"""How an input may change; to insert something is the likeliest."""
