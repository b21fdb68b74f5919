"""Folders of any number of articles, made from ``content/`` by one seeded rule.

Run as ``python -m tests.benchmarks.corpus NUMBER FOLDER``. The rule:

* Every English ``.md`` and ``.txt`` file of ``content/`` is parted into paragraphs and sentences.
* A subject takes the sentences of three of these files and a vocabulary of its own: it swaps nine
  in ten proper names and seven in ten rare words for words of an invented, endless list in which
  the n-th is the rarer the larger n is, so that vocabulary grows as in real folders. It has
  nine articles on average, most have fewer; a new one is begun as the folder grows, so that a
  folder of 1,000 articles is the beginning of that of 10,000.
* Within a subject, every event has one to four articles that share a headline word, some
  sentences and a few names more.
* An article is 24 sentences in their order: most of its subject, some of its event, some from
  anywhere. One content word in three is replaced by another, so that no two print the same text.
* Half are text as a scraper leaves it, a quarter Markdown with front matter, a quarter web pages.

The texts mean nothing, but words, names, pairs of words, subjects and events recur about as they
do in news. Same number and seed, same bytes.
"""

from __future__ import annotations

import argparse
import html
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from builder.text import stopwords

CONTENT = Path(__file__).parents[2] / "content"

FOREIGN = ("de", "es", "fr", "ja", "ko")
"""Folders of ``content/`` that are not English."""

SENTENCES = 24
"""Sentences of an article: about 500 words."""

OF_SUBJECT, OF_EVENT = 11, 4
"""Sentences of an article from its subject's files and its event's; the rest are from anywhere."""

PARENTS = 3
"""Files of ``content/`` that a subject is made of."""

NAMES_SWAPPED, WORDS_SWAPPED, WORDS_VARIED = 0.9, 0.7, 0.35
"""Shares of a subject's names and rare words, and of an article's content words, that change."""

RARE = 2
"""A word that so many files of ``content/`` hold, or fewer, is rare."""

TAIL = 0.75
"""Exponent of the invented list: the smaller, the faster vocabulary grows."""

GROWTH = 9
"""Articles of a subject on average."""

MOST_OF_EVENT = 4

FIRST_DAY = date(2023, 8, 1)
DAYS = 28

PUBLISHERS = (
    "Alder Post",
    "Brack Harbour Times",
    "Corran Wire",
    "Dell & Drummond",
    "East Quay Monitor",
    "Fellside Review",
    "Grain Street Journal",
    "Holm Courier",
    "Isle Dispatch",
    "Juniper Herald",
)

FURNITURE = ("Skip to content", "Home | World | Economy | Sport", "Subscribe", "Share this article")

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_WORD = re.compile(r"[A-Za-z]+")
_STARTS = ("st", "br", "k", "m", "t", "v", "l", "dr", "p", "s", "h", "gr", "n", "f", "c", "w")
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou", "ai")
_ENDS = ("n", "r", "l", "st", "nd", "m", "th", "ck", "ss", "rt")


@dataclass(frozen=True, slots=True)
class Made:
    """One file of a made folder."""

    path: str
    data: bytes
    text: str
    """What a perfect cleaner would leave: headline and sentences."""


@dataclass(frozen=True, slots=True)
class _Stock:
    """What ``content/`` has to give."""

    files: tuple[tuple[str, ...], ...]
    """The sentences of each file."""
    names: frozenset[str]
    rare: frozenset[str]
    common: tuple[str, ...]
    """Content words that are not rare, as often as they stand there."""


