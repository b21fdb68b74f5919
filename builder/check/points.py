"""What related articles both tell stands side by side on the pages of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.check.addresses import is_outside, resolve
from builder.check.data import BRIEFING, Article, Cite
from builder.check.pages import Document
from builder.check.problem import ALTERED, problem
from builder.check.site import Site
from builder.errors import Problem

REACH = 2
"""How many shown sentences on the one beside another may stand: the one that it leans on may come
between them."""


_Place = tuple[str, str]
"""Path of an article's page, and the sentence's anchor there."""


def check_points(site: Site) -> Iterator[Problem]:
    """``briefing.json``: each side of a point is its own article's; the link back has it turned."""
    articles = site.by_id
    told = {
        (article.id, link.id): set(link.points)
        for article in site.articles
        for link in article.related
    }
    known = {article.id: {each.id for each in article.sentences} for article in site.articles}
    for article in site.articles:
        for link in article.related:
            for own, their in link.points:
                sides = ((own, article.id), (their, link.id))
                if not all(_stands(cite, name, known.get(name, set())) for cite, name in sides):
                    what = f"{article.id} sets {own.sentence} beside {their.sentence} of {link.id}"
                    yield _wrong(f"{what}, and one of them is nowhere")
                elif (their, own) not in told.get((link.id, article.id), set()):
                    yield _wrong(f"{link.id} does not set {their.sentence} beside {own.sentence}")
                elif articles[link.id].attribution == article.attribution:
                    yield _wrong(f"{article.id} and {link.id} share a point, and are of one origin")


def check_rows(site: Site) -> Iterator[Problem]:
    """Pages: the two sentences of a point stand next to each other on the article's page."""
    articles = site.by_id
    for article in site.articles:
        page = site.by_path.get(article.url)
        points = [point for link in article.related for point in link.points]
        if page is None or not points:
            continue
        shown = list(_shown(page))
        for own, their in points:
            other = articles.get(their.article)
            if other and not _beside(shown, _place(own, article), _place(their, other)):
                what = f"'{own.sentence}' does not stand beside '{their.sentence}' of {other.id}"
                yield problem(article.url, 0, "C178", what, ALTERED)


def _stands(cite: Cite, article: str, known: set[str]) -> bool:
    return cite.article == article and {cite.sentence, cite.after} - {""} <= known


def _place(cite: Cite, article: Article) -> _Place:
    return article.url, cite.sentence


def _shown(page: Document) -> Iterator[_Place]:
    """The sentences that a page shows, in their order."""
    for each in page.said:
        if not is_outside(each.name):
            target = resolve(page.path, each.name)
            yield target.path, target.fragment


def _beside(shown: Sequence[_Place], own: _Place, their: _Place) -> bool:
    return any(
        place == own and their in shown[at + 1 : at + 1 + REACH] for at, place in enumerate(shown)
    )


def _wrong(what: str) -> Problem:
    return problem(BRIEFING, 0, "C177", what, ALTERED)
