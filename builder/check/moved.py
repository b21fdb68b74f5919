"""Pages that lead on do so in one step, to a page of this edition, and are told as such."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.addresses import is_outside, resolve
from builder.check.data import BRIEFING
from builder.check.pages import Document
from builder.check.problem import ALTERED, problem
from builder.check.site import Site
from builder.errors import Problem


def check_moved(site: Site) -> Iterator[Problem]:
    """Every address that leads on has a page that does, and no other page does."""
    moved = {each.url: each.to for each in site.edition.moved}
    pages = site.edition.pages
    for url, to in moved.items():
        document = site.by_path.get(url)
        if document is None:
            yield _wrong(BRIEFING, 0, f"the page '{url}', which leads on, is missing")
        elif to not in pages:
            yield _wrong(BRIEFING, 0, f"'{url}' leads to '{to}', which is no page of the edition")
        elif [*_onward(document)] != [to] or to not in _followed(document):
            yield _wrong(url, 0, f"the page does not lead to '{to}', as {BRIEFING} says")
        elif "noindex" not in document.robots:
            yield _wrong(url, 0, "the page leads on, and search engines may list it")
    for document in site.documents:
        if document.path not in moved:
            for to in _onward(document):
                what = f"the page leads on to '{to}', and {BRIEFING} does not say so"
                yield _wrong(document.path, 0, what)


def _onward(document: Document) -> Iterator[str]:
    """Where a page leads without being asked."""
    for link in document.links:
        if link.tag == "meta":
            outside = is_outside(link.address)
            yield link.address if outside else resolve(document.path, link.address).path


def _followed(document: Document) -> set[str]:
    """Where it leads a reader who asks."""
    inside = (each for each in document.links if each.tag == "a" and not is_outside(each.address))
    return {resolve(document.path, each.address).path for each in inside}


def _wrong(where: str, line: int, what: str) -> Problem:
    return problem(where, line, "C109", what, ALTERED)
