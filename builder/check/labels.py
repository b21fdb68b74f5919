"""What stands beside a sentence as its source, and how many origins an event is said to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import lxml.etree
import lxml.html

from builder.check.addresses import is_outside, resolve
from builder.check.data import Article
from builder.check.pages import fold
from builder.check.problem import problem
from builder.check.since import count_origins
from builder.check.site import Site
from builder.errors import Problem

FRONT = "index.html"

_NUMBER = re.compile(r"\d[\d.,]*")
_REMEDY = "Build the site again: a page or briefing.json was altered after it was built"


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
                yield problem(document.path, label.line, "C201", what, _REMEDY)


def check_counts(site: Site) -> Iterator[Problem]:
    """Pages: a lead point and a story say as many origins and articles as the edition counts."""
    articles = site.by_id
    counted = [
        (FRONT, f"//li[@id='lead-{number}']/p[@class='why']/span[2]", lead.articles)
        for number, lead in enumerate(site.edition.leads, 1)
        if lead.origins
    ]
    counted += [
        (story.url, "//header[@class='head']/p[@class='byline']/span[1]", story.articles)
        for story in site.edition.stories
        if story.url
    ]
    roots = {path: _parse(site.files.get(path)) for path, _, _ in counted}
    for path, place, names in counted:
        root = roots[path]
        members = [articles[each] for each in names if each in articles]
        for element in root.xpath(place) if root is not None else ():
            said = fold(element.text_content()).rsplit(" · ", maxsplit=1)[-1]
            if not _counts(said, members):
                what = f"'{said}' is not what the articles behind it come to"
                yield problem(path, element.sourceline or 0, "C202", what, _REMEDY)


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


def _counts(said: str, members: Sequence[Article]) -> bool:
    """Whether the numbers in a text are those of the origins and of the articles with copies.

    Where some articles state no origin, two numbers bound that of the origins.
    """
    numbers = [int(re.sub(r"\D", "", each)) for each in _NUMBER.findall(said)]
    count = count_origins(members)
    bounds = sorted({max(1, count.stated), count.most})
    carriers = len(members) + sum(len(each.copies) for each in members)
    allowed = [[*bounds, carriers]]
    if count.most == 1 or not count.stated:
        allowed.append([carriers])
    if carriers == 1:
        allowed.append([])
    return numbers in allowed


def _parse(body: bytes | None) -> lxml.html.HtmlElement | None:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return lxml.html.document_fromstring(body or b"", parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None
