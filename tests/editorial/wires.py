"""Fifty articles made from the demonstration's, twenty of which are reprints with edits."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from builder.analysis import detect
from builder.model import Article, Source
from builder.settings import InputSettings, Settings
from builder.sources import find, read

CONTENT = Path(__file__).parent.parent.parent / "content"

AGENCIES = ("Reuters", "AP", "AFP", "Kyodo News", "Yonhap")
PAPERS = ("Quay Street Post", "Moorland Echo", "The Ferry Times", "Tarn Valley Record")
WIRES, OTHERS, FOLLOW_UPS, REPRINTS = 8, 16, 6, 20

SPELLINGS = {
    "defense": "defence",
    "program": "programme",
    "U.S.": "US",
    "percent": "per cent",
    "North Korea": "the North",
    "agreed": "have agreed",
    "said": "told reporters",
    "center": "centre",
}
INTROS = (
    "Readers of this paper who have family abroad asked us on the telephone yesterday what the "
    "news means for them; the report that follows reached our desk late in the evening.",
    "Our town has a stake in this story, as the harbour board reminded the council only last week "
    "in a letter that nobody has answered yet.",
)
CREDITS = {
    "Reuters": "(Reporting by Ana Tolland and Bo Sarre; Editing by Cyril Dunmore)",
    "AP": "© 2023 The Associated Press. All rights reserved.",
    "AFP": "— AFP",
    "Kyodo News": "Source: Kyodo News",
    "Yonhap": "(Yonhap)",
}


@dataclass(frozen=True)
class Corpus:
    """What was made, and what is to be found in it."""

    articles: tuple[Article, ...]
    families: dict[str, str]
    """Path of a reprint -> path of the wire it was made from."""
    origins: dict[str, str]
    """Path of every article -> whose words it prints."""


@cache
def corpus() -> Corpus:
    """Eight wires, sixteen articles of papers' own, six follow-ups and twenty reprints."""
    rng = random.Random(7)
    bases = [each for each in _bases() if len(_body(each)) > 5][: WIRES + OTHERS + FOLLOW_UPS]
    files: dict[str, str] = {}
    families: dict[str, str] = {}
    origins: dict[str, str] = {}
    wires = bases[:WIRES]
    for number, base in enumerate(bases):
        path = f"own/{number:02}.md"
        agency = AGENCIES[number % len(AGENCIES)] if number < WIRES else ""
        paper = agency or f"{PAPERS[number % len(PAPERS)]} {number}"
        body = _body(base)
        if number >= WIRES + OTHERS:
            body += _body(wires[number % WIRES])[-3:-1]
        files[path] = _file(base.title, paper, 10 + number % 8, body)
        origins[path] = agency or paper
    for number in range(REPRINTS):
        wire = number % WIRES
        path = f"reprints/{number:02}.md"
        agency = AGENCIES[wire % len(AGENCIES)]
        files[path] = _reprint(_body(wires[wire]), agency, number, rng)
        families[path] = f"own/{wire:02}.md"
        origins[path] = agency
    made = (
        read(Source(path, text.encode()), Settings(), detect=detect) for path, text in files.items()
    )
    return Corpus(tuple(made), families, origins)


def _bases() -> list[Article]:
    found = find(CONTENT, InputSettings()).sources
    wanted = (each for each in found if not re.search("camp-david|draft-", each.path))
    articles = (read(each, Settings(), detect=detect) for each in wanted)
    return [each for each in articles if each.language in (None, "en")]


def _body(base: Article) -> list[str]:
    """Its paragraphs, without the agency of the demonstration in a dateline."""
    texts = (block.text for block in base.blocks if block.kind == "paragraph")
    return [text.replace(" (Meridian Wire)", "") for text in texts]


def _file(title: str, paper: str, day: int, body: list[str]) -> str:
    plain = title.replace('"', "'")
    head = f'---\ntitle: "{plain}"\nsource: "{paper}"\ndate: 2023-08-{day}\n---\n\n'
    return head + "\n\n".join(body) + "\n"


def _reprint(body: list[str], agency: str, number: int, rng: random.Random) -> str:
    """A paper's version: cut, respelt, introduced, under another headline, with a credit."""
    kept = body[: max(3, round(len(body) * rng.uniform(0.55, 0.95)))]
    if number % 5 == 4:
        kept = body[1:4]
    elif len(kept) > 5:
        del kept[rng.randrange(2, len(kept) - 1)]
    if number % 4 == 2:
        kept = [re.sub(r"(?<=[.?!] )[^.?!]+[.?!]$", "", each) or each for each in kept]
    text = "\n\n".join(kept)
    for american, british in rng.sample(sorted(SPELLINGS.items()), 5):
        text = re.sub(rf"(?<!\w){re.escape(american)}(?!\w)", british, text)
    if number % 3:
        text = f"PORT MAREN ({agency}) — {text}"
    if number % 4 == 1:
        text = f"{INTROS[number % len(INTROS)]}\n\n{text}"
    credit = CREDITS[agency] if number % 2 or not number % 3 else ""
    headline = " ".join(kept[1].split()[:9]).strip(",.;:").replace('"', "'")
    paper = PAPERS[number % len(PAPERS)]
    return _file(f"In brief: {headline}", paper, 11 + number % 9, [text, credit])