@dataclass(slots=True)
class _Subject:
    sentences: list[str]
    swaps: dict[str, str]
    words: list[str]
    """Its own content words."""
    left: int = 0
    """Articles that the current event still gets."""
    event: tuple[str, list[str], dict[str, str], int] | None = None
    """Headline, sentences, swaps and day."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a folder."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.corpus")
    parser.add_argument("number", metavar="NUMBER", type=int)
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    options = parser.parse_args(arguments)
    for each in make(options.number):
        write(options.folder, each)
    return 0


def write(folder: Path, made: Made) -> None:
    """Put one file into a folder."""
    target = folder / made.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(made.data)


def make(number: int, seed: int = 1) -> Iterator[Made]:
    """Make the first so many files of the endless folder of a seed.

    Yields:
        Files with different paths; the same for the same arguments and ``content/``.
    """
    chance = random.Random(seed)
    stock = _stock()
    subjects: list[_Subject] = []
    for index in range(number):
        if not subjects or chance.random() < 1 / GROWTH:
            subjects.append(_subject(stock, chance))
        yield _article(index, _next(subjects, chance), stock, chance)


@cache
def word(number: int) -> str:
    """The n-th invented word, in lower case; no two are alike."""
    said = ""
    number += 1
    while number:
        number, start = divmod(number, len(_STARTS))
        number, vowel = divmod(number, len(_VOWELS))
        said += _STARTS[start] + _VOWELS[vowel]
        if not number:
            said += _ENDS[(start + vowel) % len(_ENDS)]
    return said


@cache
def _stock() -> _Stock:
    files = []
    for path in sorted(CONTENT.rglob("*")):
        if path.suffix in {".md", ".txt"} and path.relative_to(CONTENT).parts[0] not in FOREIGN:
            sentences = tuple(_sentences(path.read_text("utf-8", "replace")))
            if len(sentences) >= OF_SUBJECT:
                files.append(sentences)
    held = Counter(
        each for file in files for each in {*_WORD.findall(" ".join(file)), *_inner_names(file)}
    )
    inner = frozenset(name for file in files for name in _inner_names(file))
    names = frozenset(name for name in inner if name.lower() not in held)
    empty = stopwords.of("en")
    plain = [each for each in held if each.islower() and len(each) > RARE and each not in empty]
    return _Stock(
        tuple(files),
        names,
        frozenset(each for each in plain if held[each] <= RARE),
        tuple(each for each in sorted(plain) if held[each] > RARE for _ in range(held[each])),
    )


def _sentences(text: str) -> Iterator[str]:
    """Full sentences of paragraphs of plain prose."""
    for block in re.split(r"\n\s*\n", text):
        line = " ".join(block.split())
        if re.match(r"[A-Z“\"]", line) and line.endswith(".") and not re.search(r"[|<>©:]", line):
            for sentence in _SENTENCE.split(line):
                if len(sentence.split()) > GROWTH and sentence.endswith("."):
                    yield sentence


def _inner_names(file: Sequence[str]) -> Iterator[str]:
    """Words with a capital that stand inside a sentence."""
    for sentence in file:
        yield from re.findall(r"(?<=[a-z,] )[A-Z][a-z]{2,}", sentence)


def _subject(stock: _Stock, chance: random.Random) -> _Subject:
    parents = chance.sample(range(len(stock.files)), PARENTS)
    sentences = [sentence for parent in parents for sentence in stock.files[parent]]
    swaps = _swaps(sentences, stock, chance, names=NAMES_SWAPPED, words=WORDS_SWAPPED)
    own = {swaps.get(each, each) for text in sentences for each in _WORD.findall(text)}
    return _Subject(sentences, swaps, sorted(each for each in own if _is_content(each)))


def _swaps(
    sentences: Sequence[str], stock: _Stock, chance: random.Random, *, names: float, words: float
) -> dict[str, str]:
    """Name or rare word -> an invented one, for some of those in the sentences."""
    swaps = {}
    for each in sorted({each for text in sentences for each in _WORD.findall(text)}):
        if each in stock.names and chance.random() < names:
            swaps[each] = _invented(chance).capitalize()
        elif each in stock.rare and chance.random() < words:
            swaps[each] = _invented(chance) + (each[-2:] if each.endswith(("ed", "s")) else "")
    return swaps


def _invented(chance: random.Random) -> str:
    return word(int(60 * chance.paretovariate(TAIL)) - 60)


def _next(subjects: Sequence[_Subject], chance: random.Random) -> _Subject:
    """A subject for the next article: newer ones are in the news more."""
    back = int(chance.paretovariate(1.0)) - 1
    return subjects[-1 - back % len(subjects)]


def _article(index: int, subject: _Subject, stock: _Stock, chance: random.Random) -> Made:
    if not subject.left or subject.event is None:
        subject.left = chance.randint(1, MOST_OF_EVENT)
        subject.event = _event(subject, stock, chance)
    subject.left -= 1
    headline, shared, swaps, day = subject.event
    others = [each for each in subject.sentences if each not in shared]
    places = sorted(chance.sample(range(len(others)), OF_SUBJECT))
    told = [(others[place], subject.swaps | swaps) for place in places]
    told[2:2] = [(each, subject.swaps | swaps) for each in shared]
    while len(told) < SENTENCES:
        file = chance.choice(stock.files)
        sentence = chance.choice(file)
        own = _swaps([sentence], stock, chance, names=NAMES_SWAPPED, words=WORDS_SWAPPED)
        told.insert(chance.randint(1, len(told)), (sentence, own))
    sentences = [_vary(text, names, subject, stock, chance) for text, names in told]
    title = _vary(headline, subject.swaps | swaps, subject, stock, chance)
    title = " ".join(title.split()[: chance.randint(7, 11)]).rstrip(".,;")
    publisher = chance.choice(PUBLISHERS)
    kind = chance.choice((_text, _text, _markdown, _page))
    ending, printed = kind(title, sentences, publisher, FIRST_DAY + timedelta(day), chance)
    path = f"{publisher.split()[0].lower()}/{index // 1000:03}/{index:06}{ending}"
    return Made(path, printed.encode(), "\n\n".join((title, *_paragraphs(sentences))))


def _event(
    subject: _Subject, stock: _Stock, chance: random.Random
) -> tuple[str, list[str], dict[str, str], int]:
    shared = chance.sample(subject.sentences, OF_EVENT)
    own = _swaps(shared, stock, chance, names=0.5, words=0.5)
    return chance.choice(subject.sentences), shared, own, chance.randrange(DAYS)


def _vary(
    text: str, swaps: Mapping[str, str], subject: _Subject, stock: _Stock, chance: random.Random
) -> str:
    def swapped(match: re.Match[str]) -> str:
        said = match[0]
        if said in swaps:
            return swaps[said]
        if _is_content(said) and said.islower() and chance.random() < WORDS_VARIED:
            other = chance.choice(subject.words if chance.random() < 1 / 2 else stock.common)
            return other.lower()
        return said

    varied = _WORD.sub(swapped, text)
    return varied[:1].upper() + varied[1:]


@cache
def _is_content(said: str) -> bool:
    return len(said) > MOST_OF_EVENT and said.lower() not in stopwords.of("en")


def _paragraphs(sentences: Sequence[str]) -> list[str]:
    return [" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3)]


def _text(
    title: str, sentences: Sequence[str], publisher: str, day: date, chance: random.Random
) -> tuple[str, str]:
    lines = [*FURNITURE[: chance.randint(0, len(FURNITURE))], title]
    lines += [f"By {_invented(chance).capitalize()} {_invented(chance).capitalize()}"]
    lines += [f"{day:%B} {day.day}, {day.year}", *_paragraphs(sentences)]
    lines += [f"© 2023 {publisher}. All rights reserved."] * chance.randint(0, 1)
    return ".txt", "\n\n".join(lines) + "\n"


def _markdown(
    title: str, sentences: Sequence[str], publisher: str, day: date, _: random.Random
) -> tuple[str, str]:
    head = f'---\ntitle: "{title}"\ndate: {day}\npublisher: {publisher}\n---\n\n'
    return ".md", head + "\n\n".join(_paragraphs(sentences)) + "\n"


def _page(
    title: str, sentences: Sequence[str], publisher: str, day: date, _: random.Random
) -> tuple[str, str]:
    title = html.escape(title)
    body = "".join(f"<p>{html.escape(each)}</p>\n" for each in _paragraphs(sentences))
    menu = "".join(f'<li><a href="/{each.lower()}">{each}</a></li>' for each in ("World", "Sport"))
    return ".html", (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
        f'<meta property="og:site_name" content="{html.escape(publisher)}">\n'
        f'<meta property="article:published_time" content="{day}"></head>\n'
        f"<body><nav><ul>{menu}</ul></nav>\n<main><article><h1>{title}</h1>\n{body}</article>\n"
        f"</main><footer><p>© 2023 {html.escape(publisher)}</p></footer></body></html>\n"
    )


if __name__ == "__main__":
    sys.exit(main())
