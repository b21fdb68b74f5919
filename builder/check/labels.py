"""What stands beside a sentence as its source, and how many origins an event is said to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import lxml.etree
import lxml.html

from builder.check.addresses import is_outside, resolve
from builder.check.data import Article, Story, Theme
from builder.check.pages import fold
from builder.check.problem import ALTERED, problem
from builder.check.since import Grown, OriginCount, count_origins
from builder.check.site import Site
from builder.errors import Problem

FRONT = "index.html"
PAPER = "print.html"
CHANGES = "changes.html"
ARCHIVE = "archive.html"

_NUMBER = re.compile(r"\d[\d.,]*")
_PART = re.compile(r" · |: ")


def check_labels(site: Site) -> Iterator[Problem]:
    """Beside each sentence stand the publisher and the date of the article that holds it."""
    articles = {article.url: article for article in site.articles}
    publishers = {f"{each.publisher}," for each in site.articles if each.publisher}
    for document in site.documents:
        for label in document.labels:
            if is_outside(label.name):
                continue
            own = label.tag == "article"
            article = articles.get(
                document.path if own else resolve(document.path, label.name).path
            )
            if article and not is_source(label.text, article, publishers):
                what = f"'{label.text}' stands as the source of what {article.id} says"
                yield problem(document.path, label.line, "C201", what, ALTERED)


def check_counts(site: Site) -> Iterator[Problem]:
    """Pages: origins are as many as the edition counts wherever they are told, and articles."""
    roots: dict[str, lxml.html.HtmlElement | None] = {}
    for path, holders, place, counts in _counted(site):
        if path not in roots:
            roots[path] = parse(site.files.get(path))
        root = roots[path]
        told = root.xpath(holders) if root is not None else ()
        for number, holder in enumerate(told):
            key = resolve(path, holder.xpath("string(.//a/@href)")).path
            for element in holder.xpath(place):
                said, count = fold(element.text_content()), counts.get(number) or counts.get(key)
                if count and not _says(said, count):
                    what = f"'{said}' is not what the articles behind it come to"
                    yield problem(path, element.sourceline or 0, "C202", what, ALTERED)


def is_source(label: str, article: Article, publishers: set[str]) -> bool:
    """Whether a label can be the article's: its publisher, or nobody's, and its year and day."""
    if article.publisher:
        named = fold(article.publisher) in label
    else:
        named = not any(label.startswith(fold(each)) for each in publishers)
    numbers = {int(each) for each in re.findall(r"\d+", label)}
    parts = (article.published or "")[:10].split("-")
    dates = {int(each) for each in (parts[0], *parts[2:]) if each.isdigit()}
    return named and dates <= numbers


_Count = Sequence[int | OriginCount]
"""What a count tells, in its order."""

_Counted = tuple[str, str, str, Mapping[int | str, _Count]]
"""Path of a page, what in it holds a count each, where there the count stands, and what it is to
be: by the number of the holder, or by the page that it leads to first."""


def _counted(site: Site) -> Iterator[_Counted]:
    """Every place where origins are told."""
    edition, changes = site.edition, site.edition.changes
    stories = {each.id: each for each in edition.stories}
    groups: list[Story | Theme] = [*edition.stories, *edition.themes]
    events: dict[int | str, _Count] = {}
    for each in groups:
        if each.url:
            count = events[each.url] = _events(site, each.articles)
            yield each.url, "//header[@class='head']", "p[@class='byline']/span[1]", {0: count}
    for page in site.documents:
        if page.path.startswith("themes/"):
            yield page.path, "//div[@class='event']", "p[@class='why']", events
    yield "themes.html", "//section[@class='theme']", "p[@class='why']/span[1]", events
    yield FRONT, "//section[@class='theme']//li", "span[@class='count']", events
    leads = [_events(site, lead.articles) for lead in edition.leads if lead.origins]
    kept = [each for each in site.articles if each.copy_of is None]
    whole = count_origins(kept)
    for path in (FRONT, PAPER):
        yield path, "//ol[@class='leads']/li", "p[@class='why']/span[2]", dict(enumerate(leads))
        if whole.stated:
            yield path, "//p[@class='coverage']", "span[2]", {0: [whole]}
    for story in edition.stories:
        lines = [[was.articles, *_stated(was.origins, was.origins_stated)] for was in story.history]
        yield story.url or "", "//section[@class='history']/ul[1]/li", ".", dict(enumerate(lines))
    if changes:
        new = [_events(site, stories[each].articles) for each in changes.stories if each in stories]
        place = "//section[@aria-labelledby='stories']/ul/li"
        yield CHANGES, place, "p[@class='why']", dict(enumerate(new))
        grown = [[len(each.joined), *_grown(each)] for each in changes.grown]
        place = "//section[@aria-labelledby='grown']/section"
        yield CHANGES, place, "p[@class='why']", dict(enumerate(grown))
    rows = [
        [each.articles, *_stated(each.origins, each.origins_stated), each.stories]
        for each in edition.archive
    ]
    place = "//section[@aria-labelledby='before']/section"
    yield ARCHIVE, place, "p[@class='why']", dict(enumerate(rows))
    place = "//section[@aria-labelledby='this']/section"
    this = [len(kept), *_stated(*whole), len(stories)]
    yield ARCHIVE, place, "p[@class='why']", {0: this}


def _events(site: Site, names: Sequence[str]) -> _Count:
    """What is told of articles: origins, where one is stated, how many there are, their copies."""
    members = site.some(names)
    copies = sum(len(each.copies) for each in members)
    carriers = [len(members), copies] if copies else [len(members)]
    count = count_origins(members)
    if not count.stated and len(members) > 1:
        return carriers
    return [count, *carriers] if carriers != [1] else [count]


def _count(most: int, stated: int | None) -> OriginCount:
    """What an edition says of origins; of an earlier version one number."""
    return OriginCount(most, most if stated is None else stated)


def _stated(most: int, stated: int | None) -> _Count:
    """A number of origins; none where none is stated."""
    return [count] if (count := _count(most, stated)).stated else []


def _grown(grown: Grown) -> _Count:
    """How many origins a story has, with those before if there were others."""
    before = _count(grown.origins_before, grown.origins_before_stated)
    now = _count(grown.origins, grown.origins_stated)
    return [*dict.fromkeys((before, now))] if now.stated else []


def _says(said: str, count: _Count) -> bool:
    """Whether a text, or the last part of it with a number, tells the counts."""
    parts = [
        [int(re.sub(r"\D", "", each)) for each in _NUMBER.findall(part)]
        for part in _PART.split(said)
    ]
    allowed: list[list[int]] = [[]]
    for each in count:
        ways = [[each]] if isinstance(each, int) else each.ways
        allowed = [[*head, *way] for head in allowed for way in ways]
    last = next(filter(None, reversed(parts)), [])
    return last in allowed or [*chain.from_iterable(parts)] in allowed


def parse(body: bytes | None) -> lxml.html.HtmlElement | None:
    """The page; None if it is none."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return lxml.html.document_fromstring(body or b"", parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None
