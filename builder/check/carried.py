"""The forms to carry away: each sentence is at its place, and they lead as the edition does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from builder.check.addresses import resolve
from builder.check.data import BRIEFING
from builder.check.evidence import bare, sentences_of
from builder.check.labels import FRONT, is_source, parse
from builder.check.pages import fold, line_of, visible
from builder.check.problem import AGAIN, problem
from builder.check.safety import MAIL
from builder.check.site import Site, base_of
from builder.errors import Problem

SAID = "> "
"""Stands before each line of a sentence, in text and in Markdown."""

ORIGINS = "//p[@class='coverage']/span[2] | //ol[@class='leads']/li/p[@class='why']/span[2]"
"""Where the front page tells how many origins there are."""

_PLACE = re.compile(r"[^\s`()\"#]+\.html#s-[\w-]+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_REMEDY = "Build the site again: the file or briefing.json was altered after it was built"


class _Statement(Struct, frozen=True):
    """A sentence as such a form shows it."""

    words: str
    label: str
    """What stands as its source."""
    place: str
    """Its address; empty if there is none."""
    line: int


def check_carried(site: Site) -> Iterator[Problem]:
    """Text, Markdown and mail show the leads of the edition, each in the words of its place."""
    base = base_of(site)
    pages = {article.id: article.url for article in site.articles}
    leads = [f"{base}{pages.get(each.article)}#{each.sentence}" for each in site.edition.leads]
    articles = {article.url: article for article in site.articles}
    publishers = {f"{each.publisher}," for each in site.articles if each.publisher}
    for path, read in READERS.items():
        told = [*read(site.files[path])] if path in site.files else []
        for each in told:
            target = resolve("index.html", each.place.removeprefix(base) or "index.html")
            article = articles.get(target.path)
            said = sentences_of(article).get(target.fragment) if article else None
            if article is None or said is None or bare(each.words) != bare(said):
                what = f"'{each.words}' is not what '{each.place}' says"
                yield problem(path, each.line, "C205", what, _REMEDY)
            elif not is_source(each.label, article, publishers):
                what = f"'{each.label}' stands as the source of what {article.id} says"
                yield problem(path, each.line, "C201", what, _REMEDY)
        if path in site.files and [each.place for each in told] != leads:
            what = f"the lead points are not those of {BRIEFING}, in their order"
            yield problem(path, 0, "C206", what, _REMEDY)


def check_told(site: Site) -> Iterator[Problem]:
    """Text, Markdown and mail tell as many origins as the front page does, in its order."""
    front = parse(site.files.get(FRONT))
    told = front.xpath(ORIGINS) if front is not None else ()
    for path in filter(site.files.__contains__, READERS):
        whole = "".join(_ESCAPED.sub(r"\1", site.files[path].decode("utf-8", "replace")).split())
        for said in (fold(each.text_content()) for each in told):
            _, found, whole = whole.partition("".join(said.split()))
            if not found:
                what = f"'{said}' of the front page does not stand here"
                yield problem(path, 0, "C202", what, _REMEDY)
                break


def check_mail(site: Site) -> Iterator[Problem]:
    """The mail's links to the published site lead to what is there."""
    document, base = site.by_path.get(MAIL), base_of(site)
    for link in document.links if document else ():
        if base and link.address.startswith(base):
            target = resolve("index.html", link.address.removeprefix(base))
            if target.path not in site.files:
                what = f"'{link.address}' leads to no file"
                yield problem(MAIL, link.line, "C101", what, AGAIN)


def _read_text(body: bytes) -> Iterator[_Statement]:
    return _read_lines(body, lambda text: text)


def _read_markdown(body: bytes) -> Iterator[_Statement]:
    return _read_lines(body, lambda text: _ESCAPED.sub(r"\1", text))


def _read_lines(body: bytes, plain: Callable[[str], str]) -> Iterator[_Statement]:
    """The sentences of a text, each with what stands below it up to its place."""
    words: list[str] = []
    label: list[str] = []
    begins = 0
    for number, line in enumerate(body.decode("utf-8", "replace").splitlines(), 1):
        bare = line.strip()
        if bare.startswith(SAID):
            if label:
                yield _Statement(plain(" ".join(words)), plain(" ".join(label)), "", begins)
                words, label = [], []
            begins = begins if words else number
            words.append(bare.removeprefix(SAID))
        elif words and bare:
            label.append(bare)
            if found := _PLACE.search(bare):
                source = plain(" ".join(label)).removeprefix("— ")
                yield _Statement(plain(" ".join(words)), source, found[0], begins)
                words, label = [], []
    if words:
        yield _Statement(plain(" ".join(words)), "", "", begins)


def _read_mail(body: bytes) -> Iterator[_Statement]:
    root = parse(body)
    for quote in root.iter("blockquote") if root is not None else ():
        below = quote.getnext()
        label = visible(below) if below is not None else ""
        links = [each.get("href") or "" for each in below.iter("a")] if below is not None else []
        found = _PLACE.search(" ".join([*links, label]))
        place = found[0] if found else ""
        yield _Statement(visible(quote), label.removeprefix("— "), place, line_of(quote))


READERS: Mapping[str, Callable[[bytes], Iterator[_Statement]]] = {
    "edition.txt": _read_text,
    "edition.md": _read_markdown,
    MAIL: _read_mail,
}
"""Each form -> what reads its sentences."""
