"""Every figure, date, quotation and speaker stands where it is said to stand, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import lxml.etree
import lxml.html

from builder.check.addresses import is_outside, resolve
from builder.check.data import BRIEFING, Article, Sentence
from builder.check.pages import fold, visible
from builder.check.problem import ALTERED, problem
from builder.check.site import Site
from builder.errors import Problem

MARK = b"data-place="
"""Pages without it show no fact away from its place."""

PLACE_PARTS = 3
"""Article id, and two offsets into its text."""


_Fact = tuple[str, str, int, int, str]
"""Its kind, its sentence, its offsets, and what it says."""


def check_facts(site: Site) -> Iterator[Problem]:
    """``briefing.json``: each string stands at its offsets, in the sentence that it names."""
    for article in site.articles:
        places = {each.id: each for each in article.sentences}
        for kind, name, start, end, text in _facts(article):
            place = places.get(name)
            if place is None:
                what = f"{article.id}: the {kind} '{text}' names no sentence of the article"
                yield problem(BRIEFING, 0, "C172", what, ALTERED)
            elif not place.start <= start < end <= place.end:
                what = f"{article.id} {name}: the {kind} '{text}' lies outside its sentence"
                yield problem(BRIEFING, 0, "C172", what, ALTERED)
            elif article.text[start:end] != text:
                what = f"{article.id} {name}: the {kind} '{text}' is not what stands there"
                yield problem(BRIEFING, 0, "C171", what, ALTERED)


def check_numbers(site: Site) -> Iterator[Problem]:
    """``briefing.json``: what a figure is made of stands in the figure."""
    for article in site.articles:
        for each in article.figures:
            for part in (each.qualifier, each.number, each.unit, each.thing):
                if part not in each.text:
                    what = f"{article.id}: '{part}' does not stand in '{each.text}'"
                    yield problem(BRIEFING, 0, "C173", what, ALTERED)


def check_places(site: Site) -> Iterator[Problem]:
    """Pages: each fact shown reads as at its place, beside the sentence that holds it."""
    articles = site.by_id
    for path in sorted(site.by_path):
        body = site.files[path]
        if MARK in body:
            parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
            try:
                root = lxml.html.document_fromstring(body, parser=parser)
            except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
                continue
            for element in root.iter(lxml.etree.Element):
                if "data-place" in element.attrib:
                    yield from _check_element(path, element, articles)


def _facts(article: Article) -> Iterator[_Fact]:
    for figure in article.figures:
        yield "figure", figure.sentence, figure.start, figure.end, figure.text
    for date in article.dates:
        yield "date", date.sentence, date.start, date.end, date.text
    for each in article.quotations:
        yield "quotation", each.sentence, each.start, each.end, each.text
        if each.speaker is not None:
            start, end = each.speaker_start or 0, each.speaker_end or 0
            yield "speaker", each.sentence, start, end, each.speaker


def _check_element(
    path: str, element: lxml.html.HtmlElement, articles: Mapping[str, Article]
) -> Iterator[Problem]:
    """A marked fact says what its offsets hold, beside a link to the sentence around them."""
    line, said = element.sourceline or 0, visible(element)
    parts = (element.get("data-place") or "").split(" ")
    article = articles.get(parts[0])
    if article is None or len(parts) != PLACE_PARTS or not all(map(str.isdigit, parts[1:])):
        yield problem(path, line, "C174", f"'{said}' is shown without a place", ALTERED)
        return
    start, end = int(parts[1]), int(parts[2])
    if fold(article.text[start:end]) != said:
        what = f"'{said}' is not what {article.id} says at its place"
        yield problem(path, line, "C175", what, ALTERED)
    sentence = _around(article.sentences, start, end)
    if sentence is None or (article.url, sentence.id) not in _linked(path, element):
        what = f"'{said}' stands beside another sentence than its own"
        yield problem(path, line, "C176", what, ALTERED)


def _around(sentences: Sequence[Sentence], start: int, end: int) -> Sentence | None:
    """The sentence that holds a stretch."""
    return next((each for each in sentences if each.start <= start and end <= each.end), None)


def _linked(path: str, element: lxml.html.HtmlElement) -> set[tuple[str, str]]:
    """``(page, sentence)`` of the sentences shown in the list item that holds an element."""
    item = next(element.iterancestors("li"), None)
    found = set()
    for link in item.iter("a") if item is not None else ():
        address = link.get("href") or ""
        if "said" in (link.get("class") or "").split() and not is_outside(address):
            target = resolve(path, address)
            found.add((target.path, target.fragment))
    return found
